"""What every test may use: the shipped catalogue in a real database, and the bundled model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from recommender.embedding import Embedder, open_embedder
from recommender.importing import read_files
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = (
    ROOT / "data/catalogue/register.jsonl",
    ROOT / "data/catalogue/illustrative.jsonl",
)

# How long an example takes says more of the machine than of the code: speed is for the benchmark.
hypothesis.settings.register_profile("finder", deadline=None)
hypothesis.settings.load_profile("finder")


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own MC_FINDER_* variables never reach a test, but for the ranking tests'."""
    import os

    for name in list(os.environ):
        if name.startswith("MC_FINDER_") and name not in {"MC_FINDER_EVAL", "MC_FINDER_CHROMIUM"}:
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The bundled model, loaded once."""
    return open_embedder(Settings())


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    """The shipped catalogue, imported once. Tests that write make their own."""
    path = tmp_path_factory.mktemp("catalogue") / "mc-finder.db"
    store = SqliteStore(path)
    reading = read_files(CATALOGUE, retrieved="2026-11")
    Recommender(store, embedder).load(reading.credentials, full=True)
    store.close()
    return path


@pytest.fixture(scope="session")
def settings(database: Path) -> Settings:
    """Development settings on the shipped catalogue."""
    return Settings(database=database)


@pytest.fixture(scope="session")
def recommender(database: Path, embedder: Embedder) -> Iterator[Recommender]:
    """Answers from the shipped catalogue, invented examples included."""
    store = SqliteStore(database)
    yield Recommender(store, embedder)
    store.close()
