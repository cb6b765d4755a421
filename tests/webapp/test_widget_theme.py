"""The look that other sites choose: always legible, never anything but a look."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.colours import LEAST, PAPERS, Colour, ratio
from webapp.widget_theme import NAMES, Look, stylesheet

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)


def css(**given: str) -> str:
    return stylesheet(Look.read({name.replace("_", "-"): value for name, value in given.items()}))


def drawn(rules: str, name: str) -> list[Colour]:
    """Every colour that the sheet gives a custom property, light before dark."""
    found = [Colour.read(value) for value in re.findall(rf"--{name}: (#[0-9a-f]+);", rules)]
    return [each for each in found if each]


def test_without_choices_there_are_no_rules() -> None:
    assert css() == ""
    assert css(theme="auto") == ""


@pytest.mark.parametrize(("theme", "paper"), [("light", "#f4f7f5"), ("dark", "#0e1613")])
def test_a_theme_is_the_site_s_own_whatever_the_machine_prefers(theme: str, paper: str) -> None:
    rules = css(theme=theme)
    assert f"color-scheme: {theme};" in rules
    assert f"--paper: {paper};" in rules
    assert "prefers-color-scheme" not in rules
    names = set(re.findall(r"(--[a-z-]+):", rules))
    assert {"--surface", "--ink", "--muted", "--line", "--accent", "--alarm", "--soft"} <= names


def test_light_and_dark_name_the_same_properties() -> None:
    # A property of one palette that the other lacks would be left as the machine prefers it.
    light, dark = (set(re.findall(r"(--[a-z-]+):", css(theme=each))) for each in ("light", "dark"))
    assert dark <= light
    # The band of the invented examples is the same yellow in both.
    assert light - dark == {"--example", "--on-example"}


def test_an_accent_is_drawn_as_it_is_where_it_can_be_read() -> None:
    assert drawn(css(theme="light", accent="#7a2e6b", on_accent="#ffffff"), "accent")[-1] == Colour(
        0x7A, 0x2E, 0x6B
    )


@given(accent=COLOURS, on_accent=st.none() | COLOURS, theme=st.sampled_from(["light", "dark"]))
def test_whatever_the_accent_it_can_be_read(
    accent: Colour, on_accent: Colour | None, theme: str
) -> None:
    rules = css(theme=theme, accent=str(accent), on_accent=str(on_accent or ""))
    shown, text, soft, hover = (
        drawn(rules, name)[-1] for name in ("accent", "on-accent", "soft", "accent-hover")
    )
    assert all(ratio(shown, paper) >= LEAST for paper in (*PAPERS[theme], soft))
    assert ratio(text, shown) >= LEAST
    assert ratio(text, hover) >= LEAST


def test_without_a_theme_light_and_dark_each_get_an_accent_that_can_be_read() -> None:
    rules = css(accent="#7a2e6b")
    light, dark = drawn(rules, "accent")
    assert ratio(light, PAPERS["light"][0]) >= LEAST
    assert ratio(dark, PAPERS["dark"][0]) >= LEAST
    assert light != dark


def test_paper_and_wishes_for_contrast_keep_their_own() -> None:
    rules = css(theme="dark")
    assert rules.startswith("@media screen {")
    assert "@media (prefers-contrast: more) { :root { --line: var(--edge);" in rules


@pytest.mark.parametrize(
    ("given", "radius"),
    [("6px", "6px"), ("0", "0px"), ("1.5rem", "1.5rem"), ("99px", "32px"), ("9em", "2em")],
)
def test_corners(given: str, radius: str) -> None:
    assert f"--radius: {radius};" in css(radius=given)


def test_fonts_are_quoted_names() -> None:
    assert '--font: "Segoe UI", Georgia'.replace("Georgia", '"Georgia"') in css(
        font="'Segoe UI', Georgia, serif"
    )
    assert "serif, system-ui, sans-serif;" in css(font="serif")


BAD = (
    "red;}body{display:none}", "#12", "expression(1)", "url(//evil.example)", "\\22", "</style>",
    "a\nb", "}", "/*", "@import 'x'", "\x00", "#0b5c4a;--ink:#fff", "💥",
)  # fmt: skip


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_look_is_passed_over(name: str, bad: str) -> None:
    assert stylesheet(Look.read({name: bad})) == ""


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=80)))
def test_nothing_given_gets_out_of_its_place(given: dict[str, str]) -> None:
    rules = stylesheet(Look.read(given))
    assert rules.count("{") == rules.count("}")
    assert not re.search(r"[<>\\@](?!media)|url|/\*|//", rules)
    lines = re.findall(r"--font: ([^;]*);", rules)
    assert all(re.fullmatch(r'["A-Za-z0-9 ,_-]+', line) for line in lines)


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=80)))
def test_the_address_of_a_look_gives_that_look(given: dict[str, str]) -> None:
    look = Look.read(given)
    assert stylesheet(Look.read(look.as_query())) == stylesheet(look)
