"""The first page's pieces: the summary, the turning of pages, one row a community."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import cards, formats, marks
from dashboard.markup import fill, label
from dashboard.overview import CommunityLine
from dashboard.words import count, say


def summary(
    everyone: Sequence[CommunityLine], found: Sequence[CommunityLine], text: str, as_of: date
) -> None:
    """How many there are, on which date, and how many match."""
    st.html(fill(
        '<h1 class="ch-title">{title}</h1><p class="ch-facts">{sentence}</p>',
        title=say("page.communities"),
        sentence=say("communities.summary", communities=count("community", len(everyone)), date=formats.day(as_of)),
    ))  # fmt: skip
    if text and found:
        st.html(fill("<p>{sentence}</p>", sentence=say(
            "communities.found", found=formats.whole(len(found)), all=formats.whole(len(everyone)), text=text,
        )))  # fmt: skip
    elif text:
        st.html(fill("<p>{sentence}</p>", sentence=say("communities.none", text=text)))


def page_number(pages: int) -> int:
    """Which page of the list is shown, counted from 1."""
    return st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1


def row(line: CommunityLine) -> None:
    """One community: its name as a link, its verdict and the reason, its evidence."""
    with st.container(key=f"row_{line.id}", horizontal=True, vertical_alignment="top", gap="small"):
        st.page_link(
            "pages/community.py", label=label(line.name), query_params={"community": line.id}, width=300
        )
        st.html(fill(
            '<div class="ch-line"><p class="ch-line-verdict">{mark}{headline}</p><p class="ch-line-why">{because}</p>'
            '<p class="ch-line-evidence"><span title="{help}">{evidence}</span><br>{last}</p></div>',
            mark=marks.mark(line.headline), headline=cards.headline(line), because=line.because,
            help=say("communities.evidence_help", known=line.known, of=line.of),
            evidence=say("communities.evidence", known=line.known, of=line.of),
            last=say("communities.last_meeting", date=formats.short_day(line.last_meeting))
            if line.last_meeting else say("communities.no_meeting"),
        ))  # fmt: skip
