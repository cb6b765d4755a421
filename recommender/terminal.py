"""A bar that shows the operator how far a command is."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from typing import Any

import click


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
