"""What an utterance does to the facts: for each intent a function from state to state.

Nothing is answered here; the step that is left in the state tells ``answering`` what to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from recommender.dialogue import limiting, telling
from recommender.dialogue.clarify import loosenings
from recommender.dialogue.hearing import Heard, anew, own_words
from recommender.dialogue.hours import hours_said
from recommender.dialogue.intents import ABOUT_RECORDS, RELATIVE, Intent
from recommender.dialogue.plain import bare, plain
from recommender.dialogue.references import mentions, name_in
from recommender.dialogue.search import PAGE, find, lifted, subjects
from recommender.dialogue.state import (
    ABOUT_BYTES,
    ALSO,
    MAX_ABOUT,
    MAX_NOTED,
    MAX_WANTS,
    NOTED_BYTES,
    WANTS_BYTES,
    State,
    Step,
    fitting,
)
from recommender.dialogue.wanting import go_together, wanting, without_wants
from recommender.types import Filters


def change(heard: Heard) -> State | None:
    """The facts after the utterance, with its step; None where it tells nothing to go on."""
    cleared = replace(heard, state=replace(heard.state, pending=""))
    intent = heard.recognised.intent
    if intent in ABOUT_RECORDS or intent in (Intent.SIMILAR, Intent.COMPARE):
        return _about_records(cleared)
    if intent in RELATIVE:
        return _relative(cleared)
    return _CHANGES[intent](heard)


def _search(heard: Heard) -> State | None:
    state, new = heard.state, heard.told
    filters = limiting.stated(state.filters, heard.limits, anew=False)
    if not new.wants and not new.has:
        said = filters != state.filters or heard.query.contradictions
        return _limited(heard, filters, Intent.REFINE) if said else None
    has = fitting((*state.has, *new.has), MAX_NOTED, NOTED_BYTES)
    about = fitting((*new.about, *state.about), MAX_ABOUT, ABOUT_BYTES)
    told = anew(replace(state, has=has, about=about, filters=filters))
    if not new.wants:
        return replace(told, step=Step(Intent.HAVE, ("has",), own_words(new.has)))
    alone = wanting(replace(told, wants=(), extra=()), new)
    cut = ("cut",) if len(alone.wants) < len(set(new.wants)) else ()
    limited = (*limiting.changed(state.filters, filters), *cut)
    before = (*state.wants, *state.extra)
    if not before:
        return replace(alone, step=Step(Intent.SEARCH, limited))
    if go_together(heard, alone):
        step = Step(Intent.SEARCH, ("added", *limited), own_words((*new.wants, *new.extra)))
        return replace(wanting(told, new), step=step)
    step = Step(Intent.SEARCH, ("topic", *limited), own_words(before))
    return replace(alone, step=step)


def _refine(heard: Heard) -> State | None:
    limits = heard.limits
    filters = limiting.stated(heard.state.filters, limits, anew=False)
    return _limited(heard, filters, Intent.REFINE)


def _limited(heard: Heard, filters: Filters, intent: Intent) -> State:
    touched = limiting.changed(heard.state.filters, filters) or ("none",)
    return replace(anew(heard.state), filters=filters, step=Step(intent, touched))


def _drop(heard: Heard) -> State | None:
    state = heard.state
    if state.hours_per_week and "hours" in plain(heard.rest).split():
        return replace(state, hours_per_week=None, step=Step(Intent.DROP, ("hours",)))
    named = heard.recognised.drops
    if not named and (without := without_wants(heard)):
        return without
    in_force = subjects(state.filters)
    recent = [each for each in (state.step.subjects if state.step else ()) if each in in_force]
    targets = in_force if named == ("all",) else named or tuple(recent[:1]) or in_force[:1]
    filters = state.filters
    for subject in targets:
        filters = lifted(filters, subject)
    asked = tuple({*state.asked, *(each for each in targets if each in _ASKABLE)})
    touched = limiting.changed(state.filters, filters) or ("none", *targets[:1])
    return replace(anew(state), filters=filters, asked=asked, step=Step(Intent.DROP, touched))


_ASKABLE = ("delivery", "level", "credits", "cost")


def _correct(heard: Heard) -> State | None:
    if heard.limits:
        filters = limiting.stated(heard.state.filters, heard.limits, anew=True)
        return _limited(heard, filters, Intent.CORRECT)
    tried = (_another_record, _another_number, _another_detail, _other_wants)
    return next((after for attempt in tried if (after := attempt(heard))), None)


def _another_record(heard: Heard) -> State | None:
    """The same question about another record: "no, the second one"."""
    last = heard.state.step.intent if heard.state.step else None
    if last in ABOUT_RECORDS and mentions(heard.rest) and heard.pointed_at():
        return _of_records(heard, last)
    return None


def _another_number(heard: Heard) -> State | None:
    """A bare number in the place of the limit, or the hours a week, that were said last."""
    state = heard.state
    recent = (state.pending, *(state.step.subjects if state.step else ()))
    filters = limiting.renumbered(state.filters, heard.rest, [each for each in recent if each])
    if filters and "hours" not in recent:
        return _limited(heard, filters, Intent.CORRECT)
    if state.hours_per_week is None:
        return None
    meant = hours_said(f"{heard.rest.strip(' .!')} hours a week")
    if meant is None:
        return None
    step = Step(Intent.HOURS, ("hours",))
    return replace(state, hours_per_week=meant.number, pending="", step=step)


def _another_detail(heard: Heard) -> State | None:
    pointing = mentions(heard.rest) and heard.pointed_at()
    return _of_records(heard, Intent.DETAIL) if pointing else None


def _other_wants(heard: Heard) -> State | None:
    state, new = heard.state, heard.told
    if not new.wants:
        return None
    step = Step(Intent.CORRECT, ("wants",), own_words((*state.wants, *state.extra)))
    return replace(wanting(replace(anew(state), wants=(), extra=()), new), step=step)


def _hours(heard: Heard) -> State:
    return replace(heard.state, pending="", step=Step(Intent.HOURS))


def _have(heard: Heard) -> State | None:
    state = heard.state
    titles = [each.title for each in heard.shown if each.id in heard.pointed_at()]
    mentioned = mentions(heard.rest)
    owned = telling.owned(heard.query)
    new = tuple(titles) if titles and mentioned else owned
    if not new:
        return None
    # The oldest first: where not all can be carried, nothing that was left out comes back.
    has = fitting((*state.has, *new), MAX_NOTED, NOTED_BYTES)
    wants = () if mentioned else heard.told.wants
    wants = tuple(want for want in wants if want not in new) if "want" in plain(heard.rest) else ()
    together = fitting((*state.wants, *wants), MAX_WANTS, WANTS_BYTES)
    filters = limiting.stated(state.filters, heard.limits, anew=False)
    step = Step(Intent.HAVE, ("has",), own_words(new))
    return replace(anew(state), has=has, wants=together, filters=filters, step=step)


def _exclude(heard: Heard) -> State | None:
    state = heard.state
    if heard.limits:
        return _refine(heard)
    if without := without_wants(heard):
        return without
    words = telling.unwanted(heard.rest)
    if not words:
        return None
    not_wanted = fitting((*words, *state.not_wanted), MAX_NOTED, NOTED_BYTES)
    step = Step(Intent.EXCLUDE, ("not_wanted",), own_words(words))
    return replace(anew(state), not_wanted=not_wanted, step=step)


def _more(heard: Heard) -> State | None:
    state = replace(heard.state, pending="")
    found = find(heard.recommender, state)
    offset = state.offset + PAGE
    if found is None or offset >= len(found.results):
        return replace(state, step=Step(Intent.MORE, ("none",)))
    return replace(state, offset=offset, focus=(), step=Step(Intent.MORE))


def _relative(heard: Heard) -> State | None:
    state = heard.state
    intent = heard.recognised.intent
    pointed = heard.pointed_at() if mentions(heard.rest) else ()
    first = [*pointed, *state.focus]
    records = sorted(heard.shown, key=lambda each: each.id not in first)
    found = limiting.past(state.filters, intent, records)
    if found is None:
        return replace(state, step=Step(intent, ("none",)))
    filters, record = found
    touched = limiting.changed(state.filters, filters) or ("none",)
    after = replace(anew(state), filters=filters, step=Step(intent, touched))
    return replace(after, focus=(record.id,))


def _about_records(heard: Heard) -> State | None:
    ids = heard.pointed_at()
    last = heard.state.step
    if last and last.intent in ABOUT_RECORDS and _asks_the_same(heard.rest):
        again = tuple(each for each in last.subjects if each in ALSO.values())
        return (
            replace(_of_records(heard, last.intent), step=Step(last.intent, again)) if ids else None
        )
    if not ids and "named" in mentions(heard.rest) and (words := name_in(heard.rest)):
        named = replace(heard, text=words, recognised=replace(heard.recognised, hours=None))
        if found := _search(named):
            return found
    return _of_records(heard, heard.recognised.intent)


def _asks_the_same(text: str) -> bool:
    """Whether the text only names another record: "and what about the second one?"."""
    return bare(plain(text)).startswith(("what about ", "how about "))


def _of_records(heard: Heard, intent: Intent) -> State:
    """The facts with the records that the text points at, or else the likeliest, in focus."""
    ids = heard.pointed_at()
    missed = not ids and any(each not in ("focus", "all") for each in mentions(heard.rest))
    if not ids:
        present = [each.id for each in heard.shown]
        in_focus = tuple(each for each in heard.state.focus if each in present)
        ids = in_focus or tuple(present[:1])
    if intent is Intent.COMPARE and len(ids) < _FIRST:
        ids = tuple(dict.fromkeys((*ids, *(each.id for each in heard.shown))))[:_FIRST]
    also = tuple(ALSO[each] for each in heard.recognised.also)
    step = Step(intent, ("none",) if missed else also)
    return replace(heard.state, pending="", focus=ids, step=step)


# So many are compared where the text does not say which.
_FIRST = 2


def _plan(heard: Heard) -> State | None:
    state = heard.state
    told = state if state.wants else wanting(state, heard.told)
    return replace(told, pending="", step=Step(Intent.PLAN))


def _language(heard: Heard) -> State | None:
    said = plain(heard.rest)
    english = any(word in said for word in ("english", "pakeha", "ingarihi"))
    step = Step(Intent.LANGUAGE, ("language",))
    return replace(heard.state, language="en" if english else "mi", step=step)


def _yes(heard: Heard) -> State | None:
    """What was offered: the limit whose loosening helps most is dropped."""
    if heard.state.pending != "loosen":
        return None
    offers = loosenings(heard.recommender, heard.state)
    if not offers:
        return None
    filters = lifted(heard.state.filters, offers[0].subject)
    return _limited(heard, filters, Intent.DROP)


def _skip(heard: Heard) -> State | None:
    if not heard.state.pending:
        return None
    return replace(heard.state, pending="", step=Step(Intent.SKIP))


_CHANGES: dict[Intent, Callable[[Heard], State | None]] = {
    Intent.SEARCH: _search,
    Intent.REFINE: _refine,
    Intent.DROP: _drop,
    Intent.CORRECT: _correct,
    Intent.HAVE: _have,
    Intent.EXCLUDE: _exclude,
    Intent.MORE: _more,
    Intent.HOURS: _hours,
    Intent.PLAN: _plan,
    Intent.LANGUAGE: _language,
    Intent.YES: _yes,
    Intent.SKIP: _skip,
}
