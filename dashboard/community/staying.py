"""How long people stay: the curve, the sentence that says what it shows, and the same as a table."""

from datetime import date
from functools import partial

import streamlit as st

from dashboard.community.histories import PLAIN, theme
from dashboard.drawing import curves, tables
from dashboard.drawing.kept import kept
from dashboard.drawing.tables import Table
from dashboard.language import formats
from dashboard.language.history_words import retention_sentence
from dashboard.language.words import say
from dashboard.markup import fill
from metrics import Figures, Policy
from metrics.assessment import CommunityAssessment
from metrics.charted.retention import Retention


def retention(found: Figures, community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """The curve of how long people stay, with its interval and the people at risk."""
    said = retention_sentence(found.retention, policy, found.k)
    st.html(fill("<h2>{title}</h2><p>{said}</p>", title=say("staying.title"), said=said))
    if len(found.retention.at_risk) > 1:
        chart = kept(curves.retention_chart, found.retention, theme())
        st.plotly_chart(chart, theme=None, config=PLAIN, key="retention_chart", alt=said)
        st.html(fill('<p class="ch-small">{key}</p>', key=say("staying.key", k=found.k)))
        tables.beside("staying", partial(retention_table, found.retention), community.id, as_of)


def retention_table(found: Retention) -> Table:
    """Every step of the curve, and its beginning."""
    columns = ("meetings", "at_risk", "share", "low", "high")
    cells = [[0, found.at_risk[0], 1.0, found.low, 1.0]]
    cells += [[s["meetings"], s["at_risk"], s["probability"], s["low"], s["high"]] for s in found.steps]
    return Table(
        caption=say("staying.caption"), kind="ch-figures",
        headings=[say(f"staying.{name}") for name in ("meetings", "at_risk", "still")],
        rows=[[formats.whole(0), formats.whole(found.at_risk[0]),
               f"{formats.percent(1)} ({formats.span(found.low or 0.0, 1, 'share')})"]] + [
            [formats.whole(s["meetings"]), formats.whole(s["at_risk"]),
             f"{formats.percent(s['probability'])} ({formats.span(s['low'], s['high'], 'share')})"]
            for s in found.steps
        ],
        columns=[say(f"staying.{name}") for name in columns], cells=cells,
    )  # fmt: skip
