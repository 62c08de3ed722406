"""The blank workbooks: as they come, and filled in as their examples show, through the door."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from filing import codes, load, only, rows

from ingest import Refused, template, templates
from ingest.blanks.columns import OTHER_WAYS, comments, heading
from ingest.blanks.marked_sheets import DIRECTIONS, EXAMPLE, HANDOUT, MARK
from ingest.headings import map_headings
from ingest.kinds.catalogue import KINDS, kind_named
from ingest.questions import question_of
from ingest.templates import blanks

FACTS = {
    "communities.xlsx": {"communities": 1},
    "members.xlsx": {"members": 2},
    "meetings.xlsx": {"meetings": 2},
    "attendance-register.xlsx": {
        "attendance_absent": 2, "attendance_apology": 1, "attendance_online": 1, "attendance_present": 7,
        "attendance_unknown": 1,
    },
    "attendance-list.xlsx": {"attendance_apology": 1, "attendance_online": 1, "attendance_present": 1},
    "evaluation-form.xlsx": {"answers": 28, "polls": 2},
    "evaluations-list.xlsx": {"answers": 3},
    "budget.xlsx": {"budget": 3},
    "actions.xlsx": {"actions": 3, "action_owners": 4},
    "contributions.xlsx": {"contributions": 2},
    "governance.xlsx": {"governance": 2},
    "followups.xlsx": {"followups": 2},
    "products.xlsx": {"products": 1},
    "stories.xlsx": {"stories": 1},
    "polls.xlsx": {"polls": 3},
}  # fmt: skip
CONTRACT = {
    "communities": "community name focus sector province shape type started planned_end size_low size_high stage "
    "stakeholder_targets calendar frontline_target practitioner_categories",
    "members": "community person email organisation stakeholder province joined left left_reason kind consent_on "
    "district",
    "meetings": "community date meeting title status scheduled_for invited_on reminded_on mode venue facilitator "
    "knowledge_manager presentation_minutes group_minutes discussion_minutes agenda_items member_agenda_items "
    "previous_actions_reviewed agenda_sent_on activities outside_purpose_minutes seating headcount minutes "
    "checkin_minutes",
    "attendance": "community date meeting person status rsvp minutes role email organisation",
    "evaluations": "community date meeting question answer respondent",
    "budget": "community date category amount type nature funder currency allocation_rule note",
    "actions": "community action date meeting owner due status completed_on cancelled_reason outcome subgroup "
    "off_purpose",
    "contributions": "community date meeting person kind minutes",
    "governance": "community item person date due status essential note",
    "followups": "community date meeting task done_on",
    "products": "community date title type knowledge_type shared_on reused_by outcome subgroup person consent_on",
    "stories": "community date summary cycle outcome consent",
    "polls": "community date answer active",
}
"""The columns of contract.md and of R26, by the names that the kinds have for them."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    there = tmp_path_factory.mktemp("blank") / "to fill in"
    assert [path.name for path in templates(there)] == list(FACTS)
    return there


def filled(path: Path, folder: Path) -> Path:
    """A copy with the rows of the example typed into the sheet to fill in."""
    book = openpyxl.load_workbook(path)
    main = book.worksheets[0]
    for line, row in enumerate(book[EXAMPLE].iter_rows(min_row=2, values_only=True), start=1):
        for k, value in enumerate(row, start=1):
            if value is not None:
                main.cell(row=line, column=k).value = value
    book.save(folder / path.name)
    return folder / path.name


@pytest.mark.parametrize("file", FACTS)
def test_the_example_typed_over_loads_without_a_problem(folder: Path, tmp_path: Path, file: str) -> None:
    result = load(filled(folder / file, tmp_path), tmp_path / "x.duckdb", community=None)
    entry = only(result)
    assert (result.exit_code, dict(entry.facts_loaded), entry.problems) == (0, FACTS[file], ())
    assert (entry.community, entry.kept_out, entry.rows_set_aside) == ("early-years", (), 0)
    assert entry.kind == next(blank for blank in blanks() if blank.file == file).name.replace(
        "evaluation form", "evaluations"
    ).replace("register", "attendance")


