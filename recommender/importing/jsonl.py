"""JSON Lines: one object per line, in UTF-8. What the columns mean is ``row``'s business."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn

from recommender.errors import ImportRefused
from recommender.importing.problems import BadRow, Fault

MAX_LINE_BYTES = 1_000_000
SHOWN_OF_TOO_LONG = 1_000


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it stands in the file: its columns, or what is wrong with it."""

    line: int
    text: str
    content: dict[str, object] | BadRow


def rows(path: Path) -> Iterator[RawRow]:
    """Every line that is not blank, one at a time, so that the size of the file does not matter.

    Raises ImportRefused when the file cannot be read or is UTF-16.
    """
    if not path.is_file():
        raise ImportRefused(f"{path} is not a file; check the name.")
    try:
        with path.open("rb") as file:
            for number, (line, whole) in enumerate(_lines(file), start=1):
                raw = _without_mark(line, path) if number == 1 else line
                if raw.strip():
                    yield _row(number, raw.rstrip(b"\r\n"), whole=whole)
    except OSError as error:
        raise ImportRefused(
            f"{path} cannot be read ({error.strerror}); check the rights to it."
        ) from error


def _lines(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    # False beside a line: only the beginning of one that is too long to be held in memory.
    while line := file.readline(MAX_LINE_BYTES + 1):
        whole = len(line) <= MAX_LINE_BYTES or line.endswith(b"\n")
        yield line if whole else line[:SHOWN_OF_TOO_LONG], whole
        while not whole:
            rest = file.readline(MAX_LINE_BYTES)
            whole = not rest or rest.endswith(b"\n")


def _without_mark(line: bytes, path: Path) -> bytes:
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise ImportRefused(f"{path} is UTF-16; save it as UTF-8.")
    return line.removeprefix(codecs.BOM_UTF8)


def _row(number: int, raw: bytes, *, whole: bool) -> RawRow:
    content: dict[str, object] | BadRow
    try:
        if not whole:
            raise _bad(None, "too_long", f"a line may hold {MAX_LINE_BYTES} bytes")
        content = _parse(_decode(raw))
    except BadRow as bad:
        content = bad
    return RawRow(number, raw.decode("utf-8", errors="backslashreplace"), content)


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _bad(error.start + 1, "not_utf8", "save the file as UTF-8") from None


def _parse(text: str) -> dict[str, object]:
    try:
        content = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise _bad(error.pos + 1, "not_json", error.msg) from None
    except ValueError:
        raise _bad(None, "not_json", "it holds a number that cannot be one") from None
    except RecursionError:
        raise _bad(None, "not_json", "it is nested too deeply") from None
    if not isinstance(content, dict):
        raise _bad(None, "not_an_object", "a row is a JSON object: {…}")
    return content


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) < len(pairs):
        # JSON readers disagree on which of two to take: an honest row does not ask them.
        raise _bad(None, "duplicate_column", "a column is named twice")
    return content


def _no_constant(_name: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON")


def _bad(column: int | None, reason: str, detail: str) -> BadRow:
    return BadRow([Fault(column, reason, detail)])
