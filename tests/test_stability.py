"""How stable a verdict is: the draws against what is known of them, and against another way to count."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from ingest import store
from metrics import Policy
from metrics.engine import prepare
from metrics.indicator import Band
from metrics.judge import Judged, judge
from metrics.judging.dimension import COLUMN
from metrics.judging.rules import Headline
from metrics.judging.sensitivity import sensitivities_of
from metrics.judging.stability import _label, _values, drawn_cases, stability_of
from metrics.statistics.estimates import normal_quantile

AS_OF = dt.date(2026, 10, 31)
POLICY = Policy.load(None)


@pytest.fixture(scope="module")
def judged(sample_database: Path) -> Iterator[Judged]:
    with store.read(sample_database) as cursor:
        yield judge(prepare(cursor, as_of=AS_OF, policy=POLICY, communities=None), POLICY)


def row_of(judged: Judged, community: str) -> int:
    return judged.state["community"].tolist().index(community)


def test_a_share_is_drawn_from_its_jeffreys_posterior(judged: Judged) -> None:
    row, column = row_of(judged, "pre-service"), judged.columns["action_completion"]
    assert column.measured is not None
    k, n = column.measured.numerator[row], column.measured.denominator[row]
    uniform = (np.arange(4000) + 0.5) / 4000
    drawn = _values(column, row, POLICY, uniform)
    expected = stats.beta(k + 0.5, n - k + 0.5)
    assert drawn == pytest.approx(expected.ppf(uniform), abs=1e-9)


def test_an_overdispersed_share_is_drawn_with_fewer_forms(judged: Judged) -> None:
    found = 0
    for column in (judged.columns[name] for name in ("backbone", "useful", "applied_value")):
        assert column.measured is not None
        for row in np.flatnonzero(np.asarray(column.measured.dispersion) > 1):
            if np.isnan(column.measured.value[row]):
                continue
            phi = np.asarray(column.measured.dispersion)[row]
            k, n = column.measured.numerator[row] / phi, column.measured.denominator[row] / phi
            middle = stats.beta(k + 0.5, n - k + 0.5).median()
            assert _values(column, row, POLICY, np.array([0.5]))[0] == pytest.approx(middle)
            found += 1
    assert found >= 2


def test_a_ratio_is_drawn_log_normal_between_its_own_bounds(judged: Judged) -> None:
    row, column = row_of(judged, "pre-service"), judged.columns["attendance_held"]
    assert column.measured is not None
    low, middle, high = _values(column, row, POLICY, np.array([0.05, 0.5, 0.95]))
    assert (low, high) == pytest.approx((column.measured.low[row], column.measured.high[row]))
    assert middle == pytest.approx(column.measured.value[row])
    assert normal_quantile(0.90) == pytest.approx(1.6448536, abs=1e-6)


def test_a_state_is_never_moved_by_a_tenth(judged: Judged) -> None:
    row = row_of(judged, "pre-service")
    cases = drawn_cases(judged, row, POLICY, np.random.default_rng(1), 500)
    assert (cases.bands[:, COLUMN["champion"]] == Band.HEALTHY).all()


def test_bands_are_drawn_as_often_as_posterior_and_thresholds_say(judged: Judged) -> None:
    """Action completion of rural science, near a threshold: by plain counting with another source of chance."""
    row, column = row_of(judged, "rural-science"), judged.columns["action_completion"]
    assert column.measured is not None
    k, n = column.measured.numerator[row], column.measured.denominator[row]
    chance = np.random.default_rng(7)
    share, moved = chance.beta(k + 0.5, n - k + 0.5, 200_000), chance.uniform(0.9, 1.1, 200_000)
    expected = (share < 0.50 * moved).mean()
    cases = drawn_cases(judged, row, POLICY, np.random.default_rng(2), 20_000)
    assert (cases.bands[:, COLUMN["action_completion"]] == Band.CRITICAL).mean() == pytest.approx(
        expected, abs=0.01
    )


def test_the_shares_add_up_and_name_what_was_judged(judged: Judged) -> None:
    for row in range(len(judged.state)):
        found = stability_of(judged, row, POLICY)
        assert sum(found.shares.values()) == pytest.approx(1)
        assert sum(found.any_weights.values()) == pytest.approx(1)
        assert (
            max(found.shares, key=lambda h: found.shares[h])
            == Headline(int(judged.outcome.headline[row])).word
        )
        assert 0 <= found.watch <= found.shares["SUSTAIN"]


def test_draws_are_the_communitys_own(judged: Judged, sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        alone = judge(prepare(cursor, as_of=AS_OF, policy=POLICY, communities=["ict-in-schools"]), POLICY)
    assert stability_of(alone, 0, POLICY) == stability_of(judged, row_of(judged, "ict-in-schools"), POLICY)


@pytest.mark.parametrize(
    ("shares", "label"),
    [
        ({"SUSTAIN": 0.80, "INVIGORATE": 0.20}, "stable"),
        ({"SUSTAIN": 0.21, "INVIGORATE": 0.79}, "leaning"),
        ({"SUSTAIN": 0.45, "INVIGORATE": 0.0, "RETIRE": 0.55}, "borderline between RETIRE and SUSTAIN"),
    ],
)
def test_labels(shares: dict[str, float], label: str) -> None:
    assert _label(shares, POLICY) == label


def test_one_at_a_time_names_what_the_verdict_hangs_on(judged: Judged) -> None:
    """Rural science is INVIGORATE for its core team of one alone, and for actions: without these it is not."""
    found = sensitivities_of(judged, row_of(judged, "rural-science"), POLICY)
    assert ("left out", "core_team") in {(each.what, each.indicator) for each in found}
    assert all(each.headline != "INVIGORATE" for each in found)
    assert sensitivities_of(judged, row_of(judged, "sports-and-arts"), POLICY) == ()
