"""Rows of call reports that are no attendance, each with the reason.

Each is a code, its title, its message and what to do, as templates over `where`, `value` and details.
"""

CALL_REMARKS = (
    (
        "report_part",
        "Part of a report",
        "{where}: the row is a title or the headings of a part of the report, or repeats another part.",
        "Nothing to do.",
    ),
    (
        "waiting_room",
        "Only in the waiting room",
        "{where}: {value} was in the waiting room, which is not attendance.",
        "Nothing to do. Whoever was let in has another row.",
    ),
)
