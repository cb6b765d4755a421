"""Which sentences of a text are a pasted advertisement, and which are the person's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from recommender.understanding.headings import section_of
from recommender.understanding.patterns import compiled
from recommender.understanding.sentences import Sentence
from recommender.vocabulary.advertisements import NOT_OWN, OWN_WORDS, SIGNS

# So many different signs make an advertisement; more where somebody speaks of themselves.
ENOUGH = 2
ENOUGH_AMONG_OWN_WORDS = 4
# A text of fewer sentences, one of them a person's own, is talk until much speaks against it.
FEW = 4
# People say this many sentences before or after what they paste, at most.
MOST_AROUND = 6

_SIGNS = tuple(compiled(pattern) for pattern in SIGNS)
_OWN = compiled(OWN_WORDS)
_NOT_OWN = compiled(NOT_OWN)


def advertised(text: str, sentences: Sequence[Sentence]) -> list[bool]:
    """For each sentence, whether it is part of an advertisement."""
    own = [_is_own(sentence.span.of(text)) for sentence in sentences]
    if not _is_advertisement(text, sentences, own):
        return [False] * len(sentences)
    before = _run(own)
    after = _run(own[::-1])
    inside = range(before, len(sentences) - after)
    return [index in inside for index in range(len(sentences))]


def _is_advertisement(text: str, sentences: Sequence[Sentence], own: Sequence[bool]) -> bool:
    talks = 2 * sum(own) > len(own) or (any(own) and len(own) < FEW)
    enough = ENOUGH_AMONG_OWN_WORDS if talks else ENOUGH
    return len(list(islice(_signs(text, sentences), enough))) == enough


def _signs(text: str, sentences: Sequence[Sentence]) -> Iterator[object]:
    """Something for each sign of an advertisement: its words, two headings, a list."""
    yield from (sign for sign in _SIGNS if sign.search(text))
    lines = {sentence.line: sentence.bulleted for sentence in sentences}
    if len(lines) > 1:
        yield from islice((line for line in lines if section_of(text, line)), 2)
        yield from islice((line for line, bulleted in lines.items() if bulleted), 1, 2)


def _run(own: Sequence[bool]) -> int:
    """How many sentences at the start are a person's own."""
    length = next((index for index, is_own in enumerate(own) if not is_own), len(own))
    return min(length, MOST_AROUND)


def _is_own(text: str) -> bool:
    return _OWN.search(text) is not None and _NOT_OWN.search(text) is None
