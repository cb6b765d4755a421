"""General facts about micro-credentials in New Zealand that a reply may state, each with its date.

The sentences stand in ``wording`` under ``nz.<name>``; nothing else may be said in general.
"""

from __future__ import annotations

# Name to the date on which it held: an ISO date, or a year where no day is published.
NZ_FACTS = {
    # One credit stands for ten notional learning hours (NZQA listing rules).
    "hours": "2022",
    # A micro-credential may count towards a qualification where the programme allows it; never by
    # itself.
    "stacking": "2026-11",
    # Equivalence statements judged level and credits, not quality; the service has closed.
    "equivalence": "2025-12-31",
    # 1 to 40 credits, any level from 1 to 10.
    "size": "2026-11",
}
