"""What the conversation says in te reo Māori, and where it falls back to English.

What is said can only be judged by a fluent speaker; what is held here is what a program can see.
"""

from __future__ import annotations

import re
import unicodedata
from string import Formatter

import pytest

from recommender.dialogue import english, te_reo
from recommender.dialogue.comparison import _SUBJECTS as COMPARED
from recommender.dialogue.reply import Message
from recommender.dialogue.wording import WORDINGS, say, spoken
from recommender.types import Delivery, Recognition, Status

TABLES = ("TE_REO", "SUBJECTS", "UNSTATED", "LIMITS", "WAYS")
_NAMES = frozenset("NZQA GST NZ".split())
_SYLLABLES = re.compile(r"(?:-?(?:ng|wh|[hkmnprtw])?[aeiouāēīōū])+", re.IGNORECASE)
# Where "whaka-" meets an "a", the vowel is not long.
_DOUBLED = re.compile(r"(?<!whak)aa|ee|ii|oo|uu", re.IGNORECASE)


def _forms(wording: english.Wording) -> tuple[str, ...]:
    return wording if isinstance(wording, tuple) else (wording,)


def _placeholders(wording: english.Wording) -> set[str]:
    parts = (part for form in _forms(wording) for part in Formatter().parse(form))
    return {name for _, name, _, _ in parts if name}


def _every_phrase() -> list[str]:
    tables = [getattr(te_reo, name) for name in TABLES]
    return [form for table in tables for each in table.values() for form in _forms(each)]


def test_every_sentence_is_for_a_key_and_says_as_much_as_the_english() -> None:
    for key, wording in te_reo.TE_REO.items():
        assert _placeholders(wording) == _placeholders(english.ENGLISH[key]), key
    assert len(te_reo.TE_REO) > 80


def test_a_sentence_without_two_forms_says_the_number() -> None:
    for key, wording in te_reo.TE_REO.items():
        if isinstance(english.ENGLISH[key], tuple) and isinstance(wording, str):
            assert "{count}" in wording, key


def test_words_within_sentences_are_for_values_that_there_are() -> None:
    for name in TABLES[1:]:
        ours, theirs = getattr(te_reo, name), getattr(english, name)
        assert set(ours) <= set(theirs), name
        for key, words in ours.items():
            assert _placeholders(words) == _placeholders(theirs[key]), key


@pytest.mark.parametrize("phrase", _every_phrase())
def test_phrases_are_spelt_as_te_reo_is(phrase: str) -> None:
    """English that was left in one could not be marked as English on a page."""
    assert phrase == unicodedata.normalize("NFC", phrase)
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.sub(r"\{\w+\}", " ", phrase)):
        assert word in _NAMES or _SYLLABLES.fullmatch(word), word
        assert not _DOUBLED.search(word), word


def test_nothing_counts_as_reviewed_that_is_not_there() -> None:
    assert set(te_reo.REVIEWED) <= set(te_reo.TE_REO)


def test_what_has_no_words_in_te_reo_is_said_in_english_and_says_so() -> None:
    found = Message("found", {"count": 3})
    assert spoken(found, "mi") == ("Ngā mea i kitea e hāngai ana: 3.", "mi")
    assert spoken(found) == spoken(found, "fr") == ("I found 3 that suit.", "en")
    quoting = Message("why", {"title": "A", "words": "b", "quote": "c"})
    assert "why" not in te_reo.TE_REO
    assert spoken(quoting, "mi") == spoken(quoting, "en")
    assert say(quoting, "mi") == spoken(quoting, "mi")[0]


def test_a_sentence_whose_value_has_no_word_is_english_as_a_whole() -> None:
    """Half a sentence in each language could be marked as neither."""
    equivalence = {"field": "recognition", "value": "nzqa-equivalence"}
    assert spoken(Message("limit", equivalence), "mi") == (
        "Limit: with an NZQA equivalence statement.",
        "en",
    )
    online = {"field": "delivery", "value": "online"}
    assert spoken(Message("limit", online), "mi") == ("Tepe: tuihono.", "mi")
    free = {"field": "max_cost_nzd", "value": 0}
    assert spoken(Message("limit", free), "mi") == ("Tepe: kore utu.", "mi")


def test_lists_are_joined_as_the_language_does() -> None:
    same = Message("compared.same", {"subjects": ("level", "cost", "delivery")})
    assert say(same) == "They agree in level, cost and way of teaching."
    assert say(same, "mi") == "E ōrite ana: te kaupae, te utu me te āhua o te whakaako."
    taught = Message("delivery", {"title": "A", "delivery": ("online", "workplace")})
    assert say(taught, "mi") == "Ko te āhua o te whakaako i “A”: tuihono, i te wāhi mahi."


def test_english_has_a_word_for_every_value() -> None:
    """It is what the others fall back to."""
    words = WORDINGS["en"]
    assert set(COMPARED) <= set(words.subjects)
    assert {str(each) for kind in (Delivery, Recognition, Status) for each in kind} <= set(
        words.ways
    )
