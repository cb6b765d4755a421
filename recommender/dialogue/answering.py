"""What to say to a state: its facts and its last step give the reply, nothing else does.

So undo, which brings a state back, brings back the very same reply.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from recommender.dialogue import clarify, facts
from recommender.dialogue.comparison import MOST_COMPARED, compare
from recommender.dialogue.intents import ABOUT_RECORDS, RELATIVE, Intent
from recommender.dialogue.leading import hours_told, lead, limits_set
from recommender.dialogue.plan import plan
from recommender.dialogue.quick_replies import SENT
from recommender.dialogue.reply import Message, Reply, Suggestion
from recommender.dialogue.search import PAGE, Found, find, page, remaining, subjects
from recommender.dialogue.state import ALSO, State, Step
from recommender.filtering import admit
from recommender.pipeline import Recommender
from recommender.types import Answer, Credential, NoMatchReason, Recommendation

SIMILAR = 5
# After these a question may help; after the others the person is busy with something.
_ASKED_AFTER = (Intent.SEARCH, Intent.REFINE, Intent.HAVE, Intent.EXCLUDE, Intent.CORRECT)

_ALSO = {flag: (intent,) for intent, flag in ALSO.items()}

Answered = tuple[Reply, State]


def respond(recommender: Recommender, state: State) -> Answered:
    """The reply that belongs to the state, and the state with what is now on the table."""
    step = state.step
    if step is None:
        return Reply((Message("welcome"),), suggestions=_examples()), state
    if step.intent in ABOUT_RECORDS:
        reply, after = _about(recommender, state, step), state
    elif special := _SPECIAL.get(step.intent):
        reply, after = special(recommender, state, step)
    else:
        return _results(recommender, state, step)
    # Limits that a form sent along with the question are said all the same, and so are hours, but
    # where the answer reckons with them.
    told = () if step.intent is Intent.DURATION else hours_told(state, step)
    said = (*limits_set(state, step), *told, *reply.messages)
    return replace(reply, messages=said), after


def _about(recommender: Recommender, state: State, step: Step) -> Reply:
    records = tuple(recommender.credential(each) for each in state.focus)
    if "none" in step.subjects or not records:
        return Reply((_no_such(state),))
    if step.intent is Intent.WHY:
        return _why(recommender, state, records)
    asked = (step.intent, *(intent for flag in step.subjects for intent in _ALSO.get(flag, ())))
    messages = [
        message
        for each in records
        for intent in asked
        for message in facts.told_of(intent, each, state.hours_per_week)
    ]
    once = tuple(each for at, each in enumerate(messages) if each not in messages[:at])
    return Reply(once, records=records, suggestions=_about_one(records, asked))


def _why(recommender: Recommender, state: State, records: tuple[Credential, ...]) -> Reply:
    found = find(recommender, state)
    by_id = {each.credential.id: each for each in found.results} if found else {}
    messages: list[Message] = []
    for record in records:
        if match := by_id.get(record.id):
            messages += _reasons(match, found.answer if found else None)
        else:
            messages.append(Message("why.not_found", {"title": record.title}))
    matches = tuple(by_id[each.id] for each in records if each.id in by_id)
    return Reply(tuple(messages), recommendations=matches, records=records)


def _reasons(match: Recommendation, answer: Answer | None) -> list[Message]:
    """For each need that the record answers, the need and the record's own words for it."""
    needs = {need.id: need.text for need in answer.query.needs} if answer else {}
    title = match.credential.title
    said = [
        Message("why", {"title": title, "words": needs[each.need_id], "quote": each.quote})
        for each in match.evidence
    ]
    gaps = [
        Message("why.not_covered", {"title": title, "words": needs[each]})
        for each in match.not_covered
    ]
    return [*said, *gaps]


def _results(recommender: Recommender, state: State, step: Step) -> Answered:
    said = lead(recommender, state, step)
    if step.intent in RELATIVE and "none" in step.subjects:
        return Reply(said), state
    if step.intent is Intent.MORE and "none" in step.subjects:
        found = find(recommender, state)
        count = len(found.results) if found else 0
        key = "no_more" if count else "no_more.none"
        return Reply((Message(key, {"count": count}),)), state
    found = find(recommender, state)
    if found is None:
        key = "nothing_remains" if state.wants or state.extra else "tell_wants"
        return Reply((*said, Message(key))), replace(state, shown=())
    if not found.results:
        return _nothing(recommender, state, found, said)
    answer = page(found, state.offset)
    messages = (*said, *_counts(found, state))
    unasked = replace(state, asked=tuple(each for each in state.asked if each != state.pending))
    question = clarify.question(unasked, found.results) if _may_ask(step) else None
    pending = question.subject if question else ""
    after = replace(
        unasked,
        shown=tuple(each.credential.id for each in answer.results),
        pending=pending,
        asked=(*unasked.asked, pending) if pending else unasked.asked,
    )
    more = len(found.results) > state.offset + PAGE
    suggestions = (_suggestion("more"),) if more else ()
    reply = Reply(messages, answer=answer, question=question, suggestions=suggestions)
    return reply, after


def _may_ask(step: Step) -> bool:
    return step.intent in _ASKED_AFTER and "none" not in step.subjects


def _counts(found: Found, state: State) -> list[Message]:
    messages: list[Message] = []
    if state.offset:
        first, last = state.offset + 1, min(state.offset + PAGE, len(found.results))
        messages.append(
            Message("page", {"first": first, "last": last, "total": len(found.results)})
        )
    else:
        messages.append(Message("found", {"count": len(found.results)}))
    if found.excluded:
        words = ", ".join(state.not_wanted)
        messages.append(Message("excluded", {"count": found.excluded, "words": words}))
    if found.done:
        messages.append(Message("done", {"count": found.done}))
    wanted = len(state.wants) + len(state.extra)
    if state.has and (spared := wanted - len(found.remaining)):
        messages.append(Message("spared", {"count": spared}))
    if silent := sum(found.answer.left_out.values()):
        messages.append(Message("left_out", {"count": silent}))
    return messages


