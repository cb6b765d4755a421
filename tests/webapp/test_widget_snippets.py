"""The lines that other sites copy."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from recommender.colours import LEAST, PAPERS, Colour, lowest, ratio
from webapp.builder_form import MODES, RADII, Choice
from webapp.widget_files import LATEST, integrity
from webapp.widget_snippets import properties, snippets

HOST = "https://finder.example"


class Reader(HTMLParser):
    """Every element with its attributes, as a browser takes them."""

    def __init__(self, lines: str) -> None:
        super().__init__()
        self.found: dict[str, dict[str, str | None]] = {}
        self.feed(lines)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in self.found
        self.found[tag] = dict(attrs)


def test_the_script_is_pinned_and_the_link_works_without_it() -> None:
    lines = snippets(Choice(levels="3-6", credits="15", speaks="mi", site="careers"), HOST).script
    found = Reader(lines).found
    assert found["script"] == {
        "type": "module",
        "src": f"{HOST}/widget/v{LATEST}/mc-finder.js",
        "integrity": integrity(LATEST),
        "crossorigin": "anonymous",
    }
    assert found["mc-finder"] == {
        "api": HOST, "site": "careers", "lang": "mi", "mode": "inline", "levels": "3-6",
        "credits": "15", "theme": "auto",
    }  # fmt: skip
    address = urlsplit(found["a"]["href"] or "")
    assert parse_qs(address.query) == {
        "lang": ["mi"], "min_level": ["3"], "max_level": ["6"], "min_credits": ["15"],
        "max_credits": ["15"],
    }  # fmt: skip


def test_the_plain_frame_says_where_it_stands_and_may_do_little() -> None:
    found = Reader(snippets(Choice(site="careers"), HOST).frame).found["iframe"]
    assert found["referrerpolicy"] == "strict-origin"
    assert "allow-top-navigation" not in (found["sandbox"] or "")
    assert found["title"] == "Micro-credential finder"
    assert "style" not in found


def test_nothing_chosen_needs_no_style() -> None:
    assert snippets(Choice(), HOST).styles == ""


def test_on_a_dark_screen_the_colours_can_be_read_too() -> None:
    chosen = Choice(accent=Colour(11, 92, 74), on_accent=Colour(255, 255, 255), radius="8px")
    styles = snippets(chosen, HOST).styles
    assert styles.startswith("mc-finder {\n  --mc-accent: #0b5c4a;\n  --mc-on-accent: #ffffff;\n")
    assert "@media (prefers-color-scheme: dark)" in styles
    dark = properties(chosen)[1]
    accent, text = (Colour.read(dark[name]) for name in ("--mc-accent", "--mc-on-accent"))
    assert accent is not None
    assert text is not None
    assert lowest(accent, PAPERS["dark"])[0] >= LEAST
    assert ratio(text, accent) >= LEAST
    one_theme = Choice(theme="light", accent=Colour(11, 92, 74), on_accent=Colour(255, 255, 255))
    assert "@media" not in snippets(one_theme, HOST).styles


def test_the_policy_names_the_finder_and_nothing_else() -> None:
    lines = snippets(Choice(), HOST)
    assert lines.script_policy == f"script-src {HOST}; frame-src {HOST}"
    assert lines.frame_policy == f"frame-src {HOST}"


parts = st.integers(0, 255)
choices = st.builds(
    Choice,
    speaks=st.sampled_from(["en", "mi"]),
    mode=st.sampled_from(MODES),
    levels=st.sampled_from(["", "3-6", "4"]),
    credits=st.sampled_from(["", "5-20"]),
    provider=st.text(max_size=20),
    heading=st.integers(1, 6),
    theme=st.sampled_from(["auto", "light", "dark"]),
    accent=st.none() | st.builds(Colour, parts, parts, parts),
    on_accent=st.just(Colour(255, 255, 255)),
    radius=st.sampled_from(RADII),
    font=st.sampled_from(["", "Verdana, sans-serif"]),
    site=st.sampled_from(["", "careers"]),
)


@given(choices)
def test_no_name_breaks_out_of_its_attribute(choice: Choice) -> None:
    lines = snippets(choice, HOST)
    found = Reader(lines.script).found
    assert set(found) == {"script", "mc-finder", "a"}
    # HTML has no way to write some characters; a browser reads U+FFFD or a line feed for them.
    readable = choice.provider.isprintable()
    if readable:
        assert (found["mc-finder"].get("provider") or "") == choice.provider
        address = urlsplit(found["a"]["href"] or "")
        assert parse_qs(address.query).get("provider", [""])[0] == choice.provider
    frame = Reader(lines.frame).found
    assert set(frame) == {"iframe"}
    assert re.fullmatch(
        r"https://finder\.example/embed/v1\?[\x21-\x7e]*", frame["iframe"]["src"] or ""
    )
