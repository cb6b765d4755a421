"""What understanding knows of the catalogue: its words and its providers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from recommender.types import Credential
from recommender.understanding.macrons import macron_forms
from recommender.understanding.spelling import Speller

_WORD = re.compile(r"[^\W\d_]+")


# Not slotted: cached_property keeps what it has made in the instance's dictionary.
@dataclass(frozen=True)
class Known:
    """``words``: casefolded word to the number of records that hold it. ``providers``: names.

    ``names``: casefolded words of the names of providers and developers.
    """

    words: Mapping[str, int] = field(default_factory=dict)
    providers: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()

    @cached_property
    def speller(self) -> Speller:
        """The speller of these words, made at its first use and then kept."""
        return Speller(self.words, self.names)

    @cached_property
    def macrons(self) -> Mapping[str, str]:
        """Words with macrons by their short forms: "whanau" to "whānau"."""
        return macron_forms(self.words)


NOTHING_KNOWN = Known()


def known_from(credentials: Iterable[Credential]) -> Known:
    """The words of what records teach, and the providers, each once, in order.

    Speller and macrons are made at once, so that no question has to wait for it.
    """
    words: Counter[str] = Counter()
    providers: dict[str, None] = {}
    names: set[str] = set()
    for credential in credentials:
        words.update(_words(_texts(credential)))
        providers.update(dict.fromkeys(credential.providers))
        names |= _words((credential.developer or "", *credential.providers))
    known = Known(dict(words), tuple(sorted(providers)), frozenset(names))
    _ = known.speller, known.macrons
    return known


def _texts(credential: Credential) -> tuple[str, ...]:
    outcomes = (outcome.text for outcome in credential.outcomes)
    about = (credential.subject or "", credential.sector or "")
    return (credential.title, credential.title_mi or "", credential.purpose, *about, *outcomes)


def _words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in _WORD.findall(text)}
