"""Where the product and the oracle part: one line for each difference, so that a failure says what to look at."""

import datetime as dt
import math

import duckdb
import oracle
import oracle_database
import oracle_generator
from oracle_facts import Facts
from oracle_reading import Expected
from oracle_series import series
from oracle_verdict import Ruled, decide, stage
from oracle_view import View

import metrics
from metrics import CommunityAssessment, Policy, Reading

CLOSE = 1e-9


def same(expected: object, found: object) -> bool:
    """Equal, numbers to 1e-9; of a document, all that the oracle knows of."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(key in found and same(value, found[key]) for key, value in expected.items())
    if isinstance(expected, list) and isinstance(found, list):
        return len(expected) == len(found) and all(map(same, expected, found))
    if isinstance(expected, float) and isinstance(found, (int, float)):
        return math.isclose(expected, found, rel_tol=CLOSE, abs_tol=CLOSE)
    return expected == found


def as_read(reading: Reading, expected: Expected) -> Expected:
    """The product's reading in the oracle's form; n only where the oracle has one."""
    known = expected.n is not None
    raised = reading.raised_from is not None
    counted = expected.denominator is not None
    return Expected(
        reading.value,
        reading.low,
        reading.high,
        reading.n if known else None,
        reading.band.word,
        reading.firm,
        raised,
        reading.numerator if counted else None,
        reading.denominator if counted else None,
        None if expected.detail is None else reading.detail,
    )


def unsound(reading: Reading) -> list[str]:
    """What no reading may do, whatever the facts: the contract's promises about value, interval and words."""
    value, low, high = reading.value, reading.low, reading.high
    table = reading.unit == "table"
    promises = {
        "a value or why there is none": (value is None) == (reading.why_unknown is not None) or table,
        "no interval without a value": value is not None or (low is None and high is None),
    }
    if value is not None and reading.numerator is not None and reading.denominator:
        quotient = reading.numerator / reading.denominator
        promises["the quotient of what was counted"] = math.isclose(value, quotient, abs_tol=CLOSE)
    if value is not None and low is not None and high is not None:
        promises["inside its interval"] = low - CLOSE <= value <= high + CLOSE or value == 0
    if value is not None and reading.unit == "share" and reading.code != "CO-04":
        promises["a share from 0 to 1"] = 0 <= value <= 1
    return [promise for promise, kept in promises.items() if not kept]


def differences(facts: Facts, found: CommunityAssessment, as_of: dt.date) -> list[str]:
    """All that the oracle and the product say differently of one community."""
    view = View(facts, as_of)
    readings = oracle.readings(view)
    pairs: dict[str, tuple[object, object]] = {}
    for reading in found.readings:
        pairs[f"{reading.code} unsound"] = ([], unsound(reading))
        if (expected := readings.get(reading.code)) is None:
            continue
        pairs[reading.code] = (vars(expected), vars(as_read(reading, expected)))
    window = (len(view.window), len(view.early), len(view.recent))
    days = (view.window[0].date, view.window[-1].date) if view.window else (None, None)
    pairs["window"] = (window, (found.window.meetings, found.window.early, found.window.recent))
    pairs["window's days"] = (days, (found.window.first, found.window.last))
    pairs["shape"], pairs["age"] = (view.shape, found.shape), (view.age, found.age_months)
    for name, flag in oracle.flags(view, readings).items():
        pairs[name] = (flag, getattr(found.verdict.flags, name))
    states = oracle.states(readings)
    for d in found.dimensions:
        state, firm = states[d.dimension.value]
        pairs[d.dimension.value] = ((state, firm and state == "RED"), (d.state, d.firm and d.state == "RED"))
    verdict = found.verdict
    pairs["verdict"] = (
        decide(view, readings),
        Ruled(verdict.headline, verdict.qualifier, verdict.rule, verdict.ask_members_first),
    )
    pairs["stage"] = (stage(view, readings), found.stage)
    if found.series is not None:
        pairs |= {name: (history, found.series[name]) for name, history in series(view).items()}
    return [
        f"{facts.community} at {as_of}, {name}: the oracle has {ours}, the product {theirs}"
        for name, (ours, theirs) in pairs.items()
        if not same(ours, theirs)
    ]


def compare(communities: list[Facts], as_of: dt.date) -> list[str]:
    """Every difference over these communities, in one database."""
    with oracle_database.write(communities) as connection:
        return compare_in(connection, communities, as_of)


def compare_in(connection: duckdb.DuckDBPyConnection, communities: list[Facts], as_of: dt.date) -> list[str]:
    """The same in a database that holds them already."""
    found = metrics.assess(connection, as_of=as_of, policy=Policy.load(None), series=True)
    assert not found.failed, [r.error for c in found.communities for r in c.readings if r.error]
    return [
        difference
        for facts in communities
        for difference in differences(facts, found.community(facts.community), as_of)
    ]


def messy(first: int, number: int, as_of: dt.date) -> list[Facts]:
    return [oracle_generator.messy(seed, as_of) for seed in range(first, first + number)]
