"""What was spent beside what was planned, line by line: bars with their amounts, a sentence and the table."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard.drawing import bars, tables
from dashboard.drawing.bars import Piece, Row
from dashboard.drawing.tables import Cell, Table
from dashboard.language import formats
from dashboard.language.words import say
from dashboard.markup import fill
from metrics import Figures
from metrics.assessment import CommunityAssessment
from metrics.charted.budget import Budget, BudgetLine

COLUMNS = ("line", "currency", "planned", "spent")


def budget(found: Figures, community: CommunityAssessment, as_of: date) -> None:
    """The budget by line; one set of bars for each currency, for they are never added."""
    st.html(fill("<h2>{title}</h2>", title=say("budgeted.title")))
    if not found.budgets:
        st.html(fill("<p>{words}</p>", words=say("budgeted.none")))
        return
    for each in found.budgets:
        said = sentence(each, as_of)
        st.html(fill("<p>{said}</p>", said=said))
        st.html(bars.drawn(rows(each), label=said, kind="ch-money"))
    st.html(fill('<p class="ch-small">{key}</p>', key=say("budgeted.key")))
    tables.beside("budget", partial(table_of, found.budgets), community.id, as_of)


def sentence(found: Budget, as_of: date) -> str:
    """Planned and spent altogether in this currency, and how many lines have no plan on record."""
    numbers = {
        name: formats.money(amount, found.currency)
        for name, amount in (("planned", found.planned), ("spent", found.spent)) if amount is not None
    } | {"date": formats.day(as_of), "currency": found.currency}  # fmt: skip
    key = (
        "both"
        if "planned" in numbers and "spent" in numbers
        else "spent"
        if "spent" in numbers
        else "planned"
    )
    said = [say(f"budgeted.sum_{key}", **numbers)]
    unplanned = [say(f"costs.{line.line}").lower() for line in found.lines if line.planned is None]
    if unplanned and key == "both":
        said.append(say("budgeted.unplanned", lines=", ".join(unplanned)))
    return " ".join(said)


def rows(found: Budget) -> list[Row]:
    """Two bars a line, hollow for the plan and full for what was spent, on one scale; what is not known has none."""
    known = [amount for line in found.lines for amount in (line.planned, line.spent) if amount is not None]
    largest = max((amount for amount in known if amount > 0), default=1.0)
    return [
        Row(
            say(f"costs.{line.line}"),
            tuple(
                _track(name, getattr(line, name), largest, found.currency) for name in ("planned", "spent")
            ),
        )
        for line in found.lines
    ]


def _track(name: str, amount: float | None, largest: float, currency: str) -> tuple[tuple[Piece, ...], str]:
    if amount is None:
        return (Piece("unknown", 0.0, 1.0),), say(f"budgeted.{name}_unknown")
    words = say(f"budgeted.said_{name}", amount=formats.money(amount, currency))
    return ((Piece(name, 0.0, amount / largest),) if amount > 0 else ()), words


def table_of(found: Sequence[Budget]) -> Table:
    """Every line of every currency."""
    lines = [(each.currency, line) for each in found for line in each.lines]
    headings = [say(f"budgeted.{name}") for name in COLUMNS]
    return Table(
        caption=say("budgeted.caption"), kind="ch-figures", headings=headings, columns=headings,
        rows=[[say(f"costs.{line.line}"), currency, _written(line.planned, currency), _written(line.spent, currency)]
              for currency, line in lines],
        cells=[[say(f"costs.{line.line}"), currency, *_known(line)] for currency, line in lines],
    )  # fmt: skip


def _written(amount: float | None, currency: str) -> str:
    return say("budgeted.unknown") if amount is None else formats.money(amount, currency)


def _known(line: BudgetLine) -> list[Cell]:
    return [say("budgeted.unknown") if amount is None else amount for amount in (line.planned, line.spent)]
