"""Which of the changes that were found are told: the least, and none that asks for more of the same."""

from metrics.changes.change import Change
from metrics.changes.search import _least
from metrics.judging.rules import Headline, Qualifier

NOW = (Headline.RETIRE, Qualifier.EXHAUSTED)
INVIGORATE, WATCH = (Headline.INVIGORATE, Qualifier.NONE), (Headline.SUSTAIN, Qualifier.WATCH)


def change(lead: str, words: str, amount: float) -> tuple[Change, ...]:
    return (Change(lead, words, amount, 35, True, lambda copies, number: None),)


def test_more_of_the_same_for_the_same_is_not_told() -> None:
    found = [
        (change("active_base", "14 more of the 35 coming", 14), INVIGORATE),
        (change("core_retention", "12 more of the 35 coming", 12), INVIGORATE),
        (change("renewal_demand", "3 more of the 14 wanting to go on", 3), INVIGORATE),
    ]
    assert [each.change for each in _least(found, NOW)] == [
        "3 more of the 14 wanting to go on", "12 more of the 35 coming",
    ]  # fmt: skip


def test_more_of_the_same_for_something_better_is_told() -> None:
    found = [
        (change("active_base", "14 more of the 35 coming", 14), WATCH),
        (change("core_retention", "12 more of the 35 coming", 12), INVIGORATE),
    ]
    assert [each.to for each in _least(found, NOW)] == ["INVIGORATE", "SUSTAIN"]
