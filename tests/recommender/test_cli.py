"""The operator's commands as typed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from recommender.cli import main
from recommender.diagnosis import intents
from recommender.embedding import Embedder

ROOT = Path(__file__).resolve().parents[2]
FILES = [str(ROOT / "data/catalogue" / name) for name in ("register.jsonl", "illustrative.jsonl")]
Run = Callable[..., Result]


@pytest.fixture
def run(database: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """One command on the shipped catalogue; keyword arguments are environment variables."""

    def invoke(*words: str, **environment: str) -> Result:
        for name, value in ({"MC_FINDER_DATABASE": str(database)} | environment).items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(main, list(words))

    return invoke


def row(**changes: object) -> str:
    facts: dict[str, object] = json.loads((ROOT / FILES[0]).read_text("utf-8").splitlines()[0])
    return json.dumps(facts | changes)


def test_a_recommendation_shows_level_credits_and_the_outcome(run: Run) -> None:
    result = run("recommend", "self-driving cars", "--limit", "1")
    assert result.exit_code == 0
    assert (
        "1. Self-Driving Car Engineer Nanodegree\n   level 9 · 60 credits · Udacity"
        in result.output
    )
    assert "self-driving cars → “" in result.output


def test_a_filter_holds_and_examples_are_marked(run: Run) -> None:
    result = run("recommend", "managing projects", "--max-level", "4", "--limit", "20")
    assert "[Example, not a real course]" in result.output
    assert " level 4 " in result.output
    assert not {" level 5 ", " level 6 ", " level 7 "} & set(re.findall(" level . ", result.output))


def test_what_a_record_does_not_state_is_said(run: Run) -> None:
    result = run("recommend", "fabricate a pepeha introducing yourself on a marae")
    assert "not stated" in result.output


def test_how_the_question_was_read_is_told_before_the_results(run: Run) -> None:
    asked = "I can already weld. I want to learn carpentary, level 4 at most"
    told, _, results = run("recommend", asked, "--have", "cook, clean").output.partition("\n\n")
    assert told.splitlines()[:3] == [
        "Limits in the question: --max-level 4 (“level 4 at most”)",
        "Can do already: weld; cook, clean",
        "Searched for carpentry instead of “carpentary”",
    ]
    assert re.search(r"^Set aside: \d+ \w+", told, re.MULTILINE)
    assert results.startswith(("1. ", "Nothing suitable."))


def test_limits_that_cannot_both_hold_are_a_question(run: Run) -> None:
    output = run("recommend", "coding, at least level 5", "--max-level", "3").output
    assert "Which did you mean: --max-level 3 or --min-level 5? You said “at least level 5”." in (
        output
    )
    assert "Limits in the question" not in output


def test_a_plain_question_is_answered_without_a_preamble(run: Run) -> None:
    assert run("recommend", "self-driving cars").output.startswith("1. ")


def test_explain_adds_stage_times(run: Run) -> None:
    assert "embedding" in run("recommend", "welding", "--explain").output


def test_nothing_suitable_is_said_with_the_nearest(run: Run) -> None:
    result = run("recommend", "quantum gravity on the moons of Jupiter")
    assert result.exit_code == 0
    assert result.output.startswith("Nothing suitable.\n\nNearest:")


def test_a_limit_at_fault_is_named(run: Run) -> None:
    assert (
        "Left out by: max_credits."
        in run("recommend", "self-driving cars", "--max-credits", "2").output
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["recommend", ""], "empty"),
        (["recommend", "x", "--max-level", "11"], "1<=x<=10"),
        (["recommend", "x", "--min-level", "5", "--max-level", "4"], "Swap"),
        (["recommend", "x", "--delivery", "by post"], "online"),
        (["show", "no-such-id"], "this id"),
        (["evaluate", "/nowhere"], "corpus.jsonl"),
        (["import", "/nowhere.jsonl"], "nowhere"),
    ],
)
def test_mistakes_get_a_sentence_and_a_failing_status(
    run: Run, words: list[str], told: str
) -> None:
    result = run(*words)
    assert result.exit_code in (1, 2)
    assert told in result.output
    assert "Traceback" not in result.output


def test_show_lists_every_fact_and_what_is_not_stated(run: Run) -> None:
    output = run("show", "young-enterprise-scheme-yes-certificate").output
    assert "level_min: 2" in output
    assert "level_max: 3" in output
    assert "credits: 24" in output
    assert "cost_nzd: not stated" in output
    assert "young-enterprise-scheme-yes-certificate#1: Set up a student company" in output
    assert "source url: https://www.beehive.govt.nz/" in output
    assert "[Example" not in output
    assert "[Example" in run("show", "example-001").output


def test_importing_twice_changes_nothing_the_second_time(run: Run, tmp_path: Path) -> None:
    database = str(tmp_path / "new" / "mc.db")
    first = run("import", "--full", *FILES, MC_FINDER_DATABASE=database)
    assert first.exit_code == 0
    assert "401 rows read: 401 added" in first.output
    second = run("import", "--full", *FILES, MC_FINDER_DATABASE=database)
    assert "0 added, 0 updated, 0 revived, 401 unchanged, 0 retired" in second.output
    pruned = run("import", "--full", "--prune", *FILES, MC_FINDER_DATABASE=database)
    assert "0 vectors of other models deleted." in pruned.output


def test_bad_rows_are_listed_and_kept_and_good_rows_go_in(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join([row(id="good"), row(id="bad", level_min=11), "{"]), "utf-8")
    database = str(tmp_path / "mc.db")
    result = run("import", str(file), MC_FINDER_DATABASE=database)
    assert result.exit_code == 1
    assert "1 rows read: 1 added" in result.output
    assert f"{file}:2: level_min: out_of_range" in result.output
    assert f"{file}:3: " in result.output
    rejects = (tmp_path / "rejects.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["line"] for line in rejects] == [2, 3]


def test_a_slip_in_a_row_does_not_retire_its_record(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    database = str(tmp_path / "mc.db")
    file.write_text("\n".join([row(id="one"), row(id="two")]), "utf-8")
    run("import", "--full", str(file), MC_FINDER_DATABASE=database)
    file.write_text("\n".join([row(id="one"), row(id="two", credits="many")]), "utf-8")
    result = run("import", "--full", str(file), MC_FINDER_DATABASE=database)
    assert "0 retired" in result.output
    file.write_text(row(id="one"), "utf-8")
    assert "1 retired" in run("import", "--full", str(file), MC_FINDER_DATABASE=database).output


def test_a_long_list_of_bad_rows_is_cut_short_on_screen_only(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join([row(id="good")] + ["{"] * 30), "utf-8")
    kept = tmp_path / "kept.jsonl"
    result = run(
        "import", str(file), "--rejects", str(kept), MC_FINDER_DATABASE=str(tmp_path / "mc.db")
    )
    assert "and 10 more" in result.output
    assert len(kept.read_text("utf-8").splitlines()) == 30


def test_evaluation_prints_a_table_or_json(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "corpus.jsonl").write_text('{"_id": "1", "title": "Welding", "text": "Weld."}\n')
    (folder / "queries.jsonl").write_text('{"_id": "q", "text": "weld"}\n')
    (folder / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\t1\t1\n")
    assert "| mc-finder | 1.000 |" in run("evaluate", str(folder)).output
    told = run("evaluate", "--json", "--cache", str(tmp_path / "cache"), str(folder)).stdout
    (report,) = json.loads(told)
    assert report["name"] == "tiny"
    assert report["results"][0]["estimates"]["MRR"]["mean"] == 1.0


def test_doctor_finds_a_healthy_service(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert "BAD" not in result.output
    assert "sha256:" in result.output
    assert "401 records" in result.output


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"MC_FINDER_MODEL": "/nowhere"}, "→"),
        ({"MC_FINDER_ENV": "staging"}, "MC_FINDER_ENV"),
        ({"MC_FINDER_DATABASE": str(ROOT / "README.md")}, "BAD  catalogue"),
    ],
)
def test_doctor_says_what_is_wrong_and_what_helps(
    run: Run, environment: dict[str, str], told: str
) -> None:
    result = run("doctor", **environment)
    assert result.exit_code == 1
    assert told in result.output
    assert "→" in result.output


def test_doctor_tells_an_empty_catalogue_how_to_fill_itself(run: Run, tmp_path: Path) -> None:
    result = run("doctor", MC_FINDER_DATABASE=str(tmp_path / "empty.db"))
    assert result.exit_code == 1
    assert "mc-finder import --full" in result.output


def test_doctor_says_when_the_intents_belong_to_another_model(embedder: Embedder) -> None:
    assert intents(embedder.digest).good
    finding = intents("sha256:of-another-model")
    assert not finding.good
    assert embedder.digest in finding.detail
    assert "make fit-dialogue" in finding.remedy


def chat(database: Path, typed: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "recommender.cli", "chat"],
        input=typed,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"MC_FINDER_DATABASE": str(database)},
    )


def test_a_conversation_can_be_piped_in(database: Path) -> None:
    typed = "I want to learn leadership\n\ncompare the first two\nmake me a plan\nundo\n"
    told = chat(database, typed.encode())
    output = told.stdout.decode()
    assert (told.returncode, told.stderr) == (0, b"")
    assert output.startswith("Kia ora.")
    assert re.search(r"^1\. .+\n   level \d.+\n   \w+ match, 0\.\d\d; id ", output, re.MULTILINE)
    assert "   leadership → “" in output
    assert "Skip this question: “skip that question”" in output
    assert "   covers: leadership" in output
    assert output.count("They differ in ") == 2  # undo says it again
    assert "not stated" in output
    assert "> " not in output


def test_a_conversation_ends_when_told_and_outlives_what_cannot_be_read(database: Path) -> None:
    typed = b"\xff\xfe\n\x00\n" + b"a" * 20_001 + b"\nthanks\n QUIT \nI want leadership\n"
    told = chat(database, typed)
    output = told.stdout.decode()
    assert (told.returncode, told.stderr) == (0, b"")
    assert "at most 20000" in output
    assert "You are welcome." in output
    assert "1. " not in output


def test_a_conversation_needs_a_catalogue(tmp_path: Path) -> None:
    told = chat(tmp_path / "empty.db", b"leadership\n")
    assert told.returncode == 1
    assert b"mc-finder import" in told.stderr
    assert b"Traceback" not in told.stderr


def test_the_command_runs_as_a_program() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "recommender.cli", "--version"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert "version" in told.stdout
