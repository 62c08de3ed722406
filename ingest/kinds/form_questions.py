"""The questions of a form, and which of those that the indicators know each one is."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from ingest.asked import asked_as
from ingest.columns import Columns
from ingest.kinds.kind import nothing
from ingest.questions import question_of
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
    asked, which = pd.factorize(_asked(columns))
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


def _asked(columns: Columns) -> np.ndarray:
    """For each row its question."""
    wording = columns.raw("question")
    told_by = columns.raw("told_by") if "told_by" in columns else wording
    position = columns.raw("position") if "position" in columns else np.zeros(columns.size, dtype=int)
    asked = nothing(columns.size)
    for row, (w, t, p, s) in enumerate(zip(wording, told_by, position, columns.raw("scale"), strict=True)):
        asked[row] = Asked(text_of(w), text_of(t), int(p), text_of(s))
    if "position" not in columns:
        columns.need(np.array([not one.wording for one in asked], dtype=bool), "question")
    return asked


def _question(columns: Columns, one: Asked, answers: Sequence[Cell]) -> str:
    """The question that the user says it is, else the one that its wording and the answers tell."""
    mapping = columns.table.mapping
    said = mapping.questions.get(one.wording) if mapping else None
    return said or asked_as(question_of(one.told_by), one.with_scale, answers)
