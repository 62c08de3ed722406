"""What every row of the records has beside its own columns: whose it is, when it was, and where it came from."""

from dataclasses import dataclass

import pyarrow as pa

from dashboard.export.table import DAY, TEXT, WHOLE


@dataclass(frozen=True, slots=True)
class Taken:
    """A column of a record: its name, the SQL it is taken by, its type, and what it says.

    Without `about` it says what the column of the schema does that it is taken from, `of`.
    """

    name: str
    sql: str
    type: pa.DataType = TEXT
    about: str = ""
    of: str = ""


def same(*names: str, kind: pa.DataType = TEXT) -> tuple[Taken, ...]:
    """Columns that are called as in the schema."""
    return tuple(from_(name, name, kind) for name in names)


def from_(name: str, column: str, kind: pa.DataType = TEXT) -> Taken:
    """A column that has another name in the schema."""
    return Taken(name, f"t.{column}", kind, of=column)


def yes_no(name: str) -> Taken:
    """A truth in words that any reader of files knows."""
    return Taken(name, f"case when t.{name} then 'yes' when not t.{name} then 'no' end", of=name)


COMMUNITY = Taken("community", "t.community", TEXT, "Id of the community")
WHEN = (
    Taken("date", "o.date", DAY, "Day of the meeting, or of the row that belongs to it"),
    Taken("meeting", "coalesce(o.label, w.label)", TEXT, "Name of the meeting, where it has one"),
)
PERSON = (
    Taken("person", "p.person", TEXT, "The fullest name that the person is written by in the community"),
    Taken("email", "p.email", TEXT, "The person's e-mail"),
)
IN_ONE_CELL = Taken("person", "p.in_one_cell", TEXT, "The person's name, and e-mail in < >")
TOLD_APART = (
    Taken("pseudonym", "p.pseudonym", TEXT, "The person, as cop-health people has them"),
    Taken("written_as", "p.written_as", TEXT, "The name, or else the e-mail, as this row had it"),
)
SOURCE = (
    Taken("source_file", "i.file", TEXT, "The file that the row was read from"),
    Taken("source_sheet", "i.sheet", TEXT, "Its sheet"),
    Taken("source_line", "t.line", WHOLE, "The line of the sheet"),
)
SOURCE_COLUMN = Taken(
    "source_column", "t.source_column", TEXT, "Heading of the column, where each has a row of its own"
)

OF_MEETING = (
    "join occasion o on o.occasion_id = t.occasion_id"
    " left join meeting_written w on w.meeting_id = o.meeting_id"
)
OF_PERSON = "left join person_written p on p.mention_id = t.mention_id"
OF_IMPORT = "join import i on i.import_id = t.import_id"
