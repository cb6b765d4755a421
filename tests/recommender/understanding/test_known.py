"""What understanding learns from the records."""

from __future__ import annotations

from recommender.types import Credential, Outcome, Recognition
from recommender.understanding.known import NOTHING_KNOWN, Known, known_from


def credential(number: int, **fields: object) -> Credential:
    base = {
        "id": f"record-{number}",
        "title": "Beekeeping",
        "recognition": Recognition.PROVIDER,
        "purpose": "For beekeepers.",
        "outcomes": (Outcome(f"record-{number}#1", "Keep bees in a hive"),),
    }
    return Credential(**{**base, **fields})  # type: ignore[arg-type]


def test_words_are_counted_by_the_records_that_hold_them() -> None:
    known = known_from(
        [
            credential(1, purpose="Bees and more bees", subject="Horticulture"),
            credential(2, sector="apiculture", title_mi="Tiaki pī"),
        ]
    )
    assert known.words["bees"] == 2
    assert known.words["horticulture"] == known.words["apiculture"] == known.words["pī"] == 1
    assert "wedding" not in known.words


def test_providers_and_the_words_of_names_are_known_once() -> None:
    known = known_from(
        [
            credential(1, providers=("Primary ITO", "Competenz"), developer="Muka Tangata"),
            credential(2, providers=("Competenz",)),
        ]
    )
    assert known.providers == ("Competenz", "Primary ITO")
    assert known.names == {"primary", "ito", "competenz", "muka", "tangata"}


def test_the_speller_is_made_once_and_before_the_first_question() -> None:
    known = known_from([credential(1)])
    assert "speller" in vars(known)
    assert known.speller is known.speller


def test_words_with_macrons_are_known_by_their_short_forms() -> None:
    known = Known({"pūrākau": 1, "marae": 4})
    assert known.macrons["purakau"] == "pūrākau"
    assert "marae" not in known.macrons
    assert NOTHING_KNOWN.macrons["whanau"] == "whānau"
