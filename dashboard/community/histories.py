"""A chart, the sentence that says what it shows, and the same as a table."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from dashboard.drawing import charts, happened, tables
from dashboard.drawing.kept import kept
from dashboard.drawing.tables import Table
from dashboard.language import formats, periods
from dashboard.language.history_words import of_enough, returning_sentence, run_chart_sentence, season
from dashboard.language.words import say
from dashboard.markup import fill, join
from metrics import Policy
from metrics.assessment import CommunityAssessment

PLAIN = {"displayModeBar": False, "responsive": True}


def attendance(community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """The run chart of attendance by school term."""
    series = community.series or {}
    marks = happened.happened(community.annotations, series)
    sentence = run_chart_sentence(series, community.reading("attendance_trend").detail, policy)
    st.html(fill("<h2>{title}</h2><p>{sentence}</p>", title=say("chart.title"), sentence=sentence))
    if any(m["status"] == "held" for m in series["meetings"]):
        alt = f"{sentence} {happened.sentence(marks)}".strip()
        chart = kept(charts.run_chart, series, theme(), marks)
        st.plotly_chart(chart, theme=None, config=PLAIN, key="run_chart", alt=alt)
        if marks:
            notes = join(
                fill("<li>{note} ({day})</li>", note=m.note, day=formats.short_day(m.date)) for m in marks
            )
            st.html(fill('<p class="ch-small">{title}</p><ol class="ch-happened">{notes}</ol>',
                         title=say("chart.happened_title"), notes=notes))  # fmt: skip
        tables.beside("attendance", partial(attendance_table, series, marks), community.id, as_of)


def attendance_table(series: Mapping[str, Any], marks: Sequence[happened.Happened] = ()) -> Table:
    """Every held meeting. What happened on the way is somebody's own words, and is in no file."""
    names = ("date", "meeting", "present", "recorded", "season")
    held = [m for m in reversed(series["meetings"]) if m["status"] == "held"]
    return Table(
        caption=say("chart.caption"),
        headings=[say(f"chart.{name}") for name in names], rows=attendance_rows(series, marks),
        columns=[say(f"chart.{name}") for name in names],
        cells=[[date.fromisoformat(m["date"]), m["meeting"],
                _not_counted(m) if m["present"] is None else m["present"], _recorded(m), season(m)]
               for m in held],
    )  # fmt: skip


def attendance_rows(series: Mapping[str, Any], marks: Sequence[happened.Happened] = ()) -> list[list[object]]:
    """Every held meeting, newest first, and between them what happened on the way."""
    rows = [(m["date"], _meeting_row(m)) for m in series["meetings"] if m["status"] == "held"]
    rows += [(mark.date.isoformat(), _mark_row(mark)) for mark in marks]
    rows.sort(key=lambda dated: dated[0])
    return [row for _, row in reversed(rows)]


def _meeting_row(m: Mapping[str, Any]) -> list[object]:
    return [
        formats.short_day(date.fromisoformat(m["date"])),
        m["meeting"],
        formats.whole(m["present"]) if m["present"] is not None else _not_counted(m),
        _recorded(m),
        season(m),
    ]


def _not_counted(meeting: Mapping[str, Any]) -> str:
    return say("take.too_few" if meeting.get("few") else "chart.no_register")


def _mark_row(mark: happened.Happened) -> list[object]:
    said = say("chart.happened_row", n=mark.number, note=mark.note)
    return [formats.short_day(mark.date), said, "", "", ""]


def _recorded(meeting: Mapping[str, Any]) -> str:
    if not meeting["register"]:
        return ""
    return say("chart.names") if meeting["named"] else say("chart.headcount")


def returning(community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """The share of people who came back, quarter by quarter, of at least k people (R23)."""
    quarters = (community.series or {"returning": []})["returning"]
    series = {"returning": of_enough(quarters, policy.number("privacy_k"))}
    sentence = returning_sentence(series)
    st.html(fill("<h2>{title}</h2><p>{sentence}</p>", title=say("returning.title"), sentence=sentence))
    if any(q["share"] is not None for q in series["returning"]):
        chart = kept(charts.returning_chart, series, theme())
        st.plotly_chart(chart, theme=None, config=PLAIN, key="returning_chart", alt=sentence)
        running = any(q.get("in_progress") and q["share"] is not None for q in series["returning"])
        key = " ".join([say("returning.key"), *([say("returning.key_hollow")] if running else [])])
        st.html(fill('<p class="ch-small">{key}</p>', key=key))
        tables.beside("coming-back", partial(returning_table, series), community.id, as_of)


def returning_table(series: Mapping[str, Any]) -> Table:
    """Every quarter, newest first."""
    columns = ("quarter", "base", "returned", "of", "low", "high")
    return Table(
        caption=say("returning.caption"),
        headings=[say(f"returning.{name}") for name in ("quarter", "base", "returned", "share")],
        rows=returning_rows(series), columns=[say(f"returning.{name}") for name in columns],
        cells=[[_quarter(q), *([q["base"], q["returned"], q["share"], q["low"], q["high"]]
                               if q["share"] is not None else [_why_not(q), "", "", "", ""])]
               for q in reversed(series["returning"])],
    )  # fmt: skip


def returning_rows(series: Mapping[str, Any]) -> list[list[object]]:
    """Every quarter, newest first; a quarter that is not known says so."""
    rows: list[list[object]] = []
    for q in reversed(series["returning"]):
        if q["share"] is None:
            rows.append([_quarter(q), "", "", _why_not(q)])
            continue
        share = f"{formats.percent(q['share'])} ({formats.span(q['low'], q['high'], 'share')})"
        rows.append([_quarter(q), formats.whole(q["base"]), formats.whole(q["returned"]), share])
    return rows


def _quarter(q: Mapping[str, Any]) -> str:
    name = periods.quarter(q["quarter"])
    return f"{name} ({say('returning.in_progress')})" if q.get("in_progress") else name


def _why_not(q: Mapping[str, Any]) -> str:
    return say("take.too_few" if q.get("too_few") else "returning.unknown")


def theme() -> str:
    """The theme that the visitor sees."""
    return "dark" if st.context.theme.type == "dark" else "light"
