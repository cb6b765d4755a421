"""One turn of the conversation as JSON: state and text in, state and reply out.

Nothing is kept between turns; the client carries the state, and it is never trusted.
"""

from __future__ import annotations

from dataclasses import replace

from flask import Response, jsonify
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from recommender.dialogue import State, converse, opening
from webapp.chat_replies import ChatReply
from webapp.chat_schemas import ChatTurn
from webapp.description import answers
from webapp.language import speak
from webapp.reading import check_request
from webapp.schemas import NoParameters
from webapp.service import finder

_CHAT = Tag(name="Conversation", description="Turn by turn; the client carries the state.")

chat = APIBlueprint("chat", __name__, url_prefix="/api/v1")
chat.before_request(check_request)


@chat.post(
    "/chat",
    tags=[_CHAT],
    summary="One turn of the conversation",
    operation_id="chat",
    responses=answers(ChatReply, 400, 406, 413, 415, 422, 503),
)
def talk(query: NoParameters, body: ChatTurn) -> Response:  # noqa: ARG001
    """What to say to a text of at most 20 000 characters, and the state to send with the next."""
    state = State() if body.state is None else State.from_json(body.state)
    if body.lang:
        state = replace(state, language=body.lang)
    said = body.text.strip()
    turn = converse(finder(), state, body.text) if said else opening(finder(), state)
    speak(turn.state.language)
    response = jsonify(ChatReply.of(turn, finder()).model_dump(mode="json"))
    # The reply holds the person's words: no cache on the way may keep them.
    response.headers["Cache-Control"] = "no-store, private"
    return response
