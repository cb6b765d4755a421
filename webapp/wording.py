"""The words of the pages: labels, sentences, numbers and dates as people read them.

Words only. Which of them a record or an answer gets is decided in ``record_views``, ``limit_views``
and ``answer_views``; what the API says too is in ``labels``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from recommender.types import Delivery, MatchStrength, NoMatchReason, Recognition, Status

LEVELS = range(1, 11)
_MONTH_LENGTH = len("2026-11")
NOT_STATED = "Not stated"
EXCERPT = 260

# The framework's own ladder (NZQCF): which award stands at each level.
LEVEL_WORDS: dict[int, str] = {
    1: "NCEA Level 1",
    2: "NCEA Level 2",
    3: "NCEA Level 3, the last year of school",
    4: "a trade certificate",
    5: "a diploma or the first year of a degree",
    6: "a higher diploma or the second year of a degree",
    7: "the last year of a bachelor’s degree",
    8: "an honours degree or postgraduate diploma",
    9: "a master’s degree",
    10: "a doctorate",
}

LEVEL_LADDER: tuple[tuple[str, str], ...] = (
    ("1–3", "like NCEA Levels 1 to 3"),
    ("4", "like a trade certificate"),
    ("5–6", "like a diploma"),
    ("7", "like a bachelor’s degree"),
    ("8", "like honours or a postgraduate diploma"),
    ("9–10", "like a master’s degree or doctorate"),
)

RECOGNITION_MEANINGS: dict[Recognition, str] = {
    Recognition.NZQA_APPROVED: "The source says that NZQA approved it.",
    Recognition.NZQA_EQUIVALENCE: (
        "NZQA judged its level and credits, not its quality. That service closed on "
        "31 December 2025."
    ),
    Recognition.NZQA_PILOT: "One of the pilots of 2017, before the system began in 2018.",
    Recognition.UNIVERSITY: "Awarded by a university. NZQA approval is not stated.",
    Recognition.PROVIDER: "Awarded by whoever teaches it. NZQA approval is not stated.",
    Recognition.ILLUSTRATIVE: (
        "Invented to show how the finder works. Nobody teaches it and you cannot enrol."
    ),
}

DELIVERY_LABELS: dict[Delivery, str] = {
    Delivery.ONLINE: "Online",
    Delivery.BLENDED: "Blended (online and in person)",
    Delivery.ON_SITE: "On site",
    Delivery.WORKPLACE: "In the workplace",
}

DELIVERY_WORDS: dict[Delivery, str] = {
    Delivery.ONLINE: "online",
    Delivery.BLENDED: "blended",
    Delivery.ON_SITE: "on site",
    Delivery.WORKPLACE: "in the workplace",
}

STATUS_LABELS: dict[Status, str] = {
    Status.CURRENT: "Current",
    Status.DISCONTINUED: "Discontinued",
    Status.RETIRED: "Retired",
}

FLAG_SENTENCES: dict[str, str] = {
    "discontinued": "Discontinued, says the source. You can probably no longer enrol.",
    "retired": "No longer in the source at the last import. Check whether it is still offered.",
    "outside_size_rule": "Larger than today’s rules allow a micro-credential: 40 credits.",
}

STRENGTH_LABELS: dict[MatchStrength, str] = {
    MatchStrength.STRONG: "Strong match",
    MatchStrength.GOOD: "Good match",
    MatchStrength.POSSIBLE: "Possible match",
}

# What each limit is called, what a record fails to state, and the words that lift it.
FILTER_FACTS: dict[str, str] = {
    "min_level": "a level",
    "max_level": "a level",
    "min_credits": "credits",
    "max_credits": "credits",
    "max_duration_weeks": "a duration",
    "max_cost_nzd": "a cost",
    "provider": "a provider",
    "not_provider": "a provider",
    "recognition": "who recognises them",
    "status": "a status",
    "delivery": "how they are taught",
}

FILTER_LOOSENED: dict[str, str] = {
    "min_level": "Allow lower levels",
    "max_level": "Allow higher levels",
    "min_credits": "Allow fewer credits",
    "max_credits": "Allow more credits",
    "max_duration_weeks": "Allow a longer duration",
    "max_cost_nzd": "Allow a higher cost",
    "provider": "Any provider",
    "not_provider": "Bring back the provider left out",
    "recognition": "Any recognition",
    "status": "Any status",
    "delivery": "Any way of teaching",
}

# What part of a record is quoted: below the quotation, and before it for one that falls short.
QUOTED_OUTCOME = ("Learning outcome", "Its closest outcome:")
QUOTED_PARTS: dict[str, tuple[str, str]] = {
    "purpose": ("From its purpose", "Closest, from its purpose:"),
    "title": ("Its title", "Closest, its title:"),
}

NO_MATCH_SENTENCES: dict[NoMatchReason, tuple[str, str]] = {
    NoMatchReason.BELOW_THRESHOLD: (
        "Nothing suitable found",
        "No micro-credential in the catalogue teaches this closely enough to recommend it.",
    ),
    NoMatchReason.EMPTY_FILTER: (
        "Nothing fits these limits",
        "There are micro-credentials on this, but none within every limit that you set.",
    ),
    NoMatchReason.NOT_UNDERSTOOD: (
        "No skill or subject to search for",
        "Name a skill, a task, a job or a subject, such as “keep farm accounts”.",
    ),
}

KEPT_OUT_TOGETHER = (
    "There are micro-credentials on this, but your limits together keep all of them out."
)

NEAREST_NOTES: dict[NoMatchReason, str] = {
    NoMatchReason.BELOW_THRESHOLD: "Not recommended: they come closest, and still fall short.",
    NoMatchReason.EMPTY_FILTER: "They match what you asked for, but are outside your limits.",
}


# What a limit is about, as in "not limited by level"; then how a limit on it is let go altogether.
FILTER_SUBJECTS: dict[str, str] = {
    "min_level": "level",
    "max_level": "level",
    "min_credits": "number of credits",
    "max_credits": "number of credits",
    "max_duration_weeks": "duration",
    "max_cost_nzd": "cost",
    "provider": "provider",
    "not_provider": "provider",
    "recognition": "recognition",
    "status": "status",
    "delivery": "way of teaching",
}

IGNORED_LABELS: dict[str, str] = {
    "company_story": "About the company",
    "benefits": "Benefits",
    "pay": "Pay",
    "how_to_apply": "How to apply",
    "diversity": "Equal opportunities",
    "privacy": "Privacy",
    "background": "About yourself (helps to order what fits)",
    "preference": "Wishes that set no limit",
    "trait": "Personal qualities",
    "conditions": "Hours and conditions",
    "unwanted": "What you do not want",
}

SCORE_MEANING = (
    "The number is a chance: of 100 suggestions that score 80, a careful adviser would call "
    "about 80 useful."
)


def listed(words: Sequence[str], joiner: str = "and") -> str:
    """Such as "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} {joiner} {last}" if first else last


def lowered(words: str) -> str:
    """The words as they stand within a sentence: without the capital at their start."""
    return words[:1].lower() + words[1:]


def raised(words: str) -> str:
    """The words with a capital at their start."""
    return words[:1].upper() + words[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """Such as "1 record", "1,204 records": the number with the noun that fits it."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def month(iso_date: str | None) -> str | None:
    """Such as "November 2026" for an ISO date, with or without its day; None for anything else."""
    found = _date(iso_date)
    return None if found is None else f"{found:%B} {found.year}"


def seen(iso_date: str | None) -> str | None:
    """Such as "on 21 November 2026", or "in November 2026" where no day is stated."""
    found = _date(iso_date)
    if found is None:
        return None
    if len(iso_date or "") == _MONTH_LENGTH:
        return f"in {found:%B} {found.year}"
    return f"on {found.day} {found:%B} {found.year}"


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
