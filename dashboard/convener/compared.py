"""The page of a convener: the chart of each group, the sentence that says what it shows, and the table."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from dashboard import overview
from dashboard.community.histories import PLAIN, theme
from dashboard.drawing import funnels, tables
from dashboard.drawing.tables import Table
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import say
from dashboard.markup import fill, label, table
from metrics import CATALOGUE, COMPARABLE
from metrics.communities.comparison import Comparison, Group

INDICATORS = {indicator.id: indicator for indicator in CATALOGUE if indicator.id in COMPARABLE}


def heading() -> None:
    """What this page is, and what it is not."""
    st.html(fill(
        '<h1 class="ch-title">{title}</h1><p class="ch-lead">{lead}</p>',
        title=say("compare.title"), lead=say("compare.lead"),
    ))  # fmt: skip


def comparable(found: Mapping[str, Comparison]) -> list[str]:
    """Those on which at least one group of communities can be compared, in the order of the field."""
    return [name for name in INDICATORS if name in found and found[name].groups]


def indicator(found: Mapping[str, Comparison]) -> str:
    """The indicator that was chosen, with the field to choose it and the question it answers.

    Until one is chosen it is the first on which something can be compared: nobody should begin before an empty page.
    """
    names = list(INDICATORS)
    first = next(iter(comparable(found)), names[0])
    chosen = st.selectbox(
        say("compare.indicator"), names, index=names.index(first),
        format_func=lambda name: told(INDICATORS[name].title), key="compared", bind="query-params", width=420,
    )  # fmt: skip
    st.html(fill("<p>{question}</p>", question=told(INDICATORS[chosen].question)))
    return chosen


def groups(comparison: Comparison, found: Mapping[str, Comparison], as_of: date) -> None:
    """One chart for every group of communities that are alike; where there is none, on what else some can be."""
    if not comparison.groups:
        others = ", ".join(told(INDICATORS[name].title) for name in comparable(found))
        instead = say("compare.instead", titles=others) if others else ""
        st.html(fill("<p>{words} {instead}</p>", words=say("compare.nobody"), instead=instead))
    for group in comparison.groups:
        kind = f"{group.shape}_{group.purpose_type}"
        st.html(fill("<h2>{title}</h2><p>{sentence}</p>",
                     title=say(f"compare.{kind}"), sentence=sentence(group)))  # fmt: skip
        if not group.communities:
            continue
        st.plotly_chart(
            funnels.funnel_chart(group, theme()), theme=None, config=PLAIN, key=f"funnel_{kind}",
            alt=sentence(group),
        )  # fmt: skip
        st.html(fill('<p class="ch-small">{key}</p>', key=say("compare.key")))
        with st.expander(say("compare.table")):
            _table(f"{comparison.indicator}_{group.shape}_{group.purpose_type}", table_of(group), as_of)


def sentence(group: Group) -> str:
    """The common rate, and who is outside of what is normal, in words; the inner limits have none (R20)."""
    said = [say(
        "compare.common", communities=count("community", group.pooled), rate=formats.percent(group.funnel.rate),
        numerator=formats.whole(group.numerator), denominator=formats.whole(group.denominator),
    )]  # fmt: skip
    outside = [say(f"compare.{c.outside}", name=c.name) for c in group.communities if c.outside]
    unshown = group.pooled - len(group.communities)
    if unshown:
        said.append(say("compare.pooled", communities=count("community", unshown)))
    if outside:
        said.append(say("compare.outside", names=", ".join(outside)))
    elif group.communities:
        said.append(say("compare.inside_shown" if unshown else "compare.inside"))
    if group.few and group.communities:
        said.append(say("compare.few"))
    elif group.communities and (group.funnel.phi > 1 or group.funnel.tau2 > 0):
        said.append(say("compare.wider"))
    if group.assumed:
        key = "compare.assumed_one" if group.assumed == 1 else "compare.assumed"
        said.append(say(key, n=group.assumed))
    return " ".join(said)


def _table(name: str, shown: Table, as_of: date) -> None:
    """The communities by name, a page at a time, and all of them to take away."""
    pages = overview.pages(shown.rows)
    number = st.pagination(pages, key=f"page_{name}") if pages > 1 else 1
    st.html(shown.html(overview.page(shown.rows, number)))
    if say("compare.shrunk") in shown.headings:
        st.html(fill('<p class="ch-small">{words}</p>', words=say("compare.shrunk_key")))
    tables.offer(name, lambda: shown, say("take.communities"), as_of)


def table_of(group: Group) -> Table:
    """The group as a table, and as a file where each number has a column of its own."""
    names = ["community", "value", "counted", "limits", "stands", "shrunk", "evidence"]
    shown = names if group.communities[0].shrunk is not None else [n for n in names if n != "shrunk"]
    columns = (
        "community",
        "value",
        "numerator",
        "denominator",
        "lowest",
        "highest",
        "stands",
        "shrunk",
        "known",
        "asked",
    )
    return Table(
        caption=say("compare.caption"), kind="ch-compared",
        headings=[say(f"compare.{name}") for name in shown],
        rows=[[row[name] for name in shown] for row in rows_of(group)],
        columns=[say(f"compare.{name}") for name in columns],
        cells=[[c.name, c.value, c.numerator, c.denominator, c.flag_low, c.flag_high,
                say(f"compare.stands_{c.outside or 'inside'}"), c.shrunk, c.known, c.of] for c in group.communities],
    )  # fmt: skip


def rows_of(group: Group) -> Sequence[dict[str, str]]:
    """What the chart draws, in words, by name."""
    return [
        {
            "community": c.name,
            "value": formats.percent(c.value),
            "counted": say("compare.of", numerator=formats.whole(c.numerator),
                           denominator=formats.whole(c.denominator)),
            "limits": formats.span(c.flag_low, c.flag_high, "share"),
            "stands": say(f"compare.stands_{c.outside or 'inside'}"),
            "shrunk": formats.percent(c.shrunk) if c.shrunk is not None else "",
            "evidence": say("compare.of", numerator=c.known, denominator=c.of),
        }
        for c in group.communities
    ]  # fmt: skip


def left_out(comparison: Comparison) -> None:
    """Who is not compared, and why."""
    if not comparison.left_out:
        return
    with st.expander(label(f"{say('compare.left_out')}: {count('community', len(comparison.left_out))}")):
        pages = overview.pages(comparison.left_out)
        number = st.pagination(pages, key="page_left_out") if pages > 1 else 1
        rows = [[c.name, say(f"compare.why_{c.why}")] for c in overview.page(comparison.left_out, number)]
        headings = [say("compare.community"), say("compare.why")]
        st.html(table(headings, rows, caption=say("compare.left_out"), kind="ch-compared"))
