"""``mc-finder import``: files into the catalogue, row by row."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from recommender.embedding import open_embedder
from recommender.importing import Reading, read_files, write_rejects
from recommender.pipeline import Recommender
from recommender.settings import read_settings
from recommender.stores.sqlite import SqliteStore
from recommender.terminal import Progress

SHOWN_PROBLEMS = 20


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--full", is_flag=True, help="The files are the whole catalogue: retire the rest.")
@click.option("--retrieved", help="Date of rows that state none, as YYYY-MM-DD or YYYY-MM.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where bad rows are written; by default beside the database.",
)
@click.option("--prune", is_flag=True, help="Afterwards delete the vectors of other models.")
def import_(
    files: tuple[Path, ...],
    full: bool,
    retrieved: str | None,
    rejects: Path | None,
    prune: bool,
) -> None:
    """Check FILES row by row and put the good rows into the catalogue.

    Bad rows are listed and written to the reject file; the exit status is then 1. The same files
    twice change nothing.
    """
    settings = read_settings()
    reading = read_files(files, retrieved)
    recommender = Recommender(SqliteStore(settings.database), open_embedder(settings))
    rejected = {row.credential_id for row in reading.rejected if row.credential_id}
    if reading.rejected:
        _report_rejects(reading, rejects or settings.database.with_name("rejects.jsonl"))
    with Progress("Embedding") as advance:
        change = recommender.load(reading.credentials, full=full, keep=rejected, progress=advance)
    click.echo(
        f"{len(reading.credentials)} rows read: {change.added} added, {change.updated} updated, "
        f"{change.revived} revived, {change.unchanged} unchanged, {change.retired} retired."
    )
    if prune:
        click.echo(f"{recommender.forget_other_models()} vectors of other models deleted.")
    if reading.rejected:
        sys.exit(1)


def _report_rejects(reading: Reading, path: Path) -> None:
    problems = [problem for row in reading.rejected for problem in row.problems]
    for problem in problems[:SHOWN_PROBLEMS]:
        click.echo(
            f"{problem.file}:{problem.line}: {problem.column}: {problem.reason}: {problem.detail}",
            err=True,
        )
    if len(problems) > SHOWN_PROBLEMS:
        click.echo(f"… and {len(problems) - SHOWN_PROBLEMS} more.", err=True)
    write_rejects(path, reading.rejected)
    click.echo(f"{len(reading.rejected)} rows rejected; they are in {path}.", err=True)
