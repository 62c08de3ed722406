"""The five charts of the report, from the numbers that the page shows: filled points count, hollow ones with a grain of
salt, and what is not known is left out, never drawn as 0. Each stands beside its sentence."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any, NamedTuple

from matplotlib.axes import Axes

from dashboard.drawing.axis import marks
from dashboard.language import formats, periods
from dashboard.language.words import say
from dashboard.report.drawing import ACCENT, FAINT, GROUND, INK, LINE, SOFT, Drawing, place
from metrics.charted.retention import Retention

WIDE, HALF = 7.0, 3.35
MOST_POINTS = 150
GREYS = (ACCENT, "#c9cfcd", "#7d868a")

Entry = Mapping[str, Any]


class Bar(NamedTuple):
    """A bar by its name, its length from 0 to 1, the amount as text, what it rests on, and whether it is hollow."""

    name: str
    length: float
    amount: str
    evidence: str
    hollow: bool = False


def run_chart(held: Sequence[Entry]) -> str:
    """Attendance at every held meeting, with its median, by school term."""
    counted = [m for m in held if m["present"] is not None]
    with (drawing := Drawing("attendance", WIDE, 1.5)) as axes:
        place(axes, 0.3, 0.2, 0.85, 0.17)
        _terms(axes, held)
        days, present = [_day(m["date"]) for m in counted], [m["present"] for m in counted]
        axes.plot(days, present, color=ACCENT, linewidth=0.8, zorder=2)
        if len(counted) <= MOST_POINTS:
            for off_season, face in ((False, ACCENT), (True, GROUND)):
                shown = [m for m in counted if m["off_season"] is off_season]
                _points(axes, [_day(m["date"]) for m in shown], [m["present"] for m in shown], face)
        axes.set_ylim(0, max(present, default=1) * 1.12 or 1)
        if counted:
            middle = median(present)
            axes.axhline(middle, color=SOFT, linewidth=0.8, linestyle=(0, (4, 3)), zorder=1)
            words = say("chart.median", n=formats.trimmed(middle))
            axes.annotate(words, (1, middle), (4, 0), xycoords=("axes fraction", "data"), textcoords="offset points",
                          va="center", annotation_clip=False)  # fmt: skip
        for meeting in held:
            if meeting["present"] is None:
                axes.annotate("×", (_day(meeting["date"]), 0.93), xycoords=("data", "axes fraction"), ha="center",
                              va="center", color=SOFT)  # fmt: skip
        _dates(axes)
        axes.yaxis.get_major_locator().set_params(nbins=4, integer=True)
    return drawing.svg


def returning_chart(quarters: Sequence[Entry]) -> str:
    """Of those who came in one quarter, the share who came in the next, with its 95 % interval."""
    with (drawing := Drawing("returning", HALF, 1.3)) as axes:
        place(axes, 0.38, 0.3, 0.05, 0.06)
        for place_of, q in enumerate(quarters):
            if q["share"] is None:
                continue
            axes.plot([place_of] * 2, [q["low"], q["high"]], color=LINE, linewidth=1.1, zorder=1)
            _points(axes, [place_of], [q["share"]], GROUND if q.get("in_progress") else ACCENT)
        axes.set_xlim(-0.6, len(quarters) - 0.4)
        _shares(axes)
        axes.set_xticks(range(len(quarters)), periods.on_axis([q["quarter"] for q in quarters], "\n"))
    return drawing.svg


def retention_chart(found: Retention) -> str:
    """The share who still come by meetings since the first, in its interval; below, how many are still followed."""
    last = len(found.at_risk) - 1
    at = [0, *(step["meetings"] for step in found.steps), last]
    levels = [[first, *(step[name] for step in found.steps)]
              for name, first in (("probability", 1.0), ("low", found.low or 0.0), ("high", 1.0))]  # fmt: skip
    share, low, high = ([*level, level[-1]] for level in levels)
    with (drawing := Drawing("staying", HALF, 1.4)) as axes:
        place(axes, 0.38, 0.44, 0.3, 0.06)
        axes.fill_between(at, low, high, step="post", color=GREYS[1], alpha=0.6, linewidth=0, zorder=1)
        axes.step(at, share, where="post", color=ACCENT, linewidth=1.2, zorder=3)
        axes.annotate(formats.percent(share[-1]), (1, share[-1]), (3, 0), xycoords=("axes fraction", "data"),
                      textcoords="offset points", va="center", annotation_clip=False)  # fmt: skip
        axes.set_xlim(0, last)
        shown = list(marks(last))
        axes.set_xticks(shown, [f"{meeting}\n{formats.whole(found.at_risk[meeting])}" for meeting in shown])
        axes.annotate(say("staying.axis"), (0.01, 0.02), xycoords="figure fraction", color=SOFT)
        _shares(axes)
    return drawing.svg


def answers_chart(parts: Sequence[tuple[str, float]], bars: Sequence[Bar]) -> str:
    """How useful it was as parts of a whole, then the shares of other questions on the same scale."""
    rows = len(bars) + bool(parts) * 1.5
    with (drawing := Drawing("answers", HALF, 0.05 + 0.2 * rows)) as axes:
        place(axes, 0.02, 0.02, 0.02, 0.02)
        axes.axis("off")
        axes.set_xlim(0, 1)
        axes.set_ylim(-rows, 0)
        left = 0.0
        for (name, share), shade in zip(parts, GREYS, strict=False):
            axes.barh(-0.4, share, 0.62, left=left, color=shade, edgecolor=GROUND, linewidth=1)
            ink = INK if shade == GREYS[1] else GROUND
            if share >= 0.09:
                axes.text(left + share / 2, -0.4, formats.percent(share), ha="center", va="center", color=ink)
            axes.text(
                left, -1.0, name if share >= 0.2 or left == 0 else "", ha="left", va="center", color=SOFT
            )
            left += share
        if parts and 0 < parts[-1][1] < 0.2:
            axes.text(1, -1.0, " / ".join(name for name, share in parts[1:] if share < 0.2), ha="right", va="center",
                      color=SOFT)  # fmt: skip
        _bars(axes, bars, top=bool(parts) * 1.5, scale=(0.39, 0.22))
    return drawing.svg


def money_chart(bars: Sequence[Bar]) -> str:
    """Amounts beside one another: what is meant to be hollow, what is so filled."""
    with (drawing := Drawing("money", HALF, 0.05 + 0.19 * len(bars))) as axes:
        place(axes, 0.02, 0.02, 0.02, 0.02)
        axes.axis("off")
        axes.set_xlim(0, 1)
        axes.set_ylim(-len(bars), 0)
        _bars(axes, bars, top=0, scale=(0.46, 0.28), ruled=False)
    return drawing.svg


def _bars(
    axes: Axes, bars: Sequence[Bar], *, top: float, scale: tuple[float, float], ruled: bool = True
) -> None:
    start, width = scale
    for row, bar in enumerate(bars):
        y = -top - row - 0.5
        axes.text(0, y, bar.name, ha="left", va="center")
        axes.barh(y, bar.length * width, 0.58, left=start, color=GROUND if bar.hollow else ACCENT, edgecolor=ACCENT,
                  linewidth=0.8)  # fmt: skip
        if ruled:
            axes.plot([start, start + width], [y - 0.29] * 2, color=FAINT, linewidth=0.6, zorder=0)
        words = f"{bar.amount}  ({bar.evidence})" if bar.evidence else bar.amount
        axes.text(start + bar.length * width + 0.015, y, words, ha="left", va="center")


def _points(axes: Axes, x: Sequence[Any], y: Sequence[float], face: str) -> None:
    axes.plot(
        x, y, "o", markersize=3.6, markerfacecolor=face, markeredgecolor=ACCENT, markeredgewidth=0.9, zorder=3
    )


def _shares(axes: Axes) -> None:
    """Shares from none to all up the side."""
    axes.set_ylim(0, 1.04)
    axes.set_yticks([0, 0.5, 1], [formats.percent(share) for share in (0, 0.5, 1)])
    axes.grid(axis="y", color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)


def _terms(axes: Axes, held: Sequence[Entry]) -> None:
    """A pale ground behind each school term that has a meeting, with its name where there is room."""
    terms = {m["term"]: m["term_days"] for m in held if m.get("term_days")}
    named = periods.over_chart(list(terms))
    for number, (name, (first, last)) in enumerate(zip(named, terms.values(), strict=True)):
        days = _day(first), _day(last)
        axes.axvspan(*days, color="#ecebe6" if number % 2 == 0 else "#f6f5f1", linewidth=0, zorder=0)
        if name:
            middle = days[0] + (days[1] - days[0]) / 2
            axes.annotate(name, (middle, 1.02), xycoords=("data", "axes fraction"), ha="center", va="bottom",
                          color=SOFT)  # fmt: skip


def _dates(axes: Axes) -> None:
    """Months along the axis, in the language of the page."""
    from matplotlib.dates import AutoDateLocator, num2date

    axes.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=8))
    axes.xaxis.set_major_formatter(lambda x, _: formats.month(num2date(x)))


def _day(text: str) -> date:
    return date.fromisoformat(text)
