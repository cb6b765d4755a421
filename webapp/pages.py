"""The pages: ask at ``/``, browse, one record. Rendered here, complete without script.

Each view reads the request, asks the core and renders. What was sent and what is wrong with it is
in ``forms``, what is shown in ``record_views`` and ``answer_views``, words in ``wording``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from recommender.errors import EmptyCatalogue, FinderError, InvalidFilters, UnsuitableText
from recommender.filtering import applied
from webapp.answer_views import NOTHING_YET, AnswerView, answer_view, banner, card, paging
from webapp.forms import LIMIT_NAMES, Form, PostedQuestion, faults, flat, sent_values
from webapp.limit_views import ChipView, chips, left_out
from webapp.record_views import credential_view
from webapp.schemas import MAX_TEXT_GET, BrowseQuery, QuestionQuery
from webapp.service import finder
from webapp.wording import LEVEL_LADDER

pages = Blueprint("pages", __name__)

EXAMPLES = (
    ("Looking for work", "I want to learn modular construction"),
    ("Changing jobs", "use drones to survey a forest"),
    ("Hiring or training staff", "read dashboards and clean up sales data"),
    ("Advising a student", "set up a real business while still at school"),
)
EVERY_LIMIT = "every"
# Well within what gunicorn reads as one request line (gunicorn.conf.py, limit_request_line).
LONGEST_ADDRESS = 6_000


@dataclass(frozen=True, slots=True)
class Step:
    """A way to ask again, a little differently: a link, or a button that posts name and value."""

    label: str
    name: str
    value: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class LimitStep:
    """A limit in force and the step that lifts it; no step for a limit out of the text."""

    text: str
    step: Step | None


@pages.app_context_processor
def catalogue_banner() -> dict[str, object]:
    """What the catalogue is, for the banner on every page; none while it cannot be read."""
    try:
        return {"banner": banner(finder().catalogue())}
    except EmptyCatalogue:
        return {"banner": NOTHING_YET}
    except FinderError:
        return {"banner": None}


@pages.route("/", methods=["GET", "POST"])
def find() -> ResponseReturnValue:
    """The start page, or the answer to a question."""
    posted = request.method == "POST"
    sent = sent_values(request.form if posted else request.args, QuestionQuery)
    if not posted and "q" not in request.args:
        return render_template("find.html", form=_form(sent), **_start())
    for dropped in sent.pop("drop", ()):
        for name in LIMIT_NAMES if dropped == EVERY_LIMIT else (dropped,):
            sent.pop(name, None)
    try:
        question = (PostedQuestion if posted else QuestionQuery).model_validate(flat(sent))
        answer = finder().recommend(
            question.q,
            question.filters(),
            limit=question.limit,
            offset=question.offset,
            min_score=question.min_score,
        )
    except (ValidationError, InvalidFilters, UnsuitableText) as error:
        return render_template("find.html", form=_form(sent, faults(error)), **_start()), 422

    view = answer_view(answer)
    place = paging(answer.results, answer.total, answer.limit, answer.offset)
    step = _Steps("pages.find", sent, linked=not posted)
    return render_template(
        "find.html",
        form=_form(sent),
        again=None if not posted else _pairs(sent, leave_out=("offset",)),
        answer=view,
        limits=[step.lift(chip, "Remove") for chip in view.limits],
        relax=_relaxations(view, step, sent),
        earlier=step.turn(place.previous, "Previous results"),
        later=step.turn(place.next, "More results"),
        share=step.share(question.q) if posted else None,
    )


@pages.get("/micro-credentials")
def browse() -> ResponseReturnValue:
    """The catalogue in title order, within limits."""
    sent = sent_values(request.args, BrowseQuery)
    try:
        wanted = BrowseQuery.model_validate(flat(sent))
        filters = wanted.filters()
        listing = finder().browse(filters, limit=wanted.limit, offset=wanted.offset)
    except (ValidationError, InvalidFilters) as error:
        return render_template("browse.html", form=_form(sent, faults(error))), 422

    place = paging(listing.credentials, listing.total, listing.limit, listing.offset)
    step = _Steps("pages.browse", sent, linked=True)
    return render_template(
        "browse.html",
        form=_form(sent),
        listing=[
            credential_view(credential, finder().flags(credential))
            for credential in listing.credentials
        ],
        pages=place,
        limits=[step.lift(chip, "Remove") for chip in chips(applied(filters))],
        left_out=left_out(listing.left_out),
        earlier=step.turn(place.previous, "Previous"),
        later=step.turn(place.next, "Next"),
    )


@pages.get("/micro-credentials/<credential_id>")
def detail(credential_id: str) -> ResponseReturnValue:
    """Every fact of one record, and what is like it. Raises UnknownCredential."""
    credential = finder().credential(credential_id)
    return render_template(
        "detail.html",
        c=credential_view(credential, finder().flags(credential)),
        similar=[card(other) for other in finder().similar(credential_id)],
    )


def _relaxations(view: AnswerView, step: _Steps, sent: Mapping[str, Sequence[str]]) -> list[Step]:
    """Ways out of limits that keep everything out; none where they are not to blame."""
    if not view.kept_out:
        return []
    steps = [step.drop(chip.field, chip.text) for chip in view.relax if chip.field in sent]
    if not steps or sum(1 for name in LIMIT_NAMES if name in sent) > 1:
        steps.append(step.clear("Remove every limit"))
    return steps


def _start() -> dict[str, object]:
    return {"examples": EXAMPLES, "ladder_words": LEVEL_LADDER, "answer": None}


def _form(sent: Mapping[str, Sequence[str]], errors: Mapping[str, str] | None = None) -> Form:
    try:
        examples = finder().catalogue().illustrative > 0
    except FinderError:
        examples = True
    return Form(sent, errors or {}, examples)


def _pairs(sent: Mapping[str, Sequence[str]], leave_out: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, value) for name in sent if name not in leave_out for value in sent[name]]


class _Steps:
    """The ways on from a reply: links where the question stands in the address, else posts."""

    def __init__(self, endpoint: str, sent: Mapping[str, Sequence[str]], *, linked: bool) -> None:
        self._endpoint = endpoint
        self._sent = sent
        self._linked = linked

    def address(self, **changed: str | None) -> str:
        """The page's address with some values changed; None takes one away."""
        kept = {name: given for name, given in self._sent.items() if name not in changed}
        kept.pop("offset", None)
        set_anew = {name: value for name, value in changed.items() if value is not None}
        values: dict[str, Any] = {**kept, **set_anew}
        return url_for(self._endpoint, **values)

    def share(self, question: str) -> str | None:
        """The address that asks the same; None where it would be too long to serve."""
        address = self.address()
        fits = len(question) <= MAX_TEXT_GET and len(address) <= LONGEST_ADDRESS
        return address if fits else None

    def drop(self, name: str, label: str) -> Step:
        """Ask again without one limit."""
        return Step(label, "drop", name, self.address(**{name: None}) if self._linked else None)

    def clear(self, label: str) -> Step:
        """Ask again without any limit."""
        bare = self.address(**dict.fromkeys(LIMIT_NAMES)) if self._linked else None
        return Step(label, "drop", EVERY_LIMIT, bare)

    def lift(self, chip: ChipView, label: str) -> LimitStep:
        """A limit in force with the step that takes it away."""
        return LimitStep(
            chip.text, self.drop(chip.field, label) if chip.field in self._sent else None
        )

    def turn(self, offset: int | None, label: str) -> Step | None:
        """Another stretch of the same list; None where there is none."""
        if offset is None:
            return None
        value = str(offset)
        return Step(label, "offset", value, self.address(offset=value) if self._linked else None)
