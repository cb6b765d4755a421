"""What a record says to a question about it, or that it does not say and whom to ask.

Every value is a fact of the record. General facts come from ``nz``.
"""

from __future__ import annotations

from collections.abc import Callable

from recommender.dialogue.hours import weeks_at
from recommender.dialogue.intents import Intent
from recommender.dialogue.nz import NZ_FACTS
from recommender.dialogue.reply import Message, Value
from recommender.types import Credential, Recognition, Status


def told_of(
    intent: Intent, credential: Credential, hours_per_week: int | None = None
) -> tuple[Message, ...]:
    """What the record says to the question, in order. At least one message.

    ``hours_per_week``: what the person has for study; where the record states credits, how long and
    how big are answered in weeks too.
    """
    found = _ANSWERS[intent](credential)
    if intent in _PACED and credential.hours is not None and hours_per_week:
        return (*found, _pace(credential.title, credential.hours, hours_per_week))
    return found


def _pace(title: str, hours: int, hours_per_week: int) -> Message:
    values: dict[str, Value] = {"title": title, "count": weeks_at(hours, hours_per_week)}
    if hours_per_week == 1:
        return Message("pace.one", values)
    return Message("pace", values | {"hours": hours_per_week})


def where_to_ask(credential: Credential) -> Message:
    """Who knows what the record does not say: whoever teaches it, its source, its developer."""
    if credential.recognition is Recognition.ILLUSTRATIVE:
        return Message("ask.nobody", {"title": credential.title})
    url = credential.source.url
    if credential.providers and url:
        return Message("ask.provider_and_source", {"providers": credential.providers, "url": url})
    if credential.providers:
        return Message("ask.provider", {"providers": credential.providers})
    if url:
        return Message("ask.source", {"url": url})
    if credential.developer:
        return Message("ask.developer", {"developer": credential.developer})
    return Message("ask.register")


def _unstated(subject: str, credential: Credential) -> tuple[Message, ...]:
    said = Message("unstated", {"title": credential.title, "subject": subject})
    return (said, where_to_ask(credential))


def _provider(credential: Credential) -> tuple[Message, ...]:
    title = credential.title
    found: list[Message] = []
    if credential.providers:
        found.append(Message("provider", {"title": title, "providers": credential.providers}))
    if credential.developer:
        values: dict[str, Value] = {"title": title, "developer": credential.developer}
        found.append(Message("developer", values))
    if not credential.providers:
        found = [*_unstated("provider", credential), *found]
    if credential.recognition is Recognition.ILLUSTRATIVE:
        found.append(where_to_ask(credential))
    return tuple(found)


def _recognition(credential: Credential) -> tuple[Message, ...]:
    values: dict[str, Value] = {"title": credential.title}
    found = [Message(f"recognition.{credential.recognition}", values)]
    if credential.nzqa_ref:
        found.append(Message("nzqa_ref", {"reference": credential.nzqa_ref}))
    if credential.recognition is Recognition.NZQA_EQUIVALENCE:
        found.append(_general("equivalence"))
    if credential.status in (Status.DISCONTINUED, Status.RETIRED):
        found.append(Message(f"status.{credential.status}", values))
    return tuple(found)


def _duration(credential: Credential) -> tuple[Message, ...]:
    title, found = credential.title, []
    if credential.duration_weeks is not None:
        found.append(Message("duration", {"title": title, "count": credential.duration_weeks}))
    if credential.credits is not None and credential.hours is not None:
        values: dict[str, Value] = {"title": title, "credits": credential.credits}
        found.append(Message("hours", values | {"count": credential.hours}))
        found.append(_general("hours"))
    if credential.duration_weeks is None:
        found = [*found, *_unstated("duration", credential)]
    return tuple(found)


def _cost(credential: Credential) -> tuple[Message, ...]:
    if credential.cost_nzd is None:
        return _unstated("cost", credential)
    if credential.cost_nzd == 0:
        return (Message("free", {"title": credential.title}),)
    return (Message("cost", {"title": credential.title, "count": credential.cost_nzd}),)


def _level(credential: Credential) -> tuple[Message, ...]:
    low, high, title = credential.level_min, credential.level_max, credential.title
    if low is None or high is None:
        return _unstated("level", credential)
    if low != high:
        return (Message("levels", {"title": title, "level": low, "highest": high}),)
    return (Message("level", {"title": title, "level": low}),)


def _credits(credential: Credential) -> tuple[Message, ...]:
    if credential.credits is None or credential.hours is None:
        return _unstated("credits", credential)
    values: dict[str, Value] = {"title": credential.title, "count": credential.credits}
    return (Message("credits", values | {"hours": credential.hours}), _general("hours"))


def _delivery(credential: Credential) -> tuple[Message, ...]:
    if not credential.delivery:
        return _unstated("delivery", credential)
    ways = tuple(str(way) for way in credential.delivery)
    return (Message("delivery", {"title": credential.title, "delivery": ways}),)


def _entry(credential: Credential) -> tuple[Message, ...]:
    if not credential.entry:
        return _unstated("entry", credential)
    values: dict[str, Value] = {"title": credential.title, "quote": credential.entry}
    return (Message("entry", values), where_to_ask(credential))


def _stacking(credential: Credential) -> tuple[Message, ...]:
    return (
        _general("stacking"),
        Message("unstated", {"title": credential.title, "subject": "stacking"}),
        where_to_ask(credential),
    )


def _unrecorded(credential: Credential) -> tuple[Message, ...]:
    return (Message("unrecorded", {"title": credential.title}), where_to_ask(credential))


def _detail(credential: Credential) -> tuple[Message, ...]:
    return (Message("detail", {"title": credential.title, "count": len(credential.outcomes)}),)


def _general(name: str) -> Message:
    return Message(f"nz.{name}", {"as_of": NZ_FACTS[name]})


_PACED = (Intent.DURATION, Intent.CREDITS)
_ANSWERS: dict[Intent, Callable[[Credential], tuple[Message, ...]]] = {
    Intent.PROVIDER: _provider,
    Intent.RECOGNITION: _recognition,
    Intent.DURATION: _duration,
    Intent.COST: _cost,
    Intent.LEVEL: _level,
    Intent.CREDITS: _credits,
    Intent.DELIVERY: _delivery,
    Intent.ENTRY: _entry,
    Intent.STACKING: _stacking,
    Intent.UNRECORDED: _unrecorded,
    Intent.DETAIL: _detail,
}
