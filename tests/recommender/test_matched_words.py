from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.matched_words import matched


def words(quote: str, *texts: str) -> list[str]:
    return [quote[start:end] for start, end in matched(quote, texts)]


@pytest.mark.parametrize(
    ("quote", "asked", "found"),
    [
        ("Manage a small team", "managing teams", ["Manage", "team"]),
        ("Read and clean sales data", "data cleaning", ["clean", "data"]),
        ("Use the data of the farm", "the use of it", ["Use"]),
        ("Speak te reo Māori", "maori", ["Māori"]),
        ("Speak te reo Māori", "Maaori", ["Māori"]),
        ("Speak Maori at work", "Māori", ["Maori"]),
        ("Drive an employer’s truck", "employers", ["employer’s"]),
        ("Write programs in C++ and C#", "c++", ["C++"]),
        ("Set out off-site walls", "site", ["site"]),
        ("Fit loose-fill insulation", "lose weight", []),
        ("Fit walls", "", []),
        ("", "walls", []),
    ],
)
def test_words_are_found_by_their_stems(quote: str, asked: str, found: list[str]) -> None:
    assert words(quote, asked) == found


def test_neighbours_are_one_stretch() -> None:
    assert words("Do data analytics daily", "analytics of data") == ["data analytics"]


def test_every_text_counts() -> None:
    assert words("Do carpentry", "carpentary", "carpentry") == ["carpentry"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_stretches_lie_in_order_within_any_quotation(quote: str, asked: str) -> None:
    spans = matched(quote, (asked,))
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(set(edges))
    assert all(0 <= start < end <= len(quote) for start, end in spans)


@given(st.text(alphabet="bcēū xz", max_size=40))
def test_a_text_matches_all_of_its_own_words(text: str) -> None:
    assert " ".join(words(text, text)).split() == text.split()
