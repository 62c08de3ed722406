"""Forms counted by hand: one line a question, one column an answer, and in the cells how many gave it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.evaluations import EVALUATIONS
from ingest.kinds.kind import Options, Table
from ingest.layouts.form_day import day_of_forms
from ingest.layouts.form_letters import words_for
from ingest.layouts.form_scale import scale_told
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.tally_lines import lines_of_counts
from ingest.ledger import Ledger
from ingest.lines import is_total
from ingest.problems import NothingToRead, Refused
from ingest.questions import question_of
from ingest.questions.answers import declared_in, number_in, said, stance_of
from ingest.questions.scales import scale_named
from ingest.sheet import Cell, Sheet, fold, text_of

QUESTIONS = frozenset(
    map(
        fold,
        ("question", "questions", "item", "statement", "aspect", "criterion", "criteria", "vraag", "vrae"),
    )
) | frozenset(
    map(fold, ("stelling", "aspek", "kriteria", "evaluation", "evaluation question", "item evaluated"))
)
_AVERAGES = frozenset(
    map(fold, ("average", "mean", "average score", "average rating", "gemiddeld", "gemiddelde"))
)
_BESIDE = frozenset(
    map(fold, ("n", "%", "count", "responses", "forms", "score", "comments", "no", "nr", "blank"))
)


_STROKES = re.compile(r"[I|]{2,}[/\\]?(?:\s+[I|]+[/\\]?)*")
_COUNTED = re.compile(rf"\d+|\d+(?:[.,]\d+)? ?%|{_STROKES.pattern}")


@dataclass(frozen=True)
class Tally:
    """The columns of a tally: where the question stands, position → answer, and the scale of the answers."""

    header_line: int
    question: int
    answers: Mapping[int, str]
    scale: str
    said: Mapping[str, int]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A line of answers over counts. Raises Question where the day stands nowhere, Refused for averages or shares."""
    if options.kind not in (None, "evaluations"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = {k: text_of(cell) for k, cell in enumerate(row)}
        _refuse_averages(sheet, line, header)
        letters = words_for(header.values(), {})
        header = {k: letters.get(fold(text), text) for k, text in header.items()}
        if not (tally := _tally(line, header)) or not _asks(sheet, header, tally):
            continue
        _refuse_other_counts(sheet, tally)
        day = options.meeting_date or (None if tally.said else day_of_forms(sheet, line, options))
        return Found(0.9, lambda ledger, tally=tally, day=day: _read(sheet, tally, day, ledger))  # type: ignore[misc]
    return None


def _tally(line: int, header: Mapping[int, str]) -> Tally | None:
    filled = [k for k, heading in header.items() if heading]
    if len(filled) < 3:
        return None
    numbers = {k: n for k in filled if (n := number_in(header[k])) is not None}
    scale = scale_named(list(numbers.values()))
    sides = {k for k in filled if stance_of(_bare(header[k])) or said(header[k]) is not None}
    answers = set(numbers) if scale else sides - set(numbers)
    known = map_headings([header[k] if k not in answers else "" for k in sorted(header)], EVALUATIONS).columns
    where = {name: sorted(header)[k] for name, k in known.items() if name in ("date", "meeting", "community")}
    others = [k for k in filled if k not in answers and k not in where.values()]
    question = next((k for k in others if k < min(answers, default=0)), None)
    beside = [k for k in others if k != question and not _is_beside(header[k])]
    if beside or len(answers) < 2 or (question is None and header.get(0)):
        return None
    averages = not scale and any(fold(header[k]) in _AVERAGES for k in answers) and len(answers) < 3
    if averages:
        return None
    told = {k: header[k] if number_in(header[k]) is not None else _side(header[k]) for k in sorted(answers)}
    return Tally(line, question or 0, told, scale, where)


def _bare(heading: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", heading)


def _side(heading: str) -> str:
    """“Strongly agree (SA)” → “Strongly agree”, where only the words take a side."""
    bare = _bare(heading).strip()
    return bare if stance_of(bare) and not stance_of(heading) else heading


def _is_beside(heading: str) -> bool:
    return is_total(heading) or fold(heading) in _BESIDE | _AVERAGES


def _asks(sheet: Sheet, header: Mapping[int, str], tally: Tally) -> bool:
    """Whether the lines are questions: the heading says so, or one of them is known."""
    below = sheet.cells.loc[tally.header_line + 1 :]
    counted = any(_COUNTED.fullmatch(text_of(c)) for k in tally.answers for c in below[k])
    told = fold(header[tally.question]) in QUESTIONS
    known = [question_of(text_of(cell)) for cell in below[tally.question]]
    return counted and (told or any(question != "other" for question in known))


def _refuse_averages(sheet: Sheet, line: int, header: Mapping[int, str]) -> None:
    """Passes over a table of questions and their averages: how many gave which answer cannot be told from it."""
    filled = [k for k, heading in header.items() if heading]
    averages = [k for k in filled if fold(header[k]) in _AVERAGES]
    if not averages or len(filled) > len(averages) + 3 or averages[0] == filled[0]:
        return
    below = sheet.cells.loc[line + 1 :]
    asked = any(question_of(text_of(cell)) != "other" for cell in below[filled[0]])
    others = [k for k in filled[1:] if k not in averages and not _is_beside(header[k])]
    if asked and not others and any(number_in(text_of(cell)) is not None for cell in below[averages[0]]):
        raise NothingToRead(
            f"{sheet.place.at()} gives the average of each question, from which the forms cannot be told. Load the "
            "forms themselves, or a table with a column for each answer and how many gave it."
        )


def _refuse_other_counts(sheet: Sheet, tally: Tally) -> None:
    below = sheet.cells.loc[tally.header_line + 1 :, list(tally.answers)]
    for cell in below.to_numpy().ravel():
        if _STROKES.fullmatch(text_of(cell)):
            raise Refused(
                f"{sheet.place.at()} counts answers with strokes, and four strokes may stand for five: "
                f"“{text_of(cell)}”. Write under each answer how many forms gave it, such as 7."
            )
        if "%" in text_of(cell) or (isinstance(cell, float) and not cell.is_integer()):
            raise Refused(
                f"{sheet.place.at()} counts answers, but “{text_of(cell)}” is a share, not a number of forms. Write "
                "under each answer how many forms gave it, such as 7."
            )


def _read(sheet: Sheet, tally: Tally, day: date | None, ledger: Ledger) -> Table:
    """As many answers as were counted. `respondent` numbers those of a question: which belong together is not known,
    only how many forms there were at least (R37)."""
    rows = []
    for line in lines_of_counts(sheet, tally.header_line, tally.question, tally.answers, ledger):
        given = sheet.cells.loc[line]
        where = {name: given[p] for name, p in tally.said.items()}
        told = [a for k, a in tally.answers.items() for _ in range(_count(given[k]))]
        for n, answer in enumerate(told, start=1):
            row = {"line": line, "question": given[tally.question], "answer": answer, "respondent": str(n)}
            rows.append({**row, **where})
    columns = ["line", "question", "answer", "respondent", *tally.said]
    cells = pd.DataFrame(rows, columns=columns, dtype=object)
    cells["line"] = cells["line"].astype(int)
    if tally.scale:
        beside = scale_told(sheet, tally.header_line)
        declared = beside if declared_in(beside) == tally.scale else tally.scale
        cells["scale"] = pd.Series([declared] * len(cells), dtype=object)
    header = sheet.cells.loc[tally.header_line]
    return Table(
        place=sheet.place,
        kind="evaluations",
        layout="tally",
        cells=cells,
        headings={name: text_of(header[k]) for name, k in tally.said.items()},
        header_line=tally.header_line,
        meeting_date=day,
    )


def _count(cell: Cell) -> int:
    return 0 if is_blank(cell) else int(number_in(text_of(cell)) or 0)
