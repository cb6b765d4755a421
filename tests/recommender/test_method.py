"""What the service says of itself comes from what it runs with."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from recommender import ranking
from recommender.embedding import Embedder
from recommender.errors import EmptyCatalogue
from recommender.figures import read_figures
from recommender.method import method
from recommender.pipeline import Recommender
from recommender.stores.sqlite import SqliteStore


def test_it_is_what_is_running(recommender: Recommender) -> None:
    found = method(recommender)
    assert found.catalogue == recommender.catalogue()
    assert found.model == recommender.model
    assert found.ranking_version == recommender.recommend("welding").ranking_version
    assert found.figures == read_figures()
    for field in fields(found):
        if isinstance(constant := getattr(ranking, field.name.upper(), None), float):
            assert getattr(found, field.name) == constant


@pytest.mark.parametrize("name", ["strong", "good", "answerable", "floor", "covered", "same"])
def test_a_changed_value_is_told_at_once(
    recommender: Recommender, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(ranking, name.upper(), 0.987)
    assert getattr(method(recommender), name) == 0.987


def test_the_words_are_given_as_told(recommender: Recommender) -> None:
    found = method(recommender)
    assert ranking.strength(found.strong) == "strong"
    assert ranking.strength(found.strong - 0.001) == "good"
    assert ranking.strength(found.good - 0.001) == "possible"


def test_an_empty_catalogue_is_an_error(tmp_path: Path, embedder: Embedder) -> None:
    store = SqliteStore(tmp_path / "empty.db")
    with pytest.raises(EmptyCatalogue):
        method(Recommender(store, embedder))
    store.close()
