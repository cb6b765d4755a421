"""What was asked, changed a little: what can be changed, and how that is named.

A change is named in ``change``: a limit to lift by its field, every limit, a limit to set
("min_level=5"), a stretch of the question to cut by its place ("12-30"), a skill that came beside
the question by its number ("have-0"). Names come from outside: what fits nothing is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from recommender.types import AppliedFilter
from webapp.cutting import cut
from webapp.schemas import Limits

LIMIT_NAMES = tuple(Limits.model_fields)
EVERY_LIMIT = "every"
MOST_CHANGES = 200
_PLACE = re.compile(r"(\d{1,5})-(\d{1,5})", re.ASCII)
_SETTING = re.compile(r"((?:min|max)_[a-z_]+)=(\d{1,7})", re.ASCII)

Sent = Mapping[str, Sequence[str]]


def place(start: int | None, end: int | None) -> str | None:
    """The name of a stretch of the question; None for what is not in it."""
    return None if start is None or end is None else f"{start}-{end}"


def skill(number: int) -> str:
    """The name of the skill that was sent as the ``number``-th, from 0."""
    return f"have-{number}"


def setting(limit: AppliedFilter) -> str | None:
    """The name of setting this limit; None where it is not a bound."""
    name = f"{limit.field}={limit.value}"
    return name if _SETTING.fullmatch(name) else None


def named(values: Iterable[str]) -> list[str]:
    """The names in what was sent as ``change``: several in one value stand between commas."""
    return [name for value in values for name in value.split(",", MOST_CHANGES)][:MOST_CHANGES]


def changed(sent: Sent, names: Iterable[str]) -> dict[str, Sequence[str]]:
    """What was sent, with these changes."""
    asked = set(names)
    lifted = set(LIMIT_NAMES) if EVERY_LIMIT in asked else asked & set(LIMIT_NAMES)
    left = {name: values for name, values in sent.items() if name not in lifted}
    if "have" in left:
        kept = [value for i, value in enumerate(left.pop("have")) if skill(i) not in asked]
        left |= {"have": kept} if kept else {}
    settings = [match for name in asked if (match := _SETTING.fullmatch(name))]
    left |= {match[1]: [match[2]] for match in settings if match[1] in LIMIT_NAMES}
    places = [match for name in asked if (match := _PLACE.fullmatch(name))]
    if places and "q" in left:
        left["q"] = [cut(left["q"][0], ((int(match[1]), int(match[2])) for match in places))]
    return left
