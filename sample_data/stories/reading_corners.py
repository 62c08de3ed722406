"""Every milestone met: a reading corner in sixty classrooms. The members say: we are done."""

from datetime import date
from random import Random

from sample_data.dates import TWICE_A_TERM, dmy
from sample_data.files import Cell, Rows, card, csv_file, rand, table
from sample_data.paperwork import HEARD, USED, USEFUL, WORTH_TIME, action_log, forms, share_out
from sample_data.people import invent
from sample_data.register import Presence, came, present_at
from sample_data.workbook import workbook

FOLDER = "reading-corners"
MEETINGS = TWICE_A_TERM[:-1]
RECENT = MEETINGS[-8:]
TASKS = (
    "Deliver the last book boxes",
    "Train two volunteers a school",
    "Photograph the finished corners",
    "Write the how-to page",
    "Count the books on the shelves",
    "Thank the donors",
)
ABOUT = card("""
Name: A Corner in Every Class
Focus: Reading corners
Sector: Schools
Province: Eastern Cape
Shape: closed
Type: specific
Started: 2022-08-02
Planned end: 2026-12-09
Size low: 10
Size high: 18
Stakeholder targets: school;library;NPO
""")
GOVERNANCE = """
Item | Person | Date | Due | Status | Essential | Note
champion | {0} | 2022-08-02 | | in post | |
steering_member | {1} | 2022-08-02 | | | |
steering_member | {2} | 2022-08-02 | | | |
purpose_review | | 2026-02-03 | | done | |
milestone | | 2023-05-09 | 2023-06-30 | met | yes | Twenty classrooms with a reading corner
milestone | | 2024-08-27 | 2024-09-30 | met | yes | Forty classrooms
milestone | | 2025-10-21 | 2025-12-10 | met | yes | Two volunteers trained in each school
milestone | | 2026-05-26 | 2026-06-26 | met | yes | Sixty classrooms
milestone | | 2026-07-28 | 2026-09-30 | met | yes | The district takes over the book boxes
milestone | | | 2026-12-09 | open | no | A printed booklet
"""


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 15)
    presence = came(rng, dict.fromkeys(people, 0.85), MEETINGS)
    there = {day: present_at(presence, day) for day in MEETINGS}
    contributions = share_out(rng, ("presented", "agenda_item", "spoke"), RECENT, there)
    return {
        "About.csv": csv_file(ABOUT),
        "Register.xlsx": _register(presence),
        "Members.csv": csv_file(_members(people)),
        "Meetings.csv": csv_file(_meetings(there)),
        "Contributions.csv": csv_file([["Date", "Person", "Kind"], *contributions]),
        "Evaluations.csv": csv_file(_forms(rng)),
        "Budget.csv": csv_file(BUDGET, delimiter=";"),
        "Actions.xlsx": workbook({"Actions": _actions(rng, there)}),
        "Milestones.csv": csv_file(table(GOVERNANCE.format(*people))),
        "Should we go on.csv": csv_file(_poll()),
    }


def _register(presence: Presence) -> bytes:
    """Meetings down, people across, 1 and 0."""
    rows: list[list[Cell]] = [["A Corner in Every Class: who was there (1) and who was not (0)"], []]
    rows.append(["Date", *presence])
    rows += [[day, *[int(day in days) for days in presence.values()]] for day in MEETINGS]
    return workbook({"Register": rows}, merged=("A1:P1",))


def _members(people: list[str]) -> Rows:
    roles = ("school", "library", "school", "NPO")
    rows = [[person, roles[n % 4], "2022-08-02", "member"] for n, person in enumerate(people)]
    return [["Name", "Stakeholder", "Joined", "Kind"], *rows]


def _meetings(there: dict[date, list[str]]) -> Rows:
    header = (
        "Date | Status | Scheduled for | Facilitator | Knowledge manager | Agenda items | Member agenda items"
    )
    rows = table(header)
    for number, day in enumerate(MEETINGS):
        lead, keeper = there[day][number % 6], there[day][number % 6 + 1]
        rows.append([day, "held", day, lead, keeper, 5, 2])
    return rows


def _forms(rng: Random) -> Rows:
    numbers = dict(zip(RECENT, (9, 10, 9, 8, 10, 9, 9, 10), strict=True))
    questions = {
        USEFUL: {"5": 41, "4": 26, "3": 6, "2": 1},
        WORTH_TIME: {"5": 38, "4": 28, "3": 7, "2": 1},
        USED: {"yes": 49, "no": 24},
        HEARD: {"5": 44, "4": 25, "3": 5},
    }
    return [["Date of meeting", *questions], *forms(rng, numbers, questions)]


def _actions(rng: Random, there: dict[date, list[str]]) -> Rows:
    header = table("No. | Action | Agreed on | Owner | Due date | Status | Completed on")
    willing = {day: people[:7] for day, people in there.items()}
    log = action_log(rng, TASKS, MEETINGS[-10:], willing, "dd" * 4 + "ld" * 3 + "dddodd")
    return [["Action list"], *header, *[[n, *row] for n, row in enumerate(log, 1)]]


def _poll() -> Rows:
    answers = ["stop"] * 10 + ["continue_changed"] * 2 + ["continue"]
    return [["Date", "Answer", "Active"], *[["2026-08-25", answer, "yes"] for answer in answers]]


BUDGET: Rows = [
    *table("Date | Category | Amount | Type | Nature | Funder"),
    *[[dmy(day), "Books", rand(6200 + 150 * n), "actual", "cash", "Karoo Reading Project"]
      for n, day in enumerate(RECENT)],
    ["18/11/2026", "Closing event", rand(3500), "planned", "cash", "Karoo Reading Project"],
    ["18/11/2026", "Venue", rand(800), "planned", "in kind", "Baobab Primary School"],
]  # fmt: skip
