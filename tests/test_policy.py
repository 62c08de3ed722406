"""The policy page: its shipped numbers, how a value is read against it, and what is said of a faulty page."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.indicator import Band, Better
from metrics.policy import SHIPPED, Policy, PolicyError, band_of, firm_of

POLICY = Policy.load()
UNKNOWN, CRITICAL, WATCH, HEALTHY = Band

# indicators.md 1 (bands) and verdict.md 3.2 (weights), typed from there: healthy and watch by id and variant.
BANDS = {
    ("attendance_held", ""): (0.85, 0.60), ("core_retention", ""): (0.75, 0.50),
    ("active_base", ""): (0.90, 0.60), ("backbone", "closed"): (0.60, 0.40),
    ("backbone", "open"): (0.35, 0.20), ("dormancy", ""): (1.5, 2.5), ("silent_share", ""): (0.30, 0.60),
    ("excess_inequality", ""): (0.15, 0.40), ("member_agenda", ""): (0.30, 0.10),
    ("stakeholder_coverage", ""): (0.75, 0.50), ("useful", ""): (0.75, 0.50),
    ("dissatisfaction", ""): (0.10, 0.25), ("applied_value", ""): (0.30, 0.15), ("champion", ""): (1, 0.5),
    ("core_team", "established"): (3, 2), ("core_team", "young"): (2, 1),
    ("funding_cover", ""): (0.80, 0.50), ("rhythm_kept", ""): (0.75, 0.50),
    ("separate_roles", ""): (0.90, 0.70), ("action_completion", ""): (0.70, 0.50),
    ("overdue_actions", ""): (0.20, 0.40), ("follow_up_completeness", ""): (0.70, 0.50),
    ("capture", ""): (0.75, 0.50), ("purpose_reviewed", ""): (12, 24),
    ("milestone_position", ""): (0.70, 0.40), ("renewal_demand", ""): (0.60, 0.40),
    ("budget_variance", ""): (0.10, 0.25), ("response_rate", "5-9"): (0.80, 0.5333),
    ("response_rate", "10-20"): (0.60, 0.40), ("response_rate", "21-30"): (0.47, 0.3133),
    ("response_rate", "31-40"): (0.40, 0.2666), ("response_rate", "41-60"): (0.30, 0.20),
    ("response_rate", "over-60"): (0.25, 0.1666),
}  # fmt: skip

NUMBERS = {
    "window_meetings": 8, "window_months": 36, "tier_active_share": 0.5, "tier_active_attendances": 2,
    "tier_active_opportunities": 3, "tier_proxy_core_share": 0.75, "tier_proxy_core_opportunities": 4,
    "minimum_actions": 5, "minimum_forms": 8, "minimum_form_meetings": 2, "minimum_members_retention": 4,
    "minimum_active_early": 3, "minimum_members": 5, "minimum_poll": 5, "minimum_meetings": 4,
    "minimum_agenda_items": 6, "minimum_schedule_rows": 3, "dormancy_intervals": 3,
    "dormancy_fallback_term_days": 120, "dormancy_fallback_days": 240, "lapse_misses": 3,
    "statistics_reading_level": 0.9, "statistics_series_level": 0.95,
    "statistics_dispersion_few_meetings": 1.5, "statistics_dispersion_attendance_held": 2,
    "statistics_dispersion_meetings": 4, "overdue_days": 30, "renewal_window_days": 90,
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
    healthy, watch = POLICY.edges_of("backbone", ["open", "closed", "round"])
    assert healthy[:2].tolist() == [0.35, 0.60]
    assert watch[:2].tolist() == [0.20, 0.40]
    assert np.isnan(healthy[2])
    assert np.isnan(watch[2])
    assert POLICY.edges("attendance_trend") is None


# --- Reading a value ------------------------------------------------------------------------------

HIGHER, LOWER, NEAR_ZERO = (
    (Better.HIGHER, 0.75, 0.5),
    (Better.LOWER, 0.1, 0.25),
    (Better.NEAR_ZERO, 0.1, 0.25),
)


@pytest.mark.parametrize(
    ("numerator", "denominator", "edges", "band"),
    [
        (3, 4, HIGHER, HEALTHY),
        (2, 4, HIGHER, WATCH),
        (1, 4, HIGHER, CRITICAL),
        (0, 4, HIGHER, CRITICAL),
        (7, 10, (Better.HIGHER, 0.7, 0.5), HEALTHY),
        (6, 10, (Better.HIGHER, 0.7, 0.6), WATCH),
        (57, 100, (Better.HIGHER, 0.57, 0.5), HEALTHY),  # 0.57 * 100 is 56.99999999999999
        (29, 100, (Better.LOWER, 0.29, 0.5), HEALTHY),  # 0.29 * 100 is 28.999999999999996
        (1, 10, LOWER, HEALTHY),
        (1, 4, LOWER, WATCH),
        (26, 100, LOWER, CRITICAL),
        (-1, 10, NEAR_ZERO, HEALTHY),
        (1, 4, NEAR_ZERO, WATCH),
        (-3, 10, NEAR_ZERO, CRITICAL),
        (12, 1, (Better.LOWER, 12, 24), HEALTHY),
        (25, 1, (Better.LOWER, 12, 24), CRITICAL),
        (0.5, 1, (Better.HIGHER, 1, 0.5), WATCH),
        (np.nan, 4, HIGHER, UNKNOWN),
        (3, np.nan, HIGHER, UNKNOWN),
        (0, 0, HIGHER, UNKNOWN),
        (3, 0, LOWER, UNKNOWN),
        (3, 4, (Better.HIGHER, np.nan, np.nan), UNKNOWN),
        (3, 4, (Better.NEITHER, 0.75, 0.5), UNKNOWN),
    ],
)
def test_an_edge_belongs_to_the_better_band(numerator, denominator, edges, band):
    assert band_of(numerator, denominator, *edges) == band


@given(st.integers(0, 2_000), st.integers(1, 2_000), st.integers(1, 99), st.integers(1, 99), st.booleans())
def test_bands_are_those_of_exact_fractions(numerator, denominator, one, other, higher):
    least, most = sorted((one, other))
    healthy, watch = (most, least) if higher else (least, most)
    value = Fraction(numerator, denominator)
    better = Better.HIGHER if higher else Better.LOWER
    if value == Fraction(healthy, 100) or (value > Fraction(healthy, 100)) is higher:
        expected = HEALTHY
    elif value == Fraction(watch, 100) or (value > Fraction(watch, 100)) is higher:
        expected = WATCH
    else:
        expected = CRITICAL
    assert band_of(numerator, denominator, better, healthy / 100, watch / 100) == expected


def test_edges_may_differ_from_row_to_row():
    bands = band_of([2, 2], [4, 4], Better.HIGHER, [0.75, 0.5], [0.6, 0.4])
    assert bands.tolist() == [CRITICAL, HEALTHY]
    assert bands.dtype == np.int8


@pytest.mark.parametrize(
    ("value", "low", "high", "edges", "firm"),
    [
        (0.2, 0.1, 0.74, HIGHER, True),  # critical, and nothing in the interval is healthy
        (0.2, 0.1, 0.75, HIGHER, False),
        (0.9, 0.5, 1.0, HIGHER, True),  # healthy, and nothing in the interval is critical
        (0.9, 0.49, 1.0, HIGHER, False),
        (0.6, 0.6, 0.6, HIGHER, False),  # watch is never firm
        (0.4, 0.11, 0.6, LOWER, True),
        (0.4, 0.10, 0.6, LOWER, False),
        (0.05, 0.0, 0.25, LOWER, True),
        (0.05, 0.0, 0.26, LOWER, False),
        (0.3, -0.4, 0.6, NEAR_ZERO, False),  # the interval reaches over zero, which is healthy
        (0.4, 0.2, 0.6, NEAR_ZERO, True),
        (-0.4, -0.6, -0.2, NEAR_ZERO, True),
        (0.0, -0.3, 0.1, NEAR_ZERO, False),
        (np.nan, np.nan, np.nan, HIGHER, False),
        (0.2, np.nan, np.nan, HIGHER, False),  # no interval, no firmness
    ],
)
def test_firm_is_what_the_interval_leaves_no_doubt_about(value, low, high, edges, firm):
    assert firm_of(band_of([value], [1], *edges), [low], [high], *edges) == [firm]


def test_what_was_counted_whole_is_always_firm():
    bands = band_of([1, 0.5, 0, np.nan], [1, 1, 1, 1], Better.HIGHER, 1, 0.5)
    assert firm_of(bands, *[[0, 0, 0, 0]] * 2, Better.HIGHER, 1, 0.5, census=True).tolist() == [
        True,
        True,
        True,
        False,
    ]


# --- A page of one's own --------------------------------------------------------------------------

PAGE = SHIPPED.read_text(encoding="utf-8")


def write(folder: Path, text: str) -> Path:
    page = folder / "ours.toml"
    page.write_text(text, encoding="utf-8")
    return page


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(PolicyError) as error:
        Policy.load(write(folder, text))
    return str(error.value).splitlines()


def changed(before: str, after: str) -> tuple[str, int]:
    """The shipped page with one piece changed, and the number of the first changed line."""
    assert PAGE.count(before) == 1, before
    return PAGE.replace(before, after), PAGE[: PAGE.index(before)].count("\n") + 1


def test_a_committee_can_change_a_number(tmp_path):
    text, _ = changed("[bands.useful]\nhealthy = 0.75", "[bands.useful]\nhealthy = 0.8")
    ours = Policy.load(write(tmp_path, text.replace('name = "default"', 'name = "ours"')))
    assert ours.name == "ours"
    assert ours.edges("useful").healthy == 0.8
    assert ours.sha256 != POLICY.sha256
    assert Policy.load(SHIPPED).sha256 == POLICY.sha256


def test_a_page_saved_by_a_windows_editor_is_read(tmp_path):
    page = tmp_path / "ours.toml"
    page.write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
    assert Policy.load(page).bands == POLICY.bands


FAULTS = {
    # what was changed: before, after, lines below it, key, words of the message
    "indicator misspelt": ("[bands.useful]", "[bands.usefull]", 0, "bands.usefull", 'did you mean "useful"?'),
    "table misspelt": ("[lapse.misses]", "[laps.misses]", 0, "laps", 'did you mean "lapse"?'),
    "key misspelt": (
        "[bands.useful]\nhealthy = 0.75",
        "[bands.useful]\nhealty = 0.75",
        1,
        "bands.useful.healty",
        'did you mean "healthy"?',
    ),
    "variant misspelt": ("[bands.backbone.open]", "[bands.backbone.opn]", 0, "bands.backbone.opn", '"open"'),
    "number missing": (
        "[bands.useful]\nhealthy = 0.75\nwatch = 0.50\n",
        "[bands.useful]\nhealthy = 0.75\n",
        0,
        "bands.useful.watch",
        'is missing; write "watch = 0.5"',
    ),
    "why missing": (
        '[window.months]\nvalue = 36\nwhy = "No meeting older than this is looked at."\n',
        "[window.months]\nvalue = 36\n",
        0,
        "window.months.why",
        "is missing",
    ),
    "source empty": (
        'why = "No meeting older than this is looked at."\nsource = "judgement"',
        'why = "No meeting older than this is looked at."\nsource = ""',
        1,
        "window.months.source",
        "is empty",
    ),
    "text for a number": (
        "[window.meetings]\nvalue = 8",
        '[window.meetings]\nvalue = "8"',
        1,
        "window.meetings.value",
        "'8' is not a whole number; write one, such as value = 8",
    ),
    "half a meeting": (
        "[window.meetings]\nvalue = 8",
        "[window.meetings]\nvalue = 8.5",
        1,
        "window.meetings.value",
        "8.5 is not a whole number",
    ),
    "yes for a number": (
        "[verdict.lambda]\nvalue = 0.60",
        "[verdict.lambda]\nvalue = true",
        1,
        "verdict.lambda.value",
        "true is not a number; write one, such as value = 0.6",
    ),
    "number for a text": (
        '[money.currency]\nvalue = "ZAR"',
        "[money.currency]\nvalue = 1",
        1,
        "money.currency.value",
        "1 is not text",
    ),
    "no window": (
        "[window.meetings]\nvalue = 8",
        "[window.meetings]\nvalue = 0",
        1,
        "window.meetings.value",
        "0 is too small; write more than 0",
    ),
    "weight negative": (
        "[weights.voice]\nvalue = 2",
        "[weights.voice]\nvalue = -2",
        1,
        "weights.voice.value",
        "-2 is too small; write 0 or more",
    ),
    "per cent for a share": (
        "[verdict.lambda]\nvalue = 0.60",
        "[verdict.lambda]\nvalue = 60",
        1,
        "verdict.lambda.value",
        "write a share from 0 to 1",
    ),
    "per cent in a band": (
        "[bands.useful]\nhealthy = 0.75",
        "[bands.useful]\nhealthy = 75",
        1,
        "bands.useful.healthy",
        "75 is no share",
    ),
    "edges swapped, higher better": (
        "[bands.useful]\nhealthy = 0.75\nwatch = 0.50",
        "[bands.useful]\nhealthy = 0.50\nwatch = 0.75",
        1,
        "bands.useful.healthy",
        "0.5 should be at least watch = 0.75: higher is better here",
    ),
    "edges swapped, lower better": (
        "[bands.dormancy]\nhealthy = 1.5\nwatch = 2.5",
        "[bands.dormancy]\nhealthy = 2.5\nwatch = 1.5",
        1,
        "bands.dormancy.healthy",
        "2.5 should be at most watch = 1.5: lower is better here",
    ),
    "decimal comma": (
        "[bands.useful]\nhealthy = 0.75",
        "[bands.useful]\nhealthy = 0,75",
        1,
        "healthy",
        "write the number with a point, not a comma",
    ),
    "per cent sign": (
        "[bands.useful]\nhealthy = 0.75",
        "[bands.useful]\nhealthy = 75%",
        1,
        "healthy",
        'write lines like "healthy = 0.75"',
    ),
    "a number where a table was": (
        "[lapse.misses]\nvalue = 3",
        "[lapse]\nmisses = 3",
        1,
        "lapse.misses",
        "table",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_by_line_key_and_nearest_word(name, tmp_path):
    before, after, below, key, words = FAULTS[name]
    text, line = changed(before, after)
    said = faults_of(tmp_path, text)[0]
    assert said.startswith(f"ours.toml line {line + below}: {key}: ")
    assert words in said


def test_all_faults_are_named_at_once_in_the_order_of_the_lines(tmp_path):
    text = PAGE.replace("[bands.useful]", "[bands.usefull]").replace("value = 36\n", "value = 0\n")
    text = text.replace('name = "default"', "name = 7")
    said = faults_of(tmp_path, text)
    assert [line.split(": ")[1] for line in said] == [
        "name",
        "window.months.value",
        "stage.maturing_months.value",
        "bands.usefull",
    ]


def test_weights_that_are_all_zero_are_refused(tmp_path):
    text = "".join(
        "value = 0\n" if line.startswith("value") and table.startswith("[weights") else line
        for line, table in _with_table(PAGE)
    )
    assert "give at least one a weight above 0" in faults_of(tmp_path, text)[0]


def _with_table(page):
    table = ""
    for line in page.splitlines(keepends=True):
        table = line if line.startswith("[") else table
        yield line, table


@pytest.mark.parametrize("text", ["", "# nothing\n"])
def test_an_empty_page_lists_what_is_missing(text, tmp_path):
    said = faults_of(tmp_path, text)
    assert any('bands: is missing; write "[bands]"' in line for line in said)


def test_a_page_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PolicyError, match=r"ours\.toml.*cannot be opened"):
        Policy.load(tmp_path / "ours.toml")


def test_a_page_that_is_not_text_is_named(tmp_path):
    page = tmp_path / "ours.toml"
    page.write_bytes(b"name = \xff\xfe")
    with pytest.raises(PolicyError, match="UTF-8"):
        Policy.load(page)
