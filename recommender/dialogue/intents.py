"""What a person can mean by an utterance."""

from __future__ import annotations

from enum import StrEnum


class Intent(StrEnum):
    """The values stand in the labelled utterances and in the state that the client carries."""

    SEARCH = "search"
    REFINE = "refine"
    DROP = "drop"
    CORRECT = "correct"
    HAVE = "have"
    EXCLUDE = "exclude"
    MORE = "more"
    SHORTER = "shorter"
    CHEAPER = "cheaper"
    EASIER = "easier"
    HARDER = "harder"
    SIMILAR = "similar"
    DETAIL = "detail"
    COMPARE = "compare"
    WHY = "why"
    PROVIDER = "provider"
    RECOGNITION = "recognition"
    DURATION = "duration"
    COST = "cost"
    LEVEL = "level"
    CREDITS = "credits"
    DELIVERY = "delivery"
    ENTRY = "entry"
    STACKING = "stacking"
    UNRECORDED = "unrecorded"
    HOURS = "hours"
    PLAN = "plan"
    RECAP = "recap"
    UNDO = "undo"
    RESTART = "restart"
    LANGUAGE = "language"
    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"
    YES = "yes"
    SKIP = "skip"
    OFF_TOPIC = "off_topic"
    ABUSE = "abuse"
    ORDERS = "orders"


# A relative wish: what comes next is to be less, or more, than one of those shown.
RELATIVE = frozenset({Intent.SHORTER, Intent.CHEAPER, Intent.EASIER, Intent.HARDER})
# Asked of records that are shown, answered out of the record.
ABOUT_RECORDS = frozenset(
    {
        Intent.PROVIDER,
        Intent.RECOGNITION,
        Intent.DURATION,
        Intent.COST,
        Intent.LEVEL,
        Intent.CREDITS,
        Intent.DELIVERY,
        Intent.ENTRY,
        Intent.STACKING,
        Intent.UNRECORDED,
        Intent.DETAIL,
        Intent.WHY,
    }
)
# Several of these may be asked in one utterance ("how long is it, and what does it cost?").
ASKED_TOGETHER = ABOUT_RECORDS - {Intent.WHY}
# Without results on the table these have nothing to be about.
NEEDS_RESULTS = ABOUT_RECORDS | RELATIVE | {Intent.MORE, Intent.SIMILAR, Intent.COMPARE}
# Said between people; nothing that is known changes by them.
SOCIAL = frozenset(
    {
        Intent.GREETING,
        Intent.THANKS,
        Intent.HELP,
        Intent.OFF_TOPIC,
        Intent.ABUSE,
        Intent.ORDERS,
        Intent.RECAP,
    }
)
# Whose limits, where their words state some, are taken up.
STATES_LIMITS = frozenset({Intent.SEARCH, Intent.REFINE, Intent.CORRECT, Intent.EXCLUDE})
