"""The operator's door: ``mc-finder import | recommend | chat | show | evaluate | doctor``.

``mc-finder site`` stands in ``site_commands``, ``evaluate`` in ``evaluation_command``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from recommender import __version__, diagnosis
from recommender.answer_text import answer_text, heading
from recommender.chat_text import talk, typed_lines
from recommender.embedding import open_embedder
from recommender.evaluation_command import evaluate
from recommender.importing import Reading, read_files, write_rejects
from recommender.pipeline import Recommender
from recommender.settings import read_settings
from recommender.site_commands import site
from recommender.stores.sqlite import SqliteStore
from recommender.terminal import Progress, reported
from recommender.types import Delivery, Filters, Recognition, Status

SHOWN_PROBLEMS = 20


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Find New Zealand micro-credentials by what they teach."""


main.add_command(site)
main.add_command(evaluate)


@main.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--full", is_flag=True, help="The files are the whole catalogue: retire the rest.")
@click.option("--retrieved", help="Date of rows that state none, as YYYY-MM-DD or YYYY-MM.")
@click.option(
    "--rejects",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where bad rows are written; by default beside the database.",
)
@click.option("--prune", is_flag=True, help="Afterwards delete the vectors of other models.")
@reported
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


def _values(choices: Sequence[str]) -> click.Choice[str]:
    return click.Choice([str(choice) for choice in choices])


@main.command()
@click.argument("text")
@click.option("--min-level", type=click.IntRange(1, 10))
@click.option("--max-level", type=click.IntRange(1, 10))
@click.option("--min-credits", type=click.IntRange(1, 240))
@click.option("--max-credits", type=click.IntRange(1, 240))
@click.option("--max-duration-weeks", type=click.IntRange(min=1))
@click.option("--max-cost-nzd", type=click.IntRange(min=0))
@click.option("--provider", multiple=True)
@click.option("--not-provider", multiple=True)
@click.option("--recognition", multiple=True, type=_values(list(Recognition)))
@click.option("--status", multiple=True, type=_values(list(Status)))
@click.option("--delivery", multiple=True, type=_values(list(Delivery)))
@click.option("--have", multiple=True, help="What the person can do already; repeat for more.")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 100))
@click.option("--explain", is_flag=True, help="Also show how long each stage took.")
@reported
def recommend(
    text: str,
    have: tuple[str, ...],
    limit: int,
    explain: bool,
    **chosen: Any,  # noqa: ANN401
) -> None:
    """Micro-credentials for TEXT, best first."""
    filters = Filters(
        **(
            chosen
            | {
                "recognition": tuple(Recognition(value) for value in chosen["recognition"]),
                "status": tuple(Status(value) for value in chosen["status"]),
                "delivery": tuple(Delivery(value) for value in chosen["delivery"]),
            }
        )
    )
    answer = Recommender.open(read_settings()).recommend(text, filters, limit=limit, have=have)
    click.echo(answer_text(answer, have))
    if explain:
        click.echo(
            "\n" + ", ".join(f"{stage} {ms:.1f} ms" for stage, ms in answer.timings_ms.items())
        )


@main.command()
@reported
def chat() -> None:
    """Talk with the finder. Nothing that you say is kept; "quit" or Ctrl-D ends it."""
    talk(Recommender.open(read_settings()), typed_lines(), lambda reply: click.echo(f"{reply}\n"))


@main.command()
@click.argument("credential_id", metavar="ID")
@reported
def show(credential_id: str) -> None:
    """Every fact of the record ID."""
    credential = Recommender.open(read_settings()).credential(credential_id)
    click.echo(heading(credential))
    for name, value in asdict(credential).items():
        if name in {"title", "outcomes", "source"}:
            continue
        text = ", ".join(map(str, value)) if isinstance(value, tuple) else value
        click.echo(f"  {name}: {'not stated' if text in (None, '') else text}")
    for outcome in credential.outcomes:
        click.echo(f"  {outcome.id}: {outcome.text}")
    for name, value in asdict(credential.source).items():
        click.echo(f"  source {name}: {value or 'not stated'}")


@main.command()
def doctor() -> None:
    """What is installed, what the catalogue holds, what is wrong and how to mend it."""
    findings = diagnosis.examine()
    for finding in findings:
        click.echo(f"{'ok  ' if finding.good else 'BAD '} {finding.subject}: {finding.detail}")
        if finding.remedy:
            click.echo(f"     → {finding.remedy}")
    if not all(finding.good for finding in findings):
        sys.exit(1)


if __name__ == "__main__":
    main()
