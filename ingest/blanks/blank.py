"""What a blank workbook consists of, before it is written: one for each kind, and two for their other shapes."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.blanks.columns import OTHER_WAYS, Head, heads
from ingest.blanks.examples import EXAMPLES
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Kind


@dataclass(frozen=True)
class Blank:
    """A workbook to fill in. `above` are lines over the headings; `examples` are lines under them.

    `handout` are the lines of a form to print; `advice` are sentences over the directions.
    """

    name: str
    file: str
    sheet: str
    about: str
    heads: tuple[Head, ...]
    examples: Sequence[Sequence[object]]
    above: Sequence[Sequence[object]] = ()
    handout: Sequence[Sequence[object]] = ()
    advice: Sequence[str] = ()


def list_of(kind: Kind, about: str) -> Blank:
    """The blank of a kind: one statement a line."""
    names = [column.name for column in kind.columns if column.name not in OTHER_WAYS]
    rows = [[row.get(name, "") for name in names] for row in EXAMPLES[kind.name]]
    file = f"{kind.name}-list.xlsx" if kind.name in ("attendance", "evaluations") else f"{kind.name}.xlsx"
    return Blank(kind.name, file, kind.name.capitalize(), about, heads(kind), rows)


ABOUT = {
    "communities": "What the community says of itself: its charter, one line a community.",
    "members": "Who belongs, one line a person.",
    "meetings": "The calendar, one line a meeting: held, cancelled or still to come.",
    "attendance": "The register as a list, one line a person and meeting.",
    "evaluations": "Evaluation forms as a list, one line an answer.",
    "budget": "Money planned, promised and spent, one line an amount.",
    "actions": "What was agreed, who does it, and what came of it, one line an action.",
    "contributions": "Who did what at a meeting, one line a contribution.",
    "governance": "Who leads, what was decided, which milestones are met, one line an entry.",
    "followups": "What was done after each meeting, one line a task.",
    "products": "What the community made, one line a product.",
    "stories": "What somebody did differently, and what came of it, one line a story.",
    "polls": "Should the community go on? One line an answer, without a name.",
}


def lists() -> tuple[Blank, ...]:
    """The blank of each kind that is recognised without being told, in the order of the kinds."""
    return tuple(list_of(kind, ABOUT[kind.name]) for kind in KINDS if not kind.opt_in)
