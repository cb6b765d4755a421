"""How one frame starts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.dialogue import State
from recommender.site import SitePreset
from recommender.types import Filters
from webapp.widget_options import NAMES, Options, read_options

NONE = SitePreset()


def read(preset: SitePreset = NONE, **given: str) -> Options:
    return read_options({name.replace("_", "-"): value for name, value in given.items()}, preset)


def test_without_anything_the_conversation_starts_without_limits() -> None:
    options = read()
    assert options.start == State()
    assert options.heading_level == 1
    assert options.given == {}


def test_limits_become_those_of_the_start() -> None:
    options = read(levels="3-6", credits="15", provider="Otago, Ara")
    assert options.start.filters == Filters(
        min_level=3,
        max_level=6,
        min_credits=15,
        max_credits=15,
        provider=("Ara", "Otago"),
    )


@pytest.mark.parametrize("levels", ["0-3", "6-3", "11", "3-", "-3", "three", "3-6-9", " ", "3;6"])
def test_limits_that_are_none_are_passed_over(levels: str) -> None:
    assert read(levels=levels, credits=f"{levels}0x").filters == Filters()


def test_the_page_goes_over_the_preset_each_for_itself() -> None:
    preset = SitePreset(
        levels="3-6", provider=("Otago", "Ara"), accent="#7a2e6b", theme="dark", heading_level=3
    )
    options = read(preset, levels="2", theme="light")
    assert options.filters == Filters(min_level=2, max_level=2, provider=("Otago", "Ara"))
    assert options.look.as_query() == {"theme": "light", "accent": "#7a2e6b"}
    assert options.heading_level == 3
    assert options.given == {"levels": "2", "theme": "light"}, "presets are read anew each time"


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=60)))
def test_no_address_breaks_the_page(given: dict[str, str]) -> None:
    options = read_options(given, NONE)
    assert 1 <= options.heading_level <= 6
    assert State.from_json(options.start.to_json()).filters == options.start.filters
