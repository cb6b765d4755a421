import json
import re
from pathlib import Path

import pytest

from recommender.errors import ImportRefused
from recommender.importing import read_files, read_jsonl, write_rejects
from recommender.importing.row import CatalogueRow
from recommender.types import Delivery, Outcome, Recognition, Source, Status

CATALOGUE = Path(__file__).parents[3] / "data" / "catalogue"
ROW = {
    "id": "weld",
    "title": "Welding",
    "recognition": "provider",
    "purpose": "For welders.",
    "outcomes": ["Weld a joint"],
    "source_note": "Course page",
}


@pytest.fixture
def write(tmp_path):
    def write(*rows, name="rows.jsonl"):
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


def reasons(reading):
    return [
        (row.line, problem.column, problem.reason)
        for row in reading.rejected
        for problem in row.problems
    ]


def test_the_shipped_files_import_without_a_single_reject():
    register = read_files([CATALOGUE / "register.jsonl"], retrieved="2026-11")
    illustrative = read_files([CATALOGUE / "illustrative.jsonl"], retrieved="2026-11")
    assert (len(register.credentials), register.rejected) == (94, ())
    assert (len(illustrative.credentials), illustrative.rejected) == (307, ())
    assert {each.source.retrieved for each in register.credentials} == {"2026-11"}
    assert all(each.source.url for each in register.credentials)
    assert {each.source.retrieved for each in illustrative.credentials} == {None}
    assert {each.recognition for each in illustrative.credentials} == {Recognition.ILLUSTRATIVE}


def test_every_column_reaches_the_credential(write):
    row = ROW | {
        "title_mi": "Hono",
        "nzqa_ref": "128488-1",
        "level_min": 2,
        "level_max": 3,
        "credits": 60,
        "developer": "Hanga-Aro-Rau",
        "providers": ["Ara", "Unitec"],
        "subject": "Engineering » Welding",
        "sector": "metal",
        "delivery": ["on-site", "workplace"],
        "duration_weeks": 6,
        "cost_nzd": 0,
        "entry": "None",
        "status": "discontinued",
        "outcomes": ["Weld a joint", "Check a weld"],
        "source_url": "https://example.org/weld?a=1#b",
        "retrieved": "2026-10-31",
    }
    (read,) = read_jsonl(write(row), retrieved="2026-11").credentials
    assert read.outcomes == (Outcome("weld#1", "Weld a joint"), Outcome("weld#2", "Check a weld"))
    assert (read.level_min, read.level_max, read.credits) == (2, 3, 60)
    assert read.delivery == (Delivery.ON_SITE, Delivery.WORKPLACE)
    assert read.status is Status.DISCONTINUED
    assert read.source == Source("https://example.org/weld?a=1#b", "Course page", "2026-10-31")
    assert read.providers == ("Ara", "Unitec")
    same = set(row) - {"outcomes", "delivery", "providers", "status", "recognition", "retrieved"}
    for column in same - {"source_url", "source_note"}:
        assert getattr(read, column) == row[column]


def test_good_rows_go_in_and_bad_ones_are_listed_with_every_fault(write):
    bad = ROW | {"id": "bad", "credits": "30crs", "level_min": 11, "level_max": 11}
    reading = read_jsonl(write(ROW, bad, ROW | {"id": "b"}))
    assert [each.id for each in reading.credentials] == ["weld", "b"]
    assert sorted(reasons(reading)) == [
        (2, "credits", "wrong_type"),
        (2, "level_max", "out_of_range"),
        (2, "level_min", "out_of_range"),
    ]
    (row,) = reading.rejected
    assert json.loads(row.text) == bad
    assert row.credential_id == "bad"
    assert row.file.endswith("rows.jsonl")


def test_of_two_rows_with_one_id_the_first_stands_across_files_too(write):
    one, two = write(ROW, ROW, name="one.jsonl"), write(ROW, ROW | {"id": "b"}, name="two.jsonl")
    reading = read_files([one, two])
    assert [each.id for each in reading.credentials] == ["weld", "b"]
    assert reasons(reading) == [(2, "id", "duplicate_id"), (1, "id", "duplicate_id")]
    assert reading.rejected[1].problems[0].detail == f"already given in {one}, line 1"


