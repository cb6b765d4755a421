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
        ("MC_FINDER_CONTACT", ""),
        ("MC_FINDER_CONTACT", "call us"),
        ("MC_FINDER_CONTACT", "a@b"),
        ("MC_FINDER_CONTACT", "a@example.org?bcc=b@example.org"),
        ("MC_FINDER_CONTACT", "a@example.org\nb@example.org"),
        ("MC_FINDER_CONTACT", "http://example.org/help"),
        ("MC_FINDER_CONTACT", "https://user:word@example.org/"),
        ("MC_FINDER_CONTACT", 'https://example.org/"><script>'),
        ("MC_FINDER_CONTACT", "javascript:alert(1)"),
        ("MC_FINDER_CONTACT", f"https://example.org/{'a' * 200}"),
        ("MC_FINDER_SITES", "some"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=name):
        read_settings()


@pytest.mark.parametrize(
    "contact",
    [
        "finder@example.org",
        "first.last+finder@mail.example.co.nz",
        "https://example.org",
        "https://example.org:8443/help?topic=finder#form",
    ],
)
def test_a_contact_is_an_address_of_mail_or_of_a_page(
    monkeypatch: pytest.MonkeyPatch, contact: str
) -> None:
    assert read_settings().contact is None
    monkeypatch.setenv("MC_FINDER_CONTACT", contact)
    assert read_settings().contact == contact


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`MC_FINDER_{name.upper()}`" in (ROOT / "docs/operations.md").read_text("utf-8")
