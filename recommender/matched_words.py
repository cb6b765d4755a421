"""Which words of a quotation are those of the question: what a page marks in the evidence.

Word forms only (Snowball's English stems). Whether a record fits is for ``ranking`` to say, by
meaning too: a quotation without a single marked word may be the best there is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from Stemmer import Stemmer

from recommender.vocabulary.meanings import STOP_WORDS

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*[+#]*")
_MACRON = "\N{COMBINING MACRON}"


def matched(quote: str, texts: Iterable[str]) -> tuple[Span, ...]:
    """Where ``quote`` has words whose stems stand in one of ``texts``: (start, end), in order.

    Stop words never count. ā, a and aa are the same. Words with at most a space between them
    are one stretch.
    """
    # Made anew each time, in microseconds: a stemmer keeps its place in the word within itself, so
    # threads must not share one.
    stem = Stemmer("english").stemWord
    wanted = {key for text in texts for word in _WORD.findall(text) for key in _keys(word, stem)}
    found: list[Span] = []
    for word in _WORD.finditer(quote):
        if not wanted & _keys(word[0], stem):
            continue
        if found and quote[found[-1][1] : word.start()] in {"", " "}:
            found[-1] = (found[-1][0], word.end())
        else:
            found.append(word.span())
    return tuple(found)


def _keys(word: str, stem: Callable[[str], str]) -> set[str]:
    """What the word is compared by: its stem, with each long vowel short and doubled."""
    plain = unicodedata.normalize("NFD", word.casefold().replace("’", "'"))
    doubled = re.sub(f"(.){_MACRON}", r"\1\1", plain)
    letters = {
        "".join(c for c in each if not unicodedata.combining(c)) for each in (plain, doubled)
    }
    return {stem(each) for each in letters if each not in STOP_WORDS}
