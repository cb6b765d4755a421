"""What the environment may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.errors import ConfigurationError
from recommender.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parents[2]


def test_defaults_suit_a_laptop() -> None:
    settings = read_settings()
    assert settings.env == "development"
    assert settings.shows_illustrative


def test_production_leaves_invented_examples_out_unless_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MC_FINDER_ENV", "production")
    assert not read_settings().shows_illustrative
    monkeypatch.setenv("MC_FINDER_ILLUSTRATIVE", "true")
    assert read_settings().shows_illustrative


def test_they_can_be_left_out_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MC_FINDER_ILLUSTRATIVE", "0")
    assert not read_settings().shows_illustrative


def test_any_page_may_show_the_widget_but_in_production_only_listed_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not read_settings().lists_sites
    monkeypatch.setenv("MC_FINDER_SITES", "listed")
    assert read_settings().lists_sites
    monkeypatch.delenv("MC_FINDER_SITES")
    monkeypatch.setenv("MC_FINDER_ENV", "production")
    assert read_settings().lists_sites
    monkeypatch.setenv("MC_FINDER_SITES", "all")
    assert not read_settings().lists_sites


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MC_FINDER_ENV", "staging"),
        ("MC_FINDER_ILLUSTRATIVE", "perhaps"),
        ("MC_FINDER_MODEL", ""),
        ("MC_FINDER_THREADS", "0"),
        ("MC_FINDER_PUBLIC_URL", "javascript:alert(1)"),
        ("MC_FINDER_LOG_LEVEL", "loud"),
        ("MC_FINDER_SITES", "some"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name):
        read_settings()


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`MC_FINDER_{name.upper()}`" in (ROOT / "docs/operations.md").read_text("utf-8")
