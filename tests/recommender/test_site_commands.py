"""The commands about sites, as typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recommender.cli import main
from recommender.settings import read_settings
from recommender.sites import Sites

Run = Callable[..., Result]
ADD = ("add", "careers", "--origin", "https://careers.example")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("MC_FINDER_DATABASE", str(tmp_path / "mc-finder.db"))
    return lambda *words: CliRunner().invoke(main, ["site", *words])


def sites() -> Sites:
    return Sites.open(read_settings())


def test_a_site_is_added_listed_and_removed(run: Run) -> None:
    added = run(
        *(*ADD, "--origin", "http://localhost:8080", "--levels", "3-6", "--credits", "5-20"),
        *("--provider", "Te Pūkenga", "--lang", "mi", "--theme", "dark"),
        *("--accent", "#74d6b6", "--on-accent", "#000", "--heading-level", "3"),
    )
    assert added.exit_code == 0, added.output
    assert 'site="careers"' in added.output
    listed = run("list").output
    assert listed == (
        "careers: https://careers.example, http://localhost:8080\n"
        "  starts with levels 3-6 · credits 5-20 · provider Te Pūkenga · lang mi · "
        "theme dark · accent #74d6b6 · on-accent #000000 · heading-level 3\n"
        "  opened 0 · asked 0\n"
    )
    assert run("remove", "careers").exit_code == 0
    assert "No site is on the list. Add one: mc-finder site add" in run("list").output


def test_it_says_who_else_may_show_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "MC_FINDER_SITES is all" in run(*ADD).output
    monkeypatch.setenv("MC_FINDER_SITES", "listed")
    assert "MC_FINDER_SITES" not in run(*ADD, "--replace").output


def test_an_existing_name_needs_replace(run: Run) -> None:
    run(*ADD)
    again = run("add", "careers", "--origin", "https://other.example")
    assert again.exit_code == 1
    assert "--replace" in again.output
    assert run("add", "careers", "--origin", "https://other.example", "--replace").exit_code == 0
    assert "https://other.example" in run("list").output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "careers"), "--origin"),
        (("add", "Careers", "--origin", "https://a.example"), "1 to 40 of a-z"),
        (("add", "careers", "--origin", "https://*.example"), "wildcards"),
        (("add", "careers", "--origin", "http://a.example"), "Write https://a.example"),
        ((*ADD, "--levels", "12"), "--levels"),
        ((*ADD, "--accent", "#ffd23f"), "The nearest colour that passes is '#"),
        ((*ADD, "--lang", "fr"), "en, mi"),
        (("remove", "nobody"), "mc-finder site list"),
        (("counts", "nobody"), "mc-finder site list"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(run: Run, words: tuple[str, ...], told: str) -> None:
    refused = run(*words)
    assert refused.exit_code > 0
    assert told in refused.output
    assert "Traceback" not in refused.output
    assert "No site is on the list" in run("list").output


def test_counts_are_shown_by_day_with_their_sum(run: Run) -> None:
    run(*ADD)
    assert "Nothing was counted for careers yet." in run("counts", "careers").output
    counted = sites()
    counted.count("careers", "opened")
    counted.count("careers", "asked")
    counted.count("careers", "asked")
    counted.save()
    shown = run("counts", "careers").output
    assert re.search(r"^\d{4}-\d\d-\d\d +1 +2$", shown, re.MULTILINE)
    assert re.search(r"^all days +1 +2$", shown, re.MULTILINE)
    assert "opened 1 · asked 2" in run("list").output


def test_a_damaged_list_is_a_message(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mc-finder-sites.db").write_bytes(b"not a database" * 100)
    result = run("list")
    assert result.exit_code == 1
    assert "mc-finder-sites.db" in result.output
    assert "Traceback" not in result.output
