"""What single words are: verbs of duties, gerunds, words that tell something."""

from __future__ import annotations

import re
from collections.abc import Collection

from recommender.vocabulary.duties import DUTY_VERBS
from recommender.vocabulary.meanings import STOP_WORDS
from recommender.vocabulary.traits import VAGUE

_NUMBER = re.compile(r"[\d.,:/-]+(?:am|pm|k|h|hrs|th|st|nd|rd)?")
_WORD = re.compile(r"\w[\w'’/+#&.-]*[\w+#]|\w")

# "using"; "king" and "wing" are none.
SHORTEST_GERUND = 5


def words_of(text: str) -> list[str]:
    """The words, casefolded, with the marks inside them ("go-getter", "c++", "driver's")."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def is_duty_verb(word: str) -> bool:
    """Whether duties begin with this word, in its plain form: "manage", "re-stock"."""
    return word in DUTY_VERBS or word.removeprefix("re-") in DUTY_VERBS


def is_gerund(word: str) -> bool:
    """Whether the word is such a verb with "-ing": "managing", "running", "tying"."""
    if not word.endswith("ing") or len(word) < SHORTEST_GERUND:
        return False
    stem = word[:-3]
    return bool({stem, stem + "e", stem[:-1], stem[:-1] + "ie"} & DUTY_VERBS)


def is_third_person(word: str) -> bool:
    """Whether the word is such a verb with "-s": "manages", "carries"."""
    forms = {word[:-1], word[:-2], word[:-3] + "y"} if word.endswith("s") else set()
    return bool(forms & DUTY_VERBS)


def only(words: Collection[str], table: Collection[str]) -> bool:
    """Whether some words are in the table, and all others are stop words or numbers."""
    return any(word in table for word in words) and is_empty(
        [word for word in words if word not in table]
    )


def is_empty(words: Collection[str]) -> bool:
    """Whether there is nothing but stop words and numbers."""
    return all(word in STOP_WORDS or _NUMBER.fullmatch(word) for word in words)


def is_telling(text: str) -> bool:
    """Whether the text says what of: not "something better", "a new job"."""
    words = words_of(text)
    return bool(words) and not is_empty([word for word in words if word not in VAGUE])
