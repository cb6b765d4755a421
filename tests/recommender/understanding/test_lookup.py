"""What is looked up for a need: its words, its neighbouring words, its names."""

from __future__ import annotations

import pytest

from recommender.types import Need
from recommender.understanding.lookup import (
    search_names,
    search_phrases,
    search_text,
    search_words,
)


def need(text: str, meaning: str = "") -> Need:
    return Need("p1", text, 0, len(text), meaning=meaning)


def test_the_meaning_is_embedded_where_there_is_one() -> None:
    assert search_text(need("Weld")) == "Weld"
    assert search_text(need("carpentary", "carpentry")) == "carpentry"


def test_words_and_phrases_come_from_the_meaning_without_common_words() -> None:
    needs = [need("carpentary for beginers", "carpentry for beginners"), need("carpentry tools")]
    assert search_words(needs) == ("carpentry", "beginners", "tools")
    assert search_phrases(needs) == ("carpentry beginners", "carpentry tools")
    assert search_words([need("who")]) == ("who",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NZS 3604 timber framing", ("NZS", "3604")),
        ("WCAG audit", ("WCAG",)),
        ("dashboards in PowerBI", ("PowerBI",)),
        ("drawing houses in Revit", ("Revit",)),
        ("Part 102 drone flying", ("102",)),
        ("beekeeping basics", ()),
        ("Beekeeping in 2026", ()),
        ("Revit basics", ("Revit",)),
        ("tikanga and Whakairo", ()),
        ("team of 000", ()),
        ("A long story of somebody who once used Xero and SQL in an office", ()),
    ],
)
def test_names_are_numbers_acronyms_and_tools(text: str, names: tuple[str, ...]) -> None:
    assert search_names(need(text)) == names
