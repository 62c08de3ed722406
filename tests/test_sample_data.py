"""The sample files: the same bytes from the same script, readable, with no real person in them."""

import csv
import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from sample_data.make import HERE, STORIES, made, main
from sample_data.people import FIRST_NAMES, ORGANISATIONS, SURNAMES
from sample_data.workbook import workbook

MADE = made()
BOOKS = sorted(path for path in MADE if path.suffix == ".xlsx")
TEXTS = sorted(path for path in MADE if path.suffix == ".csv")


def text_of(path: Path) -> str:
    content = MADE[path]
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def test_what_is_in_the_folder_is_what_the_script_makes() -> None:
    held = {
        path.relative_to(HERE): path.read_bytes()
        for story in STORIES
        for path in (HERE / story.FOLDER).iterdir()
    }
    assert sorted(held) == sorted(MADE), "run python -m sample_data.make, and remove what it no longer makes"
    assert [str(path) for path in MADE if held[path] != MADE[path]] == []


def test_made_twice_is_the_same(tmp_path: Path) -> None:
    main(tmp_path)
    assert {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*")} == made()


def test_nine_communities_and_one_with_exactly_the_four_registers() -> None:
    assert len({path.parent for path in MADE}) == 9
    four = sorted(path.name for path in MADE if path.parent.name == "rural-science")
    assert four == ["Action list.csv", "Attendance register.xlsx", "Budget.csv", "Evaluation forms.csv"]
    assert [p.name for p in MADE if p.parent.name == "sports-and-arts"] == ["Register 2024-2026.xlsx"]


@pytest.mark.parametrize("path", BOOKS, ids=str)
def test_workbooks_open_and_hold_no_clock(path: Path) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(MADE[path]))
    assert all(book.get_sheet_by_name(name).height > 3 for name in book.sheet_names)
    with zipfile.ZipFile(io.BytesIO(MADE[path])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_rows_of_a_csv_are_as_wide_as_its_heading(path: Path) -> None:
    lines = text_of(path).splitlines()
    delimiter = ";" if lines[0].count(";") > lines[0].count(",") else ","
    rows = list(csv.reader(lines, delimiter=delimiter))
    rows = rows[2:] if path.parts == ("foundation-maths", "Attendance register.csv") else rows
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) > 1


def test_the_files_differ_as_files_of_different_offices_do() -> None:
    semicolons = [path for path in TEXTS if re.match(r"[^,\n]*;", text_of(path))]
    assert len(semicolons) > 5
    assert any(content.startswith(b"\xef\xbb\xbf") for content in MADE.values())
    assert any(b"R 12\xa0" in c or b"R 19\xa0600,00" in c for c in MADE.values())
    assert any(b"\r\n" in MADE[path] for path in TEXTS)


def test_nobody_can_be_reached_and_no_organisation_is_outside_the_list() -> None:
    everything = "\n".join(text_of(path) for path in TEXTS)
    addresses = re.findall(r"[^,;\s]*@[^,;\s]*", everything)
    assert addresses
    assert [each for each in addresses if not each.endswith("@example.org")] == []
    assert not re.search(r"\b0\d{9}\b|\+27", everything)


def test_names_are_put_together_from_the_two_lists() -> None:
    first, last = FIRST_NAMES.split(), [name.replace("_", " ") for name in SURNAMES.split()]
    directory = csv.DictReader(io.StringIO(text_of(Path("early-childhood", "Directory.csv"))))
    employers = {name.replace("_", " ") for name in ORGANISATIONS.split()}
    for row in directory:
        given, family = row["Name"].split(" ", 1)
        assert (given in first, family in last, row["Organisation"] in employers) == (True, True, True)


def test_a_workbook_keeps_text_numbers_and_dates_apart() -> None:
    book = workbook({"A & B": [["Zoë <x>", 1, 2.5, date(2026, 10, 31), None]]})
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_name("A & B")
    assert sheet.to_python() == [["Zoë <x>", 1.0, 2.5, date(2026, 10, 31)]]
