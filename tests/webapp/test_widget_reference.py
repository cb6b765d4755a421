"""What people are told about the widget is what its script does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from webapp.widget_files import LATEST, script
from webapp.widget_reference import ATTRIBUTES, EVENTS, PROPERTIES, Entry
from webapp.widget_snippets import FRAME_TITLES, LINK_WORDS, SANDBOX

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs/widget.md").read_text("utf-8")
SOURCE = script(LATEST).decode()


def names(entries: tuple[Entry, ...]) -> set[str]:
    return {entry.name for entry in entries}


def test_the_attributes_are_those_that_the_script_reads() -> None:
    table = re.search(r"^const ATTRIBUTES = \{$(.*?)^\};$", SOURCE, re.DOTALL | re.MULTILINE)
    assert table is not None
    read = set(re.findall(r'^  "?([a-z-]+)"?:', table[1], re.MULTILINE))
    assert read - {"nzsced"} == names(ATTRIBUTES)


def test_the_properties_are_those_that_the_script_reads() -> None:
    assert set(re.findall(r'"(--mc-[a-z-]+)"', SOURCE)) == names(PROPERTIES)


def test_the_events_are_those_that_the_script_sends() -> None:
    sent = set(re.findall(r'#emit\("([a-z]+)"', SOURCE))
    assert {f"mc:{name}" for name in sent} == names(EVENTS)


@pytest.mark.parametrize("entry", [*ATTRIBUTES, *PROPERTIES, *EVENTS], ids=lambda each: each.name)
def test_the_document_has_a_line_for_each(entry: Entry) -> None:
    assert f"| `{entry.name}` |" in DOCUMENT


def test_the_plain_frame_may_do_what_the_script_s_may() -> None:
    assert SANDBOX in SOURCE
    assert SANDBOX in DOCUMENT


def test_the_words_are_those_of_the_script() -> None:
    for said in (*LINK_WORDS.values(), *FRAME_TITLES.values()):
        assert f'"{said}"' in SOURCE
