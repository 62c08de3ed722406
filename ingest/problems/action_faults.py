"""What may be wrong with an action log, and what to look at in one; templates of texts as in `faults`."""

ACTION_FAULTS = (
    (
        "due_in_words",
        "Due, but on no day",
        "{where}: {value} names no day, so the action was loaded without a due date of its own. It counts as due "
        "at the first meeting held after the day on which it was agreed, where that is known.",
        "Write the day by which it should be done, such as 2026-03-14, or leave the cell empty.",
    ),
    (
        "unclear_colour",
        "Green: done, or on track?",
        "{where}: {value} means done in some logs and on track in others, so the action was loaded without a status, "
        "and counts as open.",
        'Write done or open, or say in the heading what it means, such as "Status (green = done)".',
    ),
    (
        "archived_as_done",
        "Archived, so done?",
        "{where}: cards that are archived, and that nothing else says are done or dropped, were read as done: "
        "{count}.",
        "If some were dropped rather than done, move them to a list called Cancelled before you export; then undo "
        "this import and load the new file.",
    ),
    (
        "unnamed_members",
        "Members without a name",
        "{where}: members of the board whose name the file does not give, so that they own no action: {count}.",
        "Write their names into the cards, or add them to the board again, and export it anew.",
    ),
    (
        "no_cards",
        "No cards",
        "{where}: the board has no cards.",
        "Check that this is the board, and that it is exported with its cards.",
    ),
    (
        "no_action",
        "No action",
        "{where}: the row has no action, and nobody to do it.",
        "Nothing to do, unless an action was meant.",
    ),
)
