"""A text as plain words: what the patterns of limits are matched against.

Plain words are in lower case, without macrons and apostrophes, one space apart, with numbers in
digits and cue words mended. Each knows its place in the text, so that spans stay exact.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recommender.vocabulary.limits_words import (
    CUES,
    GROUPS,
    MAORI_NUMBERS,
    MULTIPLES,
    NOT_MISSPELT,
    NUMBERS,
    SAME_WORD,
)

# Letters with their combining marks and inner apostrophes, numbers, and the signs that matter.
_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]|[\u0300-\u036f])+(?:['’ʼ](?:[^\W\d_]|[\u0300-\u036f])+)*)"
    r"|(?P<number>(?:(?<=\$)[0-9]{1,3}(?: [0-9]{3})+(?![0-9])"
    r"|[0-9]+(?:[,\u00a0\u202f][0-9]{3}(?![0-9]))*)(?:\.[0-9]+)?)"
    r"|(?P<dash>\s[-–—−]+\s|—+)"
    r"|(?P<sign><=|>=|,+|[.]+|!+|[?]+|[(\[{]+|[)\]}]+|[-–−]+|[;:+<>≤≥=~≈$€£%/&'’]|[\n•·]+)"
)
_SIGNS = {
    "–": "-", "−": "-", "≤": "<=", "≥": ">=", "~": "about", "≈": "about", "&": "and", "’": "'",
    "[": "(", "]": ")", "{": "(", "}": ")", "\n": ";", "•": ";", "·": ";",
}  # fmt: skip
# More digits than this are no amount; nor would int() read any number of them.
_LONGEST_NUMBER = 9
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CLAUSE_END = re.compile(r"(?:^|\s)(?:[,.;:!?()]|--)(?=\s|$)")
_SENTENCE_END = re.compile(r"(?:^|\s)[.;!?](?=\s|$)")
# How far back a guard looks, in characters of plain words.
_WINDOW = 200


class _Token(NamedTuple):
    plain: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words, in order.

    ``plain``: all in one line; ``begins``: where each stands there; ``places``: in the text;
    ``each``: the different words, so that a pattern which needs one of them can be left alone.
    """

    plain: str
    begins: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    each: frozenset[str]

    def mention(self, units: frozenset[str]) -> bool:
        """Whether one of these single words stands among them."""
        return not units.isdisjoint(self.each)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text of ``plain[start:end]``, widened to whole words."""
        first = bisect_right(self.begins, start) - 1
        last = bisect_right(self.begins, end - 1) - 1
        return self.places[first][0], self.places[last][1]

    def clause_before(self, at: int) -> str:
        """The plain words between the last comma, stop or bracket and ``at``."""
        return _after_last(_CLAUSE_END, self.plain[max(0, at - _WINDOW) : at]).strip()

    def sentence_before(self, at: int) -> str:
        """The plain words between the last end of a sentence and ``at``."""
        return _after_last(_SENTENCE_END, self.plain[max(0, at - _WINDOW) : at]).strip()

    def clause_after(self, at: int) -> str:
        """The plain words between ``at`` and the next comma, stop or bracket."""
        return _CLAUSE_END.split(self.plain[at : at + _WINDOW], maxsplit=1)[0].strip()


def read_words(text: str) -> Words:
    """The text as plain words."""
    tokens = list(_tokens(text))
    if not _NUMBER_STARTS.isdisjoint(token.plain for token in tokens):
        tokens = list(_numbers_in_digits(tokens))
    begins: list[int] = []
    at = 0
    for token in tokens:
        begins.append(at)
        at += len(token.plain) + 1
    plain = " ".join([token.plain for token in tokens])
    places = tuple([(token.start, token.end) for token in tokens])
    return Words(plain, tuple(begins), places, frozenset(plain.split()))


def any_of(table: str) -> str:
    """A pattern for the phrases of a table (one bar apart), the longest first.

    A space in a phrase also stands for a hyphen.
    """
    listed = sorted({" ".join(phrase.split()) for phrase in table.split("|")}, key=len)
    patterns = [re.escape(phrase).replace(r"\ ", "(?: -)? ") for phrase in reversed(listed)]
    return f"(?:{'|'.join(patterns)})"


def first_words(table: str) -> frozenset[str]:
    """The words that the phrases of a table begin with."""
    return frozenset(phrase.split()[0] for phrase in table.split("|"))


def spaced(pattern: str) -> str:
    """A pattern written over several lines, where only an escaped space is one."""
    return "(?:" + re.sub(r"(?<!\\)\s+", "", pattern).replace("\\ ", " ") + ")"


def whole(pattern: str) -> re.Pattern[str]:
    """The pattern where it begins and ends with a word."""
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


def _tokens(text: str) -> Iterator[_Token]:
    """The text's words, numbers and signs; the L of "L4" is read as "level"."""
    held = None
    seen: dict[str, str] = {}
    for found in _TOKEN.finditer(text):
        kind, part = found.lastgroup or "", found[0]
        plain = seen[part] if part in seen else seen.setdefault(part, _plain(part, kind))
        if not plain:
            continue
        start, end = found.span()
        if kind == "dash" and end - start > 1:
            start, end = start + 1, end - 1
        if held and held.plain == "l" and kind == "number" and held.end == start:
            held = _Token("level", held.start, held.end)
        if held:
            yield held
        held = _Token(plain, start, end)
    if held:
        yield held


