"""The list of sites on disk."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import CatalogueUnreadable
from recommender.site import Site, SitePreset
from recommender.stores.sites import SqliteSites

CAREERS = Site("careers", ("https://careers.example",), SitePreset(levels="3-6"))
UNION = Site("union", ("https://union.example", "http://localhost:8080"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sites.db"


@pytest.fixture
def store(path: Path) -> SqliteSites:
    return SqliteSites(path)


def test_what_is_put_comes_back(store: SqliteSites) -> None:
    assert store.put(UNION, replace=False)
    assert store.put(CAREERS, replace=False)
    assert store.sites() == (CAREERS, UNION)
    assert store.get("careers") == CAREERS
    assert store.get("nobody") is None


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)


@given(
    preset=st.builds(
        SitePreset,
        levels=st.none() | texts,
        credits=st.none() | texts,
        provider=st.lists(texts, max_size=3).map(tuple),
        lang=st.none() | texts,
        theme=st.none() | texts,
        accent=st.none() | texts,
        on_accent=st.none() | texts,
        heading_level=st.none() | st.integers(1, 6),
    )
)
def test_every_preset_comes_back(
    tmp_path_factory: pytest.TempPathFactory, preset: SitePreset
) -> None:
    store = SqliteSites(tmp_path_factory.getbasetemp() / "presets.db")
    site = Site("a", CAREERS.origins, preset)
    store.put(site, replace=True)
    assert store.get("a") == site
    store.close()


def test_a_name_is_written_over_only_when_told(store: SqliteSites) -> None:
    store.put(CAREERS, replace=False)
    changed = Site("careers", UNION.origins)
    assert not store.put(changed, replace=False)
    assert store.get("careers") == CAREERS
    assert store.put(changed, replace=True)
    assert store.get("careers") == changed


def test_looking_makes_no_file(store: SqliteSites, path: Path) -> None:
    assert store.sites() == ()
    assert store.get("careers") is None
    assert store.counts("careers") == ()
    assert store.totals() == {}
    assert not store.remove("careers")
    store.add_counts([("careers", "2026-11-22", 1, 0)])
    assert not path.exists()


def test_counts_add_up_by_day_newest_first(store: SqliteSites) -> None:
    store.put(CAREERS, replace=False)
    store.put(UNION, replace=False)
    store.add_counts([("careers", "2026-11-21", 2, 1), ("union", "2026-11-21", 1, 0)])
    store.add_counts([("careers", "2026-11-21", 1, 0), ("careers", "2026-11-22", 0, 4)])
    assert store.counts("careers") == (("2026-11-22", 0, 4), ("2026-11-21", 3, 1))
    assert store.totals() == {"careers": (3, 5), "union": (1, 0)}


def test_a_name_that_is_not_on_the_list_counts_nothing(store: SqliteSites) -> None:
    store.put(CAREERS, replace=False)
    store.add_counts([("nobody", "2026-11-21", 2, 1), ("careers", "2026-11-21", 1, 0)])
    assert store.totals() == {"careers": (1, 0)}


def test_counts_go_with_their_site_but_stay_when_it_changes(store: SqliteSites) -> None:
    store.put(CAREERS, replace=False)
    store.add_counts([("careers", "2026-11-21", 2, 1)])
    store.put(Site("careers", UNION.origins), replace=True)
    assert store.counts("careers")
    assert store.remove("careers")
    store.put(CAREERS, replace=False)
    assert store.counts("careers") == ()


def test_no_count_is_lost_between_writers(path: Path) -> None:
    # Each has connections of its own, as processes have.
    stores = [SqliteSites(path, busy_timeout_s=30) for _ in range(4)]
    stores[0].put(CAREERS, replace=False)

    def add(store: SqliteSites) -> None:
        for _ in range(25):
            store.add_counts([("careers", "2026-11-22", 1, 2)])

    threads = [threading.Thread(target=add, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert stores[0].counts("careers") == (("2026-11-22", 100, 200),)


def test_another_program_s_file_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(CatalogueUnreadable, match="another program"):
        SqliteSites(path).sites()


def test_a_damaged_list_says_how_to_mend_it(store: SqliteSites, path: Path) -> None:
    store.put(CAREERS, replace=False)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(CatalogueUnreadable, match="add the sites again"):
        SqliteSites(path).sites()


def test_a_locked_list_can_still_be_read(path: Path) -> None:
    store = SqliteSites(path, busy_timeout_s=0.05)
    store.put(CAREERS, replace=False)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        assert store.get("careers") == CAREERS
        with pytest.raises(CatalogueUnreadable, match="another command is writing"):
            store.put(UNION, replace=False)
    finally:
        holder.execute("ROLLBACK")
        holder.close()
