"""From similarities to ranked matches: dense and lexical fused, the best outcome as evidence.

Pure numpy over one catalogue; no model, no store, no words for people. The constants were chosen on
the development tests and on the tune half of our own judgements; docs/evaluation.md shows what each
one buys.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from recommender.types import Evidence, Match, MatchStrength, Need, Outcome

Array = npt.NDArray[np.float32]
Rows = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]
Relevance = npt.NDArray[np.float64]

RANKING_VERSION = "2"

# Share of the title's cosine in the dense score; the rest is the mean of the whole record's and the
# best outcome's. .2 and .4 are within noise of it.
TITLE_WEIGHT = 0.3
# What a record's likeness to the whole of a short text weighs beside its likeness to the needs.
CONTEXT_WEIGHT = 0.5
# What a perfect lexical match adds to a cosine; .2 to .3 are as good. Without it the five
# development tests lose .025 nDCG@10 on average.
LEXICAL_WEIGHT = 0.25
# What holding every pair of neighbouring words adds: coursera +.008, the others unchanged.
PHRASE_WEIGHT = 0.15
# What holding a rare name that a need is about adds ("NZS 3604", "WCAG"), and what lacking it takes
# away where it is all that is asked for: what is merely similar must not come first. Together they
# outweigh .7 of cosine; two probes for each of the catalogue's 186 rare names found no exception.
NAME_WEIGHT = 0.3
NAME_LACKED = 0.4
# A name that more than this share of the records hold is a common word, such as "NZ".
RARE = 0.02
RARE_AT_LEAST = 3
# A perfect lexical match holds this many of the question's rarest words. Were it all of them, a
# long advertisement would have no lexical match worth the name (longjob2dwa .445; with three .465).
IDEAL_WORDS = 3
# Scores are rounded so that differences in the last bits of a sum never order results.
DECIMALS = 5

# From relevance to the probability that a careful adviser would call the record useful: a logistic
# regression on the ten best records of each question in the tune half of the judgements, where a
# question of many needs spreads its relevance thinner. `make evaluate` shows how it holds.
INTERCEPT = -6.15
SLOPE = 12.55
SLOPE_OF_NEEDS = 0.337
# A question whose best record has less of a chance is answered with "nothing suitable"; beside one
# that reaches it, those above FLOOR and SHARE_OF_BEST are shown too. Chosen on the tune half.
ANSWERABLE = 0.2
FLOOR = 0.12
SHARE_OF_BEST = 0.2
STRONG = 0.8
GOOD = 0.65
# A need whose best outcome is less similar than this is reported as not covered: at .4, three in
# ten of the records judged were useful, at .3 one in ten.
COVERED = 0.4
# A need that is more like something the person can do already is not searched for.
SAME = 0.8


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
    """Every record's standing, and what is needed to give evidence for any of them.

    ``relevance``: (n,), rounded to DECIMALS, which orders the records. ``scores``: (n,) in [0, 1],
    how likely a careful adviser would call each useful. ``similarities``: (m, k) cosine of each
    need with each passage.
    """

    relevance: Relevance
    scores: Relevance
    similarities: Array

    def order(self, admitted: Mask) -> Rows:
        """Rows of the admitted records, best first; ties go to the lower row, the lower id."""
        rows = np.argsort(-self.relevance, kind="stable")
        return rows[admitted[rows]]

    def suitable(self, admitted: Mask, least: float = 0.0) -> Rows:
        """Those of ``order`` that are worth showing and score ``least`` or more; often none."""
        rows = self.order(admitted)
        scores = self.scores[rows]
        if not len(rows) or scores[0] < ANSWERABLE:
            return rows[:0]
        shown = scores >= max(FLOOR, SHARE_OF_BEST * float(scores[0]), least)
        return np.asarray(rows[shown], dtype=np.intp)


def lacking(needs: Array, possessions: Array) -> Mask:
    """(m,): which of the m needs mean something else than every possession; (p, d) unit rows."""
    if not len(possessions):
        return np.ones(len(needs), dtype=np.bool_)
    return np.asarray((needs @ possessions.T).max(axis=1) < SAME, dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Lexical:
    """What words find, from the functions below.

    ``words``, ``phrases``: (n,) in [0, 1]. ``names``: (m, n), the share of each need's names that a
    record holds.
    """

    words: Array
    phrases: Array
    names: Array


def no_words(needs: int, count: int) -> Lexical:
    """For questions that have vectors only."""
    none = np.zeros(count, dtype=np.float32)
    return Lexical(none, none, np.zeros((needs, count), dtype=np.float32))


def score(
    needs: Array, catalogue: Catalogue, lexical: Lexical, context: Array | None = None
) -> Ranking:
    """Scores of all n records for m needs. ``needs``: (m, d) unit rows, m ≥ 1.

    ``context``: (d,), the question as a whole, where it says more than its needs do.

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
    if context is not None:
        fused = (fused + CONTEXT_WEIGHT * (catalogue.whole @ context)) / (1 + CONTEXT_WEIGHT)
    fused += LEXICAL_WEIGHT * lexical.words + PHRASE_WEIGHT * lexical.phrases
    names = _over_needs(lexical.names)
    fused += NAME_WEIGHT * names
    if len(needs) == 1:
        fused -= NAME_LACKED * (names.max() - names)
    relevance = np.round(fused.astype(np.float64) / (1 + LEXICAL_WEIGHT), DECIMALS)
    return Ranking(relevance, probabilities(relevance, len(needs)), similarities)


def probabilities(relevance: Relevance, needs: int) -> Relevance:
    """(n,): the chance that a careful adviser would call each record useful; rises with relevance.

    ``needs``: how many the question has. Rounded to DECIMALS.
    """
    logit = INTERCEPT + SLOPE * relevance + SLOPE_OF_NEEDS * math.log(needs)
    chances: Relevance = 1 / (1 + np.exp(-logit))
    return chances.round(DECIMALS)


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


def name_shares(holders: Sequence[Mapping[str, Sequence[int]]], count: int) -> Array:
    """(m, count) in [0, 1]: of each need's rare names, the share that each record holds.

    ``holders``: for each need, the rows that hold each of its names, where any does.
    """
    most = max(RARE_AT_LEAST, int(RARE * count))
    shares = np.zeros((len(holders), count), dtype=np.float32)
    for row, names in enumerate(holders):
        rare = [held for held in names.values() if len(held) <= most]
        for held in rare:
            shares[row, list(held)] += 1 / len(rare)
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
