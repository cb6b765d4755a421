"""How people point at what is on the table, as tables of patterns. No logic here.

Verbose patterns over plain words; "_" stands for a space.
"""

from __future__ import annotations

ORDINALS = {
    "first": 1, "1st": 1, "top": 1, "tuatahi": 1, "second": 2, "2nd": 2, "tuarua": 2, "third": 3,
    "3rd": 3, "tuatoru": 3, "fourth": 4, "4th": 4, "tuawha": 4, "fifth": 5, "5th": 5, "sixth": 6,
    "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10,
    "10th": 10,
}  # fmt: skip
CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
}  # fmt: skip
LAST = ("last", "bottom", "final", "whakamutunga")
# Superlative to (fact, whether the greatest of it).
SUPERLATIVES = {
    "cheapest": ("cost", False), "least expensive": ("cost", False), "lowest cost": ("cost", False),
    "dearest": ("cost", True), "most expensive": ("cost", True),
    "shortest": ("length", False), "quickest": ("length", False), "fastest": ("length", False),
    "smallest": ("length", False), "longest": ("length", True), "biggest": ("length", True),
    "easiest": ("level", False), "lowest": ("level", False), "simplest": ("level", False),
    "most basic": ("level", False), "lowest level": ("level", False),
    "hardest": ("level", True), "highest": ("level", True), "most advanced": ("level", True),
    "highest level": ("level", True),
    "best": ("rank", False), "best match": ("rank", False),
}  # fmt: skip

# "Which is cheaper?" asks for the cheapest of those shown.
COMPARATIVES = {
    "cheaper": "cheapest", "shorter": "shortest", "quicker": "quickest", "faster": "fastest",
    "longer": "longest", "easier": "easiest", "simpler": "simplest", "harder": "hardest",
}  # fmt: skip

_COURSE = (
    r"(?:courses?|ones?|class(?:es)?|options?|results?|micro_?credentials?|programmes?|suggestions?"
    r"|choices?|papers?)"
)
_ORDINAL = f"(?:{'|'.join((*ORDINALS, *LAST))})"
_CARDINAL = rf"(?:{'|'.join(CARDINALS)}|\d{{1,2}})"
_SUPERLATIVE = f"(?:{'|'.join(name.replace(' ', '_') for name in SUPERLATIVES)})"
_NOT_NAMES = (
    r"(?:another|other|free|shorter|cheaper|easier|harder|longer|different|similar|smaller"
    r"|quicker|next|right|only|same|wrong|which|better|more|of|in|about|from|with|for|on|at|is"
    r"|and|or|the|these|those|that|than)"
)
# "(the) second one", "number 3", "#3", "option two".
BY_RANK = (
    rf"(?: (?:the_)? {_ORDINAL} _{_COURSE} | the_{_ORDINAL} (?=$|_(?!aid|time|thing|step|bit))"
    rf" | (?:number|option|result|course)_{_CARDINAL} | \#_?\d{{1,2}}"
    rf" | {_ORDINAL} (?=$|_(?:and|vs|versus|or|with|to)_(?:the_)?{_ORDINAL}\b) | te_tua\w+ )"
)
SEVERAL = rf"(?: (?:the_)? (?:first|top|last)_(?:two|three|four|five|[2-5]) (?:_{_COURSE})? )"
BY_SUPERLATIVE = rf"(?: (?:the_)? {_SUPERLATIVE} (?:_{_COURSE})? (?=$|_(?!practice|set|thing)) )"
# "the Otago one", "the forestry roads course".
BY_NAME = rf"(?: the_ (?P<name>(?:(?!{_NOT_NAMES}\b)[\w]+_){{1,5}}?) (?:one|course)\b )"
THIS = (
    rf"(?: (?:this|that)_{_COURSE} | these_(?:two|three|{_COURSE})"
    rf" | those_(?:two|three|{_COURSE}) )"
)
POINTING = "(?:" + "|".join(
    (SEVERAL, BY_RANK, BY_SUPERLATIVE, BY_NAME.replace("?P<name>", "?:"), THIS, r"the_course\b")
) + ")"  # fmt: skip
FOCUS = r"\b(?:it|its|this|that|thats|(?:this|that|the)_(?:one|course|class))\b"
ALL = (
    r"\b(?:they|them|these|those|all_of_(?:it|them|these)|each|any_of_(?:them|these|those)"
    r"|theyre|everyone_of_them)\b"
)
