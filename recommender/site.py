"""One site that shows the finder in its own pages: its name, where it is, and how it starts.

What is checked here is what an operator typed. ``sites`` keeps the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from recommender.colours import LEAST, Colour, Unreadable, unreadable
from recommender.errors import FinderError
from recommender.origins import checked_origin
from recommender.types import MAX_PROVIDERS

NAME = re.compile(r"[a-z0-9-]{1,40}")
MAX_ORIGINS = 20
MAX_PROVIDER = 200
LANGUAGES = ("en", "mi")
THEMES = ("auto", "light", "dark")
HEADING_LEVELS = range(1, 7)
LEVELS = (1, 10)
CREDITS = (1, 240)
_RANGE = re.compile(r"\s*([0-9]{1,3})\s*(?:[-–]\s*([0-9]{1,3})\s*)?")


class SiteRefused(FinderError):
    """A site, or how it is to start, that cannot be. The message says what to write instead."""


@dataclass(frozen=True, slots=True)
class SitePreset:
    """How the finder starts in a site where the page says nothing else.

    ``levels`` and ``credits``: "3-6" or "4". ``heading_level``: 1-6, of the finder's own heading.
    """

    levels: str | None = None
    credits: str | None = None
    provider: tuple[str, ...] = ()
    lang: str | None = None
    theme: str | None = None
    accent: str | None = None
    on_accent: str | None = None
    heading_level: int | None = None

    def as_query(self) -> tuple[tuple[str, str], ...]:
        """What is set, by the names that /embed/v1 takes: ("levels", "3-6"), ("provider", …)."""
        named = (
            ("levels", self.levels),
            ("credits", self.credits),
            *(("provider", each) for each in self.provider),
            ("lang", self.lang),
            ("theme", self.theme),
            ("accent", self.accent),
            ("on-accent", self.on_accent),
            ("heading-level", self.heading_level),
        )
        return tuple((name, str(value)) for name, value in named if value is not None)


@dataclass(frozen=True, slots=True)
class Site:
    """A site by its name, with the origins that may show the finder."""

    name: str
    origins: tuple[str, ...]
    preset: SitePreset = field(default_factory=SitePreset)


def checked_site(name: str, origins: Iterable[str], preset: SitePreset) -> Site:
    """The site with everything in order. Raises SiteRefused or OriginRefused."""
    if not NAME.fullmatch(name):
        raise SiteRefused(
            f"{name!r} cannot be a site's name: 1 to 40 of a-z, 0-9 and hyphens, such as "
            "careers-otago."
        )
    checked = tuple(dict.fromkeys(checked_origin(each) for each in origins))
    if not 0 < len(checked) <= MAX_ORIGINS:
        raise SiteRefused(f"A site has 1 to {MAX_ORIGINS} origins: --origin https://…")
    return Site(name, checked, checked_preset(preset))


def checked_preset(preset: SitePreset) -> SitePreset:
    """The preset with its values in their one form. Raises SiteRefused."""
    _refuse_unknown("--lang", preset.lang, LANGUAGES)
    _refuse_unknown("--theme", preset.theme, THEMES)
    if preset.heading_level is not None and preset.heading_level not in HEADING_LEVELS:
        raise SiteRefused("--heading-level is a whole number from 1 to 6.")
    provider = tuple(dict.fromkeys(each.strip() for each in preset.provider))
    sound = all(0 < len(each) <= MAX_PROVIDER and "," not in each for each in provider)
    if len(provider) > MAX_PROVIDERS or not sound:
        raise SiteRefused(
            f"--provider takes one name of 1 to {MAX_PROVIDER} characters without commas, and at "
            f"most {MAX_PROVIDERS} of them: --provider Wintec --provider UCOL"
        )
    accent, on_accent = _colours(preset)
    return SitePreset(
        levels=_range("--levels", preset.levels, *LEVELS),
        credits=_range("--credits", preset.credits, *CREDITS),
        provider=provider,
        lang=preset.lang,
        theme=preset.theme,
        accent=accent,
        on_accent=on_accent,
        heading_level=preset.heading_level,
    )


def read_range(text: str, lowest: int, highest: int) -> tuple[int, int] | None:
    """The bounds in "3-6" or "4", both included; None if the text is no such range."""
    found = _RANGE.fullmatch(text)
    if not found:
        return None
    low = int(found[1])
    high = int(found[2]) if found[2] else low
    return (low, high) if lowest <= low <= high <= highest else None


def _range(option: str, text: str | None, lowest: int, highest: int) -> str | None:
    if text is None:
        return None
    bounds = read_range(text, lowest, highest)
    if bounds is None:
        raise SiteRefused(
            f"{option} is one number or two with a hyphen, the lower first, from {lowest} to "
            f"{highest}, such as 3-6."
        )
    low, high = bounds
    return str(low) if low == high else f"{low}-{high}"


def _refuse_unknown(option: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise SiteRefused(f"{option} is one of {', '.join(known)}.")


def _colours(preset: SitePreset) -> tuple[str | None, str | None]:
    if preset.on_accent is not None and preset.accent is None:
        raise SiteRefused("--on-accent goes with --accent, whose text it colours.")
    if preset.accent is None:
        return None, None
    accent = _colour("--accent", preset.accent)
    on_accent = None if preset.on_accent is None else _colour("--on-accent", preset.on_accent)
    for fault in unreadable(accent, on_accent, preset.theme or "auto"):
        raise SiteRefused(_explained(fault))
    return str(accent), None if on_accent is None else str(on_accent)


def _colour(option: str, text: str) -> Colour:
    colour = Colour.read(text)
    if colour is None:
        raise SiteRefused(f"{option} is # and three or six of 0-9 a-f, such as '#0b5c4a'.")
    return colour


def _explained(fault: Unreadable) -> str:
    option = "--accent" if fault.role == "accent" else "--on-accent"
    where = f"on {fault.theme} paper" if fault.theme else f"on the accent {fault.against}"
    return (
        f"{option} {fault.colour} cannot be read {where}: contrast {fault.contrast:.2f} to 1, and "
        f"text needs {LEAST}. The nearest colour that passes is '{fault.nearest}'."
    )
