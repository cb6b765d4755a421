import os
import re
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.errors import CatalogueUnreadable
from recommender.stores import Change, LexicalHit
from recommender.stores.rows import version_of
from recommender.stores.sqlite import SqliteStore
from recommender.stores.sqlite_words import MAX_WORDS, LexicalWeights
from recommender.types import Credential, Outcome, Recognition, Status

catalogues = st.lists(st.from_type(Credential), max_size=5, unique_by=lambda each: each.id)

one_store_is_enough = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def credential(identifier, title="A title", purpose="For all", outcome="Do the work", **facts):
    return Credential(
        id=identifier,
        title=title,
        recognition=Recognition.PROVIDER,
        purpose=purpose,
        outcomes=(Outcome(f"{identifier}#1", outcome),),
        **facts,
    )


@pytest.fixture
def store(tmp_path):
    with closing(SqliteStore(tmp_path / "catalogue.db")) as opened:
        yield opened


def ids(hits):
    return [hit.credential_id for hit in hits]


# --- the catalogue -------------------------------------------------------------------------------


def test_a_new_store_makes_its_folder_and_is_empty(tmp_path):
    store = SqliteStore(tmp_path / "a" / "b" / "catalogue.db")
    assert store.credentials() == ()
    assert store.version() == version_of([])
    assert store.imported_at() is None
    assert store.lexical(["anything"], 5) == ()
    store.close()


def test_what_was_stored_is_there_for_the_next_store(tmp_path):
    with closing(SqliteStore(tmp_path / "c.db")) as first:
        change = first.replace([credential("b"), credential("a")], full=True)
        version, imported_at = first.version(), first.imported_at()
    with closing(SqliteStore(tmp_path / "c.db")) as second:
        assert second.credentials() == (credential("a"), credential("b"))
        assert (second.version(), second.imported_at()) == (version, imported_at)
    assert change == Change(added=2, updated=0, unchanged=0, retired=0, revived=0)
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", version)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", imported_at)


@one_store_is_enough
@given(catalogue=catalogues)
def test_records_come_back_exactly_and_a_second_import_changes_nothing(store, catalogue):
    store.replace(catalogue, full=True)
    kept = {each.id: each for each in store.credentials()}
    version, imported_at = store.version(), store.imported_at()
    assert [kept[each.id] for each in catalogue] == catalogue
    assert store.replace(catalogue[::-1], full=True) == Change(0, 0, len(catalogue), 0, 0)
    assert (store.version(), store.imported_at()) == (version, imported_at)
    assert version == version_of(store.credentials())


@one_store_is_enough
@given(catalogue=catalogues)
def test_a_catalogue_can_be_copied_from_one_store_to_another(store, tmp_path, catalogue):
    store.replace(catalogue, full=True)
    with closing(SqliteStore(tmp_path / f"{os.urandom(4).hex()}.db")) as copy:
        copy.replace(store.credentials(), full=True)
        assert copy.version() == store.version()


def test_a_changed_record_is_updated_and_found_by_its_new_words_only(store):
    store.replace([credential("a", title="Welding"), credential("b")], full=True)
    before = store.version()
    change = store.replace([credential("a", title="Forestry")], full=False)
    assert change == Change(added=0, updated=1, unchanged=0, retired=0, revived=0)
    assert store.version() != before
    assert ids(store.lexical(["forestry"], 5)) == ["a"]
    assert store.lexical(["welding"], 5) == ()


def test_a_partial_import_leaves_the_others_alone(store):
    store.replace([credential("a")], full=True)
    store.replace([credential("b")], full=False)
    assert store.credentials() == (credential("a"), credential("b"))


def test_what_is_gone_from_a_full_import_is_retired_and_comes_back_as_it_was(store):
    both = [credential("a", status=Status.DISCONTINUED), credential("b")]
    store.replace(both, full=True)
    version = store.version()
    assert store.replace(both[1:], full=True) == Change(0, 0, 1, retired=1, revived=0)
    assert store.credentials()[0] == replace(both[0], status=Status.RETIRED)
    assert ids(store.lexical(["title"], 5)) == ["a", "b"]
    assert store.replace(both[1:], full=True) == Change(0, 0, 1, retired=0, revived=0)
    assert store.version() != version
    assert store.replace(both, full=True) == Change(0, 0, 1, retired=0, revived=1)
    assert store.version() == version
    assert store.credentials() == tuple(both)


