"""What the forms say of value, trust, choice, purpose and facilitation, from small facts counted by hand."""

import datetime as dt
from collections.abc import Sequence

import oracle_database
from oracle_facts import Answer, Facts, Mark

import metrics
from metrics import CommunityAssessment, Policy, Reading
from metrics.indicator import Band, Dimension

DAYS = [dt.date(2026, month, 10) for month in (1, 2, 3, 4)]
AS_OF = dt.date(2026, 5, 1)
ONE_QUESTION = {
    "potential_value": "new_contact_or_idea",
    "value_for_time": "worth_time",
    "voluntariness": "attend_by_choice",
    "purpose_clarity": "purpose_clear",
}


def all_assessed(given: Sequence[list[Answer]], as_of: dt.date = AS_OF) -> list[CommunityAssessment]:
    """A community of six people at four meetings for each of these lists of answers."""
    register = [Mark(day, f"p{n}") for day in DAYS for n in range(6)]
    facts = [Facts(f"c{k:02}", register=register, answers=answers) for k, answers in enumerate(given)]
    with oracle_database.write(facts) as cursor:
        found = metrics.assess(cursor, as_of=as_of, policy=Policy.load(None))
    return [found.community(one.community) for one in facts]


def assessed(answers: list[Answer], as_of: dt.date = AS_OF) -> CommunityAssessment:
    return all_assessed([answers], as_of)[0]


def given(question: str, sides: str, start: int = 0) -> list[Answer]:
    """One form a letter (a agree, n neutral, d disagree, - no side), the meetings in turn."""
    said = {"a": "agree", "n": "neutral", "d": "disagree", "-": None}
    return [Answer(DAYS[k % 4], question, said[side], f"f{start + k}") for k, side in enumerate(sides)]


def counted(reading: Reading) -> tuple[float | None, float | None, str]:
    return reading.numerator, reading.denominator, reading.band.word


def test_agree_is_counted_over_all_that_take_a_side_or_stand_between() -> None:
    # 9 agree, 2 neutral, 1 disagrees, 1 takes no side: 9 of 12 = 75 %
    answers = [answer for question in ONE_QUESTION.values() for answer in given(question, "aaaaaaaaannd-")]
    community = assessed(answers)
    for indicator in ONE_QUESTION:
        found = community.reading(indicator)
        assert (found.value, found.n, found.numerator) == (0.75, 12, 9)
        # The meetings have 3, 2, 2 and 2 agreeing, so they differ less than chance would have it: φ = 1, and
        # Wilson's 90 % interval of 9 of 12 stands in section 0 of the indicators: 51–90 %
        assert (round(found.low or 0, 2), round(found.high or 0, 2)) == (0.51, 0.90)


def test_bands() -> None:
    cases = [
        ("potential_value", "aaaaaadddd", Band.HEALTHY),  # 6 of 10: the edge belongs to the better band
        ("potential_value", "aaaadddddd", Band.WATCH),
        ("potential_value", "aaaddddddd", Band.CRITICAL),
        ("value_for_time", "aaaaaadd", Band.HEALTHY),
        ("value_for_time", "aaaadddd", Band.WATCH),
        ("value_for_time", "aaaddddd", Band.CRITICAL),
        ("voluntariness", "aaaaaaaadd", Band.HEALTHY),
        ("voluntariness", "aaaaaadddd", Band.WATCH),
        ("voluntariness", "aaaaaddddd", Band.CRITICAL),
        ("purpose_clarity", "aaaaaaaadd", Band.HEALTHY),
        ("purpose_clarity", "aaaaaadddd", Band.WATCH),
        ("purpose_clarity", "aaaaaddddd", Band.CRITICAL),
    ]
    answers = [given(ONE_QUESTION[indicator], sides) for indicator, sides, _ in cases]
    for (indicator, sides, band), found in zip(cases, all_assessed(answers), strict=True):
        assert found.reading(indicator).band is band, (indicator, sides)


