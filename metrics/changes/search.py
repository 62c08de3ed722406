"""What would change the verdict: single changes, then pairs; the least first, at most three (`verdict.md` 3.4)."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from metrics.changes.answers import application, demand, usefulness
from metrics.changes.change import Change, Finder, Subject
from metrics.changes.copies import Copies
from metrics.changes.people import agenda, return_of_the_active, stakeholders
from metrics.changes.schedule import next_meeting
from metrics.changes.stewardship import champion, contributors, funding
from metrics.changes.work import actions, capture, milestones, purpose
from metrics.engine import Engine
from metrics.judge import DECIDING, Judged, judge
from metrics.judging.rules import Headline, Qualifier
from metrics.policy import Policy

SHOWN = 3

FINDERS: tuple[Finder, ...] = (
    next_meeting,
    champion,
    contributors,
    funding,
    usefulness,
    application,
    return_of_the_active,
    actions,
    capture,
    agenda,
    stakeholders,
    demand,
    milestones,
    purpose,
)
VERDICTS = (Headline.SUSTAIN, Headline.INVIGORATE, Headline.RETIRE)

_NUMBER = re.compile(r"\d+")
Word = tuple[Headline, Qualifier]


@dataclass(frozen=True, slots=True)
class WouldChange:
    """A change that would change the verdict, or two together.

    `indicator` names the lead of the (first) change; `change` says it in plain words; `to` and `qualifier` are the
    verdict that would stand then.
    """

    indicator: str
    change: str
    to: str
    qualifier: str | None


def would_change(
    engine: Engine, judged: Judged, row: int, policy: Policy, withheld: Collection[str] = ()
) -> tuple[WouldChange, ...]:
    """The least changes that would change one community's verdict, at most three; none of the leads `withheld`.

    Nothing for what is no verdict: there the verdict itself says what would make one possible.
    """
    now = _word(judged, row)
    if now[0] not in VERDICTS:
        return ()
    subject = Subject(engine, judged, row, policy)
    wanted = (change for find in FINDERS for change in find(subject) if _is_wanted(change, now))
    singles = [change for change in wanted if change.indicator not in withheld]
    found = _that_change(subject, [(change,) for change in singles], now)
    if not found:
        found = _that_change(subject, _pairs(singles), now)
    return _least(found, now)


def _is_wanted(change: Change, now: Word) -> bool:
    """For the better where something is to be mended; for the worse where all is well, as a warning."""
    return change.better if now != (Headline.SUSTAIN, Qualifier.NONE) else not change.better


def _pairs(singles: Sequence[Change]) -> list[tuple[Change, ...]]:
    """Two changes of different leads, each the least of its lead."""
    least: dict[str, Change] = {}
    for change in sorted(singles, key=lambda change: change.size):
        least.setdefault(change.indicator, change)
    return list(combinations(least.values(), 2))


def _that_change(
    subject: Subject, tried: Sequence[tuple[Change, ...]], now: Word
) -> list[tuple[tuple[Change, ...], Word]]:
    """Those that lead to another verdict, with it.

    None where an unchanged copy is not judged as the community is, so that nothing is promised of it: a file about
    several communities can be an older copy of another as a whole and not in the part that is about this one.
    """
    if not tried:
        return []
    copies = Copies(subject.engine, subject.community, len(tried) + 1)
    for number, changes in enumerate(tried, 1):
        for change in changes:
            change.carry_out(copies, number)
    planned = subject.judged.outcome.cases.planned[subject.row]
    judged = judge(copies.prepared(subject.policy), subject.policy, catalogue=DECIDING, planned=planned)
    place = {community: row for row, community in enumerate(judged.state["community"])}
    if _word(judged, place[copies.id(copies.count)]) != now:
        return []
    words = [_word(judged, place[copies.id(number)]) for number in range(1, copies.count)]
    return [(changes, word) for changes, word in zip(tried, words, strict=True) if _differs(word, now)]


def _differs(word: Word, now: Word) -> bool:
    """Whether another headline stands there, the watch was called or called off, or it is quiet no longer."""
    awake = now[1] is Qualifier.RESTART and word[1] is not Qualifier.RESTART
    return word[0] != now[0] or awake or (word[0] is Headline.SUSTAIN and word[1] is not now[1])


def _word(judged: Judged, row: int) -> Word:
    return Headline(int(judged.outcome.headline[row])), Qualifier(int(judged.outcome.qualifier[row]))


def _least(found: list[tuple[tuple[Change, ...], Word]], now: Word) -> tuple[WouldChange, ...]:
    """The least three, one for each lead, and none that asks for more of the same; other headlines first."""
    found = sorted(found, key=lambda each: (each[1][0] is now[0], sum(change.size for change in each[0])))
    least: dict[tuple[str, ...], WouldChange] = {}
    said: set[tuple[str, Word]] = set()
    for changes, word in found:
        leads = tuple(change.indicator for change in changes)
        words = " and ".join(change.words for change in changes)
        kind = (_NUMBER.sub("", words), word)
        if leads not in least and kind not in said:
            said.add(kind)
            least[leads] = WouldChange(leads[0], words, word[0].word, word[1].word)
    return tuple(least.values())[:SHOWN]
