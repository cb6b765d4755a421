"""Who is to offer or recognise a credential, and whether it can still be taken."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from recommender.understanding.limits.statements import (
    MAX_MENTIONS,
    Denial,
    Statement,
    denial_before,
    is_tied,
    mentions,
)
from recommender.understanding.limits.words import Words, any_of, read_words, whole
from recommender.vocabulary import limits_places as words_of

_LEAD = re.compile(rf"(?<!\S){any_of(words_of.PROVIDER_LEADS)}(?: the)? $")
_NOT_LEAD = re.compile(rf"(?<!\S){any_of(words_of.NOT_PROVIDER_LEADS)}(?: the| at| from)? $")
_JOINED = re.compile(r" (?:, )?(?:and |or |nor |/ |, )(?:(?:from|by|at|with) )?(?:the )?")
_ONLY = re.compile(r" only(?!\S)")
_OWN_COURSE = re.compile(rf" (?:- )?{any_of(words_of.COURSES)}(?!\S)")
_TAIL = re.compile(rf" (?:{'|'.join(p.strip() for p in words_of.PROVIDER_TAILS.split('|'))})$")
_NOT_BEFORE = re.compile(
    rf"(?<!\S){any_of(words_of.NOT_RECOGNITION_BEFORE)}(?: (?:a|an|be|my))? ?$"
)
_NOT_AFTER = re.compile(rf" {any_of(words_of.NOT_RECOGNITION_AFTER)}(?!\S)")
_CLAUSE_START = re.compile(r"(?:^|[,.;:!?(]|--) ?$")
_CLAUSE_STOP = re.compile(r" ?(?:$|[,.;:!?)]|--)")
# Shorter short forms than this are too often another word.
_SHORTEST_NAME = 3

# First word of a name to the names that begin with it, each with the provider it stands for.
_Names = dict[str, list[tuple[str, str]]]


def provider_wishes(words: Words, providers: Collection[str]) -> Iterator[Statement]:
    """The known providers that the words ask for or rule out, in order."""
    names = _names(tuple(providers))
    after = 0
    begins = (at for at, word in _begins(words) if word in names)
    for at in islice(begins, MAX_MENTIONS):
        if at >= after and (statement := _wish(words, names, at)):
            yield statement
            after = statement.end


def recognitions(words: Words) -> Iterator[Statement]:
    """The kinds of recognition that the words ask for, in order."""
    for value, pattern in _RECOGNITIONS:
        yield from _plain_wishes(words, pattern, "recognition", value)


def statuses(words: Words) -> Iterator[Statement]:
    """Whether current or discontinued credentials are asked for, in order."""
    for value, pattern in _STATUSES:
        yield from _plain_wishes(words, pattern, "status", value)


_RECOGNITIONS = [(value, whole(any_of(table))) for value, table in words_of.RECOGNITIONS.items()]
_STATUSES = [(value, whole(any_of(table))) for value, table in words_of.STATUSES.items()]


def _plain_wishes(
    words: Words, pattern: re.Pattern[str], field: str, value: str
) -> Iterator[Statement]:
    for found in mentions(words, pattern):
        before = words.clause_before(found.start())
        if not (
            _NOT_BEFORE.search(before)
            or _NOT_AFTER.match(words.plain, found.end())
            or denial_before(words, found.start())
        ):
            yield Statement(field, ((field, value),), *found.span())


def _wish(words: Words, names: _Names, at: int) -> Statement | None:
    name, provider = _name_at(words.plain, names, at)
    if not name:
        return None
    start, end = at, at + len(name)
    listed = [provider]
    while joined := _JOINED.match(words.plain, end):
        name, provider = _name_at(words.plain, names, joined.end())
        if not name:
            break
        listed.append(provider)
        end = joined.end() + len(name)
    return _with_lead(words, start, end, list(dict.fromkeys(listed)))


def _with_lead(words: Words, start: int, end: int, listed: list[str]) -> Statement | None:
    before = words.plain[max(0, start - 40) : start]
    if ruled_out := _NOT_LEAD.search(before):
        fields = tuple(("not_provider", provider) for provider in listed)
        return Statement("provider", fields, start - len(ruled_out[0]), end)
    lead = _LEAD.search(before)
    if denial := denial_before(words, start - len(lead[0]) if lead else start):
        return _turned_down(words, denial, end, listed)
    fields = tuple(("provider", provider) for provider in listed)
    only = _ONLY.match(words.plain, end)
    end = only.end() if only else end
    if lead and not is_tied(words, start - len(lead[0])):
        return Statement("provider", fields, start - len(lead[0]), end)
    alone = _CLAUSE_START.search(before) and _CLAUSE_STOP.match(words.plain, end)
    if not lead and (alone or only or _OWN_COURSE.match(words.plain, end)):
        return None if is_tied(words, start) else Statement("provider", fields, start, end)
    return None


def _turned_down(words: Words, denial: Denial, end: int, listed: list[str]) -> Statement | None:
    """The providers ruled out, unless the words only say where the person has not been."""
    if denial.left_open or denial.of_the_past or is_tied(words, end):
        return None
    fields = tuple(("not_provider", provider) for provider in listed)
    return Statement("provider", fields, denial.start, end)


def _begins(words: Words) -> Iterator[tuple[int, str]]:
    return zip(words.begins, words.plain.split(" "), strict=False)


def _name_at(plain: str, names: _Names, at: int) -> tuple[str, str]:
    """The longest name that stands at ``at`` and its provider, or two empty texts."""
    first = plain[at : at + 60].split(" ", 1)[0]
    for name, provider in names.get(first, ()):
        if plain.startswith(name, at) and plain[at + len(name) : at + len(name) + 1] in ("", " "):
            return name, provider
    return "", ""


@lru_cache(maxsize=8)
def _names(providers: tuple[str, ...]) -> _Names:
    """All names by their first word, the longest first; a full name before another's short form."""
    owners: dict[str, str] = {}
    for provider in providers:
        owners.setdefault(read_words(provider).plain, provider)
    for provider in sorted(providers, key=len):
        for name in _short_forms(provider):
            if len(name) >= _SHORTEST_NAME:
                owners.setdefault(name, provider)
    owners.pop("", None)
    names: _Names = {}
    for name in sorted(owners, key=len, reverse=True):
        names.setdefault(name.split(" ", 1)[0], []).append((name, owners[name]))
    return names


def _short_forms(provider: str) -> Iterator[str]:
    """What else a provider is called: "otago polytechnic", "otago poly", "edubits" and so on."""
    for part in re.split(r"[|()]", provider):
        forms = {read_words(part).plain}
        forms |= set(words_of.PROVIDER_SHORT.get(min(forms), ()))
        forms |= {_TAIL.sub("", form) for form in forms}
        forms |= {re.sub(r"(?<= university) of .*", "", form) for form in forms}
        forms |= {re.sub(r"^university of (.*)", r"\1 university", form) for form in forms}
        for long, short in words_of.PROVIDER_SPELLINGS:
            forms |= {re.sub(rf"(?<!\S){long}(?!\S)", short, form) for form in forms}
        yield from sorted(forms)
