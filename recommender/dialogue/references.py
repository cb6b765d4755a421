"""Which of the results an utterance points at: by rank, by name, by superlative, as "it"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from recommender.dialogue.phrases_references import (
    ALL,
    BY_NAME,
    BY_RANK,
    BY_SUPERLATIVE,
    CARDINALS,
    COMPARATIVES,
    FOCUS,
    LAST,
    ORDINALS,
    SEVERAL,
    SUPERLATIVES,
)
from recommender.dialogue.plain import bare, compiled, plain
from recommender.filtering import fold
from recommender.types import Credential

_SEVERAL = compiled(rf"\b{SEVERAL}\b")
_RANK = compiled(BY_RANK)
_SUPERLATIVE = compiled(rf"\b{BY_SUPERLATIVE}")
_NAME = compiled(rf"\b{BY_NAME}")
_FOCUS = compiled(FOCUS)
_ALL = compiled(ALL)
# "compare 1 and 3", "1 or 2", "2": bare numbers count only where nothing else is said.
_NUMBERS = re.compile(r"(?<![$\w])#?([1-9]|10)(?!\s*(?:credits?|weeks?|months?|dollars|hours|%))\b")
_LISTED = compiled(
    r"(?:\#?(?:10|[1-9])|number_(?:one|two|three|four|five|\d+))"
    r"(?:_(?:and|or|vs|versus|with|to|from)_(?:number_)?(?:\#?(?:10|[1-9])|one|two|three|four|five)\b)+"
    r"|\d_\d_and_\d|^\#?(?:10|[1-9])$|^(?:number_)?(?:10|[1-9])$"
)
_COMPARATIVE = re.compile(rf"\b(?:{'|'.join(COMPARATIVES)})\b")
_WORD = re.compile(r"\w+")
_WORDS_OF_RANK = {**ORDINALS, **CARDINALS}


def mentions(text: str) -> tuple[str, ...]:
    """What the text points at, in order: "2", "last", "cheapest", "named", "all", "focus"."""
    said = plain(text)
    if said.startswith("which "):
        said = _COMPARATIVE.sub(lambda match: f"{COMPARATIVES[match[0]]} one", said)
    found: list[tuple[int, str]] = []
    rest = said
    for pattern, read in _KINDS:
        for match in pattern.finditer(rest):
            found += [(match.start(), token) for token in read(match)]
            rest = rest[: match.start()] + " " * len(match[0]) + rest[match.end() :]
    if not found:
        found = [(0, token) for token in _pronouns(bare(said))]
    return tuple(dict.fromkeys(token for _, token in sorted(found, key=lambda each: each[0])))


def name_in(text: str) -> str:
    """The words of "the … one", folded; empty if there are none."""
    found = _NAME.search(plain(text))
    return found["name"].strip() if found else ""


def resolve(
    text: str, shown: Sequence[Credential], offset: int, focus: Sequence[str]
) -> tuple[str, ...]:
    """Ids of those of the shown records that the text points at, in its order.

    Empty where it points at none of them. "It" is what was last talked about, or else the first.
    """
    ids: list[str] = []
    present = {each.id for each in shown}
    focus = [each for each in focus if each in present]
    for token in mentions(text):
        ids += _ids(token, text, shown, offset, focus)
    return tuple(dict.fromkeys(ids))


def fact(credential: Credential, name: str) -> int | None:
    """The fact by which superlatives and "shorter" compare. Length is in weeks, else in credits."""
    if name == "cost":
        return credential.cost_nzd
    if name == "length":
        return credential.credits
    if name == "weeks":
        return credential.duration_weeks
    return credential.level_min


def _ids(
    token: str, text: str, shown: Sequence[Credential], offset: int, focus: Sequence[str]
) -> list[str]:
    if token.isdigit():
        return _by_rank(int(token), shown, offset)
    if token == "last":  # noqa: S105 - a token of language
        return [shown[-1].id] if shown else []
    if token in SUPERLATIVES:
        return _extreme(token, shown)
    if token == "named":  # noqa: S105
        return by_name(name_in(text), shown)
    if token == "all":  # noqa: S105
        return list(focus) if len(focus) > 1 else [each.id for each in shown]
    return list(focus) or [each.id for each in shown[:1]]


def _by_rank(number: int, shown: Sequence[Credential], offset: int) -> list[str]:
    """The record of that rank; else, on a later page, the one in that place of the page."""
    place = number - offset if number > offset else number
    return [shown[place - 1].id] if 0 < place <= len(shown) else []


def _extreme(token: str, shown: Sequence[Credential]) -> list[str]:
    name, greatest = SUPERLATIVES[token]
    if name == "rank":
        return [each.id for each in shown[:1]]
    stated = [(value, each.id) for each in shown if (value := fact(each, name)) is not None]
    if name == "length" and not stated:
        stated = [(v, each.id) for each in shown if (v := fact(each, "weeks")) is not None]
    if not stated:
        return []
    values = [value for value, _ in stated]
    extreme = max(values) if greatest else min(values)
    return [next(identifier for value, identifier in stated if value == extreme)]


def by_name(name: str, shown: Sequence[Credential]) -> list[str]:
    """The one record whose provider or title holds the most of the words, all or most of them."""
    words = [word for word in _WORD.findall(fold(name)) if word not in ("the", "of", "by", "from")]
    if not words:
        return []
    counts = [(sum(word in text for word in words), each.id) for each, text in _texts(shown)]
    most = max((count for count, _ in counts), default=0)
    return [next(i for count, i in counts if count == most)] if 2 * most > len(words) else []


def _texts(shown: Sequence[Credential]) -> list[tuple[Credential, str]]:
    return [
        (each, fold(" ".join((*each.providers, each.developer or "", each.title, *each.delivery))))
        for each in shown
    ]


def _several(match: re.Match[str]) -> list[str]:
    words = match[0].split()
    amount = next(n for word in words if (n := CARDINALS.get(word) or _digits(word)))
    return [str(number) for number in range(1, amount + 1)]


def _rank(match: re.Match[str]) -> list[str]:
    for word in match[0].replace("#", "# ").split():
        if word in LAST:
            return ["last"]
        if number := ORDINALS.get(word):
            return [str(number)]
    words = match[0].replace("#", "# ").split()
    numbers = [number for word in words if (number := _number(word))]
    return [str(numbers[-1])] if numbers else []


def _number(word: str) -> int:
    return _WORDS_OF_RANK.get(word, 0) or _digits(word)


def _digits(word: str) -> int:
    return int(word) if word.isascii() and word.isdigit() else 0


def _superlative(match: re.Match[str]) -> list[str]:
    words = match[0].removeprefix("the ")
    return [max((name for name in SUPERLATIVES if words.startswith(name)), key=len)]


def _listed(match: re.Match[str]) -> list[str]:
    return [str(number) for word in _WORD.findall(match[0]) if (number := _number(word))]


def _pronouns(said: str) -> list[str]:
    if _ALL.search(said):
        return ["all"]
    return ["focus"] if _FOCUS.search(said) else []


_Reader = Callable[[re.Match[str]], list[str]]
_KINDS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_SEVERAL, _several),
    (_LISTED, _listed),
    (_RANK, _rank),
    (_SUPERLATIVE, _superlative),
    (_NAME, lambda _: ["named"]),
)
