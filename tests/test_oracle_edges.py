"""Every indicator with nothing, with one, with all alike and with all for nothing: numbers by hand.

Wilson at 90 % needs z² = 2.705543: k = n gives n ÷ (n + z²) to 1, and k = 0 gives 0 to z² ÷ (n + z²).
"""

import oracle_database
import oracle_edges
import pytest
from oracle_comparison import differences

import metrics
from metrics import CATALOGUE, Assessment, Policy

ONE = {  # value and band of what one of each can say; all else is not known
    "PA-14": (0.0625, "healthy"),  # 15 days ÷ 240: no calendar, no interval
    "VA-01": (1.0, "unknown"),  # 1 form ÷ 1 person: no band below five
    "ST-01": (1.0, "healthy"),
    "ST-03": (1.0, "healthy"),  # 10 promised ÷ 10 planned
    "ST-05": (1.0, "healthy"),  # one meeting, two persons
    "ST-06": (1.0, "unknown"),
    "FT-04": (1 / 7, "critical"),
    "FT-09": (1.0, "unknown"),  # one tool ÷ one meeting
    "FT-10": (1.0, "unknown"),
    "PU-01": (0.0, "healthy"),
    "PU-02": (1.0, "healthy"),
    "CO-01": (10.0, "unknown"),
    "CO-03": (10.0, "unknown"),  # one meeting
    "CO-04": (0.0, "healthy"),
    "CO-08": (0.0, "unknown"),  # four lines, no rule
    "CO-09": (10.0, "unknown"),  # one action
    "CO-10": (10.0, "unknown"),
    "DQ-01": (0.0, "unknown"),
    "DQ-02": (0.0, "unknown"),
    "DQ-03": (6 / 22, "unknown"),  # ST-01, ST-03, ST-05, FT-04, PU-01, PU-02
    "DQ-04": (0.0625, "unknown"),  # 15 days ÷ 240, as PA-14
    "DQ-06": (0.0, "unknown"),
}
ALIKE = {  # value, low, high, band, firm
    "PA-01": (1.0, 0.510938, 1.957188, "healthy", False),  # e^±1.644854·√(2(1/24 + 1/24)); .51 is critical
    "PA-02": (1.0, 0.689217, 1.0, "healthy", True),  # 6 ÷ 8.705543
    "PA-03": (1.0, 0.386874, 2.584822, "healthy", False),  # e^±1.644854·√(1/6 + 1/6)
    "PA-04": (1.0, 0.946642, 1.0, "healthy", True),  # 48 ÷ 50.705543; six people, six a meeting: closed
    "PA-05": (1.0, 0.689217, 1.0, "unknown", False),
    "PA-06": (1.0, 0.689217, 1.0, "healthy", True),  # all new at the first, and there at the next two
    "PA-07": (1.0, 0.681292, 1.0, "unknown", False),  # six followed: the sixth root of .1
    "PA-12": (1.0, 0.689217, 1.0, "unknown", False),  # all are core
    "PA-11": (0.0, None, None, "unknown", False),
    "PA-14": (15 / 31, None, None, "healthy", False),  # intervals 30 31 31 28 31 30 31
    "PA-16": (0.0, 0.0, 0.0, "unknown", False),
    "PA-17": (1.0, 0.689217, 1.0, "unknown", False),  # 2025Q4 → 2026Q1
    "VA-01": (1.0, 0.946642, 1.0, "healthy", True),
    "VA-02": (1.0, 0.946642, 1.0, "healthy", True),
    "VA-03": (0.0, 0.0, 0.053358, "healthy", True),  # 2.705543 ÷ 50.705543
    "VA-04": (1.0, 0.939481, 1.0, "healthy", True),  # the first meeting's six left out: 42 ÷ 44.705543
    "ST-01": (1.0, 1.0, 1.0, "healthy", True),
    "ST-02": (6.0, 6.0, 6.0, "healthy", True),
    "ST-03": (1.0, 1.0, 1.0, "healthy", True),
    "ST-04": (1.0, 0.747276, 1.0, "healthy", True),  # 8 ÷ 10.705543
    "ST-05": (1.0, 0.689217, 1.0, "healthy", False),  # six meetings with both roles; .69 is below .70
    "ST-06": (6.0, None, None, "unknown", False),  # each of six once
    "ST-07": (1.0, 1.0, 1.0, "healthy", True),
    "ST-09": (0.036740, None, None, "healthy", False),  # gaps as above: √(7.428571 ÷ 6) ÷ 30.285714
    "ST-15": (1 / 6, None, None, "unknown", False),  # 4 ÷ 24
    "FT-01": (1.0, 0.689217, 1.0, "healthy", True),
    "FT-02": (0.0, 0.0, 0.310783, "healthy", True),
    "FT-04": (1.0, 0.953913, 1.0, "healthy", True),  # 56 ÷ 58.705543
    "FT-08": (1.0, 0.747276, 1.0, "healthy", True),
    "FT-03": (31.0, None, None, "unknown", False),  # from the second meeting to the third
    "FT-09": (1.0, None, None, "unknown", False),  # a summary of each of eight meetings
    "FT-10": (1.0, None, None, "unknown", False),
    "FT-11": (0.0, 0.0, 0.310783, "healthy", False),  # .31 is critical
    "VO-01": (0.0, 0.0, 0.310783, "healthy", True),
    "VO-02": (0.0, None, None, "healthy", False),
    "VO-03": (3.0, None, None, "healthy", False),  # each 4 of 24; six people
    "VO-04": (1.0, 0.922044, 1.0, "healthy", True),  # 32 ÷ 34.705543
    "VO-05": (1.0, 1.0, 1.0, "healthy", True),
    "VO-09": (1.0, 0.689217, 1.0, "unknown", False),  # each facilitated once
    "VO-10": (1.0, None, None, "unknown", False),  # all six spoke, untimed
    "PU-01": (0.0, 0.0, 0.0, "healthy", True),
    "PU-02": (1.0, 1.0, 1.0, "healthy", True),
    "PU-03": (1.0, 0.689217, 1.0, "healthy", True),
    "CO-01": (10.0, None, None, "unknown", False),  # 480 ÷ 48
    "CO-02": (80.0, None, None, "unknown", False),  # 480 ÷ 6
    "CO-03": (60.0, None, None, "unknown", False),  # 480 ÷ 8
    "CO-04": (0.0, None, None, "healthy", False),
    "CO-08": (0.0, None, None, "unknown", False),
    "CO-09": (80.0, None, None, "unknown", False),  # 480 ÷ 6
    "CO-10": (80.0, None, None, "unknown", False),
    "DQ-01": (0.0, None, None, "unknown", False),
    "DQ-02": (0.0, None, None, "unknown", False),
    "DQ-03": (1.0, None, None, "unknown", False),
    "DQ-04": (0.0, None, None, "unknown", False),  # the purpose was reviewed, and all were asked, this day
    "DQ-06": (0.0, None, None, "unknown", False),
}
FOR_NOTHING = {
    "PA-01": (0.0, 0.000750, 0.578450, "critical", True),  # ½ ÷ 24 · e^±1.644854·√(2(1/½ + 1/24))
    "PA-02": (0.0, 0.0, 0.310783, "critical", True),
    "PA-03": (0.0, 0.007401, 0.938242, "critical", False),  # ½ ÷ 6 · e^±1.644854·√(1/½ + 1/6); .94 is healthy
    "PA-04": (0.5, 0.236010, 0.763990, "watch", False),  # four full and four empty: φ = 48/7, n/φ = 7
    "PA-05": (1.0, 0.689217, 1.0, "unknown", False),  # 4 of 8 each: half is enough
    "PA-06": (1.0, 0.689217, 1.0, "healthy", True),
    "PA-07": (1.0, 0.681292, 1.0, "unknown", False),  # the third miss is six meetings on
    "PA-12": (1 / 6, 0.038106, 0.502417, "unknown", False),  # p0 alone has roles; as VO-09
    "PA-13": (0.0, 0.0, 0.310783, "unknown", False),  # six changed, none upwards
    "PA-11": (-1 / 3, None, None, "unknown", False),  # 14th and 15th of 28 slopes: −1; median 3
    "PA-14": (15 / 31, None, None, "healthy", False),
    "PA-16": (0.0, 0.0, 0.0, "unknown", False),
    "PA-17": (1.0, 0.689217, 1.0, "unknown", False),
    "VA-01": (1.0, 0.898688, 1.0, "healthy", True),  # 24 ÷ 26.705543
    "VA-02": (0.0, 0.0, 0.101310, "critical", True),
    "VA-03": (1.0, 0.898690, 1.0, "critical", True),
    "VA-04": (0.0, 0.0, 0.130668, "critical", True),  # 18 forms
    "ST-01": (0.0, 0.0, 0.0, "critical", True),
    "ST-02": (1.0, 1.0, 1.0, "watch", True),  # p0 facilitates; eight months old: one is watch
    "ST-03": (0.0, 0.0, 0.0, "critical", True),
    "ST-04": (0.0, 0.0, 0.278763, "critical", True),  # each 20 days late, the first due before W: 0 of 7
    "ST-05": (0.0, 0.0, 0.252724, "critical", True),
    "ST-06": (1.0, None, None, "unknown", False),
    "ST-07": (0.0, 0.0, 0.0, "critical", True),
    "ST-09": (0.036740, None, None, "healthy", False),
    "ST-15": (22 / 23, None, None, "unknown", False),  # all of p0's, and one word by somebody else
    "FT-01": (0.0, 0.0, 0.310783, "critical", True),
    "FT-02": (1.0, 0.689217, 1.0, "critical", True),
    "FT-04": (0.0, 0.0, 0.046087, "critical", True),
    "FT-08": (1 / 8, None, None, "watch", False),  # the meeting of the actions; products are not recorded
    "FT-11": (0.0, 0.0, 0.310783, "healthy", False),
    "VO-01": (5 / 6, None, None, "critical", True),  # all but p0
    "VO-02": (1.0, None, None, "critical", False),  # all 22 by p0: 16 roles and 6 actions
    "VO-03": (1.0, None, None, "critical", False),
    "VO-04": (0.0, 0.0, 0.077956, "critical", True),
    "VO-05": (0.0, 0.0, 0.0, "critical", True),
    "VO-09": (1 / 6, 0.038106, 0.502417, "unknown", False),  # p0 alone; scipy binomtest, Wilson
    "PU-01": (None, None, None, "critical", True),  # a governance log, and never a review
    "PU-02": (0.0, 0.0, 0.0, "critical", True),
    "PU-03": (0.0, 0.0, 0.310783, "critical", True),
    "CO-01": (0.0, None, None, "unknown", False),
    "CO-02": (0.0, None, None, "unknown", False),
    "CO-03": (0.0, None, None, "unknown", False),
    "CO-04": (-1.0, None, None, "critical", False),
    "CO-08": (0.0, None, None, "unknown", False),
    "CO-10": (0.0, None, None, "unknown", False),
    "DQ-01": (0.0, None, None, "unknown", False),
    "DQ-02": (0.0, None, None, "unknown", False),
    "DQ-04": (0.0, None, None, "unknown", False),
    "DQ-06": (0.0, None, None, "unknown", False),
}
COMMUNITIES = (oracle_edges.empty(), oracle_edges.one(), oracle_edges.alike(), oracle_edges.for_nothing())


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    with oracle_database.write(COMMUNITIES) as connection:
        return metrics.assess(connection, as_of=oracle_edges.AS_OF, policy=Policy.load(None), series=True)


