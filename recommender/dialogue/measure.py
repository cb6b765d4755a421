"""How well the conversation does: ``python -m recommender.dialogue.measure``.

How often labelled utterances are understood, and whether what a conversation's first turn finds is
as good as what the same words find without one. On the imported catalogue.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from recommender.dialogue.classifier import read_classifier
from recommender.dialogue.recognition import Recognised, recognise
from recommender.dialogue.references import mentions
from recommender.dialogue.search import ALL, PAGE, find
from recommender.dialogue.state import State
from recommender.dialogue.turn import converse
from recommender.dialogue.utterances import Utterance, read_utterances
from recommender.evaluation.judged import Question, read_questions
from recommender.evaluation.metrics import ndcg
from recommender.pipeline import Recommender
from recommender.settings import read_settings

FOCUS = ("focus",)
JUDGEMENTS = Path(__file__).resolve().parents[2] / "data" / "judgements"


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


@dataclass(frozen=True)
class Parity:
    """The judged questions of one half, asked in a conversation and without one.

    ``alone``, ``talked``: mean nDCG@10 over those for which the catalogue has something.
    ``overlap``: mean share of the five best that are the same, over all. ``searched``: how many the
    conversation took for a search.
    """

    questions: int
    alone: float
    talked: float
    overlap: float
    searched: int

    def __str__(self) -> str:
        return (
            f"nDCG@10 {self.talked:.4f} in a conversation, {self.alone:.4f} without; "
            f"five best the same {100 * self.overlap:.1f} %; "
            f"searched {self.searched} of {self.questions}"
        )


def parity(recommender: Recommender, questions: Sequence[Question]) -> Parity:
    """All results of the first turn beside those of ``recommend`` on the same text."""
    alone, talked, same, searched = [], [], [], 0
    for question in questions:
        answer = recommender.recommend(question.text, limit=ALL)
        turn = converse(recommender, State(), question.text)
        found = find(recommender, turn.state) if turn.reply.answer else None
        searched += found is not None
        ours = [each.credential.id for each in found.results] if found else []
        theirs = [each.credential.id for each in answer.results]
        best = max(len(ours[:PAGE]), len(theirs[:PAGE]))
        same.append(len({*ours[:PAGE]} & {*theirs[:PAGE]}) / best if best else 1.0)
        if question.grades:
            alone.append(ndcg(question.grades, theirs))
            talked.append(ndcg(question.grades, ours))
    return Parity(len(questions), fmean(alone), fmean(talked), fmean(same), searched)


def main() -> None:
    """Prints the shares of both halves, and how conversations compare with single questions."""
    recommender = Recommender.open(read_settings())
    known = {each.id for each in recommender.browse(limit=ALL * ALL).credentials}
    questions = read_questions(JUDGEMENTS, known)
    for half in ("tune", "check"):
        for name, share in measure(recommender, half).items():
            sys.stdout.write(f"{half:6} {name:14} {share}\n")
        of_half = [each for each in questions if each.half == half]
        sys.stdout.write(f"{half:6} {'judged':14} {parity(recommender, of_half)}\n")


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
