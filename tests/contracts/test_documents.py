"""What the documents print works as printed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRINTED = "http://127.0.0.1:8000"


def documents() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def curl_examples() -> list[str]:
    """Every curl command of the README and docs/api.md, continued lines joined."""
    found: list[str] = []
    for path in (ROOT / "README.md", ROOT / "docs/api.md"):
        for block in re.findall(r"```sh\n(.*?)```", path.read_text("utf-8"), re.DOTALL):
            lines = block.replace("\\\n", " ").splitlines()
            found += [line for line in lines if line.startswith("curl ")]
    return list(dict.fromkeys(found))


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl on this machine")
@pytest.mark.parametrize("command", curl_examples())
def test_curl_examples_work_as_printed(command: str, gunicorn: str) -> None:
    assert PRINTED in command
    told = subprocess.run(
        ["bash", "-c", command.replace(PRINTED, gunicorn) + ' -sS -w "\\n%{http_code}"'],
        capture_output=True,
        text=True,
        check=True,
    )
    body, _, status = told.stdout.rpartition("\n")
    # docs/api.md shows one mistake, to show the answer to it.
    assert status == ("422" if "max_level=11" in command else "200"), body
    assert json.loads(body[body.index("{") :])


def test_there_are_examples_to_run() -> None:
    assert len(curl_examples()) >= 4


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)\)", path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), f"{path.name} links to {target}"
