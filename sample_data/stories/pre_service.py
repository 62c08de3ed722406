"""Eleven regulars with one precise purpose, milestones and a planned end: small, and in good health."""

from datetime import date
from random import Random

from sample_data.dates import TWICE_A_TERM, days_after, dmy
from sample_data.files import Cell, Rows, card, csv_file, table
from sample_data.paperwork import HEARD, PURPOSE, USED, USEFUL, WORTH_TIME, action_log, forms, share_out
from sample_data.people import invent, organisations
from sample_data.register import Presence, from_marks, present_at
from sample_data.workbook import workbook

FOLDER = "pre-service"
RECENT = TWICE_A_TERM[-8:]
ROLES = ("university", "school", "funder", "NPO")
# One line a person, one mark a meeting: eight of 2024, eight of 2025, seven of 2026.
MARKS = """
    11111111 11111111 1111111
    11011111 11101111 1111101
    11111101 11111111 1101111
    10111111 11011110 1111110
    11110111 10111111 1110111
    11111111 11110111 1111111
    01111011 11111101 1011111
    11101111 11111111 1111011
    11111110 01111111 0111111
    00001111 11011111 1111101
    00000000 00111111 1111110
"""
TASKS = (
    "Compare the stipends of the four programmes",
    "Write the two-page model for funders",
    "Ask the faculty which modules count",
    "Collect the mentor agreements",
    "Draft the joint induction week",
    "Cost the model for forty interns",
    "Meet the provincial office about placements",
    "Share the mentor handbook",
)


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 11)
    presence = from_marks(people, MARKS, TWICE_A_TERM)
    there = {day: present_at(presence, day) for day in TWICE_A_TERM}
    given = share_out(rng, ("presented", "agenda_item", "agenda_item"), RECENT, there)
    return {
        "Charter.csv": csv_file(CHARTER),
        "Register.xlsx": _register(presence),
        "Members.csv": csv_file(_members(presence)),
        "Calendar.csv": csv_file(_calendar(people[0], there)),
        "Contributions.csv": csv_file([*table("Date | Person | Kind"), *given]),
        "Evaluations (long).csv": csv_file(_long_forms(rng)),
        "Budget.xlsx": workbook({"Budget": BUDGET}, merged=("A1:F1",)),
        "Actions.csv": csv_file(_actions(rng, there), delimiter=";"),
        "Governance and milestones.csv": csv_file(table(GOVERNANCE.format(*people))),
        "Renewal poll.csv": csv_file(POLL),
    }


CHARTER = card("""
Name: Learning to Teach at Work
Focus: Student-teacher internships
Sector: Teacher education
Province: Western Cape
Shape: closed
Type: specific
Started: 2022-03-08
Planned end: 2028-06-30
Size low: 8
Size high: 14
Stakeholder targets: university;school;funder;NPO
""")


def _register(presence: Presence) -> bytes:
    """People down, meetings across, with the terms merged above the dates."""
    terms = [
        f"Term {n % 8 // 2 + 1} {day.year}" if n % 2 == 0 else None for n, day in enumerate(TWICE_A_TERM)
    ]
    rows: list[list[Cell]] = [
        ["Learning to Teach at Work: register"],
        [None, None, *terms],
        ["Name", "Organisation", *TWICE_A_TERM],
    ]
    for number, (person, days) in enumerate(presence.items()):
        marks = [_mark(number, n, day in days, day < min(days)) for n, day in enumerate(TWICE_A_TERM)]
        rows.append([person, organisations(11)[number], *marks])
    merged = [f"{chr(67 + n)}2:{chr(68 + n)}2" for n in range(0, 22, 2)]
    return workbook({"Register": rows}, merged=("A1:Y1", *merged))


def _mark(person: int, meeting: int, present: bool, before: bool) -> str | None:
    """P for present, A for absent, Apology for word sent; blank before the person's time."""
    if before:
        return None
    return "P" if present else ("Apology" if (person + meeting) % 3 else "A")


def _members(presence: Presence) -> Rows:
    rows: list[list[Cell]] = [["Person", "Organisation", "Stakeholder", "Joined", "Kind"]]
    for number, (person, days) in enumerate(presence.items()):
        joined = min(days) if min(days) > TWICE_A_TERM[1] else date(2022, 3, 8)
        rows.append([person, organisations(11)[number], ROLES[number % 4], joined, "member"])
    return rows


