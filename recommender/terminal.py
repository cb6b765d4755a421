"""What the operator's commands share: errors as one line, and a bar that shows how far they are."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Any, ParamSpec

import click

from recommender.errors import FinderError

P = ParamSpec("P")


def reported(command: Callable[P, None]) -> Callable[P, None]:
    """A FinderError becomes its message on stderr and exit status 1, without a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except FinderError as error:
            raise click.ClickException(str(error)) from error

    return run


class Progress(AbstractContextManager["Progress"]):
    """A bar on stderr that appears with the first step and knows its length only then."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._bar: Any = None

    def __call__(self, done: int, total: int) -> None:
        """Move the bar to ``done`` of ``total``."""
        if self._bar is None:
            self._bar = click.progressbar(length=total, label=self._label, file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.__exit__(*error)
