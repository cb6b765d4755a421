"""The operator's door: ``mc-finder import | recommend | chat | show | evaluate | doctor``.

``mc-finder site`` stands in ``site_commands``.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

import click

from recommender import __version__, diagnosis
from recommender.answer_text import answer_text, heading
from recommender.chat_text import talk, typed_lines
from recommender.embedding import Embedder, open_embedder
from recommender.errors import FinderError
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
from recommender.importing import Reading, read_files, write_rejects
from recommender.pipeline import Recommender
from recommender.settings import read_settings
from recommender.site_commands import site
from recommender.stores.sqlite import SqliteStore
from recommender.types import Delivery, Filters, Recognition, Status

P = ParamSpec("P")

SHOWN_PROBLEMS = 20


def _reported(command: Callable[P, None]) -> Callable[P, None]:
    """A FinderError becomes its message on stderr and exit status 1, without a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except FinderError as error:
            raise click.ClickException(str(error)) from error

    return run


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Find New Zealand micro-credentials by what they teach."""


main.add_command(site)


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
@_reported
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
    with _progress("Embedding") as advance:
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
@_reported
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
@_reported
def chat() -> None:
    """Talk with the finder. Nothing that you say is kept; "quit" or Ctrl-D ends it."""
    talk(Recommender.open(read_settings()), typed_lines(), lambda reply: click.echo(f"{reply}\n"))


@main.command()
@click.argument("credential_id", metavar="ID")
@_reported
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
@_reported
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
            with _progress(f"Embedding {test.name}") as advance:
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
        with _progress(f"Asking the {half} half") as advance:
            halves.append(measure(recommender, questions, half, systems, OURS, advance))
    judges = agreement(questions, len(catalogue))
    if figures is not None:
        # The half that nothing was tuned on.
        found = summary(recommender, questions, halves[-1], datetime.now(UTC).date())
        write_figures(found, figures)
    store.close()
    if picture is not None:
        picture.write_text(reliability_svg(halves), encoding="utf-8")
    if not quiet:
        click.echo("\n\n".join([*map(judged_table, halves), agreement_line(judges)]) + "\n")
    return [*halves, judges]


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


class _Progress(AbstractContextManager["_Progress"]):
    """A bar on stderr that appears with the first step and knows its length only then."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.__exit__(*error)


_progress = _Progress

if __name__ == "__main__":
    main()
