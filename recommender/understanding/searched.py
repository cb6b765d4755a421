"""What is searched for a need: its words without limits and people, spelt out and mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recommender.understanding.known import Known
from recommender.understanding.meaning import Meaning, meaning_of
from recommender.understanding.patterns import Part, Span, compiled, lowered, without
from recommender.vocabulary.people import SOMEBODY_IN_WISH

_SOMEBODY = compiled(SOMEBODY_IN_WISH)


def searched_for(text: str, part: Part, holes: Sequence[Span], known: Known) -> Meaning:
    """The need's meaning; corrections are places in the whole text.

    ``holes``: where limits stand, in order. Words of who it is for ("for a Māori woman") are left
    out, but never all of them.
    """
    whole = Span(part.start, part.end)
    people = [
        Span(part.start + found.start(), part.start + found.end())
        for found in _SOMEBODY.finditer(lowered(text[part.start : part.end]))
    ]
    aside = sorted([*holes, *people], key=lambda span: span.start)
    places = _places(text, list(without(whole, aside)) or [whole])
    meaning = meaning_of("".join(text[at] for at in places), known)
    moved = tuple(
        replace(each, start=places[each.start], end=places[each.end - 1] + 1)
        for each in meaning.corrections
    )
    return replace(meaning, corrections=moved)


def _places(text: str, spans: Sequence[Span]) -> list[int]:
    """The places of the letters that are searched, without white space doubled at a seam."""
    places: list[int] = []
    for span in spans:
        for at in range(span.start, span.end):
            if not (text[at].isspace() and at == span.start and _ends_in_space(text, places)):
                places.append(at)
    while places and text[places[-1]].isspace():
        places.pop()
    return places


def _ends_in_space(text: str, places: Sequence[int]) -> bool:
    return not places or text[places[-1]].isspace()
