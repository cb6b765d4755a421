"""A person's words without the limits that stand in them, as if they had been written so."""

from __future__ import annotations

import re
from collections.abc import Sequence

_GAP = " \t,;"
_BULLETS = " \t*•·▪●-–—"
_ENDS = ".!?;\n"
_JOINING = r"(?:and|or|but|also|&|\+)"
_JOINS_AT_END = re.compile(rf"(?:^|[\s,;]){_JOINING}$", re.IGNORECASE)
_JOINS_AT_START = re.compile(rf"{_JOINING}(?![^\s,;])[ \t,;]*", re.IGNORECASE)
# Longer than any joining word with the mark before it: looking no further back keeps this linear.
_LONGEST_JOINING = 8


def joined(pieces: Sequence[str]) -> str:
    """What stood around the cuts, as one text: no stray commas, "and"s or bullets at the seams."""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole = _mended(whole, piece)
    return whole.strip()


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
