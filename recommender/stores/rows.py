"""Credentials as flat rows, and what the version is computed from. Shared by every SQL store.

No SQL here: a row is a mapping from column to text, whole number or None.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from recommender.types import Credential, Delivery, Outcome, Recognition, Source, Status

Cell = str | int | None
Row = dict[str, Cell]

COLUMNS = (
    "id",
    "title",
    "title_mi",
    "recognition",
    "nzqa_ref",
    "level_min",
    "level_max",
    "credits",
    "developer",
    "providers",
    "subject",
    "sector",
    "purpose",
    "outcomes",
    "delivery",
    "duration_weeks",
    "cost_nzd",
    "entry",
    "status",
    "source_url",
    "source_note",
    "source_retrieved",
)

AS_THEY_ARE = (
    "id",
    "title",
    "title_mi",
    "nzqa_ref",
    "level_min",
    "level_max",
    "credits",
    "developer",
    "subject",
    "sector",
    "purpose",
    "duration_weeks",
    "cost_nzd",
    "entry",
)


def to_row(credential: Credential) -> Row:
    """One cell for each of ``COLUMNS``, in their order.

    Lists become JSON text and not child tables: a record is always read and replaced whole, nothing
    asks SQL about one outcome, and a row then reaches the reader in one statement, never half
    changed. Outcomes keep their ids, so that evidence stays valid.
    """
    cells: Row = {name: getattr(credential, name) for name in AS_THEY_ARE}
    cells |= {
        "recognition": credential.recognition.value,
        "providers": _json(list(credential.providers)),
        "outcomes": _json([[outcome.id, outcome.text] for outcome in credential.outcomes]),
        "delivery": _json([way.value for way in credential.delivery]),
        "status": None if credential.status is None else credential.status.value,
        "source_url": credential.source.url,
        "source_note": credential.source.note,
        "source_retrieved": credential.source.retrieved,
    }
    return {name: cells[name] for name in COLUMNS}


def from_row(row: Mapping[str, Any], *, retired: bool = False) -> Credential:
    """The credential that ``to_row`` was given, exactly; its status is RETIRED if ``retired``."""
    stated = None if row["status"] is None else Status(row["status"])
    return Credential(
        **{name: row[name] for name in AS_THEY_ARE},
        recognition=Recognition(row["recognition"]),
        providers=tuple(json.loads(row["providers"])),
        outcomes=tuple(Outcome(*pair) for pair in json.loads(row["outcomes"])),
        delivery=tuple(Delivery(way) for way in json.loads(row["delivery"])),
        status=Status.RETIRED if retired else stated,
        source=Source(row["source_url"], row["source_note"], row["source_retrieved"]),
    )


def version_of(credentials: Iterable[Credential]) -> str:
    """``sha256:…`` over the rows as JSON lines, in id order, retired status included.

    Keys are sorted, text is UTF-8, nothing is padded: the same records give the same version in any
    order, from any store, on any machine.
    """
    digest = hashlib.sha256()
    for credential in sorted(credentials, key=lambda each: each.id):
        digest.update(_json(to_row(credential)).encode() + b"\n")
    return f"sha256:{digest.hexdigest()}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
