"""The first page's pieces: the summary, the turning of pages, one row a community."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard import bar, overview
from dashboard.community import cards
from dashboard.drawing import marks
from dashboard.language import formats, verdict_words
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import begun, say
from dashboard.markup import fill, label
from dashboard.overview import CommunityLine


def summary(
    everyone: Sequence[CommunityLine],
    found: Sequence[CommunityLine],
    text: str,
    chosen: Mapping[str, str],
    as_of: date,
) -> None:
    """How many there are, on which date, and how many match."""
    st.html(fill(
        '<h1 class="ch-title">{title}</h1><p class="ch-facts">{sentence}</p>',
        title=say("page.communities"),
        sentence=say("communities.summary", communities=count("community", len(everyone)), date=formats.day(as_of)),
    ))  # fmt: skip
    if not text and not chosen:
        return
    asked = say("communities.asked", text=text) if text else ""
    if found:
        sentence = say(
            "communities.found", found=formats.whole(len(found)), all=formats.whole(len(everyone)), asked=asked,
        )  # fmt: skip
    else:
        sentence = say("communities.none_chosen" if chosen else "communities.none", asked=asked)
    st.html(fill("<p>{sentence}</p>", sentence=sentence))


def filters(everyone: Sequence[CommunityLine]) -> dict[str, str]:
    """The filters that are set, with their fields; a filter that would tell nobody apart is not offered."""
    chosen = {}
    with st.container(horizontal=True, key="filters", vertical_alignment="bottom"):
        for name in overview.FILTERS:
            found = overview.options(everyone, name)
            if not found:
                continue
            word = st.selectbox(
                say(f"communities.{name}"), found, index=None, key=f"only_{name}", bind="query-params",
                placeholder=say("communities.all"), width=220, on_change=bar.first_page,
                format_func=partial(_word, name),
            )  # fmt: skip
            if word:
                chosen[name] = word
    return chosen


def _word(filter_by: str, word: str) -> str:
    if filter_by == "province":
        return word
    said = say(f"{filter_by}.{word}")
    return begun(said)


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
            '<div class="ch-line"><p class="ch-line-verdict">{mark}{headline}</p><p class="ch-line-why">{because}'
            '<span class="ch-line-kind">{kind}</span></p>'
            '<p class="ch-line-evidence"><span title="{help}">{evidence}</span><br>{last}</p></div>',
            kind=kind(line), mark=marks.mark(line.headline), headline=cards.headline(line), because=told(line.because),
            help=say("communities.evidence_help", known=line.known, of=line.of),
            evidence=say("communities.evidence", known=line.known, of=line.of),
            last=_last(line),
        ))  # fmt: skip


def kind(line: CommunityLine) -> str:
    """What sort of community it is: stage, who comes, province, as far as that is known."""
    known = (
        verdict_words.stage(line.stage) if line.stage else "",
        say(f"shape.{line.shape}") if line.shape else "",
        line.province or "",
    )
    said = " · ".join(filter(None, known))
    return begun(said)


def _last(line: CommunityLine) -> str:
    if line.last_meeting is None:
        return say("communities.no_meeting")
    key = "communities.quiet" if line.quiet else "communities.last_meeting"
    return say(key, date=formats.short_day(line.last_meeting))
