"""The one question that splits the results best, and the limit whose loosening helps most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recommender.dialogue.quick_replies import SENT
from recommender.dialogue.reply import Message, Question, Suggestion
from recommender.dialogue.search import PAGE, find, lifted, subjects
from recommender.dialogue.state import State
from recommender.filtering import admit
from recommender.pipeline import Recommender
from recommender.types import Credential, Delivery, Filters, Recommendation

# A question about a fact that most of the results do not state would hide them.
STATED = 0.6
# A question is worth it where the likely answer leaves no more than this share.
WORTH = 0.7

_LEVELS = ((1, 2), (3, 4), (5, 6), (7, 10))


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question: its limits, what it sends, and how many results it leaves."""

    message: Message
    text: str
    filters: Filters
    count: int = 0


@dataclass(frozen=True, slots=True)
class Loosening:
    """What dropping the limits on a subject would bring. ``count``: results then."""

    subject: str
    count: int


def question(state: State, results: Sequence[Recommendation]) -> Question | None:
    """The question that leaves the fewest results on average, or None where none is worth it.

    Never about what is limited already or was asked before.
    """
    if len(results) <= PAGE:
        return None
    records = [each.credential for each in results]
    done = {*subjects(state.filters), *state.asked}
    offers = {
        subject: options
        for subject, every in _OFFERS.items()
        if subject not in done and (options := _dividing(every, records))
    }
    if not offers:
        return None
    left = {subject: _left(options, len(records)) for subject, options in offers.items()}
    subject = min(left, key=lambda each: (left[each], list(_OFFERS).index(each)))
    if left[subject] > WORTH:
        return None
    choices = tuple(Suggestion(each.message, each.text) for each in offers[subject])
    skip = Suggestion(Message("skip"), SENT["skip"])
    return Question(subject, Message(f"question.{subject}"), choices, skip)


def loosenings(recommender: Recommender, state: State) -> tuple[Loosening, ...]:
    """The subjects whose limits, dropped alone, would bring results; the most helpful first."""
    found = []
    for subject in subjects(state.filters):
        looser = replace(state, filters=lifted(state.filters, subject), asked=(), pending="")
        results = find(recommender, looser)
        if results and results.results:
            found.append(Loosening(subject, len(results.results)))
    return tuple(sorted(found, key=lambda each: -each.count))


def _dividing(options: Sequence[Option], records: Sequence[Credential]) -> tuple[Option, ...]:
    """The options with their counts, if two of them at least keep some and most are stated."""
    counted = [
        replace(each, count=len(admit(records, each.filters).credentials)) for each in options
    ]
    some = tuple(_counted(each) for each in counted if 0 < each.count < len(records))
    stated = sum(
        any(admit([record], each.filters).credentials for each in options) for record in records
    )
    return some if len(some) > 1 and stated >= STATED * len(records) else ()


def _counted(option: Option) -> Option:
    values = {**option.message.values, "count": option.count}
    return replace(option, message=Message(option.message.key, values))


def _left(options: Sequence[Option], total: int) -> float:
    """The share of results that an answer leaves on average, answers being as likely as results."""
    chosen = Counter({each.text: each.count for each in options})
    answers = sum(chosen.values())
    return sum(count * count for count in chosen.values()) / (answers * total)


def _levels() -> tuple[Option, ...]:
    return tuple(
        Option(
            Message("option.level", {"level": low, "highest": high}),
            SENT["level"].format(low=low, high=high),
            Filters(min_level=low, max_level=high),
        )
        for low, high in _LEVELS
    )


def _deliveries() -> tuple[Option, ...]:
    return tuple(
        Option(
            Message("option.delivery", {"delivery": (str(way),)}),
            SENT[f"delivery.{way}"],
            Filters(delivery=(way,)),
        )
        for way in Delivery
    )


def _sizes() -> tuple[Option, ...]:
    return (
        Option(
            Message("option.credits_up_to", {"credits": 10}),
            SENT["credits_up_to"].format(credits=10),
            Filters(max_credits=10),
        ),
        Option(
            Message("option.credits_from", {"credits": 11}),
            SENT["credits_from"].format(credits=11),
            Filters(min_credits=11),
        ),
    )


def _costs() -> tuple[Option, ...]:
    return (
        Option(Message("option.free"), SENT["free"], Filters(max_cost_nzd=0)),
        Option(
            Message("option.cost_up_to", {"cost": 500}),
            SENT["cost_up_to"].format(cost=500),
            Filters(max_cost_nzd=500),
        ),
        Option(
            Message("option.cost_up_to", {"cost": 1500}),
            SENT["cost_up_to"].format(cost=1500),
            Filters(max_cost_nzd=1500),
        ),
    )


# In the order in which they are asked where they split equally well.
_OFFERS: dict[str, tuple[Option, ...]] = {
    "delivery": _deliveries(),
    "level": _levels(),
    "credits": _sizes(),
    "cost": _costs(),
}
