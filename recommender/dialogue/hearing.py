"""One utterance in its place, and what its handlers share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from recommender.dialogue import telling
from recommender.dialogue.hours import without_hours
from recommender.dialogue.intents import Intent
from recommender.dialogue.plain import LONGEST_TALK
from recommender.dialogue.recognition import Recognised
from recommender.dialogue.references import resolve
from recommender.dialogue.state import MAX_FOCUS, State
from recommender.pipeline import Recommender
from recommender.types import AppliedFilter, Credential, Ignored, Possession, Query

LONGEST_WORDS = 120
# Steps that take something up out of the utterance's own words.
_TELLING = frozenset(
    {Intent.SEARCH, Intent.REFINE, Intent.CORRECT, Intent.HAVE, Intent.EXCLUDE, Intent.PLAN}
)


# Not slotted: cached_property keeps what it has made in the instance's dictionary.
@dataclass(frozen=True)
class Heard:
    """One utterance in its place. ``shown``: the records on the table, best first."""

    recommender: Recommender
    state: State
    text: str
    recognised: Recognised
    shown: tuple[Credential, ...]

    @property
    def rest(self) -> str:
        """The text with blanks for the hours that it says: what is left to be read."""
        return without_hours(self.text, self.recognised.hours)

    @cached_property
    def query(self) -> Query:
        """The text as understanding reads it, its spans places in the text."""
        return telling.read(self.rest, self.recommender.known)

    @cached_property
    def told(self) -> telling.Told:
        """What the text asks for and tells."""
        return telling.told(self.query, self.recommender.known)

    @cached_property
    def limits(self) -> tuple[AppliedFilter, ...]:
        """The limits to take up; of a long text, those in the person's own words, not pasted."""
        pasted = len(self.text) > LONGEST_TALK
        return self.query.filters if pasted else self.recognised.filters

    def taken_up(self, after: State) -> Query | None:
        """The text as read, with those needs, skills and limits alone that ``after`` holds."""
        if after.step is None or after.step.intent not in _TELLING:
            return None
        query, known = self.query, self.recommender.known
        needs = tuple(
            each
            for each in query.needs
            if telling.want_of(each, query, known) in (*after.wants, *after.extra)
        )
        has = tuple(each for each in self._possessions() if telling.plainly(each.text) in after.has)
        ignored = query.ignored
        if after.step.intent is Intent.EXCLUDE:
            found = self._places(telling.unwanted(self.rest))
            apart = (i for i in ignored if all(i.end <= s or e <= i.start for s, e in found))
            ignored = (*apart, *(Ignored(start, end, "unwanted") for start, end in found))
        return replace(
            query,
            text=self.text,
            needs=needs,
            has=has,
            filters=tuple(each for each in self.limits if each.start is not None),
            ignored=tuple(sorted(ignored, key=lambda each: each.start)),
            corrections=tuple(
                each
                for each in query.corrections
                if any(need.start <= each.start < need.end for need in needs)
            ),
        )

    def _possessions(self) -> tuple[Possession, ...]:
        if self.query.has:
            return self.query.has
        found = self._places(telling.owned(self.query))
        return tuple(Possession(self.text[start:end], start, end) for start, end in found)

    def _places(self, words: Iterable[str]) -> list[tuple[int, int]]:
        starts = ((self.text.find(each), each) for each in words)
        return [(start, start + len(each)) for start, each in starts if start >= 0]

    def pointed_at(self) -> tuple[str, ...]:
        """Ids of the shown records that the text points at."""
        return resolve(self.rest, self.shown, self.state.offset, self.state.focus)[:MAX_FOCUS]


def anew(state: State) -> State:
    """The facts at the first page, with no question waiting and nothing in focus."""
    return replace(state, offset=0, pending="", focus=())


def own_words(texts: Iterable[str]) -> str:
    """The person's own words, short enough to be said again."""
    joined = ", ".join(texts)
    return joined if len(joined) <= LONGEST_WORDS else joined[: LONGEST_WORDS - 1] + "…"
