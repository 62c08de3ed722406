"""The six dimensions on one page: each with its numbers, their intervals, bands and sources."""

from datetime import date

import streamlit as st

from dashboard.community.explained import can_be_explained, explain_button
from dashboard.drawing import marks
from dashboard.language import verdict_words
from dashboard.language.words import say
from dashboard.markup import Html, fill
from metrics import Policy
from metrics.assessment import CommunityAssessment, DimensionState
from metrics.catalogue import BY_ID
from metrics.disclosure import MAY_BE_KEPT
from metrics.indicator import VOTING, Dimension, Reading, Role


def dimensions(community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """The six dimensions with their leads, then the numbers that do not vote."""
    st.html(fill(
        '<h2>{title}</h2><p class="ch-lead">{lead}{click}</p>',
        title=say("dimension.title"), lead=say("dimension.lead"),
        click=f" {say('dimension.click')}" if can_be_explained() else "",
    ))  # fmt: skip
    by_dimension = {state.dimension: state for state in community.dimensions}
    for dimension in VOTING:
        leads = [r for r in community.readings if r.dimension is dimension and r.role is not Role.SUPPORT]
        _dimension(dimension, by_dimension.get(dimension))
        _readings(leads, community, policy, as_of)
    # Three of four numbers stand in there: they are put on the page when it is opened.
    with (others := st.expander(say("dimension.others"), key="others", on_change="rerun")):
        if others.open:
            _readings([r for r in community.readings if r.role is Role.SUPPORT], community, policy, as_of)


def _dimension(dimension: Dimension, state: DimensionState | None) -> None:
    word, known, kind = "", "", "unknown"
    if state is not None:
        word = verdict_words.state(state)
        known, kind = say("state.known", known=state.known, of=state.of), state.state
    st.html(fill(
        '<h3 class="ch-dimension">{title}<span class="ch-question">{question}</span>'
        '<span class="ch-state">{mark}{word}</span><span class="ch-known">{known}</span></h3>',
        title=say(f"dimension.{dimension.value}"), question=say(f"dimension.{dimension.value}_question"),
        mark=marks.mark(kind), word=word, known=known,
    ))  # fmt: skip


def _readings(readings: list[Reading], community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    for reading in readings:
        with st.container(
            horizontal=True, key=f"lead_{reading.id}", vertical_alignment="center", gap="small"
        ):
            explain_button(BY_ID[reading.id], community, as_of)
            st.html(lead(reading, policy))


def lead(reading: Reading, policy: Policy) -> Html:
    """One number on one line: value, interval on its scale, n, band in words, source of the band."""
    edges = policy.bands.get(reading.id, {}).get(str(reading.detail.get("variant", "")))
    return fill(
        '<div class="ch-reading"><div class="ch-cell">{value}</div><div class="ch-cell">{bar}'
        '<span class="ch-evidence">{evidence}</span></div><div class="ch-cell">{band}{source}</div></div>',
        value=marks.value(reading), bar=marks.interval_bar(reading, edges), evidence=marks.evidence(reading),
        band=marks.band(reading) if reading.value is not None or _read_without(reading) else "",
        source=marks.source(reading, edges),
    )  # fmt: skip


def _read_without(reading: Reading) -> bool:
    """Whether it is read with no value: something was looked for, and never recorded. A number that is kept back for
    the sake of few people has no band beside it either."""
    return bool(reading.band) and reading.id not in MAY_BE_KEPT
