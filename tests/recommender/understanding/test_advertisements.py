"""Pasted advertisements: what the work needs is found, and nothing else is.

The advertisements and the blocks of boilerplate are invented, in the style of New Zealand's job
boards. ``written_later.txt`` was written after the tables, block by block, and measured first.
"""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path

import pytest

from recommender.types import NeedKind
from recommender.understanding import MAX_CHARACTERS, understand

HERE = Path(__file__).parent
ADVERTISEMENTS = {
    path.stem: path.read_text() for path in sorted((HERE / "advertisements").iterdir())
}
BLOCKS = [
    block.strip()
    for path in sorted((HERE / "boilerplate").iterdir())
    for block in path.read_text().split("---\n")
]
MUST, NICE = NeedKind.REQUIREMENT, NeedKind.NICE_TO_HAVE

# What must be among the needs, and the words that no need may hold.
EXPECTED: dict[str, tuple[dict[str, NeedKind], str]] = {
    "barista": (
        {"run the till": MUST, "train juniors in latte art": MUST, "Food safety certificate": NICE},
        "weekend free text",
    ),
    "builder_chat": (
        {"manage subcontractors": MUST, "NZS 3604 and the Building Code": MUST},
        "ad crew ute cv",
    ),
    "carer": (
        {"Follow infection control procedures": MUST, "palliative care": NICE},
        "vetting uniforms right",
    ),
    "dairy": (
        {"feed budgeting": MUST, "stock handling skills": MUST, "Primary ITO Level 3 or 4": NICE},
        "roster house transport kiwisaver",
    ),
    "data_analyst": (
        {"SQL and intermediate Python": MUST, "data privacy and the Privacy Act": NICE},
        "hybrid wellness birthday insurance",
    ),
    "diversity_lead": (
        {
            "lead our diversity and inclusion programme": MUST,
            "develop the privacy policy for staff data": MUST,
            "Administer the employee benefits and wellbeing programme": MUST,
        },
        "celebrate employer",
    ),
    "fabrication": (
        {
            "structural fabrication": MUST,
            "MIG and flux-core welding of structural steel": MUST,
            "plasma table": NICE,
            "Forklift licence": NICE,
        },
        "allowance weekends attitude since",
    ),
    "kaiako": ({"infants and toddlers": MUST}, "humour lunch cv tiriti"),
    "kiwisaver_adviser": (
        {
            "advise clients on KiwiSaver, retirement planning and personal insurance": MUST,
            "Explain health insurance and income protection cover": MUST,
        },
        "park leave salary firm",
    ),
    "orchard": (
        {"keep spray diaries": MUST, "monitor vine health, pests and Psa": MUST},
        "manaakitanga generations",
    ),
    "payroll": (
        {
            "process fortnightly payroll for 900 staff": MUST,
            "New Zealand employment legislation": MUST,
            "Affinity or iPayroll": NICE,
        },
        "parking eap shortlisted equal",
    ),
    "school_it": ({"cyber security basics": NICE, "Intune": NICE}, "vetting noon roll"),
    "traffic": (
        {"driving class 2 trucks": MUST, "communication skills": MUST},
        "drug wage tauranga",
    ),
    "warehouse_plain": (
        {"drive a forklift": MUST, "warehouse management system": NICE},
        "cv lunch fridays",
    ),
}


@cache
def needs(text: str) -> list[tuple[str, NeedKind]]:
    return [(need.text, need.kind) for need in understand(text).needs]


def test_every_advertisement_has_expectations() -> None:
    assert EXPECTED.keys() == ADVERTISEMENTS.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_duties_and_requirements_are_found_and_the_rest_is_not(name: str) -> None:
    wanted, unwanted = EXPECTED[name]
    found = needs(ADVERTISEMENTS[name])
    assert wanted.items() <= dict(found).items()
    words = {word.strip(".,()").casefold() for text, _ in found for word in text.split()}
    assert not words & set(unwanted.split())


@pytest.mark.parametrize("block", BLOCKS, ids=[block[:30] for block in BLOCKS])
def test_boilerplate_anywhere_leaves_the_needs_as_they_were(block: str) -> None:
    """In every advertisement, at three places: nothing is added, nothing lost."""
    changed = [
        (name, number)
        for name, text in ADVERTISEMENTS.items()
        for number, whole in enumerate(_with(block, text))
        if needs(whole) != needs(text)
    ]
    assert not changed


