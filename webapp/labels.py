"""Words for the catalogue's machine-readable values, the same on every door."""

from __future__ import annotations

from recommender.types import Recognition
from webapp.language import N_

RECOGNITION_LABELS = {
    Recognition.NZQA_APPROVED: N_("NZQA approved"),
    Recognition.NZQA_EQUIVALENCE: N_("NZQA equivalence statement"),
    Recognition.NZQA_PILOT: N_("NZQA pilot, 2017"),
    Recognition.UNIVERSITY: N_("University award"),
    Recognition.PROVIDER: N_("Provider’s own award"),
    Recognition.ILLUSTRATIVE: N_("Example, not a real course"),
}
