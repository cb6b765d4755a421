"""What other people's sites load: the widget's script, and the page inside its frame.

The page inside is the conversation of ``/`` in a narrow place. Who may show it is for
``embedding_policy`` to say, how it looks and starts for ``widget_options``.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, abort, g, has_request_context, render_template, request
from flask.typing import ResponseReturnValue

from webapp import widget_files
from webapp.carrying import shortlist
from webapp.conversation import Place, converse_on
from webapp.embedding_policy import count, frame_policy
from webapp.language import language, plain, speak
from webapp.widget_frame import fit
from webapp.widget_options import read_options
from webapp.widget_theme import Look, stylesheet

widget = Blueprint("widget", __name__)

_YEAR_S = 365 * 24 * 3600
_HOUR_S = 3600
_FRAME = "widget.embed"


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
    return response.make_conditional(request)


@widget.route("/embed/v1", methods=["GET", "POST"])
def embed() -> ResponseReturnValue:
    """The page inside the frame: the conversation, or nothing where it may not be shown."""
    policy = frame_policy(request.args.get("site"))
    if not policy.allowed:
        return render_template("embed_refused.html")
    if policy.preset.lang and "lang" not in request.values:
        speak(policy.preset.lang)
    options = read_options(request.args, policy.preset)
    g.frame_heading_level, g.frame_look = options.heading_level, options.look.as_query()
    count(policy)
    carried = {**options.given, **dict(policy.carried)}
    place = Place(template="embed.html", endpoint=_FRAME, carried=carried, framed=True)
    return converse_on(place, options.start)


@widget.get("/embed/v1/theme.css")
def theme() -> ResponseReturnValue:
    """The colours, corners and font that the page around chose, where they can be used."""
    response = Response(stylesheet(Look.read(request.args)), mimetype="text/css")
    response.cache_control.public = True
    response.cache_control.max_age = _HOUR_S
    return response


@widget.context_processor
def frame_look() -> dict[str, object]:
    """What the template of the frame links its style sheet with."""
    return {"look": g.get("frame_look", {})}


@widget.after_request
def fit_into_frame(response: Response) -> Response:
    """Links out of the frame open in a new tab; headings stand below those of the page around."""
    if "frame_heading_level" in g and response.mimetype == "text/html":
        page = fit(
            response.get_data(as_text=True),
            heading_level=g.frame_heading_level,
            own_path=request.path,
            new_tab=plain("(opens in a new tab)"),
        )
        response.set_data(page)
        # Pages that are isolated (Cross-Origin-Embedder-Policy) may then show it, too.
        response.headers["Cross-Origin-Embedder-Policy"] = "require-corp"
    return response


@widget.app_url_defaults
def carry(endpoint: str, values: dict[str, Any]) -> None:
    """Let the frame's own addresses keep its language and shortlist."""
    if endpoint != _FRAME or not has_request_context():
        return
    # Always said: a site's preset would otherwise win over what the person chose.
    values.setdefault("lang", language())
    if kept := shortlist():
        values.setdefault("shortlist", ",".join(kept))
