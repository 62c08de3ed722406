"""Remarks on workbooks and on exports of other programs: rows that hold no data, and what to look at.

Each is a code, its title, its message and what to do, as templates over `where`, `value` and details.
"""

EXPORT_REMARKS = (
    (
        "hidden_columns",
        "Hidden columns",
        "{where}: hidden columns, which were read all the same: {count}.",
        "If they should not count, undo this import and remove them.",
    ),
    (
        "formula_without_value",
        "Formulas that were never calculated",
        "{where}: cells with a formula but no result, which were read as empty: {count}.",
        "Open the file in the spreadsheet program, save it there, and load it again.",
    ),
    (
        "chat_continued",
        "Further lines of a message",
        "{where}: lines that go on with the message above them, in all {count}; each message counts once.",
        "Nothing to do.",
    ),
    (
        "chat_notice",
        "Notices of the chat itself",
        "{where}: lines in which the chat says what happened (who joined or left, and the like), in all {count}.",
        "Nothing to do.",
    ),
    (
        "no_messages",
        "Nothing written",
        "{where}: the row counts no messages.",
        "Nothing to do.",
    ),
    (
        "email_of_buyer",
        "One e-mail for several people",
        "{where}: {value} stands beside {count} names ({names}). It is whose order it was, so it was left out, and "
        "each of them is known by name only.",
        "Nothing to do, unless they are one person: then merge them with cop-health people.",
    ),
    (
        "same_ticket_holder",
        "Another ticket of the same person",
        "{where}: {value} stands in row {first} for the same event, which counts; this row adds nobody.",
        "Write the name of the guest into the row if another person came.",
    ),
    (
        "ticket_without_name",
        "Ticket without a name",
        "{where}: the ticket has no name yet, so it is in no count.",
        "Write who came on it, and load the file again.",
    ),
    (
        "unnamed_guests",
        "Guests without names",
        "{where}: guests who are announced by number only and are in no count: {count}.",
        "Add a row with the name of each guest who came.",
    ),
    (
        "one_name_several_accounts",
        "One name, several accounts",
        "{where}: {value} is the name of {count} accounts. They are kept apart as {names}.",
        "If they are one person, merge them with cop-health people.",
    ),
)
