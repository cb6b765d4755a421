"""From similarities to ranked matches: dense and lexical fused, the best outcome as evidence.

Pure numpy over one catalogue; no model, no store, no words for people. The constants were chosen on
the development tests; docs/evaluation.md shows what each one buys.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from recommender.types import Evidence, Match, MatchStrength, Need, Outcome

Array = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

RANKING_VERSION = "1"

# Share of the title's cosine in the dense score; the rest is the mean of the whole record's and the
# best outcome's. .2 and .4 are within noise of it.
TITLE_WEIGHT = 0.3
# What a perfect lexical match adds to a cosine; .2 to .3 are as good. Without it the five
# development tests lose .025 nDCG@10 on average.
LEXICAL_WEIGHT = 0.25
# What holding every pair of neighbouring words adds: coursera +.008, the others unchanged.
PHRASE_WEIGHT = 0.15
# A perfect lexical match holds this many of the question's rarest words. Were it all of them, a
# long advertisement would have no lexical match worth the name (longjob2dwa .445; with three .465).
IDEAL_WORDS = 3
# Scores are rounded so that differences in the last bits of a sum never order results.
DECIMALS = 5

# A question whose best record scores less is answered with "nothing suitable"; beside a record
# that reaches it, those above FLOOR and above SHARE_OF_BEST of its score are shown too.
# Provisional, as are the words: chosen on questions that the catalogue does and does not serve
# (docs/evaluation.md), to be calibrated on judgements.
ANSWERABLE = 0.385
FLOOR = 0.30
SHARE_OF_BEST = 0.6
STRONG = 0.58
GOOD = 0.46
# A need that is more like something the person can do already is not searched for.
SAME = 0.8
# A need whose best outcome is less similar than this is reported as not covered.
COVERED = 0.38


class Catalogue(Protocol):
    """The matrices of a catalogue, as ``passages.CatalogueVectors`` holds them."""

    @property
    def whole(self) -> Array:
        """(n, d): each record in full."""
        ...

    @property
    def title(self) -> Array:
        """(n, d): each title alone."""
        ...

    @property
    def quotable(self) -> Array:
        """(k, d): each passage that may be shown as evidence."""
        ...

    @property
    def passages(self) -> Sequence[Outcome]:
        """The k passages."""
        ...

    @property
    def first(self) -> Rows:
        """(n,): where each record's passages begin; one at least for each."""
        ...


@dataclass(frozen=True, slots=True)
class Ranking:
    """Every record's score, and what is needed to give evidence for any of them.

    ``scores``: (n,) in [0, 1], rounded to DECIMALS. ``similarities``: (m, k) cosine of each need
    with each passage.
    """

    scores: npt.NDArray[np.float64]
    similarities: Array

    def order(self, admitted: Mask) -> Rows:
        """Rows of the admitted records, best first; ties go to the lower row, the lower id."""
        rows = np.argsort(-self.scores, kind="stable")
        return rows[admitted[rows]]

    def suitable(self, admitted: Mask, least: float = 0.0) -> Rows:
        """Those of ``order`` that are worth showing and score ``least`` or more; often none."""
        rows = self.order(admitted)
        best = self.scores[rows[0]] if len(rows) else 0.0
        if best < ANSWERABLE:
            return rows[:0]
        return rows[self.scores[rows] >= max(FLOOR, SHARE_OF_BEST * best, least)]


