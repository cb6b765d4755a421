"""The conversation at ``/``: the start page, and turn after turn, complete without script.

``converse_on`` does the same for the page inside the widget's frame. What a page may send is in
``talk``, what is shown of a turn in ``turn_views``, how the script uses the same pages in
static/conversation.js.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import Blueprint, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from recommender.dialogue import InvalidState, State, opening
from recommender.errors import EmptyCatalogue, FinderError, InvalidFilters, UnsuitableText
from recommender.filtering import applied
from webapp.answer_views import NOTHING_YET, banner
from webapp.forms import NOTHING_SAID, Form, faults, form_of
from webapp.language import N_, language, speak, words
from webapp.schemas import MAX_TEXT_GET
from webapp.service import finder
from webapp.talk import carried, read, sent, take
from webapp.turn_views import TurnView, turn_view
from webapp.wording import LEVEL_LADDER

conversation = Blueprint("conversation", __name__)

# Well within what gunicorn reads as one request line (gunicorn.conf.py, limit_request_line).
LONGEST_ADDRESS = 6_000
EXAMPLES = (
    (N_("Looking for work"), "I want to learn modular construction"),
    (N_("Changing jobs"), "use drones to survey a forest"),
    (N_("Hiring or training staff"), "read dashboards and clean up sales data"),
    (N_("Advising a student"), "set up a real business while still at school"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the conversation is held. ``carried``: what its address keeps beside the rest.

    ``framed``: inside another site's page, where links open a page of their own.
    """

    template: str = "find.html"
    endpoint: str = "conversation.find"
    carried: Mapping[str, str] = field(default_factory=dict)
    framed: bool = False

    @property
    def action(self) -> str:
        """The address that the forms of the conversation post to."""
        return url_for(self.endpoint, _anchor="latest", **self.carried)  # type: ignore[arg-type]

    @property
    def anew(self) -> str:
        """The address at which nothing was said yet."""
        return url_for(self.endpoint, **self.carried)  # type: ignore[arg-type]


@conversation.app_context_processor
def catalogue_banner() -> dict[str, object]:
    """What the catalogue is, for the banner on every page; none while it cannot be read."""
    try:
        return {"banner": banner(finder().catalogue())}
    except EmptyCatalogue:
        return {"banner": NOTHING_YET}
    except FinderError:
        return {"banner": None}


@conversation.route("/", methods=["GET", "POST"])
def find() -> ResponseReturnValue:
    """The start page, or the answer to what was said."""
    return converse_on(Place(), State())


def converse_on(place: Place, start: State) -> ResponseReturnValue:
    """One turn at that place. ``start``: the state of a conversation in which nothing was said."""
    found = sent(place.carried)
    try:
        talk = read(found, start)
        if talk.begins:
            return _begin(place, talk.state, found)
        turn = take(finder(), talk)
    except (ValidationError, InvalidFilters, UnsuitableText, InvalidState) as error:
        return _mend(place, start, found, faults(error))
    if turn.state.language != language():
        speak(turn.state.language)
    return _page(place, turn.state, form_of(_limits(turn.state)), turn=turn_view(turn, talk))


def _begin(place: Place, state: State, found: Mapping[str, list[str]]) -> ResponseReturnValue:
    """The start page. Whoever sends its form without a word is told what to write."""
    if "limits" in request.form:
        return _mend(place, state, found, {"q": words(NOTHING_SAID)})
    has = {"have": list(state.has)} if state.has else {}
    return _page(place, state, form_of(_limits(state) | has))


def _mend(
    place: Place, start: State, found: Mapping[str, list[str]], wrong: Mapping[str, str]
) -> ResponseReturnValue:
    """What to mend, beside all that was sent and where the conversation stands."""
    state = carried()
    if state is None:
        return _page(place, start, form_of(found, wrong), status=422)
    if "limits" not in request.form:
        # Not sent with the form that shows the limits: those in force are not to be lifted by it.
        found = _limits(state) | dict(found)
    stands = turn_view(opening(finder(), state))
    return _page(place, state, form_of(found, wrong), turn=stands, status=422)


def _page(
    place: Place, state: State, form: Form, *, turn: TurnView | None = None, status: int = 200
) -> ResponseReturnValue:
    page = render_template(
        place.template,
        place=place,
        form=form,
        turn=turn,
        state=json.dumps(state.to_json(), ensure_ascii=False) if turn else "",
        share=_link(place, state) if turn else None,
        can_undo=bool(state.history),
        examples=EXAMPLES,
        ladder_words=LEVEL_LADDER,
    )
    response = make_response(page, status)
    # The page holds the person's words: no cache on the way may keep them.
    response.headers["Cache-Control"] = "private"
    return response


def _limits(state: State) -> dict[str, list[str]]:
    """The limits in force as the form sends them."""
    values: dict[str, list[str]] = {}
    for limit in applied(state.filters):
        values.setdefault(limit.field, []).append(str(limit.value))
    return values


def _said(state: State) -> str:
    """What was told, as somebody might write it at once."""
    lines = [*(f"{each.rstrip('.')}." for each in state.about)]
    if state.hours_per_week:
        lines.append(f"I have {state.hours_per_week} hours a week.")
    lines += state.wants
    if state.extra:
        lines += ["Nice to have:", *(f"- {each}" for each in state.extra)]
    return "\n".join(lines)


def _link(place: Place, state: State) -> str | None:
    """The address that asks the same anew; None where it would be too long to serve.

    It works without script. What it cannot hold is what was turned down, and the way here.
    """
    asked = _said(state)
    if not state.wants or len(asked) > MAX_TEXT_GET:
        return None
    values = {"q": asked, "have": list(state.has), **_limits(state), **place.carried}
    address = url_for(place.endpoint, **values)  # type: ignore[arg-type]
    return address if len(address) <= LONGEST_ADDRESS else None
