"""Invents a register, and one of the many ways in which people write one down; and says what should be read."""

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import register_words as words
from hypothesis import strategies as st

Facts = set[tuple[date, str, str]]


@dataclass(frozen=True)
class Register:
    """Who was where (`said`), and how it is written down."""

    days: tuple[date, ...]
    people: tuple[words.Person, ...]
    said: dict[tuple[date, words.Person], str]
    shape: str
    vocabulary: words.Vocabulary
    dates: str
    names: str
    encoding: str
    delimiter: str
    line_end: str
    declared: bool
    extras: tuple[str, ...]
    order: tuple[int, ...]
    titles: int
    noise: tuple[str, ...]
    order_given: bool
    blank: str | None

    @property
    def options(self) -> dict[str, Any]:
        """What the user says beside the file."""
        numeric = (
            {"dates": words.ORDERS[self.dates]} if self.order_given and self.dates in words.ORDERS else {}
        )
        year = {"year": self.days[0].year} if self.dates in words.WITHOUT_YEAR else {}
        return {**numeric, **year, **({"blank": self.blank} if self.blank else {})}

    @property
    def undecided(self) -> bool:
        """Whether nothing tells the order of day and month."""
        numeric = self.dates in words.ORDERS and not self.order_given
        return numeric and all(day.day <= 12 for day in self.days)

    def mark(self, day: date, person: words.Person) -> str:
        return self.vocabulary.write(self.said[day, person])

    def expected(self) -> Facts:
        """What should be read, by contract: an empty cell is as the user says, else as the key says, else absent in a
        register of presence alone, else unknown; a meeting without any mark has no register."""
        marks = {key: self.mark(*key) for key in self.said}
        keyed = "absent" if "legend" in self.noise and not self.vocabulary.absent else None
        ticks_alone = {*marks.values()} <= {"", self.vocabulary.present}
        meaning = self.blank or keyed or ("absent" if ticks_alone else "unknown")
        return {
            (day, person.written(self.names), self.vocabulary.read(mark) if mark else meaning)
            for (day, person), mark in marks.items()
            if self.shape == "long" or any(marks[day, other] for other in self.people)
        }

    def grid(self) -> list[list[object]]:
        """The cells, line by line."""
        shown = {day: words.show(day, self.dates) for day in self.days}
        lines = getattr(self, f"_{self.shape}")(shown)
        width = len(lines[0])
        for k, kind in enumerate(self.noise):
            row = words.noise(kind, lines[0], k, self.vocabulary)
            within = kind in ("blank", "header") and self.shape != "transposed"
            place = 1 + (k * 3) % len(lines) if within else len(lines)
            lines.insert(place, (row + [""] * width)[:width])
        above: list[list[object]] = [["Register of the reading circle"], [], ["Kept by the secretary"], []]
        return [*above[: self.titles], *lines]

    def _long(self, shown: dict[date, object]) -> list[list[object]]:
        head = ["Date", *words.headings(self.names), "Status", *self.extras]
        rows: list[list[object]] = [
            [shown[d], *p.cells(self.names), self.mark(d, p), *words.fill(self.extras, p)]
            for d, p in self.said
        ]
        turn = [k for k in self.order if k < len(head)]
        return [[row[k] for k in turn] for row in ([*head], *rows)]

    def _wide(self, shown: dict[date, object]) -> list[list[object]]:
        lines: list[list[object]] = [["No.", *words.headings(self.names), *self.extras, *shown.values()]]
        for k, p in enumerate(self.people, 1):
            marks = [self.mark(d, p) for d in self.days]
            lines.append([str(k), *p.cells(self.names), *words.fill(self.extras, p), *marks])
        if "total column" in self.noise:
            lines = [[*line, "Total" if k == 0 else str(k)] for k, line in enumerate(lines)]
        return lines

    def _transposed(self, shown: dict[date, object]) -> list[list[object]]:
        lines: list[list[object]] = [["Date", *(p.written(self.names) for p in self.people)]]
        return [*lines, *([shown[d], *(self.mark(d, p) for p in self.people)] for d in self.days)]

    def write(self, folder: Path) -> Path:
        """The file, as text or as a workbook."""
        if self.encoding == "xlsx":
            book = openpyxl.Workbook()
            for line in self.grid():
                book.active.append([None if cell == "" else cell for cell in line])
            book.save(folder / "register.xlsx")
            return folder / "register.xlsx"
        text = io.StringIO()
        csv.writer(text, delimiter=self.delimiter, lineterminator=self.line_end).writerows(self.grid())
        first = f"sep={self.delimiter}{self.line_end}" if self.declared else ""
        (folder / "register.csv").write_bytes((first + text.getvalue()).encode(self.encoding))
        return folder / "register.csv"


@st.composite
def registers(draw: st.DrawFn) -> Register:
    dates = draw(st.sampled_from(words.DATES))
    encoding = draw(st.sampled_from(words.ENCODINGS)) if dates != "typed" else "xlsx"
    first = draw(st.dates(date(2022, 1, 1), date(2026, 6, 1)))
    if dates in words.WITHOUT_YEAR:
        first = first.replace(month=1, day=min(first.day, 28))
    gaps = draw(st.lists(st.integers(1, 50), max_size=5))
    days = [first + timedelta(days=sum(gaps[:k])) for k in range(len(gaps) + 1)]
    people = draw(st.lists(st.sampled_from(words.PEOPLE), min_size=2, max_size=7, unique=True))
    shape = draw(st.sampled_from(("long", "wide", "transposed")))
    vocabulary = draw(st.sampled_from([v for v in words.VOCABULARIES if v.fits(shape, encoding)]))
    statuses = st.sampled_from(vocabulary.statuses)
    said = {(day, p): draw(statuses) for day in days for p in people}
    said[days[0], people[0]] = "present"
    extras = draw(st.lists(st.sampled_from(words.EXTRAS), max_size=3, unique=True))
    forms = words.NAMES if shape != "transposed" else ("full", "comma")
    noise = draw(st.lists(st.sampled_from(words.NOISE[shape]), max_size=4))
    return Register(
        days=tuple(draw(st.permutations(days))),
        people=tuple(people),
        said=said,
        shape=shape,
        vocabulary=vocabulary,
        dates=dates,
        names=draw(st.sampled_from(forms)),
        encoding=encoding,
        delimiter=draw(st.sampled_from((",", ";", "\t", "|"))),
        line_end=draw(st.sampled_from(("\r\n", "\n", "\r"))),
        declared=draw(st.booleans()) and encoding != "cp1252",
        extras=tuple(extras),
        order=tuple(draw(st.permutations(range(8)))),
        titles=draw(st.integers(0, 4)),
        noise=tuple(noise),
        order_given=draw(st.booleans()),
        blank=draw(st.sampled_from((None, None, "absent", "unknown"))),
    )
