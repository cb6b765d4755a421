import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender.errors import ImportRefused
from recommender.importing import read_jsonl, write_rejects
from recommender.importing.jsonl import MAX_LINE_BYTES
from recommender.importing.row import CatalogueRow

GOOD = (
    b'{"id": "weld", "title": "Welding", "recognition": "provider", "purpose": "For welders.", '
    b'"outcomes": ["Weld a joint"], "source_note": "Course page"}'
)
fuzzed = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def read(tmp_path):
    def read(content):
        path = tmp_path / "rows.jsonl"
        path.write_bytes(content)
        return read_jsonl(path)

    return read


def faults(reading):
    return [(row.line, p.column, p.reason) for row in reading.rejected for p in row.problems]


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        (b"{'id': 1}", 2, "not_json"),
        (b'{"id": "a",}', 12, "not_json"),
        (b'{"title": "M\xc4\x81ori" oops}', 19, "not_json"),
        (b'{"credits": NaN}', None, "not_json"),
        (b'{"credits": -Infinity}', None, "not_json"),
        (b'{"credits": ' + b"9" * 5000 + b"}", None, "not_json"),
        (b"[" * 200_000, None, "not_json"),
        (b'{"a":' * 100_000, None, "not_json"),
        (b"id,title", 1, "not_json"),
        (b"[1, 2]", None, "not_an_object"),
        (b"null", None, "not_an_object"),
        (b'"text"', None, "not_an_object"),
        (b'{"id": "a", "id": "b"}', None, "duplicate_column"),
        (b'{"id": "M\xe2ori"}', 10, "not_utf8"),
    ],
)
def test_a_line_that_is_no_row_is_named_by_reason_and_place(read, line, column, reason):
    reading = read(GOOD + b"\n" + line + b"\n")
    assert len(reading.credentials) == 1
    assert faults(reading) == [(2, column, reason)]


def test_a_byte_order_mark_windows_line_ends_and_blank_lines_are_no_faults(read):
    second = GOOD.replace(b'"weld"', b'"b"')
    reading = read(b"\xef\xbb\xbf" + GOOD + b"\r\n\r\n  \t\n\n" + second + b"\r\n{")
    assert [each.id for each in reading.credentials] == ["weld", "b"]
    assert [row.line for row in reading.rejected] == [6]


def test_the_last_line_needs_no_end(read):
    assert len(read(GOOD).credentials) == 1


def test_a_line_that_is_too_long_is_cut_and_the_next_is_read(read):
    long = b'{"purpose": "' + b"a" * (3 * MAX_LINE_BYTES) + b'"}'
    reading = read(long + b"\n" + GOOD + b"\n" + long)
    assert len(reading.credentials) == 1
    assert faults(reading) == [(1, None, "too_long"), (3, None, "too_long")]
    assert all(len(row.text) <= 1000 for row in reading.rejected)


def test_a_line_of_just_the_greatest_length_is_read(read):
    assert len(read(GOOD.ljust(MAX_LINE_BYTES)).credentials) == 1
    assert len(read(GOOD.ljust(MAX_LINE_BYTES) + b"\n").credentials) == 1
    assert faults(read(GOOD.ljust(MAX_LINE_BYTES + 1))) == [(1, None, "too_long")]


def test_what_is_not_utf8_can_still_be_shown(read):
    assert read(b'{"id": "M\xe2ori"}').rejected[0].text == '{"id": "M\\xe2ori"}'


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_utf16_file_is_refused_with_advice(read, encoding):
    with pytest.raises(ImportRefused, match="is UTF-16; save it as UTF-8"):
        read(("" if encoding == "utf-16" else "\ufeff").encode(encoding) + GOOD)


@pytest.mark.parametrize("name", ["missing.jsonl", "", "/dev/zero"])
def test_what_is_not_a_file_is_refused(tmp_path, name):
    with pytest.raises(ImportRefused, match="is not a file; check the name"):
        read_jsonl(tmp_path / name)


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_bytes(GOOD)
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        pass
    else:
        # The rights bind nobody here (root): the file that every process may see but not read.
        path = type(path)("/proc/self/mem")
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_jsonl(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
columns = st.sampled_from(list(CatalogueRow.model_fields)) | st.text(st.characters())


def account_for(content, reading, tmp_path):
    """Every line is either a credential or a reject, and the rejects can be written down."""
    rows = sum(bool(line.strip()) for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n"))
    assert len(reading.credentials) + len(reading.rejected) == rows
    assert all(row.problems for row in reading.rejected)
    write_rejects(tmp_path / "rejects", reading.rejected)
    written = (tmp_path / "rejects").read_text().splitlines()
    assert [json.loads(line)["line"] for line in written] == [r.line for r in reading.rejected]


@fuzzed
@given(content=st.binary(max_size=200))
def test_no_bytes_whatever_make_the_reader_fail(read, tmp_path, content):
    content = GOOD + b"\n" + content
    account_for(content, read(content), tmp_path)


@fuzzed
@given(values=st.dictionaries(columns, json_values, max_size=6))
def test_no_json_whatever_makes_the_reader_fail(read, tmp_path, values):
    content = json.dumps(json.loads(GOOD) | values).encode()
    account_for(content, read(content), tmp_path)


@fuzzed
@given(place=st.integers(0, len(GOOD) - 1), byte=st.binary(min_size=1, max_size=1))
def test_no_damaged_byte_makes_the_reader_fail(read, tmp_path, place, byte):
    content = GOOD[:place] + byte + GOOD[place + 1 :]
    account_for(content, read(content), tmp_path)
