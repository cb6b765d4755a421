"""How good the answers were when they were last measured, as the service says it of itself.

``mc-finder evaluate --figures`` writes them, from the half of our judged questions that nothing was
tuned on; whoever explains the service reads them. Nothing here measures.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from recommender.errors import JudgementsUnreadable
from recommender.types import MatchStrength

FIGURES = Path(__file__).resolve().parents[1] / "data" / "judgements" / "figures.json"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Interval(_Frozen):
    """A mean over questions with its 95 % interval."""

    mean: float
    low: float
    high: float


class WordFigure(_Frozen):
    """Results that were shown with one word, and the share of them that the judges call useful."""

    word: MatchStrength
    shown: int
    useful: float


class GroupFigure(_Frozen):
    """One kind of question: how many of them the catalogue serves, and their nDCG."""

    group: str
    questions: int
    ndcg: Interval


class Figures(_Frozen):
    """One measurement: ``command`` on ``date``, with this model, ranking and catalogue.

    ``judged``: all our judged questions; ``questions``: those measured here, of which the catalogue
    serves ``served`` and nothing serves ``unserved``. Shares are in [0, 1]: ``turned_down``, of
    ``best_served`` questions with a record that fits squarely, got "nothing suitable"; ``misled``
    of the unserved got a result called strong or good, ``answered`` of them got any. ``ndcg``: nDCG
    over the ten best records, 1 for the judges' own order.
    """

    command: str
    date: str
    model: str
    ranking_version: str
    catalogue_version: str
    records: int
    judged: int
    questions: int
    served: int
    unserved: int
    best_served: int
    ndcg: Interval
    turned_down: float
    misled: float
    answered: float
    brier: float
    words: tuple[WordFigure, ...]
    groups: tuple[GroupFigure, ...]


def read_figures(path: Path = FIGURES) -> Figures | None:
    """The figures in ``path``; None where nobody has measured. Raises JudgementsUnreadable."""
    try:
        return Figures.model_validate_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, ValidationError) as error:
        raise JudgementsUnreadable(
            f"{path.name} holds no readable figures ({type(error).__name__}). "
            "Make it anew: make evaluate"
        ) from error


def write_figures(figures: Figures, path: Path) -> None:
    """Put the figures into ``path``, for ``read_figures``."""
    path.write_text(figures.model_dump_json(indent=2) + "\n", encoding="utf-8")
