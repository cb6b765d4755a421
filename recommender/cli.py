"""The operator's door: ``mc-finder COMMAND``. Each stands in ``recommender.commands``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from recommender import __version__
from recommender.errors import FinderError

# Command to its module in ``recommender.commands``, and to the function in it.
COMMANDS = {
    "chat": "chat",
    "doctor": "doctor",
    "evaluate": "evaluate",
    "import": "import_",
    "recommend": "recommend",
    "show": "show",
    "site": "site",
}


class _Commands(click.Group):
    """Imports a command when it is called for: what one needs, another need not wait for.

    A FinderError becomes its message on stderr and exit status 1, without a traceback.
    """

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = import_module(f"recommender.commands.{COMMANDS[name]}")
        command: click.Command = getattr(module, COMMANDS[name])
        return command

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        try:
            return super().invoke(ctx)
        except FinderError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Find New Zealand micro-credentials by what they teach."""


if __name__ == "__main__":
    main()
