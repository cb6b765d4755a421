"""Every constant of the bundled model, in one place. docs/training.md says what each one bought."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

BASE_MODEL = "sentence-transformers/all-MiniLM-L6-v2"
BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODEL_NAME = "mc-finder-minilm"
SERVED_TOKENS = 256


@dataclass(frozen=True, slots=True)
class Member:
    """One training run from the base model: one epoch over its pairs.

    `counts`: pairs of each kind in `mixture.KINDS`. `anchoring`, `floor`: see `GuidedLoss`.
    """

    name: str
    counts: Mapping[str, int]
    seed: int
    batch_size: int = 64
    learning_rate: float = 5e-5
    warmup_share: float = 0.1
    weight_decay: float = 0.01
    scale: float = 20.0  # the base model's own temperature, 0.05
    anchoring: float = 1.0
    floor: float = 0.4
    max_tokens: int = 96  # with length_bins: 1.4 M tokens of 20 000 pairs, not 2.2 M (128, no bins)
    length_bins: int = 8
    save_steps: int = 25


STATEMENTS = Member(
    name="statements",
    seed=21,
    counts=MappingProxyType(
        {
            "advert_names": 2200,
            "descriptions": 4000,
            "alternatives": 1500,
            "names": 1000,
            "tasks": 700,
            "titles": 400,
            "products": 500,
        }
    ),
)

DOCUMENTS = Member(
    name="documents",
    seed=22,
    batch_size=32,
    learning_rate=4e-5,
    counts=MappingProxyType(
        {
            "adverts": 1600,
            "occupations": 800,
            "courses": 1800,
            "made_courses": 1700,
            "long_texts": 500,
        }
    ),
)


# Names alone teach the model to tell statements apart (task2dwa) and make it forget the rest, so
# this member is trained hard, without the guide, and given a small share.
PARAPHRASES = Member(
    name="paraphrases",
    seed=26,
    batch_size=128,
    learning_rate=1e-4,
    anchoring=0.0,
    floor=1.0,
    max_tokens=32,
    counts=MappingProxyType({"paraphrases": 13000}),
)


# What a skill is a kind of: the one thing found that teaches the model to see past the particulars
# of a duty (task2dwa). Courses and advertisements are mixed in so that it forgets less of those.
KINDS_OF_WORK = Member(
    name="kinds_of_work",
    seed=31,
    anchoring=0.5,
    floor=0.6,
    max_tokens=72,
    counts=MappingProxyType(
        {
            "kinds_of_work": 8000,
            "wider_kinds_of_work": 1500,
            "made_courses": 900,
            "courses": 600,
            "advert_names": 600,
        }
    ),
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """Members, and by name the share of each in the sum; the base model has what is left to 1."""

    members: tuple[Member, ...]
    shares: Mapping[str, float]


RECIPE = Recipe(
    members=(STATEMENTS, DOCUMENTS, PARAPHRASES, KINDS_OF_WORK),
    shares=MappingProxyType(
        {"statements": 0.8, "documents": 0.5, "paraphrases": 0.15, "kinds_of_work": 0.3}
    ),
)
