"""``mc-finder evaluate``: measure, print, and write what others show of it."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from recommender.embedding import Embedder, open_embedder
from recommender.evaluation.baselines import baselines
from recommender.evaluation.beir import read_judgements
from recommender.evaluation.comparison import OURS, Report, compare
from recommender.evaluation.judged import (
    Agreement,
    JudgedReport,
    agreement,
    measure,
    read_questions,
)
from recommender.evaluation.picture import reliability_svg
from recommender.evaluation.summary import summary
from recommender.evaluation.tables import agreement_line, as_table, judged_table
from recommender.figures import write_figures
from recommender.pipeline import Recommender
from recommender.settings import read_settings
from recommender.stores.sqlite import SqliteStore
from recommender.terminal import Progress


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--judgements",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Questions judged against the imported catalogue, such as data/judgements.",
)
@click.option(
    "--picture",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the reliability curve of the judgements here, as SVG.",
)
@click.option(
    "--figures",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write what the service says of its own quality here, as JSON.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep vectors here between runs; by default they are thrown away.",
)
def evaluate(
    folders: tuple[Path, ...],
    judgements: Path | None,
    picture: Path | None,
    figures: Path | None,
    as_json: bool,
    cache: Path | None,
) -> None:
    """Measure our ranking and the baselines on ranking tests (BEIR layout) or on judgements."""
    if not folders and judgements is None:
        raise click.UsageError("Name a ranking test, or --judgements FOLDER.")
    tests = [read_judgements(folder) for folder in folders]
    embedder = open_embedder(read_settings())
    reports: list[Report | JudgedReport | Agreement] = []
    if judgements is not None:
        reports += _judged(judgements, embedder, picture, figures, as_json)
    with tempfile.TemporaryDirectory() as scratch:
        for test in tests:
            store = SqliteStore((cache or Path(scratch)) / f"{test.name}.db")
            with Progress(f"Embedding {test.name}") as advance:
                report = compare(test, store, embedder, advance)
            store.close()
            reports.append(report)
            if not as_json:
                click.echo(as_table(report) + "\n")
    if as_json:
        click.echo(json.dumps([asdict(report) for report in reports], indent=2))


def _judged(
    folder: Path, embedder: Embedder, picture: Path | None, figures: Path | None, quiet: bool
) -> list[JudgedReport | Agreement]:
    """Both halves of our own judgements, on the imported catalogue, and how the judges agree."""
    settings = read_settings()
    store = SqliteStore(settings.database)
    recommender = Recommender(store, embedder)
    catalogue = store.credentials()
    questions = read_questions(folder, {each.id for each in catalogue})
    systems = baselines(catalogue, store, embedder)
    halves = []
    for half in ("tune", "check"):
        with Progress(f"Asking the {half} half") as advance:
            halves.append(measure(recommender, questions, half, systems, OURS, advance))
    judges = agreement(questions, len(catalogue))
    if figures is not None:
        # The half that no constant was tuned on.
        found = summary(recommender, questions, halves[-1], datetime.now(UTC).date())
        write_figures(found, figures)
    store.close()
    if picture is not None:
        picture.write_text(reliability_svg(halves), encoding="utf-8")
    if not quiet:
        click.echo("\n\n".join([*map(judged_table, halves), agreement_line(judges)]) + "\n")
    return [*halves, judges]
