"""The doors: Flask and nothing clever. ``create_app`` is the whole of the wiring."""

from __future__ import annotations

from types import TracebackType

from flask.json.provider import DefaultJSONProvider
from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI

from recommender import __version__
from recommender.pipeline import Recommender
from recommender.settings import Settings, read_settings
from webapp import (
    carrying,
    compression,
    errors,
    language,
    request_log,
    security,
    service,
    static_files,
)
from webapp.about import about
from webapp.api import api
from webapp.builder import builder
from webapp.catalogue_pages import catalogue
from webapp.chat import chat
from webapp.conversation import conversation
from webapp.description import ProblemReply
from webapp.docs import docs
from webapp.health import health
from webapp.keeping import keeping
from webapp.reading import check_encoding, refuse_values
from webapp.widget import widget

_ABOUT = (
    "New Zealand micro-credentials, found by what they teach. No key, no account, no cookie; "
    "nothing that you ask is kept or logged. An unknown address is 404, a method that an address "
    "does not take is 405, both as application/problem+json under /api."
)


class _Json(DefaultJSONProvider):
    sort_keys = False
    ensure_ascii = False


class _Application(OpenAPI):
    json_provider_class = _Json

    def log_exception(
        self,
        exc_info: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> None:
        """Flask would print the traceback with its message, which may quote the question."""
        if exc_info[0] is not None:
            request_log.log_exception(*exc_info)


def create_app(settings: Settings | None = None, recommender: Recommender | None = None) -> OpenAPI:
    """The application, from the environment unless told otherwise.

    Sets no SECRET_KEY: there are no sessions and so no cookies to sign. Raises ConfigurationError,
    ModelError or CatalogueUnreadable.
    """
    settings = settings or read_settings()
    app = _Application(
        __name__,
        info=Info(title="mc-finder", version=__version__, description=_ABOUT),
        doc_ui=False,
        security_schemes={},  # None would be written as null, which OpenAPI does not allow
        validation_error_model=ProblemReply,
        validation_error_callback=refuse_values,
        # flask-openapi3 adds its own error body to every operation that lacks this status; each of
        # ours has 200 and describes its errors itself.
        validation_error_status=200,
    )
    service.install(app, settings, recommender or Recommender.open(settings))
    request_log.register(app, settings)
    compression.register(app)
    security.register(app, settings)
    static_files.register(app)
    language.register(app)
    carrying.register(app)
    errors.register(app)
    app.before_request(check_encoding)
    for described in (api, chat, health):
        app.register_api(described)
    for plain in (conversation, catalogue, keeping, about, builder, docs, widget):
        app.register_blueprint(plain)
    return app
