from __future__ import annotations

from recommender.listing import Sort, listing
from recommender.pipeline import Recommender
from recommender.types import Credential, Filters, Recognition


def record(title: str, level: int | None = None, size: int | None = None) -> Credential:
    return Credential(
        title, title, Recognition.PROVIDER, "", (), level_min=level, level_max=level, credits=size
    )


RECORDS = (record("Ōtaki", 4, 5), record("pa", None, 40), record("Abc", 4, None), record("Z", 1, 9))


def titles(sort: Sort) -> list[str]:
    return [each.title for each in listing(RECORDS, Filters(), sort=sort).credentials]


def test_titles_stand_in_the_order_of_the_alphabet_whatever_their_case_and_macrons() -> None:
    assert titles(Sort.TITLE) == ["Abc", "Ōtaki", "pa", "Z"]


def test_what_is_not_stated_comes_last() -> None:
    assert titles(Sort.LEVEL) == ["Z", "Abc", "Ōtaki", "pa"]
    assert titles(Sort.CREDITS) == ["Ōtaki", "Z", "pa", "Abc"]


def test_a_field_of_study_limits_and_says_whom_it_left_out(recommender: Recommender) -> None:
    whole = recommender.browse(limit=1000)
    health = recommender.browse(nzsced=["06"], limit=1000)
    assert 0 < health.total < whole.total
    assert all((each.subject or "").startswith("Health") for each in health.credentials)
    assert health.left_out == {"nzsced": sum(not each.subject for each in whole.credentials)}
