"""How far people would recommend it, their stories, and the outcomes they name, from facts counted by hand."""

import datetime as dt
from pathlib import Path

import oracle_database
import pytest
from filing import load, rows, table
from oracle_facts import Action, Answer, Facts, Mark, Product, Story

import metrics
from metrics import CommunityAssessment, Policy
from metrics.statistics.estimates import net_promoter_interval

DAYS = [dt.date(2026, month, 10) for month in (1, 2, 3, 4)]
AS_OF = dt.date(2026, 5, 1)
BEFORE = dt.date(2025, 12, 1)


def assessed(as_of: dt.date = AS_OF, **facts: list) -> CommunityAssessment:
    """A community of six people at four meetings, with these facts."""
    register = [Mark(day, f"p{n}") for day in DAYS for n in range(6)]
    with oracle_database.write([Facts("ecd", register=register, **facts)]) as cursor:
        return metrics.assess(cursor, as_of=as_of, policy=Policy.load(None)).communities[0]


def likely(numbers: list[float], scale: str = "0-10") -> list[Answer]:
    return [
        Answer(DAYS[k % 4], "recommend", None, f"f{k}", value=value, scale=scale)
        for k, value in enumerate(numbers)
    ]


def test_net_promoter_score() -> None:
    # 5 promoters, 2 passives, 3 detractors of 10: 100 (5 − 3)/10 = 20.
    # Adjusted: p = 5.75/13 = .442308, q = 3.75/13 = .288462, p − q = .153846; variance .730769 − .023669 =
    # .707101; √(.707101/13) = .233220; × 1.644854 = .383613: −22.98 to 53.75
    found = assessed(answers=likely([10, 10, 9, 9, 9, 8, 7, 6, 5, 0])).reading("net_promoter")
    assert (found.value, found.n, found.band.word, found.unit) == (20.0, 10, "unknown", "points")
    assert (found.low, found.high) == (pytest.approx(-22.9767, abs=1e-3), pytest.approx(53.7459, abs=1e-3))
    assert found.detail == {"promoters": 5, "passives": 2, "detractors": 3}


def test_only_if_asked_from_0_to_10_and_by_enough() -> None:
    ten = [10.0] * 10
    assert assessed(answers=likely(ten, "1-10")).reading("net_promoter").value is None
    assert assessed(answers=likely(ten[:7])).reading("net_promoter").why_unknown == (
        "7 forms answer this question; 8 are needed."
    )
    # all promoters: the interval reaches the end and no further
    whole = assessed(answers=likely(ten)).reading("net_promoter")
    assert (whole.value, whole.high) == (100.0, 100.0)


def test_three_answers_are_added() -> None:
    """Lewis and Sauro (MeasuringU 2021) after Rocks 2016: n + 3, ¾ to promoters, ¾ to detractors."""
    # n = 100, 50 and 20, at 95 %: p = 50.75/103 = .492718, q = 20.75/103 = .201456, p − q = .291262;
    # variance .694175 − .084834 = .609341; √(.609341/103) = .076915; × 1.959964 = .150751
    low, high = net_promoter_interval([50], [20], [100], 0.95)
    assert (low[0], high[0]) == (pytest.approx(0.140511, abs=1e-5), pytest.approx(0.442013, abs=1e-5))


def test_the_scale_of_the_question_is_kept(tmp_path: Path) -> None:
    db = tmp_path / "cop.duckdb"
    text = "date,How likely are you to recommend us? ({}),Form\n2026-02-10,9,1\n2026-02-10,10,2"
    load([table(tmp_path / f"{s}.csv", text.format(s)) for s in ("0-10", "1-10")], db)
    assert rows(db, "select distinct scale from answers where question = 'recommend' order by 1") == [
        ("0-10",),
        ("1-10",),
    ]


def test_stories_with_consent_and_a_cycle() -> None:
    told = [
        Story(DAYS[0], "reframing"),
        Story(DAYS[1], "realised"),
        Story(DAYS[2], "applied"),
        Story(DAYS[2], "immediate"),
        Story(DAYS[3], "realised", consent=False),
        Story(DAYS[3], "realised", consent=None),
        Story(DAYS[3], None),
        Story(BEFORE, "realised"),
        Story(dt.date(2026, 6, 1), "realised"),
    ]
    # Four count. Immediate is reached by 4, potential and applied by 3, realised by 2: applied is the deepest.
    found = assessed(stories=told).reading("value_stories")
    assert (found.value, found.n, found.unit) == (4.0, 4, "count")
    assert found.detail == {
        "word": "4; at least 3 reach applied value", "deepest": "applied",
        "immediate": 1, "potential": 0, "applied": 1, "realised": 1, "reframing": 1,
    }  # fmt: skip


def test_no_story_is_not_known_and_none_with_consent_is_none() -> None:
    assert assessed().reading("value_stories").why_unknown == "No value story has been brought."
    later = [Story(dt.date(2026, 6, 1), "applied")]
    assert assessed(stories=later).reading("value_stories").why_unknown == "No value story has been brought."
    refused = assessed(stories=[Story(DAYS[0], "applied", consent=False)]).reading("value_stories")
    assert (refused.value, refused.detail["deepest"]) == (0.0, None)


def test_the_outcomes_that_the_work_names() -> None:
    found = assessed(
        actions=[
            Action(DAYS[0], status="open", outcome="Peer support; Resources"),
            Action(DAYS[1], status="cancelled", outcome="system"),
            Action(DAYS[1], status="done", outcome="120 families heard of the reading corner"),
        ],
        products=[
            Product(DAYS[2], "tool", outcome="horizontal spread"),
            Product(BEFORE, "tool", outcome="policy"),
        ],
        stories=[
            Story(DAYS[3], "applied", outcome="common purpose/peer support/trust"),
            Story(DAYS[3], "applied", outcome="policy–practice integration", consent=False),
        ],
    ).reading("outcome_coverage")
    assert (found.value, found.n) == (3.0, 4)
    assert found.detail == {
        "word": "3 of 5: common purpose, resources maximised, horizontal spread", "system_contribution": 0,
        "common_purpose": 2, "resources_maximised": 1, "horizontal_spread": 1, "policy_and_practice": 0,
    }  # fmt: skip


def test_ways_to_name_an_outcome() -> None:
    ways = {
        "Contribution to the whole system": "system contribution",
        "Stelsel": "system contribution",
        "common_purpose": "common purpose",
        "Vertroue": "common purpose",
        "Maximising of resources": "resources maximised",
        "Spread of effective practice": "horizontal spread",
        "Policy & practice": "policy and practice",
        "Policy-practice integration": "policy and practice",
        "beleid , trust": "policy and practice",
        "We trust the system": None,
        "": None,
    }
    register = [Mark(day, f"p{n}") for day in DAYS for n in range(6)]
    facts = [
        Facts(f"c{k:02}", register=register, products=[Product(DAYS[0], outcome=written)])
        for k, written in enumerate(ways)
    ]
    with oracle_database.write(facts) as cursor:
        found = metrics.assess(cursor, as_of=AS_OF, policy=Policy.load(None))
    for one, (written, outcome) in zip(facts, ways.items(), strict=True):
        reading = found.community(one.community).reading("outcome_coverage")
        if outcome is None:
            assert reading.why_unknown == (
                "No action, knowledge product or story of the last meetings names one of the five outcomes."
            ), written
        else:
            assert reading.detail[outcome.replace(" ", "_")] == 1, written
