"""What meetings cost by line of the guide: what is usual, and each community by name. Never who is cheapest."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

import streamlit as st

from dashboard import overview
from dashboard.drawing import tables
from dashboard.drawing.tables import Table
from dashboard.language import formats
from dashboard.language.words import say
from dashboard.markup import fill, table
from metrics.communities.alphabet import folded
from metrics.communities.cost_lines import CostLines, Spent, Usual

EACH = ("community", "line", "spent", "attendance", "usual")


def cost_lines(found: CostLines, as_of: date) -> None:
    """The usual range of each line, one table a currency, and behind it the communities by name."""
    key = "costs.sentence" if found.communities else "costs.none"
    st.html(fill(
        "<h2>{title}</h2><p>{sentence}</p>", title=say("costs.title"),
        sentence=say(key, communities=formats.whole(found.communities), all=formats.whole(found.of)),
    ))  # fmt: skip
    for currency, lines in groupby(found.usual, key=lambda usual: usual.currency):
        usual = list(lines)
        st.html(usual_table(currency, usual).html())
        tables.offer(
            f"cost_lines_{currency}", partial(usual_table, currency, usual), say("take.communities"), as_of
        )
    if found.spent:
        with st.expander(say("costs.each")):
            _each(found, as_of)


def usual_table(currency: str, lines: Sequence[Usual]) -> Table:
    """What is usual in one currency, by line of the guide."""
    columns = ("line", "currency", "lowest", "highest", "middle", "communities")
    return Table(
        caption=say("costs.usual_caption", currency=currency), kind="ch-compared",
        headings=[say(f"costs.{name}") for name in ("line", "usual", "middle", "communities")],
        rows=[_usual(line) for line in lines], columns=[say(f"costs.{name}") for name in columns],
        cells=[[say(f"costs.{line.line}"), currency, *_known(line.low, line.high, line.middle), line.communities]
               for line in lines],
    )  # fmt: skip


def _known(*amounts: float | None) -> list[float | str]:
    return [say("costs.too_few") if amount is None else amount for amount in amounts]


def _usual(line: Usual) -> Sequence[str]:
    middle = say("costs.too_few") if line.middle is None else formats.money(line.middle, line.currency)
    return [say(f"costs.{line.line}"), span(line), middle, formats.whole(line.communities)]


def span(usual: Usual | None) -> str:
    """The middle half of the communities, or that there is none."""
    if usual is None or usual.low is None or usual.high is None:
        return say("costs.too_few")
    return say(
        "costs.span",
        low=formats.money(usual.low, usual.currency),
        high=formats.money(usual.high, usual.currency),
    )


def matching(spent: Sequence[Spent], text: str) -> Sequence[Spent]:
    """Those whose community's name holds `text`, without case or accents, in the same order."""
    return [one for one in spent if folded(text.strip()) in folded(one.name)]


def _each(found: CostLines, as_of: date) -> None:
    text = ""
    if overview.pages(found.spent) > 1:
        text = st.text_input(
            say("communities.search"), key="search_costs", type="search", width=420, on_change=_first_page
        )  # fmt: skip
    shown = matching(found.spent, text or "")
    if not shown:
        st.html(fill("<p>{words}</p>", words=say("costs.nobody", text=text)))
        return
    pages = overview.pages(shown)
    number = st.pagination(pages, key="page_costs") if pages > 1 else 1
    usual = {(line.currency, line.line): line for line in found.usual}
    rows = [row(spent, usual.get((spent.currency, spent.line))) for spent in overview.page(shown, number)]
    headings = [say(f"costs.{name}") for name in EACH]
    st.html(table(headings, rows, caption=say("costs.each_caption"), kind="ch-compared"))
    tables.offer("costs_of_each", partial(each_table, found), say("take.communities"), as_of)


def each_table(found: CostLines) -> Table:
    """Every community by name, line by line, beside what is usual."""
    usual = {(line.currency, line.line): line for line in found.usual}
    columns = ("community", "line", "currency", "spent", "attendance", "lowest", "highest")
    cells = []
    for one in found.spent:
        line = usual.get((one.currency, one.line))
        each = say("costs.not_shown") if one.each is None else one.each
        span_of = _known(line.low, line.high) if line else _known(None, None)
        cells.append([one.name, say(f"costs.{one.line}"), one.currency, one.amount, each, *span_of])
    return Table(
        caption=say("costs.each_caption"), kind="ch-compared",
        headings=[say(f"costs.{name}") for name in EACH],
        rows=[row(one, usual.get((one.currency, one.line))) for one in found.spent],
        columns=[say(f"costs.{name}") for name in columns], cells=cells,
    )  # fmt: skip


def _first_page() -> None:
    st.session_state["page_costs"] = 1


def row(spent: Spent, usual: Usual | None) -> Sequence[str]:
    """One line of one community, beside what is usual."""
    each = say("costs.not_shown") if spent.each is None else formats.money(spent.each, spent.currency)
    amount = formats.money(spent.amount, spent.currency)
    return [spent.name, say(f"costs.{spent.line}"), amount, each, span(usual)]
