"""A turn of the conversation as the pages show it: what was said, what was understood, the answer.

Nothing here reads a request or renders.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recommender.dialogue import Message, Plan, Question, State, Suggestion, Turn
from recommender.dialogue.wording import spoken
from recommender.types import Answer, Credential, NoMatchReason
from webapp.answer_views import LONG_TEXT, CardView, Segment, card, segments
from webapp.comparison_views import ComparisonView, comparison
from webapp.language import N_, counted, tag, words
from webapp.limit_views import left_out
from webapp.record_views import CredentialView, credential_view
from webapp.service import finder
from webapp.talk import Talk
from webapp.understood_views import UnderstoodView, limit_chips, understood
from webapp.wording import FILTER_SUBJECTS, NEAREST_NOTES, SCORE_MEANING, excerpt, listed, raised

# What is said by pressing a chip of that kind.
_DONE = {
    "want": N_("Without “%(what)s”"),
    "extra": N_("Without “%(what)s”"),
    "has": N_("Without “%(what)s”"),
    "about": N_("Without “%(what)s”"),
    "not_wanted": N_("“%(what)s” is all right after all"),
    "limit": N_("Any %(subject)s"),
    "limits": N_("No limits"),
    "hours": N_("Never mind my hours"),
}
# Limits that are lifted together have a name of their own.
_SUBJECTS = FILTER_SUBJECTS | {
    "level": FILTER_SUBJECTS["max_level"],
    "credits": FILTER_SUBJECTS["max_credits"],
}


@dataclass(frozen=True, slots=True)
class AskedView:
    """What the person said or pressed. ``long``: folded, and opened with ``opening``."""

    segments: tuple[Segment, ...]
    opening: str
    long: bool


@dataclass(frozen=True, slots=True)
class SaidView:
    """One sentence of the reply and its language. ``leads``: it says the answer itself."""

    text: str
    lang: str
    leads: bool = False


@dataclass(frozen=True, slots=True)
class OptionView:
    """A quick reply: what stands on it, and what it sends."""

    label: SaidView
    sends: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The one question that is put to the person; the last option skips it."""

    asked: SaidView
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class PlanItemView:
    """One record of a plan, and what it covers."""

    credential: CredentialView
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TurnView:
    """A whole turn, ready to be laid out.

    ``records``: shown in full below what is said of them. ``status``: the count, for those who
    listen. ``compared``: records held side by side.
    """

    asked: AskedView | None
    said: tuple[SaidView, ...]
    understood: UnderstoodView | None
    left_out: tuple[str, ...]
    score_meaning: str
    cards: tuple[CardView, ...]
    first: int
    last: int
    total: int
    nearest: tuple[CardView, ...]
    nearest_note: str
    records: tuple[CredentialView, ...]
    compared: ComparisonView | None
    plan: tuple[PlanItemView, ...]
    question: QuestionView | None
    suggestions: tuple[OptionView, ...]
    status: str


def turn_view(turn: Turn, talk: Talk | None = None) -> TurnView:
    """The turn in words. ``talk``: what the person wrote or pressed; None for how things stand."""
    reply, state = turn.reply, turn.state
    answer = reply.answer
    results = answer.results if answer else reply.recommendations
    no_match = answer.no_match if answer else None
    hours = state.hours_per_week
    query = answer.query if answer else None
    asked = _asked(turn, talk) if talk else None
    shows_facts = answer or talk is None or asked is None or _changed(talk, state)
    facts = understood(state, turn.heard) if shows_facts else None
    # Limits that cannot all hold are the one question, where there are some.
    question = None if facts and facts.which else reply.question
    return TurnView(
        asked=asked,
        said=_said((*turn.undone, *reply.messages), state.language),
        understood=facts,
        left_out=left_out(answer.left_out) if answer else (),
        score_meaning=words(SCORE_MEANING) if answer and results else "",
        cards=tuple(card(each, query, hours_per_week=hours) for each in results),
        first=answer.offset + 1 if answer and results else 0,
        last=answer.offset + len(results) if answer else 0,
        total=_total(answer),
        nearest=_nearest(answer),
        nearest_note=words(NEAREST_NOTES[no_match.reason]) if no_match and no_match.nearest else "",
        records=_detailed(turn),
        compared=comparison(_views(reply.comparison.credentials, state))
        if reply.comparison
        else None,
        plan=_plan(reply.plan, state) if reply.plan else (),
        question=_question(question, state) if question else None,
        suggestions=_options(reply.suggestions, state),
        status=_status(turn),
    )


