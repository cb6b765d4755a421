"""How people put a limit in a conversation, and how understanding reads it. No logic here.

Verbose patterns over the text in small letters; "_" stands for white space.
"""

from __future__ import annotations

# What is said, and what is read in its place; one after the other, in this order.
_MONEY = r"(?:money|anything|a_cent|fees|for_it)"
_UNABLE = r"""(?:(?:can'?t|cannot|can_not|couldn'?t|won'?t|wouldn'?t|not_able_to|not_going_to)
    |(?:don'?t|do_not|didn'?t)_(?:want|need|have|plan|intend)_to)"""
PUT = (
    (
        rf"""\b(?:(?:nothing|not|no_course|none)_(?:that|which|if_it)_costs?_{_MONEY}
        | {_UNABLE}_(?:really_)?(?:pay|spend|afford_to_pay|afford_to_spend)_{_MONEY}
        | {_UNABLE}_(?:really_)?(?:pay|afford_(?:it|to_pay))(?=\W*$)
        | (?:at_)?no_(?:cost|charge|fees?)(?!_(?:limit|cap|filter)) | without_(?:any_)?fees
        | fees[_-]free | have_no_money | have_no_budget )\b""",
        "free",
    ),
    (r"\b(?:tops|at_the_(?:very_)?most|at_the_outside)\b", "at most"),
    (r"\bnzqa_(?=(?:ones?|courses?|stuff)\b)", "nzqa approved "),
    (r"\b(?:ones?|stuff|things?)\b", "courses"),
)

# What is said around a limit that would stand for itself alone.
AROUND_BEFORE = r"""
    (?:\s*(?:no|nah|nope|sorry|oops|whoops|wait|hang_on|hold_on|actually|i|i'd|we|meant|mean|said
      |should|have|make|it|that|it's|change|to|be|kāo|kao|just|only|ok|okay|please|correction
      |my_mistake|must|needs?|has|got|want|wanted|would|like|can|keep|let's)\b(?!')[\s,.:!–-]*)+
"""
AROUND_AFTER = r"(?:_(?:anake|noa_iho|only|mate|please|thanks|for_me|if_you_can))+[\s.!]*$"
# A word of correction at the beginning of what states a limit.
CORRECTING = r"""
    \s*(?:(?:no|nah|nope|kāo|kao|oh|um)(?:\s*[,.!–-]\s*|_(?=sorry|wait|no\b|i_mean)))*
    (?:(?:no|nah|nope|kāo|kao)\s*[,.!–-] | (?:sorry|oops|whoops|wait|hang_on|hold_on|correction
      |my_mistake|my_bad|typo)\b)
"""
# A reason beside a limit, which names no subject: "online, I live out of town".
REASON = r"""
    (?:[,;.–-]\s*|_)(?:(?:because|cos|coz|cause|as|since|so)_)?
    (?:i|i'm|i've|i'd|we|we're|we've|my|our|it's|there's|money's|time's)\b
    (?![^,;.]*\b(?:want|wants|need|learn|like|love|after|interested|keen|looking|study|train|job)\b)
    [^,;.]*$
"""