def _nothing(
    recommender: Recommender, state: State, found: Found, before: tuple[Message, ...]
) -> Answered:
    """Says that nothing fits, and offers the one loosening that brings the most."""
    if found.excluded or found.done:
        words = ", ".join(state.not_wanted)
        said = Message("none.done", {"count": found.done})
        if found.excluded:
            said = Message("none.excluded", {"count": found.excluded, "words": words})
        return Reply((*before, said), answer=found.answer), replace(state, shown=())
    no_match = found.answer.no_match
    reason = no_match.reason if no_match else NoMatchReason.BELOW_THRESHOLD
    messages = [*before, Message(f"none.{reason}")]
    # The nearest misses are on the table: "what about the first one?" means the first of them.
    nearest = no_match.nearest if no_match else ()
    after = replace(state, shown=tuple(each.credential.id for each in nearest), pending="")
    offers = clarify.loosenings(recommender, state)
    suggestions: tuple[Suggestion, ...] = ()
    if offers:
        best = offers[0]
        messages.append(Message("loosen", {"subject": best.subject, "count": best.count}))
        suggestions = tuple(
            Suggestion(
                Message("option.loosen", {"subject": each.subject, "count": each.count}),
                SENT[f"drop.{each.subject}"],
            )
            for each in offers[:2]
        )
        after = replace(after, pending="loosen")
    elif reason is NoMatchReason.EMPTY_FILTER and subjects(state.filters):
        messages.append(Message("loosen_all"))
        suggestions = (_suggestion("drop.all"),)
    return Reply(tuple(messages), answer=found.answer, suggestions=suggestions), after


def _similar(recommender: Recommender, state: State, step: Step) -> Answered:
    if "none" in step.subjects or not state.focus:
        return Reply((_no_such(state),)), state
    record = recommender.credential(state.focus[0])
    every = recommender.similar(record.id, limit=SIMILAR)
    passed = {each.id for each in admit([r.credential for r in every], state.filters).credentials}
    kept = [each for each in every if each.credential.id in passed]
    ranked = tuple(replace(each, rank=rank) for rank, each in enumerate(kept, start=1))
    messages = [Message("similar", {"title": record.title, "count": len(ranked)})]
    if len(ranked) < len(every):
        messages.append(Message("similar.limited", {"count": len(every) - len(ranked)}))
    shown = tuple(each.credential.id for each in ranked) or state.shown
    reply = Reply(tuple(messages), recommendations=ranked, records=(record,))
    return reply, replace(state, shown=shown, offset=0)


def _compare(recommender: Recommender, state: State, step: Step) -> Answered:
    ids = state.focus[:MOST_COMPARED]
    if "none" in step.subjects or len(ids) < 2:  # noqa: PLR2004 - one cannot be compared
        return Reply((_no_such(state),)), state
    table = compare([recommender.credential(each) for each in ids])
    messages = [Message("compared", {"count": len(table.differences)})]
    if table.same:
        messages.append(Message("compared.same", {"subjects": table.same}))
    return Reply(tuple(messages), comparison=table, records=table.credentials), state


def _plan(recommender: Recommender, state: State, _: Step) -> Answered:
    left = remaining(recommender, state)
    if not left:
        key = "nothing_remains" if state.wants or state.extra else "tell_wants"
        return Reply((Message(key),)), state
    # What would only be nice to have makes no plan longer.
    wants = tuple(each for each in left if each not in state.extra) or left
    made = plan(recommender, state, wants)
    messages = []
    if made.items:
        covered = len(wants) - len(made.uncovered)
        messages.append(Message("plan", {"count": len(made.items), "covered": covered}))
        messages.append(Message("plan.credits", {"count": made.credits}))
        if made.unstated:
            messages.append(Message("plan.unstated", {"count": made.unstated}))
    messages += [Message("plan.uncovered", {"words": each}) for each in made.uncovered]
    shown = tuple(item.credential.id for item in made.items)[:10] or state.shown
    return Reply(tuple(messages), plan=made), replace(state, shown=shown, offset=0, focus=())


def _language(recommender: Recommender, state: State, step: Step) -> Answered:
    said = Message(f"language.{state.language}")
    if not state.wants:
        return Reply((said,), suggestions=_examples()), state
    reply, after = _results(recommender, state, step)
    return replace(reply, messages=(said, *reply.messages)), after


def _no_such(state: State) -> Message:
    count = len(state.shown)
    return Message("no_such_result", {"count": count}) if count else Message("nothing_shown")


def _about_one(
    records: tuple[Credential, ...], asked: tuple[Intent, ...]
) -> tuple[Suggestion, ...]:
    if len(records) != 1:
        return ()
    return tuple(_suggestion(key) for key in ("cost", "duration", "similar") if key not in asked)


def _suggestion(key: str) -> Suggestion:
    return Suggestion(Message(f"suggest.{key}"), SENT[key])


def _examples() -> tuple[Suggestion, ...]:
    return tuple(_suggestion(f"example.{number}") for number in (1, 2, 3))


_SPECIAL: dict[Intent, Callable[[Recommender, State, Step], Answered]] = {
    Intent.SIMILAR: _similar,
    Intent.COMPARE: _compare,
    Intent.PLAN: _plan,
    Intent.LANGUAGE: _language,
}