def _calendar(facilitator: str, there: dict[date, list[str]]) -> Rows:
    rows = table("""
        Date | Title | Status | Scheduled for | Invited on | Mode | Facilitator | Knowledge manager |\
        Agenda items | Member agenda items | Previous actions reviewed | Agenda sent on
    """)
    for number, day in enumerate(TWICE_A_TERM):
        keeper = facilitator if number == 18 else there[day][1 + number % 4]
        invited, agenda = days_after(day, -40), days_after(day, -6)
        plan: list[Cell] = [day, f"Meeting {number + 1}", "held", day, invited, "hybrid"]
        rows.append([*plan, facilitator, keeper, 5, 2 + number % 2, "yes", agenda])
    planned = date(2026, 11, 17)
    rows.append([planned, "Meeting 24", "scheduled", planned, date(2026, 10, 8), "hybrid", *[None] * 6])
    return rows


def _long_forms(rng: Random) -> Rows:
    """One line an answer, as the form tool gives them when asked for a long table."""
    numbers = dict(zip(RECENT, (8, 9, 8, 8, 9, 7, 9, 8), strict=True))
    questions = {
        USEFUL: {"5": 36, "4": 24, "3": 5, "2": 1},
        WORTH_TIME: {"5": 33, "4": 26, "3": 6, "2": 1},
        USED: {"yes": 39, "no": 25},
        HEARD: {"5": 41, "4": 20, "3": 4},
        PURPOSE: {"5": 50, "4": 14, "3": 2},
    }
    answers = forms(rng, numbers, questions)
    lines = [[row[0], q, a] for row in answers for q, a in zip(questions, row[1:], strict=True) if a != ""]
    return [["Date", "Question", "Answer"], *lines]


def _actions(rng: Random, there: dict[date, list[str]]) -> Rows:
    willing = {day: people[:6] for day, people in there.items()}
    log = action_log(rng, TASKS, TWICE_A_TERM[-10:], willing, "ddld" + "dddl" + "dldd" + "ddod" + "dcoo")
    header: Rows = [["Action", "Agreed on", "Owner", "Due", "Status", "Completed on"]]
    return [*header, *[[v if not isinstance(v, date) else dmy(v) for v in row] for row in log]]


GOVERNANCE = """
Item | Person | Date | Due | Status | Essential | Note
champion | {0} | 2022-03-08 | | in post | | Head of a member organisation
steering_member | {1} | 2022-03-08 | | | |
steering_member | {2} | 2022-03-08 | | | |
steering_member | {3} | 2022-03-08 | | | |
purpose_review | | 2026-02-03 | | done | |
conflict_process | | 2022-05-10 | | agreed | |
milestone | | 2023-06-06 | 2023-06-30 | met | yes | Four models described side by side
milestone | | 2024-05-28 | 2024-06-30 | met | yes | Shared mentor agreement
milestone | | 2025-04-22 | 2025-03-31 | met | yes | Joint costing accepted by two funders
milestone | | 2026-02-03 | 2026-01-31 | met | yes | First shared intake of twenty interns
milestone | | | 2026-09-30 | open | yes | Faculty recognises the joint modules
milestone | | | 2027-01-31 | open | yes | Second shared intake of forty interns
milestone | | | 2028-03-31 | open | yes | Model handed to the provincial office
"""
POLL = table("""
Date | Answer | Active
2026-08-25 | continue | yes
2026-08-25 | continue | yes
2026-08-26 | continue | yes
2026-08-26 | continue_changed | yes
2026-08-27 | continue | yes
2026-08-28 | continue | yes
2026-08-31 | continue | yes
2026-09-01 | continue_changed | yes
2026-09-02 | stop | yes
""")
SPENT: list[list[Cell]] = [
    [day, "Catering", 950 + 25 * n, "actual", "cash", "Silverleaf Foundation"] for n, day in enumerate(RECENT)
]
BUDGET: Rows = [
    ["Learning to Teach at Work: budget (rand)"],
    [],
    ["Date", "Category", "Amount", "Type", "Nature", "Funder"],
    *SPENT,
    [date(2026, 3, 12), "Travel", 6400.5, "actual", "cash", "Ilanga Family Fund"],
    [date(2026, 7, 28), "Venue", 3000, "actual", "in kind", "Hilltop University School of Education"],
    [date(2027, 2, 2), "Catering", 8600, "planned", "cash", None],
    [date(2027, 3, 2), "Travel", 9000, "planned", "cash", "Ilanga Family Fund"],
    [date(2027, 7, 27), "Venue", 3000, "planned", "in kind", "Hilltop University School of Education"],
    [date(2027, 2, 2), "Catering", 7500, "committed", "cash", "Silverleaf Foundation"],
]  # fmt: skip
