"""The stages together, on the shipped catalogue with the bundled model."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender import ranking
from recommender.embedding import Embedder, Progress
from recommender.errors import EmptyCatalogue, ImportRefused, UnknownCredential, UnsuitableText
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore
from recommender.types import (
    Credential,
    Filters,
    NoMatchReason,
    Outcome,
    Recognition,
    Status,
)

NONSENSE = "quantum gravity on the moons of Jupiter"


def record(name: str, *outcomes: str, **facts: object) -> Credential:
    listed = tuple(Outcome(f"{name}#{n}", text) for n, text in enumerate(outcomes, start=1))
    values = {"recognition": Recognition.PROVIDER, "purpose": ""} | facts
    return Credential(id=name, title=name.title(), outcomes=listed, **values)  # type: ignore[arg-type]


WELDING = record("welding", "Weld steel plate", "Inspect welds")
BAKING = record("baking", "Bake bread and pastry")


@pytest.fixture
def own_store(tmp_path: Path) -> SqliteStore:
    return SqliteStore(tmp_path / "own.db")


@pytest.fixture
def own(own_store: SqliteStore, embedder: Embedder) -> Recommender:
    recommender = Recommender(own_store, embedder)
    recommender.load([WELDING, BAKING], full=True)
    return recommender


class CountingEmbedder:
    """The real embedder, and how many texts went through it."""

    def __init__(self, inner: Embedder, digest: str | None = None) -> None:
        self.inner = inner
        self.name = inner.name
        self.digest = digest or inner.digest
        self.dimension = inner.dimension
        self.texts = 0

    def encode(
        self, texts: Sequence[str], progress: Progress | None = None
    ) -> npt.NDArray[np.float32]:
        self.texts += len(texts)
        return self.inner.encode(texts, progress)


def test_self_driving_cars_lead_to_the_nanodegree_at_level_9(recommender: Recommender) -> None:
    best = recommender.recommend("self-driving cars").results[0].credential
    assert best.title == "Self-Driving Car Engineer Nanodegree"
    assert best.providers == ("Udacity",)
    assert (best.level, best.credits, best.hours) == (9, 60, 600)


def test_a_business_at_school_leads_to_the_young_enterprise_scheme(
    recommender: Recommender,
) -> None:
    answer = recommender.recommend("set up a real business while still at school")
    best = answer.results[0].credential
    assert best.title == "Young Enterprise Scheme (YES) Certificate"
    assert (best.level, best.level_min, best.level_max, best.credits) == (None, 2, 3, 24)


@pytest.mark.parametrize(
    "text", ["modular construction", "data analytics", "drones for forestry", "coding"]
)
def test_the_shortages_of_2018_each_get_five_results(recommender: Recommender, text: str) -> None:
    assert len(recommender.recommend(text, limit=5).results) == 5


def test_every_quote_is_a_stored_outcome_letter_for_letter(recommender: Recommender) -> None:
    answer = recommender.recommend("Lead a team. Weld steel. Write Python programs.", limit=100)
    for result in answer.results:
        stored = {outcome.id: outcome.text for outcome in result.credential.outcomes}
        assert result.evidence
        for evidence in result.evidence:
            assert stored[evidence.outcome_id] == evidence.quote


def test_covered_and_not_covered_needs_make_up_what_was_understood(
    recommender: Recommender,
) -> None:
    answer = recommender.recommend("Lead a team. Weld steel. Write Python programs.")
    asked = [need.id for need in answer.query.needs]
    for result in answer.results:
        assert sorted([e.need_id for e in result.evidence] + list(result.not_covered)) == asked


def test_ranks_count_on_over_pages_and_scores_fall(recommender: Recommender) -> None:
    whole = recommender.recommend("farming", limit=10)
    pages = [recommender.recommend("farming", limit=5, offset=start) for start in (0, 5)]
    assert [r.rank for r in whole.results] == list(range(1, 11))
    assert [r for page in pages for r in page.results] == list(whole.results)
    assert [r.score for r in whole.results] == sorted(
        (r.score for r in whole.results), reverse=True
    )


def test_filters_hold_for_every_result_and_do_not_move_scores(recommender: Recommender) -> None:
    free = {r.credential.id: r.score for r in recommender.recommend("software", limit=100).results}
    limited = recommender.recommend("software", Filters(max_level=4), limit=100)
    assert limited.results
    for result in limited.results:
        assert result.credential.level_max is not None
        assert result.credential.level_max <= 4
        assert result.score == free[result.credential.id]
    assert limited.left_out["max_level"] > 0
    assert [(f.field, f.value) for f in limited.filters] == [("max_level", 4)]


def test_when_nothing_fits_it_says_so_with_the_nearest_miss(recommender: Recommender) -> None:
    answer = recommender.recommend(NONSENSE)
    assert answer.results == ()
    assert answer.no_match is not None
    assert answer.no_match.reason is NoMatchReason.BELOW_THRESHOLD
    assert len(answer.no_match.nearest) == 3
    assert all(near.score < ranking.ANSWERABLE for near in answer.no_match.nearest)


def test_when_a_filter_is_at_fault_it_says_which(recommender: Recommender) -> None:
    answer = recommender.recommend("self-driving cars", Filters(max_credits=2))
    assert answer.no_match is not None
    assert answer.no_match.reason is NoMatchReason.EMPTY_FILTER
    assert answer.no_match.relax == ("max_credits",)
    assert not answer.no_match.relax_together
    assert answer.no_match.nearest[0].credential.credits == 60


def test_when_several_filters_are_at_fault_all_are_named(recommender: Recommender) -> None:
    answer = recommender.recommend("self-driving cars", Filters(max_level=1, max_credits=2))
    assert answer.no_match is not None
    assert answer.no_match.reason is NoMatchReason.EMPTY_FILTER
    assert answer.no_match.relax == ("max_level", "max_credits")
    assert answer.no_match.relax_together


def test_a_least_score_that_nothing_reaches_is_no_fault_of_the_filters(
    recommender: Recommender,
) -> None:
    answer = recommender.recommend("self-driving cars", Filters(min_level=9), min_score=0.99)
    assert answer.no_match is not None
    assert answer.no_match.reason is NoMatchReason.BELOW_THRESHOLD
    assert answer.no_match.nearest[0].credential.level == 9


def test_nonsense_under_a_filter_that_nothing_meets_is_still_nonsense(own: Recommender) -> None:
    answer = own.recommend(NONSENSE, Filters(min_level=10))
    assert answer.no_match is not None
    assert answer.no_match.reason is NoMatchReason.BELOW_THRESHOLD
    assert answer.no_match.nearest


def test_courtesies_alone_are_not_understood(recommender: Recommender) -> None:
    answer = recommender.recommend("Kia ora!")
    assert answer.no_match is not None
    assert answer.no_match.reason is NoMatchReason.NOT_UNDERSTOOD


def test_a_higher_least_score_gives_fewer_results(recommender: Recommender) -> None:
    everything = recommender.recommend("farming", limit=100)
    some = recommender.recommend("farming", limit=100, min_score=everything.results[2].score)
    assert list(some.results) == list(everything.results[: some.total])
    assert 3 <= some.total < everything.total


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_question_is_refused(recommender: Recommender, text: str) -> None:
    with pytest.raises(UnsuitableText, match="empty"):
        recommender.recommend(text)


def test_the_same_question_gets_the_same_answer_to_the_byte(recommender: Recommender) -> None:
    first, second = (recommender.recommend("drones for forestry") for _ in range(2))
    assert replace(first, timings_ms={}) == replace(second, timings_ms={})


def test_stage_times_are_kept_by_name(recommender: Recommender) -> None:
    assert list(recommender.recommend("welding").timings_ms) == [
        "understanding",
        "filtering",
        "embedding",
        "lexical",
        "ranking",
        "explanation",
    ]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_any_text_at_all_gets_an_answer(recommender: Recommender, text: str) -> None:
    if text.strip():
        answer = recommender.recommend(text)
        assert bool(answer.results) != bool(answer.no_match)


def test_similar_records_leave_out_the_record_itself(recommender: Recommender) -> None:
    similar = recommender.similar("example-001", limit=4)
    assert len(similar) == 4
    assert "example-001" not in {each.credential.id for each in similar}
    assert similar[0].evidence[0].need_id.startswith("example-001#")


def test_browsing_follows_the_alphabet_and_pages(recommender: Recommender) -> None:
    listing = recommender.browse(limit=100)
    titles = [each.title.casefold() for each in listing.credentials]
    assert listing.total == 398
    assert titles[:20] == sorted(titles[:20])
    second = recommender.browse(limit=50, offset=50)
    assert second.credentials == listing.credentials[50:]


def test_ids_that_are_not_there_are_named_as_unknown(recommender: Recommender) -> None:
    assert recommender.credential("example-001").title == "Light timber framing for houses"
    for call in (recommender.credential, recommender.similar):
        with pytest.raises(UnknownCredential):
            call("no-such-id")


def test_the_catalogue_says_what_it_holds_and_how_old_it_is(recommender: Recommender) -> None:
    info = recommender.catalogue()
    assert (info.total, info.illustrative) == (401, 307)
    assert sum(info.by_recognition.values()) == info.total
    assert info.retrieved == "2026-11"
    assert info.imported_at


def test_invented_examples_can_be_left_out(database: Path, embedder: Embedder) -> None:
    honest = Recommender(SqliteStore(database), embedder, illustrative=False)
    assert honest.catalogue().total == 94
    results = honest.recommend("software", limit=100).results
    assert all(r.credential.recognition is not Recognition.ILLUSTRATIVE for r in results)
    with pytest.raises(UnknownCredential):
        honest.credential("example-001")


def test_an_empty_catalogue_says_how_to_fill_it(own_store: SqliteStore, embedder: Embedder) -> None:
    with pytest.raises(EmptyCatalogue, match="mc-finder import"):
        Recommender(own_store, embedder).recommend("welding")


def test_only_texts_without_a_vector_are_embedded(
    own_store: SqliteStore, embedder: Embedder
) -> None:
    counting = CountingEmbedder(embedder)
    recommender = Recommender(own_store, counting)
    steps: list[tuple[int, int]] = []
    recommender.load([WELDING], full=True, progress=lambda *step: steps.append(step))
    assert counting.texts == 4
    assert steps[-1] == (4, 4)
    recommender.load([WELDING, BAKING], full=True)
    assert counting.texts == 4 + 3
    recommender.load([BAKING, WELDING], full=True)
    assert counting.texts == 4 + 3


def test_another_model_embeds_anew_and_leaves_the_old_vectors_alone(
    own: Recommender, own_store: SqliteStore, embedder: Embedder
) -> None:
    other = CountingEmbedder(embedder, digest="sha256:other")
    changed = Recommender(own_store, other)
    before = own.recommend("steel").results
    assert changed.recommend("steel").results
    assert other.texts == 7 + 1
    assert own.recommend("steel").results == before


def test_vectors_of_other_models_go_when_told(own_store: SqliteStore, embedder: Embedder) -> None:
    other = Recommender(own_store, CountingEmbedder(embedder, digest="sha256:other"))
    other.load([BAKING], full=True)
    own = Recommender(own_store, embedder)
    own.load([BAKING], full=True)
    assert own.forget_other_models() == 3
    assert own.forget_other_models() == 0
    assert own.recommend("bake bread").results


def test_embedding_at_start_up_is_logged(
    own_store: SqliteStore, embedder: Embedder, caplog: pytest.LogCaptureFixture
) -> None:
    own_store.replace([BAKING], full=True)
    with caplog.at_level("INFO"):
        Recommender(own_store, embedder).catalogue()
    assert "embedded 3 of 3 texts" in caplog.text


def test_an_import_is_seen_at_the_next_question(own: Recommender) -> None:
    assert own.recommend("drone pilot").no_match
    own.load([WELDING, BAKING, record("drones", "Pilot a drone")], full=True)
    assert own.recommend("drone pilot").results[0].credential.id == "drones"


def test_a_record_missing_from_a_full_import_is_retired_not_deleted(own: Recommender) -> None:
    own.load([WELDING], full=True)
    assert own.recommend("bake bread").no_match
    assert own.credential("baking").status is Status.RETIRED
    assert own.flags(own.credential("baking")) == ("retired",)
    assert own.catalogue().total == 1


def test_a_row_that_was_rejected_keeps_its_stored_record(own: Recommender) -> None:
    change = own.load([WELDING], full=True, keep={"baking", "never-seen"})
    assert change.retired == 0
    assert own.credential("baking").status is None


def test_a_full_import_of_nothing_is_refused(own: Recommender) -> None:
    with pytest.raises(ImportRefused, match="Nothing was changed"):
        own.load([], full=True)
    assert own.catalogue().total == 2


def test_the_old_index_answers_while_the_new_one_is_built(
    own_store: SqliteStore, embedder: Embedder
) -> None:
    building, finish = threading.Event(), threading.Event()

    class SlowEmbedder(CountingEmbedder):
        def encode(
            self, texts: Sequence[str], progress: Progress | None = None
        ) -> npt.NDArray[np.float32]:
            if "Pilot a drone" in texts:
                building.set()
                assert finish.wait(30)
            return super().encode(texts, progress)

    recommender = Recommender(own_store, SlowEmbedder(embedder))
    recommender.load([WELDING], full=True)
    old = recommender.catalogue().version
    # Another process imports without vectors of this model, as one with a newer model would.
    own_store.replace([record("drones", "Pilot a drone")], full=False)
    builder = threading.Thread(target=recommender.catalogue)
    builder.start()
    assert building.wait(30)
    assert recommender.recommend("weld").catalogue_version == old
    finish.set()
    builder.join()
    assert recommender.recommend("weld").catalogue_version != old


def test_threads_share_a_recommender(recommender: Recommender) -> None:
    expected = recommender.recommend("welding").results
    found: list[bool] = []

    def ask() -> None:
        found.extend(recommender.recommend("welding").results == expected for _ in range(5))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 20


def test_it_opens_as_the_settings_say(database: Path) -> None:
    opened = Recommender.open(Settings(database=database, env="production"))
    assert opened.catalogue().total == 94
    assert opened.model.digest.startswith("sha256:")


def test_measuring_ranks_the_whole_catalogue(own: Recommender) -> None:
    assert own.order("weld steel") == ("welding", "baking")
    assert set(own.order("?!")) == {"welding", "baking"}
