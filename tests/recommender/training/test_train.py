from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("sentence_transformers")
pytest.importorskip("datasets")

from sentence_transformers import SentenceTransformer  # noqa: E402

from recommender.training.loss import GuidedLoss, false_negatives  # noqa: E402
from recommender.training.mixture import Pair  # noqa: E402
from recommender.training.recipe import Member  # noqa: E402
from recommender.training.train import train  # noqa: E402

pytestmark = pytest.mark.models

PAIRS = {
    "names": [
        Pair("cut vines", "prune vines"),
        Pair("milk by hand", "milk cows"),
        Pair("drive", "drive tractors"),
        Pair("weld", "weld steel"),
    ]
}
MEMBER = Member("tiny", {}, seed=1, batch_size=2, learning_rate=1e-3, max_tokens=16)


def _weights(folder: Path) -> dict[str, torch.Tensor]:
    return SentenceTransformer(str(folder), device="cpu").state_dict()


def test_two_steps_change_the_weights_and_the_same_seed_repeats_them(
    tiny_model: Path, tmp_path: Path
) -> None:
    first = _weights(train(PAIRS, tiny_model, tmp_path / "one", MEMBER))
    second = _weights(train(PAIRS, tiny_model, tmp_path / "two", MEMBER))
    before = _weights(tiny_model)
    assert any(not torch.equal(first[name], before[name]) for name in before)
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_training_goes_on_from_a_checkpoint(tiny_model: Path, tmp_path: Path) -> None:
    short = replace(MEMBER, save_steps=1)
    train(PAIRS, tiny_model, tmp_path / "run", short)
    whole = _weights(tmp_path / "run" / "trained")
    (last,) = (tmp_path / "run" / "checkpoints").glob("checkpoint-2")
    last.rename(tmp_path / "put-aside")
    resumed = _weights(train(PAIRS, tiny_model, tmp_path / "run", short, resume=True))
    assert all(torch.allclose(whole[name], resumed[name], atol=1e-5) for name in whole)


def test_a_candidate_nearer_than_the_partner_is_no_negative() -> None:
    texts = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    partners = torch.nn.functional.normalize(torch.tensor([[0.7, 0.7], [0.9, 0.1]]), dim=1)
    mask = false_negatives(texts, partners, floor=0.4)
    assert mask.tolist() == [[False, True], [True, False]]
    assert not false_negatives(texts, texts, floor=0.4).any()


def test_below_the_floor_every_candidate_is_a_negative() -> None:
    texts = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    partners = torch.nn.functional.normalize(torch.tensor([[0.1, -1.0], [0.3, -1.0]]), dim=1)
    mask = false_negatives(texts, partners * torch.tensor([[1.0], [-1.0]]), floor=0.4)
    assert not mask.any()


def test_two_names_of_one_thing_are_not_each_others_negatives() -> None:
    texts = torch.tensor([[1.0, 0.0], [1.0, 0.0]])
    assert false_negatives(texts, texts, floor=0.4)[0, 1]


def test_anchoring_costs_nothing_at_the_start_and_something_after_a_change(
    tiny_model: Path,
) -> None:
    model, guide = (SentenceTransformer(str(tiny_model), device="cpu").eval() for _ in range(2))

    def loss(anchoring: float) -> float:
        objective = GuidedLoss(model, guide, scale=20.0, anchoring=anchoring, floor=0.4)
        features = [model.tokenize(list(texts)) for texts in (["cut vines"], ["prune vines"])]
        return float(objective(features, torch.zeros(1)).detach())

    assert loss(5.0) == pytest.approx(loss(0.0), abs=1e-5)
    with torch.no_grad():
        for weight in model.parameters():
            weight.add_(0.1 * torch.randn_like(weight))
    assert loss(5.0) > loss(0.0) + 1e-3
