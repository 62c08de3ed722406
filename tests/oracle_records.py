"""How good the records are (indicators.md 1, DQ; R13, R37)."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace

from oracle_brought import Brought
from oracle_facts import Answer
from oracle_history import usual_gap
from oracle_reading import UNKNOWN, Expected
from oracle_value import forms_of, meeting_of, visible
from oracle_view import View


def part(k: int, n: int) -> Expected:
    """A share of everything there is: no sampling, no interval."""
    return replace(Expected(k / n, None, None, n), numerator=k, denominator=n) if n else UNKNOWN


def suspected_duplicates(view: View) -> Expected:
    """DQ-01: persons who may be another ÷ persons who came or are in the directory (R3)."""
    known = {person for meeting in view.meetings for person in meeting.marks if meeting.was_there(person)}
    listed = view.members.values()
    known |= {row.person for row in listed if row.joined_on is None or row.joined_on <= view.as_of}
    known -= view.facts.placeholders
    doubtful = {other for one, other in view.facts.duplicates if {one, other} <= known}
    return part(len(doubtful), len(known))


def newest_record(view: View) -> dt.date | None:
    """The latest day up to as_of that any record bears."""
    facts = view.facts
    days = [meeting.date for meeting in view.held]
    days += [row.date for row in (*facts.answers, *facts.contributions)]
    days += [row.date for row in (*facts.products, *facts.stories, *facts.polls)]
    days += [day for action in facts.actions for day in (action.agreed_on, action.completed_on) if day]
    days += [row.date for row in facts.governance if row.date]
    days += [day for row in facts.followups for day in (row.date, row.done_on) if day]
    days += [row.period_to for row in facts.budget if row.type == "actual"]
    return max((day for day in days if day <= view.as_of), default=None)


def staleness(view: View) -> Expected:
    """DQ-04: term-days since the newest record ÷ usual term-days between meetings."""
    newest = newest_record(view)
    if not view.held or newest is None:
        return UNKNOWN
    clock, usual = usual_gap(view)
    return Expected(clock.days(newest, view.as_of) / usual)


def rows_set_aside(view: View) -> Expected:
    """DQ-05: lines set aside or loaded without a cell ÷ lines read; of files of one name the newest."""
    newest: dict[tuple[str, str | None], Brought] = {}
    for brought in view.facts.imports:
        newest[brought.file, brought.sheet] = brought
    n = sum(brought.read for brought in newest.values())
    return part(sum(len(brought.set_aside | brought.cells) for brought in newest.values()), n)


def forms_without_meeting(view: View) -> Expected:
    """DQ-06: forms that belong to no meeting ÷ forms."""
    together: dict[tuple[object, ...], list[Answer]] = defaultdict(list)
    for answer in visible(view):
        meeting = meeting_of(view, answer)
        together[meeting.key if meeting else (answer.date, answer.label or "", "none")].append(answer)
    forms = {key: forms_of(answers) for key, answers in together.items()}
    return part(sum(number for key, number in forms.items() if len(key) == 3), sum(forms.values()))


READINGS = {
    "DQ-01": suspected_duplicates,
    "DQ-04": staleness,
    "DQ-05": rows_set_aside,
    "DQ-06": forms_without_meeting,
}
