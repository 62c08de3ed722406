"""Curves of a community → Plotly figures, in the look of all charts: how long people stay, how even attendance is."""

import plotly.graph_objects as go

from dashboard.drawing.axis import marks
from dashboard.drawing.charts import LINE, POINT, template
from dashboard.language import formats
from dashboard.language.words import say
from metrics.charted.evenness import Evenness
from metrics.charted.retention import Retention

BAND = "rgba(58,134,173,0.30)"
CHANCE = "rgba(138,143,148,0.32)"


def retention_chart(found: Retention, theme: str = "light") -> go.Figure:
    """The share who still come by meetings since the first, as steps in their interval; below, the people at risk."""
    last = len(found.at_risk) - 1
    figure = go.Figure(layout={"template": template(theme), "height": 330, "margin": {"b": 64}})
    steps = found.steps
    # A curve of steps holds its level up to the next; the last level is carried on to where it is cut.
    at = [0, *(step["meetings"] for step in steps)]
    level = {
        "low": [found.low, *(step["low"] for step in steps)],
        "high": [1.0, *(step["high"] for step in steps)],
        "probability": [1.0, *(step["probability"] for step in steps)],
    }
    for name, values in level.items():
        drawn_as = {"fill": "tonexty", "fillcolor": BAND} if name == "high" else {}
        figure.add_scatter(
            x=[*at, last], y=[*values, values[-1]], mode="lines", name=name, hoverinfo="skip",
            line={"color": POINT, "width": 2 if name == "probability" else 0, "shape": "hv"}, **drawn_as,
        )  # fmt: skip
    figure.add_scatter(
        x=at[1:], y=level["probability"][1:], mode="markers", name="steps", marker={"size": 8, "color": POINT},
        customdata=[[step["at_risk"], step["low"], step["high"]] for step in steps],
        hovertemplate=say(
            "staying.hover", meetings="%{x}", share="%{y:.0%}", people="%{customdata[0]}",
            low="%{customdata[1]:.0%}", high="%{customdata[2]:.0%}",
        ) + "<extra></extra>",
    )  # fmt: skip
    figure.add_annotation(
        x=last, y=level["probability"][-1], text=formats.percent(level["probability"][-1]),
        showarrow=False, xanchor="left", xshift=8,
    )  # fmt: skip
    shown = marks(last)
    figure.update_xaxes(
        range=[-0.02 * max(last, 1), max(last, 1)], tickvals=list(shown),
        ticktext=[f"{meeting}<br>{formats.whole(found.at_risk[meeting])}" for meeting in shown],
        title=say("staying.on_screen"),
    )  # fmt: skip
    figure.update_yaxes(tickformat=".0%", range=[0, 1.04])
    return figure


def lorenz_chart(found: Evenness, theme: str = "light") -> go.Figure:
    """Shares of all attendances by shares of the people, beside equal shares and what chance alone gives."""
    figure = go.Figure(layout={"template": template(theme), "height": 360, "margin": {"r": 24}})
    at = [0.0, *found.at, 1.0]
    figure.add_scatter(
        x=at, y=at, mode="lines", name="equal", hoverinfo="skip", line={"color": LINE, "dash": "dash", "width": 1.5}
    )  # fmt: skip
    for name, fill in (("low", None), ("high", "tonexty")):
        figure.add_scatter(
            x=at, y=[0.0, *getattr(found, name), 1.0], mode="lines", name=name, line={"color": LINE, "width": 0.5},
            fill=fill, fillcolor=CHANCE, hoverinfo="skip",
        )  # fmt: skip
    figure.add_scatter(
        x=at, y=[0.0, *found.held, 1.0], mode="lines", name="line", line={"color": POINT, "width": 2}, hoverinfo="skip"
    )  # fmt: skip
    figure.add_scatter(
        x=list(found.at), y=list(found.held), mode="markers", name="held",
        marker={"size": 9, "color": POINT}, customdata=list(zip(found.low, found.high, strict=True)),
        hovertemplate=say(
            "evenness.hover", part="%{x:.0%}", held="%{y:.0%}",
            low="%{customdata[0]:.0%}", high="%{customdata[1]:.0%}",
        ) + "<extra></extra>",
    )  # fmt: skip
    middle = len(found.at) // 2
    for text, y, anchor in (
        (say("evenness.equal"), found.at[middle], "bottom"),
        (say("evenness.here"), found.held[middle], "top"),
    ):
        figure.add_annotation(
            x=found.at[middle], y=y, text=text, showarrow=False,
            xanchor="right" if anchor == "bottom" else "left", yanchor=anchor,
            xshift=-8 if anchor == "bottom" else 8, yshift=4 if anchor == "bottom" else -4,
        )  # fmt: skip
    share = {"tickformat": ".0%", "range": [0, 1.02], "tickvals": [0, 0.25, 0.5, 0.75, 1]}
    figure.update_xaxes(title=say("evenness.axis"), **share)
    figure.update_yaxes(**share)
    return figure
