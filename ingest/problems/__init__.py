"""The closed list of what can be wrong with a file (`faults`, `remarks`, `export_remarks`), and what to do about each.

A `Problem` is about a row or a cell of a file that was otherwise read. `Refused` is about a whole
file or command: nothing was changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ingest.problems.action_faults import ACTION_FAULTS
from ingest.problems.call_remarks import CALL_REMARKS
from ingest.problems.export_remarks import EXPORT_REMARKS
from ingest.problems.faults import FAULTS
from ingest.problems.money_remarks import MONEY_REMARKS
from ingest.problems.register_remarks import REGISTER_REMARKS
from ingest.problems.remarks import REMARKS


class Refused(Exception):
    """Nothing was changed. The text is one line: what, where, and what to do instead."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class NothingToRead(Refused):
    """A sheet that is known and holds nothing that is read: beside others it is passed over, with the reason."""


class NotATable(Refused):
    """A file that is something else than a table. In a folder, such a text is passed over, not refused."""


class Question(Refused):
    """A refusal that one answer settles, on the command line as in the page.

    `option` is the option of `ingest` that takes the answer: dates, year, date, kind, community, blank,
    marks or mapping. `choices` are what it may be, each with words for it; none where anything may be said.
    """

    def __init__(self, message: str, option: str, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message)
        self.option, self.choices = option, tuple(choices)


class OptIn(Question):
    """A question about a file that is read only if the user says what it is. In a folder, a text is passed over."""


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


_LISTS = (
    *(*FAULTS, *REMARKS, *ACTION_FAULTS, *CALL_REMARKS, *EXPORT_REMARKS, *MONEY_REMARKS),
    *REGISTER_REMARKS,
)
CODES: Mapping[str, Code] = MappingProxyType({entry[0]: Code(*entry) for entry in _LISTS})


def describe(
    code: str,
    *,
    line: int,
    column: str | None,
    value: str | None,
    outcome: str,
    where: str,
    **details: object,
) -> Problem:
    """The problem of that code at that place; KeyError if the code is not on the list."""
    entry = CODES[code]
    shown = f"“{value}”" if value else "an empty cell"
    words = {"where": where, "value": shown, "mark": value, **details}
    return Problem(
        line, column, value, code, outcome, entry.message.format(**words), entry.fix.format(**words)
    )
