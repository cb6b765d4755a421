"""A record put into words."""

from __future__ import annotations

import pytest

from recommender.types import Credential, Delivery, Outcome, Recognition, Source, Status
from webapp import record_views
from webapp.wording import LEVELS


def record(**facts: object) -> Credential:
    """A record that states nothing but what the test gives."""
    defaults: dict[str, object] = {
        "id": "one",
        "title": "One",
        "recognition": Recognition.PROVIDER,
        "purpose": "For anyone.",
        "outcomes": (Outcome("one#1", "Do one thing"),),
    }
    return Credential(**{**defaults, **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (4, 4, "Level 4"),
        (2, 3, "Levels 2–3"),
        (None, None, "Level not stated"),
        (5, None, "Level 5"),
    ],
)
def test_a_level_is_one_a_range_or_not_stated(low: int, high: int, text: str) -> None:
    assert record_views.level(record(level_min=low, level_max=high)).text == text


def test_the_ends_of_a_level_are_what_can_be_explained() -> None:
    for low, high, ends in ((4, 4, (4,)), (2, 3, (2, 3)), (None, None, ())):
        assert record_views.level(record(level_min=low, level_max=high)).ends == ends


def test_the_steps_show_where_a_range_begins_and_ends() -> None:
    steps = record_views.level(record(level_min=2, level_max=3)).steps
    assert steps == ("under", "on", "on", *[""] * 7)
    assert not any(record_views.level(record()).steps)


def test_every_level_has_a_meaning() -> None:
    for step in LEVELS:
        meaning = record_views.level(record(level_min=step, level_max=step)).meaning
        assert meaning is not None
        assert meaning.startswith("As demanding as ")


@pytest.mark.parametrize(
    ("number", "text", "note"),
    [
        (1, "1 credit", "about 10 hours"),
        (24, "24 credits", "about 240 hours"),
        (150, "150 credits", "about 1,500 hours"),
        (None, "Credits not stated", None),
    ],
)
def test_credits_come_with_their_hours(number: int, text: str, note: str) -> None:
    fact = record_views.credits_(record(credits=number))
    assert (fact.text, fact.note) == (text, note)


@pytest.mark.parametrize(
    ("size", "hours", "text"),
    [
        (15, 6, "about 25 weeks at 6 hours a week"),
        (15, 7, "about 22 weeks at 7 hours a week"),
        (1, 40, "about 1 week at 40 hours a week"),
        (15, 1, "about 150 weeks at 1 hour a week"),
        (None, 6, None),
        (15, None, None),
    ],
)
def test_the_weeks_are_those_of_the_person_s_own_hours(
    size: int | None, hours: int | None, text: str | None
) -> None:
    assert record_views.credential_view(record(credits=size), (), hours).pace == text


@pytest.mark.parametrize(
    ("cost", "text"), [(0, "Free"), (1450, "NZ$1,450"), (None, "Cost not stated")]
)
def test_a_cost_is_never_guessed(cost: int, text: str) -> None:
    assert record_views.cost(record(cost_nzd=cost)).text == text


def test_a_record_that_states_nothing_says_so_everywhere() -> None:
    view = record_views.credential_view(record())
    facts = (
        view.level, view.credits, view.cost, view.delivery, view.duration, view.providers,
        view.developer, view.status, view.entry, view.subject, view.sector, view.nzqa_ref,
    )  # fmt: skip
    for fact in facts:
        assert not fact.stated
        assert "not stated" in fact.text.lower()


def test_a_record_that_states_everything_shows_it() -> None:
    view = record_views.credential_view(
        record(
            delivery=(Delivery.BLENDED, Delivery.WORKPLACE),
            duration_weeks=1,
            providers=("A", "B"),
            status=Status.DISCONTINUED,
        ),
        ("discontinued", "something_new"),
    )
    assert view.delivery.text == "Blended, in the workplace"
    assert view.duration.text == "1 week"
    assert view.providers.text == "A, B"
    assert view.status.text == "Discontinued"
    assert view.flags[0].startswith("Discontinued")
    assert view.flags[1] == "something new"


@pytest.mark.parametrize("recognition", Recognition)
def test_every_recognition_has_a_name_and_a_meaning(recognition: Recognition) -> None:
    view = record_views.credential_view(record(recognition=recognition))
    assert view.recognition
    assert view.recognition_meaning
    assert view.example is (recognition is Recognition.ILLUSTRATIVE)


@pytest.mark.parametrize(
    ("english", "maori", "parts", "also"),
    [
        ("One", None, (("One", False),), None),
        ("He Reo", "He Reo", (("He Reo", True),), None),
        ("Care: Manaaki 1", "Manaaki", (("Care: ", False), ("Manaaki", True), (" 1", False)), None),
        ("Care", "Manaaki", (("Care", False),), "Manaaki"),
    ],
)
def test_maori_words_are_found_in_a_title_or_stand_beside_it(
    english: str, maori: str | None, parts: tuple[tuple[str, bool], ...], also: str | None
) -> None:
    assert record_views.title(record(title=english, title_mi=maori)) == record_views.TitleView(
        parts, also
    )


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.nzqa.govt.nz/x", "nzqa.govt.nz"),
        ("javascript:alert(1)", None),
        ("https://", None),
        (None, None),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str | None, host: str | None) -> None:
    view = record_views.source(Source(url=url))
    assert view.host == host
    assert (view.url is None) == (host is None)
