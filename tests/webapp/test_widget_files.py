"""Published files stay what they were: other sites load them by their digest.

If a test here fails after a change to a published file, take the change back and publish a new
version beside it (docs/widget.md, "Versions"). ``published.json`` gains entries, it never loses or
changes one.
"""

from __future__ import annotations

import json

import pytest

from webapp import widget_files
from webapp.widget_files import FOLDER, LATEST, SCRIPT, UnknownVersion, digest

PUBLISHED: dict[str, dict[str, str]] = json.loads((FOLDER / "published.json").read_bytes())
GZIPPED_BUDGET = 20_000


def test_every_published_file_is_there_with_its_digest_and_no_other_is() -> None:
    found = {
        version: {
            each.relative_to(FOLDER / f"v{version}").as_posix(): digest(each.read_bytes())
            for each in (FOLDER / f"v{version}").rglob("*")
            if each.is_file()
        }
        for version in widget_files.versions()
    }
    assert found == PUBLISHED


def test_nothing_lies_beside_the_versions() -> None:
    expected = {f"v{version}" for version in PUBLISHED} | {"published.json"}
    assert {each.name for each in FOLDER.iterdir()} == expected


def test_the_latest_version_is_the_highest_that_is_published() -> None:
    highest = max(PUBLISHED, key=lambda version: tuple(map(int, version.split("."))))
    assert highest == LATEST
    assert widget_files.address() == f"/widget/v{LATEST}/mc-finder.js"


@pytest.mark.parametrize("version", PUBLISHED)
def test_integrity_is_that_of_the_bytes_and_size_is_within_the_budget(version: str) -> None:
    assert widget_files.integrity(version) == PUBLISHED[version][SCRIPT]
    plain, gzipped = widget_files.size(version)
    assert plain == len(widget_files.script(version))
    assert 0 < gzipped < GZIPPED_BUDGET


def test_the_digest_is_what_subresource_integrity_wants() -> None:
    # From the W3C recommendation, section 3.3: the digest of alert('Hello, world.');
    expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
    assert digest(b"alert('Hello, world.');") == expected


@pytest.mark.parametrize("version", ["", "9.9.9", "1.0.0/", "..", "1.0.0/../v1.0.0", "latest"])
def test_a_version_that_was_never_published_is_unknown(version: str) -> None:
    with pytest.raises(UnknownVersion):
        widget_files.script(version)