def test_a_retired_record_given_back_as_retired_stays_retired(store):
    store.replace([credential("a")], full=True)
    store.replace([], full=True)
    assert store.replace(store.credentials(), full=True).unchanged == 1
    assert store.credentials()[0].status is Status.RETIRED


def test_two_records_with_one_id_are_refused_and_nothing_is_written(store):
    with pytest.raises(ValueError, match="share an id"):
        store.replace([credential("a"), credential("a", title="B")], full=True)
    assert store.credentials() == ()


def test_an_import_that_fails_half_way_leaves_everything_as_it_was(store):
    store.replace([credential("a")], full=True)
    before = store.version(), store.imported_at(), store.credentials()
    unstorable = credential("c", title="half a pair \ud800")
    with pytest.raises(UnicodeEncodeError):
        store.replace([credential("b"), unstorable], full=True)
    assert (store.version(), store.imported_at(), store.credentials()) == before
    assert store.replace([credential("b")], full=True).added == 1


# --- words ---------------------------------------------------------------------------------------


@pytest.fixture
def searchable(store):
    store.replace(
        [
            credential("drones", title="Drones for forestry", outcome="Fly a drone over trees"),
            credential("marae", title="Marae", title_mi="Mātauranga Māori", sector="hospitality"),
            credential("trees", title="Pruning", outcome="Plan tree work, and forestry safety"),
            credential(
                "weld", title="Weld", developer="Hanga-Aro-Rau", providers=("Ara", "Unitec")
            ),
        ],
        full=True,
    )
    return store


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["forestry"], ["drones", "trees"]),
        (["DRONE"], ["drones"]),
        (["maori"], ["marae"]),
        (["Māori"], ["marae"]),
        (["hospitality"], ["marae"]),
        (["unitec", "nothing"], ["weld"]),
        (["hanga-aro-rau"], ["weld"]),
        (["rau-hanga"], []),
        ([], []),
        (["!!!"], []),
        (["!!!", "welding"], ["weld"]),
        (["nul\0", "\ud800", "weld"], ["weld"]),
        (["\0"], []),
    ],
)
def test_words_find_records_whatever_their_case_accents_and_endings(searchable, words, found):
    assert ids(searchable.lexical(words, 10)) == found


@pytest.mark.parametrize(
    "word", ['"', '""', "title:weld", "weld*", "NEAR(weld", "AND", "weld -ara", "^weld", "'; DROP"]
)
def test_fts5_and_sql_syntax_is_only_text(searchable, word):
    searchable.lexical([word], 10)
    searchable.lexical([word, "weld", word], 10)
    assert ids(searchable.lexical(["weld"], 10)) == ["weld"]


@one_store_is_enough
@given(words=st.lists(st.text(st.characters(exclude_categories=[])) | st.text('"*:^-()\0a')))
def test_no_text_whatever_makes_a_search_fail(searchable, words):
    hits = searchable.lexical(words, 3)
    assert all(hit.bm25 > 0 for hit in hits)
    assert [hit.bm25 for hit in hits] == sorted((hit.bm25 for hit in hits), reverse=True)


def test_the_title_counts_double_unless_the_weights_say_otherwise(tmp_path):
    records = [credential("a", outcome="forestry"), credential("b", title="forestry")]
    with closing(SqliteStore(tmp_path / "c.db")) as store:
        store.replace([*records, credential("c"), credential("d"), credential("e")], full=True)
        assert ids(store.lexical(["forestry"], 5)) == ["b", "a"]
    weights = LexicalWeights(title=1.0, outcomes=9.0)
    with closing(SqliteStore(tmp_path / "c.db", weights=weights)) as store:
        assert ids(store.lexical(["forestry"], 5)) == ["a", "b"]


