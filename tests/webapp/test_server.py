from __future__ import annotations

import json
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from gunicorn.http.errors import InvalidRequestLine, LimitRequestHeaders, LimitRequestLine

from recommender.errors import ModelError
from webapp.server import FinderWorker, NothingAsked

ROOT = Path(__file__).resolve().parents[2]
CANARY = b"zebrafishkeeping"


def send(port: int, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(65536):
            answer += part
        return answer


@pytest.fixture
def served(tmp_path: Path, database: Path) -> Iterator[tuple[int, Path]]:
    """gunicorn itself, with the shipped configuration: its port and its log."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    log = tmp_path / "log"
    environment = os.environ | {
        "PORT": str(port),
        "WEB_CONCURRENCY": "1",
        "MC_FINDER_DATABASE": str(database),
        "PYTHONPATH": str(ROOT),
    }
    with log.open("wb") as out:
        command = [sys.executable, "-m", "gunicorn", "webapp:create_app()"]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT
        )
    try:
        deadline = time.monotonic() + 60
        while b"Booting worker" not in log.read_bytes():
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)
        yield port, log
    finally:
        process.terminate()
        process.wait(timeout=30)


def test_gunicorn_keeps_to_the_rules_on_errors_and_logs(served: tuple[int, Path]) -> None:
    port, log = served
    head = b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    asked = b"GET /api/v1/recommendations?q=" + CANARY
    answers = {
        200: asked + head + b"\r\n",
        400: asked + b" and spaces" + head + b"\r\n",
        414: asked + b"a" * 9000 + head + b"\r\n",
        431: asked + head + b"X-Long: " + CANARY * 1000 + b"\r\n\r\n",
    }
    for status, request in answers.items():
        answer = send(port, request)
        assert answer.startswith(b"HTTP/1.1 %d " % status), answer[:200]
        if status != 200:
            assert b"application/problem+json" in answer
            assert CANARY not in answer
    written = log.read_bytes()
    assert CANARY not in written
    events = [json.loads(line)["event"] for line in written.splitlines()]
    assert events.count("request") == 1
    assert sum(event.startswith("Refused a request") for event in events) == 3


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (LimitRequestLine(9000, 8190), 414),
        (LimitRequestHeaders("too many"), 431),
        (InvalidRequestLine(CANARY.decode()), 400),
        (RuntimeError(CANARY.decode()), 500),
    ],
)
def test_what_gunicorn_refuses_is_a_problem(error: Exception, status: int) -> None:
    worker = FinderWorker.__new__(FinderWorker)
    worker.log = logging.getLogger("test")
    ours, theirs = socket.socketpair()
    with ours, theirs:
        worker.handle_error(None, ours, ("127.0.0.1", 1), error)
        head, _, body = theirs.recv(65536).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status)
    assert json.loads(body)["status"] == status
    assert CANARY not in head + body


def test_a_client_that_has_gone_is_no_error() -> None:
    worker = FinderWorker.__new__(FinderWorker)
    worker.log = logging.getLogger("test")
    ours, theirs = socket.socketpair()
    theirs.close()
    ours.close()
    worker.handle_error(None, ours, ("127.0.0.1", 1), RuntimeError())


def record(message: str, error: BaseException | None = None) -> logging.LogRecord:
    raised = (type(error), error, None) if error else None
    return logging.LogRecord("gunicorn.error", logging.ERROR, "x", 1, message, (), raised)


def test_requests_and_messages_are_cut_out_of_log_records() -> None:
    line = record(f"Error handling request GET /?q={CANARY.decode()}", KeyError(CANARY.decode()))
    assert NothingAsked().filter(line)
    assert line.getMessage() == "Error handling request: KeyError"
    assert line.exc_info is None


def test_why_a_worker_cannot_start_is_kept() -> None:
    line = record("Exception in worker process", ModelError("Install the model."))
    assert NothingAsked().filter(line)
    assert line.exc_info


_COLLECTION = """
import gc, sys
from gunicorn.app.wsgiapp import WSGIApplication

sys.argv = ["gunicorn", "webapp:create_app()"]
hooks = WSGIApplication().cfg
states = [gc.isenabled()]
for made in (hooks.when_ready, hooks.post_worker_init):
    made(None)
    states.append(gc.isenabled())
    hooks.post_fork(None, None)
    states.append(gc.isenabled())
print(states, gc.get_freeze_count() > 10_000)
"""


def test_garbage_is_collected_again_once_all_is_loaded() -> None:
    """A hook that gunicorn does not know by that name would leave collection off for good."""
    command = [sys.executable, "-c", _COLLECTION]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[False, True, False, True, False] True"
