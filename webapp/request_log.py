"""One JSON line for each request, and a request id on every reply.

No line holds what a person asked: neither body, query string, unknown path, referrer nor the text
of an exception. That is checked by tests/webapp/test_logging.py.
"""

from __future__ import annotations

import logging
import re
import sys
import time
import uuid
from types import TracebackType
from typing import Any

import structlog
from flask import Flask, g, request
from werkzeug.wrappers import Response

from recommender.settings import Settings

# Hexadecimal digits and dashes: UUIDs, W3C trace ids and the ids of usual proxies fit; a question
# or a forged log line does not.
_REQUEST_ID = re.compile(r"[0-9A-Fa-f][0-9A-Fa-f-]{14,62}[0-9A-Fa-f]")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
_MAX_CAUSES = 10
_log = structlog.get_logger()


def register(app: Flask, settings: Settings) -> None:
    """Log every request of the application."""
    configure(settings.log_level)
    app.before_request(_start)
    app.after_request(_finish)


def configure(level: str) -> None:
    """JSON lines on standard output from ``level`` upwards, and no request lines of Werkzeug."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        # Made anew for each line, so that a test's or a server's replaced stdout is the one used.
        logger_factory=lambda *_: structlog.PrintLogger(sys.stdout),
        cache_logger_on_first_use=False,
    )
    werkzeug = logging.getLogger("werkzeug")
    if _no_request_lines not in werkzeug.filters:
        werkzeug.addFilter(_no_request_lines)


def _no_request_lines(record: logging.LogRecord) -> bool:
    # Werkzeug's development server logs "GET /?q=…"; its other lines (the address) stay.
    return " - - [" not in record.getMessage()


def _start() -> None:
    g.started = time.perf_counter()
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if _REQUEST_ID.fullmatch(given) else uuid.uuid4().hex


def _finish(response: Response) -> Response:
    response.headers["X-Request-ID"] = g.request_id
    line: dict[str, Any] = {
        "request_id": g.request_id,
        "method": request.method if request.method in _METHODS else "other",
        "route": request.url_rule.rule if request.url_rule else None,
        "status": response.status_code,
        "duration_ms": round((time.perf_counter() - g.started) * 1000, 1),
    }
    if "failure" in g:
        line["failure"] = g.failure
    _log.info("request", **line)
    return response


def log_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What was raised and where. Never its message: messages quote the values that caused them."""
    _log.error(
        "unexpected_error",
        request_id=g.get("request_id"),
        exception=f"{kind.__module__}.{kind.__qualname__}",
        causes=_causes(error),
        frames=_frames(trace),
    )


def _frames(trace: TracebackType | None) -> list[str]:
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{code.co_filename}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames


def _causes(error: BaseException) -> list[str]:
    causes: list[str] = []
    cause = error.__cause__ or error.__context__
    while cause is not None and len(causes) < _MAX_CAUSES:
        causes.append(type(cause).__qualname__)
        cause = cause.__cause__ or cause.__context__
    return causes
