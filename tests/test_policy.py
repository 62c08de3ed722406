"""The shipped policy page: its numbers are those of the specification, each with why and source."""

import numpy as np
import pytest

from metrics.policy import Policy

POLICY = Policy.load()

# indicators.md 1 (bands) and verdict.md 3.2 (weights), typed from there: healthy and watch by id and variant.
BANDS = {
    ("attendance_held", ""): (0.85, 0.60), ("core_retention", ""): (0.75, 0.50),
    ("active_base", ""): (0.90, 0.60), ("backbone", "closed"): (0.60, 0.40),
    ("backbone", "open"): (0.35, 0.20), ("dormancy", ""): (1.5, 2.5),
    ("newcomer_return", "closed"): (0.50, 0.25), ("show_up", ""): (0.75, 0.55),
    ("size_against_intention", ""): (0.0, 0.25), ("access_gap", ""): (0.80, 0.60),
    ("silent_share", ""): (0.30, 0.60),
    ("excess_inequality", ""): (0.15, 0.40), ("member_agenda", ""): (0.30, 0.10),
    ("stakeholder_coverage", ""): (0.75, 0.50), ("useful", ""): (0.75, 0.50),
    ("dissatisfaction", ""): (0.10, 0.25), ("applied_value", ""): (0.30, 0.15), ("champion", ""): (1, 0.5),
    ("core_team", "established"): (3, 2), ("core_team", "young"): (2, 1),
    ("funding_cover", ""): (0.80, 0.50), ("rhythm_kept", ""): (0.75, 0.50),
    ("separate_roles", ""): (0.90, 0.70), ("action_completion", ""): (0.70, 0.50),
    ("overdue_actions", ""): (0.20, 0.40), ("follow_up_completeness", ""): (0.70, 0.50),
    ("follow_up_lag", ""): (7, 21), ("carry_over", ""): (0.80, 0.50),
    ("interactive_share", ""): (0.40, 0.25), ("owner_spread", ""): (0.10, 0.30),
    ("capture", ""): (0.75, 0.50), ("purpose_reviewed", ""): (12, 24),
    ("milestone_position", ""): (0.70, 0.40), ("renewal_demand", ""): (0.60, 0.40),
    ("budget_variance", ""): (0.10, 0.25), ("response_rate", "5-9"): (0.80, 0.5333),
    ("response_rate", "10-20"): (0.60, 0.40), ("response_rate", "21-30"): (0.47, 0.3133),
    ("response_rate", "31-40"): (0.40, 0.2666), ("response_rate", "41-60"): (0.30, 0.20),
    ("response_rate", "over-60"): (0.25, 0.1666), ("potential_value", ""): (0.60, 0.40),
    ("value_for_time", ""): (0.75, 0.50), ("trust", ""): (0.75, 0.50), ("voluntariness", ""): (0.80, 0.60),
    ("purpose_clarity", ""): (0.80, 0.60), ("facilitation_quality", ""): (0.75, 0.50),
    ("role_deputies", ""): (0.6666, 0.3333), ("notice_given", ""): (28, 14), ("regularity", ""): (0.35, 0.70),
    ("directory_health", ""): (0.90, 0.70), ("conflict_process", ""): (0.5, 0), ("role_clarity", ""): (0.80, 0.50),
    ("contributor_absence", "below-8"): (3, 2), ("contributor_absence", "from-8"): (4, 2),
    ("frontline_share", ""): (0.001, 0),
}  # fmt: skip

NUMBERS = {
    "window_meetings": 8, "window_months": 36, "tier_active_share": 0.5, "tier_active_attendances": 2,
    "tier_active_opportunities": 3, "tier_proxy_core_share": 0.75, "tier_proxy_core_opportunities": 4,
    "minimum_actions": 5, "minimum_forms": 8, "minimum_form_meetings": 2, "minimum_members_retention": 4,
    "minimum_active_early": 3, "minimum_members": 5, "minimum_poll": 5, "minimum_meetings": 4,
    "minimum_agenda_items": 6, "minimum_stories": 3, "minimum_schedule_rows": 3, "dormancy_intervals": 3,
    "dormancy_fallback_term_days": 120, "dormancy_fallback_days": 240, "lapse_misses": 3,
    "statistics_reading_level": 0.9, "statistics_series_level": 0.95,
    "statistics_dispersion_few_meetings": 1.5, "statistics_dispersion_attendance_held": 2,
    "statistics_dispersion_meetings": 4, "statistics_doubtful_attendances": 0.05,
    "overdue_days": 30, "renewal_window_days": 90,
    "renewal_stale_months": 18, "money_months": 12, "privacy_k": 5, "verdict_lambda": 0.6,
    "verdict_delta": 0.3, "verdict_tolerance": 1e-9, "verdict_red_criticals": 2,
    "verdict_young_months": 12, "verdict_minimum_meetings": 4, "verdict_known_dimensions": 4,
    "verdict_tried_after_meetings": 4, "review_per_year": 2,
}  # fmt: skip


def test_shipped_bands_are_those_of_the_specification():
    shipped = {
        (i, v): (e.healthy, e.watch) for i, variants in POLICY.bands.items() for v, e in variants.items()
    }
    assert shipped == BANDS


def test_shipped_numbers_are_those_of_the_specification():
    assert {name: POLICY.number(name) for name in NUMBERS} == NUMBERS
    assert POLICY.weights == (3, 3, 3, 2, 2, 2)
    assert POLICY.currency == "ZAR"
    assert "money_currency" not in POLICY.parameters()


def test_every_number_says_why_and_where_it_comes_from():
    edges = [e for variants in POLICY.bands.values() for e in variants.values()]
    for entry in [*edges, *POLICY.settings.values()]:
        assert entry.why.endswith((".", "?"))
        assert entry.source


def test_watch_of_the_response_rate_is_two_thirds_of_healthy():
    for edges in POLICY.bands["response_rate"].values():
        assert edges.watch == pytest.approx(edges.healthy * 2 / 3, abs=1e-4)
        assert edges.watch <= edges.healthy * 2 / 3 + 1e-12


def test_edges_of_many_rows_at_once():
    healthy, watch, at_most = POLICY.edges_of("backbone", ["open", "closed", "round"])
    assert healthy[:2].tolist() == [0.35, 0.60]
    assert watch[:2].tolist() == [0.20, 0.40]
    assert np.isnan(healthy[2])
    assert np.isnan(watch[2])
    assert at_most[0] == np.inf
    assert POLICY.edges_of("interactive_share", [""])[2].tolist() == [0.75]
    assert POLICY.edges("attendance_trend") is None