def test_ties_go_to_the_lower_id_and_the_limit_holds(store):
    store.replace([credential(each) for each in "dbca"], full=True)
    assert ids(store.lexical(["title"], 3)) == ["a", "b", "c"]
    assert len({hit.bm25 for hit in store.lexical(["title"], 4)}) == 1
    assert store.lexical(["title"], 0) == ()
    assert isinstance(store.lexical(["title"], 1)[0], LexicalHit)


def test_a_word_counts_once_and_a_flood_of_words_is_cut(searchable):
    once = searchable.lexical(["weld", "tree"], 5)
    assert searchable.lexical(["weld", "tree", "Weld", "weld"], 5) == once
    flood = [f"w{n}" for n in range(MAX_WORDS)]
    assert ids(searchable.lexical([*flood[1:], "weld"], 5)) == ["weld"]
    assert searchable.lexical([*flood, "weld"], 5) == ()
    searchable.lexical(["a" * 10_000], 5)


def test_no_record_scores_above_the_ideal(searchable):
    words = ["weld", "tree", "forestry", "drone"]
    ideal = searchable.lexical_ideal(words, 9)
    assert 0 < max(hit.bm25 for hit in searchable.lexical(words, 9)) <= ideal
    assert searchable.lexical_ideal([*words, "nowhere"], 9) > ideal
    assert searchable.lexical_ideal(words, 1) < ideal
    assert searchable.lexical_ideal(["title"], 9) >= 0
    assert searchable.lexical_ideal([], 9) == 0
    assert searchable.lexical_ideal(['"', "\0", "AND NEAR("], 9) >= 0


def test_a_record_full_of_the_words_comes_near_the_ideal(store):
    full = credential("full", title="forestry " * 500)
    store.replace([full, *(credential(f"c{n}") for n in range(9))], full=True)
    (best,) = store.lexical(["forestry"], 5)
    ideal = store.lexical_ideal(["forestry"], 9)
    assert 0.95 * ideal < best.bm25 <= ideal


def test_a_phrase_is_held_where_its_words_stand_side_by_side(store):
    store.replace(
        [
            credential("a", title="Modular construction"),
            credential("b", title="Construction that is modular"),
            credential(
                "c", title="Wall frames", purpose="Constructing walls; modular constructions"
            ),
        ],
        full=True,
    )
    phrases = ["modular construction", "wall frame", "frames wall", "no such", '"', "\0", ""]
    assert store.holding(phrases) == {
        "modular construction": {"a", "c"},
        "wall frame": {"c"},
    }
    assert store.holding([]) == {}


def test_a_flood_of_phrases_is_cut(searchable):
    flood = [f"w{n} w{n}" for n in range(MAX_WORDS)]
    assert searchable.holding([*flood, "weld"]) == {}


# --- vectors -------------------------------------------------------------------------------------


def vector(*numbers):
    return np.array(numbers, dtype=np.float32)


def test_vectors_come_back_bit_for_bit_by_model_and_text(store):
    store.add_vectors("m1", {"h1": vector(0.1, -0.2), "h2": vector(np.pi, 1e-30)})
    store.add_vectors("m2", {"h1": vector(9, 9, 9)})
    found = store.vectors("m1", ["h1", "h2", "h3"])
    assert set(found) == {"h1", "h2"}
    assert found["h2"].dtype == np.float32
    assert found["h2"].tobytes() == vector(np.pi, 1e-30).tobytes()
    assert store.vectors("m2", iter(["h1"]))["h1"].shape == (3,)
    assert store.vectors("m3", ["h1"]) == {}
    assert store.vectors("m1", []) == {}


def test_more_vectors_are_asked_for_than_sqlite_takes_parameters(store):
    store.add_vectors("m", {"h40000": vector(1)})
    assert list(store.vectors("m", [f"h{n}" for n in range(50_000)])) == ["h40000"]


