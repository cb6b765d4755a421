from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recommender.alternatives import CLOSEST, OF_A_KIND, alternatives
from recommender.types import Credential, MatchStrength, Reason, Recognition, Recommendation


def record(name: str, level: int | None = None, size: int | None = None) -> Credential:
    return Credential(
        name, name, Recognition.PROVIDER, "", (), level_min=level, level_max=level, credits=size
    )


def like(record: Credential, score: float) -> Recommendation:
    reason = Reason("outcome_matches", {})
    return Recommendation(1, record, score, MatchStrength.POSSIBLE, (), (), reason)


def ids(found: tuple[Recommendation, ...]) -> list[str]:
    return [each.credential.id for each in found]


def test_records_are_told_apart_by_what_they_offer_instead() -> None:
    found = alternatives(
        record("own", 4, 20),
        [
            like(record("same", 4, 20), 0.5),
            like(record("up", 5, 10), 0.4),
            like(record("half", 4, 10), 0.3),
            like(record("two up", 6, 15), 0.25),
            like(record("far up", 5, 5), 0.1),
        ],
    )
    assert ids(found.level_up) == ["up"]
    assert ids(found.half) == ["half"]
    assert ids(found.closest) == ["same", "two up", "far up"]


def test_what_is_not_stated_is_neither_above_nor_smaller() -> None:
    others = [like(record("a", 5, 5), 0.5), like(record("b"), 0.5)]
    unstated = alternatives(record("own"), others)
    assert ids(unstated.closest) == ["a", "b"]
    assert ids(alternatives(record("own", 4, 20), others).level_up) == ["a"]


records = st.builds(
    record,
    st.uuids().map(str),
    st.none() | st.integers(1, 10),
    st.none() | st.integers(1, 60),
)


@given(records, st.lists(st.builds(like, records, st.floats(0, 1)), max_size=30))
def test_each_stands_in_one_group(own: Credential, similar: list[Recommendation]) -> None:
    ranked = sorted(similar, key=lambda each: -each.score)
    found = alternatives(own, ranked)
    groups = (found.level_up, found.half, found.closest)
    everything = [name for group in groups for name in ids(group)]
    assert len(everything) == len(set(everything))
    assert set(everything) <= {each.credential.id for each in ranked}
    assert all(
        len(group) <= most
        for group, most in zip(groups, (OF_A_KIND, OF_A_KIND, CLOSEST), strict=True)
    )
    assert bool(everything) == bool(ranked)
