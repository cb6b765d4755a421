"""The stages of understanding joined: own words or advertisement, limits, parts, needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from recommender.types import AppliedFilter, Ignored, Need, Possession, Query
from recommender.understanding.advertisement import advertised
from recommender.understanding.asking import named
from recommender.understanding.duties import read_advertisement
from recommender.understanding.known import Known
from recommender.understanding.limits import FoundLimits, find_limits
from recommender.understanding.own_words import read_own_words
from recommender.understanding.patterns import (
    BACKGROUND,
    HAS,
    NEED,
    Part,
    Span,
    blanked,
    compiled,
    has_word,
    lowered,
    trim,
    without,
)
from recommender.understanding.searched import searched_for
from recommender.understanding.sentences import Sentence, sentences
from recommender.understanding.words import is_telling

# A text of MAX_CHARACTERS that people write has fewer; what comes after is not read.
MOST_SENTENCES = 800
_DANGLING_BEFORE = compiled(r"(?:on|in|about|for|to|with|that|and|or|of|but|a|course|courses)_")
_DANGLING_AFTER = compiled(r"_(?:on|in|at|about|for|to|with|that|and|or|of|but|a|is|be|as)$")

# What is searched for when nothing is wanted in so many words, the best first.
INSTEAD = (BACKGROUND, HAS, "trait")


def read(text: str, known: Known, most: int) -> Query:
    """The query of a text that is known to be suitable, with ``most`` needs at most."""
    low, names = lowered(text), named(text)
    found = list(islice(sentences(text), MOST_SENTENCES))
    flags = advertised(low, found)
    parts = _parts(low, found, flags, names)
    limits = _limits(text, found, flags, parts, known)
    holes = _holes(limits)
    if holes:
        parts = _parts(blanked(low, holes), found, flags, names)
    # Once more at the end: a vague need with a limit within is one no longer, and must let it go.
    parts = _with_something_wanted(text, _cut_out(text, parts, holes))
    parts = _cut_out(text, parts, holes)
    wanted = [part for part in parts if part.role == NEED][:most]
    meant = [searched_for(text, part, holes, known) for part in wanted]
    return Query(
        text,
        tuple(_need(text, n, part, meant[n - 1].text) for n, part in enumerate(wanted, start=1)),
        _ignored(parts, limits),
        limits.filters,
        tuple(_possession(text, part) for part in parts if part.role == HAS),
        tuple(correction for meaning in meant for correction in meaning.corrections),
        limits.contradictions,
    )


def _parts(
    text: str, found: Sequence[Sentence], flags: Sequence[bool], names: Mapping[int, int]
) -> list[Part]:
    advert = [sentence for sentence, flag in zip(found, flags, strict=True) if flag]
    own = [sentence for sentence, flag in zip(found, flags, strict=True) if not flag]
    parts = [*read_own_words(text, own, names), *read_advertisement(text, advert)]
    return sorted(parts, key=lambda part: part.start)


def _limits(
    text: str,
    found: Sequence[Sentence],
    flags: Sequence[bool],
    parts: Sequence[Part],
    known: Known,
) -> FoundLimits:
    """The limits in the person's own wishes: not those of what they have, are or paste."""
    foreign = [s.line for s, flag in zip(found, flags, strict=True) if flag]
    foreign = list(
        without_own(foreign, [s.span for s, f in zip(found, flags, strict=True) if not f])
    )
    foreign += [Span(part.start, part.end) for part in parts if part.role in {HAS, BACKGROUND}]
    limits = find_limits(blanked(text, foreign, "\n"), known.providers)
    return replace(limits, filters=tuple(f for f in limits.filters if _is_stated(f)))


def without_own(lines: Iterable[Span], own: Sequence[Span]) -> Iterator[Span]:
    """The lines without the sentences that stand apart from the rest of their line."""
    for line in lines:
        yield from without(line, own)


def _is_stated(limit: AppliedFilter) -> bool:
    return limit.start is not None and limit.end is not None


def _holes(limits: FoundLimits) -> list[Span]:
    """Where limits and preferences stand, in order, none twice."""
    stated = [*limits.filters, *(each for c in limits.contradictions for each in c.limits)]
    spans = {(each.start, each.end) for each in stated if each.start is not None}
    aside = (*limits.preferences, *limits.said_again)
    spans |= {(each.start, each.end) for each in aside}
    return [
        Span(start, end) for start, end in sorted(spans) if start is not None and end is not None
    ]


def _cut_out(text: str, parts: Iterable[Part], holes: Sequence[Span]) -> list[Part]:
    """The parts trimmed of limits: a need may hold one within, nothing else may."""
    left: list[Part] = []
    visible = blanked(text, holes)
    low = lowered(visible)
    for part in parts:
        if part.role == NEED:
            span = trim(visible, Span(part.start, part.end))
            pieces = [_without_dangling(low, span) if holes else span]
        else:
            pieces = [trim(text, piece) for piece in without(Span(part.start, part.end), holes)]
        left += [
            replace(part, start=piece.start, end=piece.end)
            for piece in pieces
            if has_word(text, piece)
        ]
    return left


def _without_dangling(low: str, span: Span) -> Span:
    """The need without the small words that a limit beside it leaves: "on food safety"."""
    before = _DANGLING_BEFORE.match(low, span.start, span.end)
    after = _DANGLING_AFTER.search(low, span.start, span.end)
    start = before.end() if before and low[: span.start].endswith("  ") else span.start
    end = after.start() if after and low.startswith("  ", span.end) else span.end
    kept = trim(low, Span(start, max(start, end)))
    return kept if has_word(low, kept) else span


def _with_something_wanted(text: str, parts: list[Part]) -> list[Part]:
    """The parts without vague needs ("something better") beside any other; never without all."""
    needs = [part for part in parts if part.role == NEED]
    if any(is_telling(text[part.start : part.end]) for part in needs):
        return [_unless_vague(text, part) for part in parts]
    for role in INSTEAD:
        if any(part.role == role and is_telling(text[part.start : part.end]) for part in parts):
            parts = [_unless_vague(text, part) for part in parts]
            return [replace(part, role=NEED) if part.role == role else part for part in parts]
    return parts


def _unless_vague(text: str, part: Part) -> Part:
    if part.role == NEED and not is_telling(text[part.start : part.end]):
        return replace(part, role="filler")
    return part


def _need(text: str, number: int, part: Part, meaning: str) -> Need:
    written = text[part.start : part.end]
    return Need(f"p{number}", written, part.start, part.end, part.kind, meaning)


def _possession(text: str, part: Part) -> Possession:
    return Possession(text[part.start : part.end], part.start, part.end)


def _ignored(parts: Iterable[Part], limits: FoundLimits) -> tuple[Ignored, ...]:
    aside = [Ignored(p.start, p.end, p.role) for p in parts if p.role not in {NEED, HAS}]
    taken: list[Part | AppliedFilter] = [*limits.filters, *parts]
    taken += [each for found in limits.contradictions for each in found.limits]
    for item in (*limits.preferences, *limits.said_again):
        # What was said again may hold the limit that counts, or stand within a need.
        if not any(_overlap(item, other) for other in (*taken, *aside)):
            aside.append(item)
    return tuple(sorted(aside, key=lambda item: item.start))


def _overlap(one: Ignored, other: Ignored | Part | AppliedFilter) -> bool:
    start, end = other.start or 0, other.end or 0
    return one.start < end and start < one.end
