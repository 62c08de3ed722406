"""Series of the assessment → Plotly figures: one template, one palette, legible in both themes.

Filled points are in season, hollow ones are not; what is not known is left out of the line, never
drawn as 0. Beside each figure stand one sentence and the table (`histories`).
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from html import escape
from statistics import median
from typing import Any

import plotly.graph_objects as go

from dashboard.drawing.happened import Happened, grouped, label
from dashboard.language import formats, periods
from dashboard.language.history_words import season
from dashboard.language.words import ENGLISH, language, say

# Blue and orange differ for every kind of colour vision; both keep a contrast of 3 : 1 on either ground.
POINT, LINE, MISSING = "#3a86ad", "#8a8f94", "#c56a1a"
INK = {"light": "#22272b", "dark": "#e6e4df"}
GROUND = {"light": "#fdfdfb", "dark": "#16191c"}
MOST_MONTHS, MONTHS_APART = 5, (1, 2, 3, 6, 12, 24, 36, 60, 120)
HIGHER = 24

Meeting = Mapping[str, Any]


def template(theme: str) -> go.layout.Template:
    """The one look of all charts."""
    axis = {"gridcolor": "rgba(128,128,128,0.22)", "linecolor": LINE, "zeroline": False, "fixedrange": True,
            "title": {"font": {"size": 13}}}  # fmt: skip
    ink = INK[theme]
    return go.layout.Template(layout={
        "font": {"family": "Source Sans, sans-serif", "size": 14, "color": ink},
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 48, "r": 76, "t": 28, "b": 36}, "showlegend": False, "hovermode": "closest",
        "separators": formats.SEPARATORS,
        "xaxis": axis | {"automargin": True, "showgrid": False, "ticks": "outside", "tickcolor": "rgba(0,0,0,0)"},
        "yaxis": axis | {"rangemode": "tozero"},
    })  # fmt: skip


def run_chart(series: Mapping[str, Any], theme: str = "light", marks: Sequence[Happened] = ()) -> go.Figure:
    """Attendance at every held meeting, with its median, by school term, and `marks` of what happened on the way."""
    held = [m for m in series["meetings"] if m["status"] == "held"]
    counted = [m for m in held if m["present"] is not None]
    figure = go.Figure(layout={"template": template(theme), "height": 320})
    _terms(figure, held)
    _span(figure, held)
    _months(figure, held)
    figure.add_scatter(
        x=_dates(counted), y=[m["present"] for m in counted], mode="lines+markers", name=say("chart.people"),
        line={"color": POINT, "width": 1}, customdata=[[_written(m), season(m)] for m in counted],
        marker={"size": 9, "line": {"width": 2, "color": POINT},
                "color": [GROUND[theme] if m["off_season"] else POINT for m in counted]},
        hovertemplate="%{customdata[0]}: %{y}<br>%{customdata[1]}<extra></extra>",
    )  # fmt: skip
    if counted:
        middle = median(m["present"] for m in counted)
        figure.add_hline(
            y=middle,
            line={"color": LINE, "dash": "dash", "width": 1.5},
            annotation={
                "text": say("chart.median", n=formats.trimmed(middle)),
                "font": {"size": 12},
                "xanchor": "left",
                "yanchor": "middle",
            },
        )
    for meeting in held:
        if meeting["present"] is None:
            _not_counted(figure, meeting)
    if marks:
        _happened(figure, marks, series, theme)
    figure.update_yaxes(title=say("chart.people"))
    return figure


def returning_chart(series: Mapping[str, Any], theme: str = "light") -> go.Figure:
    """Of those who came in one quarter, the share who came in the next, with its 95 % interval."""
    known = [q for q in series["returning"] if q["share"] is not None]
    figure = go.Figure(layout={"template": template(theme), "height": 280, "margin": {"r": 16}})
    figure.add_scatter(
        x=[q["quarter"] for q in known], y=[q["share"] for q in known], mode="markers",
        error_y={"type": "data", "symmetric": False, "color": POINT, "thickness": 1.5, "width": 4,
                 "array": [q["high"] - q["share"] for q in known],
                 "arrayminus": [q["share"] - q["low"] for q in known]},
        marker={"size": 9, "line": {"width": 2, "color": POINT},
                "color": [GROUND[theme] if q.get("in_progress") else POINT for q in known]},
        customdata=[[q["returned"], q["base"], periods.quarter(q["quarter"])] for q in known],
        hovertemplate="%{customdata[2]}: %{y:.0%} (%{customdata[0]} / %{customdata[1]})<extra></extra>",
    )  # fmt: skip
    every = [q["quarter"] for q in series["returning"]]
    figure.update_xaxes(
        type="category", categoryorder="array", categoryarray=every, range=[-0.5, len(every) - 0.5],
        tickvals=every, ticktext=periods.on_axis(every, "<br>"), tickangle=0,
    )  # fmt: skip
    figure.update_yaxes(tickformat=".0%", range=[0, 1.04])
    return figure


def _not_counted(figure: go.Figure, meeting: Meeting) -> None:
    """A sign at the upper edge, also where too few came to show: on the axis it would read as a meeting with nobody."""
    few = meeting.get("few")
    why = say("take.too_few" if few else "chart.no_register")
    figure.add_annotation(
        x=meeting["date"], y=0.98, yref="paper", yanchor="top", text="<" if few else "×", showarrow=False,
        font={"color": MISSING, "size": 18}, hovertext=f"{_written(meeting)}: {why}",
    )  # fmt: skip


def _happened(figure: go.Figure, marks: Sequence[Happened], series: Mapping[str, Any], theme: str) -> None:
    """A thin line at each note, and over the names of the terms its number, where `sentence` says what it was."""
    for mark in marks:
        figure.add_vline(x=mark.date.isoformat(), line={"color": LINE, "width": 1, "dash": "dot"})
    for group in grouped(marks, series):
        first, last = group[0].date, group[-1].date
        figure.add_annotation(
            x=(first + timedelta((last - first).days // 2)).isoformat(), y=1, yref="paper", yanchor="bottom",
            yshift=HIGHER, text=label(group), showarrow=False, font={"size": 12}, bgcolor=GROUND[theme],
            bordercolor=LINE, borderpad=2, hovertext="<br>".join(escape(mark.words) for mark in group),
        )  # fmt: skip
    figure.update_layout(margin_t=28 + HIGHER, height=320 + HIGHER)


def _span(figure: go.Figure, held: Sequence[Meeting]) -> None:
    """From the first term or meeting to the last: Plotly would make room for words at the edge, and leave little."""
    days = [m["date"] for m in held] + [day for m in held for day in m.get("term_days") or ()]
    if days:
        first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
        edge = timedelta(1 + (last - first).days // 50)
        figure.update_xaxes(range=[(first - edge).isoformat(), (last + edge).isoformat()])


def _months(figure: go.Figure, held: Sequence[Meeting]) -> None:
    """Names of months along the axis; Plotly knows those of English, and chooses them better where it may."""
    if not held or language() == ENGLISH:
        return
    first, last = (date.fromisoformat(m["date"]) for m in (held[0], held[-1]))
    begin, end = 12 * first.year + first.month - 1, 12 * last.year + last.month - 1
    step = next((step for step in MONTHS_APART if (end - begin) // step < MOST_MONTHS), MONTHS_APART[-1])
    days = [date(month // 12, month % 12 + 1, 1) for month in range(begin, end + 1) if month % step == 0]
    figure.update_xaxes(
        tickvals=[day.isoformat() for day in days], ticktext=[formats.month(day) for day in days]
    )


def _written(meeting: Meeting) -> str:
    return formats.short_day(date.fromisoformat(meeting["date"]))


def _dates(meetings: Sequence[Meeting]) -> list[str]:
    return [m["date"] for m in meetings]


def _terms(figure: go.Figure, held: Sequence[Meeting]) -> None:
    """A pale ground behind each school term that has a meeting, with its name where there is room."""
    terms = {m["term"]: m["term_days"] for m in held if m.get("term_days")}
    named = periods.over_chart(list(terms))
    for number, (text, (first, last)) in enumerate(zip(named, terms.values(), strict=True)):
        figure.add_vrect(
            x0=first, x1=last, line_width=0, layer="below",
            fillcolor="rgba(128,128,128,0.13)" if number % 2 == 0 else "rgba(128,128,128,0.05)",
            annotation={"text": text, "font": {"size": 12}, "yref": "paper", "y": 1.0, "yanchor": "bottom"},
            annotation_position="top left",
        )  # fmt: skip
