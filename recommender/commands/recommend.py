"""``mc-finder recommend``: one question, one answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from recommender.answer_text import answer_text
from recommender.pipeline import Recommender
from recommender.settings import read_settings
from recommender.types import Delivery, Filters, Recognition, Status


def _values(choices: Sequence[str]) -> click.Choice[str]:
    return click.Choice([str(choice) for choice in choices])


@click.command()
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
