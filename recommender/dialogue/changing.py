"""What an utterance does to the facts: for each intent a function from state to state.

Nothing is answered here; the step that is left in the state tells ``answering`` what to say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from recommender.dialogue import limiting, telling
from recommender.dialogue.clarify import loosenings
from recommender.dialogue.hearing import Heard, anew, own_words
from recommender.dialogue.intents import ABOUT_RECORDS, RELATIVE, Intent
from recommender.dialogue.plain import plain
from recommender.dialogue.references import mentions, name_in
from recommender.dialogue.search import PAGE, find, lifted, subjects
from recommender.dialogue.state import (
    ABOUT_BYTES,
    MAX_ABOUT,
    MAX_NOTED,
    MAX_WANTS,
    NOTED_BYTES,
    WANTS_BYTES,
    State,
    Step,
    fitting,
)
from recommender.types import Filters

# So many of the best of each are compared to tell whether two wishes have one subject.
COMPARED = 20


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
    alone = replace(told, wants=fitting(new.wants, MAX_WANTS, WANTS_BYTES))
    cut = ("cut",) if len(alone.wants) < len(set(new.wants)) else ()
    limited = (*limiting.changed(state.filters, filters), *cut)
    both = replace(told, wants=fitting((*state.wants, *new.wants), MAX_WANTS, WANTS_BYTES))
    if not state.wants:
        return replace(alone, step=Step(Intent.SEARCH, limited))
    if _goes_with(heard, alone):
        return replace(both, step=Step(Intent.SEARCH, ("added", *limited), own_words(new.wants)))
    step = Step(Intent.SEARCH, ("topic", *limited), own_words(state.wants))
    return replace(alone, step=step)


def _goes_with(heard: Heard, alone: State) -> bool:
    """Whether new wants are meant beside the old ones: the words say so, or a record answers both.

    By records, not by likeness of words: what goes together is what one course teaches.
    """
    if telling.adds(heard.text):
        return True
    if telling.replaces(heard.text):
        return False
    new, old = find(heard.recommender, alone), find(heard.recommender, heard.state)
    if not new or not old:
        return False
    ids = [{each.credential.id for each in found.results[:COMPARED]} for found in (new, old)]
    return bool(ids[0] & ids[1])


def _refine(heard: Heard) -> State | None:
    limits = heard.limits
    filters = limiting.stated(heard.state.filters, limits, anew=False)
    return _limited(heard, filters, Intent.REFINE)


def _limited(heard: Heard, filters: Filters, intent: Intent) -> State:
    touched = limiting.changed(heard.state.filters, filters) or ("none",)
    return replace(anew(heard.state), filters=filters, step=Step(intent, touched))


def _drop(heard: Heard) -> State | None:
    state = heard.state
    named = heard.recognised.drops
    if not named and (without := _without_wants(heard)):
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


def _without_wants(heard: Heard) -> State | None:
    """The state without those wants that the text names to be left out; None if it names none."""
    words = telling.unwanted(heard.text)
    gone = [
        want
        for want in heard.state.wants
        if any(telling.about_the_same(each, want) for each in words)
    ]
    if not gone:
        return None
    kept = tuple(want for want in heard.state.wants if want not in gone)
    step = Step(Intent.EXCLUDE, ("removed",), own_words(gone))
    return replace(anew(heard.state), wants=kept, step=step)


def _correct(heard: Heard) -> State | None:
    state = heard.state
    if heard.limits:
        filters = limiting.stated(state.filters, heard.limits, anew=True)
        return _limited(heard, filters, Intent.CORRECT)
    recent = (state.pending, *(state.step.subjects if state.step else ()))
    last = state.step.intent if state.step else None
    if last in ABOUT_RECORDS and mentions(heard.text) and heard.pointed_at():
        return _of_records(heard, last)
    number = limiting.renumbered(state.filters, heard.text, [each for each in recent if each])
    if number:
        return _limited(heard, number, Intent.CORRECT)
    if mentions(heard.text) and heard.pointed_at():
        return _of_records(heard, Intent.DETAIL)
    new = heard.told
    if not new.wants:
        return None
    wants = fitting(new.wants, MAX_WANTS, WANTS_BYTES)
    step = Step(Intent.CORRECT, ("wants",), own_words(state.wants))
    return replace(anew(state), wants=wants, step=step)


def _have(heard: Heard) -> State | None:
    state = heard.state
    titles = [each.title for each in heard.shown if each.id in heard.pointed_at()]
    mentioned = mentions(heard.text)
    owned = telling.owned(heard.query)
    new = tuple(titles) if titles and mentioned else owned
    if not new:
        return None
    # The oldest first: where not all can be carried, nothing that was left out comes back.
    has = fitting((*state.has, *new), MAX_NOTED, NOTED_BYTES)
    wants = () if mentioned else heard.told.wants
    wants = tuple(want for want in wants if want not in new) if "want" in plain(heard.text) else ()
    together = fitting((*state.wants, *wants), MAX_WANTS, WANTS_BYTES)
    filters = limiting.stated(state.filters, heard.limits, anew=False)
    step = Step(Intent.HAVE, ("has",), own_words(new))
    return replace(anew(state), has=has, wants=together, filters=filters, step=step)


def _exclude(heard: Heard) -> State | None:
    state = heard.state
    if heard.limits:
        return _refine(heard)
    if without := _without_wants(heard):
        return without
    words = telling.unwanted(heard.text)
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
    pointed = heard.pointed_at() if mentions(heard.text) else ()
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
    if not ids and "named" in mentions(heard.text):
        words = name_in(heard.text)
        return _search(replace(heard, text=words)) if words else None
    return _of_records(heard, heard.recognised.intent)


def _of_records(heard: Heard, intent: Intent) -> State:
    """The facts with the records that the text points at, or else the likeliest, in focus."""
    ids = heard.pointed_at()
    missed = not ids and any(each not in ("focus", "all") for each in mentions(heard.text))
    if not ids:
        present = [each.id for each in heard.shown]
        in_focus = tuple(each for each in heard.state.focus if each in present)
        ids = in_focus or tuple(present[:1])
    if intent is Intent.COMPARE and len(ids) < _FIRST:
        ids = tuple(dict.fromkeys((*ids, *(each.id for each in heard.shown))))[:_FIRST]
    step = Step(intent, ("none",) if missed else ())
    return replace(heard.state, pending="", focus=ids, step=step)


# So many are compared where the text does not say which.
_FIRST = 2


def _plan(heard: Heard) -> State | None:
    new = heard.told.wants if not heard.state.wants else ()
    wants = fitting((*heard.state.wants, *new), MAX_WANTS, WANTS_BYTES)
    return replace(heard.state, pending="", wants=wants, step=Step(Intent.PLAN))


def _language(heard: Heard) -> State | None:
    said = plain(heard.text)
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
    Intent.PLAN: _plan,
    Intent.LANGUAGE: _language,
    Intent.YES: _yes,
    Intent.SKIP: _skip,
}
