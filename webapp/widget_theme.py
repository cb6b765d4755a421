"""The colours, corners and font that another site chose, as a style sheet for the frame.

A style sheet and not a style attribute, since the policy allows none; so it works without script.
Whatever is given, what comes out can be read: colours that cannot are replaced by the nearest that
can (``recommender.colours``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recommender.colours import (
    BLACK,
    LEAST,
    PAPERS,
    WHITE,
    Colour,
    accent_in,
    nearest_readable,
    ratio,
)

THEMES = ("auto", "light", "dark")
NAMES = ("theme", "accent", "on-accent", "radius", "font")
"""What /embed/v1/theme.css takes; /embed/v1 takes them by the same names."""

SITE_CSS = Path(__file__).with_name("static") / "site.css"
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}", re.DOTALL)
_LIGHT = re.compile(r"^:root \{(.*?)\}", re.DOTALL | re.MULTILINE)
_COLOUR_LINE = re.compile(r"^\s*(--[a-z-]+: (?:#|rgb|0 |none)[^;]*;)", re.MULTILINE)
_RADIUS = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,3})?)(px|em|rem)|0")
_FAMILY = re.compile(r"[A-Za-z-][A-Za-z0-9 _-]{0,60}")
_GENERIC = re.compile(r"(?:ui-)?(?:serif|sans-serif|monospace|rounded)|system-ui|cursive|fantasy")
_MOST_FAMILIES = 8
_LARGEST_RADIUS = {"px": 32.0, "em": 2.0, "rem": 2.0}
# How much of the accent is in the tint behind a person's words, and in the marks of levels.
_SOFT = {"light": 0.12, "dark": 0.2}
_RUNG = 0.5
_HOVER = 0.22


@dataclass(frozen=True, slots=True)
class Look:
    """What a site chose; None or "" where it left the finder's own."""

    theme: str = "auto"
    accent: Colour | None = None
    on_accent: Colour | None = None
    radius: str = ""
    font: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> Look:
        """What can be used of what an address gives. The rest is passed over, never refused."""
        theme = given.get("theme", "")
        return cls(
            theme=theme if theme in THEMES else "auto",
            accent=Colour.read(given.get("accent", "")),
            on_accent=Colour.read(given.get("on-accent", "")),
            radius=_radius(given.get("radius", "")),
            font=_font(given.get("font", "")),
        )

    def as_query(self) -> dict[str, str]:
        """The same by the names of the address, without what was left to the finder."""
        values = {
            "theme": self.theme,
            "accent": str(self.accent or ""),
            "on-accent": str(self.on_accent or "") if self.accent else "",
            "radius": self.radius,
            "font": self.font,
        }
        return {name: value for name, value in values.items() if value}


def stylesheet(look: Look) -> str:
    """CSS custom properties over those of static/site.css, which has to come first."""
    rules = []
    if look.theme != "auto":
        rules.append(f":root {{ color-scheme: {look.theme}; {_palette(look.theme)} }}")
    for theme in ("light", "dark") if look.theme == "auto" else (look.theme,):
        if look.accent:
            rule = f":root {{ {_accents(theme, look.accent, look.on_accent)} }}"
            scheme = f"@media (prefers-color-scheme: {theme}) {{ {rule} }}"
            rules.append(scheme if look.theme == "auto" else rule)
    own = []
    if look.radius:
        own.append(f"--radius: {look.radius}; --radius-small: calc({look.radius} * 0.57);")
    if look.font:
        own.append(f"--font: {_quoted(look.font)}, system-ui, sans-serif;")
    if own:
        rules.append(f":root {{ {' '.join(own)} }}")
    if not rules:
        return ""
    body = "\n".join(rules)
    # Paper keeps its own colours, and those who asked for more contrast their lines.
    more = ":root { --line: var(--edge); --muted: var(--ink); }"
    return f"@media screen {{\n{body}\n@media (prefers-contrast: more) {{ {more} }}\n}}\n"


@cache
def _palette(theme: str) -> str:
    """The colours of a theme as static/site.css has them: there they stand once."""
    css = SITE_CSS.read_text("utf-8")
    found = (_DARK if theme == "dark" else _LIGHT).search(css)
    if not found:
        raise LookupError(f"static/site.css has no colours for {theme}")
    return " ".join(_COLOUR_LINE.findall(found[1]))


def _accents(theme: str, accent: Colour, on_accent: Colour | None) -> str:
    drawn, text = accent_in(theme, accent, on_accent)
    surface = PAPERS[theme][0]
    soft = surface.towards(drawn, _SOFT[theme])
    # Links stand on the tint, too.
    drawn = nearest_readable(drawn, (*PAPERS[theme], soft))
    if ratio(text, drawn) < LEAST:
        text = nearest_readable(text, (drawn,))
    away = BLACK if text.luminance > drawn.luminance else WHITE
    values = {
        "accent": drawn,
        "accent-hover": drawn.towards(away, _HOVER),
        "on-accent": text,
        "soft": soft,
        "rung": surface.towards(drawn, _RUNG),
    }
    return " ".join(f"--{name}: {value};" for name, value in values.items())


def _radius(text: str) -> str:
    found = _RADIUS.fullmatch(text.strip())
    if not found:
        return ""
    if not found[1]:
        return "0px"
    return f"{min(float(found[1]), _LARGEST_RADIUS[found[2]]):g}{found[2]}"


def _font(text: str) -> str:
    families = [each.strip().strip("\"'").strip() for each in text[:400].split(",")]
    sound = [each for each in families if _FAMILY.fullmatch(each)][:_MOST_FAMILIES]
    return ", ".join(sound)


def _quoted(font: str) -> str:
    names = font.split(", ")
    return ", ".join(each if _GENERIC.fullmatch(each) else f'"{each}"' for each in names)
