"""The same question, changed a little."""

from __future__ import annotations

import pytest

from recommender.types import AppliedFilter
from webapp.asking_again import MOST_CHANGES, changed, named, setting

SENT = {"q": ["welding at level 4"], "max_level": ["6"], "have": ["cook", "clean"], "limit": ["3"]}


@pytest.mark.parametrize(
    ("names", "changes"),
    [
        (["max_level"], {"max_level": None}),
        (["every"], {"max_level": None}),
        (["8-18"], {"q": ["welding"]}),
        (["8-18", "max_level"], {"q": ["welding"], "max_level": None}),
        (["8-18", "min_level=5"], {"q": ["welding"], "min_level": ["5"]}),
        (["max_level=2"], {"max_level": ["2"]}),
        (["have-0"], {"have": ["clean"]}),
        (["have-0", "have-1"], {"have": None}),
    ],
)
def test_a_change_is_made_by_its_name(
    names: list[str], changes: dict[str, list[str] | None]
) -> None:
    expected = {name: values for name, values in (SENT | changes).items() if values is not None}
    assert changed(SENT, names) == expected


@pytest.mark.parametrize(
    "name",
    ["", "q", "limit", "have-7", "have--1", "18-8", "0-99", "-1-4", "0-999999", "٣-٤", "1-2-3",
     "q=x", "limit=5", "max_level=x", "max_size=4", "provider=MITO", "<script>"],
)  # fmt: skip
def test_a_name_that_fits_nothing_changes_nothing(name: str) -> None:
    assert changed(SENT, [name]) == SENT


def test_names_come_one_by_one_or_between_commas_and_not_without_end() -> None:
    assert named(["1-2,max_level", "every"]) == ["1-2", "max_level", "every"]
    assert len(named(["1-2," * 5_000, "3-4"])) == MOST_CHANGES


def test_only_a_bound_can_be_set() -> None:
    assert setting(AppliedFilter("min_level", 5, 0, 9)) == "min_level=5"
    assert setting(AppliedFilter("delivery", "online", 0, 9)) is None
