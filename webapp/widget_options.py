"""What the address of the frame asks for, and what a listed site has set: where they meet.

``levels=3-6``, ``credits=5-20``, ``provider=``, ``heading-level=`` and what ``widget_theme`` takes.
A page that other people wrote long ago must never break: what cannot be used is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from recommender.dialogue import State
from recommender.site import (
    CREDITS,
    HEADING_LEVELS,
    LEVELS,
    MAX_PROVIDER,
    SitePreset,
    read_range,
)
from recommender.types import MAX_PROVIDERS, Filters
from webapp import widget_theme
from webapp.widget_theme import Look

_RANGES = {"levels": LEVELS, "credits": CREDITS}
NAMES = ("levels", "credits", "provider", "heading-level", *widget_theme.NAMES)


@dataclass(frozen=True, slots=True)
class Options:
    """How one frame looks and starts. ``given``: what the address said of it, to be carried on."""

    look: Look
    filters: Filters
    heading_level: int
    given: Mapping[str, str]

    @property
    def start(self) -> State:
        """A conversation in which nothing was said yet."""
        return State(filters=self.filters)


def read_options(address: Mapping[str, str], preset: SitePreset) -> Options:
    """The address over the preset, each for itself: a page that names levels keeps its provider."""
    given = {name: address[name] for name in NAMES if address.get(name)}
    providers = ",".join(preset.provider)
    values = dict(preset.as_query()) | ({"provider": providers} if providers else {}) | given
    levels, credit_range = (_range(values, name) for name in _RANGES)
    return Options(
        look=Look.read(values),
        filters=Filters(
            min_level=levels[0],
            max_level=levels[1],
            min_credits=credit_range[0],
            max_credits=credit_range[1],
            provider=_providers(values.get("provider", "")),
        ),
        heading_level=_heading_level(values.get("heading-level", "")),
        given=given,
    )


def _range(values: Mapping[str, str], name: str) -> tuple[int, int] | tuple[None, None]:
    return read_range(values.get(name, ""), *_RANGES[name]) or (None, None)


def _providers(text: str) -> tuple[str, ...]:
    names = (each.strip() for each in text.split(","))
    fitting = dict.fromkeys(each for each in names if _is_name(each))
    return tuple(fitting)[:MAX_PROVIDERS]


def _is_name(text: str) -> bool:
    return 0 < len(text) <= MAX_PROVIDER and text.isprintable()


def _heading_level(text: str) -> int:
    fits = text.isascii() and text.isdigit() and len(text) == 1 and int(text) in HEADING_LEVELS
    return int(text) if fits else 1
