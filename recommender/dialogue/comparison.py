"""Two or three records side by side: only what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recommender.dialogue.reply import Comparison, Difference
from recommender.types import Credential

MOST_COMPARED = 3


def compare(credentials: Sequence[Credential]) -> Comparison:
    """The facts in which the records differ, in a fixed order, and the names of those that agree.

    A fact that none of them states is in neither.
    """
    differences: list[Difference] = []
    same: list[str] = []
    for subject, values_of in _SUBJECTS.items():
        values = tuple(values_of(each) for each in credentials)
        if len(set(values)) > 1:
            differences.append(Difference(subject, values))
        elif values[0]:
            same.append(subject)
    return Comparison(tuple(credentials), tuple(differences), tuple(same))


def _number(value: int | None) -> tuple[str, ...]:
    return () if value is None else (str(value),)


def _levels(credential: Credential) -> tuple[str, ...]:
    low, high = credential.level_min, credential.level_max
    return _number(low) if low == high else (*_number(low), *_number(high))


_SUBJECTS: dict[str, Callable[[Credential], tuple[str, ...]]] = {
    "level": _levels,
    "credits": lambda each: _number(each.credits),
    "duration": lambda each: _number(each.duration_weeks),
    "cost": lambda each: _number(each.cost_nzd),
    "delivery": lambda each: tuple(sorted(str(way) for way in each.delivery)),
    "provider": lambda each: tuple(sorted(each.providers)),
    "developer": lambda each: (each.developer,) if each.developer else (),
    "recognition": lambda each: (str(each.recognition),),
    "entry": lambda each: (each.entry,) if each.entry else (),
    "status": lambda each: (str(each.status),) if each.status else (),
    "subject": lambda each: (each.subject,) if each.subject else (),
    "outcomes": lambda each: tuple(outcome.text for outcome in each.outcomes),
}
