"""Evaluation forms: answers to questions, whichever way they stood on the sheet."""

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks, is_blank
from ingest.kinds.form_dates import form_dates
from ingest.kinds.form_questions import questions_of
from ingest.kinds.kind import Column, Facts, Kind, nothing
from ingest.kinds.polls import ANSWERS, read_answer
from ingest.kinds.shared import COMMUNITY, DATE, MEETING
from ingest.questions.answers import stance_of
from ingest.questions.scales import Read, Scale, scale_of
from ingest.sheet import text_of


def _facts(columns: Columns) -> list[Facts]:
    """One row of `answers` an answer; answers to the renewal question go to `polls` (R7)."""
    answers = columns.raw("answer")
    _pass_over_blank(columns, answers)
    asked, which, questions = questions_of(columns)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **form_dates(columns),
            "form": _forms(columns),
            "question": questions[asked],
            "wording": [one.wording for one in which[asked]],
            "answer": [text_of(cell) for cell in answers],
        }
    )
    if "source_column" in columns:
        frame["source_column"] = columns.raw("source_column")
    renewal = questions[asked] == "renewal"
    polls = _polls(columns, frame, answers, renewal)
    unsure = renewal & frame["answer"].map(lambda text: stance_of(text) == "neutral").to_numpy(dtype=bool)
    _read_answers(columns, frame, asked, which, questions, ~renewal | unsure)
    kept = frame[columns.keep & (~renewal | unsure)]
    return [Facts("answers", kept, occasion=True), *([polls] if polls else [])]


def _pass_over_blank(columns: Columns, answers: np.ndarray) -> None:
    """An empty answer is no fact; a line with none but empty answers is ignored."""
    blank = blanks(answers)
    columns.keep &= ~blank
    for line in sorted(set(columns.lines[blank].tolist()) - set(columns.lines[~blank].tolist())):
        columns.ledger.ignore(int(line), "no_answer")


def _forms(columns: Columns) -> np.ndarray:
    """Which form of the sheet an answer is from: its line, or the number of its respondent, never a name."""
    if "position" in columns:
        return np.array([str(line) for line in columns.lines], dtype=object)
    if "respondent" not in columns:
        return nothing(columns.size)
    cells_ = columns.raw("respondent")
    codes, _ = pd.factorize(np.array([text_of(cell) for cell in cells_], dtype=object))
    return np.array(
        [None if is_blank(cell) else str(code + 1) for cell, code in zip(cells_, codes, strict=True)],
        dtype=object,
    )


def _polls(columns: Columns, frame: pd.DataFrame, answers: np.ndarray, renewal: np.ndarray) -> Facts | None:
    said = nothing(columns.size)
    for row in np.flatnonzero(renewal & columns.keep):
        said[row] = read_answer(answers[row])
        if said[row] is None and stance_of(text_of(answers[row])) != "neutral":
            columns.fault(row, "unknown_word", "answer", answers[row], allowed=", ".join(ANSWERS))
    taken = ~pd.isna(said) & columns.keep
    if not taken.any():
        return None
    polls = frame[["line", "community", "date", "label", "otherwise"]].assign(
        answer=said, active=[None if is_blank(cell) else cells.yes_no(cell) for cell in columns.raw("active")]
    )
    return Facts("polls", polls[taken], dated_by="date", needs_date=True)


def _read_answers(
    columns: Columns,
    frame: pd.DataFrame,
    asked: np.ndarray,
    which: np.ndarray,
    questions: np.ndarray,
    wanted: np.ndarray,
) -> None:
    """Put value, scale and stance beside each answer; what lies outside its scale is given up."""
    answers = columns.raw("answer")
    values, scales, stances = nothing(columns.size), nothing(columns.size), nothing(columns.size)
    for k, one in enumerate(which):
        rows = np.flatnonzero((asked == k) & columns.keep & wanted)
        scale = (
            scale_of(one.with_scale, questions[k], list(answers[rows]))
            if questions[k] not in ("one_thing_to_change", "renewal")
            else Scale("text")
        )
        memo: dict[object, Read] = {}
        for row in rows:
            if (read := memo.get(answers[row])) is None:
                read = memo[answers[row]] = scale.read(answers[row])
            if not read.on_scale:
                columns.fault(row, "off_scale", "answer", answers[row], scale=scale.name.replace("_", " "))
                columns.keep[row] = False
            values[row], scales[row], stances[row] = read.value, scale.name, read.stance
    frame["value"], frame["scale"], frame["stance"] = values, scales, stances


EVALUATIONS = Kind(
    name="evaluations",
    columns=(
        COMMUNITY,
        MEETING,
        DATE,
        Column(
            "submitted",
            cells.text,
            "timestamp, submitted on, submission date, submission time, date submitted, completion time, "
            "submitted at, start time, end date, start date, tydstempel, ingedien op",
            code="not_a_date",
            is_date=True,
        ),
        Column(
            "active",
            cells.yes_no,
            "active member, is active, are you an active member, aktiewe lid, is jy n aktiewe lid",
            code="not_yes_no",
        ),
        Column("question", cells.text, "question text, item, statement, vraag, stelling", distinctive=True),
        Column("answer", cells.text, "response, rating, score, value, antwoord, telling, punt"),
        Column(
            "respondent",
            cells.text,
            "respondent id, form, form id, form no, form number, id, response id, person, name, full name, "
            "email, e-mail, email address, first name, surname, no, nr, number, #, naam, van, epos, "
            "vorm, vorm nr, vorm no, vormnommer, respondentnommer, form nr, respondent no, respondent number",
        ),
    ),
    required=(("date", "meeting", "submitted"), ("question",), ("answer",)),
    told_by=(),
    facts=_facts,
    may_repeat=True,
    has_questions=True,
)
