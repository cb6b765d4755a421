"""The catalogue of te reo Māori: complete, compiled, marked as unread, and written as it should be.

What it says in it can only be judged by a fluent speaker; what is held here is what a program can
see.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.conftest import ROOT

PO = ROOT / "webapp/translations/mi/LC_MESSAGES/messages.po"
MO = PO.with_suffix(".mo")
REVIEW = re.compile(
    r"awaiting a fluent reviewer|reviewed by \S.*, (?:19|20)\d\d-\d\d-\d\d",
)
_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
_TAG = re.compile(r"</?\w+[^>]*>")
# A vowel written twice is long and should have a macron, but where "whaka-" meets an "a", as
# in "whakaako".
_DOUBLED = re.compile(r"(?<!whak)aa|ee|ii|oo|uu", re.IGNORECASE)
_SYLLABLES = re.compile(r"(?:-?(?:ng|wh|[hkmnprtw])?[aeiouāēīōū])+", re.IGNORECASE)
# Not Māori, and known by these names in te reo too.
_NAMES = frozenset("NZQA NZQCF NCEA GST Enter Shift NZ".split())


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    return read_po(PO.open("rb"), locale="mi")


def _messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


def _pairs(message: Message) -> list[tuple[str, str]]:
    """English with its Māori, each form by itself; none where there is no translation."""
    if isinstance(message.id, tuple):
        # The English for one may say "one"; the Māori serves none as well, and says the number.
        return [(message.id[1], said) for said in message.string if any(message.string)]
    return [(message.id, message.string)] if message.string else []


def _translated(catalogue: Catalog) -> Iterator[tuple[str, str]]:
    for message in _messages(catalogue):
        yield from _pairs(message)


def _words(maori: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", _PLACEHOLDER.sub(" ", _TAG.sub(" ", maori)))


def test_every_word_that_is_marked_stands_in_the_catalogue_and_no_other(
    catalogue: Catalog, tmp_path: Path
) -> None:
    """Fails where somebody added words and forgot ``make translations``."""
    pot = tmp_path / "messages.pot"
    command = [
        sys.executable, "-m", "babel.messages.frontend", "--quiet", "extract",
        "--mapping", "pyproject.toml", "--keyword", "words plain counted:1,2",
        "--output", str(pot), "webapp",
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True)
    marked = {message.id for message in _messages(read_po(pot.open("rb")))}
    known = {message.id for message in _messages(catalogue)}
    assert marked - known == set(), "run `make translations`"
    assert known - marked == set(), "run `make translations`"
    assert not catalogue.obsolete


def test_what_is_compiled_is_what_is_written(catalogue: Catalog) -> None:
    compiled = GNUTranslations(MO.open("rb"))
    written: dict[object, str] = {"": ""}
    for message in _messages(catalogue):
        if isinstance(message.id, tuple):
            # Where forms have no translation, the compiler puts the English ones.
            forms = zip(message.string, message.id, strict=True)
            written |= {(message.id[0], at): said or own for at, (said, own) in enumerate(forms)}
        elif message.string:
            written[message.id] = message.string
    held = compiled._catalog | {"": ""}  # type: ignore[attr-defined]
    assert held == written, "run `make translations`"
    assert len(written) > 100
    # None, one; more than one.
    assert [compiled.plural(n) for n in (0, 1, 2, 40)] == [0, 0, 1, 1]  # type: ignore[attr-defined]


def test_every_translation_says_whether_a_fluent_speaker_has_read_it(catalogue: Catalog) -> None:
    for message in _messages(catalogue):
        states = [line for line in message.user_comments if REVIEW.fullmatch(line)]
        assert len(states) == (1 if _pairs(message) else 0), message.id
        assert not message.fuzzy, message.id


def test_placeholders_and_tags_are_the_same_on_both_sides(catalogue: Catalog) -> None:
    for english, maori in _translated(catalogue):
        assert set(_PLACEHOLDER.findall(english)) == set(_PLACEHOLDER.findall(maori)), english
        assert sorted(_TAG.findall(english)) == sorted(_TAG.findall(maori)), english
        assert maori.count("%") == len(_PLACEHOLDER.findall(maori)) + 2 * maori.count("%%"), english


def test_all_forms_of_a_counted_phrase_are_there(catalogue: Catalog) -> None:
    for message in _messages(catalogue):
        if isinstance(message.id, tuple):
            assert len(message.string) == 2
            assert all(message.string) or not any(message.string), message.id
            # The first form is for none as well as for one, so it must say the number.
            assert all("%(num)s" in said for said in message.string if said), message.id


def test_macrons_are_single_characters_and_long_vowels_have_them(catalogue: Catalog) -> None:
    for english, maori in _translated(catalogue):
        assert maori == unicodedata.normalize("NFC", maori), english
        for word in _words(maori):
            assert not _DOUBLED.search(word), f"{word} in: {maori}"


def test_translations_are_spelt_as_te_reo_is(catalogue: Catalog) -> None:
    """Catches English that was left in a translation, where it could not be marked as English."""
    for _, maori in _translated(catalogue):
        for word in _words(maori):
            assert word in _NAMES or _SYLLABLES.fullmatch(word), f"{word} in: {maori}"


def test_a_sentence_ends_as_it_does_in_english(catalogue: Catalog) -> None:
    for english, maori in _translated(catalogue):
        for mark in (".", ":", "?", "…"):
            assert english.endswith(mark) == maori.endswith(mark), maori


def test_the_installed_package_brings_the_compiled_catalogue() -> None:
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    patterns = packages["package-data"]["webapp"]
    brought = {path for pattern in patterns for path in (ROOT / "webapp").glob(pattern)}
    assert MO in brought
    listed = subprocess.run(
        ["git", "ls-files", "--error-unmatch", str(MO)], cwd=ROOT, capture_output=True, check=False
    )
    assert listed.returncode == 0, "the compiled catalogue is not in the repository"
