"""Numbers, dates and texts as people read them."""

from __future__ import annotations

import pytest
from flask import Flask

from webapp.language import words
from webapp.wording import MONTHS, excerpt, month, seen


@pytest.mark.parametrize(
    ("stated", "text"),
    [
        ("2026-11-21", "on 21 November 2026"),
        ("2026-11-21T10:00:00Z", "on 21 November 2026"),
        ("2026-11", "in November 2026"),
        ("lately", None),
        (None, None),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(stated: str | None, text: str | None) -> None:
    assert seen(stated) == text


def test_a_banner_gives_the_month() -> None:
    assert month("2026-11-21") == month("2026-11") == "November 2026"
    assert month(None) is None


def test_a_long_text_is_cut_at_a_word() -> None:
    assert excerpt("one two  three", 9) == "one two…"
    assert excerpt("one\ntwo") == "one two"


def test_dates_are_said_in_te_reo_by_the_names_of_te_taura_whiri(app: Flask) -> None:
    with app.test_request_context("/?lang=mi"):
        assert month("2026-11-21") == "Whiringa-ā-rangi 2026"
        assert seen("2026-06-21") == "i te 21 o Pipiri 2026"
        assert seen("2026-01") == "i Kohitātea 2026"
        assert not any("<" in words(name) for name in MONTHS)
