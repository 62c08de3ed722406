"""A register and nothing else: it shows who comes, and leaves the rest unknown."""

from random import Random

from sample_data.dates import TWICE_A_TERM
from sample_data.files import Cell
from sample_data.people import invent
from sample_data.register import came, wide
from sample_data.workbook import workbook

FOLDER = "sports-and-arts"


def files(rng: Random) -> dict[str, bytes]:
    people = invent(rng, 20)
    presence = came(rng, dict.fromkeys(people, 0.78), TWICE_A_TERM)
    sheets = {}
    for year in (2024, 2025, 2026):
        meetings = [day for day in TWICE_A_TERM if day.year == year]
        title: list[list[Cell]] = [["Sport, Music and Drama after School"], [f"Register {year}"]]
        sheets[str(year)] = wide(title, presence, meetings, marks=("x", None))
    return {"Register 2024-2026.xlsx": workbook(sheets, merged=("A1:H1", "A2:H2"))}
