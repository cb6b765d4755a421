"""How often labelled utterances are understood: ``python -m recommender.dialogue.measure``.

Asks the imported catalogue for its providers, whose names limits may hold.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recommender.dialogue.classifier import read_classifier
from recommender.dialogue.recognition import Recognised, recognise
from recommender.dialogue.references import mentions
from recommender.dialogue.utterances import Utterance, read_utterances
from recommender.pipeline import Recommender
from recommender.settings import read_settings

FOCUS = ("focus",)


@dataclass(frozen=True)
class Share:
    """How many were right, of how many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """In 0-1."""
        return self.right / self.of

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} % ({self.right} of {self.of})"


def measure(recommender: Recommender, half: str) -> Mapping[str, Share]:
    """Shares of one half that are right.

    ``limits`` counts every utterance, and those that state none must be found to state none;
    ``limits stated``: only those that state or lift one.
    """
    heard = [(each, _heard(recommender, each)) for each in read_utterances(half)]
    stating = [(each, found) for each, found in heard if each.filters or each.drops]
    pointing = [each for each, _ in heard if each.references]
    return {
        "intents": _share([each.intent is found.intent for each, found in heard]),
        "limits": _share([_right_limits(each, found) for each, found in heard]),
        "limits stated": _share([_right_limits(each, found) for each, found in stating]),
        "references": _share([_right_references(each) for each in pointing]),
    }


def main() -> None:
    """Prints the shares of both halves."""
    recommender = Recommender.open(read_settings())
    for half in ("tune", "check"):
        for name, share in measure(recommender, half).items():
            sys.stdout.write(f"{half:6} {name:14} {share}\n")


def _heard(recommender: Recommender, utterance: Utterance) -> Recognised:
    return recognise(
        utterance.text,
        shown=utterance.shown,
        providers=recommender.known.providers,
        classifier=read_classifier(),
        encode=recommender.encode,
    )


def _right_limits(utterance: Utterance, recognised: Recognised) -> bool:
    found: dict[str, Any] = {}
    for each in recognised.filters:
        if isinstance(each.value, str):
            found[each.field] = sorted([*found.get(each.field, []), each.value])
        else:
            found[each.field] = each.value
    return found == utterance.filters and set(recognised.drops) == set(utterance.drops)


def _right_references(utterance: Utterance) -> bool:
    """Without a reference, what was last talked about is meant all the same."""
    found = mentions(utterance.text)
    return found == utterance.references or (utterance.references == FOCUS and not found)


def _share(right: list[bool]) -> Share:
    return Share(sum(right), len(right))


if __name__ == "__main__":
    main()
