"""What is said first: what the last step changed."""

from __future__ import annotations

from recommender.dialogue.intents import RELATIVE, Intent
from recommender.dialogue.limiting import limits_said
from recommender.dialogue.reply import Message
from recommender.dialogue.search import FIELDS, subjects
from recommender.dialogue.state import State, Step
from recommender.filtering import applied
from recommender.pipeline import Recommender


def lead(recommender: Recommender, state: State, step: Step) -> tuple[Message, ...]:
    """What the step changed, said first."""
    messages: list[Message] = []
    if step.words and (key := next((_WORDS[each] for each in step.subjects if each in _WORDS), "")):
        messages.append(Message(key, {"words": step.words}))
    if "cut" in step.subjects:
        messages.append(Message("wants_cut", {"count": len(state.wants)}))
    if step.intent in RELATIVE:
        messages.append(_relative(recommender, state, step))
    elif step.intent is Intent.DROP:
        dropped = [each for each in step.subjects if each in FIELDS]
        key = "no_limit" if "none" in step.subjects else "dropped"
        messages += [Message(key, {"subject": each}) for each in dropped]
        if not dropped and "hours" not in step.subjects:
            messages.append(Message("no_limits"))
    elif step.intent is Intent.SKIP:
        messages.append(Message("skipped"))
    else:
        messages += limits_set(state, step)
    messages += hours_told(state, step)
    messages += [Message(each) for each in ("unclear", "nobody") if each in step.subjects]
    if "topic" in step.subjects and (kept := [
        each for each in subjects(state.filters) if each not in step.subjects
    ]):  # fmt: skip
        messages.append(Message("limits_kept", {"subjects": tuple(kept)}))
    return tuple(messages)


def limits_set(state: State, step: Step) -> list[Message]:
    """A message for each limit that the step set, and for each subject that it freed of limits."""
    in_force = subjects(state.filters)
    freed = [each for each in step.subjects if each in FIELDS and each not in in_force]
    return [
        *limits_said(state.filters, step.subjects),
        *(Message("dropped", {"subject": each}) for each in freed),
    ]


def hours_told(state: State, step: Step) -> list[Message]:
    """That the hours a week are noted, or no longer; nothing where the step was about others."""
    if "hours" not in step.subjects:
        return []
    if state.hours_per_week is None:
        return [Message("hours_removed")]
    return [Message("hours_noted", {"count": state.hours_per_week})]


# Said of the person's own words, and said as they are.
_WORDS = {
    "topic": "topic_changed",
    "added": "added",
    "removed": "removed",
    "has": "have_noted",
    "not_wanted": "not_wanted_noted",
    "wants": "corrected",
    "has_removed": "has_removed",
    "about_removed": "about_removed",
    "not_wanted_removed": "not_wanted_removed",
}


def _relative(recommender: Recommender, state: State, step: Step) -> Message:
    limits = [each for each in applied(state.filters) if each.field in _BOUND_OF[step.intent]]
    if "none" in step.subjects or not state.focus or not limits:
        return Message(f"{step.intent}.impossible")
    title = recommender.credential(state.focus[0]).title
    values = {"title": title, "field": limits[-1].field, "value": limits[-1].value}
    return Message(f"{step.intent}.than", values)


_BOUND_OF = {
    Intent.SHORTER: ("max_credits", "max_duration_weeks"),
    Intent.CHEAPER: ("max_cost_nzd",),
    Intent.EASIER: ("max_level",),
    Intent.HARDER: ("min_level",),
}
