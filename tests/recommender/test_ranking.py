"""Scores, order and evidence, on matrices small enough to work out by hand."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import ranking
from recommender.passages import CatalogueVectors
from recommender.types import Credential, MatchStrength, Need, Outcome, Recognition

EVERYONE = np.ones(3, dtype=np.bool_)


def unit(*values: float) -> npt.NDArray[np.float32]:
    vector = np.array(values, dtype=np.float32)
    return vector / np.linalg.norm(vector)


def record(name: str, outcomes: int) -> Credential:
    listed = tuple(Outcome(f"{name}#{n}", f"{name} {n}") for n in range(1, outcomes + 1))
    return Credential(name, name, Recognition.PROVIDER, "", listed)


def catalogue(*vectors: npt.NDArray[np.float32]) -> CatalogueVectors:
    """Three records a, b, c with 2, 1 and 2 outcomes; ``vectors``: one for each outcome."""
    records = (record("a", 2), record("b", 1), record("c", 2))
    first = np.array([0, 2, 3], dtype=np.intp)
    quotable = np.stack(vectors)
    return CatalogueVectors(
        records,
        quotable[first],
        quotable[first],
        quotable,
        tuple(outcome for each in records for outcome in each.outcomes),
        first,
    )


X, Y, Z = unit(1, 0, 0), unit(0, 1, 0), unit(0, 0, 1)
ONE = ranking.no_words(1, 3)
TWO = ranking.no_words(2, 3)
P1, P2 = Need("p1", "first", 0, 5), Need("p2", "second", 6, 12)


def test_a_record_that_says_exactly_what_is_asked_comes_first() -> None:
    vectors = catalogue(Y, Z, X, Y, Z)
    scored = ranking.score(np.stack([X]), vectors, ONE)
    assert scored.suitable(EVERYONE).tolist() == [1]
    assert scored.relevance[1] == pytest.approx(1 / (1 + ranking.LEXICAL_WEIGHT), abs=1e-4)
    assert scored.scores[1] > ranking.GOOD


def lexical(**found: object) -> ranking.Lexical:
    parts = {"words": ONE.words, "phrases": ONE.phrases, "names": ONE.names} | {
        name: np.array(values, dtype=np.float32) for name, values in found.items()
    }
    return ranking.Lexical(**parts)


@pytest.mark.parametrize(
    "found", [{"words": [0, 0, 1]}, {"phrases": [0, 0, 1]}, {"names": [[0, 0, 1]]}]
)
def test_words_in_common_lift_a_record(found: dict[str, object]) -> None:
    vectors = catalogue(X, X, X, X, X)
    scored = ranking.score(np.stack([X]), vectors, lexical(**found))
    assert scored.order(EVERYONE).tolist() == [2, 0, 1]


def test_who_asks_decides_between_records_that_fit_alike() -> None:
    vectors = catalogue(unit(1, 0, 0), Z, unit(1, 1, 0), X, Z)
    needs = np.stack([unit(1, 0.5, 0)])
    without = ranking.score(needs, vectors, ONE)
    beside = ranking.score(needs, vectors, ONE, context=Y)
    assert beside.relevance[1] - beside.relevance[0] > without.relevance[1] - without.relevance[0]


def test_a_name_counts_only_where_few_records_hold_it() -> None:
    common = {"nz": range(90), "3604": [4], "revit": [4, 7]}
    shares = ranking.name_shares([common, {}], 100)
    assert shares.shape == (2, 100)
    assert shares[0, 4] == 1.0
    assert shares[0, 7] == 0.5
    assert shares[0, 50] == 0.0
    assert not shares[1].any()


def test_likeness_alone_never_outdoes_the_one_name_asked_for() -> None:
    vectors = catalogue(X, X, unit(0.4, 0.9, 0), X, X)
    held = lexical(names=[[0, 1, 0]])
    assert ranking.score(np.stack([X]), vectors, held).order(EVERYONE).tolist()[0] == 1


def test_phrases_count_by_their_share() -> None:
    assert ranking.phrase_shares([[0, 2], [2]], 4, 3).tolist() == [0.25, 0.0, 0.5]
    assert ranking.phrase_shares([], 0, 3).tolist() == [0.0, 0.0, 0.0]


def test_a_need_that_the_person_has_already_is_not_lacking() -> None:
    needs = np.stack([X, Y])
    assert ranking.lacking(needs, np.stack([unit(1, 0.1, 0)])).tolist() == [False, True]
    assert ranking.lacking(needs, np.zeros((0, 3), dtype=np.float32)).tolist() == [True, True]


@given(st.lists(st.floats(-1, 2), min_size=2, max_size=20), st.integers(1, 64))
def test_probabilities_rise_with_relevance_and_stay_probabilities(
    values: list[float], needs: int
) -> None:
    found = ranking.probabilities(np.array(sorted(values)), needs)
    assert (np.diff(found) >= 0).all()
    assert ((found >= 0) & (found <= 1)).all()


def test_ties_go_to_the_lower_id() -> None:
    scored = ranking.score(np.stack([X]), catalogue(X, X, X, X, X), ONE)
    assert scored.order(EVERYONE).tolist() == [0, 1, 2]


def test_records_that_filters_exclude_and_low_scores_are_left_out() -> None:
    scored = ranking.score(np.stack([X]), catalogue(X, Y, X, Y, Z), ONE)
    assert scored.suitable(np.array([False, True, True])).tolist() == [1]
    assert scored.suitable(EVERYONE, least=1.0).tolist() == []


def scored(*scores: float) -> ranking.Ranking:
    values = np.array(scores)
    return ranking.Ranking(values, values, np.zeros((1, 5), dtype=np.float32))


def test_weaker_records_are_shown_only_beside_a_good_one() -> None:
    cut, floor = ranking.ANSWERABLE, ranking.FLOOR
    assert scored(cut, floor, floor - 0.01).suitable(EVERYONE).tolist() == [0, 1]
    best = scored(1.0, ranking.SHARE_OF_BEST - 0.01, ranking.SHARE_OF_BEST)
    assert best.suitable(EVERYONE).tolist() == [0, 2]
    assert scored(cut - 0.01, floor, 0.0).suitable(EVERYONE).tolist() == []
    assert scored(cut, 0.0, 0.0).suitable(np.zeros(3, dtype=np.bool_)).tolist() == []


def test_two_needs_served_beat_one() -> None:
    vectors = catalogue(unit(1, 1, 0), Y, X, Z, Z)
    scored = ranking.score(np.stack([X, Y]), vectors, TWO)
    assert scored.order(EVERYONE).tolist()[0] == 0


def test_evidence_quotes_the_best_outcome_for_each_need() -> None:
    vectors = catalogue(X, Y, Z, Z, Z)
    scored = ranking.score(np.stack([Y, X]), vectors, TWO)
    match = ranking.match(scored, 0, "a", [P1, P2], vectors)
    assert [(e.need_id, e.outcome_id, e.quote) for e in match.evidence] == [
        ("p1", "a#2", "a 2"),
        ("p2", "a#1", "a 1"),
    ]
    assert match.not_covered == ()


def test_a_need_without_a_similar_outcome_is_not_covered() -> None:
    vectors = catalogue(X, X, Z, Z, Z)
    scored = ranking.score(np.stack([X, Y]), vectors, TWO)
    match = ranking.match(scored, 0, "a", [P1, P2], vectors)
    assert [e.need_id for e in match.evidence] == ["p1"]
    assert match.not_covered == ("p2",)


def test_the_last_record_is_matched_by_its_own_outcomes_only() -> None:
    vectors = catalogue(X, X, X, Y, Z)
    scored = ranking.score(np.stack([Y]), vectors, ONE)
    assert ranking.match(scored, 2, "c", [P1], vectors).evidence[0].outcome_id == "c#1"


def test_a_shown_record_always_has_evidence() -> None:
    vectors = catalogue(X, X, Z, Z, Z)
    scored = ranking.score(np.stack([Y, Z]), vectors, TWO)
    match = ranking.match(scored, 0, "a", [P1, P2], vectors)
    assert len(match.evidence) == 1
    assert len(match.not_covered) == 1


def test_the_best_of_a_bad_lot_gains_little() -> None:
    good = ranking.lexical_shares({0: 10.0, 1: 5.0}, 10.0, 3)
    bad = ranking.lexical_shares({0: 1.0, 1: 0.5}, 10.0, 3)
    assert good.tolist() == pytest.approx([1.0, 0.5, 0.0])
    assert bad[0] == pytest.approx(np.sqrt(0.1))
    assert bad[0] / bad[1] == pytest.approx(2.0)


@pytest.mark.parametrize(("found", "ideal"), [({}, 10.0), ({0: 1.0}, 0.0)])
def test_without_words_in_common_there_is_no_share(found: dict[int, float], ideal: float) -> None:
    assert ranking.lexical_shares(found, ideal, 2).tolist() == [0.0, 0.0]


@given(
    st.dictionaries(st.integers(0, 9), st.floats(0.001, 500), max_size=10),
    st.floats(0, 1000),
)
def test_shares_stay_between_nothing_and_all(found: dict[int, float], ideal: float) -> None:
    shares = ranking.lexical_shares(found, ideal, 10)
    assert (shares >= 0).all()
    assert (shares <= 1.0001).all()


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_needs_are_either_covered_or_not_and_scores_fall(seed: int, count: int) -> None:
    generator = np.random.default_rng(seed)

    def rows(number: int) -> list[npt.NDArray[np.float32]]:
        return [unit(*generator.normal(size=3)) for _ in range(number)]

    vectors = catalogue(*rows(5))
    needs = [Need(f"p{n}", "x", 0, 1) for n in range(count)]
    scored = ranking.score(np.stack(rows(count)), vectors, ranking.no_words(count, 3))
    order = scored.order(EVERYONE)
    assert sorted(order.tolist()) == [0, 1, 2]
    assert (np.diff(scored.relevance[order]) <= 0).all()
    assert (np.diff(scored.scores[order]) <= 0).all()
    for row in range(3):
        match = ranking.match(scored, row, "abc"[row], needs, vectors)
        covered = [each.need_id for each in match.evidence]
        assert sorted(covered + list(match.not_covered)) == [need.id for need in needs]
        assert covered


def test_strength_words_follow_the_score() -> None:
    assert ranking.strength(ranking.STRONG) is MatchStrength.STRONG
    assert ranking.strength(ranking.GOOD) is MatchStrength.GOOD
    assert ranking.strength(ranking.FLOOR) is MatchStrength.POSSIBLE
