"""A large open community that has met once a term since 2013: a core, and many who come for the topic."""

from datetime import date
from random import Random

from sample_data.dates import ONCE_A_TERM, days_after, dmy
from sample_data.files import Cell, Rows, csv_file, table
from sample_data.paperwork import (
    CHANGE,
    CONTACT,
    HEARD,
    NOT_WORKING,
    USED,
    USEFUL,
    WORTH_TIME,
    action_log,
    checklist,
    forms,
    share_out,
)
from sample_data.people import email, invent, organisations
from sample_data.register import Presence, came, merge, present_at, wide
from sample_data.stories.early_childhood_papers import (
    ABOUT,
    BUDGET,
    GOVERNANCE,
    PRODUCTS,
    STORIES,
    TASKS,
    TITLES,
)
from sample_data.workbook import workbook

FOLDER = "early-childhood"
RECENT = ONCE_A_TERM[-8:]
MISSED = [
    (n, task) for n in range(8) for task in ("products", "contacts", "presentations") if (n + len(task)) % 3
]
HALL = "Acacia Learning Trust, hall"
ROLES = ("practitioner", "training provider", "academic", "funder", "government", "NPO")


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 174)
    facilitator, core, half, adhoc = people[0], people[1:25], people[25:33], people[33:]
    members = merge(
        came(rng, dict.fromkeys(core, 0.86), ONCE_A_TERM),
        came(rng, dict.fromkeys(half, 0.55), ONCE_A_TERM),
        _ad_hoc(rng, adhoc),
    )
    presence = merge({facilitator: set(ONCE_A_TERM)}, members)
    regulars = {day: [p for p in present_at(members, day) if p in core + half] for day in ONCE_A_TERM}
    roles = {p: ROLES[n % len(ROLES)] for n, p in enumerate(presence)}
    employers = dict(zip(presence, organisations(16) * 11, strict=False))
    return {
        "About the community.csv": csv_file(ABOUT),
        "Attendance register.xlsx": _register(presence, employers),
        "Directory.csv": csv_file(_directory(facilitator, core, presence, employers, roles)),
        "Meetings.csv": csv_file(_meetings(facilitator, regulars), delimiter=";", line_end="\r\n"),
        "Who did what.csv": csv_file(_contributions(rng, regulars)),
        "Evaluation forms 2025-2026.csv": csv_file(_forms(rng), encoding="utf-8-sig"),
        "Budget 2026-2027.csv": csv_file(BUDGET, delimiter=";", encoding="cp1252", line_end="\r\n"),
        "Action log.xlsx": workbook({"Actions": _actions(rng, regulars)}),
        "Governance.csv": csv_file(table(GOVERNANCE.format(*core))),
        "Follow-up checklist.csv": csv_file([*table("Date | Task | Done on"), *checklist(RECENT, MISSED)]),
        "Products.csv": csv_file(PRODUCTS),
        "Stories.csv": csv_file(STORIES),
        "Poll October 2026.csv": csv_file(_poll()),
    }


def _ad_hoc(rng: Random, people: list[str]) -> Presence:
    """About seventeen a meeting who come for the topic: each at most once in a year."""
    presence: Presence = {}
    for year in (2024, 2025, 2026):
        meetings = [day for day in ONCE_A_TERM if day.year == year]
        for number, person in enumerate(rng.sample(people, 68)):
            presence.setdefault(person, set()).add(meetings[number % 4])
    return presence


def _register(presence: Presence, employers: dict[str, str]) -> bytes:
    sheets = {}
    for year in (2024, 2025, 2026):
        meetings = [day for day in ONCE_A_TERM if day.year == year]
        title: list[list[Cell]] = [["EARLY YEARS EXCHANGE"], [f"Attendance register {year}"], []]
        sheet = list(wide(title, presence, meetings, marks=("x", None), organisations=employers))
        sheet += [[], [None, "Apologies: see the minutes of each meeting"]]
        sheets[str(year)] = sheet
    # A slip of the finger: one cell that cannot be read, for the Data page to show.
    line = list(sheets["2024"][9])
    line[3] = "w"
    sheets["2024"][9] = line
    return workbook(sheets, merged=("A1:H1", "A2:H2"))


