"""Files that browsers keep for good: the address of each holds the hash of its content.

``url_for("static", filename=…)`` gives such an address. A file that changes gets another one, so
no browser asks twice for what it has, and none shows an old file with a new page.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

_STATIC = "static"
_YEAR_S = 365 * 24 * 3600
_DIGITS = 12


def register(app: Flask) -> None:
    """Give the application's static files their hashes, and let them be kept."""
    folder = Path(app.static_folder or "")

    def add_hash(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == _STATIC and (found := content_hash(folder / values["filename"])):
            values.setdefault("v", found)

    def keep(response: Response) -> Response:
        served = request.endpoint == _STATIC and response.status_code < 400  # noqa: PLR2004
        if served and (asked := request.args.get("v")):
            name = (request.view_args or {})["filename"]
            # An address that an old page still asks for leads to the new file: not to be kept.
            if asked == content_hash(folder / name):
                response.headers["Cache-Control"] = f"public, max-age={_YEAR_S}, immutable"
        return response

    app.url_defaults(add_hash)
    app.after_request(keep)


def content_hash(path: Path) -> str | None:
    """The beginning of the file's SHA-256, in hexadecimal digits; None where there is no file."""
    try:
        state = path.stat()
    except OSError:
        return None
    return _hash_of(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _hash_of(path: Path, _changed: int, _size: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:_DIGITS]
