"""What an operator may say about a site."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import FinderError
from recommender.site import SitePreset, SiteRefused, checked_preset, checked_site, read_range

HERE = ("https://careers.example",)


@pytest.mark.parametrize("name", ["a", "careers-otago", "2degrees", "x" * 40])
def test_a_name_is_a_slug(name: str) -> None:
    assert checked_site(name, HERE, SitePreset()).name == name


@pytest.mark.parametrize("name", ["", "Careers", "a b", "ā", "a_b", "x" * 41, "a\n", "../a"])
def test_any_other_name_is_refused(name: str) -> None:
    with pytest.raises(SiteRefused, match="1 to 40 of a-z"):
        checked_site(name, HERE, SitePreset())


def test_origins_are_checked_and_each_is_kept_once() -> None:
    site = checked_site(
        "a", [*HERE, "https://CAREERS.example:443", "https://b.example"], SitePreset()
    )
    assert site.origins == ("https://careers.example", "https://b.example")


@pytest.mark.parametrize("count", [0, 21])
def test_a_site_has_some_origins_but_not_many(count: int) -> None:
    with pytest.raises(SiteRefused, match="1 to 20 origins"):
        checked_site("a", [f"https://a{n}.example" for n in range(count)], SitePreset())


@pytest.mark.parametrize(
    ("preset", "told"),
    [
        (SitePreset(levels="6-3"), "--levels is one number or two"),
        (SitePreset(levels="0-3"), "from 1 to 10"),
        (SitePreset(levels="3-11"), "from 1 to 10"),
        (SitePreset(levels="three"), "--levels"),
        (SitePreset(credits="5-241"), "--credits"),
        (SitePreset(lang="fr"), "--lang is one of en, mi"),
        (SitePreset(theme="blue"), "--theme is one of auto, light, dark"),
        (SitePreset(heading_level=7), "1 to 6"),
        (SitePreset(provider=("",)), "--provider"),
        (SitePreset(provider=("Wintec, UCOL",)), "--provider Wintec --provider UCOL"),
        (SitePreset(provider=("x" * 201,)), "--provider"),
        (SitePreset(provider=tuple(map(str, range(4)))), "at most 3 of them"),
        (SitePreset(accent="green"), "--accent is #"),
        (SitePreset(on_accent="#fff"), "goes with --accent"),
        (SitePreset(accent="#ffd23f"), "--accent #ffd23f cannot be read on light paper"),
        (SitePreset(accent="#0b5c4a", theme="dark"), "on dark paper"),
        (SitePreset(accent="#0b5c4a", on_accent="#888"), "on the accent #0b5c4a"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(preset: SitePreset, told: str) -> None:
    with pytest.raises(SiteRefused, match=re.escape(told)):
        checked_preset(preset)


def test_the_colour_that_a_refusal_names_is_taken() -> None:
    with pytest.raises(SiteRefused) as refusal:
        checked_preset(SitePreset(accent="#ffd23f"))
    nearest = re.search(r"passes is '(#\w{6})'", str(refusal.value))
    assert nearest is not None
    assert checked_preset(SitePreset(accent=nearest[1])).accent == nearest[1]


def test_values_come_back_in_one_form() -> None:
    preset = checked_preset(
        SitePreset(levels=" 3 – 6", credits="15-15", provider=(" A ", "A"), accent="0B5C4A")
    )
    assert preset == SitePreset(levels="3-6", credits="15", provider=("A",), accent="#0b5c4a")


def test_what_is_set_becomes_a_query() -> None:
    assert SitePreset().as_query() == ()
    full = SitePreset("3-6", "5-20", ("A", "B"), "mi", "dark", "#74d6b6", "#000000", 2)
    assert full.as_query() == (
        ("levels", "3-6"),
        ("credits", "5-20"),
        ("provider", "A"),
        ("provider", "B"),
        ("lang", "mi"),
        ("theme", "dark"),
        ("accent", "#74d6b6"),
        ("on-accent", "#000000"),
        ("heading-level", "2"),
    )


@given(st.integers(-2, 12), st.integers(-2, 12))
def test_a_range_holds_both_its_ends(low: int, high: int) -> None:
    sound = 1 <= low <= high <= 10
    assert read_range(f"{low}-{high}", 1, 10) == ((low, high) if sound else None)


texts = st.none() | st.text(max_size=8)
presets = st.builds(
    SitePreset,
    levels=texts,
    credits=texts,
    provider=st.lists(st.text(max_size=3), max_size=3).map(tuple),
    lang=texts | st.sampled_from(["en", "mi"]),
    theme=texts | st.sampled_from(["auto", "light", "dark"]),
    accent=texts | st.from_regex(r"\A#?[0-9a-fA-F]{6}\Z"),
    on_accent=texts | st.from_regex(r"\A#?[0-9a-fA-F]{3}\Z"),
    heading_level=st.none() | st.integers(-1, 9),
)


@given(presets)
def test_whatever_is_typed_is_refused_in_words_or_stays_as_it_is(preset: SitePreset) -> None:
    try:
        checked = checked_preset(preset)
    except FinderError as refusal:
        assert refusal.args[0]  # noqa: PT017 - either way is sound
    else:
        assert checked_preset(checked) == checked
