"""An utterance in the plain form that the tables of phrases are written in."""

from __future__ import annotations

import re
import unicodedata

from recommender.dialogue.phrases_references import POINTING

# Nobody asks a question about a result in more words: this is a pasted text, to be searched.
LONGEST_TALK = 300

_APOSTROPHES = re.compile(r"['’ʼ`]")
_NOT_WORDS = re.compile(r"[^\w#$%]+")


def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern in which "_" stands for a space."""
    return re.compile(pattern.replace("_", r"\ "), re.VERBOSE)


_HEAD = compiled(
    r"""(?:(?: ok | okay | hey | hi | hello | kia_ora | please | pls | plz | so | well | um+ | er
    | hmm+ | right | alright | oh | and | but | now | then | cool | great | thanks | could_you
    | can_you | would_you | will_you | can_u | could_u | may_i | id_like_you_to | i_want_you_to
    | lets | just | also | ah | yeah | yes | yep )_)+"""
)
_TAIL = compiled(
    r"""(?:_(?: please | pls | plz | thanks | thank_you | cheers | ta | mate | bro | then | for_me
    | now | again | eh | though | if_you_can | if_possible | i_guess | i_think ))+$"""
)
_POINTING = compiled(rf"\b{POINTING}\b")


def plain(text: str) -> str:
    """The text casefolded, without macrons, apostrophes and punctuation, single-spaced."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    unmarked = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_WORDS.sub(" ", _APOSTROPHES.sub("", unmarked)).replace("_", " ").strip()


def bare(said: str) -> str:
    """Plain words without the courtesies around them; all of them if there are no others."""
    without_tail = _TAIL.sub("", said)
    found = _HEAD.match(f"{without_tail} ")
    rest = without_tail[found.end() :] if found else without_tail
    return rest or said


def pointed(said: str) -> str:
    """Plain words with "it" for whatever points at a result: "the second one", "number 3"."""
    return _POINTING.sub("it", said)
