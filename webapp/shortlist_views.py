"""A shortlist added up: how much learning it is, and what is not known of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recommender.types import Credential, Recognition
from webapp.language import counted


@dataclass(frozen=True, slots=True)
class TotalsView:
    """``credits``, ``hours``: of those that state them; "" where none does. ``notes``: cautions."""

    credits: str
    hours: str
    notes: tuple[str, ...]


def totals(credentials: Sequence[Credential]) -> TotalsView:
    """What the real records come to. Credits are added whatever their levels."""
    real = [each for each in credentials if each.recognition is not Recognition.ILLUSTRATIVE]
    stated = [each.credits for each in real if each.credits is not None]
    unstated, examples = len(real) - len(stated), len(credentials) - len(real)
    notes = []
    if unstated:
        notes.append(
            counted(
                "%(num)s does not state its credits and is not counted.",
                "%(num)s do not state their credits and are not counted.",
                unstated,
            )
        )
    if examples:
        notes.append(
            counted(
                "%(num)s is an invented example, not a real course, and is not counted.",
                "%(num)s are invented examples, not real courses, and are not counted.",
                examples,
            )
        )
    if not stated:
        return TotalsView("", "", tuple(notes))
    return TotalsView(
        counted("%(num)s credit", "%(num)s credits", sum(stated)),
        counted("about %(num)s hour", "about %(num)s hours", sum(stated) * 10),
        tuple(notes),
    )
