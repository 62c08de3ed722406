"""Better news never moves the verdict the wrong way (verdict.md 3.3, "Checked by enumeration").

The order is RETIRE, INVIGORATE, SUSTAIN; the two non-verdicts stand beside it, not in it.
"""

from itertools import pairwise, product

import numpy as np
import pytest

from metrics.indicator import VOTING, Band
from metrics.judging.dimension import COLUMN, LEADS, OUTCOMES, dimensions_of, raised
from metrics.judging.grounds import VALUE_LEADS
from metrics.judging.verdict import Cases, Criteria, decide
from metrics.policy import Policy

CRITERIA = Criteria.of(Policy.load())
PLACE = np.array([2, 1, 0, -1, -1])  # of SUSTAIN, INVIGORATE, RETIRE, TOO EARLY, INSUFFICIENT DATA

# What a lead can say, from worst to best as (band, firm); a firm healthy lead changes no verdict.
STEPS = [(Band.CRITICAL, True), (Band.CRITICAL, False), (Band.WATCH, False), (Band.HEALTHY, False)]
UNKNOWN = (Band.UNKNOWN, False)


def places(bands, firm, **flags):
    """Place of each row's headline in the order, -1 for a non-verdict."""
    given = {"meetings": 8, "age_months": 40, "achieved": False, "dormant": False} | flags
    planned = given.pop("planned", np.zeros((len(bands), 6), bool))
    return PLACE[decide(Cases(bands=bands, firm=firm, planned=planned, **given), CRITERIA).headline]


def chance_communities(rows, seed=3):
    """Bands and firmness of communities of every mood, from mostly ill to mostly well."""
    chance = np.random.default_rng(seed)
    mood = chance.dirichlet([0.4, 0.3, 0.3, 0.6, 1.2], rows).cumsum(axis=1)
    drawn = (chance.random((rows, len(LEADS), 1)) > mood[:, None, :]).sum(axis=2).clip(0, 4)
    bands = np.array([0, 1, 1, 2, 3], np.int8)[drawn]
    return bands, drawn == 2, chance.random((rows, 6)) < 0.15, chance.random(rows)


def not_worse(before, after):
    return (after >= before) | (before < 0) | (after < 0)


@pytest.mark.parametrize("lead", COLUMN)
def test_one_lead_a_step_better_never_moves_the_headline_down(lead):
    bands, firm, planned, luck = chance_communities(5_000)
    flags = {
        "planned": planned,
        "dormant": luck < 0.2,
        "achieved": luck > 0.9,
        "meetings": (luck * 10).astype(int),
    }
    column = COLUMN[lead]
    for (band, is_firm), (better, better_firm) in pairwise(STEPS):
        bands[:, column], firm[:, column] = band, is_firm
        before = places(bands, firm, **flags)
        bands[:, column], firm[:, column] = better, better_firm
        assert not_worse(before, places(bands, firm, **flags)).all()


@pytest.mark.parametrize("lead", COLUMN)
@pytest.mark.parametrize("firm_news", [False, True])
def test_an_unknown_lead_that_turns_out_critical_never_moves_the_headline_up(lead, firm_news):
    bands, firm, planned, luck = chance_communities(5_000)
    flags = {"planned": planned, "dormant": luck < 0.2, "achieved": luck > 0.9}
    column = COLUMN[lead]
    bands[:, column], firm[:, column] = UNKNOWN
    before = places(bands, firm, **flags)
    bands[:, column], firm[:, column] = Band.CRITICAL, firm_news
    assert not_worse(places(bands, firm, **flags), before).all()


def test_going_quiet_never_moves_the_headline_up():
    bands, firm, planned, _ = chance_communities(50_000)
    awake = places(bands, firm, planned=planned)
    assert not_worse(places(bands, firm, planned=planned, dormant=True), awake).all()


