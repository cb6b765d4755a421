"""Size, start-up, memory and speed of the finder as served: the figures of docs/operations.md.

No test: machines are noisy, so compare figures of one run only. Where the extra `models` is there
(`.venv-models/bin/python tests/load/benchmark.py`), the torch path is timed in the same run.
"""

from __future__ import annotations

import http.client
import importlib.util
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = [
    str(ROOT / "data/catalogue" / f"{name}.jsonl") for name in ("register", "illustrative")
]
SHORT = "modular construction"
LONG = ("You will plan and lead site work, keep people safe, read drawings and report. " * 260)[
    :20000
]
PATH = "/api/v1/recommendations?q=modular+construction"


def main() -> None:
    """Print a Markdown table of every figure."""
    rows: list[tuple[str, str]] = [("installed size", f"{installed_mb():.0f} MB")]
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "mc-finder.db"
        os.environ["MC_FINDER_DATABASE"] = str(database)
        rows.append(("import of 401 records, all texts new", f"{imported_s():.1f} s"))
        rows.append(("the same import again", f"{imported_s():.1f} s"))
        rows.append(("process started to /ready, 2 workers, five starts", started_s()))
        with served(workers=1) as (port, _, pid):
            began = time.perf_counter()
            get(port, PATH)
            first_ms = (time.perf_counter() - began) * 1000
            rows.append(("first answer after that", f"{first_ms:.0f} ms"))
            over_http = median_ms(lambda: get(port, PATH), 100)
            rows.append(("median answer over HTTP", f"{over_http:.1f} ms"))
            rows.append(("one worker's memory after 100 answers", f"{memory_mb(pid):.0f} MB"))
        with served(workers=2) as (port, _, _pid):
            rows.append(("answers per second, 2 workers, 8 clients", f"{throughput(port):.0f}"))
        rows += in_process(database)
    print("| figure | value |\n|---|---|")  # noqa: T201
    for name, value in rows:
        print(f"| {name} | {value} |")  # noqa: T201


def installed_mb() -> float:
    """Bytes of every file in this virtual environment, byte code included."""
    files = (
        path for path in Path(sys.prefix).rglob("*") if path.is_file() and not path.is_symlink()
    )
    return sum(path.stat().st_size for path in files) / 1e6


def imported_s() -> float:
    """Seconds for the import command, the interpreter's start included."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "recommender.cli", "import", "--full", *CATALOGUE]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - began


def started_s() -> str:
    """Seconds of five starts; the one before them, which makes byte code, is not counted."""
    seconds = []
    for _ in range(6):
        with served(workers=2) as (_port, ready_s, _pid):
            seconds.append(ready_s)
    counted = sorted(seconds[1:])
    return f"{counted[0]:.1f} to {counted[-1]:.1f} s, median {statistics.median(counted):.1f} s"


@contextmanager
def served(workers: int) -> Iterator[tuple[int, float, int]]:
    """A real gunicorn: its port, seconds until /ready said 200, and its master's process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"PORT": str(port), "WEB_CONCURRENCY": str(workers)}
    command = [sys.executable, "-m", "gunicorn", "webapp:create_app()"]
    began = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            while not ready(port):
                time.sleep(0.02)
            yield port, time.perf_counter() - began, server.pid
        finally:
            server.terminate()


def ready(port: int) -> bool:
    """Whether /ready answers 200."""
    try:
        return get(port, "/ready") == http.HTTPStatus.OK
    except OSError:
        return False


def get(port: int, path: str) -> int:
    """The status of a GET, its body read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status


def median_ms(work: Callable[[], object], times: int) -> float:
    """Median milliseconds of one call, after five calls to warm up."""
    durations = []
    for _ in range(times + 5):
        began = time.perf_counter()
        work()
        durations.append((time.perf_counter() - began) * 1000)
    return statistics.median(durations[5:])


def throughput(port: int, clients: int = 8, requests: int = 50) -> float:
    """Answers per second of ``clients`` that each ask ``requests`` times, one after another."""

    def ask() -> None:
        for _ in range(requests):
            get(port, PATH)

    threads = [threading.Thread(target=ask) for _ in range(clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return clients * requests / (time.perf_counter() - began)


def memory_mb(master: int) -> float:
    """Resident memory of the heaviest child of gunicorn's master (Linux)."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    sizes = []
    for child in children:
        for line in Path(f"/proc/{child}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                sizes.append(int(line.split()[1]) / 1000)
    return max(sizes)


def in_process(database: Path) -> list[tuple[str, str]]:
    """Times without HTTP: embedding with one and two threads, whole answers, the torch path."""
    # Imported here: the measured servers must not share this process's imports.
    from recommender.embedding import MODEL_FOLDER, OnnxEmbedder
    from recommender.pipeline import Recommender
    from recommender.settings import Settings

    rows: list[tuple[str, str]] = []
    times: dict[str, float] = {}
    for threads in (1, 2):
        embedder = OnnxEmbedder(MODEL_FOLDER, threads=threads)
        times[f"onnx {threads}"] = median_ms(lambda e=embedder: e.encode([SHORT]), 200)  # type: ignore[misc]
        label = f"two words embedded, onnxruntime, {threads} thread{'s' * (threads > 1)}"
        rows.append((label, f"{times[f'onnx {threads}']:.2f} ms"))
    finder = Recommender.open(Settings(database=database))
    short = median_ms(lambda: finder.recommend(SHORT), 100)
    long = median_ms(lambda: finder.recommend(LONG), 5)
    rows.append(("whole answer, two words", f"{short:.1f} ms"))
    rows.append(
        ("whole answer, 20 000 characters", f"{long:.0f} ms, {long / short:.0f} times that")
    )
    if importlib.util.find_spec("sentence_transformers"):
        rows += torch_path(database, times["onnx 1"], short)
    return rows


def torch_path(database: Path, embedding_ms: float, answer_ms: float) -> list[tuple[str, str]]:
    """The same through sentence-transformers, as a ratio to onnxruntime's ``embedding_ms``."""
    from recommender.embedding import SentenceTransformerEmbedder
    from recommender.pipeline import Recommender
    from recommender.settings import Settings

    embedder = SentenceTransformerEmbedder("all-MiniLM-L6-v2")
    torch_ms = median_ms(lambda: embedder.encode([SHORT]), 100)
    finder = Recommender.open(Settings(database=database, model="all-MiniLM-L6-v2"))
    whole = median_ms(lambda: finder.recommend(SHORT), 50)
    return [
        ("two words embedded, torch", f"{torch_ms:.1f} ms, {torch_ms / embedding_ms:.1f} times"),
        ("whole answer, two words, torch", f"{whole:.1f} ms, {whole / answer_ms:.1f} times"),
    ]


if __name__ == "__main__":
    main()
