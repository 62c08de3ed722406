"""What form tools export: one line a form, one column a question, and columns of their own around them."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ingest.columns import blanks, is_blank
from ingest.headings import map_headings
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options, Table, nothing
from ingest.layouts import form_people
from ingest.layouts.form_columns import Asked, unfold
from ingest.layouts.form_headings import Form, find_form
from ingest.layouts.form_lines import lines_of_forms
from ingest.layouts.form_meeting import day_in
from ingest.layouts.layout import SAMPLED_LINES, Found
from ingest.ledger import Ledger
from ingest.lines import blank_cells
from ingest.problems import NothingToRead, Question, Refused
from ingest.questions import is_question, question_of
from ingest.questions.answers import stance_of
from ingest.questions.scales import scale_of
from ingest.sheet import Cell, Sheet, text_of

_NO_DATE_AT_ALL = "1980-01-01"
"""Written by LimeSurvey where a survey does not keep the time of filling in."""

_LEAST_RATINGS = 2


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """The export of a known form tool. Raises Question where it may be a list of who came, or who joined."""
    if options.kind not in (None, "evaluations", *form_people.KINDS):
        return None
    form = find_form(sheet)
    if form is None or (options.kind is None and _is_repeat(form)):
        return _passed_over(sheet, form)
    if options.kind in form_people.KINDS:
        return form_people.found(sheet, form, options)
    if options.kind is None and not _evaluates(sheet, form):
        if _is_another_kind(form):
            return None
        questions = any(is_question(asked.wording) for asked in form.asked)
        if form.tool.told_first and not (questions or form.typed):
            return None
        if form.typed or "meeting" in form.said or "date" in form.said or not questions:
            raise Question(_which(sheet), "kind", form_people.CHOICES)
    if not form.asked:
        raise Refused(
            f"{sheet.place.at()} cannot be read as evaluations: it has no column with a question. "
            "Export the answers with the questions as headings."
        )
    _ask_the_day(sheet, form, options)
    return Found(0.95, lambda ledger: _read(sheet, form, options, ledger))


def _ask_the_day(sheet: Sheet, form: Form, options: Options) -> None:
    """Raises Question where no form says when it was filled in, or of which meeting."""
    body = form.body(sheet)
    if (
        options.meeting_date
        or {"date", "meeting"} & form.said.keys()
        or not blanks(filled_in(body, form)).all()
    ):
        return
    if not blank_cells(body).all():
        raise Question(
            f"{sheet.place.at()} does not say when its forms were filled in. Give the date of the meeting with "
            "--date, such as --date 2026-03-14.",
            "date",
        )


def _is_repeat(form: Form) -> bool:
    """Whether the sheet holds the repeated part of forms that stand on another sheet, and asks nothing known."""
    headings = {heading.casefold() for heading in form.header.values()}
    if not {"_parent_index", "parent_key", "_parent_table_name"} & headings:
        return False
    return not form.dated or all(
        question_of(asked.told_by or asked.wording) == "other" for asked in form.asked
    )


def _passed_over(sheet: Sheet, form: Form | None) -> Found | None:
    if form is None:
        return None
    raise NothingToRead(
        f"{sheet.place.at()} holds the repeated part of forms whose main sheet is another ({form.tool.name}), without "
        "the questions and days of a whole form. Load the main sheet; nothing in this one is needed."
    )


def _evaluates(sheet: Sheet, form: Form) -> bool:
    """Whether the form asks what evaluations ask: a known question, or things to rate."""
    known = [question_of(asked.told_by or asked.wording) for asked in form.asked]
    if any(question not in ("other", "one_thing_to_change") for question in known):
        return True
    body = form.body(sheet).head(SAMPLED_LINES)
    ratings = sum(_rates(asked, body) for asked in form.asked)
    return ratings >= _LEAST_RATINGS or bool(not form.typed and (ratings or "one_thing_to_change" in known))


def _rates(asked: Asked, body: pd.DataFrame) -> bool:
    answers = [cell for cell in asked.answers(body) if not is_blank(cell)]
    scale = scale_of(asked.wording, "other", answers)
    worded = any(stance_of(text_of(cell)) for cell in answers)
    return bool(answers) and (scale.name not in ("text", "yes_no", "percent") or worded)


def _is_another_kind(form: Form) -> bool:
    """Whether the headings tell a log of actions, a budget or the like, which may be kept by a form as well."""
    headings = [form.header[k] if k not in form.own else "" for k in form.header]
    for kind in KINDS:
        if kind.name not in ("evaluations", *form_people.KINDS):
            mapped = map_headings(headings, kind, date_given=True)
            if mapped.columns and mapped.told and any(kind.column(n).distinctive for n in mapped.columns):
                return True
    return False


def _which(sheet: Sheet) -> str:
    return (
        f"{sheet.place.at()} comes from a form, but does not ask what evaluations ask: it may be who came to a meeting "
        "or who joined. Say which with --kind attendance, --kind members or --kind evaluations."
    )


def _read(sheet: Sheet, form: Form, options: Options, ledger: Ledger) -> Table:
    for line in form.more_headers:
        ledger.ignore(line, "repeated_header")
    kept = lines_of_forms(sheet, form, ledger)
    cells = pd.DataFrame({"line": kept.index.to_numpy()}, index=kept.index)
    submitted = filled_in(kept, form)
    for name, position in form.said.items():
        cells[name] = pd.Series(kept[position].to_numpy(), index=kept.index, dtype=object)
    if "date" in form.said:
        days = [day_in(cell, then) for cell, then in zip(cells["date"], submitted, strict=True)]
        cells["date"] = pd.Series(days, index=kept.index, dtype=object)
    headings = {name: form.header[k] for name, k in form.said.items()}
    if form.dated and options.meeting_date is None:
        cells["submitted"] = pd.Series(submitted, index=kept.index, dtype=object)
        headings["submitted"] = form.header[form.dated[0]]
    table = Table(
        place=sheet.place,
        kind="evaluations",
        layout="form columns",
        cells=cells,
        headings=headings,
        header_line=form.header_line,
        kept_out=form.kept_out,
        reading={"form_tool": form.tool.name},
    )
    unfolded = unfold(table, kept, form.asked)
    return replace(unfolded, reading={**table.reading, "questions": len(form.asked)})


def filled_in(body: pd.DataFrame, form: Form) -> np.ndarray:
    """When each form was filled in: the first of its times that is there; a form left half done was begun at least."""
    times = nothing(len(body))
    times[:] = ""
    for position in form.dated:
        for row, cell in enumerate(body[position].to_numpy()):
            if is_blank(times[row]) and not _says_no_date(cell):
                times[row] = cell
    return times


def _says_no_date(cell: Cell) -> bool:
    text = text_of(cell)
    return not text or text.startswith(_NO_DATE_AT_ALL)
