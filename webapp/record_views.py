"""One record as the pages show it: each fact in words, "not stated" where the record is silent.

Every fact comes from the record. Nothing here knows of requests, questions or templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from recommender.types import Credential, Recognition, Source
from webapp.labels import RECOGNITION_LABELS
from webapp.wording import (
    DELIVERY_WORDS,
    FLAG_SENTENCES,
    LEVEL_WORDS,
    LEVELS,
    NOT_STATED,
    RECOGNITION_MEANINGS,
    STATUS_LABELS,
    count,
    seen,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as shown. ``stated`` is False where the record is silent."""

    text: str
    stated: bool = True
    note: str | None = None


UNSTATED = Fact(NOT_STATED, stated=False)


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level in words and as ten steps: "on" where it stands, "under" below, "" above."""

    text: str
    stated: bool
    meaning: str | None
    steps: tuple[str, ...]


def level(credential: Credential) -> LevelView:
    """Such as "Level 4", "Levels 2–3", "Level not stated", with its steps and its meaning."""
    low, high = credential.level_min, credential.level_max
    low, high = low if low is not None else high, high if high is not None else low
    if low is None or high is None:
        return LevelView("Level not stated", stated=False, meaning=None, steps=("",) * len(LEVELS))
    steps = tuple("under" if step < low else "on" if step <= high else "" for step in LEVELS)
    if low == high:
        return LevelView(f"Level {low}", True, f"As demanding as {LEVEL_WORDS[low]}.", steps)
    meaning = f"As demanding as {LEVEL_WORDS[low]}, up to {LEVEL_WORDS[high]}."
    return LevelView(f"Levels {low}–{high}", True, meaning, steps)


def credits_(credential: Credential) -> Fact:
    """Such as "24 credits", noted "about 240 hours" (ten notional hours for each credit)."""
    if credential.credits is None or credential.hours is None:
        return Fact("Credits not stated", stated=False)
    hours = f"about {count(credential.hours, 'hour')}"
    return Fact(count(credential.credits, "credit"), note=hours)


def cost(credential: Credential) -> Fact:
    """Such as "NZ$1,450", noted as including GST; "Free" for a stated cost of nothing."""
    if credential.cost_nzd is None:
        return Fact("Cost not stated", stated=False)
    if credential.cost_nzd == 0:
        return Fact("Free", note="the source states no fee")
    return Fact(f"NZ${credential.cost_nzd:,}", note="including GST")


def delivery(credential: Credential) -> Fact:
    """Such as "Blended, in the workplace": every way of teaching that the record states."""
    if not credential.delivery:
        return Fact("Delivery not stated", stated=False)
    words = ", ".join(DELIVERY_WORDS[way] for way in credential.delivery)
    return Fact(words[0].upper() + words[1:])


def duration(credential: Credential) -> Fact:
    """Such as "14 weeks"."""
    if credential.duration_weeks is None:
        return UNSTATED
    return Fact(count(credential.duration_weeks, "week"))


def providers(credential: Credential) -> Fact:
    """The providers by name, or, where none is stated, that none is."""
    if not credential.providers:
        return Fact("Provider not stated", stated=False)
    return Fact(", ".join(credential.providers))


def _plain(value: str | None) -> Fact:
    return Fact(value) if value else UNSTATED


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
    """One record as every page shows it."""

    id: str
    title: TitleView
    plain_title: str
    example: bool
    level: LevelView
    credits: Fact
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


def credential_view(credential: Credential, flags: Iterable[str] = ()) -> CredentialView:
    """A record in words. ``flags`` are the core's; one without a sentence is shown as it is."""
    return CredentialView(
        id=credential.id,
        title=title(credential),
        plain_title=credential.title,
        example=credential.recognition is Recognition.ILLUSTRATIVE,
        level=level(credential),
        credits=credits_(credential),
        cost=cost(credential),
        delivery=delivery(credential),
        duration=duration(credential),
        providers=providers(credential),
        developer=_plain(credential.developer),
        recognition=RECOGNITION_LABELS[credential.recognition],
        recognition_meaning=RECOGNITION_MEANINGS[credential.recognition],
        status=UNSTATED if credential.status is None else Fact(STATUS_LABELS[credential.status]),
        purpose=credential.purpose,
        outcomes=tuple(outcome.text for outcome in credential.outcomes),
        entry=_plain(credential.entry),
        subject=_plain(credential.subject),
        sector=_plain(credential.sector),
        nzqa_ref=_plain(credential.nzqa_ref),
        flags=tuple(FLAG_SENTENCES.get(flag, flag.replace("_", " ")) for flag in flags),
        source=source(credential.source),
    )
