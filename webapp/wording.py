"""The words of the pages: labels, sentences, numbers and dates as people read them.

Words only. Which of them a record or an answer gets is decided in the modules named ``…_views``;
what the API says too is in ``labels``. The tables hold English, marked for translation with ``N_``:
whoever shows a text of theirs passes it through ``words``. The functions speak the language of the
page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from markupsafe import Markup

from recommender.types import Delivery, MatchStrength, NoMatchReason, Recognition, Status
from webapp.language import N_, words

LEVELS = range(1, 11)
_MONTH_LENGTH = len("2026-11")
NOT_STATED = N_("Not stated")
EXCERPT = 260
_MARK = re.compile(r"(?:<[^>]*>)?")

# The framework's own ladder (NZQCF): which award stands at each level.
LEVEL_WORDS: dict[int, str] = {
    1: N_("NCEA Level 1"),
    2: N_("NCEA Level 2"),
    3: N_("NCEA Level 3, the last year of school"),
    4: N_("a trade certificate"),
    5: N_("a diploma or the first year of a degree"),
    6: N_("a higher diploma or the second year of a degree"),
    7: N_("the last year of a bachelor’s degree"),
    8: N_("an honours degree or postgraduate diploma"),
    9: N_("a master’s degree"),
    10: N_("a doctorate"),
}

LEVEL_LADDER: tuple[tuple[str, str], ...] = (
    ("1–3", N_("like NCEA Levels 1 to 3")),
    ("4", N_("like a trade certificate")),
    ("5–6", N_("like a diploma")),
    ("7", N_("like a bachelor’s degree")),
    ("8", N_("like honours or a postgraduate diploma")),
    ("9–10", N_("like a master’s degree or doctorate")),
)

RECOGNITION_MEANINGS: dict[Recognition, str] = {
    Recognition.NZQA_APPROVED: N_("The source says that NZQA approved it."),
    Recognition.NZQA_EQUIVALENCE: N_(
        "NZQA judged its level and credits, not its quality. That service closed on "
        "31 December 2025."
    ),
    Recognition.NZQA_PILOT: N_("One of the pilots of 2017, before the system began in 2018."),
    Recognition.UNIVERSITY: N_("Awarded by a university. NZQA approval is not stated."),
    Recognition.PROVIDER: N_("Awarded by whoever teaches it. NZQA approval is not stated."),
    Recognition.ILLUSTRATIVE: N_(
        "Invented to show how the finder works. Nobody teaches it and you cannot enrol."
    ),
}

DELIVERY_LABELS: dict[Delivery, str] = {
    Delivery.ONLINE: N_("Online"),
    Delivery.BLENDED: N_("Blended (online and in person)"),
    Delivery.ON_SITE: N_("On site"),
    Delivery.WORKPLACE: N_("In the workplace"),
}

DELIVERY_WORDS: dict[Delivery, str] = {
    Delivery.ONLINE: N_("online"),
    Delivery.BLENDED: N_("blended"),
    Delivery.ON_SITE: N_("on site"),
    Delivery.WORKPLACE: N_("in the workplace"),
}

STATUS_LABELS: dict[Status, str] = {
    Status.CURRENT: N_("Current"),
    Status.DISCONTINUED: N_("Discontinued"),
    Status.RETIRED: N_("Retired"),
}

FLAG_SENTENCES: dict[str, str] = {
    "discontinued": N_("Discontinued, says the source. You can probably no longer enrol."),
    "retired": N_("No longer in the source at the last import. Check whether it is still offered."),
    "outside_size_rule": N_("Larger than today’s rules allow a micro-credential: 40 credits."),
}

STRENGTH_LABELS: dict[MatchStrength, str] = {
    MatchStrength.STRONG: N_("Strong match"),
    MatchStrength.GOOD: N_("Good match"),
    MatchStrength.POSSIBLE: N_("Possible match"),
}

# What a record fails to state, as in "they do not state a level".
FILTER_FACTS: dict[str, str] = {
    "min_level": N_("a level"),
    "max_level": N_("a level"),
    "min_credits": N_("credits"),
    "max_credits": N_("credits"),
    "max_duration_weeks": N_("a duration"),
    "max_cost_nzd": N_("a cost"),
    "provider": N_("a provider"),
    "not_provider": N_("a provider"),
    "recognition": N_("who recognises them"),
    "status": N_("a status"),
    "delivery": N_("how they are taught"),
    "nzsced": N_("a field of study"),
}

# What part of a record is quoted: below the quotation, and before it for one that falls short.
QUOTED_OUTCOME = (N_("Learning outcome"), N_("Its closest outcome:"))
QUOTED_PARTS: dict[str, tuple[str, str]] = {
    "purpose": (N_("From its purpose"), N_("Closest, from its purpose:")),
    "title": (N_("Its title"), N_("Closest, its title:")),
}

NEAREST_NOTES: dict[NoMatchReason, str] = {
    NoMatchReason.BELOW_THRESHOLD: N_("Not recommended: they come closest, and still fall short."),
    NoMatchReason.EMPTY_FILTER: N_("They match what you asked for, but are outside your limits."),
}

# What a limit is about, as in "not limited by level".
FILTER_SUBJECTS: dict[str, str] = {
    "min_level": N_("level"),
    "max_level": N_("level"),
    "min_credits": N_("number of credits"),
    "max_credits": N_("number of credits"),
    "max_duration_weeks": N_("duration"),
    "max_cost_nzd": N_("cost"),
    "provider": N_("provider"),
    "not_provider": N_("provider"),
    "recognition": N_("recognition"),
    "status": N_("status"),
    "delivery": N_("way of teaching"),
}

IGNORED_LABELS: dict[str, str] = {
    "company_story": N_("About the company"),
    "benefits": N_("Benefits"),
    "pay": N_("Pay"),
    "how_to_apply": N_("How to apply"),
    "diversity": N_("Equal opportunities"),
    "privacy": N_("Privacy"),
    "background": N_("About yourself (helps to order what fits)"),
    "preference": N_("Wishes that set no limit"),
    "trait": N_("Personal qualities"),
    "conditions": N_("Hours and conditions"),
    "unwanted": N_("What you do not want"),
}

SCORE_MEANING = N_(
    "The number is a chance: of 100 suggestions that score 80, a careful adviser would call "
    "about 80 useful."
)


MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def listed(items: Sequence[str], joiner: str = "and") -> str:
    """Such as "a, b and c"; or, with "or" for the joiner, "a, b or c"."""
    *first, last = items
    if not first:
        return last
    # Markup("").join would escape the plain ones among marked ones, which str would not.
    several = Markup(", ") if any(isinstance(each, Markup) for each in items) else ", "
    before = several.join(first)
    if joiner == "or":
        return words("%(before)s or %(last)s", before=before, last=last)
    return words("%(before)s and %(last)s", before=before, last=last)


def lowered(said: str) -> str:
    """The words as they stand within a sentence: without the capital at their start."""
    return _first(said, str.lower)


def raised(said: str) -> str:
    """The words with a capital at their start."""
    return _first(said, str.upper)


def _first(said: str, change: Callable[[str], str]) -> str:
    """The words, their first letter changed; where they are marked, the one behind the mark."""
    if not isinstance(said, Markup):
        return change(said[:1]) + said[1:]
    tag, rest = _MARK.match(said)[0], _MARK.sub("", said, count=1)  # type: ignore[index]
    # As marked up as it came: a letter's case brings no markup in.
    return Markup(tag + change(rest[:1]) + rest[1:])  # noqa: S704


def month(iso_date: str | None) -> str | None:
    """Such as "November 2026" for an ISO date, with or without its day; None for anything else."""
    found = _date(iso_date)
    return None if found is None else f"{words(MONTHS[found.month - 1])} {found.year}"


def seen(iso_date: str | None) -> str | None:
    """Such as "on 21 November 2026", or "in November 2026" where no day is stated."""
    found = _date(iso_date)
    if found is None:
        return None
    if len(iso_date or "") == _MONTH_LENGTH:
        return words("in %(month)s", month=month(iso_date))
    return words("on %(day)s %(month)s", day=found.day, month=month(iso_date))


def _date(iso_date: str | None) -> date | None:
    text = iso_date or ""
    try:
        return date.fromisoformat(f"{text}-01" if len(text) == _MONTH_LENGTH else text[:10])
    except ValueError:
        return None


def excerpt(text: str, longest: int = EXCERPT) -> str:
    """The text on one line, cut at a word after ``longest`` characters and marked with "…"."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
