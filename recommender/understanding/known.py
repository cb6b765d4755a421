"""What understanding knows of the catalogue: its words and its providers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from recommender.types import Credential

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Known:
    """``words``: casefolded word to the number of records that hold it. ``providers``: names."""

    words: Mapping[str, int] = field(default_factory=dict)
    providers: tuple[str, ...] = ()


NOTHING_KNOWN = Known()


def known_from(credentials: Iterable[Credential]) -> Known:
    """The words of titles, purposes and outcomes, and the providers, each once, in order."""
    words: Counter[str] = Counter()
    providers: dict[str, None] = {}
    for credential in credentials:
        texts = (credential.title, credential.purpose, *(o.text for o in credential.outcomes))
        words.update({word.casefold() for text in texts for word in _WORD.findall(text)})
        providers.update(dict.fromkeys(credential.providers))
    return Known(dict(words), tuple(sorted(providers)))