def test_as_they_come_they_hold_nothing_and_nothing_is_refused(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "x.duckdb"
    result = load(folder, db, community=None)
    assert (result.exit_code, [entry.refused for entry in result.imports]) == (0, [None] * 14)
    assert all((e.rows_read, codes(e)) == (0, {"no_rows": 1}) for e in result.imports)
    said = {reason: [s.file for s in result.skipped if s.reason == reason] for reason in
            ("the sheet says that it is not read", "nothing stands below the headings")}  # fmt: skip
    assert [len(files) for files in said.values()] == [31, 1]
    assert said["nothing stands below the headings"] == ["attendance-register.xlsx, sheet “Register”"]
    assert rows(db, "select (select count(*) from community), (select count(*) from mention)") == [(0, 0)]


@pytest.mark.parametrize("kind", CONTRACT)
def test_every_column_of_a_kind_is_in_its_blank_and_no_other(folder: Path, kind: str) -> None:
    blank = next(each for each in blanks() if each.name == kind)
    written = [cell.value for cell in openpyxl.load_workbook(folder / blank.file).worksheets[0][1]]
    mapped = map_headings([str(text) for text in written], kind_named(kind))
    assert (mapped.left_over, mapped.twice) == ((), {})
    declared = {column.name for column in kind_named(kind).columns} - OTHER_WAYS.keys()
    assert set(mapped.columns) == declared >= set(CONTRACT[kind].split())
    assert CONTRACT.keys() == {each.name for each in KINDS if not each.opt_in}


def test_directions_tell_of_every_column_in_words(folder: Path) -> None:
    for blank in blanks():
        book = openpyxl.load_workbook(folder / blank.file)
        assert book.sheetnames[:3] == [blank.sheet, EXAMPLE, DIRECTIONS]
        told = {row[0]: row[1:] for row in book[DIRECTIONS].iter_rows(values_only=True) if row[1]}
        for head in blank.heads:
            if head.means:
                assert told[head.heading] == (head.means, head.needed, head.write)
                assert "mention_id" not in head.means and "null" not in head.means and "(R" not in head.means
    assert heading("actions", "completed_on") == "Completed on"
    assert comments()[("actions", "due_on")] == "When it is due."


def test_choices_widths_and_frozen_headings(folder: Path) -> None:
    sheet = openpyxl.load_workbook(folder / "actions.xlsx").worksheets[0]
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules == {"H2:H1001": '"open,done,cancelled"', "M2:M1001": '"yes,no"'}
    assert sheet.freeze_panes == "A2" and all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["C"].width == 44
    register = openpyxl.load_workbook(folder / "attendance-register.xlsx").worksheets[0]
    assert register.freeze_panes == "A3" and "P = present" in register["A1"].value


def test_the_form_asks_what_is_measured(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "evaluation-form.xlsx")
    asked = [cell.value for cell in book["Answers"][1]][4:]
    assert [question_of(wording) for wording in asked] == [
        "useful", "worth_time", "used_something", "other", "new_contact_or_idea", "voice_heard",
        "can_share_failures", "purpose_clear", "one_thing_to_change", "renewal", "attend_by_choice", "role_clear",
    ]  # fmt: skip
    printed = [row for row in book[HANDOUT].iter_rows(values_only=True) if row[1]]
    assert [row[1] for row in printed] == asked
    assert [row[0] for row in printed] == [1, 2, 3, None, 4, 5, 6, 7, 8, 9, 10, 11]
    assert str(book[HANDOUT]["A1"].value).startswith(MARK)


def test_a_sheet_called_example_without_the_mark_is_somebodys_own(folder: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(filled(folder / "polls.xlsx", tmp_path))
    book[EXAMPLE]["A1"].value = "Our answers"
    book.save(tmp_path / "own.xlsx")
    result = load(tmp_path / "own.xlsx", tmp_path / "x.duckdb", community=None)
    assert [(entry.sheet, entry.rows_loaded) for entry in result.imports] == [("Polls", 3), ("Example", 3)]


def test_an_example_saved_as_csv_is_not_read_either(folder: Path, tmp_path: Path) -> None:
    cells = openpyxl.load_workbook(folder / "polls.xlsx")[EXAMPLE].iter_rows(values_only=True)
    lines = (",".join(f'"{value or ""}"' for value in row) for row in cells)
    (tmp_path / "polls.csv").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(Refused, match=r"polls\.csv: the sheet says that it is not read"):
        load(tmp_path / "polls.csv", tmp_path / "x.duckdb")
    assert not (tmp_path / "x.duckdb").exists()


def test_a_folder_that_cannot_be_written_to_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def full(path: Path, mode: str) -> object:
        if path.name == "budget.xlsx":
            raise OSError(28, "No space left on device")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(Refused, match="No space left on device"):
        templates(tmp_path / "t")
    assert list((tmp_path / "t").iterdir()) == []


def test_one_alone_and_none_over_another(folder: Path, tmp_path: Path) -> None:
    file, data = template("actions")
    assert (file, data[:2]) == ("actions.xlsx", b"PK")
    assert template("register")[0] == "attendance-register.xlsx"
    with pytest.raises(Refused, match=r"There is no template 'nothing'\. Say communities"):
        template("nothing")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(folder / "polls.xlsx", other)
    with pytest.raises(Refused, match=r"other already holds polls\.xlsx; nothing was written"):
        templates(other)
    assert [path.name for path in other.iterdir()] == ["polls.xlsx"]
    with pytest.raises(Refused, match="is a file, not a folder"):
        templates(other / "polls.xlsx")
