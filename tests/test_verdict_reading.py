"""The verdict against a second, slow reading of verdict.md 3.2 and 3.3, written from its text."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from metrics.indicator import VOTING
from metrics.judging.rules import RULES
from metrics.judging.verdict import LEADS, Cases, Criteria, decide
from metrics.policy import Policy

# The leads of verdict.md 3.2, in its order, by the codes that it uses; + is a process lead.
SPEC = {
    "Participation": ["PA-01", "PA-02", "PA-03", "PA-04"],
    "Value": ["VA-02", "VA-03", "VA-04"],
    "Stewardship": ["ST-01", "ST-02", "ST-03", "ST-04+", "ST-05+"],
    "Follow-through": ["FT-01", "FT-02", "FT-04+", "FT-08+"],
    "Voice": ["VO-01", "VO-04", "VO-05"],
    "Purpose": ["PU-02", "PU-03", "PU-01+"],
}
CODES = [code for codes in SPEC.values() for code in codes]
WEIGHTS = {"Participation": 3, "Value": 3, "Stewardship": 3, "Follow-through": 2, "Voice": 2, "Purpose": 2}

# What a lead can say, with its band and firmness as decide() takes them.
WORDS = {"unknown": (0, 0), "critical": (1, 0), "firm critical": (1, 1), "watch": (2, 0), "healthy": (3, 0)}
CRITICAL = ("critical", "firm critical")
CRITERIA = Criteria.of(Policy.load())


def state(dimension, lead):
    """State of a dimension, and whether its red is firm, as in the box of verdict.md 3.2."""
    out = [lead[c] for c in SPEC[dimension] if not c.endswith("+") and lead[c] != "unknown"]
    proc = [lead[c] for c in SPEC[dimension] if c.endswith("+") and lead[c] != "unknown"]
    crit = len([x for x in out if x in CRITICAL])
    if crit >= 2:
        return "RED", out.count("firm critical") >= 2
    if out and not any(x in CRITICAL for x in out + proc) and out.count("healthy") > Fraction(len(out), 2):
        return "GREEN", False
    if not out and not any(x in CRITICAL for x in proc):
        return "UNKNOWN", False
    return "AMBER", False


def slow_reading(said, n, age, achieved, dormant, planned):
    """(rule, headline, qualifier, ask the members first) by the rules of verdict.md 3.3, in turn."""
    lead = dict(said)
    if lead["PA-02"] in CRITICAL and lead["PA-03"] == "healthy":
        lead["PA-02"] = "watch"
    states = {dimension: state(dimension, lead) for dimension in SPEC}
    red = [d for d in SPEC if states[d][0] == "RED"]
    known = [d for d in SPEC if any(lead[c] != "unknown" for c in SPEC[d] if not c.endswith("+"))]
    poll = lead["PU-03"]
    falling = lead["PA-01"] == "firm critical"
    tried = bool(planned) and all(d in red for d in planned)
    leaderless = lead["ST-01"] in CRITICAL and lead["ST-02"] in CRITICAL

    if achieved:
        if poll == "healthy":
            return 1, "INVIGORATE", "new-purpose", False
        return 1, "RETIRE", "completed", poll in ("watch", "unknown")

    if n < 4 and not dormant:
        return 2, "TOO EARLY" if age < 12 else "INSUFFICIENT DATA", None, False

    if n >= 4 and (poll in CRITICAL or poll == "unknown"):
        no_value = "Value" in red or not any(lead[c] in ("healthy", "watch") for c in SPEC["Value"])
        a = (
            states["Participation"] == ("RED", True)
            and no_value
            and ("Stewardship" in red or tried)
            and not (lead["PA-04"] == "healthy" and not falling)
        )
        b = dormant and leaderless and states["Value"][0] != "GREEN"
        if a or b:
            return 3, "RETIRE", "exhausted", poll == "unknown"

    if dormant:
        return 4, "INVIGORATE", "restart", False

    nobody_known = lead["ST-01"] == "unknown" and lead["ST-02"] == "unknown"
    worth_unknown = "Value" not in known and poll == "unknown"
    if "Participation" not in known or nobody_known or worth_unknown or len(known) < 4:
        return 5, "INSUFFICIENT DATA", None, False

    vetoes = [
        lead["ST-01"] in CRITICAL or lead["ST-02"] in CRITICAL,
        lead["ST-03"] in CRITICAL,
        lead["VA-03"] == "firm critical",
        falling,
        poll == "firm critical",
    ]
    if any(vetoes):
        return 6, "INVIGORATE", None, False

    if any(states[d][1] for d in red) or len(red) >= 2:
        return 7, "INVIGORATE", None, False

    green = [d for d in SPEC if states[d][0] == "GREEN"]
    g = Fraction(sum(WEIGHTS[d] for d in green), sum(WEIGHTS[d] for d in SPEC if states[d][0] != "UNKNOWN"))
    if g < Fraction(3, 10):
        return 8, "INVIGORATE", "drift", False
    firm_outcome = any(lead[c] == "firm critical" for c in CODES if not c.endswith("+"))
    strong = g >= Fraction(6, 10) and ("Participation" in green or "Value" in green)
    if strong and not red and not firm_outcome and poll not in CRITICAL:
        return 8, "SUSTAIN", None, False
    return 8, "SUSTAIN", "watch", False


def compare(rows, n, age, achieved, dormant, planned):
    """Read every row both ways; returns the set of (rule, headline, qualifier, ask) that came up."""
    table = np.array([[WORDS[word] for word in row] for row in rows])
    cases = Cases(
        bands=table[:, :, 0].astype(np.int8),
        firm=table[:, :, 1].astype(bool),
        meetings=np.array(n),
        age_months=np.array(age),
        achieved=np.array(achieved),
        dormant=np.array(dormant),
        planned=np.array([[d in names for d in SPEC] for names in planned]),
    )
    outcome = decide(cases, CRITERIA)
    seen = set()
    for i, given in enumerate(zip(rows, n, age, achieved, dormant, planned, strict=True)):
        rule = RULES[outcome.case[i]]
        fast = (rule.number, rule.headline.word, rule.qualifier.word, bool(outcome.ask_members_first[i]))
        lead = dict(zip(CODES, given[0], strict=True))
        assert fast == slow_reading(lead, *given[1:]), (lead, given[1:])
        seen.add(fast)
    return seen


# What verdict.md 3.3 can say: rule, headline, qualifier, ask the members first.
EVERYTHING = {
    (1, "INVIGORATE", "new-purpose", False), (1, "RETIRE", "completed", False), (1, "RETIRE", "completed", True),
    (2, "TOO EARLY", None, False), (2, "INSUFFICIENT DATA", None, False),
    (3, "RETIRE", "exhausted", False), (3, "RETIRE", "exhausted", True),
    (4, "INVIGORATE", "restart", False), (5, "INSUFFICIENT DATA", None, False),
    (6, "INVIGORATE", None, False), (7, "INVIGORATE", None, False),
    (8, "INVIGORATE", "drift", False), (8, "SUSTAIN", None, False), (8, "SUSTAIN", "watch", False),
}  # fmt: skip


def test_leads_stand_in_the_order_of_the_specification():
    names = [d.value.replace("_", "-").capitalize() for d in VOTING]
    assert names == list(SPEC)
    for lead, code in zip(LEADS, CODES, strict=True):
        assert code in SPEC[lead.dimension.value.replace("_", "-").capitalize()]
        assert code.endswith("+") == (lead.role.value == "process")


# Chances of unknown, critical, firm critical, watch, healthy: so chosen that every rule comes up.
MOODS = {
    "anything": (0.2, 0.2, 0.2, 0.2, 0.2),
    "mostly well": (0.05, 0.03, 0.01, 0.11, 0.8),
    "middling": (0.1, 0.08, 0.0, 0.6, 0.22),
    "mostly ill": (0.1, 0.2, 0.5, 0.1, 0.1),
    "little known": (0.75, 0.05, 0.05, 0.05, 0.1),
}


def test_both_readings_agree_on_chance_communities_and_say_everything_there_is_to_say():
    chance, rows, seen = np.random.default_rng(20261031), 4_000, set()
    for mood in MOODS.values():
        seen |= compare(
            chance.choice(list(WORDS), size=(rows, len(CODES)), p=mood).tolist(),
            chance.integers(0, 9, rows).tolist(),
            chance.choice([0, 5, 11, 12, 13, 40], rows).tolist(),
            (chance.random(rows) < 0.1).tolist(),
            (chance.random(rows) < 0.2).tolist(),
            [{list(SPEC)[i] for i in chance.integers(0, 6, k)} for k in chance.integers(0, 3, rows)],
        )
    assert seen == EVERYTHING


@pytest.mark.parametrize("dimension", SPEC)
@pytest.mark.parametrize("others", ["healthy", "watch", "unknown", "mostly ill"])
def test_both_readings_agree_on_every_combination_within_a_dimension(dimension, others):
    chance = np.random.default_rng(7)
    combinations = list(product(WORDS, repeat=len(SPEC[dimension])))
    chances = MOODS.get(others)
    rows = chance.choice(list(WORDS), size=(len(combinations), len(CODES)), p=chances).tolist()
    if chances is None:
        rows = [[others] * len(CODES) for _ in combinations]
    for row, combination in zip(rows, combinations, strict=True):
        for code, word in zip(SPEC[dimension], combination, strict=True):
            row[CODES.index(code)] = word
    count = len(rows)
    compare(rows, [8] * count, [40] * count, [False] * count, [False] * count, [set()] * count)
    dormant = (chance.random(count) < 0.5).tolist()
    compare(rows, [8] * count, [40] * count, [False] * count, dormant, [{"Participation"}] * count)


def test_the_list_of_rules_names_each_outcome_once():
    listed = [(rule.number, rule.headline.word, rule.qualifier.word) for rule in RULES]
    assert set(listed) == {outcome[:3] for outcome in EVERYTHING}
    assert len(set(listed)) == len(listed)
    assert [rule.number for rule in RULES] == sorted(rule.number for rule in RULES)
