"""Once thirty in the room, now five: few find it useful, nobody leads it, nobody pays for it."""

from datetime import date
from random import Random

from sample_data.dates import ONCE_A_TERM, dmy
from sample_data.files import Cell, Rows, card, csv_file, rand, table
from sample_data.paperwork import CHANGE, USED, USEFUL, WORTH_TIME, action_log, forms
from sample_data.people import invent
from sample_data.register import Presence, came, headcount, merge

FOLDER = "ict-in-schools"
RECENT = ONCE_A_TERM[-8:]
EARLIER, LATER = ONCE_A_TERM[:8], ONCE_A_TERM[8:]
TASKS = (
    "List the working tablets of each school",
    "Ask for a demonstration of the marking tool",
    "Find somebody to host the shared folder",
    "Compare three reading programs",
    "Write a page on safe use",
)
ABOUT = card("""
Name: Tablets and Teaching
Focus: Computers in the classroom
Sector: Schools
Province: KZN
Shape: open
Type: open-ended
Started: 2019-03-05
Stakeholder targets: teacher;ICT co-ordinator
""")
GOVERNANCE = """
Item | Person | Date | Status | Note
champion | {0} | 2019-03-05 | in post |
champion | | 2025-11-20 | left | Changed jobs
steering_member | {1} | 2019-03-05 | left |
steering_member | {2} | 2019-03-05 | left |
"""


def files(rng: Random) -> dict[str, bytes]:
    *people, trainer = invent(rng, 45)
    presence = merge(
        came(rng, dict.fromkeys(people[:32], 0.80), EARLIER),
        came(rng, dict.fromkeys(people[32:], 0.30), EARLIER),
        came(rng, dict.fromkeys(people[3:10], 0.70), LATER),
    )
    return {
        "About.csv": csv_file(ABOUT),
        "Attendance.csv": csv_file(_register(presence), delimiter=";", line_end="\r\n"),
        "Meetings.csv": csv_file(_meetings(trainer), delimiter=";"),
        "Who did what.csv": csv_file(_contributions(people, trainer)),
        "Evaluation forms.csv": csv_file(_forms(rng, presence)),
        "Budget.csv": csv_file(BUDGET, delimiter=";", encoding="cp1252"),
        "Actions.csv": csv_file(_actions(rng, people[3], trainer), delimiter=";"),
        "Governance.csv": csv_file(table(GOVERNANCE.format(*people))),
        "Poll September 2026.csv": csv_file(_poll()),
    }


def _register(presence: Presence) -> Rows:
    """A line for each person and meeting, as typed from the paper lists."""
    rows: list[list[Cell]] = [["Date", "Name", "Status"]]
    for number, day in enumerate(ONCE_A_TERM):
        for order, (person, days) in enumerate(presence.items()):
            if day in days:
                rows.append([dmy(day), person, "Present"])
            elif (number + order) % 7 == 0:
                rows.append([dmy(day), person, "Apology"])
    return rows


def _meetings(trainer: str) -> Rows:
    header = "Date | Title | Status | Scheduled for | Facilitator | Agenda items | Member agenda items"
    rows = table(header)
    for number, day in enumerate(ONCE_A_TERM):
        rows.append([dmy(day), f"Session {number + 1}", "held", dmy(day), trainer, 4, 0 if number > 6 else 1])
    rows.append(["12/03/2026", "Extra session", "cancelled", "12/03/2026", None, None, None])
    return rows


def _contributions(people: list[str], trainer: str) -> Rows:
    """Members presented until the end of 2024; since then a hired trainer, and now and then one teacher."""
    rows: list[list[Cell]] = [["Date", "Person", "Kind"]]
    for number, day in enumerate(ONCE_A_TERM):
        rows.append([day, people[number] if number < 4 else trainer, "presented"])
        rows.append([day, people[number + 10] if number < 4 else people[3], "agenda_item"])
    return rows


def _forms(rng: Random, presence: Presence) -> Rows:
    counts = headcount(presence, RECENT)
    numbers = {
        day: min(8, count) if day in EARLIER else count for day, count in zip(RECENT, counts, strict=True)
    }
    total = sum(numbers.values())
    useful = {"5": 2, "4": 9, "3": 14}
    questions = {
        USEFUL: {**useful, "2": total - 25 - 9, "1": 9},
        WORTH_TIME: {"4": 7, "3": 15, "2": total - 34, "1": 12},
        USED: {"yes": 4, "no": total - 10},
        CHANGE: {"Too far to travel for slides": 7, "Ask us what we need": 9, "Sales talk": 5},
    }
    return [["Date", *questions], *forms(rng, numbers, questions)]


def _actions(rng: Random, teacher: str, trainer: str) -> Rows:
    owners = dict.fromkeys(RECENT, (teacher, trainer))
    log = action_log(rng, TASKS, RECENT, owners, "dl" + "do" + "oo" + "oc" + "oo" + "od" + "oo" + "oo")
    header: Rows = [["Action", "Agreed on", "Owner", "Due", "Status", "Completed on"]]
    return [*header, *[[dmy(v) if isinstance(v, date) else v for v in row] for row in log]]


def _poll() -> Rows:
    answers = ["stop"] * 11 + ["continue_changed"] * 2 + ["continue"]
    return [["Date", "Answer", "Active"], *[["2026-09-10", answer, "yes"] for answer in answers]]


BUDGET: Rows = [
    *table("Date | Category | Amount | Type | Nature | Funder"),
    *[[dmy(day), "Catering", rand(1800 - 300 * n), "actual", "cash", None] for n, day in enumerate(LATER)],
    ["14/05/2026", "Travel", rand(2260.75), "actual", "cash", "Sunrise District Office"],
    *[[day, "Catering", rand(1500), "planned", "cash", None] for day in ("18/02/2027", "13/05/2027")],
    *[[day, "Travel", rand(3000), "planned", "cash", None] for day in ("18/02/2027", "13/05/2027")],
    ["18/02/2027", "Travel", rand(1500), "committed", "cash", "Sunrise District Office"],
]
