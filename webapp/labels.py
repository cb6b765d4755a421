"""Words for the catalogue's machine-readable values, the same on every door."""

from __future__ import annotations

from recommender.types import Recognition

RECOGNITION_LABELS = {
    Recognition.NZQA_APPROVED: "NZQA approved",
    Recognition.NZQA_EQUIVALENCE: "NZQA equivalence statement",
    Recognition.NZQA_PILOT: "NZQA pilot, 2017",
    Recognition.UNIVERSITY: "University award",
    Recognition.PROVIDER: "Provider’s own award",
    Recognition.ILLUSTRATIVE: "Example, not a real course",
}
