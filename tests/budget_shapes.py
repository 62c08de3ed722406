"""Invents a budget, and one of the many ways in which people write its dates and amounts down."""

import csv
import io
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import register_words as words
from hypothesis import strategies as st

CATEGORIES = (
    "Venue",
    "Tea, coffee and rusks",
    "Printing",
    "Huur van saal",
    "Facilitator's fee",
    "Data & airtime",
)
TYPES = {
    "planned": ("planned", "Budget", "Begroot"),
    "committed": ("committed", "Pledged", "Belowe"),
    "actual": ("actual", "Spent", "Werklik", "Paid"),
}
DATES = ("Y-m-d", "Y/m/d", "d/m/Y", "m/d/Y", "d.m.Y", "d Month Y", "d Maand Y", "serial", "typed")
GROUPS = {
    ".": (",", " ", "\N{NO-BREAK SPACE}", "’", ""),
    ",": (".", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", ""),
}
MONEY = ("{}", "R{}", "R {}", "ZAR {}", "{} ZAR", "R{} incl VAT")
MINUS = ("-{}", "({})", "{}-", "{} CR")
NOISE = (["", "Total", "R 9 999"], ["", "TOTAAL", "1"], ["Note: all with receipts"], [])


@dataclass(frozen=True)
class Line:
    day: date
    category: str
    cents: int
    type: str
    word: str
    group: str
    money: str
    minus: str
    round: bool

    @property
    def amount(self) -> Decimal:
        return Decimal(self.cents) / 100

    def spelled(self, decimal: str) -> str:
        """The amount as somebody with that decimal sign writes it; cents are left out of whole amounts."""
        whole, cents = divmod(abs(self.cents), 100)
        digits = f"{whole:,}".replace(",", self.group if self.group in GROUPS[decimal] else " ")
        written = digits if self.round and not cents else f"{digits}{decimal}{cents:02}"
        return self.money.format(self.minus.format(written) if self.cents < 0 else written)


@dataclass(frozen=True)
class Budget:
    """What was planned and spent, and how it is written down."""

    lines: tuple[Line, ...]
    decimal: str
    dates: str
    encoding: str
    delimiter: str
    titles: int
    noise: tuple[int, ...]
    order: tuple[int, ...]
    order_given: bool

    @property
    def options(self) -> dict[str, str]:
        return {"dates": words.ORDERS[self.dates]} if self.order_given and self.dates in words.ORDERS else {}

    @property
    def undecided(self) -> bool:
        numeric = self.dates in words.ORDERS and not self.order_given
        return numeric and all(line.day.day <= 12 for line in self.lines)

    def expected(self) -> list[tuple[date, str, Decimal, str]]:
        return sorted((line.day, line.category, line.amount, line.type) for line in self.lines)

    def grid(self) -> list[list[object]]:
        """The cells, line by line."""
        rows: list[list[object]] = [["Date", "Category", "Amount", "Type", "Invoice no"]]
        for k, line in enumerate(self.lines):
            typed = self.encoding == "xlsx" and line.money == "{}"
            money = float(line.amount) if typed else line.spelled(self.decimal)
            rows.append([words.show(line.day, self.dates), line.category, money, line.word, f"A{k}"])
        rows += [[*NOISE[k], "", "", "", "", ""][:5] for k in self.noise]
        turned = [[row[k] for k in self.order] for row in rows]
        above: list[list[object]] = [["Budget of the reading circle"], []]
        return [*above[: self.titles], *turned]

    def write(self, folder: Path) -> Path:
        """The file, as text or as a workbook."""
        if self.encoding == "xlsx":
            book = openpyxl.Workbook()
            for line in self.grid():
                book.active.append([None if cell == "" else cell for cell in line])
            book.save(folder / "money.xlsx")
            return folder / "money.xlsx"
        text = io.StringIO()
        csv.writer(text, delimiter=self.delimiter, lineterminator="\r\n").writerows(self.grid())
        (folder / "money.csv").write_bytes(text.getvalue().encode(self.encoding, errors="replace"))
        return folder / "money.csv"


@st.composite
def _lines(draw: st.DrawFn, decimal: str, signed: bool) -> Line:
    kind = draw(st.sampled_from(tuple(TYPES)))
    cents = draw(st.integers(1, 250_000_000) | st.integers(1, 2_500_000).map(lambda n: n * 100))
    return Line(
        day=draw(st.dates(date(2022, 1, 1), date(2026, 12, 31))),
        category=draw(st.sampled_from(CATEGORIES)),
        cents=-cents if signed and draw(st.booleans()) else cents,
        type=kind,
        word=draw(st.sampled_from(TYPES[kind])),
        group=draw(st.sampled_from(GROUPS[decimal])),
        money=draw(st.sampled_from(MONEY)),
        minus=draw(st.sampled_from(MINUS)),
        round=draw(st.booleans()),
    )


@st.composite
def budgets(draw: st.DrawFn) -> Budget:
    dates, decimal = draw(st.sampled_from(DATES)), draw(st.sampled_from((".", ",")))
    encoding = draw(st.sampled_from(words.ENCODINGS)) if dates != "typed" else "xlsx"
    return Budget(
        lines=tuple(draw(st.lists(_lines(decimal, draw(st.booleans())), min_size=1, max_size=8))),
        decimal=decimal,
        dates=dates,
        encoding=encoding,
        delimiter=draw(st.sampled_from((";", "\t", "|", ","))),
        titles=draw(st.integers(0, 2)),
        noise=tuple(draw(st.lists(st.integers(0, len(NOISE) - 1), max_size=3))),
        order=tuple(draw(st.permutations(range(5)))),
        order_given=draw(st.booleans()),
    )
