"""The example reply of the description. tests/webapp/test_openapi.py checks that it fits."""

from __future__ import annotations

from typing import Any

# The answer to "I want to cut freshwater rissk, level 4 or lower. I can already milk cows."
RECOMMENDATIONS: dict[str, Any] = {
    "query_id": "4f1c0e9a2b7d",
    "ranking_version": "1",
    "catalogue_version": "sha256:9f2c…",
    "total": 1,
    "limit": 10,
    "offset": 0,
    "understood": [
        {"id": "p1", "text": "cut freshwater rissk", "start": 10, "end": 30, "kind": "interest"}
    ],
    "filters": [
        {"field": "max_level", "value": 4, "start": 32, "end": 48},
        {"field": "status", "value": "current", "start": None, "end": None},
    ],
    "ignored": [{"start": 0, "end": 9, "reason": "filler"}],
    "has": [{"text": "milk cows", "start": 64, "end": 73}],
    "corrections": [{"start": 25, "end": 30, "text": "risks"}],
    "questions": [],
    "results": [
        {
            "id": "assess-and-manage-risks-to-freshwater-from-horticultural-pro",
            "url": "https://finder.example/micro-credentials/"
            "assess-and-manage-risks-to-freshwater-from-horticultural-pro",
            "title": "Assess and manage risks to freshwater from horticultural production",
            "title_mi": None,
            "provider": ["Primary ITO", "Fruition Horticulture"],
            "developer": "Muka Tangata",
            "recognition": "nzqa-approved",
            "recognition_label": "NZQA approved",
            "level": 4,
            "nzqf_level": 4,
            "level_min": 4,
            "level_max": 4,
            "credits": 10,
            "hours": 100,
            "status": "current",
            "delivery": [],
            "duration_weeks": None,
            "cost_nzd": None,
            "flags": [],
            "source": {
                "url": "https://www.nzqa.govt.nz/nzqf/search/"
                "viewQualification.do?selectedItemKey=5055",
                "note": "NZQA register page; developer not in the part seen",
                "retrieved": "2026-11-21",
            },
            "rank": 1,
            "score": 0.8312,
            "match": "strong",
            "evidence": [
                {
                    "phrase": "p1",
                    "outcome_id": "assess-and-manage-risks-to-freshwater-from-horticultural-pro#1",
                    "quote": "Identify on-farm biophysical and management factors that put "
                    "fresh water at risk",
                    "similarity": 0.7841,
                }
            ],
            "not_covered": [],
            "reason": {
                "key": "outcome_matches",
                "values": {
                    "need": "cut freshwater rissk",
                    "quote": "Identify on-farm biophysical and management factors that put "
                    "fresh water at risk",
                },
            },
        }
    ],
    "no_match": None,
    "left_out": {"max_level": 12},
    "data_retention": "none",
}
