from __future__ import annotations

import pytest

from recommender.nzsced import BROAD_FIELDS, broad_field
from recommender.types import Credential, Recognition


@pytest.mark.parametrize(
    ("subject", "code"),
    [
        ("Health » Public Health » Occupational Health and Safety", "06"),
        ("health>Nursing", "06"),
        ("Agriculture, Environmental and Related Studies » Forestry Studies", "05"),
        ("Forestry Studies", None),
        ("", None),
        (None, None),
    ],
)
def test_the_path_of_subjects_opens_with_the_broad_field(
    subject: str | None, code: str | None
) -> None:
    record = Credential("a", "A", Recognition.PROVIDER, "", (), subject=subject)
    assert broad_field(record) == code


def test_there_are_twelve_broad_fields() -> None:
    assert list(BROAD_FIELDS) == [f"{number:02}" for number in range(1, 13)]
