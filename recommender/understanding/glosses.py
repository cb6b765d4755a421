"""What words and phrases stand for, said in the records' English beside the person's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from recommender.understanding.known import Known
from recommender.understanding.macrons import plain, short
from recommender.understanding.meaning_words import Word, adjoin
from recommender.vocabulary.meanings import CAPITALS, EXPANSIONS, STOP_WORDS
from recommender.vocabulary.te_reo import IN_TE_REO_ONLY, PARTICLES, TE_REO

MOST = 6
MOST_IN_TE_REO = 12

_LONGEST_ACRONYM = 5
_SHORTEST_PART = 3
# "up skilling", "on site": these join though they are short.
_JOINING = frozenset({"e", "off", "on", "out", "up"})
# "24 hr", "$30 per hr": an hour, not human resources.
_BEFORE_AN_HOUR = frozenset({"per", "an", "a", "p", "each", "every", "half"})

_Table = Mapping[tuple[str, ...], str]
_ENGLISH: _Table = {tuple(key.split()): meant for key, meant in EXPANSIONS.items()}
# In te reo "ai" is a particle.
_NOT_GRAMMAR: _Table = {key: meant for key, meant in _ENGLISH.items() if key[0] not in PARTICLES}
_ALWAYS: _Table = {tuple(plain(key).split()): meant for key, meant in TE_REO.items()}
_ONLY: _Table = {tuple(plain(key).split()): meant for key, meant in IN_TE_REO_ONLY.items()}


def _longest_from() -> dict[str, int]:
    """For each word that begins a phrase, how many words the longest such phrase has."""
    longest: dict[str, int] = {}
    for phrase in (*_ENGLISH, *_ALWAYS, *_ONLY):
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


_LONGEST_FROM = _longest_from()


def glosses(text: str, words: Sequence[Word], known: Known, *, in_te_reo: bool) -> list[str]:
    """What the words stand for, each once, in their order; a handful at most.

    Left out where the text says it in the same words already. ``in_te_reo``: whether the text is
    in te reo Māori, so that more of its words need their English and none is an abbreviation.
    """
    said = {word.key for word in words}
    meant: dict[str, None] = {}
    for gloss in _all(text, words, known, in_te_reo=in_te_reo):
        if not {word for word in _bare(gloss) if word not in STOP_WORDS} <= said:
            meant[gloss] = None
    return list(meant)[: MOST_IN_TE_REO if in_te_reo else MOST]


def _all(text: str, words: Sequence[Word], known: Known, *, in_te_reo: bool) -> Iterator[str]:
    tables = (_ALWAYS, _ONLY, _NOT_GRAMMAR) if in_te_reo else (_ENGLISH, _ALWAYS)
    capitals_tell = not in_te_reo and not _is_shouted(words)
    said = [plain(word.key) for word in words]
    at = 0
    while at < len(words):
        phrase = _phrase_at(text, words, said, at, tables)
        if phrase and not _is_hour(words, at):
            yield phrase[0]
            at += phrase[1]
            continue
        yield from _single(words[at], known, capitals_tell=capitals_tell)
        if at + 1 < len(words) and adjoin(text, words[at : at + 2]):
            yield from _joined(said[at], said[at + 1], known)
        at += 1


def _phrase_at(
    text: str, words: Sequence[Word], said: Sequence[str], at: int, tables: Sequence[_Table]
) -> tuple[str, int] | None:
    """The gloss of the longest phrase that starts here, and how many words it has."""
    longest = max(_LONGEST_FROM.get(form, 0) for form in _forms(said[at]))
    for length in range(min(longest, len(said) - at), 0, -1):
        for table in tables:
            gloss = _gloss(said[at : at + length], table)
            if gloss and adjoin(text, words[at : at + length]):
                return gloss, length
    return None


def _gloss(phrase: Sequence[str], table: _Table) -> str | None:
    *first, last = phrase
    as_written, single_vowels, singular = (table.get((*first, form)) for form in _forms(last))
    if singular and not first and not as_written:
        return _plural(singular)
    return as_written or single_vowels or singular


def _forms(word: str) -> tuple[str, str, str]:
    """The word, with single vowels, and without the "s" of a plural."""
    return word, short(word), word.removesuffix("s")


def _plural(gloss: str) -> str:
    return gloss if "," in gloss or gloss.endswith(("s", "ing")) else f"{gloss}s"


def _single(word: Word, known: Known, *, capitals_tell: bool) -> Iterator[str]:
    """What an acronym stands for, or the words that are run together in one."""
    capitals = word.text.removesuffix("s")
    if capitals_tell and word.text in CAPITALS:
        yield CAPITALS[word.text]
    elif capitals_tell and capitals in CAPITALS:
        yield _plural(CAPITALS[capitals])
    elif not word.in_address and (parts := known.speller.parts(word.key)):
        yield " ".join(parts)


def _joined(first: str, last: str, known: Known) -> Iterator[str]:
    """The catalogue's word that two words make: "bee keeping" is "beekeeping"."""
    joined = first + last
    if (
        (len(first) >= _SHORTEST_PART or first in _JOINING)
        and len(last) >= _SHORTEST_PART
        and joined in known.words
        and joined not in STOP_WORDS
    ):
        yield joined


def _is_hour(words: Sequence[Word], at: int) -> bool:
    if words[at].text != "hr" or at == 0:
        return False
    before = words[at - 1].key
    return before in _BEFORE_AN_HOUR or before.isdigit()


def _is_shouted(words: Sequence[Word]) -> bool:
    """Whether all is in capitals, so that they mark no acronym."""
    return all(word.text.isupper() for word in words) and any(
        len(word.text) > _LONGEST_ACRONYM for word in words
    )


def _bare(gloss: str) -> Iterator[str]:
    return (word.strip(",").casefold() for word in gloss.replace("-", " ").split())
