"""Every level is explained, on every page that shows one."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from webapp.level_words import level_sheets


def test_all_ten_levels_are_explained_each_in_its_own_words() -> None:
    sheets = level_sheets()
    assert [sheet.level for sheet in sheets] == list(range(1, 11))
    assert len({(sheet.knows, sheet.does, sheet.works) for sheet in sheets}) == 10
    for sheet in sheets:
        assert sheet.steps.index("on") == sheet.level - 1
        assert sheet.meaning.startswith("As demanding as ")


@pytest.mark.parametrize(
    "address",
    [
        "/?q=set+up+a+real+business+while+still+at+school",
        "/micro-credentials",
        "/micro-credentials/young-enterprise-scheme-yes-certificate",
    ],
)
def test_every_button_opens_an_explanation_that_is_there(client: FlaskClient, address: str) -> None:
    text = client.get(address).text
    opened = set(re.findall(r'popovertarget="([^"]+)"', text))
    there = re.findall(r'<div popover id="([^"]+)"', text)
    assert opened <= set(there)
    assert len(there) == 10
    assert 'class="level-tip" type="button" popovertarget="level-' in text
