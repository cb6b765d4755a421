"""The labelled utterances: read for fitting, for measuring and for tests."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recommender.dialogue.intents import Intent

UTTERANCES = Path(__file__).resolve().parents[2] / "data" / "dialogue" / "utterances.jsonl"


@dataclass(frozen=True)
class Utterance:
    """One line of the file. ``half``: "tune" (patterns and weights may know it) or "check"."""

    text: str
    shown: bool
    intent: Intent
    half: str
    filters: dict[str, Any] = field(default_factory=dict)
    drops: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


def read_utterances(half: str, path: Path = UTTERANCES) -> tuple[Utterance, ...]:
    """The utterances of one half, in the order of the file."""
    rows = (json.loads(line) for line in path.read_text("utf-8").splitlines() if line)
    return tuple(
        Utterance(
            row["text"],
            row["shown"],
            Intent(row["intent"]),
            row["half"],
            row.get("filters", {}),
            tuple(row.get("drops", ())),
            tuple(row.get("references", ())),
        )
        for row in rows
        if row["half"] == half
    )
