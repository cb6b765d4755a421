"""What people do in the conversation, by hand: say something, look at the newest turn."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

WAIT_MS = 15_000
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
# 1280 × 1024 at 400 %, as WCAG 1.4.10 has it.
ZOOMED = {"width": 320, "height": 256}
# A finger for a pointer: Enter breaks the line, and the screen keyboard comes with the focus.
ON_A_PHONE = {"viewport": PHONE, "has_touch": True, "is_mobile": True}

ADVERTISEMENT = """Office and Farm Administrator – Hawke's Bay

About us
We are a family-owned orchard with forty years of history and a friendly team of twelve.

What you will do
- Keep the farm accounts and prepare GST returns
- Process the payroll and invoices
- Keep health and safety records up to date

What you will bring
- Experience with Xero or similar accounting software
- Good communication skills in te reo Māori are an advantage
- A full driver licence

What we offer
Competitive salary, free fruit, and a company vehicle. Apply by 5 December with your CV.
"""


def turns(page: Page) -> Locator:
    """The turns that are shown, oldest first."""
    return page.locator("#log > .exchange:not(.pending):visible")


def newest(page: Page) -> Locator:
    """The newest turn."""
    return turns(page).last


def send(page: Page) -> None:
    """Press the button of the box."""
    page.locator("#ask .ask-box button[type=submit]").click()


def say(page: Page, text: str) -> Locator:
    """Write it, send it, and wait for the turn that answers; with script or without."""
    page.locator("#q").fill(text)
    send(page)
    # What did not arrive stays in the box.
    expect(page.locator("#q")).to_have_value("", timeout=WAIT_MS)
    said = " ".join(text.split())[:25]
    expect(newest(page).locator(".bubble").first).to_contain_text(said)
    return newest(page)


def press(page: Page, button: Locator) -> Locator:
    """Press a button of the newest turn or of the box, and wait for the turn that answers."""
    before = newest(page).element_handle()
    button.click()
    page.wait_for_function(
        """(before) => {
            const shown = [...document.querySelectorAll("#log > .exchange:not(.pending)")]
                .filter((each) => !each.hidden);
            return shown.length && shown.at(-1) !== before;
        }""",
        arg=before,
        timeout=WAIT_MS,
    )
    return newest(page)


def expect_titles(page: Page, expected: list[str]) -> None:
    """The newest turn shows these results, now or soon."""
    expect(newest(page).locator(".card-title")).to_have_text(expected, timeout=WAIT_MS)


def titles(turn: Locator) -> list[str]:
    """The titles of the results in full."""
    return turn.locator(".card-title").all_inner_texts()


def overflow(page: Page) -> int:
    """How many CSS pixels the page is wider than its window."""
    return page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")


def unfold(page: Page) -> None:
    """Open everything that is folded away."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")


def settled(page: Page) -> None:
    """Wait until the view stands still: smooth scrolling and loading fonts are over."""
    page.evaluate(
        """async () => {
            await document.fonts.ready;
            for (let last = NaN; last !== scrollY; ) {
                last = scrollY;
                await new Promise((done) => setTimeout(done, 100));
            }
        }"""
    )
