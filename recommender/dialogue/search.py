"""The search that a state stands for. What it finds depends on the facts alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from recommender import ranking
from recommender.dialogue.state import State
from recommender.filtering import without
from recommender.pipeline import Recommender
from recommender.types import (
    Answer,
    Correction,
    Filters,
    Ignored,
    MatchStrength,
    Need,
    NeedKind,
    NoMatch,
    NoMatchReason,
    Possession,
    Query,
    Recommendation,
)
from recommender.understanding.context import context_of
from recommender.understanding.known import Known
from recommender.understanding.limits import find_limits
from recommender.understanding.lookup import search_text
from recommender.understanding.meaning import Meaning
from recommender.understanding.patterns import NEED, Part, Span
from recommender.understanding.searched import searched_for

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
    """The wants that nothing the person has already means the same as, nice-to-haves last."""
    wants = (*state.wants, *state.extra)
    if not wants:
        return ()
    needs = question(recommender.known, wants).needs
    vectors = recommender.encode([*map(search_text, needs), *state.has])
    lacking = ranking.lacking(vectors[: len(wants)], vectors[len(wants) :])
    return tuple(want for want, kept in zip(wants, lacking, strict=True) if kept)


def find(recommender: Recommender, state: State) -> Found | None:
    """All that suits what remains, or None where nothing remains to be searched for."""
    wanted = remaining(recommender, state)
    if not wanted:
        return None
    asked = question(recommender.known, wanted, state)
    answer = recommender.answer(asked, state.filters, limit=ALL)
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


def question(known: Known, wanted: Sequence[str], state: State | None = None) -> Query:
    """The question that facts stand for: a line for each, what is told of the person first.

    ``wanted``: those of the state's wants that are searched for, in order; the rest of what bears
    on the answer comes from the state, which may be left out.
    """
    about, has, extra = (state.about, state.has, state.extra) if state else ((), (), ())
    lines = [*(f"{each.rstrip('.')}." for each in about), *has, *wanted]
    starts = list(accumulate((len(each) + 1 for each in lines), initial=0))
    places = [(start, start + len(each)) for start, each in zip(starts, lines, strict=False)]
    text = "\n".join(lines)
    first_has, first = len(about), len(about) + len(has)
    needs: list[Need] = []
    corrections: list[Correction] = []
    for number, (start, end) in enumerate(places[first:], start=1):
        nice = text[start:end] in extra
        kind = NeedKind.NICE_TO_HAVE if nice else NeedKind.INTEREST
        meaning = _meaning(text, start, end, known)
        needs.append(Need(f"p{number}", text[start:end], start, end, kind, meaning.text))
        corrections += meaning.corrections
    query = Query(
        text,
        tuple(needs),
        tuple(Ignored(start, end, "background") for start, end in places[:first_has]),
        has=tuple(Possession(text[s:e], s, e) for s, e in places[first_has:first]),
        corrections=tuple(corrections),
    )
    return replace(query, context=context_of(query))


def _meaning(text: str, start: int, end: int, known: Known) -> Meaning:
    """What is searched for a want: wishes that set no limit ("short, ideally online") left out."""
    soft = find_limits(text[start:end], known.providers).preferences
    holes = [Span(start + each.start, start + each.end) for each in soft]
    return searched_for(text, Part(start, end, NEED), holes, known)


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
