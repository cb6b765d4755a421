"""One turn of the conversation: (state, text) to (state, reply). Pure, and the same every time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from recommender.dialogue import telling
from recommender.dialogue.answering import respond
from recommender.dialogue.changing import change
from recommender.dialogue.classifier import read_classifier
from recommender.dialogue.hearing import Heard
from recommender.dialogue.intents import SOCIAL, Intent
from recommender.dialogue.recognition import Recognised, recognise
from recommender.dialogue.reply import Reply, Turn
from recommender.dialogue.social import puzzled, social
from recommender.dialogue.state import State
from recommender.errors import UnknownCredential
from recommender.pipeline import Recommender
from recommender.types import Credential, MatchStrength
from recommender.understanding import check_text


def opening(recommender: Recommender, state: State | None = None) -> Turn:
    """The welcome, or, for a state that is carried already, the reply that belongs to it."""
    reply, after = respond(recommender, trusted(recommender, state or State()))
    return Turn(after, reply, Intent.GREETING)


def converse(recommender: Recommender, state: State, text: str) -> Turn:
    """What to say to the text, and the state afterwards.

    Raises UnsuitableText for what cannot be read, EmptyCatalogue.
    """
    check_text(text)
    state = trusted(recommender, state)
    shown = tuple(recommender.credential(each) for each in state.shown)
    recognised = _recognised(recommender, state, text)
    intent = recognised.intent
    if intent is Intent.RESTART:
        return replace(opening(recommender, State(language=state.language)), intent=intent)
    if intent is Intent.UNDO:
        return _undone(recommender, state)
    if intent in SOCIAL:
        return Turn(state, social(intent, state, recommender.catalogue()), intent)
    after = change(Heard(recommender, state, text, recognised, shown))
    if after is None:
        return Turn(state, puzzled(intent, state), intent)
    reply, settled = respond(recommender, replace(after, history=()))
    return Turn(state.followed_by(settled), reply, intent)


def trusted(recommender: Recommender, state: State) -> State:
    """The state without ids and providers that the catalogue does not know."""
    known = {name.casefold() for name in recommender.known.providers}
    return replace(
        _cleaned(recommender, known, state),
        history=tuple(_cleaned(recommender, known, past) for past in state.history),
    )


def _recognised(recommender: Recommender, state: State, text: str) -> Recognised:
    classifier = read_classifier()
    # Weights say nothing about the vectors of another model: there, patterns must do.
    fits = classifier.model == recommender.model.digest
    recognised = recognise(
        text,
        shown=bool(state.shown or state.wants),
        providers=recommender.known.providers,
        classifier=classifier if fits else None,
        encode=recommender.encode,
    )
    if recognised.by != "examples" or recognised.intent not in _ENOUGH:
        return recognised
    # Only examples say that this is no search: a course that fits it well says otherwise.
    wants = telling.told(text, recommender.known).wants
    best = recommender.recommend("\n".join(wants), limit=1).results if wants else ()
    found = any(each.strength in _ENOUGH[recognised.intent] for each in best)
    return replace(recognised, intent=Intent.SEARCH) if found else recognised


_STRONG = (MatchStrength.STRONG,)
_GOOD = (MatchStrength.STRONG, MatchStrength.GOOD)
# How well a course must fit what examples call no search. Much that is off topic fits a little.
_ENOUGH = {
    Intent.OFF_TOPIC: _STRONG,
    Intent.ABUSE: _GOOD,
    Intent.ORDERS: _GOOD,
    Intent.HELP: _GOOD,
    Intent.RECAP: _GOOD,
}


def _undone(recommender: Recommender, state: State) -> Turn:
    """The state before and the very reply that it had."""
    if not state.history:
        return Turn(state, puzzled(Intent.UNDO, state), Intent.UNDO)
    before = replace(state.history[0], history=state.history[1:])
    reply: Reply = respond(recommender, before)[0]
    return Turn(before, reply, Intent.UNDO)


def _cleaned(recommender: Recommender, known: set[str], state: State) -> State:
    filters = replace(
        state.filters,
        provider=tuple(each for each in state.filters.provider if each.casefold() in known),
        not_provider=tuple(each for each in state.filters.not_provider if each.casefold() in known),
    )
    shown = tuple(each for each in state.shown if _record(recommender, each))
    focus = tuple(each for each in state.focus if _record(recommender, each))
    return replace(state, filters=filters, shown=shown, focus=focus)


def _record(recommender: Recommender, credential_id: str) -> Credential | None:
    with suppress(UnknownCredential):
        return recommender.credential(credential_id)
    return None