def signatures(dimension):
    """Every combination of one dimension's leads, and what the rules can tell apart of it.

    Returns bands and firmness of shape (combinations, 22), and for each the number of its signature.
    """
    columns = [i for i, lead in enumerate(LEADS) if lead.dimension is dimension]
    combinations = list(product([UNKNOWN, *STEPS], repeat=len(columns)))
    bands = np.zeros((len(combinations), len(LEADS)), np.int8)
    firm = np.zeros(bands.shape, bool)
    for place, column in enumerate(columns):
        bands[:, column] = [combination[place][0] for combination in combinations]
        firm[:, column] = [combination[place][1] for combination in combinations]
    judged = raised(bands)
    states = dimensions_of(judged, firm, CRITERIA.red_criticals)
    of = VOTING.index(dimension)
    critical = judged == Band.CRITICAL
    seen = [states.state[:, of], states.firm[:, of] & states.red[:, of], states.known[:, of]]
    seen += [(critical & firm & OUTCOMES).any(axis=1), (judged[:, VALUE_LEADS] >= Band.WATCH).any(axis=1)]
    champion, core_team = judged[:, COLUMN["champion"]], judged[:, COLUMN["core_team"]]
    seen += [np.maximum(champion, core_team) == Band.UNKNOWN, (champion == 1) | (core_team == 1)]
    seen += [(champion == 1) & (core_team == 1), critical[:, COLUMN["funding_cover"]]]
    firmly = ("attendance_held", "dissatisfaction", "renewal_demand")
    seen += [critical[:, COLUMN[lead]] & firm[:, COLUMN[lead]] for lead in firmly]
    seen += [judged[:, COLUMN["backbone"]] == Band.HEALTHY, judged[:, COLUMN["renewal_demand"]]]
    _, first, number = np.unique(
        np.stack(seen, axis=1).astype(int), axis=0, return_index=True, return_inverse=True
    )
    return bands, firm, first, number.ravel(), columns


def moves(bands, firm, number, columns):
    """Pairs of signatures (worse, better) between which a step of one lead leads, and (unknown, critical)."""
    kinds = np.where(
        bands == Band.CRITICAL, np.where(firm, 1, 2), np.where(bands > Band.CRITICAL, bands + 1, 0)
    )
    index = {tuple(row): i for i, row in enumerate(kinds[:, columns].tolist())}
    better, worse = set(), set()
    for row, here in index.items():
        for place, kind in enumerate(row):
            for towards, pairs in ((kind + 1, better),) if kind else ((1, worse), (2, worse)):
                there = index.get((*row[:place], towards, *row[place + 1 :]))
                if there is not None:
                    pairs.add((int(number[here]), int(number[there])))
    return better, worse


@pytest.mark.slow
@pytest.mark.parametrize("dormant", [False, True])
@pytest.mark.parametrize("tried", [False, True])
def test_all_combinations_of_all_leads(dormant, tried):
    """All 5^22 combinations, by what the rules can tell apart: over six million kinds of community."""
    table = [signatures(dimension) for dimension in VOTING]
    sizes = [len(first) for _, _, first, _, _ in table]
    found = np.empty(sizes, np.int8)
    for start in range(sizes[0]):
        grid = np.indices([1, *sizes[1:]]).reshape(len(VOTING), -1)
        grid[0] = start
        picked = [(b[first[g]], f[first[g]]) for (b, f, first, _, _), g in zip(table, grid, strict=True)]
        bands, firm = sum(b for b, _ in picked), sum(f for _, f in picked).astype(bool)
        planned = np.zeros((len(bands), 6), bool)
        planned[:, 0] = tried
        found[start] = places(bands, firm, dormant=dormant, planned=planned).reshape(sizes[1:])
    for axis, (bands, firm, _, number, columns) in enumerate(table):
        better, worse = moves(bands, firm, number, columns)
        for here, there in better:
            assert not_worse(found.take(here, axis), found.take(there, axis)).all()
        for here, there in worse:
            assert not_worse(found.take(there, axis), found.take(here, axis)).all()