def test_a_file_given_twice_counts_once(write):
    path = write(ROW)
    reading = read_files([path, path])
    assert len(reading.credentials) == 1
    assert reasons(reading) == [(1, "id", "duplicate_id")]


def test_the_id_of_a_bad_row_does_not_bar_a_good_one(write):
    reading = read_jsonl(write(ROW | {"credits": -1}, ROW))
    assert [each.id for each in reading.credentials] == ["weld"]


@pytest.mark.parametrize("identifier", [7, None, "Not A Slug", "<script>"])
def test_a_rejected_row_without_a_sound_id_has_none(write, identifier):
    assert read_jsonl(write(ROW | {"id": identifier})).rejected[0].credential_id is None


@pytest.mark.parametrize("name", ["rows.csv", "rows.json", "rows"])
def test_a_file_of_another_kind_is_refused_by_what_is_accepted(write, name):
    path = write(ROW, name=name)
    with pytest.raises(ImportRefused, match=r"only \.jsonl files can be imported"):
        read_files([path])


def test_the_suffix_may_be_in_capitals(write):
    assert len(read_files([write(ROW, name="ROWS.JSONL")]).credentials) == 1


@pytest.mark.parametrize("content", [b"", b"\n \r\n\n", b"\xef\xbb\xbf"])
def test_a_file_without_rows_is_refused_rather_than_retiring_everything(tmp_path, content):
    path = tmp_path / "empty.jsonl"
    path.write_bytes(content)
    with pytest.raises(ImportRefused, match="holds no rows"):
        read_files([path])


@pytest.mark.parametrize("date", ["November 2026", "2026", "2026-13", "20261121", ""])
def test_a_date_of_retrieval_that_is_none_is_refused(write, date):
    with pytest.raises(ImportRefused, match="write it as 2026-11-21"):
        read_jsonl(write(ROW), retrieved=date)


def test_rejects_are_written_as_json_lines_and_replace_older_ones(write, tmp_path):
    path, target = write(ROW | {"id": "b"}, ROW | {"credits": 0}), tmp_path / "rejects.jsonl"
    reading = read_jsonl(path)
    target.write_text("older")
    write_rejects(target, reading.rejected)
    (line,) = [json.loads(line) for line in target.read_text().splitlines()]
    assert line == {
        "file": str(path),
        "line": 2,
        "problems": [
            {
                "column": "credits",
                "reason": "out_of_range",
                "detail": "Input should be greater than or equal to 1",
            }
        ],
        "text": json.dumps(ROW | {"credits": 0}),
    }
    write_rejects(target, ())
    assert target.read_text() == ""


def test_rejects_are_never_written_over_what_is_being_imported(write):
    path = write(ROW, ROW)
    before = path.read_text()
    with pytest.raises(ImportRefused, match="is being imported; name another file"):
        write_rejects(path.parent / "." / path.name, read_jsonl(path).rejected)
    assert path.read_text() == before


def test_a_reject_file_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(ImportRefused, match="cannot be written"):
        write_rejects(tmp_path / "no" / "folder.jsonl", ())


def test_the_readme_counts_what_each_column_states(request):
    counted = {}
    for name in ("register", "illustrative"):
        lines = (CATALOGUE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        for column in CatalogueRow.model_fields:
            stated = sum(row.get(column) not in (None, "", []) for row in rows)
            counted.setdefault(column, []).append(str(stated))
    described = {}
    readme = (request.config.rootpath / "data" / "README.md").read_text(encoding="utf-8")
    for line in readme.partition("## Columns")[2].partition("## A file")[0].splitlines():
        if not line.startswith("| `"):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        described |= dict.fromkeys(re.findall(r"`(\w+)`", cells[0]), cells[-2:])
    assert described == counted
