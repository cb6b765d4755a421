"""Reasons come from the evidence; cautions come from the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recommender.explanation import explain, flags
from recommender.types import Credential, Evidence, Match, Need, Outcome, Recognition, Status

NEEDS = (Need("p1", "weld", 0, 4), Need("p2", "grind", 6, 11))
WELD = Evidence("p1", "a#1", "Weld steel", 0.9)
GRIND = Evidence("p2", "a#2", "Grind steel", 0.8)
RECORD = Credential("a", "A", Recognition.PROVIDER, "", (Outcome("a#1", "Weld steel"),))


@pytest.mark.parametrize(
    ("needs", "match", "key", "covered"),
    [
        (NEEDS[:1], Match("a", 0.9, (WELD,), ()), "outcome_matches", None),
        (NEEDS, Match("a", 0.9, (WELD, GRIND), ()), "covers_all", 2),
        (NEEDS, Match("a", 0.9, (WELD,), ("p2",)), "covers_some", 1),
    ],
)
def test_a_reason_names_the_best_evidence_and_how_much_is_covered(
    needs: tuple[Need, ...], match: Match, key: str, covered: int | None
) -> None:
    reason = explain(match, needs)
    assert reason.key == key
    assert (reason.values["need"], reason.values["quote"]) == ("weld", "Weld steel")
    assert reason.values.get("covered") == covered


def test_a_reason_names_what_sets_a_record_apart() -> None:
    both = Match("a", 0.9, (WELD, GRIND), ())
    one = Match("b", 0.8, (replace(WELD, outcome_id="b#1"),), ("p2",))
    covered = {"p1": 2, "p2": 1}
    assert explain(both, NEEDS, covered).values["only"] == "p2"
    assert "only" not in explain(one, NEEDS, covered).values
    assert "only" not in explain(both, NEEDS).values


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ()),
        ({"credits": 40, "status": Status.CURRENT}, ()),
        ({"credits": 60}, ("outside_size_rule",)),
        ({"status": Status.DISCONTINUED}, ("discontinued",)),
        ({"status": Status.RETIRED, "credits": 41}, ("retired", "outside_size_rule")),
    ],
)
def test_cautions_are_read_off_the_record(
    facts: dict[str, object], expected: tuple[str, ...]
) -> None:
    assert flags(replace(RECORD, **facts)) == expected  # type: ignore[arg-type]
