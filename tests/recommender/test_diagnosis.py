"""What the doctor makes of old catalogues and missing packages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from recommender import diagnosis

TODAY = datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("retrieved", "imported_at", "good", "told"),
    [
        (TODAY.isoformat(), None, True, "collected"),
        (TODAY.strftime("%Y-%m"), None, True, "collected"),
        ((TODAY - timedelta(days=400)).isoformat(), None, False, "400 days ago"),
        (None, f"{TODAY.isoformat()}T00:00:00+00:00", True, "not stated"),
    ],
)
def test_a_catalogue_older_than_half_a_year_is_stale(
    retrieved: str | None, imported_at: str | None, good: bool, told: str
) -> None:
    finding = diagnosis.age(retrieved, imported_at)
    assert finding.good is good
    assert told in finding.detail
    assert bool(finding.remedy) is not good


def test_only_packages_that_an_answer_needs_are_required() -> None:
    missing = diagnosis.package("no-such-package", required=True)
    assert not missing.good
    assert "make run" in missing.remedy
    assert diagnosis.package("no-such-package", required=False).good
    assert diagnosis.package("flask", required=True).detail[0].isdigit()
