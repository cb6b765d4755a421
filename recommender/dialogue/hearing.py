"""One utterance in its place, and what its handlers share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from recommender.dialogue.recognition import Recognised
from recommender.dialogue.references import resolve
from recommender.dialogue.state import MAX_FOCUS, State
from recommender.pipeline import Recommender
from recommender.types import Credential

LONGEST_WORDS = 120


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance in its place. ``shown``: the records on the table, best first."""

    recommender: Recommender
    state: State
    text: str
    recognised: Recognised
    shown: tuple[Credential, ...]

    def pointed_at(self) -> tuple[str, ...]:
        """Ids of the shown records that the text points at."""
        return resolve(self.text, self.shown, self.state.offset, self.state.focus)[:MAX_FOCUS]


def anew(state: State) -> State:
    """The facts at the first page, with no question waiting and nothing in focus."""
    return replace(state, offset=0, pending="", focus=())


def own_words(texts: Iterable[str]) -> str:
    """The person's own words, short enough to be said again."""
    joined = ", ".join(texts)
    return joined if len(joined) <= LONGEST_WORDS else joined[: LONGEST_WORDS - 1] + "…"
