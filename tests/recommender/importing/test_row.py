import pytest

from recommender.importing.problems import BadRow
from recommender.importing.row import REASONS, check

ROW = {
    "id": "weld",
    "title": "Welding",
    "recognition": "provider",
    "purpose": "For welders.",
    "outcomes": ["Weld a joint"],
    "source_note": "Course page",
}
EXAMPLE = ROW | {"recognition": "illustrative", "source_note": "Invented"}


def faults(row):
    with pytest.raises(BadRow) as caught:
        check(row, None)
    return [(fault.column, fault.reason) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("id", "Weld 1", "bad_id"),
        ("id", "a" * 101, "bad_id"),
        ("id", "", "bad_id"),
        ("id", "weld\n2", "bad_id"),
        ("id", "mātauranga", "bad_id"),
        ("id", 7, "wrong_type"),
        ("title", "", "missing"),
        ("title", " \t ", "missing"),
        ("title", "…", "no_words"),
        ("title", None, "wrong_type"),
        ("title", "a" * 301, "too_long"),
        ("title", "We\0ld", "control_character"),
        ("title", "We\nld", "control_character"),
        ("title", "\ud800", "control_character"),
        ("title", "safe \u202egpj.exe", "control_character"),
        ("title_mi", "a \u2028 b", "control_character"),
        ("title_mi", ["Hono"], "wrong_type"),
        ("recognition", "nzqa", "unknown_value"),
        ("recognition", None, "unknown_value"),
        ("recognition", ["provider"], "unknown_value"),
        ("purpose", "a" * 2001, "too_long"),
        ("outcomes", "Weld", "wrong_type"),
        ("outcomes", None, "wrong_type"),
        ("outcomes", [], "missing"),
        ("outcomes", ["a"] * 101, "too_long"),
        ("level_min", 0, "out_of_range"),
        ("level_min", "4", "wrong_type"),
        ("level_min", True, "wrong_type"),
        ("level_min", 4.0, "wrong_type"),
        ("level_max", 11, "out_of_range"),
        ("credits", 0, "out_of_range"),
        ("credits", -1, "out_of_range"),
        ("credits", 1000, "out_of_range"),
        ("credits", 10**30, "out_of_range"),
        ("credits", 7.5, "wrong_type"),
        ("credits", float("inf"), "wrong_type"),
        ("credits", "10 or 15", "wrong_type"),
        ("providers", "Ara", "wrong_type"),
        ("providers", ["Ara"] * 101, "too_long"),
        ("delivery", "online", "wrong_type"),
        ("duration_weeks", 0, "out_of_range"),
        ("duration_weeks", 521, "out_of_range"),
        ("cost_nzd", -1, "out_of_range"),
        ("cost_nzd", 1_000_001, "out_of_range"),
        ("cost_nzd", {}, "wrong_type"),
        ("status", "retired", "unknown_value"),
        ("status", "open", "unknown_value"),
        ("source_url", "javascript:alert(1)", "bad_url"),
        ("source_url", " JavaScript:alert(1)", "bad_url"),
        ("source_url", "java\tscript:alert(1)", "control_character"),
        ("source_url", "data:text/html,x", "bad_url"),
        ("source_url", "//example.org", "bad_url"),
        ("source_url", "www.nzqa.govt.nz", "bad_url"),
        ("source_url", "https://", "bad_url"),
        ("source_url", "https://nzqa.govt.nz@example.org/", "bad_url"),
        ("source_url", "https://[::1", "bad_url"),
        ("source_url", "https://example.org:99999/", "bad_url"),
        ("source_url", 'https://example.org/"onclick="x', "bad_url"),
        ("source_url", "https://example.org/a b", "bad_url"),
        ("source_note", 5, "wrong_type"),
        ("retrieved", "21/11/2026", "bad_date"),
        ("retrieved", "2026-02-30", "bad_date"),
        ("retrieved", "2026-W01", "bad_date"),
        ("retrieved", 2026, "wrong_type"),
        ("Credits", 5, "unknown_column"),
        ("", 5, "unknown_column"),
    ],
)
def test_a_bad_value_is_named_by_column_and_reason(column, value, reason):
    assert faults(ROW | {column: value}) == [(column or None, reason)]


@pytest.mark.parametrize(
    ("column", "values", "name", "reason"),
    [
        ("outcomes", ["Weld", "", "Check"], "outcomes[2]", "missing"),
        ("outcomes", ["--"], "outcomes[1]", "no_words"),
        ("outcomes", [None], "outcomes[1]", "wrong_type"),
        ("providers", ["Ara", 4], "providers[2]", "wrong_type"),
        ("providers", [" "], "providers[1]", "missing"),
        ("delivery", ["online", "by post"], "delivery[2]", "unknown_value"),
    ],
)
def test_a_bad_item_of_a_list_is_named_by_its_place(column, values, name, reason):
    assert faults(ROW | {column: values}) == [(name, reason)]


