"""The closed list of what can be wrong with a file, and what to do about each.

A `Problem` is about a row or a cell of a file that was otherwise read. `Refused` is about a whole
file or command: nothing was changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


class Refused(Exception):
    """Nothing was changed. The text is one line: what, where, and what to do instead."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `message` and `fix` are templates over `where`, `value` and details."""

    id: str
    title: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem with its address.

    `outcome` is set_aside (the row was not loaded), cell (the row was, this cell was not), ignored
    (the row holds no data) or warning (loaded, but look). `line` counts from 1; 0 is the whole file.
    """

    line: int
    column: str | None
    value: str | None
    code: str
    outcome: str
    message: str
    fix: str


_LIST = (
    Code("not_a_date", "Not a date", "{where}: {value} is not a date that exists.",
         "Write the date as year-month-day, such as 2026-03-14."),
    Code("not_a_period", "Not a date or period", "{where}: {value} is not a date, year, quarter or month.",
         "Write a date (2026-03-14), a month (2026-03), a quarter (2026Q1) or a year (2026 or 2025/26)."),
    Code("not_an_amount", "Not an amount", "{where}: {value} is not an amount of money.",
         "Write the amount as a number, such as 1250.00 or R 1 250,00."),
    Code("not_a_number", "Not a number", "{where}: {value} is not a whole number of 0 or more.",
         "Write a whole number, such as 12."),
    Code("not_minutes", "Not a length of time", "{where}: {value} is not a number of minutes.",
         "Write minutes, such as 90, or 1:30, or 1 h 30 min."),
    Code("not_a_share", "Not a share", "{where}: {value} is not a share.",
         "Write a share such as 60 % or 0.6."),
    Code("not_yes_no", "Neither yes nor no", "{where}: {value} is neither yes nor no.",
         "Write yes or no, or leave the cell empty."),
    Code("unknown_word", "Word not known here", "{where}: {value} is not a word known in this column.",
         "Write one of: {allowed}."),
    Code("unknown_mark", "Mark not known", "{where}: the mark {value} is not known in a register.",
         "Write P, x or 1 for present, A or 0 for absent, AP for an apology, or leave the cell empty."),
    Code("unclear_mark", "Mark with two meanings",
         "{where}: the mark {value} may mean present or absent, since other marks stand for present as well.",
         "Write A for absent or P for present, or add a line such as \"X = absent\" under the register."),
    Code("off_scale", "Answer outside the scale", "{where}: the answer {value} is not on the scale {scale}.",
         "Correct the answer, or leave it out."),
    Code("missing_value", "Needed cell is empty", "{where}: the cell is empty, and the row means nothing without it.",
         "Fill in the cell."),
    Code("no_person", "No name and no e-mail", "{where}: the row has neither a name nor an e-mail address.",
         "Write who it was, or take the row out."),
    Code("no_community", "No community", "{where}: the row does not say which community it belongs to.",
         "Fill in the community, or name it with --community."),
    Code("no_date", "No date", "{where}: the row says neither the date nor the meeting.",
         "Fill in the date, or give it with --date."),
    Code("unknown_meeting", "Meeting not known", "{where}: no meeting called {value} is known, so its date is not known.",
         "Load the file that lists the meetings first, or add the date to the row; then undo this import and load it again."),
    Code("which_meeting", "More than one meeting fits", "{where}: {value} may be any of {meetings}.",
         "Write in the row which meeting is meant, with its date."),
    Code("ends_before_start", "Ends before it starts", "{where}: {value} lies before {other}.",
         "Correct one of the two dates."),
    Code("open_quote", "Quotation mark not closed", "{where}: a quotation mark is opened and not closed.",
         "Close or remove the quotation mark in this row."),
    Code("too_many_cells", "More cells than headings", "{where}: the row has {count} filled cells beyond the last heading.",
         "Put text that holds the separator in quotation marks, or remove the cells."),
    Code("not_understood", "Row not understood", "{where}: nothing in the row could be read.",
         "Compare the row with its neighbours."),
    Code("blank_row", "Empty row", "{where}: the row is empty.", "Nothing to do."),
    Code("padding_row", "Numbered row without a name", "{where}: the row has a number and nothing else.",
         "Nothing to do."),
    Code("repeated_header", "Headings repeated", "{where}: the row repeats the headings.", "Nothing to do."),
    Code("total_row", "Total", "{where}: the row is a total of other rows.", "Nothing to do."),
    Code("note_row", "Note", "{where}: the row is a note or a legend, not data.", "Nothing to do."),
    Code("apologies_row", "Apologies without a date",
         "{where}: the apologies under the register do not say for which meeting they are.",
         "Mark apologies with AP in the column of the meeting."),
    Code("no_answer", "No answer", "{where}: the form has no answer.", "Nothing to do."),
    Code("nothing_marked", "Nothing marked", "{where}: the row has a name but no mark under any meeting.",
         "Nothing to do, if the person was at none of them."),
    Code("duplicate", "Row repeated", "{where}: the row is the same as row {first}.", "Nothing to do."),
    Code("empty_column", "Nobody marked on a date",
         "{where}: nobody is marked, so it is taken as a meeting without a register, not as one with nobody.",
         "Nothing to do, unless a register was kept."),
    Code("cross_means_absent", "Crosses read as absent",
         "{where}: the register has ticks and crosses; ticks were read as present and crosses as absent.",
         "If the crosses mean present, replace them by P and load the file again."),
    Code("same_date_twice", "Two columns for one date",
         "{where}: the date stands over more than one column; they were read as one meeting.",
         "If there were two meetings, add their names in a meeting column of a long register."),
    Code("type_assumed", "Planned or spent?",
         "{where}: the file does not say whether the amounts are planned or spent; they were read as spent.",
         "Add a column Type with planned, committed or actual, and load the file again."),
    Code("question_twice", "Question asked twice", "{where}: the question is the same as that of column {first}, which was used.",
         "Nothing to do, unless the other column is the right one."),
    Code("column_twice", "Column given twice", "{where}: the column means the same as column {first}, which was used.",
         "Take one of the two columns out if the other is the right one."),
    Code("error_cells", "Cells with an Excel error", "{where}: {count} cells hold an error such as #N/A or #REF! and were read as empty.",
         "Correct the formulas in the sheet and load it again."),
    Code("hidden_sheet", "Hidden sheet", "{where}: the sheet is hidden, and was read all the same.",
         "If it should not count, undo this import."),
    Code("hidden_rows", "Hidden rows", "{where}: {count} rows are hidden, and were read all the same.",
         "If they should not count, undo this import and remove them."),
    Code("held_but_cancelled", "Cancelled, but people came",
         "{where}: the meeting is marked as cancelled, but people are marked as present; it counts as held.",
         "Correct the one or the other."),
    Code("changed_characters", "Characters that could not be read",
         "{where}: {count} characters could not be read in this encoding and were replaced.",
         "Save the file as CSV UTF-8 and load it again."),
)

CODES: Mapping[str, Code] = MappingProxyType({code.id: code for code in _LIST})


def describe(code: str, *, line: int, column: str | None, value: str | None, outcome: str, where: str,
             **details: object) -> Problem:
    """The problem of that code at that place; KeyError if the code is not on the list."""
    entry = CODES[code]
    shown = f"“{value}”" if value else "an empty cell"
    words = {"where": where, "value": shown, **details}
    return Problem(line, column, value, code, outcome, entry.message.format(**words), entry.fix.format(**words))
