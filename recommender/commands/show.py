"""``mc-finder show``: one record."""

from __future__ import annotations

from dataclasses import asdict

import click

from recommender.answer_text import heading
from recommender.pipeline import Recommender
from recommender.settings import read_settings


@click.command()
@click.argument("credential_id", metavar="ID")
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
