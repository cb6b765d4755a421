"""What words stand for: spelling, abbreviations, te reo Māori."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.importing import read_files
from recommender.types import Credential
from recommender.understanding.glosses import MOST, MOST_IN_TE_REO
from recommender.understanding.known import NOTHING_KNOWN, Known, known_from
from recommender.understanding.macrons import plain, short
from recommender.understanding.meaning import MOST_STRANGE, Meaning, meaning_of
from recommender.vocabulary.meanings import CAPITALS, EXPANSIONS
from recommender.vocabulary.te_reo import IN_TE_REO_ONLY, PARTICLES, TE_REO

CATALOGUE = Path(__file__).resolve().parents[3] / "data/catalogue"
RECORDS: tuple[Credential, ...] = tuple(
    read_files(
        (CATALOGUE / "register.jsonl", CATALOGUE / "illustrative.jsonl"), retrieved="2026-11"
    ).credentials
)
KNOWN = known_from(RECORDS)

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
MISSPELT = st.lists(
    st.sampled_from(
        """carpentary securty excell Managment HORTICULTRE keping definately organize whanau EVs
        IT hauora the of - , . (welding) smith@example.org C++ healthandsafety kei te ako
        Fonterra 24 hr beekeping’s""".split()
    ),
    max_size=12,
).map(" ".join)


def meaning(text: str) -> str:
    return meaning_of(text, KNOWN).text


def corrections(text: str) -> dict[str, str]:
    found = meaning_of(text, KNOWN).corrections
    return {text[c.start : c.end]: c.text for c in found}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("carpentary", "carpentry"),
        ("cyber securty", "cyber security"),
        ("a managment course", "a management course"),
        ("Carpentary", "Carpentry"),
        ("CARPENTARY", "CARPENTRY"),
        ("bee keping", "bee keeping (beekeeping)"),
        ("healthandsafety", "healthandsafety (health and safety)"),
        ("organize an aluminum center", "organise an aluminium centre"),
        ("Maori", "Māori"),
        ("Maaori", "Māori"),
        ("MAORI", "MĀORI"),
        ("Ma\u0304ori", "Māori"),
        ("whaanau support", "whānau support"),
        ("whanau support", "whānau support"),
        ("servicing EVs", "servicing EVs (electric vehicles)"),
        ("sparkies", "sparkies (electricians)"),
        ("H&S rep", "H&S rep (health and safety representative)"),
        ("P&L", "P&L (profit and loss, financial statements)"),
        ("IT skills", "IT skills (information technology)"),
        ("it support", "it support (information technology support)"),
        ("RNs wanted", "RNs wanted (registered nurses)"),
        ("HR", "HR (human resources)"),
        ("rousie", "rousie (wool handling in a shearing shed)"),
        ("gib stoppers wanted", "gib stoppers wanted (plasterboard finishing, interior linings)"),
        ("work in the ngahere", "work in the ngahere (forest, forestry)"),
        ("mental health for rangatahi", "mental health for rangatahi (young people, youth)"),
        ("we follow tikanga", "we follow tikanga (Māori customs and protocol)"),
    ],
)
def test_words_stand_for_what_records_say(text: str, meant: str) -> None:
    assert meaning(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "welding",
        "wedding planner",
        "form a team",
        "I like it",
        "is it ok",
        "$30 per hr",
        "within 24 hr",
        "my mahi",
        "Kia ora",
        "a job at Fonterra in Feilding",
        "I worked with Janine Carpentar",
        "C++",
        "mail securty@example.org",
        "see www.securty.co.nz/managment",
        "ISO 45001, NZS 4229",
        "XQZTV",
        "electric vehicles (EVs)",
        "health and safety, H&S",
        "don't, can't, shouldn't",
        "Welding 🔧 steel",
    ],
)
def test_what_needs_no_explaining_stays_to_the_letter(text: str) -> None:
    assert meaning_of(text, KNOWN) == Meaning(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("kei te pirangi au ki te ako i te hangarau", "technology"),
        ("hauora hinengaro", "mental health (hauora)"),
        ("raranga", "weaving"),
        ("ngā tikanga o te marae", "Māori customs and protocol; Māori meeting place"),
        ("whakahaere pakihi", "business management"),
        ("Tama Hemi", "Tama Hemi"),
    ],
)
def test_a_text_in_te_reo_is_searched_in_english(text: str, meant: str) -> None:
    assert meaning(text).startswith(meant)
    assert "pirangi" not in meaning("kei te pirangi au ki te ako i te hangarau")


def test_longer_phrases_go_before_their_words() -> None:
    assert meaning("support with hauora hinengaro today").endswith("(mental health)")
    assert meaning("my hauora today").endswith("(health and wellbeing)")


def test_corrections_say_what_was_read_for_what() -> None:
    assert corrections("Carpentary: I definately want carpentary, CARPENTARY") == {
        "Carpentary": "Carpentry",
        "definately": "definitely",
        "carpentary": "carpentry",
        "CARPENTARY": "CARPENTRY",
    }


def test_other_spellings_are_no_mistakes() -> None:
    assert corrections("organize Maori fiber EVs healthandsafety bee keeping") == {}


def test_a_capital_within_a_sentence_marks_a_name() -> None:
    assert corrections("a job with Managment today") == {}
    assert corrections("a job. Managment today") == {"Managment": "Management"}


def test_glosses_are_a_handful() -> None:
    many = "the ECE and BIM and HSWA and UAV and GST and PAYE and HACCP and PLC and TTM and EWP"
    assert meaning(many).count(";") == MOST - 1
    te_reo = " ".join(key for key in TE_REO if " " not in key)
    assert meaning(te_reo).count(";") == MOST_IN_TE_REO - 1


def test_a_text_that_is_not_english_is_not_mended() -> None:
    german = "Ich moechte lernenn managment wie man Schweissen kannst, bitte helfenn Sie mirr jetzt"
    assert corrections(german) == {}
    strange = " ".join(
        f"securty managmen{chr(97 + n % 26)}{chr(97 + n // 26)}t" for n in range(120)
    )
    assert len(set(strange.split())) > MOST_STRANGE
    assert corrections(strange) == {}


def test_no_text_of_the_catalogue_is_corrected() -> None:
    texts = [
        text
        for record in RECORDS
        for text in (record.title, record.purpose, *(o.text for o in record.outcomes))
    ]
    assert {text: found for text in texts if (found := corrections(text))} == {}


def test_a_long_text_takes_a_moment() -> None:
    text = " ".join(record.purpose for record in RECORDS)[:20_000]
    mistakes = ("carpentary securty managment xqvkz " * 600)[:20_000]
    for slow in (text, mistakes, "a" * 20_000, "a " * 10_000, "-" * 20_000, "wh" * 10_000):
        started = process_time()
        meaning_of(slow, KNOWN)
        assert process_time() - started < 5  # 0.1 s on an idle machine


@given(st.one_of(ANY_TEXT, MISSPELT))
def test_any_text_is_safe_and_spans_are_exact_and_apart(text: str) -> None:
    for known in (KNOWN, NOTHING_KNOWN):
        found = meaning_of(text, known).corrections
        assert all(0 <= c.start < c.end <= len(text) for c in found)
        assert all(text[c.start : c.end].isalpha() and c.text.isalpha() for c in found)
        assert all(text[c.start : c.end].casefold() != c.text.casefold() for c in found)
        assert all(before.end < after.start for before, after in pairwise(found))


@given(MISSPELT)
def test_a_corrected_text_is_not_corrected_again(text: str) -> None:
    mended = text
    for correction in reversed(meaning_of(text, KNOWN).corrections):
        mended = mended[: correction.start] + correction.text + mended[correction.end :]
    again = meaning_of(mended, KNOWN)
    assert again.corrections == ()
    assert again.text == meaning_of(text, KNOWN).text


def test_tables_are_written_as_they_are_looked_up() -> None:
    assert all(key == " ".join(key.casefold().split()) for key in (*EXPANSIONS, *TE_REO))
    assert all(key.isupper() for key in CAPITALS)
    assert not {key.casefold() for key in CAPITALS} & EXPANSIONS.keys()
    assert not TE_REO.keys() & IN_TE_REO_ONLY.keys()
    assert all(word == plain(word) for word in PARTICLES)
    assert not {plain(key) for key in (*TE_REO, *IN_TE_REO_ONLY)} & PARTICLES
    shorts = [short(key) for key in TE_REO]
    assert len(shorts) == len(set(shorts))


def test_every_abbreviation_and_word_of_te_reo_is_spelt_out() -> None:
    silent = [key for key in EXPANSIONS if meaning_of(key, Known()).text == key]
    silent += [key for key in CAPITALS if meaning_of(key, Known()).text == key]
    silent += [key for key in TE_REO if meaning_of(f"{key} katoa", Known()).text == f"{key} katoa"]
    assert silent == []
