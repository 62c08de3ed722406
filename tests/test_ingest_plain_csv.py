"""Long texts are cut by Arrow: the cells must be those that `csv.py` cuts in Python, or it must decline."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers import csv as reader
from ingest.readers.plain_csv import LONG, read_plain
from ingest.sheet import Place

ALPHABET = "ab1,,;;\n\n\t| \"\r\0\x0b\x0c\x1c\x85\u2028\ufeff\ufffdé€😀'\\#N"
WORDS = st.sampled_from(
    ["", "NA", "null", "NULL", "nan", "1", "1.50", "true", "é", " a ", "\\N", "#N/A", "'x'"]
)


def by_python(text: str, delimiter: str) -> list[list[object]]:
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return reader._split(lines, delimiter).to_numpy().tolist()


@settings(max_examples=1000)
@given(st.text(ALPHABET, max_size=60), st.sampled_from(",;\t|"))
def test_any_text_is_cut_alike_or_left_alone(text: str, delimiter: str) -> None:
    cells = read_plain(text, delimiter)
    if cells is not None:
        assert cells.frame.to_numpy().tolist() == by_python(text, delimiter)
        assert [cells[k].cells.tolist() for k in cells.frame] == [list(cells.frame[k]) for k in cells.frame]


@given(st.integers(1, 5), st.data(), st.booleans())
def test_even_lines_are_always_cut_and_alike(width: int, data: st.DataObject, ended: bool) -> None:
    table = data.draw(st.lists(st.lists(WORDS, min_size=width, max_size=width), min_size=1, max_size=12))
    text = "\n".join(";".join(line) for line in table) + "\n" * ended
    cells = read_plain(text, ";")
    if text.strip("\n") or width > 1:
        assert cells is not None
        assert cells.frame.to_numpy().tolist() == by_python(text, ";")
        assert cells.frame.index.tolist() == list(range(1, len(cells.frame) + 1))


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1\n",
        "a,b\n1,2,3\n",
        'a,b\n"1",2\n',
        "a,b\r1,2\r",
        "a,b\n1,\0\n",
        "\ufeffa,b\n1,2\n",
        "",
    ],
    ids=["short", "long", "quoted", "carriage return", "zero byte", "second mark", "empty"],
)
def test_what_may_be_read_in_two_ways_is_left_to_python(text: str) -> None:
    assert read_plain(text, ",") is None


@pytest.mark.parametrize("text", ["a,b\n\n1,2\n", "a,b\n1,2\n\n", "\n\n", "a\n\nb"])
def test_a_blank_line_is_a_line_of_blank_cells(text: str) -> None:
    cells = read_plain(text, ",")
    assert cells is not None
    assert cells.frame.to_numpy().tolist() == by_python(text, ",")


def test_a_line_longer_than_a_block_is_left_to_python_or_read_whole() -> None:
    text = "a,b\n" + "x" * (1 << 23) + ",2\n1,2\n"
    cells = read_plain(text, ",")
    assert cells is None or cells.frame.at[2, 0] == "x" * (1 << 23)


REGISTER = "date,person,status\n" + "".join(
    f"2026-{month:02}-{day:02},Person {number},{'x' if number % 3 else ''}\n"
    for number in range(150)
    for month in range(1, 13)
    for day in range(1, 29)
)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_long_file_gives_the_same_sheet_both_ways(ends: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = REGISTER.replace("\n", ends).encode()
    assert len(data) > LONG
    (fast,) = reader.read_csv(data, Place("r.csv"))
    assert fast.known is not None
    assert fast.known.frame is fast.cells
    monkeypatch.setattr(reader, "LONG", len(data) * 2)
    (slow,) = reader.read_csv(data, Place("r.csv"))
    assert slow.known is None
    assert fast.cells.equals(slow.cells)
    assert (fast.reading, fast.notes, fast.faults) == (slow.reading, slow.notes, slow.faults)


def test_a_long_register_with_odd_lines_is_accounted_for(tmp_path: Path) -> None:
    odd = "2026-01-01,Person 0,\n,,\n2026-13-01,Person 1,x\nTotal,,\n"
    path = tmp_path / "register.csv"
    path.write_text(REGISTER + odd, encoding="utf-8")
    entry = only(load(path, tmp_path / "db"))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == (
        50404,
        50400,
        1,
        3,
    )
    assert codes(entry) == {"duplicate": 1, "blank_row": 1, "not_a_date": 1, "total_row": 1}
    assert rows(tmp_path / "db", "select status, count(*) from attendance group by all order by all") == [
        ("absent", 16800),
        ("present", 33600),
    ]
