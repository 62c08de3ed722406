"""SurveyMonkey's two rows of headings: the questions, and under them the options or the rows of a matrix."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from ingest.columns import is_blank
from ingest.layouts.form_columns import Asked, is_mark_of_choice
from ingest.questions import question_of
from ingest.questions.personal import holds_addresses, is_personal
from ingest.sheet import fold, text_of

_PLAIN = frozenset(
    map(
        fold,
        ("", "Response", "Open-Ended Response", "(no label)", "Antwort", "Réponse", "Antwoord", "Respuesta"),
    )
)
_TYPED = re.compile(r"^(?:other|please|comments?|if |why|ander|sonstige)", re.IGNORECASE)
_CELL_OF_MATRIX = re.compile(r"(.+?) [-–] (.+)")


def asked_under(
    questions: Mapping[int, str], labels: Mapping[int, str], body: pd.DataFrame
) -> tuple[list[Asked], dict[int, str]]:
    """The questions of the columns; and the columns that ask who somebody is, with their headings.

    An empty cell in the first row continues the question to its left.
    """
    asked: list[Asked] = []
    who: dict[int, str] = {}
    for question, columns in _groups(questions, labels):
        plain = {k: "" if fold(labels[k]) in _PLAIN else labels[k] for k in columns}
        known = [
            k
            for k in columns
            if is_personal(question) or is_personal(plain[k]) or holds_addresses(list(body[k]))
        ]
        who |= {k: plain[k] or question for k in known}
        if rest := [k for k in columns if k not in known]:
            asked += _one_group(question, {k: labels[k] for k in rest}, body)
    return asked, who


def _groups(questions: Mapping[int, str], labels: Mapping[int, str]) -> list[tuple[str, list[int]]]:
    groups: list[tuple[str, list[int]]] = []
    for k, question in questions.items():
        if question and (not groups or question != groups[-1][0]):
            groups.append((question, [k]))
        elif groups and (question or labels[k]):
            groups[-1][1].append(k)
    return groups


def _one_group(question: str, labels: Mapping[int, str], body: pd.DataFrame) -> list[Asked]:
    if len(labels) == 1:
        ((k, label),) = labels.items()
        row = fold(label) not in _PLAIN and question_of(label) != "other"
        return [Asked(k, f"{question} – {label}" if row else question, label if row else question)]
    plain = [k for k, label in labels.items() if fold(label) in _PLAIN]
    rows = {k: label for k, label in labels.items() if k not in plain}
    asked = [Asked(k, question) for k in plain]
    typed = {k for k, label in rows.items() if _TYPED.match(label)}
    options = [k for k in rows if k not in typed]
    if not plain and options and _are_options(options, rows, body):
        return [Asked(min(rows), question, question, rows)]
    if matrix := _matrix_of_options(rows, body):
        return asked + [Asked(min(c), f"{question} – {row}", row, c) for row, c in matrix.items()]
    return asked + [Asked(k, f"{question} – {label}", label) for k, label in rows.items()]


def _are_options(columns: Sequence[int], labels: Mapping[int, str], body: pd.DataFrame) -> bool:
    """Whether each column holds one option: its own words, its number in the list, or a mark, and nobody has all."""
    filled = np.array([[not is_blank(cell) for cell in body[k]] for k in columns], dtype=bool)
    if not filled.any():
        return True
    if all(fold(text_of(c)) in ("", fold(labels[k])) for k in columns for c in body[k]):
        return True
    numbered = all(
        text_of(c) in ("", str(n)) for n, k in enumerate(columns, start=1) for c in body[k]
    ) and not bool(filled.all(axis=0).any())
    marks = [text_of(c) for k in columns for c in body[k]]
    sparse = not bool(filled.all(axis=0).any()) or "0" in marks
    return numbered or (sparse and all(is_mark_of_choice(mark) for mark in marks))


def _matrix_of_options(labels: Mapping[int, str], body: pd.DataFrame) -> dict[str, dict[int, str]]:
    """Row → its columns, where each column is one option of one row: “Content - Good”."""
    found: dict[str, dict[int, str]] = {}
    for k, label in labels.items():
        parts = _CELL_OF_MATRIX.fullmatch(label)
        if not parts or any(fold(text_of(c)) not in ("", fold(parts[2])) for c in body[k]):
            return {}
        found.setdefault(parts[1], {})[k] = parts[2]
    return found
