"""How evenly attendance is shared, and how many people come how regularly: curve, bars, sentences and tables."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard.community.histories import PLAIN, theme
from dashboard.drawing import bars, curves, tables
from dashboard.drawing.bars import Piece, Row
from dashboard.drawing.kept import kept
from dashboard.drawing.tables import Table
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import catalogue, say
from dashboard.markup import fill
from metrics import Figures
from metrics.assessment import CommunityAssessment
from metrics.charted.evenness import Evenness
from metrics.charted.histograms import Bar


def evenness(found: Figures, community: CommunityAssessment, as_of: date) -> None:
    """The Lorenz curve of attendance, beside equal shares and what chance alone gives."""
    said = evenness_sentence(found.evenness, found.k)
    st.html(fill("<h2>{title}</h2><p>{said}</p>", title=say("evenness.title"), said=said))
    if found.evenness.parts:
        chart = kept(curves.lorenz_chart, found.evenness, theme())
        st.plotly_chart(chart, theme=None, config=PLAIN, key="lorenz_chart", alt=said, width=520)
        key = say("evenness.key", parts=found.evenness.parts, k=found.k)
        st.html(fill('<p class="ch-small">{key}</p>', key=key))
        tables.beside("evenness", partial(evenness_table, found.evenness), community.id, as_of)


def evenness_sentence(found: Evenness, k: int) -> str:
    """What those who came least have, and whether chance alone would have it so."""
    if not found.parts:
        return say("evenness.none", k=k)
    place = (len(found.at) - 1) // 2
    held, low, high = found.held[place], found.low[place], found.high[place]
    key = "less" if held < low else "more" if held > high else "as"
    return " ".join([
        say("evenness.sentence", part=formats.percent(found.at[place]), people=formats.whole(found.people),
            held=formats.percent(held), attendances=count("attendance", found.attendances)),
        say("evenness.chance", low=formats.percent(low), high=formats.percent(high)),
        say(f"evenness.{key}"),
    ])  # fmt: skip


def evenness_table(found: Evenness) -> Table:
    """Every point of the curve with the limits of chance."""
    points = list(zip(found.at, found.held, found.low, found.high, strict=True))
    return Table(
        caption=say("evenness.caption"), kind="ch-figures",
        headings=[say(f"evenness.{name}") for name in ("people", "held", "chance_of")],
        rows=[[formats.percent(at), formats.percent(held), formats.span(low, high, "share")]
              for at, held, low, high in points],
        columns=[say(f"evenness.{name}") for name in ("people", "held", "low", "high")], cells=points,
    )  # fmt: skip


def people(found: Figures, community: CommunityAssessment, as_of: date) -> None:
    """How regularly people come, and who is core, active or seldom there, as bars."""
    for name, shown, indicator in (
        ("regularity", found.regularity, "member_regularity"),
        ("tiers", found.tiers, "tier_mix"),
    ):
        title = say(f"people_by.{name}")
        if shown is None:
            why = told(community.reading(indicator).why_unknown or "") or say("take.too_few")
            st.html(fill("<h2>{title}</h2><p>{why}</p>", title=title, why=why))
            continue
        said = people_sentence(name, shown)
        st.html(fill("<h2>{title}</h2><p>{said}</p>", title=title, said=said))
        st.html(bars.drawn(people_rows(shown), label=said, kind="ch-people-by"))
        st.html(fill('<p class="ch-small">{key}</p>', key=say(f"people_by.{name}_key")))
        tables.beside(f"people-by-{name}", partial(people_table, name, shown), community.id, as_of)


def people_sentence(name: str, shown: Sequence[Bar]) -> str:
    """Of how many people the bars are, and which is the longest, or the only one with people."""
    most, everybody = max(shown, key=lambda bar: bar.people), sum(bar.people for bar in shown)
    key = f"people_by.{name}_{'all' if most.people == everybody else 'sentence'}"
    return say(
        key, people=count("person", everybody), most=formats.whole(most.people), kind=kinds(most)
    )  # fmt: skip


def kinds(bar: Bar) -> str:
    """Whom a bar counts: "core or active"; neighbouring parts of the meetings are one part, "less than half"."""
    together = f"people_by.{bar.kinds[0].split('-')[0]}-{bar.kinds[-1].split('-')[-1]}"
    if together in catalogue():
        return str(catalogue()[together])
    named = [str(catalogue()[f"people_by.{kind}"]) for kind in bar.kinds]
    return say("people_by.or", first=", ".join(named[:-1]), last=named[-1]) if len(named) > 1 else named[0]


def people_rows(shown: Sequence[Bar]) -> list[Row]:
    """A bar each, as long as its people are many."""
    largest = max(bar.people for bar in shown)
    return [
        Row(
            kinds(bar),
            (
                (
                    (Piece("agree", 0.0, bar.people / largest),) if bar.people else (),
                    formats.whole(bar.people),
                ),
            ),
        )
        for bar in shown
    ]


def people_table(name: str, shown: Sequence[Bar]) -> Table:
    """The bars as numbers."""
    headings = [say(f"people_by.{name}_kind"), say("people_by.people")]
    return Table(
        caption=say("people_by.caption"), kind="ch-figures",
        headings=headings, columns=headings,
        rows=[[kinds(bar), formats.whole(bar.people)] for bar in shown],
        cells=[[kinds(bar), bar.people] for bar in shown],
    )  # fmt: skip
