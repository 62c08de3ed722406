"""Rows that hold no data, each with the reason, and warnings about what was loaded.

Each is a code, its title, its message and what to do, as templates over `where`, `value` and details.
"""

REMARKS = (
    (
        "blank_row",
        "Empty row",
        "{where}: the row is empty.",
        "Nothing to do.",
    ),
    (
        "empty_end",
        "Empty rows at the end",
        "{where}: this row and all below it, to row {last}, are empty.",
        "Nothing to do.",
    ),
    (
        "padding_row",
        "Numbered row without a name",
        "{where}: the row has a number and nothing else.",
        "Nothing to do.",
    ),
    (
        "repeated_header",
        "Headings repeated",
        "{where}: the row repeats the headings.",
        "Nothing to do.",
    ),
    (
        "total_row",
        "Total",
        "{where}: the row is a total of other rows.",
        "Nothing to do.",
    ),
    (
        "note_row",
        "Note",
        "{where}: the row is a note or a legend, not data.",
        "Nothing to do.",
    ),
    (
        "apologies_row",
        "Apologies without a date",
        "{where}: the apologies under the register do not say for which meeting they are.",
        "Mark apologies with AP in the column of the meeting.",
    ),
    (
        "held_but_cancelled",
        "Cancelled, yet people came",
        "{where}: the meeting of {value} is called cancelled, but present there: {people}. It counts as held.",
        "Correct the status in the list of meetings, or the date in the register.",
    ),
    (
        "placeholder",
        "Nobody's name",
        "{where}: {value} is a device, a program, a room or a guest, not a person's name; rows: {count}. It is counted "
        "nowhere.",
        "Say whose it is with cop-health people, or write who it was and load the file again.",
    ),
    (
        "email_of_several",
        "One e-mail, several names",
        "{where}: {value} stands beside different names ({names}). They count as one person.",
        "Take the e-mail out where it is an office's or somebody else's.",
    ),
    (
        "income_row",
        "Money in",
        "{where}: the row is money that came in, not a cost.",
        "Nothing to do.",
    ),
    (
        "no_answer",
        "No answer",
        "{where}: the form has no answer.",
        "Nothing to do.",
    ),
    (
        "nothing_marked",
        "Nobody marked in a row",
        "{where}: nobody is marked, so it is taken as a meeting without a register, not as one with nobody.",
        "Nothing to do, unless a register was kept.",
    ),
    (
        "duplicate",
        "Row repeated",
        "{where}: the row is the same as row {first}.",
        "Nothing to do.",
    ),
    (
        "empty_column",
        "Nobody marked on a date",
        "{where}: nobody is marked, so it is taken as a meeting without a register, not as one with nobody.",
        "Nothing to do, unless a register was kept.",
    ),
    (
        "cross_means_absent",
        "Crosses read as absent",
        "{where}: the register has ticks and crosses; ticks were read as present and crosses as absent.",
        'If the crosses mean present, say so with --mark "{mark}=present".',
    ),
    (
        "nobody_present",
        "No mark means present",
        "{where}: none of the marks means present (such as {value}), so nobody was read as present.",
        'If one of them does, add a line such as "V = present" under the register; then undo this import '
        "and load the file again.",
    ),
    (
        "marks_without_date",
        "Marks under a heading that is no date",
        "{where}: the column holds marks like those under the dates, but its heading is not a date; it was "
        "not read.",
        "Write the day of the meeting over the column, such as 2026-03-14; then undo this import and load "
        "the file again. Nothing to do if it is no meeting.",
    ),
    (
        "year_of_sheet",
        "Year of the sheet's name",
        "{where}: the sheet is called {year}, so its dates without a year were read as of {year}, not of "
        "{value}.",
        "Rename the sheet if that is wrong; then undo this import and load the file again.",
    ),
    (
        "same_date_twice",
        "Two columns for one date",
        "{where}: the date stands over more than one column; they were read as one meeting.",
        "If there were two meetings, write behind each date which it is, such as 2026-03-14 AM.",
    ),
    (
        "type_assumed",
        "Planned or spent?",
        "{where}: the file does not say whether the amounts are planned or spent; they were read as {read_as}.",
        "Add a column Type with planned, committed or actual, and load the file again.",
    ),
    (
        "kind_assumed",
        "What kind of contribution?",
        "{where}: contributions that do not say what they were, and were read as having spoken: {count}.",
        "Add it in a column Kind: presented, facilitated, agenda_item, …, and load the file again.",
    ),
    (
        "no_rows",
        "Nothing below the headings",
        "{where}: no rows stand below the headings in row {row}.",
        "Check that this is the file, and that its headings stand in one row above the rows.",
    ),
    (
        "question_twice",
        "Question asked twice",
        "{where}: the question is the same as that of column {first}, which was used.",
        "Nothing to do, unless the other column is the right one.",
    ),
    (
        "meeting_by_day",
        "Meeting put by the day",
        "{where}: no meeting called {value} is known, so its forms were put by the day they were filled in: {count}.",
        "Load the list of meetings first; then undo this import and load it again. Nothing to do if the days fit.",
    ),
    (
        "column_twice",
        "Column given twice",
        "{where}: the column means the same as column {first}, which was used.",
        "Take one of the two columns out if the other is the right one.",
    ),
    (
        "loaded_otherwise",
        "Loaded before, read otherwise",
        "{where}: the file was loaded before, {how}, and stays so.",
        "To read it as you now say, take it out first: cop-health undo {import_id}; then load it again.",
    ),
    (
        "error_cells",
        "Cells with an Excel error",
        "{where}: cells with an error such as #N/A or #REF! were read as empty: {count}.",
        "Correct the formulas in the sheet and load it again.",
    ),
    (
        "hidden_sheet",
        "Hidden sheet",
        "{where}: the sheet is hidden, and was read all the same.",
        "If it should not count, undo this import.",
    ),
    (
        "hidden_rows",
        "Hidden rows",
        "{where}: hidden rows, which were read all the same: {count}.",
        "If they should not count, undo this import and remove them.",
    ),
    (
        "changed_characters",
        "Characters that could not be read",
        "{where}: characters that could not be read in this encoding and were replaced: {count}.",
        "Save the file as CSV UTF-8 and load it again.",
    ),
)
