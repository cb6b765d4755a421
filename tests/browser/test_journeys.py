"""Whole journeys: a learner with a phone, an employer with an advertisement, and others."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.talking import (
    ADVERTISEMENT,
    ON_A_PHONE,
    PHONE,
    newest,
    press,
    say,
    send,
    titles,
    turns,
)

pytestmark = pytest.mark.browser


def test_a_learner_on_a_phone_narrows_asks_undoes_reads_a_record_and_comes_back(
    visit: Open,
) -> None:
    page = visit("/", **ON_A_PHONE)
    found = titles(say(page, "I want to learn about prefab building"))
    assert found
    narrowed = say(page, "only level 3")
    expect(narrowed.locator(".chip.limits")).to_contain_text("level 3")
    first = titles(narrowed)[0]
    about = say(page, "what about the first one?")
    expect(about.locator("h3").first).to_have_text(first)
    expect(say(page, "how much does it cost?").locator(".reply")).to_contain_text(first)
    expect(turns(page)).to_have_count(4)
    # One step back, and the very same reply stands there again.
    again = press(page, page.get_by_role("button", name="Undo"))
    expect(again.locator("h3").first).to_have_text(first)
    again.get_by_role("link", name=first).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(first)
    page.go_back()
    expect(newest(page).locator("h3").first).to_have_text(first)
    # And the way back goes on from there.
    back = press(page, page.get_by_role("button", name="Undo"))
    assert titles(back)[0] == first
    assert "level 3" in back.locator(".chip.limits").inner_text()


def test_an_employer_pastes_an_advertisement_trims_it_asks_for_a_plan_and_compares(
    visit: Open,
) -> None:
    page = visit("/")
    page.locator("#q").fill(ADVERTISEMENT)
    send(page)
    turn = newest(page)
    expect(turn.locator(".chip").first).to_be_visible()
    assert not any("rugby" in chip or "salary" in chip for chip in _chips(turn))
    turn.locator(".set-aside summary").click()
    expect(turn.locator(".set-aside")).to_contain_text("Competitive salary")
    turn.locator(".bubble-more summary").click()
    expect(turn.locator(".bubble-more")).to_contain_text("a friendly team of twelve")
    before = set(_chips(turn))
    gone = next(chip for chip in before if "licence" in chip or "Administrator" in chip)
    trimmed = press(page, turn.get_by_role("button", name=f"Remove {gone}"))
    assert set(_chips(trimmed)) == before - {gone}
    plan = say(page, "what is the smallest set that covers all of this?")
    expect(plan.locator(".plan > li").first).to_contain_text("Covers:")
    assert press(page, page.get_by_role("button", name="Undo")).locator(".card").count() > 1
    compared = say(page, "compare the first two")
    expect(compared.locator(".reply")).to_contain_text("differ")


def _chips(turn) -> list[str]:
    return [each.strip() for each in turn.locator(".understood .chip > span").all_inner_texts()]


def test_an_adviser_keeps_records_while_talking_and_the_list_goes_wherever_they_go(
    visit: Open,
) -> None:
    page = visit("/")
    first = titles(say(page, "set up a real business"))[0]
    newest(page).get_by_role("button", name=re.compile(f"^Add to shortlist ?: {first}")).click()
    on_it = re.compile("^On your shortlist: remove")
    expect(newest(page).get_by_role("button", name=on_it)).to_be_focused()
    expect(turns(page)).to_have_count(1)
    second = titles(say(page, "start over, prune vines"))[0]
    newest(page).get_by_role("button", name=re.compile(f"^Add to shortlist ?: {second}")).click()
    kept = re.search(r"[?&]shortlist=([a-z0-9-]+),([a-z0-9-]+)#", page.url)
    assert kept
    # It goes along in links, in what is sent, and through Back.
    newest(page).get_by_role("link", name=second).first.click()
    expect(page.get_by_role("link", name=on_it).first).to_be_visible()
    page.go_back()
    newest(page).get_by_role("button", name=on_it).click()
    expect(page).to_have_url(re.compile(rf"shortlist={kept[1]}#"))
    say(page, "pick fruit")
    expect(page).to_have_url(re.compile(rf"shortlist={kept[1]}#"))


def test_limits_that_cannot_both_hold_are_settled_by_a_press(visit: Open) -> None:
    page = visit("/")
    asked = say(page, "coding, at least level 5, at most level 3")
    question = asked.get_by_role("region", name="Which level did you mean?")
    expect(question).to_contain_text("“at least level 5” and “at most level 3”")
    settled = press(page, question.get_by_role("button", name="Level 3 at most"))
    expect(settled.locator(".chip.limits")).to_contain_text("level 3 at most")
    expect(page.locator(".which:visible")).to_have_count(0)


def test_limits_are_set_in_the_form_and_taken_back_as_chips(visit: Open) -> None:
    page = visit("/")
    page.get_by_text("Set limits").click()
    page.get_by_label("Highest level").select_option("4")
    page.get_by_label("Online", exact=True).check()
    turn = say(page, "coding")
    assert {"level 4 at most", "online"} <= set(_chips(turn))
    turn = press(page, turn.get_by_role("button", name="Remove level 4 at most"))
    assert "level 4 at most" not in _chips(turn)
    assert "online" in _chips(turn)
    page.locator("#carried .limits summary").click()
    expect(page.get_by_label("Highest level")).to_have_value("")
    page.get_by_label("Most credits").fill("40")
    page.get_by_label("Most credits").press("Enter")
    expect(newest(page).locator(".understood")).to_contain_text("40 credits at most")
    assert "online" in _chips(newest(page))


def test_a_wrong_value_is_explained_and_the_summary_leads_to_its_field(visit: Open) -> None:
    page = visit("/")
    page.get_by_text("Set limits").click()
    page.get_by_label("Most credits").fill("many")
    page.locator("#q").fill("coding")
    send(page)
    _mend_credits(page)
    expect(page.locator("#q")).to_have_value("coding")
    page.get_by_label("Most credits").fill("")
    say(page, "coding")
    # And in the middle of a conversation, which stays.
    page.locator("#carried .limits summary").click()
    page.get_by_label("Most credits").fill("plenty")
    page.locator("#q").fill("carpentry")
    send(page)
    _mend_credits(page)
    expect(page.locator("#q")).to_have_value("carpentry")
    expect(turns(page)).to_have_count(1)
    page.get_by_label("Most credits").fill("")
    say(page, "carpentry")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(turns(page)).to_have_count(2)


def _mend_credits(page: Page) -> None:
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("Most credits must be a whole number")
    expect(page).to_have_title(re.compile("^Error: "))
    address = page.url
    summary.get_by_role("link").first.click()
    expect(page.locator("#max_credits")).to_be_focused()
    assert page.url == address, "the address holds the conversation"


def test_a_long_advertisement_of_twenty_thousand_characters_is_answered(visit: Open) -> None:
    page = visit("/", viewport=PHONE)
    duty = "Keep the farm accounts, prune vines and lead a small team of pickers. "
    text = (ADVERTISEMENT + duty * 400)[:20_000].strip()
    page.locator("#q").fill(text)
    send(page)
    expect(page.locator("#q")).to_have_value("", timeout=30_000)
    expect(newest(page).locator(".card").first).to_be_visible()
    assert len(page.url) < 8_000
    page.reload()
    expect(newest(page).locator(".card").first).to_be_visible()