@pytest.mark.parametrize("facts", COMMUNITIES, ids=lambda facts: facts.community)
def test_the_oracle_says_the_same(assessment: Assessment, facts: oracle_edges.Facts) -> None:
    assert differences(facts, assessment.community(facts.community), oracle_edges.AS_OF) == []


@pytest.mark.parametrize("indicator", CATALOGUE, ids=lambda indicator: indicator.code)
class TestOf:
    def test_nothing(self, assessment: Assessment, indicator: metrics.Indicator) -> None:
        reading = assessment.community("empty").reading(indicator.id)
        if indicator.code == "DQ-03":
            assert (reading.value, reading.n) == (0.0, 22)
        else:
            assert (reading.value, reading.low, reading.high, reading.band.word) == (
                None,
                None,
                None,
                "unknown",
            )
            assert reading.why_unknown

    def test_one(self, assessment: Assessment, indicator: metrics.Indicator) -> None:
        reading = assessment.community("one").reading(indicator.id)
        value, band = ONE.get(indicator.code, (None, "unknown"))
        assert (reading.value, reading.band.word) == (pytest.approx(value), band)

    @pytest.mark.parametrize(("community", "table"), [("alike", ALIKE), ("for nothing", FOR_NOTHING)])
    def test_all(
        self, assessment: Assessment, indicator: metrics.Indicator, community: str, table: dict
    ) -> None:
        reading = assessment.community(community).reading(indicator.id)
        value, low, high, band, firm = table.get(indicator.code, (None, None, None, "unknown", False))
        if indicator.code == "DQ-03" and community == "for nothing":
            pytest.skip("by hand only where all is known")
        assert reading.value == pytest.approx(value, abs=1e-6)
        assert (reading.band.word, reading.firm) == (band, firm)
        if low is not None:
            assert (reading.low, reading.high) == (
                pytest.approx(low, abs=2e-6),
                pytest.approx(high, abs=2e-6),
            )
