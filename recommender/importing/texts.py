"""Kinds of text that a row may hold, as pydantic types. Nothing but outer white space is cut off.

Every error type raised here is a reason of ``RowProblem``.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

REFUSED_CATEGORIES = {"Cc", "Cs", "Zl", "Zp"}
"""Control characters (NUL, line ends), halves of surrogate pairs, line and paragraph separators."""

REFUSED_CHARACTERS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of what follows: they can make a page read other than it is."""

MAX_ID = 100


def plain(text: str) -> str:
    """``text``, unless it holds characters that have no place in one line of text."""
    for place, character in enumerate(text, start=1):
        if unicodedata.category(character) in REFUSED_CATEGORIES or character in REFUSED_CHARACTERS:
            raise PydanticCustomError(
                "control_character",
                "character {place} is a control character (U+{code}); take it out",
                {"place": place, "code": f"{ord(character):04X}"},
            )
    return text


def worded(text: str) -> str:
    """``text``, unless nothing in it could be read or searched."""
    if not text:
        raise PydanticCustomError("missing", "it is empty")
    if not any(character.isalnum() for character in text):
        raise PydanticCustomError("no_words", "it holds no letter and no digit")
    return text


def slug(text: str) -> str:
    """``text``, if it can stand in an address as it is."""
    if len(text) > MAX_ID or not re.fullmatch(r"[a-z0-9-]+", text):
        raise PydanticCustomError(
            "bad_id", f"use a-z, 0-9 and hyphens only, at most {MAX_ID} characters"
        )
    return text


def web_address(text: str) -> str:
    """``text``, if it is safe as a link: anything but http and https could run as a script."""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if not sound or "@" in parts.netloc or re.search(r'[\s"<>\\^`{|}]', text):
        raise PydanticCustomError(
            "bad_url", "write a full http:// or https:// address, without a user name or spaces"
        )
    return text


def iso_date(text: str) -> str:
    """``text``, if it is YYYY-MM-DD, or YYYY-MM where the day is not known."""
    shape = re.fullmatch(r"(\d{4}-\d{2})(-\d{2})?", text, re.ASCII)
    try:
        date.fromisoformat(text if shape and shape[2] else f"{text}-01")
    except ValueError:
        shape = None
    if not shape:
        raise PydanticCustomError("bad_date", "write it as 2026-11-21, or 2026-11")
    return text


STRIPPED = StringConstraints(strip_whitespace=True)
PLAIN = AfterValidator(plain)
WORDED = AfterValidator(worded)

Slug = Annotated[str, STRIPPED, AfterValidator(slug)]
ShortText = Annotated[str, STRIPPED, StringConstraints(max_length=300), PLAIN]
LongText = Annotated[str, STRIPPED, StringConstraints(max_length=2000), PLAIN]
Title = Annotated[ShortText, WORDED]
Name = Annotated[ShortText, WORDED]
Statement = Annotated[LongText, WORDED]
Url = Annotated[LongText, AfterValidator(web_address)]
IsoDate = Annotated[str, STRIPPED, AfterValidator(iso_date)]
