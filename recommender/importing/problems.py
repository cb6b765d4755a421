"""What reading gives back, the bad rows among it, and the file that they are written to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from recommender.errors import ImportRefused
from recommender.types import Credential


@dataclass(frozen=True, slots=True)
class Fault:
    """A ``RowProblem`` before it is known where the row stood."""

    column: str | int | None
    reason: str
    detail: str


class BadRow(Exception):  # a finding about a row, caught within this package
    """A row with its faults, at least one."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults)
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One fault of one row. ``line`` counts from 1, blank lines included.

    ``column``: the field's name, with the item counted from 1 for a list (``outcomes[2]``); for
    text that is not JSON, or not UTF-8, the character (or byte) it broke at, from 1; None if the
    row as a whole is at fault. ``reason``: one of the words in data/README.md. ``detail`` is a
    sentence for people; it may name what is allowed, and never repeats the value.
    """

    file: str
    line: int
    column: str | int | None
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    r"""A row that was set aside, as it stood in the file, without its line end.

    Bytes that are not UTF-8 are shown as ``\xff``; a line that is too long is cut.
    ``credential_id``: whom the row speaks of, where that can be read and is well formed, so that
    a full import need not retire a record for a slip in its new row.
    """

    file: str
    line: int
    problems: tuple[RowProblem, ...]
    text: str
    credential_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All rows of some files, in file order: the good ones, ids unique, and the rejected ones."""

    credentials: tuple[Credential, ...]
    rejected: tuple[RejectedRow, ...]


def write_rejects(path: str | PathLike[str], rejected: Sequence[RejectedRow]) -> None:
    """Write one JSON line per rejected row: ``file``, ``line``, ``problems``, ``text``.

    An older file at ``path`` is replaced, with an empty one if nothing was rejected. Raises
    ImportRefused if ``path`` is one of the files that were read, or cannot be written.
    """
    target = Path(path)
    if any(_same_file(target, Path(file)) for file in {row.file for row in rejected}):
        raise ImportRefused(f"{target} is being imported; name another file for rejected rows.")
    try:
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_line(row) for row in rejected)
    except OSError as error:
        raise ImportRefused(
            f"{target} cannot be written ({error.strerror}); name another file for rejected rows."
        ) from error


def _same_file(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _line(row: RejectedRow) -> str:
    problems = [
        {"column": each.column, "reason": each.reason, "detail": each.detail}
        for each in row.problems
    ]
    # Escaped to ASCII: the text may hold line separators, or halves of surrogate pairs.
    return (
        json.dumps({"file": row.file, "line": row.line, "problems": problems, "text": row.text})
        + "\n"
    )
