"""Full rooms and happy faces, but the champion has left and no member carries anything."""

from datetime import date
from random import Random

from sample_data.dates import TWICE_A_TERM, dmy
from sample_data.files import Cell, Rows, card, csv_file, rand, table
from sample_data.paperwork import CHANGE, FACILITATION, USED, USEFUL, WORTH_TIME, action_log, forms
from sample_data.people import email, invent, organisations
from sample_data.register import Presence, came, merge, wide
from sample_data.stories import early_childhood

FOLDER = "foundation-maths"
RECENT = TWICE_A_TERM[-8:]
IN_BOTH = slice(8, 14)
"""Six teachers who also come to the Early Years Exchange, where they are among the core."""
TASKS = (
    "Print number cards for all",
    "Lend the counting frames to three schools",
    "Send the slides on estimation",
    "Book the hall for next term",
    "Collect word problems in two languages",
    "Update the contact list",
)


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 21)
    people[IN_BOTH] = invent(Random(early_childhood.FOLDER), 174)[IN_BOTH]  # noqa: S311 - chance, not secrecy
    champion, facilitator, helper, teachers = people[0], people[1], people[2], people[3:]
    presence = merge(
        {champion: set(TWICE_A_TERM[:-7]), facilitator: set(TWICE_A_TERM), helper: set(TWICE_A_TERM[2:])},
        came(rng, dict.fromkeys(teachers, 0.84), TWICE_A_TERM),
    )
    return {
        "About.csv": csv_file(ABOUT),
        "Attendance register.csv": csv_file(_register(presence), encoding="utf-8-sig", line_end="\r\n"),
        "Members.csv": csv_file(_members(champion, facilitator, presence)),
        "Meetings.csv": csv_file(_meetings(facilitator, helper)),
        "Contributions.csv": csv_file(_contributions(facilitator, helper)),
        "Evaluation forms.csv": csv_file(_forms(rng)),
        "Budget.csv": csv_file(BUDGET, delimiter=";", encoding="cp1252"),
        "Actions.csv": csv_file(_actions(rng, facilitator, helper)),
        "Governance.csv": csv_file(_governance(champion, people[3:6])),
        "Poll.csv": csv_file(POLL),
    }


ABOUT = card("""
Name: Counting Together
Focus: Mathematics in Grades R to 3
Sector: Schools
Province: Limpopo
Shape: closed
Type: open-ended
Started: 2021-02-09
Stakeholder targets: teacher;subject adviser;NPO
""")


def _register(presence: Presence) -> Rows:
    """Ticks for those who came; an empty cell means that they did not."""
    title: list[list[Cell]] = [["Counting Together"], ["Ticked at the door"]]
    return wide(title, presence, TWICE_A_TERM, marks=("✓", None))


def _members(champion: str, facilitator: str, presence: Presence) -> Rows:
    rows: list[list[Cell]] = [["Name", "E-mail", "Organisation", "Stakeholder", "Joined", "Left", "Kind"]]
    for number, person in enumerate(presence):
        stakeholder = ("teacher", "teacher", "subject adviser", "NPO")[number % 4]
        left = date(2026, 1, 20) if person == champion else None
        kind = "facilitator" if person == facilitator else "member"
        employer, joined = organisations(16)[number % 16], date(2021, 2, 9)
        rows.append([person, email(person), employer, stakeholder, joined, left, kind])
    return rows


def _meetings(facilitator: str, helper: str) -> Rows:
    header = (
        "Date | Status | Scheduled for | Facilitator | Knowledge manager | Agenda items | Member agenda items"
    )
    meetings: list[list[Cell]] = [[day, "held", day, facilitator, helper, 5, 2] for day in TWICE_A_TERM]
    return [*table(header), *meetings]


def _contributions(facilitator: str, helper: str) -> Rows:
    """The paid facilitator leads and presents; one member helps; the others are not in these notes."""
    rows: list[list[Cell]] = [["Date", "Person", "Kind"]]
    for number, day in enumerate(TWICE_A_TERM):
        rows += [[day, facilitator, "presented"], [day, facilitator, "agenda_item"]]
        rows += [[day, helper, "presented"]] if number % 3 == 0 else []
    return rows


def _forms(rng: Random) -> Rows:
    numbers = dict(zip(RECENT, (12, 11, 13, 12, 11, 12, 13, 12), strict=True))
    questions = {
        USEFUL: {"5": 62, "4": 28, "3": 5, "2": 1},
        WORTH_TIME: {"5": 55, "4": 33, "3": 7, "2": 1},
        USED: {"yes": 64, "no": 29},
        CHANGE: {"Nothing, thank you": 14, "Who takes over?": 6, "More counting frames": 5},
    }
    welcome, fair, heard, linked = FACILITATION
    questions |= {
        welcome: {"5": 70, "4": 20, "3": 4},
        fair: {"5": 61, "4": 27, "3": 6, "2": 1},
        heard: {"5": 40, "4": 33, "3": 14, "2": 7},
        linked: {"5": 22, "4": 26, "3": 30, "2": 15},
    }
    return [["Meeting date", *questions], *forms(rng, numbers, questions)]


def _actions(rng: Random, facilitator: str, helper: str) -> Rows:
    owners = dict.fromkeys(TWICE_A_TERM, (facilitator, helper))
    log = action_log(rng, TASKS, TWICE_A_TERM[-9:], owners, "dd" * 5 + "ld" + "dd" + "lo" + "oo")
    return [["Action", "Agreed on", "Owner", "Due", "Status", "Completed on"], *log]


def _governance(champion: str, founders: list[str]) -> Rows:
    return [
        ["Item", "Person", "Date", "Status", "Note"],
        ["champion", champion, "2021-02-09", "in post", None],
        ["champion", None, "2026-01-20", "vacant", "Moved to another province; nobody has come forward"],
        *[["steering_member", p, "2021-02-09", "left", "Stepped down in 2025"] for p in founders],
        ["purpose_review", None, "2025-11-18", "done", None],
    ]


POLL: Rows = [
    ["Date", "Answer", "Active"],
    *[[f"2026-08-{25 + n % 6}", "continue" if n % 6 else "continue_changed", "yes"] for n in range(15)],
]
BUDGET: Rows = [
    ["Date", "Category", "Amount", "Type", "Nature", "Funder"],
    *[[dmy(day), "Facilitator", rand(3800), "actual", "cash", "Marula Schools Network"] for day in RECENT],
    ["14/04/2026", "Materials", rand(2149.9), "actual", "cash", "Marula Schools Network"],
    *[[f"{day}/2027", "Facilitator", rand(4000), "planned", "cash", "Marula Schools Network"]
      for day in ("02/02", "20/04", "27/07", "19/10")],
    *[[f"{day}/2027", "Venue", rand(500), "planned", "in kind", "Protea Ridge Primary"]
      for day in ("02/02", "20/04", "27/07", "19/10")],
]  # fmt: skip
