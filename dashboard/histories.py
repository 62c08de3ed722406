"""A chart, the sentence that says what it shows, and the same as a table."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

import streamlit as st

from dashboard import charts, formats, happened
from dashboard.markup import fill, join, table
from dashboard.words import count, say
from metrics import Policy
from metrics.assessment import CommunityAssessment

TEN_MEETINGS = 10
PLAIN = {"displayModeBar": False, "responsive": True}


def attendance(community: CommunityAssessment, policy: Policy) -> None:
    """The run chart of attendance by school term."""
    series = community.series or {}
    runs = runs_sentence(community.reading("attendance_trend").detail)
    marks = happened.happened(community.annotations, series)
    sentence = f"{attendance_sentence(series, policy)} {runs}".strip()
    st.html(fill("<h2>{title}</h2><p>{sentence}</p>", title=say("chart.title"), sentence=sentence))
    if any(m["status"] == "held" for m in series["meetings"]):
        alt = f"{sentence} {happened.sentence(marks)}".strip()
        chart = charts.run_chart(series, theme(), marks)
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


def attendance_sentence(series: Mapping[str, Any], policy: Policy) -> str:
    """What the run chart shows, in words."""
    held = [m for m in series["meetings"] if m["status"] == "held"]
    counted = [m for m in held if m["present"] is not None]
    if not counted:
        return say("chart.none")
    sentences = [
        say("chart.range", register=count("held_register", len(counted)),
            first=formats.day(date.fromisoformat(counted[0]["date"])),
            last=formats.day(date.fromisoformat(counted[-1]["date"])),
            median=formats.trimmed(median(m["present"] for m in counted))),
        _trend(series["trend"], policy),
    ]  # fmt: skip
    if len(held) > len(counted):
        sentences.append(say("chart.missing", meetings=count("meeting", len(held) - len(counted))))
    if any(m["off_season"] for m in counted):
        sentences.append(say("chart.off_season_key"))
    return " ".join(sentences)


def _trend(trend: Mapping[str, Any] | None, policy: Policy) -> str:
    if trend is None or trend["p"] is None or trend["meetings"] < policy.number("minimum_trend_meetings"):
        return say("chart.too_few")
    slope, p = trend["slope_per_meeting"], trend["p"]
    p_words = say("chart.p_tiny") if p < 0.001 else say("chart.p", p=formats.decimal(p, 3))
    if p >= 1 - policy.number("statistics_series_level"):
        return say("chart.steady", p=p_words)
    if slope == 0:
        return say("chart.flat", p=p_words)
    change = formats.trimmed(round(abs(slope) * TEN_MEETINGS, 1))
    return say("chart.rising" if slope > 0 else "chart.falling", change=change, p=p_words)


def runs_sentence(detail: Mapping[str, Any]) -> str:
    """What the rules of run charts found in the last three years; nothing where they found nothing."""
    if "longest_run" not in detail:
        return ""
    if detail["longest_run"] > detail["longest_run_limit"]:
        return say("chart.run", n=detail["longest_run"], limit=detail["longest_run_limit"])
    if detail["crossings"] < detail["crossings_limit"]:
        return say(
            "chart.crossings", times=count("time", detail["crossings"]), limit=detail["crossings_limit"]
        )
    return ""


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
        chart = charts.returning_chart(series, theme())
        st.plotly_chart(chart, theme=None, config=PLAIN, key="returning_chart", alt=sentence)
        with st.expander(say("chart.table")):
            headings = [say(f"returning.{name}") for name in ("quarter", "base", "returned", "share")]
            st.html(
                table(headings, returning_rows(series), caption=say("returning.caption"), kind="ch-numbers")
            )


def returning_sentence(series: Mapping[str, Any]) -> str:
    """The newest quarter that is over and known, in words."""
    known = [q for q in series["returning"] if q["share"] is not None and not q.get("in_progress")]
    if not known:
        return say("returning.none")
    last = known[-1]
    low, high, share = (formats.percent(last[name]) for name in ("low", "high", "share"))
    return say("returning.sentence", quarter=last["quarter"], returned=last["returned"], base=last["base"],
               share=share, low=low, high=high)  # fmt: skip


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
