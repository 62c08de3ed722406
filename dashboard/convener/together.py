"""The convener's page of all communities together: counts and dates, and nobody first or last."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard import overview
from dashboard.drawing import tables
from dashboard.drawing.tables import Table
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, label, table
from metrics.communities.gatherings import Coming, Month
from metrics.communities.recurring import Recurrence
from metrics.communities.shared_people import Shared

# Steps of shade from no meeting to the most of any month.
SHADES = 4


def heading() -> None:
    """What this page is."""
    st.html(fill(
        '<h1 class="ch-title">{title}</h1><p class="ch-lead">{lead}</p>',
        title=say("together.title"), lead=say("together.lead"),
    ))  # fmt: skip


def support(found: Recurrence, as_of: date) -> None:
    """Which levers recur, in how many communities."""
    _part("support", support_sentence(found))
    if found.levers:
        shown = support_table(found)
        st.html(shown.html())
        tables.offer("levers", lambda: shown, say("take.communities"), as_of)
        _which(found)


def _which(found: Recurrence) -> None:
    """The way to the communities that each lever would help: the address holds a filter by its words."""
    with st.container(horizontal=True, key="which", vertical_alignment="center"):
        st.html(fill('<span class="ch-small">{words}</span>', words=say("together.which")), width="content")
        for each in found.levers:
            words = _capital(say(f"lever.{each.lever}"))
            st.page_link("pages/communities.py", label=label(words), query_params={"only_lever": words})


def support_table(found: Recurrence) -> Table:
    """Each lever with the communities that it would help."""
    headings = [say("together.lever"), say("together.communities"), say("together.share")]
    named = [(_capital(say(f"lever.{lever.lever}")), lever) for lever in found.levers]
    return Table(
        caption=say("together.support_caption"), headings=headings, columns=headings, kind="ch-counts",
        rows=[[name, formats.whole(lever.communities), formats.percent(lever.share)] for name, lever in named],
        cells=[[name, lever.communities, lever.share] for name, lever in named],
    )  # fmt: skip


def support_sentence(found: Recurrence) -> str:
    """How many have a verdict, and what most of all is to be worked on."""
    if not found.judged:
        return say("together.no_verdict")
    said = say("together.judged", judged=formats.whole(found.judged), all=formats.whole(found.of))
    return said if found.levers else f"{said} {say('together.no_lever')}"


def meetings(months: Sequence[Month], coming: Sequence[Coming], as_of: date) -> None:
    """Meetings by month as shaded squares that are written on, and the next ones by date."""
    held, planned = sum(month.held for month in months), sum(month.planned for month in months)
    _part("meetings", say(
        "together.held", held=count("meeting_held", held), planned=formats.whole(planned), date=formats.day(as_of)
    ))  # fmt: skip
    most = max((month.held + month.planned for month in months), default=0)
    st.html(fill(
        '<ol class="ch-months" aria-label="{label}">{squares}</ol>',
        label=say("together.months"), squares=join(_square(month, most) for month in months),
    ))  # fmt: skip
    tables.beside("months", partial(months_table, months), say("take.communities"), as_of)
    if not coming:
        st.html(fill("<p>{words}</p>", words=say("together.none_coming")))
        return
    pages = overview.pages(coming)
    st.html(fill("<h3>{title}</h3>", title=say("together.next")))
    number = st.pagination(pages, key="page_coming") if pages > 1 else 1
    rows = [[formats.short_day(one.date), one.name] for one in overview.page(coming, number)]
    headings = [say("together.date"), say("together.community")]
    st.html(table(headings, rows, caption=say("together.next_caption"), kind="ch-counts"))


def months_table(months: Sequence[Month]) -> Table:
    """Meetings held and planned in each month."""
    headings = [say("together.month"), say("together.held_of"), say("together.planned_of")]
    return Table(
        caption=say("together.months"), headings=headings, columns=headings, kind="ch-counts",
        rows=[[formats.month(m.first), formats.whole(m.held), formats.whole(m.planned)] for m in months],
        cells=[[m.first, m.held, m.planned] for m in months],
    )  # fmt: skip


def _square(month: Month, most: int) -> Html:
    number = month.held + month.planned
    said = [
        say(f"together.{kind}_in_month", n=formats.whole(n))
        for kind, n in (("held", month.held), ("planned", month.planned)) if n
    ]  # fmt: skip
    return fill(
        '<li class="ch-shade-{shade}"><span>{month}</span>{said}</li>',
        shade=-(-number * SHADES // most) if most else 0, month=formats.month(month.first),
        said=join(fill("<b>{words}</b>", words=words) for words in said or ["–"]),
    )  # fmt: skip


def shared(found: Shared) -> None:
    """Members in common, as counts from which nobody can be told."""
    key = "shared" if found.pairs else "shared_none"
    _part("shared", say(f"together.{key}", date=formats.day(found.until), k=found.k))
    if found.pairs:
        pages = overview.pages(found.pairs)
        number = st.pagination(pages, key="page_shared") if pages > 1 else 1
        rows = [
            [pair.one, pair.other, say("together.at_least", n=formats.whole(pair.at_least))]
            for pair in overview.page(found.pairs, number)
        ]
        headings = [say("together.community"), say("together.other"), say("together.in_common")]
        st.html(table(headings, rows, caption=say("together.shared_caption"), kind="ch-compared"))
    st.html(fill('<p class="ch-small">{words}</p>', words=say("together.shared_how", k=found.k)))


def _part(name: str, sentence: str) -> None:
    st.html(fill("<h2>{title}</h2><p>{sentence}</p>", title=say(f"together.{name}_title"), sentence=sentence))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
