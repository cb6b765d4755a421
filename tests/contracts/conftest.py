"""The finder as operators run it: a real gunicorn in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def gunicorn(database: Path) -> Iterator[str]:
    """Its address, once /ready says so. One worker, on the shipped catalogue."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "PORT": str(port),
        "WEB_CONCURRENCY": "1",
        "MC_FINDER_DATABASE": str(database),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "webapp:create_app()"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            yield wait_for(f"http://127.0.0.1:{port}", server)
        finally:
            server.terminate()


def wait_for(address: str, server: subprocess.Popen[bytes]) -> str:
    for _ in range(600):
        assert server.poll() is None, "gunicorn stopped"
        try:
            urllib.request.urlopen(f"{address}/ready", timeout=5)  # noqa: S310 - ours
        except OSError:
            time.sleep(0.1)
        else:
            return address
    raise AssertionError("gunicorn was not ready within a minute")
