"""What other people's sites load: the widget's script, and the page inside its frame."""

from __future__ import annotations

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue

from webapp import widget_files

widget = Blueprint("widget", __name__)

_YEAR_S = 365 * 24 * 3600


@widget.get("/widget/v<version>/mc-finder.js")
def script(version: str) -> ResponseReturnValue:
    """The script of a published version, the same bytes for ever."""
    try:
        content, tag = widget_files.script(version), widget_files.integrity(version)
    except widget_files.UnknownVersion:
        abort(404)
    response = Response(content, mimetype="text/javascript")
    response.set_etag(tag)
    response.cache_control.public = True
    response.cache_control.max_age = _YEAR_S
    response.cache_control.immutable = True
    return response
