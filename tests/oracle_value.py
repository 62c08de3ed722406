"""Value, from the evaluation forms (indicators.md 1, VA; R6, R7, R37)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import timedelta

from oracle_facts import Answer
from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_statistics import dispersion, wilson
from oracle_view import Meeting, View

SIZES = ((9, 0.80), (20, 0.60), (30, 0.47), (40, 0.40), (60, 0.30), (float("inf"), 0.25))


def meeting_of(view: View, answer: Answer) -> Meeting | None:
    """R37: its meeting, else the meeting of its date, else the last held within 14 days before."""
    meeting = view.meeting_on(answer.date, answer.label)
    return meeting if meeting is not None and answer.date - meeting.date <= timedelta(14) else None


def visible(view: View) -> list[Answer]:
    return [answer for answer in view.facts.answers if answer.date <= view.as_of]


def forms_of(answers: list[Answer]) -> int:
    """Forms told apart, and else the largest number of answers to one question."""
    told_apart = {answer.form for answer in answers if answer.form is not None}
    loose = Counter(answer.question for answer in answers if answer.form is None)
    return len(told_apart) + max(loose.values(), default=0)


def response_rate(view: View) -> Expected:
    """VA-01: forms ÷ counted persons present, over meetings of W with a form."""
    by_meeting = defaultdict(list)
    for answer in visible(view):
        meeting = meeting_of(view, answer)
        if meeting is not None:
            by_meeting[meeting.key].append(answer)
    clusters = [
        (forms_of(by_meeting[meeting.key]), view.present(meeting))
        for meeting in view.window
        if meeting.key in by_meeting
    ]
    forms, present = sum(x for x, _ in clusters), sum(n for _, n in clusters)
    if forms == 0 or present == 0 or forms > present:
        return UNKNOWN
    mean = present / len(clusters)
    interval = wilson(forms, present, phi=dispersion(clusters))
    if mean < 5:
        return judged(forms / present, interval, present, None)
    healthy = next(share for size, share in SIZES if mean < size + 0.5)
    return judged(forms / present, interval, present, Edges(healthy, healthy * 2 / 3))


def pooled(view: View, answers: list[Answer], says: Callable[[Answer], bool], edges: Edges) -> Expected:
    """Share of forms that say so, over those that answer, from at least 8 forms of 2 meetings."""
    groups: dict[tuple[dt.date, str], list[bool]] = defaultdict(list)
    for answer in answers:
        meeting = meeting_of(view, answer)
        groups[meeting.key if meeting else (answer.date, answer.label or "-")].append(says(answer))
    clusters = [(sum(said), len(said)) for said in groups.values()]
    k, n = sum(x for x, _ in clusters), sum(n for _, n in clusters)
    if n < 8 or meetings_with_forms(view) < 2:
        return UNKNOWN
    return judged(k / n, wilson(k, n, phi=dispersion(clusters)), n, edges)


def meetings_with_forms(view: View) -> int:
    """Meetings to which any form of the window's span belongs (R37)."""
    meetings = [meeting_of(view, answer) for answer in visible(view) if view.in_span(answer.date)]
    return len({meeting.key for meeting in meetings if meeting is not None})


def answers_to(view: View, question: str) -> list[Answer]:
    return [
        answer
        for answer in visible(view)
        if answer.question == question and answer.stance is not None and view.in_span(answer.date)
    ]


def useful(view: View) -> Expected:
    return pooled(view, answers_to(view, "useful"), lambda a: a.stance == "agree", Edges(0.75, 0.50))


def dissatisfaction(view: View) -> Expected:
    edges = Edges(0.10, 0.25, higher=False)
    return pooled(view, answers_to(view, "useful"), lambda a: a.stance == "disagree", edges)


def applied_value(view: View) -> Expected:
    """VA-04: yes ÷ yes or no; forms of the first held meeting left out (R6)."""
    answers = [
        answer
        for answer in answers_to(view, "used_something")
        if answer.stance != "neutral"
        and meeting_of(view, answer) is not (view.held[0] if view.held else None)
    ]
    return pooled(view, answers, lambda a: a.stance == "agree", Edges(0.30, 0.15))


READINGS = {
    "VA-01": response_rate,
    "VA-02": useful,
    "VA-03": dissatisfaction,
    "VA-04": applied_value,
}
