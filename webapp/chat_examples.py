"""The example turn of the description. tests/webapp/test_chat.py checks that it fits."""

from __future__ import annotations

from typing import Any

from webapp.examples import RECOMMENDATIONS

TURN: dict[str, Any] = {
    "state": {"version": 1, "wants": ["cut freshwater risks"], "step": {"intent": "search"}},
    "text": "level 4 or below please",
}
CHAT: dict[str, Any] = {
    "state": {
        "version": 1,
        "wants": ["cut freshwater risks"],
        "filters": {"max_level": 4},
        "shown": ["assess-and-manage-risks-to-freshwater-from-horticultural-pro"],
        "step": {"intent": "refine", "subjects": ["level"]},
        "history": [{"filters": None, "shown": None, "step": {"intent": "search"}}],
    },
    "intent": "refine",
    "undone": [],
    "reply": {
        "messages": [
            {
                "key": "limit",
                "values": {"field": "max_level", "value": 4},
                "text": "Limit: level 4 or below.",
                "lang": "en",
            },
            {
                "key": "found",
                "values": {"count": 1},
                "text": "I found one that suits.",
                "lang": "en",
            },
        ],
        "results": RECOMMENDATIONS["results"],
        "searched": "cut freshwater risks",
        "total": 1,
        "offset": 0,
        "understood": [
            {"id": "p1", "text": "cut freshwater risks", "start": 0, "end": 20, "kind": "interest"}
        ],
        "filters": [{"field": "max_level", "value": 4, "start": None, "end": None}],
        "ignored": [],
        "has": [],
        "corrections": [],
        "questions": [],
        "no_match": None,
        "left_out": {"max_level": 12},
        "records": [],
        "comparison": None,
        "plan": None,
        "question": None,
        "suggestions": [],
    },
    "data_retention": "none",
}
