"""The four registers that any community can keep and nothing else: liked, but little gets done."""

from datetime import date
from random import Random

from sample_data.dates import ONCE_A_TERM, days_after, dmy
from sample_data.files import Cell, Rows, csv_file, rand, table
from sample_data.paperwork import CHANGE, action_log, forms
from sample_data.people import invent, organisations
from sample_data.register import came, merge, present_at, wide
from sample_data.workbook import workbook

FOLDER = "rural-science"
RECENT = ONCE_A_TERM[-8:]
TASKS = (
    "Borrow the microscope from the district",
    "Plan the joint science fair",
    "Send the soil experiment to all",
    "Find transport for the Saturday school",
    "Order the chemicals together",
    "Ask the university for a speaker",
    "Write down the rain-gauge lesson",
)


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 30)
    presence = merge(
        came(rng, dict.fromkeys(people[:16], 0.86), ONCE_A_TERM),
        came(rng, dict.fromkeys(people[16:], 0.35), ONCE_A_TERM),
    )
    there = {day: present_at(presence, day) for day in ONCE_A_TERM}
    title: list[list[Cell]] = [["RURAL SCIENCE TEACHERS"], ["Attendance register"], []]
    employers = dict(zip(presence, organisations(15) * 2, strict=False))
    sheet = wide(title, presence, ONCE_A_TERM, marks=("x", None), organisations=employers)
    return {
        "Attendance register.xlsx": workbook({"Register": sheet}, merged=("A1:O1", "A2:O2")),
        "Evaluation forms.csv": csv_file(_forms(rng), delimiter=";", encoding="cp1252", line_end="\r\n"),
        "Budget.csv": csv_file(BUDGET, delimiter=";", encoding="cp1252", line_end="\r\n"),
        "Action list.csv": csv_file(_actions(rng, there), delimiter=";", encoding="cp1252", line_end="\r\n"),
    }


def _forms(rng: Random) -> Rows:
    """Good or poor in words, as the paper form had it."""
    numbers = dict(zip(RECENT, (11, 10, 12, 11, 10, 12, 11, 10), strict=True))
    questions = {
        "Overall, how useful was this meeting?": {"Excellent": 38, "Good": 35, "Average": 10, "Poor": 3},
        "Was it worth the time it took?": {"Excellent": 30, "Good": 38, "Average": 14, "Poor": 4},
        "Since the last meeting I have used something from this CoP": {"Yes": 41, "No": 43},
        CHANGE: {"Do what we agreed": 11, "Start on time": 6, "More experiments": 8},
    }
    rows = [[dmy(row[0]), *row[1:]] for row in forms(rng, numbers, questions) if isinstance(row[0], date)]
    return [["Date", *questions], *rows]


def _actions(rng: Random, there: dict[date, list[str]]) -> Rows:
    fates = "dooo" + "odoo" + "oolo" + "oocd" + "oood" + "ooo" + "dooo" + "oo"
    log = action_log(rng, TASKS, ONCE_A_TERM[-9:], there, fates)
    header = table("Action | Agreed on | Responsible | Due | Status | Completed on")
    return [*header, *[[dmy(v) if isinstance(v, date) else v for v in row] for row in log]]


BUDGET: Rows = [
    *table("Date | Category | Amount | Type | Nature | Funder"),
    *[[dmy(day), "Catering", rand(1480), "actual", "cash", "Silverleaf Foundation"] for day in RECENT[-4:]],
    *[
        [dmy(day), "Transport", rand(2950.5), "actual", "cash", "Silverleaf Foundation"]
        for day in RECENT[-4:]
    ],
    *[[dmy(days_after(day, 364)), "Catering", rand(1600), "planned", "cash", None] for day in RECENT[-4:]],
    *[[dmy(days_after(day, 364)), "Transport", rand(3200), "planned", "cash", None] for day in RECENT[-4:]],
    ["18/02/2027", "Catering", rand(6400), "committed", "cash", "Silverleaf Foundation"],
    ["18/02/2027", "Transport", rand(10500), "committed", "cash", "Silverleaf Foundation"],
]