def test_a_stored_vector_stays_as_it_is(store):
    store.add_vectors("m", {"h": vector(1)})
    store.add_vectors("m", {"h": vector(2), "new": vector(3)})
    store.add_vectors("m", {})
    assert {key: value.tolist() for key, value in store.vectors("m", ["h", "new"]).items()} == {
        "h": [1],
        "new": [3],
    }


def test_vectors_of_other_models_can_be_dropped(store):
    for model in ("m1", "m2", "m3"):
        store.add_vectors(model, {"h": vector(1), "i": vector(2)})
    assert store.prune_vectors(["m1", "m2"]) == 2
    assert store.vectors("m3", ["h"]) == {}
    assert len(store.vectors("m1", ["h", "i"])) == 2
    assert store.prune_vectors([]) == 4


# --- files that are not ours ---------------------------------------------------------------------


def test_a_file_that_is_not_sqlite_is_refused_with_advice(tmp_path):
    path = tmp_path / "c.db"
    path.write_text("id,title\n" * 500)
    with pytest.raises(CatalogueUnreadable, match="not a SQLite database; name another file"):
        SqliteStore(path)
    assert path.read_text().startswith("id,title")


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "c.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE photos (id INTEGER)")
    before = path.read_bytes()
    with pytest.raises(CatalogueUnreadable, match="another program; name another file"):
        SqliteStore(path)
    assert path.read_bytes() == before


def test_a_catalogue_of_a_newer_program_is_refused(tmp_path):
    path = tmp_path / "c.db"
    SqliteStore(path).close()
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('mc-finder', 'colours')"
        )
    with pytest.raises(CatalogueUnreadable, match="newer mc-finder; install that one"):
        SqliteStore(path)


def test_a_damaged_file_is_refused_with_advice(tmp_path):
    path = tmp_path / "c.db"
    with closing(SqliteStore(path)) as store:
        store.replace([credential(f"c{n}", purpose="words " * 300) for n in range(50)], full=True)
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(CatalogueUnreadable, match="damaged; move it away and import"):
        SqliteStore(path).credentials()


