"""Three meetings old: promising, and too young for a verdict."""

from datetime import date
from random import Random

from sample_data.files import Rows, card, csv_file, table
from sample_data.paperwork import USED, USEFUL, WORTH_TIME, forms
from sample_data.people import invent
from sample_data.register import came, wide
from sample_data.workbook import workbook

FOLDER = "inclusive-classrooms"
MEETINGS = (date(2026, 5, 19), date(2026, 8, 18), date(2026, 10, 13))
ABOUT = card("""
Name: Every Learner In
Focus: Inclusive classrooms
Sector: Schools
Province: Mpumalanga
Type: open-ended
Started: 2026-05-19
Size low: 12
Size high: 25
""")
CALENDAR = """
Date | Status | Scheduled for | Invited on | Facilitator
2026-05-19 | held | 2026-05-19 | 2026-04-20 | {0}
2026-08-18 | held | 2026-08-18 | 2026-07-13 | {0}
2026-10-13 | held | 2026-10-13 | 2026-09-08 | {1}
2027-02-16 | scheduled | 2027-02-16 | 2026-10-20 |
"""
GOVERNANCE = """
Item | Person | Date | Status
champion | {0} | 2026-05-19 | in post
steering_member | {1} | 2026-05-19 |
steering_member | {2} | 2026-05-19 |
"""


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 22)
    presence = came(rng, dict.fromkeys(people, 0.75), MEETINGS)
    title: Rows = [["Every Learner In"], ["Attendance"], []]
    return {
        "About.csv": csv_file(ABOUT),
        "Attendance.xlsx": workbook({"2026": wide(title, presence, MEETINGS, marks=("yes", "no"))}),
        "Calendar.csv": csv_file(table(CALENDAR.format(*people))),
        "Evaluations.csv": csv_file(_forms(rng)),
        "Governance.csv": csv_file(table(GOVERNANCE.format(*people))),
    }


def _forms(rng: Random) -> Rows:
    numbers = dict(zip(MEETINGS[1:], (12, 11), strict=True))
    questions = {
        USEFUL: {"5": 9, "4": 10, "3": 3, "2": 1},
        WORTH_TIME: {"5": 8, "4": 9, "3": 5, "2": 1},
        USED: {"yes": 7, "no": 12, "first time here": 4},
    }
    return [["Date", *questions], *forms(rng, numbers, questions)]
