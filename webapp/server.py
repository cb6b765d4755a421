"""What gunicorn needs to keep to the service's rules on errors and logs.

gunicorn answers requests that it cannot parse by itself, quoting the request line, question
included, in the reply and in its log. Nothing of that reaches Flask.
"""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import Any

import structlog
from gunicorn.http.errors import (  # type: ignore[import-untyped]
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)
from gunicorn.workers.gthread import ThreadWorker  # type: ignore[import-untyped]

from webapp.problems import KINDS, Kind

# What stops a worker from starting comes before any request and must reach the operator whole.
_BEFORE_REQUESTS = "Exception in worker process"
_REQUEST_LINES = ("Invalid request", "Error handling request")


class FinderWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's threaded worker with silent, standard errors."""

    def handle_error(self, req: object, client: Any, addr: object, exc: BaseException) -> None:  # noqa: ANN401, ARG002
        """Answer what gunicorn itself refused, and log that it did."""
        kind = _kind(exc)
        self.log.warning("Refused a request: %s (%s)", type(exc).__name__, kind.status)
        body = json.dumps(
            {
                "type": f"/problems/{kind.slug}",
                "title": kind.title,
                "status": kind.status,
                "detail": kind.detail,
            }
        ).encode()
        head = (
            f"HTTP/1.1 {kind.status} {HTTPStatus(kind.status).phrase}\r\nConnection: close\r\n"
            "Content-Type: application/problem+json\r\nCache-Control: no-store\r\n"
            f"X-Content-Type-Options: nosniff\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        try:
            client.sendall(head.encode() + body)
        except OSError as error:
            self.log.debug("The client has gone: %s", type(error).__name__)


def _kind(exc: BaseException) -> Kind:
    if isinstance(exc, LimitRequestLine):
        return KINDS[414]
    if isinstance(exc, LimitRequestHeaders):
        return KINDS[431]
    return KINDS[400 if isinstance(exc, ParseException) else 500]


def logging_config() -> dict[str, Any]:
    """Gunicorn's own lines as JSON beside the application's, without anything a client sent."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": _formatter}},
        "filters": {"nothing_asked": {"()": NothingAsked}},
        "handlers": {
            "stdout": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "formatter": "json",
                "filters": ["nothing_asked"],
            }
        },
        "loggers": {
            "gunicorn.error": {"level": "INFO", "handlers": ["stdout"], "propagate": False},
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
        },
        "root": {"level": "WARNING", "handlers": ["stdout"]},
    }


class NothingAsked(logging.Filter):
    """Takes request lines and exception messages out of log records, leaving their kind."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always True: every line is kept, cut where it must be."""
        message = record.getMessage()
        for opening in _REQUEST_LINES:
            if message.startswith(opening):
                record.msg, record.args = opening, ()
        started = not message.startswith(_BEFORE_REQUESTS)
        if started and record.exc_info and record.exc_info[0] is not None:
            record.msg = f"{record.getMessage()}: {record.exc_info[0].__qualname__}"
            record.args, record.exc_info, record.exc_text = (), None, None
        return True


def _formatter() -> structlog.stdlib.ProcessorFormatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )
