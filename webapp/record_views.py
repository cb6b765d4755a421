"""One record as the pages show it: each fact in words, "not stated" where the record is silent.

Every fact comes from the record. Nothing here knows of requests, questions or templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from recommender.dialogue import weeks_at
from recommender.types import Credential, Delivery, Recognition, Source
from webapp.labels import RECOGNITION_LABELS
from webapp.language import N_, counted, words
from webapp.wording import (
    DELIVERY_WORDS,
    FLAG_SENTENCES,
    LEVEL_WORDS,
    LEVELS,
    NOT_STATED,
    RECOGNITION_MEANINGS,
    STATUS_LABELS,
    seen,
)

# How a list of ways of teaching opens; the others are in DELIVERY_WORDS.
_TAUGHT_FIRST = {
    Delivery.ONLINE: N_("Online"),
    Delivery.BLENDED: N_("Blended"),
    Delivery.ON_SITE: N_("On site"),
    Delivery.WORKPLACE: N_("In the workplace"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as shown. ``stated`` is False where the record is silent."""

    text: str
    stated: bool = True
    note: str | None = None


def unstated(text: str = NOT_STATED) -> Fact:
    """Said where the record is silent."""
    return Fact(words(text), stated=False)


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level in words and as ten steps: "on" where it stands, "under" below, "" above.

    ``ends``: the one level, both ends of a range, or nothing.
    """

    text: str
    stated: bool
    meaning: str | None
    steps: tuple[str, ...]
    ends: tuple[int, ...] = ()


def level(credential: Credential) -> LevelView:
    """Such as "Level 4", "Levels 2–3", "Level not stated", with its steps and its meaning."""
    low, high = credential.level_min, credential.level_max
    low, high = low if low is not None else high, high if high is not None else low
    if low is None or high is None:
        return LevelView(words("Level not stated"), False, None, ("",) * len(LEVELS))
    steps = tuple("under" if step < low else "on" if step <= high else "" for step in LEVELS)
    award, highest = words(LEVEL_WORDS[low]), words(LEVEL_WORDS[high])
    if low == high:
        meaning = words("As demanding as %(award)s.", award=award)
        return LevelView(words("Level %(level)s", level=low), True, meaning, steps, (low,))
    meaning = words("As demanding as %(award)s, up to %(highest)s.", award=award, highest=highest)
    text = words("Levels %(low)s–%(high)s", low=low, high=high)
    return LevelView(text, True, meaning, steps, (low, high))


def credits_(credential: Credential) -> Fact:
    """Such as "24 credits", noted "about 240 hours" (ten notional hours for each credit)."""
    if credential.credits is None or credential.hours is None:
        return unstated(N_("Credits not stated"))
    hours = counted("about %(num)s hour", "about %(num)s hours", credential.hours)
    return Fact(counted("%(num)s credit", "%(num)s credits", credential.credits), note=hours)


def pace(credential: Credential, hours_per_week: int | None) -> str | None:
    """Such as "about 25 weeks at 6 hours a week"; None where either is not known."""
    if credential.hours is None or not hours_per_week:
        return None
    weeks = weeks_at(credential.hours, hours_per_week)
    return words(
        "%(weeks)s at %(hours)s a week",
        weeks=counted("about %(num)s week", "about %(num)s weeks", weeks),
        hours=counted("%(num)s hour", "%(num)s hours", hours_per_week),
    )


def cost(credential: Credential) -> Fact:
    """Such as "NZ$1,450", noted as including GST; "Free" for a stated cost of nothing."""
    if credential.cost_nzd is None:
        return unstated(N_("Cost not stated"))
    if credential.cost_nzd == 0:
        return Fact(words("Free"), note=words("the source states no fee"))
    return Fact(f"NZ${credential.cost_nzd:,}", note=words("including GST"))


def delivery(credential: Credential) -> Fact:
    """Such as "Blended, in the workplace": every way of teaching that the record states."""
    if not credential.delivery:
        return unstated(N_("Delivery not stated"))
    first, *others = credential.delivery
    ways = [words(_TAUGHT_FIRST[first]), *(words(DELIVERY_WORDS[way]) for way in others)]
    return Fact(Markup(", ").join(ways))


def duration(credential: Credential) -> Fact:
    """Such as "14 weeks"."""
    if credential.duration_weeks is None:
        return unstated()
    return Fact(counted("%(num)s week", "%(num)s weeks", credential.duration_weeks))


def providers(credential: Credential) -> Fact:
    """The providers by name, or, where none is stated, that none is."""
    if not credential.providers:
        return unstated(N_("Provider not stated"))
    return Fact(", ".join(credential.providers))


def status(credential: Credential) -> Fact:
    """Such as "Current"."""
    return (
        unstated() if credential.status is None else Fact(words(STATUS_LABELS[credential.status]))
    )


def _plain(value: str | None) -> Fact:
    return Fact(value) if value else unstated()


@dataclass(frozen=True, slots=True)
class TitleView:
    """A title split so that its Māori words can carry ``lang="mi"``.

    ``parts``: (text, is Māori). ``also``: a Māori title that stands beside the English one.
    """

    parts: tuple[tuple[str, bool], ...]
    also: str | None = None


def title(credential: Credential) -> TitleView:
    """The title with its Māori words marked, as far as the record tells which they are."""
    english, maori = credential.title, credential.title_mi
    if not maori:
        return TitleView(((english, False),))
    before, found, after = english.partition(maori)
    if not found:
        return TitleView(((english, False),), also=maori)
    parts = ((before, False), (found, True), (after, False))
    return TitleView(tuple(part for part in parts if part[0]))


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a record came from. ``host`` is the site's name, ``seen`` a day in words."""

    url: str | None
    host: str | None
    note: str | None
    seen: str | None


def source(record: Source) -> SourceView:
    """The source, its link only where it is a web address."""
    parts = urlsplit(record.url or "")
    web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    host = (parts.hostname or "").removeprefix("www.") if web else None
    return SourceView(
        record.url if web else None, host, _as_sentence(record.note), seen(record.retrieved)
    )


def _as_sentence(note: str | None) -> str | None:
    if not note:
        return None
    return note[0].upper() + note[1:] + ("" if note.endswith((".", "!", "?")) else ".")


@dataclass(frozen=True, slots=True)
class CredentialView:
    """One record as every page shows it. ``pace``: its weeks, for somebody's hours a week."""

    id: str
    title: TitleView
    plain_title: str
    example: bool
    level: LevelView
    credits: Fact
    pace: str | None
    cost: Fact
    delivery: Fact
    duration: Fact
    providers: Fact
    developer: Fact
    recognition: str
    recognition_meaning: str
    status: Fact
    purpose: str
    outcomes: tuple[str, ...]
    entry: Fact
    subject: Fact
    sector: Fact
    nzqa_ref: Fact
    flags: tuple[str, ...]
    source: SourceView


def credential_view(
    credential: Credential, flags: Iterable[str] = (), hours_per_week: int | None = None
) -> CredentialView:
    """A record in words. ``flags`` are the core's; one without a sentence is shown as it is.

    ``hours_per_week``: what the person has time for, if they said.
    """
    return CredentialView(
        id=credential.id,
        title=title(credential),
        plain_title=credential.title,
        example=credential.recognition is Recognition.ILLUSTRATIVE,
        level=level(credential),
        credits=credits_(credential),
        pace=pace(credential, hours_per_week),
        cost=cost(credential),
        delivery=delivery(credential),
        duration=duration(credential),
        providers=providers(credential),
        developer=_plain(credential.developer),
        recognition=words(RECOGNITION_LABELS[credential.recognition]),
        recognition_meaning=words(RECOGNITION_MEANINGS[credential.recognition]),
        status=status(credential),
        purpose=credential.purpose,
        outcomes=tuple(outcome.text for outcome in credential.outcomes),
        entry=_plain(credential.entry),
        subject=_plain(credential.subject),
        sector=_plain(credential.sector),
        nzqa_ref=_plain(credential.nzqa_ref),
        flags=tuple(words(FLAG_SENTENCES.get(flag, flag.replace("_", " "))) for flag in flags),
        source=source(credential.source),
    )
