"""The pieces that pages are put together from: the verdict, the four numbers, the six dimensions."""

from datetime import date

import streamlit as st

from dashboard import formats, marks
from dashboard.explained import explain_button
from dashboard.markup import Html, fill, join
from dashboard.overview import CommunityLine
from dashboard.words import count, say, template
from metrics import CATALOGUE, Policy
from metrics.assessment import CommunityAssessment, DimensionState, Verdict
from metrics.indicator import VOTING, Dimension, Indicator, Reading, Role

TITLES: dict[str, Indicator] = {indicator.id: indicator for indicator in CATALOGUE}


def heading(community: CommunityAssessment) -> None:
    """Its name, shape, stage and age, and what the numbers are about."""
    facts = [
        say(f"shape.{community.shape}") if community.shape else "",
        say("stage.label" if community.stage_declared else "stage.suggested", stage=community.stage)
        if community.stage else "",
        say("window.age", months=count("month", community.age_months)) if community.age_months else "",
    ]  # fmt: skip
    st.html(fill(
        '<h1 class="ch-title">{name}</h1><p class="ch-facts">{facts}</p><p class="ch-facts">{window}</p>',
        name=community.name, facts=" · ".join(filter(None, facts)), window=window(community),
    ))  # fmt: skip


def window(community: CommunityAssessment) -> str:
    """Which meetings the numbers are about, in one sentence."""
    seen = community.window
    if seen.first is None or seen.last is None:
        return say("window.none")
    return say(
        "window.sentence",
        meetings=count("held_register", seen.meetings), first=formats.day(seen.first), last=formats.day(seen.last),
    )  # fmt: skip


def headline(verdict: Verdict | CommunityLine) -> Html:
    """The word of the verdict with its qualifier: INVIGORATE · restart."""
    words = [say(f"headline.{verdict.headline}")]
    if verdict.qualifier:
        words.append(say(f"qualifier.{verdict.qualifier}"))
    return fill(
        '<strong class="ch-headline ch-{kind}">{words}</strong>',
        kind=verdict.headline.lower().replace(" ", "-"), words=" · ".join(words),
    )  # fmt: skip


def verdict(community: CommunityAssessment) -> None:
    """What the evidence points to, why, what to work on, and how much evidence there is."""
    said = community.verdict
    known, of = community.coverage
    points_to = fill(template(f"points_to.{said.headline}"), headline=headline(said))
    meaning = [say(f"meaning.{said.headline}")]
    if said.qualifier:
        meaning.append(say(f"qualifier_meaning.{said.qualifier}"))
    if said.ask_members_first:
        meaning.append(say("verdict.ask_members_first"))
    levers = ", ".join(say(f"lever.{lever}") for lever in said.levers)
    st.html(fill(
        '<section class="ch-verdict" aria-label="{label}"><p class="ch-points">{points_to}</p>'
        '<p class="ch-meaning">{meaning}</p><dl class="ch-why"><dt>{why}</dt><dd>{because}</dd>{levers}</dl>'
        '<p class="ch-small">{coverage}</p></section>',
        label=say("page.community"), points_to=points_to, meaning=" ".join(meaning),
        why=say("verdict.why"), because=_because(said),
        levers=fill("<dt>{t}</dt><dd>{levers}</dd>", t=say("lever.title"), levers=levers) if levers else "",
        coverage=say("verdict.coverage", known=known, of=of),
    ))  # fmt: skip


def _because(said: Verdict) -> Html:
    reasons = said.reasons if len(said.reasons) > 1 else ()
    listed = join(fill("<li>{r}</li>", r=reason) for reason in reasons)
    return fill(
        "{because}{reasons}",
        because=said.because,
        reasons=fill("<ul>{listed}</ul>", listed=listed) if listed else "",
    )


def trace(said: Verdict) -> None:
    """Every rule in its order, and whether it held."""
    with st.expander(say("verdict.trace")):
        rules = join(
            fill('<li class="ch-{state}"><strong>{rule}</strong> {state_words}. {because}</li>',
                 state="held" if step.held else "not-held", rule=say("verdict.rule", rule=step.rule),
                 state_words=say("verdict.held" if step.held else "verdict.not_held"), because=step.because)
            for step in said.trace
        )  # fmt: skip
        st.html(
            fill(
                '<p>{lead}</p><ol class="ch-trace">{rules}</ol>', lead=say("verdict.trace_lead"), rules=rules
            )
        )


def dimensions(community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """The six dimensions with their leads, then the numbers that do not vote."""
    st.html(
        fill(
            '<h2>{title}</h2><p class="ch-lead">{lead}</p>',
            title=say("dimension.title"),
            lead=say("dimension.lead"),
        )
    )
    by_dimension = {state.dimension: state for state in community.dimensions}
    for dimension in VOTING:
        leads = [r for r in community.readings if r.dimension is dimension and r.role is not Role.SUPPORT]
        _dimension(dimension, by_dimension.get(dimension))
        _readings(leads, community, policy, as_of)
    with st.expander(say("dimension.others")):
        _readings([r for r in community.readings if r.role is Role.SUPPORT], community, policy, as_of)


def _dimension(dimension: Dimension, state: DimensionState | None) -> None:
    word, known, kind = "", "", "unknown"
    if state is not None:
        word = say(f"state.{state.state}")
        if state.state == "RED" and not state.firm:
            word = say("state.maybe", state=word)
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
            explain_button(TITLES[reading.id], community, as_of)
            st.html(lead(reading, policy))


def lead(reading: Reading, policy: Policy) -> Html:
    """One number on one line: value, interval on its scale, n, band in words, source of the band."""
    edges = policy.bands.get(reading.id, {}).get(str(reading.detail.get("variant", "")))
    return fill(
        '<div class="ch-reading"><div class="ch-cell">{value}</div><div class="ch-cell">{bar}'
        '<span class="ch-evidence">{evidence}</span></div><div class="ch-cell">{band}{source}</div></div>',
        value=marks.value(reading), bar=marks.interval_bar(reading, edges), evidence=marks.evidence(reading),
        band=marks.band(reading) if reading.value is not None else "", source=marks.source(reading, edges),
    )  # fmt: skip
