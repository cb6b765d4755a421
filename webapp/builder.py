"""The page on which an adviser makes the widget's lines, and a sheet for their web team.

Each view reads the address, and renders. What can be chosen is in ``builder_form``, the lines are
in ``widget_snippets``, the tables in ``widget_reference``.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from recommender.colours import PAPERS, Colour, accent_in, lowest, ratio
from recommender.errors import EmptyCatalogue
from webapp import widget_files
from webapp.builder_form import BuilderForm, Choice, read_choice
from webapp.language import N_
from webapp.service import absolute, finder, settings
from webapp.widget_reference import ATTRIBUTES, EVENTS, PROPERTIES
from webapp.widget_snippets import attributes, frame_query, properties, snippets

builder = Blueprint("builder", __name__)

_THIS_MACHINE = {"localhost", "127.0.0.1", "::1"}


@builder.get("/widget")
def page() -> ResponseReturnValue:
    """The form, the widget as chosen, and its lines."""
    form, choice = _read()
    light, dark = properties(choice)
    body = render_template(
        "builder.html",
        form=form,
        choice=choice,
        providers=_providers(),
        lines=snippets(choice, absolute("")),
        attributes=attributes(choice),
        frame_query=frame_query(choice),
        light=light,
        dark=dark | {name: light[name] for name in light if dark and name not in dark},
        pairs=_pairs(choice),
        script=widget_files.address(widget_files.LATEST),
        only_here=urlsplit(absolute("")).hostname in _THIS_MACHINE,
        listed_only=settings().lists_sites,
    )
    return body, 422 if form.faults else 200


@builder.get("/widget/web-team")
def web_team() -> ResponseReturnValue:
    """What a web team asks before it lets anything in, to print or to send on."""
    form, choice = _read()
    if form.faults:
        sent: dict[str, Any] = dict(form.sent)
        return redirect(url_for("builder.page", **sent))
    size, zipped = widget_files.size(widget_files.LATEST)
    return render_template(
        "builder_web_team.html",
        form=form,
        choice=choice,
        lines=snippets(choice, absolute("")),
        host=absolute(""),
        version=widget_files.LATEST,
        size=size,
        zipped=zipped,
        listed_only=settings().lists_sites,
        tables=(ATTRIBUTES, PROPERTIES, EVENTS),
    )


def _read() -> tuple[BuilderForm, Choice]:
    return read_choice(request.args, _providers())


def _providers() -> tuple[str, ...]:
    try:
        names = finder().known.providers
    except EmptyCatalogue:
        return ()
    return tuple(sorted((each for each in names if "," not in each), key=str.casefold))


def _pairs(choice: Choice) -> list[tuple[str, Colour, Colour, str]]:
    """Where the chosen colours meet: what it is, colour, background and contrast."""
    if choice.accent is None:
        return []
    themes = ("light", "dark") if choice.theme == "auto" else (choice.theme,)
    found = []
    for theme in themes:
        accent, text = accent_in(theme, choice.accent, choice.on_accent)
        contrast, paper = lowest(accent, PAPERS[theme])
        on_button, link = _PAIR_NAMES[theme]
        found.append((on_button, text, accent, f"{ratio(text, accent):.1f}"))
        found.append((link, accent, paper, f"{contrast:.1f}"))
    return found


_PAIR_NAMES = {
    "light": (N_("Buttons on a light screen"), N_("Links on a light screen")),
    "dark": (N_("Buttons on a dark screen"), N_("Links on a dark screen")),
}
