"""A question with stretches cut out of it, for asking again without a limit, a need or a skill.

Where to cut may come from outside: what does not lie within the text is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Span = tuple[int, int]

MOST_CUTS = 100
_GAP = " \t,;"
_BULLETS = " \t*•·▪●-–—"
_ENDS = ".!?;\n"
_JOINING = r"(?:and|or|but|also|&|\+)"
_JOINS_AT_END = re.compile(rf"(?:^|[\s,;]){_JOINING}$", re.IGNORECASE)
_JOINS_AT_START = re.compile(rf"{_JOINING}(?![^\s,;])[ \t,;]*", re.IGNORECASE)
# Longer than any joining word with the mark before it: looking no further back keeps this linear.
_LONGEST_JOINING = 8


def cut(text: str, spans: Iterable[Span]) -> str:
    """The text without those stretches, with no stray commas, "and"s or bullets at the seams."""
    pieces, at = [], 0
    for start, end in _in_order(text, spans):
        pieces.append(text[at:start])
        at = end
    return joined([*pieces, text[at:]]) if pieces else text


def joined(pieces: Sequence[str]) -> str:
    """What stood around the cuts, as one text."""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole = _mended(whole, piece)
    return whole.strip()


def _in_order(text: str, spans: Iterable[Span]) -> list[Span]:
    """Stretches within the text, first to last, those that meet or overlap as one."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if 0 <= span[0] < span[1] <= len(text)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found[:MOST_CUTS]


def _mended(left: str, right: str) -> str:
    """The two sides of one cut, put together as a person would have written them."""
    left, right = left.rstrip(" \t"), right.lstrip(" \t")
    closes = not right.lstrip(_GAP) or right.lstrip(_GAP)[0] in _ENDS
    if closes:
        left, right = _without_join_at_end(left), right.lstrip(" \t,")
        left, right = _without_empty_line(left, right)
    if not left or left[-1] in f"{_ENDS}:":
        right = _without_join_at_start(right.lstrip(_GAP))
        if right[:1] in {".", "!", "?", ";"}:
            right = right[1:].lstrip(" \t")
    elif _JOINS_AT_START.match(right) or right[:1] == "," or left[-4:].casefold() == " but":
        left = _without_join_at_end(left)
    if left.endswith("(") and right.startswith(")"):
        left, right = left[:-1].rstrip(" \t"), right[1:].lstrip(" \t")
    return left + _between(left, right) + right


def _without_join_at_start(text: str) -> str:
    found = _JOINS_AT_START.match(text)
    return text[found.end() :] if found else text


def _without_join_at_end(text: str) -> str:
    text = text.rstrip(_GAP)
    found = _JOINS_AT_END.search(text[-_LONGEST_JOINING:])
    return text[: len(text) - len(found[0])].rstrip(_GAP) if found else text


def _without_empty_line(left: str, right: str) -> tuple[str, str]:
    """Both sides without the bullet and the line break of a line of which nothing is left."""
    before, broken, line = left.rpartition("\n")
    if line.strip(_BULLETS) or (right and not right.startswith("\n")):
        return left, right
    return before + broken, right[1:]


def _between(left: str, right: str) -> str:
    if not left or not right or left[-1] in "\n(" or right[0] in "\n,.;:!?)":
        return ""
    return " "
