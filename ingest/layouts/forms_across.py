"""Forms typed over side by side: one line a question, one column a form, and in the cells the answers."""

import re
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ingest.columns import is_blank
from ingest.kinds.kind import Options, Table
from ingest.layouts.form_day import day_of_forms
from ingest.layouts.form_letters import key_of, spelled_out
from ingest.layouts.form_scale import scale_told, scales_beside
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.tally import QUESTIONS
from ingest.ledger import Ledger
from ingest.lines import is_note
from ingest.sheet import Sheet, fold, text_of

_FORM = re.compile(
    r"(?:respondent|response|form|vorm|participant|deelnemer|attendee|member|lid|person|persoon|teacher|onderwyser|r|p"
    r"|#|no|nr)?\.?\s*\d{1,3}",
    re.IGNORECASE,
)
_AVERAGES = frozenset(
    map(fold, ("average", "mean", "total", "sum", "gemiddeld", "gemiddelde", "totaal", "av", "avg"))
)
_LEAST_FORMS = 2
_MOST_ON_A_SCALE = 11


@dataclass(frozen=True)
class _Forms:
    """Where the question stands, and the columns of forms: position → heading."""

    header_line: int
    question: int
    forms: dict[int, str]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """“Question” beside “Respondent 1”, “Respondent 2”. Raises Question where the day stands nowhere."""
    if options.kind not in (None, "evaluations"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = {k: text_of(cell) for k, cell in enumerate(row) if not is_blank(cell)}
        if (forms := _forms(line, header)) and not _counts(sheet, forms):
            day = options.meeting_date or day_of_forms(sheet, line, options)
            return Found(0.9, lambda ledger, forms=forms, day=day: _read(sheet, forms, day, ledger))  # type: ignore[misc]
    return None


def _forms(line: int, header: dict[int, str]) -> _Forms | None:
    question = next((k for k, heading in header.items() if fold(heading) in QUESTIONS), None)
    forms = {k: text for k, text in header.items() if k != question and fold(text) not in _AVERAGES}
    told = question is not None and len(forms) >= _LEAST_FORMS and all(map(_FORM.fullmatch, forms.values()))
    return _Forms(line, question, forms) if told and question is not None and question < min(forms) else None


def _counts(sheet: Sheet, found: _Forms) -> bool:
    """Whether the headings are bare numbers of a scale, 1 to 5, over how many gave each: a tally."""
    bare = all(heading.isdigit() for heading in found.forms.values())
    return bare and len(found.forms) <= _MOST_ON_A_SCALE


def _read(sheet: Sheet, found: _Forms, day: date, ledger: Ledger) -> Table:
    rows: list[dict[str, object]] = []
    for number, row in sheet.cells.loc[found.header_line + 1 :].iterrows():
        line, asked = int(str(number)), text_of(row[found.question])
        answers = {k: row[k] for k in found.forms if not is_blank(row[k])}
        if not any(text_of(cell) for cell in row):
            ledger.ignore(line, "blank_row")
        elif not answers:
            ledger.ignore(line, "note_row" if is_note(asked) else "no_answer")
        elif not asked:
            ledger.fault(
                line, "missing_value", text_of(sheet.cells.at[found.header_line, found.question]), None
            )
        else:
            said = {"line": line, "question": asked}
            rows += [
                {**said, "answer": answer, "respondent": found.forms[k], "source_column": found.forms[k]}
                for k, answer in answers.items()
            ]
    columns = ["line", "question", "answer", "respondent", "source_column"]
    cells = pd.DataFrame(rows, columns=columns, dtype=object).astype({"line": int})
    cells["scale"] = scales_beside(cells, scale_told(sheet, found.header_line))
    header = [text_of(cell) for cell in sheet.cells.loc[found.header_line]]
    used = {found.question, *found.forms}
    return Table(
        place=sheet.place,
        kind="evaluations",
        layout="forms side by side",
        cells=spelled_out(cells, ["answer"], key_of(sheet, found.header_line)),
        headings={"question": header[found.question]},
        header_line=found.header_line,
        kept_out=tuple(text for k, text in enumerate(header) if text and k not in used),
        meeting_date=day,
    )
