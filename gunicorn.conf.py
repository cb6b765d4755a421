"""How gunicorn serves the finder: `gunicorn 'webapp:create_app()'`. docs/api.md has the limits."""

import gc
import os
from pathlib import Path

# What is made at the start stays: no use in looking through it for garbage, neither now (a tenth of
# the start) nor later, when that would hold up an answer for 100 ms. See the hooks at the end.
gc.disable()

from webapp.server import FinderWorker, logging_config  # noqa: E402

bind = f"0.0.0.0:{os.environ['PORT']}" if "PORT" in os.environ else "127.0.0.1:8000"

# Threads suit work that is mostly numpy and onnxruntime, which let go of the interpreter lock.
worker_class = FinderWorker
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))

# onnxruntime starts threads when the model is loaded; threads do not survive a fork, so a preloaded
# application waits for ever (pytorch#49555, gunicorn#2478).
preload_app = False

# Loading the model and the catalogue takes seconds on a small machine.
timeout = 60
graceful_timeout = 30
keepalive = 5
# The heartbeat file must not wait for a slow disk; absent on macOS and Windows.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn names it

# The longest that gunicorn can check; longer questions go by POST.
limit_request_line = 8190
limit_request_fields = 64
limit_request_field_size = 8190

# The application writes one line for each request, without the question. gunicorn's own line would
# hold the query string.
accesslog = None

# Nothing uses gunicorn's control socket, and what does not listen cannot be attacked.
control_socket_disable = True
logconfig_dict = logging_config()


def when_ready(_server: object) -> None:
    """The master's garbage is collected from here on, but for what its workers inherit."""
    _collect_what_comes()


def post_fork(_server: object, _worker: object) -> None:
    """The worker loads the model and the catalogue next, and they stay too."""
    gc.disable()


def post_worker_init(_worker: object) -> None:
    """The worker can answer: garbage is collected from here on."""
    _collect_what_comes()


def _collect_what_comes() -> None:
    gc.freeze()
    gc.enable()