def _directory(
    facilitator: str, core: list[str], presence: Presence, employers: dict[str, str], roles: dict[str, str]
) -> Rows:
    rows: list[list[Cell]] = [
        ["Name", "E-mail", "Organisation", "Stakeholder", "Joined", "Kind", "Consent on"]
    ]
    for number, person in enumerate(presence):
        joined = date(2013 + number % 10, 2 + number % 9, 14) if person in core else None
        kind = "facilitator" if person == facilitator else "member"
        consent = min(presence[person]) if number % 9 else None
        address = email(person) if person in core else None
        rows.append([person, address, employers[person], roles[person], joined, kind, consent])
    return rows


def _meetings(facilitator: str, regulars: dict[date, list[str]]) -> Rows:
    rows = table("""
        Date | Title | Status | Scheduled for | Invited on | Reminded on | Mode | Venue | Facilitator |\
        Knowledge manager | Presentation minutes | Group minutes | Discussion minutes | Check-in minutes |\
        Agenda items | Member agenda items | Previous actions reviewed | Agenda sent on | Seating
    """)
    for number, day in enumerate(ONCE_A_TERM):
        planned = days_after(day, -7 if number == 9 else 0)
        told = [dmy(days_after(planned, -35)), dmy(days_after(day, -7))]
        row = [dmy(day), TITLES[number], "held", dmy(planned), *told, "in person", HALL, facilitator]
        keeper = regulars[day][number % 5]
        rows.append(
            [*row, keeper, 60, 50, 40, 20, 6, 1 + number % 2, "yes", dmy(days_after(day, -10)), "movable"]
        )
    ahead = [
        "18/02/2027",
        "Planning the year",
        "scheduled",
        "18/02/2027",
        "19/10/2026",
        None,
        "in person",
        HALL,
    ]
    rows.append([*ahead, *[None] * 11])
    return rows


def _contributions(rng: Random, regulars: dict[date, list[str]]) -> Rows:
    kinds = ("presented", "presented", "agenda_item", "spoke", "spoke")
    return [["Date", "Name", "Kind"], *share_out(rng, kinds, ONCE_A_TERM, regulars)]


def _forms(rng: Random) -> Rows:
    numbers = dict(zip(RECENT, (21, 19, 22, 20, 18, 23, 20, 21), strict=True))
    questions = {
        USEFUL: {"5": 82, "4": 58, "3": 17, "2": 5, "1": 1},
        WORTH_TIME: {"5": 74, "4": 63, "3": 19, "2": 6},
        USED: {"yes": 78, "no": 43, "first time here": 40},
        CONTACT: {"yes": 121, "no": 38},
        HEARD: {"5": 66, "4": 65, "3": 22, "2": 7},
        NOT_WORKING: {"5": 58, "4": 67, "3": 27, "2": 8},
        CHANGE: {"More time in small groups": 9, "Start at nine": 6, "Parking": 4, "Nothing": 12},
    }
    return [["Date", *questions], *forms(rng, numbers, questions)]


def _actions(rng: Random, regulars: dict[date, list[str]]) -> Rows:
    willing = {day: people[:12] for day, people in regulars.items()}
    fates = "ddldodld" + "dodlddcd" + "ddoddold" + "dd" + "ooo"
    header: Rows = [
        ["Action log"],
        [],
        ["Action", "Agreed on", "Responsible", "Due", "Status", "Completed on"],
    ]
    return [*header, *action_log(rng, TASKS, RECENT, willing, fates)]


def _poll() -> Rows:
    answers = ["continue"] * 26 + ["continue_changed"] * 6 + ["stop"] * 2
    return [["Date", "Answer", "Active"], *[["2026-10-15", a, "yes"] for a in answers]]