def _pressed(talk: Talk) -> str:
    """What pressing a chip or choosing limits says, in words; "" for what is none of ours."""
    kind, value = talk.change or ("", "")
    if kind == "set" or (talk.limited and talk.filters != talk.state.filters):
        chosen = [chip.text for chip in limit_chips(talk.chosen)]
        freed = words(_DONE["limits"]) if talk.limited else ""
        return raised(listed(chosen)) if chosen else freed
    if kind == "limit":
        # The value comes from outside, and only our own words may be looked up.
        subject = _SUBJECTS.get(value)
        return words(_DONE[kind], subject=words(subject)) if subject else ""
    return words(_DONE[kind], what=excerpt(value, 70)) if kind in _DONE else ""


def _changed(talk: Talk, state: State) -> bool:
    """Whether the facts of the conversation are others than before this turn, or the first."""
    names = ("wants", "extra", "has", "about", "not_wanted", "filters", "hours_per_week")
    before = talk.state if talk.carried else State()
    return any(getattr(state, name) != getattr(before, name) for name in names)


def _asked(turn: Turn, talk: Talk) -> AskedView | None:
    if not talk.text:
        pressed = _pressed(talk)
        return AskedView((Segment(pressed, "plain"),), "", long=False) if pressed else None
    cut = segments(turn.heard) if turn.heard else (Segment(talk.text, "plain"),)
    return AskedView(cut, excerpt(talk.text), len(talk.text) > LONG_TEXT)


def _said(messages: Sequence[Message], language: str) -> tuple[SaidView, ...]:
    """The sentences in their order; what the chips say better is left to them."""
    kept = [each for each in messages if each.key not in _SAID_BY_CHIPS]
    answers = (at for at, each in enumerate(kept) if each.key.partition(".")[0] in _ANSWERS)
    lead = next(answers, 0)
    return tuple(
        replace(_sentence(each, language), leads=at == lead) for at, each in enumerate(kept)
    )


_SAID_BY_CHIPS = {"left_out"}
_ANSWERS = {"found", "none", "page", "plan", "compared", "similar", "no_more"}


def _sentence(message: Message, language: str) -> SaidView:
    text, code = spoken(message, language)
    return SaidView(text, tag(code))


def _total(answer: Answer | None) -> int:
    return answer.total if answer else 0


def _nearest(answer: Answer | None) -> tuple[CardView, ...]:
    """The nearest misses, each with what it lacks."""
    no_match = answer.no_match if answer else None
    if answer is None or no_match is None:
        return ()
    limits = answer.filters if no_match.reason is NoMatchReason.EMPTY_FILTER else ()
    return tuple(card(near, answer.query, limits) for near in no_match.nearest)


def _detailed(turn: Turn) -> tuple[CredentialView, ...]:
    """Records that the reply tells all of. Of others it says one fact, and that is enough."""
    reply = turn.reply
    if reply.recommendations or reply.comparison:
        return ()
    return _views(reply.records, turn.state)


def _views(records: Iterable[Credential], state: State) -> tuple[CredentialView, ...]:
    return tuple(
        credential_view(each, finder().flags(each), state.hours_per_week) for each in records
    )


def _plan(plan: Plan, state: State) -> tuple[PlanItemView, ...]:
    views = _views((each.credential for each in plan.items), state)
    return tuple(
        PlanItemView(view, each.covers) for view, each in zip(views, plan.items, strict=True)
    )


def _question(question: Question, state: State) -> QuestionView:
    options = _options((*question.options, question.skip), state)
    return QuestionView(_sentence(question.message, state.language), options)


def _options(suggestions: Sequence[Suggestion], state: State) -> tuple[OptionView, ...]:
    return tuple(
        OptionView(_sentence(each.message, state.language), each.text) for each in suggestions
    )


def _status(turn: Turn) -> str:
    """For those who listen: how many there are, no more. The rest stands in the log."""
    answer = turn.reply.answer
    if answer is None:
        return words("Answered.")
    if not answer.total:
        return words("Nothing suitable found.")
    return counted(
        "%(num)s micro-credential found", "%(num)s micro-credentials found", answer.total
    )
