"""What an adviser chose on the page that makes the widget's lines, and what is wrong with it.

Fields are checked here and nowhere else: what ``read_choice`` gives back can be written into a
page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from recommender.colours import LEAST, Colour, Unreadable, text_on, unreadable
from recommender.site import CREDITS, HEADING_LEVELS, LEVELS, MAX_PROVIDER, NAME, THEMES
from webapp.language import DEFAULT, LANGUAGES, N_, language, words

MODES = ("inline", "launcher")
RADII = ("", "0", "4px", "8px", "24px")
"""Corners that are offered; empty leaves the widget's own."""

FIELDS = (
    "speaks",
    "mode",
    "min_level",
    "max_level",
    "min_credits",
    "max_credits",
    "provider",
    "heading",
    "theme",
    "accent",
    "on_accent",
    "radius",
    "font",
    "site",
)
"""The names in the address. ``lang`` is the page's own language, so the widget ``speaks``."""

MAX_VALUE = 300
_FONTS = re.compile(r"[A-Za-z][\w -]*(?:, ?[-A-Za-z][\w -]*)*", re.ASCII)
_MAX_FONT = 200
_RANGES = {
    ("min_level", "max_level"): (
        LEVELS,
        N_("Levels go from %(low)s to %(high)s."),
        N_("The lowest level is above the highest level. Swap them."),
    ),
    ("min_credits", "max_credits"): (
        CREDITS,
        N_("Credits are a whole number from %(low)s to %(high)s."),
        N_("The fewest credits are more than the most credits. Swap them."),
    ),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a field, in words. ``instead``: a value that would do."""

    says: str
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """How the widget is to be. ``levels`` and ``credits``: "3-6", "4", or "" for any."""

    speaks: str = DEFAULT
    mode: str = "inline"
    levels: str = ""
    credits: str = ""
    provider: str = ""
    heading: int = 2
    theme: str = "auto"
    accent: Colour | None = None
    on_accent: Colour | None = None
    radius: str = ""
    font: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class BuilderForm:
    """What was sent, as it was typed, and what is wrong with it, by field."""

    sent: Mapping[str, str]
    faults: Mapping[str, Fault] = field(default_factory=dict)

    modes = MODES
    themes = THEMES
    radii = RADII
    levels = tuple(str(level) for level in range(LEVELS[0], LEVELS[1] + 1))
    headings = tuple(str(level) for level in HEADING_LEVELS)
    languages = LANGUAGES

    def value(self, name: str, otherwise: str = "") -> str:
        """What stands in a field."""
        return self.sent.get(name, otherwise)

    def with_(self, name: str, value: str) -> dict[str, str]:
        """What an address would send with this field changed."""
        return {**self.sent, name: value}


def read_choice(
    address: Mapping[str, str], providers: tuple[str, ...]
) -> tuple[BuilderForm, Choice]:
    """The form as it was sent, and the choice; where a field is wrong, the choice has its default.

    ``providers``: the names that can be chosen.
    """
    sent = {name: address[name].strip()[:MAX_VALUE] for name in FIELDS if address.get(name)}
    sent = {name: value for name, value in sent.items() if value}
    faults: dict[str, Fault] = {}
    levels, credits_ = (_range(sent, names, faults) for names in _RANGES)
    theme = _one_of(sent, "theme", THEMES, faults) or "auto"
    accent, on_accent = _colours(sent, theme, faults)
    heading = _one_of(sent, "heading", BuilderForm.headings, faults)
    choice = Choice(
        speaks=_one_of(sent, "speaks", tuple(LANGUAGES), faults) or language(),
        mode=_one_of(sent, "mode", MODES, faults) or MODES[0],
        levels=levels,
        credits=credits_,
        provider=_provider(sent, providers, faults),
        heading=int(heading) if heading else 2,
        theme=theme,
        accent=accent,
        on_accent=on_accent,
        radius=_one_of(sent, "radius", RADII, faults),
        font=_font(sent, faults),
        site=_site(sent, faults),
    )
    return BuilderForm(sent, faults), choice


def _one_of(
    sent: Mapping[str, str], name: str, known: tuple[str, ...], faults: dict[str, Fault]
) -> str:
    value = sent.get(name, "")
    if value and value not in known:
        faults[name] = Fault(words("Choose one of those offered."))
        return ""
    return value


def _range(sent: Mapping[str, str], names: tuple[str, str], faults: dict[str, Fault]) -> str:
    (least, most), outside, crossed = _RANGES[names]
    found: list[int | None] = []
    for name in names:
        text = sent.get(name, "")
        fits = text.isascii() and text.isdigit() and least <= int(text[:9]) <= most
        if text and not fits:
            faults[name] = Fault(words(outside, low=least, high=most))
        found.append(int(text) if text and fits else None)
    if any(name in faults for name in names) or found == [None, None]:
        return ""
    low, high = found[0] or least, found[1] or most
    if low > high:
        faults[names[0]] = Fault(words(crossed))
        return ""
    return str(low) if low == high else f"{low}-{high}"


def _provider(sent: Mapping[str, str], providers: tuple[str, ...], faults: dict[str, Fault]) -> str:
    name = sent.get("provider", "")
    # A comma would divide it into two names in the widget's attribute.
    if name and (name not in providers or "," in name or len(name) > MAX_PROVIDER):
        faults["provider"] = Fault(words("The catalogue has no provider of this name now."))
        return ""
    return name


def _font(sent: Mapping[str, str], faults: dict[str, Fault]) -> str:
    font = re.sub(r"\s+", " ", re.sub(r"[\"']", "", sent.get("font", "")))
    if font and (not _FONTS.fullmatch(font) or len(font) > _MAX_FONT):
        faults["font"] = Fault(
            words("Write names of fonts with commas between, such as Verdana, sans-serif.")
        )
        return ""
    return font


def _site(sent: Mapping[str, str], faults: dict[str, Fault]) -> str:
    name = sent.get("site", "")
    if name and not NAME.fullmatch(name):
        faults["site"] = Fault(
            words("A site’s name has small letters a to z, digits and hyphens, 40 at most.")
        )
        return ""
    return name


def _colours(
    sent: Mapping[str, str], theme: str, faults: dict[str, Fault]
) -> tuple[Colour | None, Colour | None]:
    accent, on_accent = (_colour(sent, name, faults) for name in ("accent", "on_accent"))
    if accent is None:
        if on_accent is not None and "accent" not in faults:
            faults["accent"] = Fault(
                words("Choose this colour too: the colour of the text is judged on it.")
            )
        return None, None
    for found in unreadable(accent, on_accent, theme):
        faults[found.role] = Fault(_reason(found), str(found.nearest))
    if {"accent", "on_accent"} & faults.keys():
        return None, None
    return accent, on_accent or text_on(accent)


def _colour(sent: Mapping[str, str], name: str, faults: dict[str, Fault]) -> Colour | None:
    text = sent.get(name)
    colour = Colour.read(text) if text else None
    if text and colour is None:
        faults[name] = Fault(
            words("Write the colour as # and three or six of 0-9 and a-f, such as #0b5c4a.")
        )
    return colour


def _reason(found: Unreadable) -> str:
    values: dict[str, object] = {
        "colour": found.colour,
        "other": found.against,
        "contrast": f"{found.contrast:.2f}",
        "least": LEAST,
    }
    if found.role == "on_accent":
        return words(
            "%(colour)s on %(other)s has a contrast of %(contrast)s to 1. Text needs %(least)s.",
            **values,
        )
    if found.theme == "dark":
        return words(
            "%(colour)s colours links, and on the dark background %(other)s its contrast is "
            "%(contrast)s to 1. Text needs %(least)s.",
            **values,
        )
    return words(
        "%(colour)s colours links, and on the light background %(other)s its contrast is "
        "%(contrast)s to 1. Text needs %(least)s.",
        **values,
    )
