"""A group of communities → the Plotly figure of its funnel, in the look of all charts."""

from html import escape

import plotly.graph_objects as go

from dashboard.drawing.axis import round_step
from dashboard.drawing.charts import LINE, MISSING, POINT, template
from dashboard.language.words import say
from metrics.communities.comparison import Compared, Group

HEIGHT = 400
MOST_TICKS = 6


def funnel_chart(group: Group, theme: str = "light") -> go.Figure:
    """A point a community, by how many stand behind it, between the limits of chance; flagged ones named."""
    figure = go.Figure(layout={"template": template(theme), "height": HEIGHT, "margin": {"r": 24}})
    at = [limits.denominator for limits in group.curve]
    for name, dash in (("flag_low", "solid"), ("flag_high", "solid"), ("low", "dot"), ("high", "dot")):
        figure.add_scatter(
            x=at, y=[getattr(limits, name) for limits in group.curve], mode="lines", hoverinfo="skip",
            line={"color": LINE, "width": 1.5, "dash": dash},
        )  # fmt: skip
    figure.add_hline(y=group.funnel.rate, line={"color": LINE, "dash": "dash", "width": 1.5})
    for outside in (False, True):
        chosen = [c for c in group.communities if (c.outside is not None) is outside]
        if chosen:
            _points(figure, chosen, outside=outside)
    step = round_step(at[-1] - at[0], MOST_TICKS)
    figure.update_xaxes(title=say("compare.axis"), range=[at[0], at[-1]], tick0=0, dtick=step)
    figure.update_yaxes(tickformat=".0%", range=[-0.04, 1.06], tickvals=[0, 0.25, 0.5, 0.75, 1])
    return figure


def _points(figure: go.Figure, chosen: list[Compared], *, outside: bool) -> None:
    """Those outside have another shape as well as another colour, and carry their names."""
    # Plotly reads some HTML in its texts.
    names = [escape(c.name, quote=False) for c in chosen]
    figure.add_scatter(
        x=[c.denominator for c in chosen], y=[c.value for c in chosen],
        mode="markers+text" if outside else "markers", text=names,
        textposition="top center", cliponaxis=False,
        marker={"size": 10 if outside else 9, "symbol": "diamond" if outside else "circle",
                "color": MISSING if outside else POINT},
        customdata=[[name, c.numerator, c.denominator] for name, c in zip(names, chosen, strict=True)],
        hovertemplate="%{customdata[0]}: %{y:.0%} (%{customdata[1]} / %{customdata[2]})<extra></extra>",
    )  # fmt: skip
