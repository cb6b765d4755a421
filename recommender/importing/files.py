"""Files to a ``Reading``: which reader takes which file, and ids across all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from recommender.errors import ImportRefused
from recommender.importing import jsonl
from recommender.importing.jsonl import RawRow
from recommender.importing.problems import BadRow, Fault, Reading, RejectedRow, RowProblem
from recommender.importing.row import check
from recommender.importing.texts import IsoDate, Slug
from recommender.types import Credential

Reader = Callable[[Path], Iterator[RawRow]]

READERS: Mapping[str, Reader] = {".jsonl": jsonl.rows}

_SLUG: TypeAdapter[str] = TypeAdapter(Slug)
_DATE: TypeAdapter[str] = TypeAdapter(IsoDate)


def read_jsonl(path: str | PathLike[str], retrieved: str | None = None) -> Reading:
    """The rows of one JSON Lines file, whatever its name ends in; see ``read_files``."""
    return _read([(Path(path), jsonl.rows)], retrieved)


def read_files(paths: Iterable[str | PathLike[str]], retrieved: str | None = None) -> Reading:
    """The rows of all files, in order. Of two rows with one id the first stands.

    ``retrieved`` (YYYY-MM-DD or YYYY-MM) is the date of rows that state none themselves, invented
    examples apart. Raises ImportRefused if a file cannot be read, is of a kind that no reader
    takes, or holds no rows: an empty file is a failed export more often than an empty catalogue.
    """
    return _read([(Path(path), _reader(Path(path))) for path in paths], retrieved)


def _reader(path: Path) -> Reader:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ImportRefused(f"{path}: only {', '.join(READERS)} files can be imported.")
    return reader


def _read(sources: Iterable[tuple[Path, Reader]], retrieved: str | None) -> Reading:
    if retrieved is not None:
        retrieved = _checked_date(retrieved)
    rejected: list[RejectedRow] = []
    places: dict[str, str] = {}
    credentials: list[Credential] = []
    for path, reader in sources:
        rows_before = len(credentials) + len(rejected)
        for row in reader(path):
            try:
                credential = _credential(row, retrieved)
                _refuse_second(credential.id, places, f"{path}, line {row.line}")
                credentials.append(credential)
            except BadRow as bad:
                rejected.append(_rejected(path, row, bad))
        if len(credentials) + len(rejected) == rows_before:
            raise ImportRefused(f"{path} holds no rows; check how it was made.")
    return Reading(tuple(credentials), tuple(rejected))


def _checked_date(retrieved: str) -> str:
    try:
        return _DATE.validate_python(retrieved)
    except ValidationError:
        raise ImportRefused(
            "The date of retrieval is not a date; write it as 2026-11-21, or 2026-11."
        ) from None


def _credential(row: RawRow, retrieved: str | None) -> Credential:
    if isinstance(row.content, BadRow):
        raise row.content
    return check(row.content, retrieved)


def _refuse_second(credential_id: str, places: dict[str, str], place: str) -> None:
    if credential_id in places:
        raise BadRow([Fault("id", "duplicate_id", f"already given in {places[credential_id]}")])
    places[credential_id] = place


def _rejected(path: Path, row: RawRow, bad: BadRow) -> RejectedRow:
    problems = tuple(
        RowProblem(str(path), row.line, fault.column, fault.reason, fault.detail)
        for fault in bad.faults
    )
    return RejectedRow(str(path), row.line, problems, row.text, _id_of(row))


def _id_of(row: RawRow) -> str | None:
    if isinstance(row.content, BadRow):
        return None
    try:
        return _SLUG.validate_python(row.content.get("id"), strict=True)
    except ValidationError:
        return None
