"""The two blanks that are no lists: a register with the dates across, and an evaluation form."""

from datetime import date

from ingest.blanks.blank import Blank
from ingest.blanks.columns import Head, head
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.catalogue import kind_named

MARKS = {"P": "present", "A": "absent", "AP": "apology", "online": "there by phone or video"}
LEGEND = "P = present, A = absent, AP = apology, empty = nothing is known"
_DATES = (date(2026, 2, 12), date(2026, 4, 16), date(2026, 6, 11), date(2026, 8, 13))
_PEOPLE = ("community", "person", "email", "organisation")

_ONE_TO_FIVE = ("1", "2", "3", "4", "5")
_YES_NO = ("yes", "no", "first time here")

FORM = (
    ("useful", "How useful was this meeting to you? (1 to 5)", _ONE_TO_FIVE),
    ("worth_time", "The meeting was worth my time. (1 to 5)", _ONE_TO_FIVE),
    ("used_something", "Have you used something from this community since the last meeting?", _YES_NO),
    ("other", "What was it, and what came of it?", ()),
    ("new_contact_or_idea", "Did you find a new contact, idea or resource at this meeting?", ("yes", "no")),
    ("voice_heard", "My voice was heard. (1 to 5)", _ONE_TO_FIVE),
    ("can_share_failures", "Here I can say what is not working for me. (1 to 5)", _ONE_TO_FIVE),
    ("purpose_clear", "I know what this community is for. (1 to 5)", _ONE_TO_FIVE),
    ("one_thing_to_change", "What is one thing that we should change?", ()),
)
"""The form to hand out after each meeting: eight questions, the third in two parts.

Each is a canonical question, its wording and its choices.
"""

YEARLY = (
    (
        "renewal",
        "Should this community continue as it is, continue in a changed form, or stop?",
        ("continue", "continue changed", "stop"),
    ),
    ("attend_by_choice", "I come to the meetings by my own choice. (1 to 5)", _ONE_TO_FIVE),
    ("role_clear", "My role in this community is clear to me. (1 to 5)", _ONE_TO_FIVE),
)
"""Asked once a year as well."""

_ANSWERS = (
    (
        5,
        4,
        "yes",
        "A reading corner, built with the parents",
        "yes",
        5,
        4,
        5,
        "Start on time",
        "continue",
        5,
        4,
    ),
    (4, 4, "no", "", "yes", 4, 3, 4, "", "continue changed", 4, 3),
    (2, 3, "first time here", "", "no", 3, 3, 2, "More time to talk", "", "", ""),
)


def register() -> Blank:
    """People down, dates across, a mark in each cell."""
    people = [head(ATTENDANCE, ATTENDANCE.column(name)) for name in _PEOPLE]
    dates = [
        Head(
            day.isoformat(),
            ""
            if day > _DATES[0]
            else "The marks of the meeting held on that day. Write your own dates over the columns, take out those "
            "that you do not need, and add more to the right.",
            "One at least",
            f"{'; '.join(f'{mark}: {meaning}' for mark, meaning in MARKS.items())}. An empty cell says nothing.",
            tuple(MARKS),
            width=12,
        )
        for day in _DATES
    ]
    rows = [
        ["early-years", "Thandiwe Nkosi", "thandiwe@example.org", "Sunrise Primary", "P", "P", "AP", "P"],
        ["early-years", "Sipho Dube", "", "Reading Trust", "P", "A", "online", "P"],
        ["early-years", "Lerato Molefe", "", "Hilltop Primary", "", "P", "P", "A"],
    ]
    return Blank(
        "register",
        "attendance-register.xlsx",
        "Register",
        "The register as on paper: people down, dates across, a mark in each cell.",
        (*people, *dates),
        rows,
        above=[[LEGEND]],
    )


def evaluation_form() -> Blank:
    """One line a form, one column a question, and the form itself to print."""
    kind = kind_named("evaluations")
    first = [head(kind, kind.column(name)) for name in ("community", "meeting", "date", "respondent")]
    asked = [
        Head(
            wording,
            "Asked once a year." if (question, wording, choices) in YEARLY else "Asked after each meeting.",
            "No",
            f"One of: {', '.join(choices)}." if choices else "The answer as it was written.",
            choices,
            width=24,
        )
        for question, wording, choices in (*FORM, *YEARLY)
    ]
    rows = [
        ["early-years", "M1", date(2026, 2, 12), number, *answers]
        for number, answers in enumerate(_ANSWERS, start=1)
    ]
    return Blank(
        "evaluation form",
        "evaluation-form.xlsx",
        "Answers",
        "The form to hand out after a meeting, and a table to type its answers into: one line a form.",
        (*first, *asked),
        rows,
        handout=_handout(),
        advice=("Forms are anonymous. Number them as you type them in, and write no names.",),
    )


def _handout() -> list[list[object]]:
    """The lines of the form: number, question, and room for the answer."""
    lines: list[list[object]] = [
        ["Evaluation of the meeting"],
        ["Date of the meeting: ____________________"],
        ["Please do not write your name. 1 means not at all, 5 means very much. Circle your answer."],
        [],
    ]
    number = 0
    for question, wording, choices in FORM:
        number += question != "other"
        lines.append([number if question != "other" else "", wording, _room(choices)])
    lines += [[], ["Once a year we ask as well:"]]
    lines += [
        [number + k, wording, _room(choices)] for k, (_, wording, choices) in enumerate(YEARLY, start=1)
    ]
    return [*lines, [], ["Thank you."]]


def _room(choices: tuple[str, ...]) -> str:
    """The choices side by side, or a line to write on."""
    return "     ".join(choices) or "_" * 40
