"""What keeps a row or a cell from being loaded.

Each is a code, its title, its message and what to do, as templates over `where`, `value` and details.
"""

FAULTS = (
    (
        "not_a_date",
        "Not a date",
        "{where}: {value} is not a date that exists.",
        "Write the date as year-month-day, such as 2026-03-14.",
    ),
    (
        "not_a_period",
        "Not a date or period",
        "{where}: {value} is not a date, year, quarter or month.",
        "Write a date (2026-03-14), a month (2026-03), a quarter (2026Q1) or a year (2026 or 2025/26).",
    ),
    (
        "not_an_amount",
        "Not an amount",
        "{where}: {value} is not an amount of money.",
        "Write the amount as a number, such as 1250.00 or R 1 250,00.",
    ),
    (
        "not_a_number",
        "Not a number",
        "{where}: {value} is not a whole number of 0 or more.",
        "Write a whole number, such as 12.",
    ),
    (
        "not_minutes",
        "Not a length of time",
        "{where}: {value} is not a number of minutes.",
        "Write minutes, such as 90, or 1:30, or 1 h 30 min.",
    ),
    (
        "not_a_share",
        "Not a share",
        "{where}: {value} is not a share.",
        "Write a share such as 60 % or 0.6.",
    ),
    (
        "not_yes_no",
        "Neither yes nor no",
        "{where}: {value} is neither yes nor no.",
        "Write yes or no, or leave the cell empty.",
    ),
    (
        "done_when",
        "Done, but when?",
        "{where}: {value} does not say when it was done.",
        "Write the date on which it was done, such as 2026-03-14, or leave the cell empty if it was not.",
    ),
    (
        "unknown_word",
        "Word not known here",
        "{where}: {value} is not a word known in this column.",
        "Write one of: {allowed}.",
    ),
    (
        "unknown_mark",
        "Mark not known",
        "{where}: the mark {value} is not known in a register.",
        "Write P, x or 1 for present, A or 0 for absent, AP for an apology, or leave the cell empty; or say what the "
        'mark means with --mark "{mark}=apology".',
    ),
    (
        "no_status",
        "Nothing says whether the person was there",
        "{where}: the cell is empty, so it is not known whether the person was there.",
        "Write present, absent or apology; or load the file with --blank absent.",
    ),
    (
        "unclear_mark",
        "Mark with two meanings",
        "{where}: the mark {value} may mean present or absent, since other marks stand for present as well.",
        'Say what it means with --mark "{mark}=absent", or add a line such as "{mark} = absent" under the register.',
    ),
    (
        "off_scale",
        "Answer outside the scale",
        "{where}: the answer {value} is not on the scale {scale}.",
        "Correct the answer, or leave it out.",
    ),
    (
        "missing_value",
        "Needed cell is empty",
        "{where}: the cell is empty, and the row means nothing without it.",
        "Fill in the cell.",
    ),
    (
        "no_person",
        "No name and no e-mail",
        "{where}: the row has neither a name nor an e-mail address.",
        "Write who it was, or take the row out.",
    ),
    (
        "no_community",
        "No community",
        "{where}: the row does not say which community it belongs to.",
        "Fill in the community, or name it with --community.",
    ),
    (
        "no_date",
        "No date",
        "{where}: the row says neither the date nor the meeting.",
        "Fill in the date, or give it with --date.",
    ),
    (
        "unknown_meeting",
        "Meeting not known",
        "{where}: no meeting called {value} is known, so its date is not known.",
        "Load the file that lists the meetings first, or add the date to the row; then undo this import and "
        "load it again.",
    ),
    (
        "which_meeting",
        "More than one meeting fits",
        "{where}: {value} may be any of {meetings}.",
        "Write in the row which meeting is meant, with its date.",
    ),
    (
        "ends_before_start",
        "Ends before it starts",
        "{where}: {value} lies before {other}.",
        "Correct one of the two dates.",
    ),
    (
        "open_quote",
        "Quotation mark not closed",
        "{where}: a quotation mark is opened and not closed.",
        "Close or remove the quotation mark in this row.",
    ),
    (
        "too_many_cells",
        "More cells than headings",
        "{where}: the row has filled cells beyond the last heading: {count}.",
        "Put text that holds the separator in quotation marks, or remove the cells.",
    ),
    (
        "not_understood",
        "Row not understood",
        "{where}: nothing in the row could be read.",
        "Compare the row with its neighbours.",
    ),
)
