"""Answers of forms as they can be loaded again: each form by a number of no meaning, each question by its wording."""

from collections import defaultdict

import pandas as pd
from duckdb import DuckDBPyConnection

from ingest.questions import question_of

_ASKED = "select distinct wording, question, scale from answers order by all"
_SCALES = {"yes_no": "yes / no", "words": "in words", "text": "in your own words", "percent": "%"}

# What a form says decides its number, and neither its line nor when it came in.
_NUMBERED = """
    create or replace temp table answers_written as
    with kept as (
        select a.*, q.asked_as from answers a
        join asked q on q.wording = a.wording and q.question = a.question and q.scale is not distinct from a.scale
        where a.import_id not in (select import_id from superseded)
    ), forms as (
        select import_id, community, form, min(o.date) as date, min(o.label) as label,
            string_agg(k.wording || '=' || k.answer, '; ' order by k.wording, k.answer) as content
        from kept k join occasion o using (community, occasion_id) where form is not null
        group by import_id, community, form
    ), numbered as (
        select import_id, community, form,
            row_number() over (order by community, date, label, content, import_id, form) as number
        from forms
    )
    select k.community, k.import_id, k.line, k.occasion_id, n.number, k.asked_as, k.answer, k.question, k.scale,
        k.stance
    from kept k left join numbered n using (import_id, community, form)
"""


def write_forms(cursor: DuckDBPyConnection) -> None:
    """Make the temporary table `answers_written`; `superseded` names the imports that are left out."""
    asked = pd.DataFrame(
        _questions(cursor.execute(_ASKED).fetchall()), columns=["wording", "question", "scale", "asked_as"]
    )
    cursor.register("asked", asked.astype("string"))
    cursor.execute(_NUMBERED)
    cursor.unregister("asked")


def _questions(rows: list[tuple[str, str, str | None]]) -> list[tuple[str, str, str | None, str]]:
    """Each question with the words that are read as the same question on the same scale.

    That is its wording; its id where only somebody's mapping tells which it is; and with the scale behind it where
    one wording was answered on several, since all answers to one wording are read on one.
    """
    worded = [
        (wording, question, scale, wording if question in ("other", question_of(wording)) else question)
        for wording, question, scale in rows
    ]
    scales: defaultdict[str, set[str | None]] = defaultdict(set)
    for _, _, scale, words in worded:
        scales[words].add(scale)
    return [
        (
            wording,
            question,
            scale,
            f"{words} ({_SCALES.get(scale, scale)})" if scale and len(scales[words]) > 1 else words,
        )
        for wording, question, scale, words in worded
    ]
