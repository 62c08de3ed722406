"""A known register, written in a random shape, is read back as the same facts, or refused: never as others."""

import csv
import io
import tempfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import openpyxl
from filing import load, only, rows
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PEOPLE = (
    "Thandiwe Nkosi",
    "Sipho Dube",
    "Zoë van der Merwe",
    "Anna Smit",
    "Lerato Mokoena",
    "Pieter O'Brien",
)
MARKS = (
    ("P", "A"),
    ("x", ""),
    ("1", "0"),
    ("Yes", "No"),
    ("✓", ""),
    ("Ja", "Nee"),
    ("present", "absent"),
    ("X", "-"),
)
DATES = ("%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d %B %Y", "%d-%b-%y", "%d.%m.%Y")
NOISE = (
    ["", "TOTAL", "7"],
    ["", "", ""],
    ["Note: tea was served", "", ""],
    ["Apologies: see the minutes", "", ""],
)


@dataclass(frozen=True)
class Register:
    """Who was there, and how it is written down."""

    days: tuple[date, ...]
    present: frozenset[tuple[date, str]]
    shape: str
    marks: tuple[str, str]
    dates: str
    encoding: str
    delimiter: str
    title: bool
    noise: tuple[int, ...]

    def grid(self) -> list[list[str]]:
        """The cells, line by line."""
        said = dict(zip((True, False), self.marks, strict=True))
        shown = [day.strftime(self.dates) for day in self.days]
        if self.shape == "long":
            lines = [["Date", "Name", "Status"]]
            lines += [
                [s, p, said[(d, p) in self.present]]
                for d, s in zip(self.days, shown, strict=True)
                for p in PEOPLE
            ]
        elif self.shape == "wide":
            lines = [["No.", "Name", *shown]]
            lines += [
                [str(k), p, *(said[(d, p) in self.present] for d in self.days)]
                for k, p in enumerate(PEOPLE, 1)
            ]
            lines += [NOISE[k] for k in self.noise]
        else:
            lines = [["Date", *PEOPLE]]
            lines += [
                [s, *(said[(d, p) in self.present] for p in PEOPLE)]
                for d, s in zip(self.days, shown, strict=True)
            ]
        return [["Register of the reading circle"], [], *lines] if self.title else lines

    def write(self, folder: Path) -> Path:
        """The file, as text or as a workbook."""
        if self.encoding == "xlsx":
            book = openpyxl.Workbook()
            for line in self.grid():
                book.active.append([cell or None for cell in line])
            book.save(folder / "register.xlsx")
            return folder / "register.xlsx"
        text = io.StringIO()
        csv.writer(text, delimiter=self.delimiter, lineterminator="\r\n").writerows(self.grid())
        (folder / "register.csv").write_bytes(text.getvalue().encode(self.encoding, errors="replace"))
        return folder / "register.csv"


@st.composite
def registers(draw: st.DrawFn) -> Register:
    first = draw(st.dates(date(2022, 1, 1), date(2026, 6, 1)))
    gaps = draw(st.lists(st.integers(1, 60), min_size=1, max_size=5))
    days = tuple(first + timedelta(days=sum(gaps[:k])) for k in range(len(gaps) + 1))
    everyone = [(day, person) for day in days for person in PEOPLE]
    there = draw(st.lists(st.sampled_from(everyone), min_size=len(days), unique=True))
    marks = draw(st.sampled_from(MARKS))
    encoding = draw(st.sampled_from(("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "xlsx")))
    return Register(
        days=days,
        present=frozenset(there) | {(day, PEOPLE[0]) for day in days},
        shape=draw(st.sampled_from(("long", "wide", "transposed"))),
        marks=("P", "A") if encoding == "cp1252" and marks[0] == "✓" else marks,
        dates=draw(st.sampled_from(DATES)),
        encoding=encoding,
        delimiter=draw(st.sampled_from((",", ";", "\t", "|"))),
        title=draw(st.booleans()),
        noise=tuple(draw(st.lists(st.integers(0, len(NOISE) - 1), max_size=3))),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(register=registers())
def test_the_same_facts_or_a_refusal(register: Register) -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "facts.duckdb"
        entry = only(load(register.write(Path(folder)), db))
        if entry.refused:
            assert "--dates dmy" in entry.refused  # the only question such a register may raise
            assert register.dates in ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y")
            return
        read = rows(
            db,
            "select o.date, n.name from attendance join occasion o using (occasion_id)"
            " join mention_name n using (mention_id) where status = 'present'",
        )
        assert sorted(read) == sorted(register.present)
        blank_long = register.shape == "long" and not register.marks[1]
        assert entry.rows_set_aside == 0 or blank_long
