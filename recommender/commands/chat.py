"""``mc-finder chat``: a conversation in the terminal."""

from __future__ import annotations

import click

from recommender.chat_text import talk, typed_lines
from recommender.pipeline import Recommender
from recommender.settings import read_settings


@click.command()
def chat() -> None:
    """Talk with the finder. Nothing that you say is kept; "quit" or Ctrl-D ends it."""
    talk(Recommender.open(read_settings()), typed_lines(), lambda reply: click.echo(f"{reply}\n"))
