"""What an adviser may choose, and what is told instead."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from hypothesis import example, given
from hypothesis import strategies as st

from recommender.colours import LEAST, PAPERS, Colour, lowest, ratio
from webapp.builder_form import FIELDS, Choice, read_choice

PROVIDERS = ("Otago Polytechnic (EduBits)", "Wintec")


@pytest.fixture(autouse=True, scope="module")
def request_context(app: Flask) -> Iterator[None]:
    with app.test_request_context("/widget"):
        yield


def choice(**sent: str) -> Choice:
    form, chosen = read_choice(sent, PROVIDERS)
    assert form.faults == {}
    return chosen


def test_nothing_chosen_is_the_widget_s_own() -> None:
    assert choice() == Choice()


def test_every_field_is_read() -> None:
    chosen = choice(
        speaks="mi", mode="launcher", min_level="3", max_level="6", min_credits="5",
        max_credits="20", provider="Wintec", heading="3", theme="dark", accent="74d6b6",
        on_accent="#000", radius="8px", font='"Source Sans 3",  Arial', site="careers-otago",
    )  # fmt: skip
    assert chosen == Choice(
        speaks="mi", mode="launcher", levels="3-6", credits="5-20", provider="Wintec", heading=3,
        theme="dark", accent=Colour(0x74, 0xD6, 0xB6), on_accent=Colour(0, 0, 0), radius="8px",
        font="Source Sans 3, Arial", site="careers-otago",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "levels"),
    [
        ({"min_level": "4", "max_level": "4"}, "4"),
        ({"min_level": "4"}, "4-10"),
        ({"max_level": "4"}, "1-4"),
        ({"min_level": " 4 ", "max_level": "07"}, "4-7"),
    ],
)
def test_one_bound_is_enough(sent: dict[str, str], levels: str) -> None:
    assert choice(**sent).levels == levels


def test_text_on_buttons_is_chosen_where_nobody_does() -> None:
    assert choice(accent="#0b5c4a").on_accent == Colour(255, 255, 255)
    assert choice(accent="#74d6b6", theme="dark").on_accent == Colour(0, 0, 0)


@pytest.mark.parametrize(
    ("sent", "field", "says"),
    [
        ({"min_level": "6", "max_level": "3"}, "min_level", "Swap them"),
        ({"min_level": "11"}, "min_level", "from 1 to 10"),
        ({"max_level": "0"}, "max_level", "from 1 to 10"),
        ({"max_level": "four"}, "max_level", "from 1 to 10"),
        ({"min_level": "٣"}, "min_level", "from 1 to 10"),
        ({"max_credits": "9" * 300}, "max_credits", "from 1 to 240"),
        ({"min_credits": "30", "max_credits": "5"}, "min_credits", "Swap them"),
        ({"speaks": "fr"}, "speaks", "those offered"),
        ({"mode": "popup"}, "mode", "those offered"),
        ({"theme": "blue"}, "theme", "those offered"),
        ({"heading": "7"}, "heading", "those offered"),
        ({"radius": "9px; color: red"}, "radius", "those offered"),
        ({"provider": "Nobody"}, "provider", "no provider of this name"),
        ({"font": "url(https://evil.example)"}, "font", "names of fonts"),
        ({"font": "a; } body { display: none"}, "font", "names of fonts"),
        ({"site": "Careers Otago"}, "site", "small letters"),
        ({"accent": "green"}, "accent", "three or six"),
        ({"on_accent": "#fff"}, "accent", "Choose this colour too"),
    ],
)
def test_what_cannot_be_used_is_said_at_its_field(
    sent: dict[str, str], field: str, says: str
) -> None:
    form, chosen = read_choice(sent, PROVIDERS)
    assert list(form.faults) == [field]
    assert says in form.faults[field].says
    assert chosen == Choice()
    for name, value in sent.items():
        assert form.value(name) == value.strip()[:300], "it stays as it was typed"


@pytest.mark.parametrize(
    ("sent", "field", "says"),
    [
        ({"accent": "#ffd23f"}, "accent", "on the light background #f4f7f5 its contrast is 1.34"),
        ({"accent": "#0b5c4a", "theme": "dark"}, "accent", "on the dark background"),
        ({"accent": "#0b5c4a", "on_accent": "#888888"}, "on_accent", "Text needs 4.5"),
    ],
)
def test_a_pair_that_cannot_be_read_is_refused_with_the_nearest(
    sent: dict[str, str], field: str, says: str
) -> None:
    form, _ = read_choice(sent, PROVIDERS)
    assert list(form.faults) == [field]
    assert says in form.faults[field].says
    nearest = form.faults[field].instead
    assert nearest is not None
    assert read_choice({**sent, field: nearest}, PROVIDERS)[0].faults == {}


values = (
    st.text(max_size=30)
    | st.integers(-5, 300).map(str)
    | st.from_regex(r"\A#?[0-9a-f]{3,6}\Z")
    | st.sampled_from(["mi", "launcher", "dark", "8px", "Wintec", "Verdana, sans-serif", "a-b"])
)


@given(st.dictionaries(st.sampled_from([*FIELDS, "lang", "q"]), values))
@example({"font": "a" * 300})
@example({"accent": "#0b5c4a", "on_accent": "#0b5c4a"})
def test_whatever_is_sent_gives_a_choice_that_can_be_shown(sent: dict[str, str]) -> None:
    form, chosen = read_choice(sent, PROVIDERS)
    assert set(form.faults) <= set(FIELDS)
    assert all(fault.says for fault in form.faults.values())
    assert chosen.provider in ("", *PROVIDERS)
    assert not set(chosen.font) & set("\"'<>;{}()\\/")
    if chosen.accent is not None:
        assert chosen.on_accent is not None
        assert ratio(chosen.on_accent, chosen.accent) >= LEAST
        theme = "dark" if chosen.theme == "dark" else "light"
        assert lowest(chosen.accent, PAPERS[theme])[0] >= LEAST
