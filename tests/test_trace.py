"""The words of a verdict: why, what it rests on, what to do about it, and which rule held."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.indicator import VOTING, Band, Reading, Unit
from metrics.judging.dimension import COLUMN, LEADS
from metrics.judging.rules import RULES
from metrics.judging.trace import verdict_of
from metrics.judging.verdict import Cases, Criteria, decide
from metrics.policy import Policy

POLICY = Policy.load()
CRITERIA = Criteria.of(POLICY)
TITLES = {lead.id: lead.id.replace("_", " ").capitalize() for lead in LEADS}
UNITS = {"champion": Unit.STATE, "core_team": Unit.PERSONS, "funding_cover": Unit.RATIO}
VALUES = {  # of a critical, watched and healthy lead
    Unit.SHARE: (0.2, 0.55, 0.9),
    Unit.RATIO: (0.2, 0.55, 0.9),
    Unit.STATE: (0.0, 0.5, 1.0),
    Unit.PERSONS: (1.0, 2.0, 5.0),
}


def reading(lead, band, firm):
    unit = UNITS.get(lead.id, Unit.SHARE)
    value = None if band == Band.UNKNOWN else VALUES[unit][band - 1]
    return Reading(
        id=lead.id,
        code="",
        dimension=lead.dimension,
        role=lead.role,
        value=value,
        numerator=None if value is None else value * 20,
        denominator=None if value is None else 20,
        n=20,
        low=None,
        high=None,
        unit=unit,
        band=Band(int(band)),
        firm=bool(firm),
        band_source="judgement",
        why_unknown="Nothing has been brought." if value is None else None,
    )


def told(outcome, row):
    """The verdict of a row, with readings that say what the row says."""
    bands, firm = outcome.grounds.bands[row], outcome.cases.firm[row]
    readings = {lead.id: reading(lead, bands[i], firm[i]) for i, lead in enumerate(LEADS)}
    return verdict_of(outcome, row, readings, TITLES, POLICY)


def community(otherwise=Band.HEALTHY, firm=(), planned=(), **said):
    """The verdict of one community: bands by lead, flags as in Cases."""
    flags = {"meetings": 8, "age_months": 40, "achieved": False, "dormant": False}
    flags = {name: said.pop(name, value) for name, value in flags.items()}
    bands = [said.pop(lead.id, said.get(lead.dimension.value, otherwise)) for lead in LEADS]
    mask = [lead.id in firm or lead.dimension.value in firm for lead in LEADS]
    chosen = np.array([[dimension.value in planned for dimension in VOTING]])
    cases = Cases(bands=np.array([bands], np.int8), firm=np.array([mask]), planned=chosen, **flags)
    return told(decide(cases, CRITERIA), 0)


def chance_outcome(rows=3_000):
    chance = np.random.default_rng(11)
    bands = chance.choice([0, 1, 2, 3], size=(rows, len(LEADS)), p=[0.2, 0.12, 0.18, 0.5]).astype(np.int8)
    cases = Cases(
        bands=bands,
        firm=chance.random(bands.shape) < 0.5,
        planned=chance.random((rows, 6)) < 0.1,
        meetings=chance.integers(0, 9, rows),
        age_months=chance.integers(0, 40, rows),
        achieved=chance.random(rows) < 0.1,
        dormant=chance.random(rows) < 0.2,
    )
    return decide(cases, CRITERIA)


def test_every_verdict_is_told_in_whole_sentences():
    outcome = chance_outcome()
    assert set(outcome.case) == set(range(len(RULES)))
    for row in range(len(outcome.case)):
        verdict = told(outcome, row)
        assert verdict.reasons
        assert [step.rule for step in verdict.trace] == list("12345678")
        assert [step.rule for step in verdict.trace if step.held] == [verdict.rule]
        assert verdict.because == verdict.trace[int(verdict.rule) - 1].because
        for sentence in [verdict.because, *(step.because for step in verdict.trace)]:
            assert sentence.endswith("."), sentence
            assert not set("{}") & set(sentence), sentence
            assert ".." not in sentence, sentence
            assert "nan" not in sentence.split(), sentence
        assert (verdict.headline == "INVIGORATE") == bool(verdict.levers)


def test_sustain_says_what_is_green():
    verdict = community()
    assert verdict.because.startswith("The evidence points to sustaining the community: 100% of what counts")
    assert verdict.reasons[0] == "Participation is healthy (4 of 4 known numbers healthy)"
    assert (verdict.g, verdict.lam) == (1.0, 0.6)


def test_watch_names_one_to_three_items_the_worst_first():
    one = community(champion=Band.WATCH, voice=Band.WATCH, silent_share=Band.CRITICAL, capture=Band.CRITICAL)
    assert one.qualifier is None
    verdict = community(
        voice=Band.WATCH,
        silent_share=Band.CRITICAL,
        capture=Band.CRITICAL,
        purpose=Band.WATCH,
        attendance_held=Band.WATCH,
        active_base=Band.WATCH,
        firm=["capture"],
    )
    assert (verdict.headline, verdict.qualifier) == ("SUSTAIN", "watch")
    assert verdict.reasons == (
        "Capture (critical: 20%, 4 of 20)",
        "Silent share (may be critical: 20%, 4 of 20)",
        "Attendance held (to be watched: 55%, 11 of 20)",
    )
    assert "with an eye on: Capture (20%, 4 of 20), Silent share (20%, 4 of 20) and" in verdict.because


def test_too_early_says_which_meeting_unlocks_a_verdict():
    verdict = community(meetings=2, age_months=5)
    assert verdict.headline == "TOO EARLY"
    assert "A verdict becomes possible with meeting number 4." in verdict.because
    assert "5 months old" in verdict.because


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        ({"value": 0, "renewal_demand": 0}, ["8 evaluation forms at the next 2 meetings"]),
        ({"champion": 0, "core_team": 0}, ["who the champion is"]),
        ({"participation": 0}, ["registers with names of 4 meetings"]),
        ({"value": 0, "voice": 0, "purpose": 0}, ["8 evaluation forms at the next 2 meetings"]),
        ({"follow_through": 0, "voice": 0, "purpose": 0}, ["a note at the next meetings of who presented"]),
        ({"meetings": 3}, ["a register with names at the next meeting"]),
        ({"meetings": 1}, ["a register with names at the next 3 meetings"]),
    ],
)
def test_insufficient_data_names_the_cheapest_next_evidence(known, wanted):
    verdict = community(**known)
    assert verdict.headline == "INSUFFICIENT DATA"
    named = verdict.because.split("The cheapest next evidence: ")[1]
    for words in wanted:
        assert words in named


TOLD_BY = {
    "forms at": "useful",
    "champion is": "champion",
    "names of": "attendance_held",
    "presented": "silent_share",
    "whether to go on": "renewal_demand",
    "agreed actions": "action_completion",
}


def test_the_evidence_named_is_enough_for_a_verdict():
    """Whatever is named as the cheapest next evidence: once it is known, rule 5 no longer holds."""
    outcome = chance_outcome()
    bands, rows = outcome.cases.bands.copy(), np.flatnonzero(outcome.rule == 5)
    for row in rows:
        named = told(outcome, row).because
        for words, lead in TOLD_BY.items():
            if words in named:
                bands[row, COLUMN[lead]] = Band.HEALTHY
    again = decide(replace(outcome.cases, bands=bands), CRITERIA)
    assert len(rows) >= 50
    assert not set(again.rule[rows]) & {5}


def test_a_veto_is_named_with_its_numbers():
    verdict = community(champion=Band.CRITICAL, core_team=Band.CRITICAL, funding_cover=Band.CRITICAL)
    assert verdict.levers == ("leadership", "resources")
    assert verdict.because.endswith(
        "leadership (Champion: nobody is named; Core team: 1 person) and resources (Funding cover: 20%)."
    )


def test_a_red_dimension_is_named_with_its_leads():
    verdict = community(silent_share=Band.CRITICAL, member_agenda=Band.CRITICAL, firm=["voice"])
    assert verdict.because.endswith("Weak: Voice (Silent share: 20%, 4 of 20; Member agenda: 20%, 4 of 20).")
    assert verdict.reasons[0].startswith("Voice is firmly critical: Silent share (critical: ")


def test_an_ending_says_why_and_asks_first():
    ill = {"participation": Band.CRITICAL, "value": 0, "champion": 1, "core_team": 1, "renewal_demand": 0}
    verdict = community(**ill, firm=["participation"])
    assert (verdict.headline, verdict.qualifier, verdict.ask_members_first) == ("RETIRE", "exhausted", True)
    assert "Few still come, nobody reports that it is useful, and too few carry it." in verdict.because
    assert verdict.because.endswith("Ask the members first: nobody knows whether they want to go on.")
    assert verdict.flags.falling
    assert verdict.flags.leaderless