def _with(block: str, text: str) -> list[str]:
    """The text with the block after its first line, in the middle and at the end."""
    lines = text.rstrip("\n").split("\n")
    places = {min(3, len(lines)), max(3, len(lines) // 2), len(lines)}
    return ["\n".join([*lines[:at], "", block, "", *lines[at:]]) for at in sorted(places)]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("We are an equal opportunity employer.", "diversity"),
        ("Our commitment to Te Tiriti o Waitangi guides us.", "diversity"),
        ("Free parking and EAP counselling.", "benefits"),
        ("You'll enjoy wellness days and a gym.", "benefits"),
        ("We're an ISO-certified family business since 1974.", "company_story"),
        ("Applications close on Friday.", "how_to_apply"),
        ("Please email your CV to Jo.", "how_to_apply"),
        ("Personal information will be held in accordance with the Privacy Act.", "privacy"),
        ("You must be legally entitled to work in New Zealand.", "conditions"),
        ("A full clean driver licence is required.", "conditions"),
        ("The salary range is $70,000 to $80,000.", "pay"),
        ("Be a reliable team player with a can-do attitude.", "trait"),
    ],
)
def test_what_is_set_aside_is_set_aside_for_its_reason(sentence: str, reason: str) -> None:
    text = f"Welder\n\nKey responsibilities:\n- Weld steel frames\n- Read drawings\n\n{sentence}\n"
    query = understand(text)
    start = text.index(sentence)
    assert [i.reason for i in query.ignored if i.start == start] == [reason]
    assert [need.text for need in query.needs] == ["Welder", "Weld steel frames", "Read drawings"]


@pytest.mark.parametrize(
    "duty",
    [
        "process weekly payroll",
        "develop the privacy policy",
        "lead our diversity and inclusion programme",
        "advise clients on KiwiSaver",
        "administer employee benefits",
        "shortlist and interview applicants",
        "coordinate recruitment and onboarding",
        "deliver Te Tiriti o Waitangi workshops",
        "manage health and safety on site",
        "run the wellness programme",
        "explain health insurance to customers",
        "carry out police vetting of volunteers",
    ],
)
@pytest.mark.parametrize("heading", ["What you'll do", "About us", "What we offer"])
def test_work_about_a_boilerplate_subject_is_work(duty: str, heading: str) -> None:
    text = f"Adviser\nApply now to join our team.\n\n{heading}\nYou will {duty}.\n"
    assert (duty, MUST) in needs(text)


def test_a_duty_under_a_heading_of_something_else_brings_the_duties_back() -> None:
    text = "Cook\n\nAbout us\nWe feed 300 people.\nYou will cook lunches\nStock control\n"
    assert [need for need, _ in needs(text)] == ["Cook", "cook lunches", "Stock control"]


@pytest.mark.parametrize(
    "heading",
    [
        "Nice to have",
        "**Nice to have:**",
        "# NICE TO HAVE",
        "Desirable skills:",
        "Bonus points for",
    ],
)
def test_headings_in_any_dress_make_what_is_below_nice_to_have(heading: str) -> None:
    text = f"Analyst\nYou will write SQL\nYou will build dashboards\n\n{heading}\nTableau\nPython\n"
    assert needs(text)[-2:] == [("Tableau", NICE), ("Python", NICE)]


def test_a_limit_in_an_advertisement_is_none_but_beside_it_is_one() -> None:
    advertisement = ADVERTISEMENTS["kiwisaver_adviser"]
    assert understand(advertisement).filters == ()
    for text in (f"Courses for this ad please, level 4:\n\n{advertisement}",):
        limits = understand(text).filters
        assert {(limit.field, limit.value) for limit in limits} == {
            ("min_level", 4),
            ("max_level", 4),
        }


def test_an_advertisement_of_nothing_but_traits_is_searched_by_them() -> None:
    text = "Are you a team player? Apply now! Must be reliable, honest and hard-working."
    assert needs(text)


def test_a_very_long_advertisement_is_read_at_once() -> None:
    text = ("\n\n".join(ADVERTISEMENTS.values()) * 3)[:MAX_CHARACTERS]
    understand(text)
    started = time.process_time()
    understand(text)
    assert time.process_time() - started < 5
