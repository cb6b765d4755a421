"""The pages: ask at ``/``, browse, one record. Rendered here, complete without script.

Each view reads the request, asks the core and renders. What was sent and what is wrong with it is
in ``forms``, the ways on in ``steps``, what is shown in the modules named ``…_views``, words in
``wording``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from recommender.errors import EmptyCatalogue, FinderError, InvalidFilters, UnsuitableText
from webapp.answer_views import NOTHING_YET, answer_view, banner, paging
from webapp.asking_again import changed, named
from webapp.forms import PostedQuestion, faults, flat, form_of, sent_values
from webapp.schemas import QuestionQuery
from webapp.service import finder
from webapp.steps import Steps
from webapp.wording import LEVEL_LADDER

conversation = Blueprint("conversation", __name__)

EXAMPLES = (
    ("Looking for work", "I want to learn modular construction"),
    ("Changing jobs", "use drones to survey a forest"),
    ("Hiring or training staff", "read dashboards and clean up sales data"),
    ("Advising a student", "set up a real business while still at school"),
)


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
    """The start page, or the answer to a question."""
    posted = request.method == "POST"
    sent = sent_values(request.form if posted else request.args, QuestionQuery)
    if not posted and "q" not in request.args:
        return render_template("find.html", form=form_of(sent), **_start())
    sent = changed(sent, named(sent.pop("change", ())))
    try:
        question = (PostedQuestion if posted else QuestionQuery).model_validate(flat(sent))
        answer = finder().recommend(
            question.q,
            question.filters(),
            limit=question.limit,
            offset=question.offset,
            min_score=question.min_score,
            have=question.have,
        )
    except (ValidationError, InvalidFilters, UnsuitableText) as error:
        return render_template("find.html", form=form_of(sent, faults(error)), **_start()), 422

    place = paging(answer.results, answer.total, answer.limit, answer.offset)
    steps = Steps("conversation.find", sent, linked=not posted, anchor="conversation")
    return render_template(
        "find.html",
        form=form_of(sent),
        again=None if not posted else _pairs(sent, leave_out=("offset",)),
        answer=answer_view(answer, question.have),
        steps=steps,
        earlier=steps.turn(place.previous),
        later=steps.turn(place.next),
        share=steps.share() if posted else None,
    )


def _start() -> dict[str, object]:
    return {"examples": EXAMPLES, "ladder_words": LEVEL_LADDER, "answer": None}


def _pairs(sent: Mapping[str, Sequence[str]], leave_out: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, value) for name in sent if name not in leave_out for value in sent[name]]