def _plain(part: str, kind: str) -> str:
    match kind:
        case "word":
            return _mended(_folded(part))
        case "number":
            digits = re.sub(r"[^0-9.]", "", part)
            return digits if len(digits) <= _LONGEST_NUMBER else "#"
        case "dash":
            return ";" if "\n" in part else "--"
        case _:
            return part if part in ("<=", ">=") else _SIGNS.get(part[0], part[0])


def _folded(word: str) -> str:
    """Lower case without marks, apostrophes or what a compatible spelling would put between."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _mended(word: str) -> str:
    if word in _CUE_WORDS or word in NOT_MISSPELT:
        return word
    return SAME_WORD.get(word) or _MISSPELT.get(word, word)


def _misspelt() -> dict[str, str]:
    """Each spelling one slip away from a cue word, and that word. The first letter stands."""
    return {
        slip: cue
        for cue in reversed(CUES)
        for slip in _slips(cue)
        if slip not in NOT_MISSPELT and slip not in CUES
    }


def _slips(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        before, rest = word[:at], word[at:]
        yield before + rest[1:]
        if len(rest) > 1:
            yield before + rest[1] + rest[0] + rest[2:]
        for letter in _LETTERS:
            yield before + letter + rest[1:]
            yield before + letter + rest
    yield word[1] + word[0] + word[2:]


_ONES, _TENS = range(1, 10), range(20, 100, 10)
_NUMBER_STARTS = {
    *NUMBERS,
    *MAORI_NUMBERS,
    *MULTIPLES,
    "tekau",
    *(group.split()[0] for group in GROUPS),
}
_CUE_WORDS = frozenset(CUES)
_MISSPELT = _misspelt()


def _numbers_in_digits(tokens: Sequence[_Token]) -> Iterator[_Token]:
    at = 0
    while at < len(tokens):
        # Most words begin no number; looking further is kept for those that may.
        may_be = tokens[at].plain in _NUMBER_STARTS or _before_multiple(tokens, at)
        value, used = _number_at(tokens, at) if may_be else (0, 0)
        if used:
            yield _Token(str(value), tokens[at].start, tokens[at + used - 1].end)
        else:
            yield tokens[at]
        at += used or 1


def _before_multiple(tokens: Sequence[_Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].plain in MULTIPLES


def _number_at(tokens: Sequence[_Token], at: int) -> tuple[int, int]:
    """The number that words spell from here on and how many words it takes; (0, 0) for none."""
    words = [token.plain for token in tokens[at : at + 6]]
    for count in (3, 2, 1):
        if len(words) >= count and (group := " ".join(words[:count])) in GROUPS:
            return GROUPS[group], count
    if words[0] in MAORI_NUMBERS or words[0] == "tekau":
        return _maori(words)
    value, used = _below_hundred(words)
    if not used and words[0].isascii() and words[0].isdigit():
        value, used = int(words[0]), 1
    if not used or words[used : used + 1] == [] or words[used] not in MULTIPLES:
        return (value, used) if words[0] in NUMBERS else (0, 0)
    return value * MULTIPLES[words[used]], used + 1


def _below_hundred(words: Sequence[str]) -> tuple[int, int]:
    """The number of "twenty", "twenty-five" or "five", and how many words it takes."""
    value = NUMBERS.get(words[0], 0)
    used = 2 if words[1:2] == ["-"] else 1
    ones = NUMBERS.get(words[used], 0) if len(words) > used else 0
    if value in _TENS and ones in _ONES:
        return value + ones, used + 1
    return (value, 1) if value else (0, 0)


def _maori(words: Sequence[str]) -> tuple[int, int]:
    """The number of "toru" or "rua tekau mā rima", and how many words it takes."""
    ones = MAORI_NUMBERS.get(words[0], 0)
    if words[0] != "tekau" and words[1:2] != ["tekau"]:
        return ones, 1
    used = 1 if words[0] == "tekau" else 2
    tens = 10 * (ones or 1)
    if words[used : used + 1] == ["ma"] and len(words) > used + 1:
        more = MAORI_NUMBERS.get(words[used + 1], 0)
        return (tens + more, used + 2) if more else (tens, used)
    return tens, used


def _after_last(boundary: re.Pattern[str], text: str) -> str:
    end = 0
    for found in boundary.finditer(text):
        end = found.end()
    return text[end:]
