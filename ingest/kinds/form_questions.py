"""The questions of a form, and which of those that the indicators know each one is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from ingest.columns import Columns
from ingest.kinds.kind import nothing
from ingest.questions import question_of
from ingest.questions.asked import asked_as
from ingest.sheet import Cell, text_of


class Asked(NamedTuple):
    """A question of the sheet: its wording, the part of it that tells what it asks, its column (0: none), and
    the scale that the sheet gives beside it."""

    wording: str
    told_by: str
    position: int
    scale: str

    @property
    def with_scale(self) -> str:
        """The wording with the scale that the sheet gives elsewhere."""
        return f"{self.wording} ({self.scale})" if self.scale else self.wording


def questions_of(columns: Columns) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each row the number of its question; the questions; and the canonical question of each.

    Of two columns that ask the same one, the second is kept by its wording.
    """
    asked, which = _asked(columns)
    answers = columns.raw("answer")
    questions = nothing(len(which))
    first: dict[str, str] = {}
    for k, one in enumerate(which):
        question = _question(columns, one, list(answers[asked == k]))
        if one.position and question != "other" and question in first:
            columns.ledger.warn("question_twice", one.wording, first=first[question])
            question = "other"
        first.setdefault(question, one.wording)
        questions[k] = question
    return asked, which, questions


def _asked(columns: Columns) -> tuple[np.ndarray, np.ndarray]:
    """For each row the number of its question, and the questions."""
    wording = columns.raw("question")
    told_by = columns.raw("told_by") if "told_by" in columns else wording
    position = columns.raw("position") if "position" in columns else np.zeros(columns.size, dtype=int)
    texts = [_texts(cells) for cells in (wording, told_by, columns.raw("scale"))]
    keys = pd.DataFrame({0: texts[0], 1: texts[1], 2: position.astype(int), 3: texts[2]})
    asked = keys.groupby([0, 1, 2, 3], sort=False).ngroup().to_numpy()
    distinct = keys.drop_duplicates()
    which = nothing(len(distinct))
    for k, row in enumerate(distinct.itertuples(index=False)):
        which[k] = Asked(row[0], row[1], int(row[2]), row[3])
    if "position" not in columns:
        columns.need(texts[0] == "", "question")
    return asked, which


def _texts(cells: np.ndarray) -> np.ndarray:
    codes, distinct = pd.factorize(cells)
    texts: np.ndarray = np.array([text_of(cell) for cell in distinct], dtype=object)[codes]
    return texts


def _question(columns: Columns, one: Asked, answers: Sequence[Cell]) -> str:
    """The question that the user says it is, else the one that its wording and the answers tell."""
    mapping = columns.table.mapping
    said = mapping.questions.get(one.wording) if mapping else None
    return said or asked_as(question_of(one.told_by), one.with_scale, answers)
