"""The four numbers that everybody asks for first, each with the one that belongs beside it."""

from datetime import date

import streamlit as st

from dashboard.community.explained import explain_button
from dashboard.drawing import marks
from dashboard.language.words import say
from dashboard.markup import Html, fill, join
from metrics import CATALOGUE
from metrics.assessment import CommunityAssessment
from metrics.indicator import Reading

INDICATORS = {indicator.code: indicator for indicator in CATALOGUE}

# Word of the card, the number, and the number beside it with the sentence that carries it.
FIRST = (
    ("core_retention", "PA-02", None),
    ("equity", "VO-02", ("PA-16", "numbers.equity_register")),
    ("action_completion", "FT-01", None),
    ("cost", "CO-10", ("CO-02", "numbers.cost_active")),
)


def numbers(community: CommunityAssessment, as_of: date) -> None:
    """Core retention, participation equity, action completion and cost per member; below each, its button."""
    readings = {reading.code: reading for reading in community.readings}
    cards = join(_card(word, readings[code], _beside(readings, beside)) for word, code, beside in FIRST)
    st.html(
        fill('<h2>{title}</h2><div class="ch-four">{cards}</div>', title=say("numbers.title"), cards=cards)
    )
    with st.container(horizontal=True, key="four_numbers"):
        for word, code, _ in FIRST:
            shown = say("numbers.explain", title=say(f"numbers.{word}").lower())
            explain_button(INDICATORS[code], community, as_of, shown=shown, place="first")


def _beside(readings: dict[str, Reading], beside: tuple[str, str] | None) -> str:
    if beside is None or readings[beside[0]].value is None:
        return ""
    second = readings[beside[0]]
    return say(beside[1], amount=marks.amount(second), share=marks.share_of(second, "top20_share"))


def _card(word: str, reading: Reading, beside: str) -> Html:
    return fill(
        '<article class="ch-card"><h3>{title}</h3><p class="ch-small">{hint}</p><p class="ch-big">{value}</p>'
        '<p class="ch-evidence">{evidence}</p><p>{band}</p><p class="ch-small">{beside}</p></article>',
        title=say(f"numbers.{word}"), hint=say(f"numbers.{word}_hint"), value=marks.value(reading),
        evidence=marks.evidence(reading), band=marks.band(reading) if reading.value is not None else "",
        beside=beside,
    )  # fmt: skip
