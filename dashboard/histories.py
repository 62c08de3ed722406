"""A chart, the sentence that says what it shows, and the same as a table."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from dashboard import charts, formats, happened
from dashboard.history_words import returning_sentence, run_chart_sentence
from dashboard.kept import kept
from dashboard.markup import fill, join, table
from dashboard.words import say
from metrics import Policy
from metrics.assessment import CommunityAssessment

PLAIN = {"displayModeBar": False, "responsive": True}


def attendance(community: CommunityAssessment, policy: Policy) -> None:
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
        with st.expander(say("chart.table")):
            headings = [say(f"chart.{name}") for name in ("date", "meeting", "present", "recorded", "season")]
            st.html(
                table(
                    headings, attendance_rows(series, marks), caption=say("chart.caption"), kind="ch-numbers"
                )
            )


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
        formats.whole(m["present"]) if m["present"] is not None else say("chart.no_register"),
        _recorded(m),
        say("chart.off_season") if m["off_season"] else m.get("term") or "",
    ]


def _mark_row(mark: happened.Happened) -> list[object]:
    said = say("chart.happened_row", n=mark.number, note=mark.note)
    return [formats.short_day(mark.date), said, "", "", ""]


def _recorded(meeting: Mapping[str, Any]) -> str:
    if not meeting["register"]:
        return ""
    return say("chart.names") if meeting["named"] else say("chart.headcount")


def returning(community: CommunityAssessment) -> None:
    """The share of people who came back, quarter by quarter."""
    series = community.series or {}
    sentence = returning_sentence(series)
    st.html(fill("<h2>{title}</h2><p>{sentence}</p>", title=say("returning.title"), sentence=sentence))
    if any(q["share"] is not None for q in series["returning"]):
        chart = kept(charts.returning_chart, series, theme())
        st.plotly_chart(chart, theme=None, config=PLAIN, key="returning_chart", alt=sentence)
        with st.expander(say("chart.table")):
            headings = [say(f"returning.{name}") for name in ("quarter", "base", "returned", "share")]
            st.html(
                table(headings, returning_rows(series), caption=say("returning.caption"), kind="ch-numbers")
            )


def returning_rows(series: Mapping[str, Any]) -> list[list[object]]:
    """Every quarter, newest first; a quarter that is not known says so."""
    rows: list[list[object]] = []
    for q in reversed(series["returning"]):
        if q["share"] is None:
            rows.append([q["quarter"], "", "", say("returning.unknown")])
            continue
        share = f"{formats.percent(q['share'])} ({formats.span(q['low'], q['high'], 'share')})"
        quarter = f"{q['quarter']} ({say('returning.in_progress')})" if q.get("in_progress") else q["quarter"]
        rows.append([quarter, formats.whole(q["base"]), formats.whole(q["returned"]), share])
    return rows


def theme() -> str:
    """The theme that the visitor sees."""
    return "dark" if st.context.theme.type == "dark" else "light"
