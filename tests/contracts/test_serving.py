"""What the serving process is made of."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ANSWER = """
import sys
from webapp import create_app
reply = create_app().test_client().get("/api/v1/recommendations?q=welding")
assert reply.status_code == 200, reply.text
heavy = {"torch", "sentence_transformers", "transformers", "sklearn", "scipy", "pandas"}
print(sorted(heavy & set(sys.modules)))
"""


def test_a_question_is_answered_without_torch_or_anything_else_heavy(database: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", ANSWER],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"MC_FINDER_DATABASE": str(database), "MC_FINDER_LOG_LEVEL": "ERROR"},
    )
    assert told.stdout.strip().splitlines()[-1] == "[]"
