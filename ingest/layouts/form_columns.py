"""One line a form, one column a question: what form tools export and what people type over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from ingest.columns import is_blank
from ingest.kinds.kind import Table, nothing
from ingest.lines import column_letter
from ingest.questions.answers import number_in
from ingest.questions.scales import scale_named
from ingest.sheet import Cell, fold, text_of

_NOT_CHOSEN = frozenset({"", "0", "false", "no", "nee", "n", "unchecked", "not selected", "nan"})
_CHOSEN = frozenset({"1", "true", "yes", "ja", "y", "x", "checked", "selected"})


@dataclass(frozen=True)
class Asked:
    """A question of the form and its column.

    `told_by` is the part of the wording that tells what is asked: the row of a grid, the name behind the
    path of its group. `choices`: the columns of its options, position → option, where each has its own.
    `told_scale`: what the sheet says of its scale elsewhere.
    """

    position: int
    wording: str
    told_by: str = ""
    choices: Mapping[int, str] = field(default_factory=dict)
    told_scale: str = ""

    @property
    def scale(self) -> str:
        """The scale that the sheet tells, or that the options are, where each of its points has a column of its own."""
        if self.told_scale:
            return self.told_scale
        numbers = [number_in(option) for option in self.choices.values()]
        return scale_named([n for n in numbers if n is not None]) if None not in numbers else ""

    def answers(self, body: pd.DataFrame) -> np.ndarray:
        """The answer of each line; chosen options joined by “; ”, and no `;` behind the last, as some tools set it."""
        given = nothing(len(body))
        if self.choices:
            columns = [(option, body[k].to_numpy()) for k, option in self.choices.items()]
            for row in range(len(body)):
                chosen = [(o, cells[row]) for o, cells in columns if is_chosen(cells[row], o)]
                given[row] = "; ".join(_option(o, cell) for o, cell in chosen)
            return given
        for row, cell in enumerate(body[self.position].to_numpy()):
            given[row] = cell.strip().rstrip(";") if isinstance(cell, str) else cell
        return given


def is_chosen(cell: Cell, option: str) -> bool:
    """Whether the cell of an option says that it was chosen; the option “No” does by its own word."""
    text = text_of(cell)
    return text.casefold() not in _NOT_CHOSEN or (bool(text) and fold(text) == fold(option))


def is_mark_of_choice(cell: Cell) -> bool:
    """Whether the cell says nothing but that an option was chosen, or was not."""
    return text_of(cell).casefold() in _CHOSEN | _NOT_CHOSEN


def _option(option: str, cell: Cell) -> str:
    """The option, with what was typed beside it where that is more: “Other: at church”."""
    typed = text_of(cell)
    plain = is_mark_of_choice(cell) or typed.replace(".", "").isdigit() or fold(typed) == fold(option)
    return option if plain or is_blank(cell) else f"{option}: {typed}"


def unfold(table: Table, body: pd.DataFrame, questions: Sequence[Asked]) -> Table:
    """One row an answer instead of one a form. `body` holds the kept lines."""
    parts = []
    for asked in questions:
        part = table.cells.copy()
        heading = asked.wording or column_letter(asked.position)
        part["question"] = pd.Series(
            np.full(len(part), heading, dtype=object), index=part.index, dtype=object
        )
        part["told_by"] = pd.Series(
            np.full(len(part), asked.told_by or heading, dtype=object), index=part.index, dtype=object
        )
        part["scale"] = pd.Series(
            np.full(len(part), asked.scale, dtype=object), index=part.index, dtype=object
        )
        part["answer"] = asked.answers(body)
        part["source_column"] = part["question"]
        part["position"] = asked.position + 1
        parts.append(part)
    cells = pd.concat(parts).sort_values(["line", "position"], kind="stable").reset_index(drop=True)
    return replace(
        table, layout="form columns", cells=cells, questions=tuple(text_of(a.wording) for a in questions)
    )
