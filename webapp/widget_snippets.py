"""The lines that another site copies to show the widget, and what its policy has to allow."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import escape

from recommender.colours import Colour, accent_in
from webapp import widget_files
from webapp.builder_form import Choice

FRAME_HEIGHT_PX = 720
"""Of the plain frame, which cannot follow its content."""

SANDBOX = "allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox"
"""What the frame may do; the same words as in the widget's script."""

# In the language of the widget, not of the page: these words are for the other site's visitors.
LINK_WORDS = {"en": "Find a micro-credential", "mi": "Kimihia he pūkenga-whāiti"}
FRAME_TITLES = {"en": "Micro-credential finder", "mi": "Te rapu pūkenga-whāiti"}


@dataclass(frozen=True, slots=True)
class Snippets:
    """What there is to copy. ``styles`` is empty where no colour, font or corner was chosen."""

    script: str
    styles: str
    frame: str
    script_policy: str
    frame_policy: str


def snippets(choice: Choice, host: str) -> Snippets:
    """The lines for a finder at ``host``, such as https://finder.example."""
    return Snippets(
        script=_script(choice, host),
        styles=_styles(choice),
        frame=_frame(choice, host),
        script_policy=f"script-src {host}; frame-src {host}",
        frame_policy=f"frame-src {host}",
    )


def attributes(choice: Choice) -> dict[str, str]:
    """The attributes of <mc-finder>, without those that would say its default."""
    named = {
        "site": choice.site,
        "lang": choice.speaks,
        "mode": choice.mode,
        "levels": choice.levels,
        "credits": choice.credits,
        "provider": choice.provider,
        "theme": choice.theme,
        "heading-level": "" if choice.heading == 2 else str(choice.heading),  # noqa: PLR2004
    }
    return {name: value for name, value in named.items() if value}


def frame_query(choice: Choice) -> dict[str, str]:
    """What the address of a plain frame says."""
    named = {
        "site": choice.site,
        "lang": choice.speaks,
        "levels": choice.levels,
        "credits": choice.credits,
        "provider": choice.provider,
        "theme": "" if choice.theme == "auto" else choice.theme,
        "accent": str(choice.accent or ""),
        "on-accent": str(choice.on_accent or ""),
        "radius": choice.radius,
        "font": choice.font,
    }
    return {name: value for name, value in named.items() if value}


def properties(choice: Choice) -> tuple[dict[str, str], dict[str, str]]:
    """The CSS custom properties, and those that differ on a dark screen where that is followed."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    if choice.accent:
        light = _accents(choice.accent, choice.on_accent)
        if choice.theme == "auto":
            dark = _accents(*accent_in("dark", choice.accent, choice.on_accent))
    if choice.font:
        light["--mc-font"] = choice.font
    if choice.radius:
        light["--mc-radius"] = choice.radius
    return light, dark


def _accents(accent: Colour, on_accent: Colour | None) -> dict[str, str]:
    return {"--mc-accent": str(accent), "--mc-on-accent": str(on_accent or "")}


def _script(choice: Choice, host: str) -> str:
    said = "".join(f' {name}="{escape(value)}"' for name, value in attributes(choice).items())
    integrity = widget_files.integrity(widget_files.LATEST)
    return (
        f'<script type="module" src="{host}{widget_files.address(widget_files.LATEST)}"\n'
        f'  integrity="{integrity}"\n'
        '  crossorigin="anonymous"></script>\n'
        f'<mc-finder api="{host}"{said}>\n'
        f'  <a href="{escape(_page(choice, host))}">{LINK_WORDS[choice.speaks]}</a>\n'
        "</mc-finder>"
    )


def _page(choice: Choice, host: str) -> str:
    query = {"lang": choice.speaks if choice.speaks != "en" else ""}
    for name, span in (("level", choice.levels), ("credits", choice.credits)):
        low, _, high = span.partition("-")
        query |= {f"min_{name}": low, f"max_{name}": high or low}
    query["provider"] = choice.provider
    sent = urlencode({name: value for name, value in query.items() if value})
    return f"{host}/?{sent}" if sent else f"{host}/"


def _styles(choice: Choice) -> str:
    light, dark = properties(choice)
    rules = []
    if light:
        rules.append(f"mc-finder {{\n{_lines(light, '  ')}\n}}")
    if dark:
        rules.append(
            "@media (prefers-color-scheme: dark) {\n"
            f"  mc-finder {{\n{_lines(dark, '    ')}\n  }}\n}}"
        )
    return "\n".join(rules)


def _lines(values: dict[str, str], indent: str) -> str:
    return "\n".join(f"{indent}{name}: {value};" for name, value in values.items())


def _frame(choice: Choice, host: str) -> str:
    address = f"{host}/embed/v1?{urlencode(frame_query(choice))}"
    return (
        f'<iframe src="{escape(address)}"\n'
        f'  title="{FRAME_TITLES[choice.speaks]}" lang="{choice.speaks}"\n'
        f'  width="100%" height="{FRAME_HEIGHT_PX}" loading="lazy"\n'
        f'  referrerpolicy="strict-origin"\n'
        f'  sandbox="{SANDBOX}"></iframe>'
    )
