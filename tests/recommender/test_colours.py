"""Contrast by WCAG's formula, and colours that are always readable."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.colours import (
    BLACK,
    LEAST,
    PAPERS,
    WHITE,
    Colour,
    accent_in,
    lowest,
    nearest_readable,
    ratio,
    text_on,
    unreadable,
)

STYLES = Path(__file__).resolve().parents[2] / "webapp/static/site.css"
parts = st.integers(0, 255)
colours = st.builds(Colour, parts, parts, parts)


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#0b5c4a", Colour(11, 92, 74)),
        (" 0B5C4A ", Colour(11, 92, 74)),
        ("#fff", WHITE),
        ("000", BLACK),
        ("", None),
        ("#ff", None),
        ("#ffff", None),
        ("#0b5c4a80", None),
        ("red", None),
        ("rgb(0,0,0)", None),
        ("#٠٠٠", None),
    ],
)
def test_a_colour_is_read_in_hexadecimal(text: str, colour: Colour | None) -> None:
    assert Colour.read(text) == colour


def test_contrast_is_that_of_the_standard() -> None:
    # Known from the Understanding documents and WebAIM's checker.
    assert ratio(BLACK, WHITE) == 21
    assert ratio(Colour.read("#777") or BLACK, WHITE) == pytest.approx(4.48, abs=0.005)
    assert ratio(Colour.read("#767676") or BLACK, WHITE) == pytest.approx(4.54, abs=0.005)
    assert ratio(Colour.read("#ff0000") or BLACK, WHITE) == pytest.approx(4.00, abs=0.005)


@given(colours, colours)
def test_contrast_has_no_direction(one: Colour, other: Colour) -> None:
    assert ratio(one, other) == ratio(other, one)
    assert 1 <= ratio(one, other) <= 21


@given(colours)
def test_a_colour_is_written_as_it_is_read(colour: Colour) -> None:
    assert Colour.read(str(colour)) == colour


@given(colours, st.sampled_from(["light", "dark"]))
def test_the_nearest_reads_and_what_reads_is_left_alone(colour: Colour, theme: str) -> None:
    nearest = nearest_readable(colour, PAPERS[theme])
    assert lowest(nearest, PAPERS[theme])[0] >= LEAST
    assert (nearest == colour) is (lowest(colour, PAPERS[theme])[0] >= LEAST)


@given(colours, st.none() | colours, st.sampled_from(["light", "dark"]))
def test_what_is_drawn_can_always_be_read(
    accent: Colour, on_accent: Colour | None, theme: str
) -> None:
    drawn, text = accent_in(theme, accent, on_accent)
    assert lowest(drawn, PAPERS[theme])[0] >= LEAST
    assert ratio(text, drawn) >= LEAST


@given(colours)
def test_some_text_reads_on_any_accent(accent: Colour) -> None:
    assert ratio(text_on(accent), accent) >= LEAST


@given(colours)
def test_no_colour_reads_on_both_papers(colour: Colour) -> None:
    # Which is why "auto" needs a second one for the dark.
    assert min(lowest(colour, papers)[0] for papers in PAPERS.values()) < LEAST


@given(colours, st.none() | colours, st.sampled_from(["light", "dark", "auto"]))
def test_taking_the_nearest_mends_each_pair(
    accent: Colour, on_accent: Colour | None, theme: str
) -> None:
    for fault in unreadable(accent, on_accent, theme):
        assert fault.contrast < LEAST
        if fault.role == "accent":
            accent = fault.nearest
        else:
            on_accent = fault.nearest
    assert unreadable(accent, on_accent, theme) == ()


def test_the_papers_are_those_of_the_pages() -> None:
    light, dark = STYLES.read_text("utf-8").split("@media (prefers-color-scheme: dark)", 1)
    for theme, rules in (("light", light), ("dark", dark)):
        found = [re.search(rf"--{name}: (#\w+);", rules) for name in ("surface", "paper")]
        assert tuple(Colour.read(one[1]) for one in found if one) == PAPERS[theme]