def lacking(needs: Array, possessions: Array) -> Mask:
    """(m,): which of the m needs mean something else than every possession; (p, d) unit rows."""
    if not len(possessions):
        return np.ones(len(needs), dtype=np.bool_)
    return np.asarray((needs @ possessions.T).max(axis=1) < SAME, dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Lexical:
    """What words find. ``words``, ``phrases``: (n,) in [0, 1], from the functions below."""

    words: Array
    phrases: Array


def no_words(count: int) -> Lexical:
    """For questions that have vectors only."""
    return Lexical(np.zeros(count, dtype=np.float32), np.zeros(count, dtype=np.float32))


def score(needs: Array, catalogue: Catalogue, lexical: Lexical) -> Ranking:
    """Scores of all n records for m needs. ``needs``: (m, d) unit rows, m ≥ 1.

    A record is as good as the mean of its best need and its average need: the best alone forgets
    the rest of a long text, the average alone drowns one excellent answer (longjob2dwa .374 and
    .310, together .409).
    """
    similarities: Array = needs @ catalogue.quotable.T
    best_passage = np.maximum.reduceat(similarities, catalogue.first, axis=1)
    whole = needs @ catalogue.whole.T
    title = needs @ catalogue.title.T
    dense = _over_needs((whole + best_passage) / 2)
    fused = (1 - TITLE_WEIGHT) * dense + TITLE_WEIGHT * _over_needs(title)
    fused += LEXICAL_WEIGHT * lexical.words + PHRASE_WEIGHT * lexical.phrases
    scores = np.clip(fused.astype(np.float64) / (1 + LEXICAL_WEIGHT), 0.0, 1.0)
    return Ranking(np.round(scores, DECIMALS), similarities)


def lexical_shares(bm25: Mapping[int, float], ideal: float, count: int) -> Array:
    """(count,) in [0, 1]: how much of the question's words each record holds.

    ``bm25``: row to BM25; ``ideal``: the BM25 of a perfect match. A share is the
    geometric mean of the share of the best record's BM25 and the share of the ideal, so that the
    best of a bad lot gains little: scores of different questions can be compared.
    """
    shares = np.zeros(count, dtype=np.float32)
    if bm25 and ideal > 0:
        rows = np.fromiter(bm25.keys(), dtype=np.intp)
        values = np.fromiter(bm25.values(), dtype=np.float32)
        shares[rows] = values / np.sqrt(values.max() * max(ideal, float(values.max())))
    return shares


def phrase_shares(holders: Sequence[Sequence[int]], asked: int, count: int) -> Array:
    """(count,) in [0, 1]: the share of the question's phrases that each record holds.

    ``holders``: for each phrase that is held at all, the rows that hold it; ``asked``: phrases.
    """
    shares = np.zeros(count, dtype=np.float32)
    for rows in holders:
        shares[list(rows)] += 1 / asked
    return shares


def match(
    ranking: Ranking, row: int, credential_id: str, needs: Sequence[Need], catalogue: Catalogue
) -> Match:
    """What speaks for one record: the best outcome for each need that it covers, best first.

    The need that fits it best is always covered, or nothing would explain why it is shown. Covered
    and not covered needs partition ``needs``. Ties between outcomes go to the earlier one.
    """
    start = int(catalogue.first[row])
    is_last = row + 1 == len(catalogue.first)
    end = len(catalogue.passages) if is_last else int(catalogue.first[row + 1])
    block = ranking.similarities[:, start:end]
    chosen = block.argmax(axis=1)
    found = block.max(axis=1)
    closest = int(found.argmax())
    evidence: list[Evidence] = []
    not_covered: list[str] = []
    for index, need in enumerate(needs):
        if found[index] < COVERED and index != closest:
            not_covered.append(need.id)
            continue
        passage = catalogue.passages[start + int(chosen[index])]
        evidence.append(Evidence(need.id, passage.id, passage.text, float(found[index])))
    evidence.sort(key=lambda item: (-round(item.similarity, DECIMALS), item.need_id))
    return Match(credential_id, float(ranking.scores[row]), tuple(evidence), tuple(not_covered))


def strength(value: float) -> MatchStrength:
    """The word for a score."""
    if value >= STRONG:
        return MatchStrength.STRONG
    return MatchStrength.GOOD if value >= GOOD else MatchStrength.POSSIBLE


def _over_needs(similarities: npt.NDArray[np.floating]) -> Array:
    """(m, n) to (n,)."""
    combined: Array = (similarities.max(axis=0) + similarities.mean(axis=0)) / 2
    return combined