@pytest.mark.parametrize("column", ["id", "title", "recognition", "purpose", "outcomes"])
def test_these_columns_must_be_there(column):
    row = {name: value for name, value in ROW.items() if name != column}
    assert faults(row) == [(column, "missing")]


@pytest.mark.parametrize(
    ("change", "column", "reason"),
    [
        ({"level_min": 4}, "level_max", "level_half_stated"),
        ({"level_max": 4}, "level_min", "level_half_stated"),
        ({"level_min": 5, "level_max": 4}, "level_min", "level_min_above_level_max"),
        ({"source_note": None}, "source_url", "source_missing"),
        ({"source_note": "  "}, "source_url", "source_missing"),
    ],
)
def test_columns_that_disagree_are_named(change, column, reason):
    assert faults(ROW | change) == [(column, reason)]


@pytest.mark.parametrize(
    ("change", "column", "reason"),
    [
        ({"source_note": ""}, "source_note", "source_missing"),
        ({"source_url": "https://example.org"}, "source_url", "illustrative_with_source"),
        ({"retrieved": "2026-11"}, "retrieved", "illustrative_with_source"),
    ],
)
def test_an_example_cannot_pass_for_a_real_course(change, column, reason):
    assert faults(EXAMPLE | change) == [(column, reason)]


@pytest.mark.parametrize("number", [1, 3, 4, 60, 120, None])
def test_credits_outside_the_rule_of_the_day_are_kept(number):
    assert check(ROW | {"credits": number}, None).credits == number


@pytest.mark.parametrize(
    "title",
    [
        "Mātauranga Māori – Taumata Tū® (Micro-credential)",
        "Pe\u0304peha",
        "C++ & <HTML>",
        "🤖 robots",
        "مرحبا",
        "two  spaces",
        "=1+1",
    ],
)
def test_text_is_kept_letter_for_letter(title):
    assert check(ROW | {"title": f"\u00a0 {title}\n"}, None).title == title


@pytest.mark.parametrize("nothing", [None, "", "   "])
def test_null_and_blank_mean_not_stated(nothing):
    optional = ["title_mi", "nzqa_ref", "developer", "subject", "sector", "entry", "status"]
    credential = check(ROW | dict.fromkeys([*optional, "source_url", "retrieved"], nothing), None)
    assert {getattr(credential, name) for name in optional} == {None}
    assert (credential.source.url, credential.source.retrieved) == (None, None)


@pytest.mark.parametrize("url", ["http://a.nz", "HTTPS://A.NZ/ā?x=1&y=%20", "https://a.nz:8443/#b"])
def test_web_addresses_are_kept(url):
    assert check(ROW | {"source_url": url}, None).source.url == url


def test_a_row_keeps_its_own_date_of_retrieval():
    assert check(ROW | {"retrieved": "2026-02"}, "2026-11").source.retrieved == "2026-02"
    assert check(ROW, "2026-11").source.retrieved == "2026-11"
    assert check(EXAMPLE, "2026-11").source.retrieved is None


@pytest.mark.parametrize("name", ["a\nb", "x" * 5000, "\0", "\u202e"])
def test_the_name_of_an_unknown_column_can_be_printed(name):
    ((column, reason),) = faults(ROW | {name: 1})
    assert reason == "unknown_column"
    assert column.isprintable()
    assert len(column) <= 100


def test_a_column_whose_name_is_no_text_is_refused_without_its_name():
    assert faults(ROW | {"\ud800": 1}) == [(None, "control_character")]


def test_a_detail_never_repeats_the_value():
    with pytest.raises(BadRow) as caught:
        check(dict.fromkeys([*ROW, "credits", "status"], "s3cret\0"), None)
    assert len(caught.value.faults) >= 6
    assert "s3cret" not in " ".join(fault.detail for fault in caught.value.faults)


def test_every_reason_is_explained_to_operators(request):
    described = (request.config.rootpath / "data" / "README.md").read_text(encoding="utf-8")
    ours = {
        *REASONS.values(),
        *("bad_id", "bad_url", "bad_date", "control_character", "no_words", "level_half_stated"),
        *("level_min_above_level_max", "illustrative_with_source", "source_missing"),
        *("duplicate_id", "duplicate_column", "not_json", "not_an_object", "not_utf8"),
    }
    assert {reason for reason in ours if f"`{reason}`" not in described} == set()
