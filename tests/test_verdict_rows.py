"""The verdict of many rows at once: communities, draws, or neighbouring inputs (verdict.md 3.4)."""

from dataclasses import replace

import numpy as np
import pytest

from metrics.indicator import VOTING, Band
from metrics.judging.dimension import COLUMN, LEADS, State
from metrics.judging.rules import Headline, Qualifier
from metrics.judging.trace import states_of
from metrics.judging.verdict import Cases, Criteria, decide
from metrics.policy import Policy

CRITERIA = Criteria.of(Policy.load())


def healthy(rows: int, **flags) -> Cases:
    """So many communities in which all is well."""
    given = {"meetings": 8, "age_months": 40, "achieved": False, "dormant": False} | flags
    shape = (rows, len(LEADS))
    return Cases(
        bands=np.full(shape, Band.HEALTHY, np.int8),
        firm=np.zeros(shape, bool),
        planned=np.zeros((rows, len(VOTING)), bool),
        **given,
    )


def test_flags_are_given_row_by_row_or_once_for_all():
    cases = healthy(3, meetings=np.array([8, 3, 3]), age_months=np.array([40, 7, 40]))
    words = [Headline(headline).word for headline in decide(cases, CRITERIA).headline]
    assert words == ["SUSTAIN", "TOO EARLY", "INSUFFICIENT DATA"]


def test_no_community_at_all_gives_no_verdict():
    outcome = decide(healthy(0), CRITERIA)
    assert outcome.headline.shape == (0,)
    assert outcome.levers.shape == (0, 9)


def test_weights_and_lines_may_differ_from_row_to_row():
    """9/15 of the weight is green: enough for lambda 0.5, not for 0.75."""
    cases = healthy(2)
    cases.bands[:, [i for i, lead in enumerate(LEADS) if lead.dimension in VOTING[3:]]] = Band.WATCH
    criteria = replace(
        CRITERIA,
        weights=np.array([[3, 3, 3, 2, 2, 2], [3, 3, 3, 2, 2, 2]]),
        lam=np.array([0.5, 0.75]),
        delta=np.array([0.2, 0.4]),
    )
    assert decide(cases, criteria).qualifier.tolist() == [Qualifier.NONE, Qualifier.WATCH]


def test_a_share_on_the_line_is_on_it_in_spite_of_rounding():
    """Three tenths green, against 0.1 + 0.2, which the computer holds to be a little more than 0.3."""
    cases = healthy(1)
    cases.bands[:, len([lead for lead in LEADS if lead.dimension is VOTING[0]]) :] = Band.WATCH
    criteria = replace(CRITERIA, weights=(3, 1, 1, 1, 2, 2), delta=0.1 + 0.2)
    outcome = decide(cases, criteria)
    assert outcome.grounds.g[0] == pytest.approx(0.3)
    assert outcome.qualifier[0] == Qualifier.WATCH


def test_a_dimension_without_weight_says_nothing_about_the_share():
    cases = healthy(1)
    cases.bands[:] = Band.UNKNOWN
    assert np.isnan(decide(cases, CRITERIA).grounds.g[0])


def test_the_cases_are_left_as_they_were():
    cases = healthy(1)
    cases.bands[0, COLUMN["core_retention"]] = Band.CRITICAL
    outcome = decide(cases, CRITERIA)
    assert cases.bands[0, COLUMN["core_retention"]] == Band.CRITICAL
    assert outcome.grounds.bands[0, COLUMN["core_retention"]] == Band.WATCH


def test_a_dimension_is_firm_when_what_decides_it_is():
    """Red by two firm critical leads, green by a majority of firm healthy ones; amber is never firm."""
    cases = healthy(4)
    silent, agenda, coverage = COLUMN["silent_share"], COLUMN["member_agenda"], COLUMN["stakeholder_coverage"]
    cases.firm[0, [silent, agenda]] = True
    cases.firm[1, silent] = True
    cases.bands[2:, [silent, agenda]] = Band.CRITICAL
    cases.firm[2, [silent, agenda]] = True
    cases.firm[3, [silent, coverage]] = True
    voice = decide(cases, CRITERIA).grounds.dimensions
    assert voice.state[:, 4].tolist() == [State.GREEN, State.GREEN, State.RED, State.RED]
    assert voice.firm[:, 4].tolist() == [True, False, True, False]


def test_states_of_the_six_dimensions_of_one_row():
    cases = healthy(2)
    cases.bands[0] = Band.UNKNOWN
    states = states_of(decide(cases, CRITERIA), 0)
    assert [state.dimension for state in states] == list(VOTING)
    assert [state.of for state in states] == [4, 3, 5, 4, 3, 3]
    assert {(state.state, state.firm, state.known) for state in states} == {("UNKNOWN", False, 0)}
