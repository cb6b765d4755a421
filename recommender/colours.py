"""Whether an accent colour can be read where the finder uses it, and the nearest one that can.

Contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). The accent colours
links, which are text, and buttons with text on them, so every pair needs the 4.5 of criterion
1.4.3; the 3.0 that 1.4.11 asks of a button's own outline is then met as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LEAST = 4.5
"""The contrast that text needs."""

_SHORT = re.compile(r"#?([0-9a-f]{3})")
_LONG = re.compile(r"#?([0-9a-f]{6})")
_STEPS = 256
# The sRGB standard's bound; WCAG's older 0.03928 differs for no colour of 8 bits.
_STRAIGHT_UP_TO = 0.04045


@dataclass(frozen=True, slots=True)
class Colour:
    """An sRGB colour, each part 0-255. ``str`` writes it as #rrggbb."""

    red: int
    green: int
    blue: int

    @classmethod
    def read(cls, text: str) -> Colour | None:
        """The colour in #rgb or #rrggbb, with or without #, in any case; None if it is none."""
        given = text.strip().lower()
        if found := _SHORT.fullmatch(given):
            digits = "".join(2 * each for each in found[1])
        elif found := _LONG.fullmatch(given):
            digits = found[1]
        else:
            return None
        return cls(*bytes.fromhex(digits))

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """Relative luminance, 0 (black) to 1 (white)."""
        red, green, blue = (_linear(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def towards(self, other: Colour, share: float) -> Colour:
        """The colour with a share (0-1) of the other mixed in."""
        return Colour(
            round(self.red + share * (other.red - self.red)),
            round(self.green + share * (other.green - self.green)),
            round(self.blue + share * (other.blue - self.blue)),
        )


WHITE = Colour(255, 255, 255)
BLACK = Colour(0, 0, 0)

PAPERS = {
    "light": (WHITE, Colour(0xF4, 0xF7, 0xF5)),
    "dark": (Colour(0x16, 0x21, 0x1D), Colour(0x0E, 0x16, 0x13)),
}
"""What the accent stands on in each theme: --surface and --paper of webapp/static/site.css."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A pair that fails. ``nearest`` is the closest colour that passes in place of ``colour``.

    ``role``: "accent", which is too like the paper of ``theme``, or "on_accent", which is too like
    the accent.
    """

    role: str
    theme: str | None
    colour: Colour
    against: Colour
    contrast: float
    nearest: Colour


def ratio(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def lowest(colour: Colour, against: Iterable[Colour]) -> tuple[float, Colour]:
    """The worst contrast of the colour, and against which it is."""
    return min(((ratio(colour, each), each) for each in against), key=lambda pair: pair[0])


def nearest_readable(colour: Colour, against: Sequence[Colour]) -> Colour:
    """The colour itself if it reads on all of ``against``, else the nearest that does.

    Nearest is the smallest share of black or white mixed in; dark wins a tie. On one colour black
    or white always reads (4.58 at least); on several of which some are dark and some light, what
    comes nearest to it is given.
    """
    for share, target in _shares():
        mixed = colour.towards(target, share)
        if lowest(mixed, against)[0] >= LEAST:
            return mixed
    return max((BLACK, WHITE), key=lambda each: lowest(each, against)[0])


def text_on(accent: Colour) -> Colour:
    """White where it reads on the accent, else black: one of them always does."""
    return WHITE if ratio(WHITE, accent) >= LEAST else BLACK


def accent_in(theme: str, accent: Colour, on_accent: Colour | None) -> tuple[Colour, Colour]:
    """Accent and text on it as the finder draws them in "light" or "dark", always readable.

    The nearest readable colours stand in where those given cannot be read.
    """
    drawn = nearest_readable(accent, PAPERS[theme])
    text = text_on(drawn) if on_accent is None else nearest_readable(on_accent, (drawn,))
    return drawn, text


def unreadable(accent: Colour, on_accent: Colour | None, theme: str) -> tuple[Unreadable, ...]:
    """The pairs that fail in "light", "dark" or "auto"; text is judged on an accent that passes.

    With "auto" the accent is judged on light paper, and for the dark the finder takes the nearest
    that reads there (``accent_in``): no colour reads on both.
    """
    chosen = "dark" if theme == "dark" else "light"
    faults = []
    contrast, paper = lowest(accent, PAPERS[chosen])
    readable = nearest_readable(accent, PAPERS[chosen])
    if contrast < LEAST:
        faults.append(Unreadable("accent", chosen, accent, paper, contrast, readable))
    if on_accent is not None and (contrast := ratio(on_accent, readable)) < LEAST:
        nearest = nearest_readable(on_accent, (readable,))
        faults.append(Unreadable("on_accent", None, on_accent, readable, contrast, nearest))
    return tuple(faults)


def _shares() -> Iterator[tuple[float, Colour]]:
    for step in range(_STEPS):
        for target in (BLACK, WHITE):
            yield step / (_STEPS - 1), target


def _linear(part: float) -> float:
    return part / 12.92 if part <= _STRAIGHT_UP_TO else ((part + 0.055) / 1.055) ** 2.4
