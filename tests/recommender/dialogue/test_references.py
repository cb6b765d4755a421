"""Results are found by rank, name and superlative, and a miss points at nothing."""

from __future__ import annotations

import pytest

from recommender.dialogue.references import mentions, resolve
from recommender.types import Credential, Delivery, Outcome, Recognition


def record(name: str, **facts: object) -> Credential:
    return Credential(
        id=name,
        title=str(facts.pop("title", name)),
        recognition=Recognition.PROVIDER,
        purpose="",
        outcomes=(Outcome(f"{name}#1", "Weld"),),
        **facts,  # type: ignore[arg-type]
    )


SHOWN = (
    record("a", title="TIG welding", cost_nzd=900, credits=15, level_min=4, level_max=4),
    record("b", title="Forestry roads", cost_nzd=300, credits=5, providers=("Otago Polytechnic",)),
    record("c", title="Wine", credits=40, level_min=2, level_max=2, delivery=(Delivery.ONLINE,)),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tell me about the second one", ("b",)),
        ("the first two", ("a", "b")),
        ("1 and 3", ("a", "c")),
        ("number 3", ("c",)),
        ("#2", ("b",)),
        ("2", ("b",)),
        ("the last one", ("c",)),
        ("the cheapest", ("b",)),
        ("the dearest one", ("a",)),
        ("which is the shortest one", ("b",)),
        ("the easiest one", ("c",)),
        ("the Otago one", ("b",)),
        ("the wine course", ("c",)),
        ("the online one", ("c",)),
        ("are they online", ("a", "b", "c")),
        ("is it free", ("c",)),
        ("the ninth one", ()),
        ("the hairdressing one", ()),
    ],
)
def test_what_is_pointed_at(text: str, found: tuple[str, ...]) -> None:
    assert resolve(text, SHOWN, 0, ("c",)) == found


def test_it_is_the_first_where_nothing_was_talked_about() -> None:
    assert resolve("how much is it", SHOWN, 0, ()) == ("a",)


def test_focus_that_is_no_longer_shown_is_forgotten() -> None:
    assert resolve("how much is it", SHOWN, 0, ("gone",)) == ("a",)


def test_ranks_go_on_over_pages() -> None:
    assert resolve("the sixth one", SHOWN, 5, ()) == ("a",)
    assert resolve("the second one", SHOWN, 5, ()) == ("b",)


def test_a_superlative_of_a_fact_that_none_states_points_at_nothing() -> None:
    assert resolve("the cheapest", SHOWN[2:], 0, ()) == ()


@pytest.mark.parametrize("text", ["15 credits", "$5", "12 weeks", "first aid", "level 4"])
def test_numbers_that_count_something_else_are_no_ranks(text: str) -> None:
    assert not any(each.isdigit() for each in mentions(text))
