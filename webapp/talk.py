"""One turn of the conversation as a page asks for it: in a form that is posted, or in a link.

What a page may send: words (``q``), the state that it carries (``state``), limits, things that the
person has (``have``), what to take back (``change``), what to keep on the shortlist. Chips and
buttons name what they change as "kind:value": "want:keep farm accounts", "limit:level",
"set:max_level=4".
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from typing import Any

from flask import request
from pydantic import Field

from recommender.dialogue import InvalidState, State, Turn, converse, opening, remove, set_limits
from recommender.dialogue.checking import WHOLE_NUMBERS
from recommender.dialogue.state import MAX_NOTED
from recommender.filtering import check
from recommender.pipeline import Recommender
from recommender.types import MAX_PROVIDERS, Filters
from webapp.carrying import change_shortlist
from webapp.forms import flat, sent_values
from webapp.language import language
from webapp.schemas import MAX_TEXT_GET, MAX_TEXT_POST, Limits, Name, QueryString, Text

_KINDS = frozenset(("want", "extra", "has", "about", "not_wanted", "limit", "limits", "hours"))
_SETTING = re.compile(r"((?:min|max)_[a-z_]{1,20})=(\d{1,7})", re.ASCII)


def _within(limit: str) -> Any:  # noqa: ANN401 - as pydantic types Field
    least, most = WHOLE_NUMBERS[limit]
    return Field(None, ge=least, le=most)


class Linked(QueryString, Limits):
    """What a link to the conversation may hold; limits within what its state can carry."""

    q: Text = Field("", max_length=MAX_TEXT_GET)
    have: list[Name] = Field(default_factory=list, max_length=MAX_NOTED)
    min_credits: int | None = _within("min_credits")
    max_credits: int | None = _within("max_credits")
    max_duration_weeks: int | None = _within("max_duration_weeks")
    provider: list[Name] = Field(default_factory=list, max_length=MAX_PROVIDERS)
    not_provider: list[Name] = Field(default_factory=list, max_length=MAX_PROVIDERS)


class Posted(Linked):
    """The form's fields, which arrive as text like a query string's, with room for a job ad."""

    q: Text = Field("", max_length=MAX_TEXT_POST)


@dataclass(frozen=True, slots=True)
class Talk:
    """What was sent, read. ``carried``: with the state of a conversation under way.

    ``limited``: the form's limits came along and replace those in force.
    """

    text: str
    state: State
    carried: bool
    filters: Filters
    limited: bool
    change: tuple[str, str] | None

    @property
    def chosen(self) -> Filters:
        """The limits that were chosen by hand: in the form, or by pressing one."""
        if self.limited:
            return self.filters
        kind, value = self.change or ("", "")
        return Filters(**_bounds(value)) if kind == "set" else Filters()  # type: ignore[arg-type]

    @property
    def begins(self) -> bool:
        """Whether nothing was said, changed or carried yet: the start page."""
        return not (self.text or self.change or self.carried)


def sent(settled: Container[str] = ()) -> dict[str, Any]:
    """What this request sent under names of ours: lists of filled-in values, as they came.

    ``settled``: names in the address that set up the place, and are not the person's own.
    """
    if request.method == "POST":
        return sent_values(request.form, Posted)
    found = sent_values(request.args, Posted)
    return {name: values for name, values in found.items() if name not in settled}


def read(found: Mapping[str, Sequence[str]], start: State) -> Talk:
    """What was sent, checked. ``start``: the state where none is carried.

    A link only says words, limits and what the person has; the rest is the affair of forms. Raises
    pydantic's ValidationError, InvalidFilters, InvalidState.
    """
    posted, values = request.method == "POST", request.form
    said = (Posted if posted else Linked).model_validate(flat(found))
    filters = said.filters()
    check(filters)
    if text := values.get("state", ""):
        state = _state(text)
    else:
        facts = {"has": tuple(said.have)} if said.have else {}
        # A form sends all the limits that it shows; a link adds its own to those of the place.
        chosen = filters if "limits" in values else _over(start.filters, filters)
        # Through JSON: what could not be carried on must not get in either.
        state = State.from_json(replace(start, **facts, filters=chosen).to_json())  # type: ignore[arg-type]
    change_shortlist(add=values.get("keep", ""), drop=values.get("unkeep", ""))
    return Talk(
        text=said.q,
        state=replace(state, language=language()),
        carried=bool(text),
        filters=filters,
        limited=bool(text) and "limits" in values,
        change=_change(values.get("change", "")),
    )


def take(finder: Recommender, talk: Talk) -> Turn:
    """The turn that was asked for: edits first, then what was said; else the state's own reply.

    Raises pydantic's ValidationError, UnsuitableText, InvalidFilters, InvalidState, EmptyCatalogue.
    """
    turn = _edited(finder, talk.state, *talk.change) if talk.change else None
    state = turn.state if turn else talk.state
    limits = talk.filters if talk.limited and talk.filters != state.filters else None
    if limits is not None:
        State.from_json(replace(State(), filters=limits).to_json())
    if talk.text:
        return converse(finder, state, talk.text, limits)
    if limits is not None:
        return set_limits(finder, state, limits)
    return turn or opening(finder, state)


def _edited(finder: Recommender, state: State, kind: str, value: str) -> Turn:
    if kind != "set":
        return remove(finder, state, kind, value)
    bounds = _bounds(value)
    Linked.model_validate({name: str(bound) for name, bound in bounds.items()})
    return set_limits(finder, state, replace(state.filters, **bounds))  # type: ignore[arg-type]


def _bounds(value: str) -> dict[str, int]:
    found = [_SETTING.fullmatch(part) for part in value.split(",", 2)]
    return {match[1]: int(match[2]) for match in found if match and match[1] in _BOUNDS}


_BOUNDS = frozenset(name for name in Limits.model_fields if name.startswith(("min_", "max_")))


def _over(starting: Filters, named: Filters) -> Filters:
    """The limits that are named, over those that the place starts with."""
    given = {each.name: getattr(named, each.name) for each in fields(named)}
    return replace(
        starting, **{name: value for name, value in given.items() if value not in (None, ())}
    )


def carried() -> State | None:
    """The state that this request carries; None where it carries none that can be used."""
    with suppress(InvalidState):
        return _state(request.form.get("state", ""))
    return None


def _state(text: str) -> State:
    try:
        return State.from_json(json.loads(text))
    except (ValueError, RecursionError):
        raise InvalidState("The conversation's state is not JSON.") from None


def _change(value: str) -> tuple[str, str] | None:
    """Its kind, if that is known, and its value; anything else is passed over."""
    kind, _, what = value.partition(":")
    return (kind, what) if kind in _KINDS or kind == "set" else None
