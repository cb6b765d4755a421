"""The training objective: tell pairs apart, yet stay near the model that training began with.

In-batch negatives that the guide (the untrained model) holds to be as near as the true partner
are left out, after Solatorio, GISTEmbed (arXiv 2402.16829). A second term holds each vector near
the guide's, so that what the tables do not speak of is not forgotten.
"""

from collections.abc import Iterable

import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

Features = dict[str, Tensor]
SAME = 0.9


class GuidedLoss(nn.Module):  # type: ignore[misc]  # torch is not followed
    """Both directions of the contrast, plus `anchoring` times the mean distance to the guide.

    `scale` is the inverse temperature of the contrast. A candidate is taken for a false negative
    where the guide finds it nearer than the true partner, and nearer than `floor` at any rate:
    a floor of 1 takes none. The guide is not run where nothing depends on it.
    """

    def __init__(
        self,
        model: SentenceTransformer,
        guide: SentenceTransformer,
        *,
        scale: float,
        anchoring: float,
        floor: float,
    ) -> None:
        super().__init__()
        self.model = model
        self.guide = guide.requires_grad_(False).eval()
        self.scale = scale
        self.anchoring = anchoring
        self.floor = floor

    def forward(self, sentence_features: Iterable[Features], _labels: Tensor) -> Tensor:
        """Scalar loss of a batch of (anchor, positive) features."""
        anchor, positive = sentence_features
        new_a, new_p = _vectors(self.model, anchor), _vectors(self.model, positive)
        similarity = new_a @ new_p.T * self.scale
        partner = torch.arange(len(similarity), device=similarity.device)
        if not self.anchoring and self.floor >= 1:  # the guide has no say
            return (cross_entropy(similarity, partner) + cross_entropy(similarity.T, partner)) / 2
        self.guide.eval()  # the trainer puts every module it holds in training mode
        with torch.no_grad():
            old_a, old_p = _vectors(self.guide, anchor), _vectors(self.guide, positive)
        there = similarity.masked_fill(false_negatives(old_a, old_p, self.floor), -torch.inf)
        back = similarity.T.masked_fill(false_negatives(old_p, old_a, self.floor), -torch.inf)
        contrast = (cross_entropy(there, partner) + cross_entropy(back, partner)) / 2
        drift = 1 - ((new_a * old_a).sum(1).mean() + (new_p * old_p).sum(1).mean()) / 2
        return contrast + self.anchoring * drift


def false_negatives(texts: Tensor, candidates: Tensor, floor: float) -> Tensor:
    """(n, n) mask of candidates that may well be right for a text too; its diagonal is False.

    `texts`, `candidates`: (n, d) unit rows by the guide, row i of one the partner of row i of
    the other. A candidate all but equal to the partner (cosine above 0.9) counts as well.
    """
    similarity = texts @ candidates.T
    nearer = similarity > similarity.diagonal().clamp(min=floor)[:, None]
    return (nearer | (candidates @ candidates.T > SAME)).fill_diagonal_(False)


def _vectors(model: SentenceTransformer, features: Features) -> Tensor:
    return nn.functional.normalize(model(dict(features))["sentence_embedding"], dim=1)