def test_a_folder_in_place_of_the_file_is_refused_with_advice(tmp_path):
    with pytest.raises(CatalogueUnreadable, match="cannot be opened; check the path"):
        SqliteStore(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused_with_advice(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CatalogueUnreadable, match="its folder cannot be made"):
        SqliteStore(tmp_path / "file" / "c.db")


def test_a_fault_of_ours_is_not_blamed_on_the_file(store):
    with pytest.raises(sqlite3.OperationalError, match="syntax error"):  # noqa: SIM117
        with store._connections.reading() as db:
            db.execute("SELEC 1")


# --- threads, processes, crashes -----------------------------------------------------------------


def test_every_thread_can_read_while_one_writes_and_sees_whole_catalogues(store):
    old = [credential(f"c{n}", title="Old") for n in range(60)]
    new = [credential(f"c{n}", title="New") for n in range(60)]
    store.replace(old, full=True)
    allowed, seen, ended = {("Old",), ("New",)}, [], threading.Event()

    def read():
        while not ended.is_set():
            seen.append(tuple(sorted({each.title for each in store.credentials()})))
            store.lexical(["old", "new"], 5)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for catalogue in (new, old) * 4:
        store.replace(catalogue, full=True)
    ended.set()
    for reader in readers:
        reader.join()
    assert seen
    assert set(seen) <= allowed


def test_a_second_writer_is_told_to_wait_when_its_patience_ends(tmp_path):
    path = tmp_path / "c.db"
    with (
        closing(SqliteStore(path, busy_timeout_s=0.05)) as store,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CatalogueUnreadable, match="another import is writing"):
            store.replace([credential("a")], full=True)
        assert store.credentials() == ()
        other.execute("ROLLBACK")
        assert store.replace([credential("a")], full=True).added == 1


def test_a_closed_store_opens_again(store):
    store.replace([credential("a")], full=True)
    thread = threading.Thread(target=store.version)
    thread.start()
    thread.join()
    store.close()
    assert store.credentials() == (credential("a"),)


PRELUDE = """
import os, sys
from recommender.stores.sqlite import SqliteStore
from recommender.types import Credential, Outcome, Recognition
def credential(identifier, title):
    return Credential(identifier, title, Recognition.PROVIDER, "For all",
                      (Outcome(identifier + "#1", "Do " * 50),))
path = sys.argv[1]
"""


REPOSITORY = Path(__file__).parents[3]


def start(script, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", PRELUDE + script, *map(str, arguments)],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_processes_that_make_and_fill_one_file_at_once_all_succeed(tmp_path):
    script = """
store = SqliteStore(path)
for n in range(5):
    store.replace([credential(f"{sys.argv[2]}-{n}", "T")], full=False)
"""
    processes = [start(script, tmp_path / "c.db", name) for name in "abcd"]
    for process in processes:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    with closing(SqliteStore(tmp_path / "c.db")) as store:
        assert len(store.credentials()) == 20
        assert store.version() == version_of(store.credentials())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_worker_opens_its_own_connection(tmp_path):
    script = """
store = SqliteStore(path)
parents = store._connections._database()
child = os.fork()
if child == 0:
    store.replace([credential("child", "T")], full=False)
    own = store._connections._database()
    store.close()
    os._exit(0 if own is not parents and parents.execute("SELECT 1").fetchone() else 1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
assert store._connections._database() is parents
store.replace([credential("parent", "T")], full=False)
print(*(each.id for each in store.credentials()))
"""
    process = start(script, tmp_path / "c.db")
    output, errors = process.communicate(timeout=60)
    assert output.split() == ["child", "parent"], errors


KILLED_IMPORT = """
from recommender.stores import sqlite
def stop_here(db):
    # All rows are written, and SQLite has been made to spill them to the log, but nothing is
    # committed: the worst moment.
    print("written", flush=True)
    sys.stdin.read()
sqlite._stamp = stop_here
store = SqliteStore(path)
with store._connections.reading() as db:
    db.execute("PRAGMA cache_size = 5")
store.replace([credential(f"c{n}", "New") for n in range(3000)], full=True)
"""


def test_a_killed_import_leaves_the_old_catalogue_and_can_be_repeated(tmp_path):
    path = tmp_path / "c.db"
    old = [credential(f"c{n}", title="Old") for n in range(20)]
    new = [credential(f"c{n}", title="New") for n in range(3000)]
    with closing(SqliteStore(path)) as store:
        store.replace(old, full=True)
        store.add_vectors("m", {"h": vector(1)})
        before = store.version(), store.imported_at()
    process = start(KILLED_IMPORT, path)
    assert process.stdout.readline() == "written\n"
    log = path.with_name("c.db-wal").stat().st_size
    process.kill()
    process.communicate()
    assert process.returncode == -9
    assert log > 500_000  # much of the new catalogue was on the disk already
    with closing(SqliteStore(path)) as store:
        assert (store.version(), store.imported_at()) == before
        assert {each.title for each in store.credentials()} == {"Old"}
        assert len(store.lexical(["old"], 50)) == 20
        assert store.lexical(["new"], 50) == ()
        assert len(store.vectors("m", ["h"])) == 1
        assert store.replace(new, full=True) == Change(2980, 20, 0, 0, 0)
        assert store.version() == version_of(new)


@pytest.mark.parametrize("delay_s", [0.0, 0.02, 0.05, 0.1, 0.2])
def test_an_import_killed_at_any_moment_is_all_or_nothing(tmp_path, delay_s):
    path = tmp_path / "c.db"
    with closing(SqliteStore(path)) as store:
        store.replace([credential("old")], full=True)
    script = """
store = SqliteStore(path)
print("ready", flush=True)
store.replace([credential(f"c{n}", "New") for n in range(3000)], full=True)
"""
    process = start(script, path)
    process.stdout.readline()
    threading.Event().wait(delay_s)
    process.kill()
    process.communicate()
    with closing(SqliteStore(path)) as store:
        found = store.credentials()
        assert len(found) in {1, 3001}
        assert store.version() == version_of(found)
        assert len(store.lexical(["new"], 5000)) == len(found) - 1
