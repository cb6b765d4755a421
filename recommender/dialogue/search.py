"""The search that a state stands for. What it finds depends on the facts alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from recommender import ranking
from recommender.dialogue.state import State
from recommender.filtering import without
from recommender.pipeline import Recommender
from recommender.types import (
    Answer,
    Filters,
    MatchStrength,
    NoMatch,
    NoMatchReason,
    Recommendation,
)

PAGE = 5
# More than any catalogue holds of suitable records: all are wanted, for counting.
ALL = 500

# What limits are spoken of together, by subject.
FIELDS = {
    "level": ("min_level", "max_level"),
    "credits": ("min_credits", "max_credits"),
    "duration": ("max_duration_weeks",),
    "cost": ("max_cost_nzd",),
    "provider": ("provider", "not_provider"),
    "recognition": ("recognition",),
    "delivery": ("delivery",),
    "status": ("status",),
}
SUBJECT_OF = {field: subject for subject, fields in FIELDS.items() for field in fields}


@dataclass(frozen=True, slots=True)
class Found:
    """``answer``: every suitable record, best first. ``remaining``: the wants searched for.

    How many were set aside: ``excluded`` as not wanted, ``done`` as done already.
    """

    answer: Answer
    remaining: tuple[str, ...]
    excluded: int = 0
    done: int = 0

    @property
    def results(self) -> tuple[Recommendation, ...]:
        """All that is suitable."""
        return self.answer.results


def remaining(recommender: Recommender, state: State) -> tuple[str, ...]:
    """The wants that nothing the person has already means the same as."""
    if not state.wants:
        return ()
    vectors = recommender.encode([*state.wants, *state.has])
    wants, has = vectors[: len(state.wants)], vectors[len(state.wants) :]
    lacking = ranking.lacking(wants, has)
    return tuple(want for want, kept in zip(state.wants, lacking, strict=True) if kept)


def find(recommender: Recommender, state: State) -> Found | None:
    """All that suits what remains, or None where nothing remains to be searched for."""
    wanted = remaining(recommender, state)
    if not wanted:
        return None
    answer = recommender.recommend(text_of(wanted, state.about), state.filters, limit=ALL)
    answer = replace(answer, timings_ms={})
    unwanted = _unwanted(recommender, state)
    left = [each for each in answer.results if each.credential.title not in state.has]
    kept = [each for each in left if each.credential.id not in unwanted]
    if len(kept) == len(answer.results):
        return Found(answer, wanted)
    ranked = tuple(replace(each, rank=rank) for rank, each in enumerate(kept, start=1))
    none = None if ranked else NoMatch(NoMatchReason.EMPTY_FILTER)
    fewer = replace(answer, results=ranked, total=len(ranked), no_match=none)
    return Found(fewer, wanted, len(left) - len(kept), len(answer.results) - len(left))


def page(found: Found, offset: int) -> Answer:
    """The answer with one page of its results."""
    shown = found.results[offset : offset + PAGE]
    return replace(found.answer, results=shown, limit=PAGE, offset=offset)


def text_of(wants: tuple[str, ...], about: tuple[str, ...]) -> str:
    """The question that facts stand for: what is told of the person, then a line for each want."""
    return "\n".join([*(f"{each.rstrip('.')}." for each in about), *wants])


def subjects(filters: Filters) -> tuple[str, ...]:
    """What the limits in force are about, in the order of FIELDS."""
    return tuple(
        subject
        for subject, fields in FIELDS.items()
        if any(getattr(filters, field) not in (None, ()) for field in fields)
    )


def lifted(filters: Filters, subject: str) -> Filters:
    """The limits without those on one subject."""
    for field in FIELDS[subject]:
        filters = without(filters, field)
    return filters


def _unwanted(recommender: Recommender, state: State) -> set[str]:
    """Ids of the records that are good matches for what the person does not want."""
    return {
        each.credential.id
        for words in state.not_wanted
        for each in recommender.recommend(words, limit=ALL).results
        if each.strength is not MatchStrength.POSSIBLE
    }