def test_too_few_forms_none_and_those_of_the_future_are_not_known() -> None:
    seven = assessed(given("worth_time", "aaaaaaa")).reading("value_for_time")
    assert seven.why_unknown == "7 forms answer this question; 8 are needed."
    assert assessed([]).reading("value_for_time").why_unknown == "No evaluation form has been brought."
    # up to 1 April the fourth meeting and its 2 forms have not been: 6 of 8 are left
    early = assessed(given("worth_time", "aaaaaaaa"), as_of=dt.date(2026, 4, 1)).reading("value_for_time")
    assert early.why_unknown == "6 forms answer this question; 8 are needed."
    one_day = [Answer(DAYS[0], "worth_time", "agree", f"f{k}") for k in range(9)]
    assert assessed(one_day).reading("value_for_time").why_unknown == "1 meetings with forms; 2 are needed."


def test_three_items_of_trust_are_one_share_of_answers() -> None:
    # 8 forms: 8 + 8 + 4 answers, of which 8 + 4 + 2 agree: 14 of 20
    answers = given("voice_heard", "aaaaaaaa") + given("can_share_failures", "aaaadddd")
    assert counted(assessed(answers + given("views_welcome", "aann")).reading("trust")) == (14, 20, "watch")


def test_forms_are_counted_and_not_their_answers() -> None:
    # 3 forms give 9 answers, but 3 people are too few to be shown
    answers = [
        a for item in ("voice_heard", "can_share_failures", "views_welcome") for a in given(item, "aaa")
    ]
    assert assessed(answers).reading("trust").why_unknown == "3 forms answer these questions; 8 are needed."
    # Answers that no form holds together: at each meeting as many forms as the largest number to one item,
    # here 2 at each of four meetings
    loose = [
        Answer(day, item, "agree") for day in DAYS for item in ("voice_heard", "voice_heard", "views_welcome")
    ]
    assert counted(assessed(loose).reading("trust")) == (12, 12, "healthy")
    fewer = [a for a in loose if a.date != DAYS[0]]
    assert assessed(fewer).reading("trust").why_unknown == "6 forms answer these questions; 8 are needed."


def test_facilitation_is_four_items_and_the_first_meeting_links_to_none() -> None:
    # 8 forms, 2 a meeting. Welcoming 8 of 8, neutral 6 of 8, everyone heard 4 of 8; the link to the last
    # meeting has 3 of 8, of which the 2 of the first meeting (a and d) are left out: 2 of 6.
    # 8 + 6 + 4 + 2 = 20 of 30.
    answers = given("facilitation_welcoming", "aaaaaaaa") + given("facilitation_neutral", "aaaaaadd")
    answers += given("facilitation_everyone_heard", "aaaadddd")
    answers += given("facilitation_linked_to_last", "aaaddddd")
    assert counted(assessed(answers).reading("facilitation_quality")) == (20, 30, "watch")


def warned(found: CommunityAssessment) -> set[str]:
    """The readings that warn of people who were sent."""
    return {
        r.id
        for r in found.readings
        if any("say that people come by choice" in caveat for caveat in r.caveats)
    }


def test_all_of_participation_warns_where_people_are_sent() -> None:
    sides = ("aaaaaddddd", "aaaaaadddd", "ddddddd")
    found, at_the_edge, too_few = all_assessed([given("attend_by_choice", each) for each in sides])
    assert warned(found) == {r.id for r in found.readings if r.dimension is Dimension.PARTICIPATION}
    assert found.reading("attendance_held").caveats[-1] == (
        "Only 50% of 10 forms say that people come by choice. Where people are sent, attendance says little about "
        "what the community is worth to them."
    )
    assert warned(at_the_edge) == set()  # 60 %: not below
    assert warned(too_few) == set()  # seven forms: not known


def test_none_of_these_votes() -> None:
    # Everything critical that these indicators can say leaves the dimensions as they were
    answers = [a for question in ONE_QUESTION.values() for a in given(question, "dddddddd")]
    with_answers, without = assessed(answers), assessed([])
    assert [d.state for d in with_answers.dimensions] == [d.state for d in without.dimensions]
