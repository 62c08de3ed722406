"""A steady circle of principals in which two people do nearly all the talking."""

from random import Random

from sample_data.dates import TWICE_A_TERM, days_after, dmy
from sample_data.files import Cell, Rows, card, csv_file, rand, table
from sample_data.paperwork import FACILITATION, action_log, checklist, forms
from sample_data.people import invent, organisations
from sample_data.register import Presence, came, merge, wide
from sample_data.workbook import workbook

FOLDER = "principals-circle"
RECENT = TWICE_A_TERM[-8:]
TASKS = (
    "Share the timetable template",
    "Ask the district for the staffing norms",
    "Draft a policy on phones",
    "Compare the costs of scholar transport",
)
ABOUT = card("""
Name: The Principals' Circle
Focus: School leadership
Sector: Schools
Province: Free State
Shape: closed
Type: open-ended
Started: 2020-02-04
Stakeholder targets: principal;deputy
""")
GOVERNANCE = """
Item | Person | Date | Status
champion | {0} | 2020-02-04 | in post
steering_member | {1} | 2020-02-04 |
steering_member | {2} | 2022-02-08 |
steering_member | {3} | 2022-02-08 |
purpose_review | | 2026-04-21 | done
"""


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 18)
    first, second = people[:2]
    presence = merge(
        {person: set(TWICE_A_TERM) for person in people[:2]},
        came(rng, dict.fromkeys(people[2:], 0.82), TWICE_A_TERM),
    )
    owners = dict.fromkeys(TWICE_A_TERM, (first, second))
    log = action_log(rng, TASKS, TWICE_A_TERM[-9:], owners, "dd" * 4 + "dl" * 3 + "doo")
    return {
        "About.csv": csv_file(ABOUT),
        "Register.xlsx": _register(presence),
        "Members.csv": csv_file(_members(people)),
        "Meetings.csv": csv_file(_meetings(first, second), delimiter=";"),
        "Who spoke.csv": csv_file(_contributions(first, second)),
        "Evaluations.csv": csv_file(_forms(rng)),
        "Budget.csv": csv_file(BUDGET, delimiter=";", encoding="cp1252"),
        "Actions.csv": csv_file([["Action", "Agreed", "Owner", "Due", "Status", "Completed"], *log]),
        "Governance.csv": csv_file(table(GOVERNANCE.format(*people))),
        "Checklist.csv": csv_file([["Date", "Task", "Done on"], *checklist(RECENT, [(3, "thank_you")])]),
    }


def _register(presence: Presence) -> bytes:
    """One sheet a year, P and A."""
    sheets = {}
    for year in (2024, 2025, 2026):
        meetings = [day for day in TWICE_A_TERM if day.year == year]
        sheets[str(year)] = wide([[f"The Principals' Circle {year}"]], presence, meetings, marks=("P", "A"))
    return workbook(sheets, merged=("A1:H1",))


def _members(people: list[str]) -> Rows:
    rows: list[list[Cell]] = [["Name", "Organisation", "Stakeholder", "Joined", "Kind"]]
    for number, person in enumerate(people):
        role = "deputy" if number % 3 == 2 else "principal"
        rows.append([person, organisations(16)[number % 16], role, "2020-02-04", "member"])
    return rows


def _meetings(first: str, second: str) -> Rows:
    header = (
        "Date | Status | Scheduled for | Facilitator | Knowledge manager | Agenda items | Member agenda items"
    )
    rows = table(header)
    for number, day in enumerate(TWICE_A_TERM):
        lead, keeper = (first, second) if number % 2 else (second, first)
        rows.append([dmy(day), "held", dmy(day), lead, keeper, 6, 0])
    rows.append(["17/11/2026", "scheduled", "17/11/2026", None, None, None, None])
    return rows


def _contributions(first: str, second: str) -> Rows:
    rows: list[list[Cell]] = [["Date", "Person", "Kind"]]
    for day in TWICE_A_TERM:
        rows += [
            [day, person, kind]
            for person in (first, second)
            for kind in ("presented", "agenda_item", "spoke")
        ]
    return rows


def _forms(rng: Random) -> Rows:
    """On a scale of words, from strongly agree to strongly disagree."""
    numbers = dict(zip(RECENT, (10, 11, 10, 9, 11, 10, 10, 11), strict=True))
    useful = {"Strongly agree": 34, "Agree": 36, "Neutral": 10, "Disagree": 2}
    questions = {
        "This meeting was useful to me": useful,
        "It was worth the time it took": {"Strongly agree": 28, "Agree": 40, "Neutral": 11, "Disagree": 3},
        "Since the last meeting I have used something from this CoP": {"Yes": 45, "No": 35},
        "My voice is heard here": {"Strongly agree": 6, "Agree": 18, "Neutral": 30, "Disagree": 24},
    }
    words = ("Strongly agree", "Agree", "Neutral", "Disagree")
    counts = ((31, 36, 9, 3), (12, 25, 28, 14), (4, 15, 27, 33), (20, 34, 18, 7))
    asked = [question.removesuffix(" (1-5)") for question in FACILITATION]
    questions |= {
        question: dict(zip(words, times, strict=True)) for question, times in zip(asked, counts, strict=True)
    }
    return [["Date", *questions], *forms(rng, numbers, questions)]


BUDGET: Rows = [
    *table("Date | Category | Amount | Type | Nature | Funder"),
    *[[dmy(day), "Catering", rand(1250), "actual", "cash", "Marula Schools Network"] for day in RECENT],
    *[[dmy(days_after(day, 364)), "Catering", rand(1350), "planned", "cash", "Marula Schools Network"]
      for day in RECENT[1:]],
    *[[dmy(days_after(day, 364)), "Venue", rand(600), "planned", "in kind", "Jacaranda Secondary School"]
      for day in RECENT[1:]],
]  # fmt: skip
