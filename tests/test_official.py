"""The official word of a review (`verdict.md` 3.3, hysteresis): every combination, and what counts as firm."""

from itertools import product

import numpy as np
import pytest
from test_verdict import CRITERIA, community

from metrics.judging.official import Before, Fresh, Official, firmly, official
from metrics.judging.verdict import Cases, decide

HEADLINES = ("SUSTAIN", "INVIGORATE", "RETIRE", "TOO EARLY", "INSUFFICIENT DATA")
WORDS = HEADLINES[:3]
BETWEEN = 2


def fresh(headline: str, rule: str = "8", *, firm: bool = False, qualifier: str | None = None) -> Fresh:
    return Fresh(headline=headline, qualifier=qualifier, rule=rule, firm=firm)


def before(headline: str, read: str | None = None, meetings: int = 5, qualifier: str | None = None) -> Before:
    word = Official(headline=headline, qualifier=qualifier)
    return Before(word=word, read=read or headline, meetings_since=meetings)


@pytest.mark.parametrize("headline", HEADLINES)
def test_the_first_reading_stands(headline: str) -> None:
    assert official(fresh(headline), None, BETWEEN) == Official(headline=headline, qualifier=None)


def kept(was: str, read: str, now: str, meetings: int, firm: bool, rule: str) -> bool:
    """The page once more, the other way round: all that it takes for the word of before to be kept."""
    return (
        was in WORDS
        and now in WORDS
        and was != now
        and not firm
        and not (read == now and meetings >= 2)
        and (was != "RETIRE" or rule in "13")
    )


@pytest.mark.parametrize("was", HEADLINES)
def test_every_combination(was: str) -> None:
    for case in product(HEADLINES, HEADLINES, range(4), (False, True), "12345678"):
        read, now, meetings, firm, rule = case
        found = official(fresh(now, rule, firm=firm), before(was, read, meetings), BETWEEN)
        held = kept(was, read, now, meetings, firm, rule)
        assert (found.headline, found.moving_towards) == ((was, now) if held else (now, None)), case


def test_a_change_by_rule_8_takes_two_readings() -> None:
    drift = fresh("INVIGORATE", "8", qualifier="drift")
    first = official(drift, before("SUSTAIN", qualifier="watch"), BETWEEN)
    assert first == Official(headline="SUSTAIN", qualifier="watch", moving_towards="INVIGORATE")
    again = Before(word=first, read="INVIGORATE", meetings_since=2)
    assert official(drift, again, BETWEEN) == Official(headline="INVIGORATE", qualifier="drift")


def test_a_reading_that_swings_back_changes_nothing() -> None:
    held = Official(headline="SUSTAIN", qualifier=None, moving_towards="INVIGORATE")
    swung = Before(word=held, read="INVIGORATE", meetings_since=3)
    assert official(fresh("SUSTAIN"), swung, BETWEEN) == Official(headline="SUSTAIN", qualifier=None)


def test_two_readings_on_the_same_meetings_confirm_nothing() -> None:
    held = Official(headline="SUSTAIN", qualifier=None, moving_towards="INVIGORATE")
    too_soon = Before(word=held, read="INVIGORATE", meetings_since=1)
    assert official(fresh("INVIGORATE"), too_soon, BETWEEN).headline == "SUSTAIN"


@pytest.mark.parametrize("now", ["TOO EARLY", "INSUFFICIENT DATA"])
def test_what_is_no_verdict_is_never_held_back(now: str) -> None:
    assert official(fresh(now, "5"), before("SUSTAIN"), BETWEEN).headline == now
    assert official(fresh("INVIGORATE"), before(now), BETWEEN).headline == "INVIGORATE"


@pytest.mark.parametrize(("was", "now"), [(None, "watch"), ("watch", None)])
def test_watch_comes_and_goes_at_once(was: str | None, now: str | None) -> None:
    found = official(fresh("SUSTAIN", qualifier=now), before("SUSTAIN", qualifier=was), BETWEEN)
    assert found == Official(headline="SUSTAIN", qualifier=now)


def test_watch_is_no_way_around_two_readings() -> None:
    """It is a second word; to leave INVIGORATE for it is still a change of headline by rule 8."""
    found = official(fresh("SUSTAIN", qualifier="watch"), before("INVIGORATE"), BETWEEN)
    assert (found.headline, found.moving_towards) == ("INVIGORATE", "SUSTAIN")


def test_an_ending_is_not_kept_once_its_rule_no_longer_holds() -> None:
    assert official(fresh("SUSTAIN", "8"), before("RETIRE"), BETWEEN).headline == "SUSTAIN"
    assert official(fresh("INVIGORATE", "7"), before("RETIRE"), BETWEEN).headline == "INVIGORATE"


FIRM = {
    "1, whatever else": (community(achieved=True), "1", True),
    "2": (community(meetings=3, age_months=5), "2", True),
    "3": (
        community("PARTICIPATION=firm VALUE=? champion,core_team=critical renewal_demand=?"),
        "3",
        True,
    ),
    "4": (community(dormant=True), "4", True),
    "5": (community(otherwise="?"), "5", False),
    "6, not beyond chance": (community("champion=critical"), "6", False),
    "6, beyond chance": (community("champion=firm"), "6", True),
    "6, of two vetoes one": (community("champion=critical dissatisfaction=firm"), "6", True),
    "6, and what is firm did not decide": (community("champion=critical overdue_actions=firm"), "6", False),
    "6, and a dimension firmly red": (community("champion=critical FOLLOW_THROUGH=firm"), "6", True),
    "7, two red by chance": (community("FOLLOW_THROUGH,VOICE=critical"), "7", False),
    "7, one firm lead in the red": (
        community("FOLLOW_THROUGH,VOICE=critical overdue_actions=firm"), "7", True,
    ),
    "7, only paperwork firm": (community("FOLLOW_THROUGH,VOICE=critical capture=firm"), "7", False),
    "7, firmly red": (community("VOICE=firm"), "7", True),
    "8": (community(), "8", False),
    "8, though something is firm": (community("overdue_actions=firm"), "8", False),
}  # fmt: skip


@pytest.mark.parametrize(("cases", "rule", "firm"), FIRM.values(), ids=FIRM)
def test_firm_is_what_decided(cases: Cases, rule: str, firm: bool) -> None:
    outcome = decide(cases, CRITERIA)
    assert (str(outcome.rule[0]), firmly(outcome, 0)) == (rule, firm)


def test_core_members_who_were_replaced_are_not_firm() -> None:
    """PA-02 critical reads as watch where PA-03 is healthy, everywhere."""
    cases = community("FOLLOW_THROUGH,VOICE=critical core_retention=firm active_base=healthy")
    assert not firmly(decide(cases, CRITERIA), 0)


def test_rows_are_judged_apart() -> None:
    one, other = community("VOICE=firm"), community("FOLLOW_THROUGH,VOICE=critical")
    both = Cases(
        bands=np.concatenate([one.bands, other.bands]),
        firm=np.concatenate([one.firm, other.firm]),
        planned=np.concatenate([one.planned, other.planned]),
        meetings=8, age_months=40, achieved=False, dormant=False,
    )  # fmt: skip
    outcome = decide(both, CRITERIA)
    assert [firmly(outcome, row) for row in (0, 1)] == [True, False]
