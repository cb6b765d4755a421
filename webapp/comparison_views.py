"""Records side by side: the facts in which they differ, those that are the same, those unstated.

Facts as ``record_views`` puts them. Nothing here knows of requests or templates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from webapp.language import N_, words
from webapp.record_views import CredentialView, Fact


@dataclass(frozen=True, slots=True)
class RowView:
    """One fact of each record. ``key``: which one; "level" and "recognition" say more of theirs."""

    key: str
    label: str
    cells: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """``unstated``: facts that none of the records states, by their labels."""

    records: tuple[CredentialView, ...]
    differing: tuple[RowView, ...]
    same: tuple[RowView, ...]
    unstated: tuple[str, ...]


_FACTS: dict[str, tuple[str, Callable[[CredentialView], Fact]]] = {
    "level": (N_("Level"), lambda c: Fact(c.level.text, c.level.stated, c.level.meaning)),
    "size": (N_("Size"), lambda c: c.credits),
    "duration": (N_("Duration"), lambda c: c.duration),
    "cost": (N_("Cost"), lambda c: c.cost),
    "delivery": (N_("Taught"), lambda c: c.delivery),
    "provider": (N_("Provider"), lambda c: c.providers),
    "developer": (N_("Developer"), lambda c: c.developer),
    "recognition": (N_("Recognition"), lambda c: Fact(c.recognition, note=c.recognition_meaning)),
    "status": (N_("Status"), lambda c: c.status),
    "entry": (N_("Entry"), lambda c: c.entry),
    "subject": (N_("Subject"), lambda c: c.subject),
}


def comparison(records: Sequence[CredentialView]) -> ComparisonView:
    """Two records or more, fact by fact in a fixed order."""
    differing, same, unstated = [], [], []
    for key, (label, fact_of) in _FACTS.items():
        row = RowView(key, words(label), tuple(fact_of(record) for record in records))
        if not any(cell.stated for cell in row.cells):
            unstated.append(row.label)
        elif len({(cell.text, cell.stated) for cell in row.cells}) > 1:
            differing.append(row)
        else:
            same.append(row)
    return ComparisonView(tuple(records), tuple(differing), tuple(same), tuple(unstated))
