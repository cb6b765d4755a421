from __future__ import annotations

from datetime import date
from pathlib import Path

from flask.testing import FlaskClient

from recommender.embedding import Embedder
from recommender.pipeline import Recommender
from recommender.settings import Settings
from recommender.stores.sqlite import SqliteStore
from recommender.types import CatalogueInfo
from webapp import create_app
from webapp.health import CatalogueReply


def test_liveness_says_ok(client: FlaskClient) -> None:
    response = client.get("/health")
    assert response.get_json() == {"status": "ok"}
    assert response.headers["Cache-Control"] == "no-store"


def test_readiness_says_what_answers_come_from(
    client: FlaskClient, recommender: Recommender
) -> None:
    body = client.get("/ready").get_json()
    assert body["status"] == "ready"
    assert body["model"] == {"name": recommender.model.name, "digest": recommender.model.digest}
    catalogue = body["catalogue"]
    assert catalogue["version"] == recommender.catalogue().version
    assert catalogue["total"] == sum(catalogue["by_recognition"].values()) > 0


def test_a_catalogue_of_retired_records_only_is_not_ready(
    tmp_path: Path, embedder: Embedder, recommender: Recommender
) -> None:
    settings = Settings(database=tmp_path / "retired.db")
    store = SqliteStore(settings.database)
    retired = Recommender(store, embedder)
    retired.load(recommender.browse(limit=2).credentials, full=True)
    store.replace((), full=True)
    response = create_app(settings, retired).test_client().get("/ready")
    assert response.status_code == 503
    assert "mc-finder import" in response.get_json()["detail"]


def test_age_counts_from_the_day_of_retrieval() -> None:
    info = CatalogueInfo("v", 1, 0, {}, "2026-11-01", None)
    assert CatalogueReply.of(info, date(2026, 11, 21)).age_days == 20
    by_month = CatalogueInfo("v", 1, 0, {}, "2026-11", None)
    assert CatalogueReply.of(by_month, date(2026, 11, 21)).age_days == 20
    undated = CatalogueInfo("v", 1, 0, {}, None, None)
    assert CatalogueReply.of(undated, date(2026, 11, 21)).age_days is None
