"""What ``mc-finder doctor`` finds: is all there that an answer needs, and if not, what helps."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version

from recommender.dialogue.classifier import read_classifier
from recommender.embedding import open_embedder
from recommender.errors import FinderError
from recommender.pipeline import Recommender
from recommender.settings import Settings, read_settings
from recommender.stores.sqlite import SqliteStore

PACKAGES = (
    "flask",
    "flask-openapi3",
    "gunicorn",
    "numpy",
    "onnxruntime",
    "scikit-learn",
    "sqlite-utils",
    "tokenizers",
)
OPTIONAL = ("sentence-transformers", "torch")
# The register churns: former training schemes were kept or retired from January 2025 on.
STALE_AFTER_DAYS = 180
IMPORT = (
    "mc-finder import --full data/catalogue/register.jsonl data/catalogue/illustrative.jsonl "
    "--retrieved 2026-11"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. ``remedy``: what to do about it, empty where all is well."""

    subject: str
    good: bool
    detail: str
    remedy: str = ""


def examine() -> list[Finding]:
    """Every finding, in the order that an answer needs them."""
    findings = [
        Finding("Python", True, sys.version.split()[0]),
        _full_text(),
        *(package(name, required=True) for name in PACKAGES),
        *(package(name, required=False) for name in OPTIONAL),
    ]
    try:
        settings = read_settings()
    except FinderError as error:
        return [*findings, Finding("settings", False, str(error), "Correct or unset it.")]
    return [*findings, *_service(settings)]


def _full_text() -> Finding:
    with sqlite3.connect(":memory:") as database:
        options = {row[0] for row in database.execute("PRAGMA compile_options")}
    good = "ENABLE_FTS5" in options
    remedy = "" if good else "Use a Python whose SQLite has FTS5, such as your system's own."
    return Finding(
        "SQLite", good, f"{sqlite3.sqlite_version}, FTS5 {'yes' if good else 'no'}", remedy
    )


def package(name: str, *, required: bool) -> Finding:
    """Whether a distribution is installed; that it is not is bad only where it is required."""
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        if not required:
            return Finding(name, True, "not installed (only for other models)")
        return Finding(name, False, "not installed", "Run make run, or pip install -e .")


def _service(settings: Settings) -> Iterator[Finding]:
    shows = "shown" if settings.shows_illustrative else "left out"
    yield Finding("environment", True, f"{settings.env}, invented examples {shows}")
    try:
        embedder = open_embedder(settings)
        yield Finding("model", True, f"{embedder.name}, {embedder.digest}")
    except FinderError as error:
        yield Finding("model", False, "cannot be used", str(error))
        return
    yield intents(embedder.digest)
    try:
        store = SqliteStore(settings.database)
        recommender = Recommender(store, embedder, illustrative=settings.shows_illustrative)
        info = recommender.catalogue()
    except FinderError as error:
        yield Finding("catalogue", False, str(settings.database), str(error))
        return
    counts = ", ".join(f"{count} {name}" for name, count in sorted(info.by_recognition.items()))
    yield Finding("catalogue", True, f"{info.total} records ({counts}), {info.version}")
    yield age(info.retrieved, info.imported_at)


def intents(model: str) -> Finding:
    """Whether the conversation's weights were fitted on vectors of this model, by its digest."""
    try:
        fitted_for = read_classifier().model
    except FinderError as error:
        return Finding("intent weights", False, "cannot be used", str(error))
    if fitted_for == model:
        return Finding("intent weights", True, "fitted for this model")
    remedy = (
        "The conversation knows fewer ways of saying things until they are fitted anew: "
        "make fit-dialogue, or python -m recommender.dialogue.fit"
    )
    return Finding("intent weights", False, f"fitted for another model, {fitted_for}", remedy)


def age(retrieved: str | None, imported_at: str | None) -> Finding:
    """How old the facts are: by their own date, else by that of the import. ISO dates."""
    known = retrieved or (imported_at or "")[:10]
    then = date.fromisoformat(f"{known}-01"[:10])
    days = (datetime.now(UTC).date() - then).days
    what = "collected" if retrieved else "imported, collection date not stated"
    if days <= STALE_AFTER_DAYS:
        return Finding("age", True, f"{what} {known}")
    return Finding(
        "age", False, f"{what} {known}, {days} days ago", f"Import a newer one: {IMPORT}"
    )
