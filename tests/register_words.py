"""The words of invented registers: people, marks, dates, extra columns, and lines that are no data."""

from dataclasses import dataclass
from datetime import date

MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    "af": (
        "Januarie", "Februarie", "Maart", "April", "Mei", "Junie", "Julie", "Augustus", "September", "Oktober",
        "November", "Desember",
    ),
}  # fmt: skip
WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "af": ("Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrydag", "Saterdag", "Sondag"),
}
ORDERS = {"d/m/Y": "dmy", "m/d/Y": "mdy", "d.m.Y": "dmy", "d-m-y": "dmy", "m/d/y": "mdy", "d/m": "dmy"}
"""The conventions in which only the days tell which number is the month."""

WITHOUT_YEAR = ("d-Mon", "d Maand", "Mon d", "d/m")
DATES = (
    "Y-m-d", "Y/m/d", "d/m/Y", "m/d/Y", "d.m.Y", "d-m-y", "m/d/y", "d Month Y", "Month d, Y", "d Maand Y", "d-Mon-y",
    "Day d Month Y", "Dag d Maand Y", "d-Mon", "d Maand", "Mon d", "d/m", "serial", "Ymd", "Y-m-d H:M", "typed",
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "xlsx")
EXTRAS = ("Cell phone", "Signature", "Organisation", "District")
NAMES = ("full", "comma", "number", "split", "reversed")
NOISE = {
    "long": ("blank", "header", "note"),
    "wide": ("blank", "header", "note", "total", "padding", "legend", "apologies", "counts", "total column"),
    "transposed": ("note", "total", "legend", "apologies", "blank"),
}


@dataclass(frozen=True)
class Person:
    first: str
    last: str

    def cells(self, form: str) -> list[object]:
        """The cells of the columns that `headings` names."""
        if form in ("split", "reversed"):
            both = [self.first, self.last]
            return [*(both if form == "split" else both[::-1])]
        return [{"comma": f"{self.last}, {self.first}", "number": f"4. {self}"}.get(form, str(self))]

    def written(self, form: str) -> str:
        """The name as it should be kept."""
        return f"{self.last}, {self.first}" if form == "comma" else str(self)

    def __str__(self) -> str:
        return f"{self.first} {self.last}"


PEOPLE = tuple(
    Person(*name.split("|"))
    for name in (
        "Thandiwe|Nkosi", "Sipho|Dube", "Zoë|van der Merwe", "Anna|Smit", "Lerato|Mokoena", "Pieter|O'Brien",
        "J.P.|Botha", "Ayesha|Naidoo-Khan", "Mpho|Molefe",
    )
)  # fmt: skip


@dataclass(frozen=True)
class Vocabulary:
    """The marks of one register; None where it has none for that."""

    present: str
    absent: str
    apology: str | None = None
    unknown: str | None = None

    @property
    def statuses(self) -> list[str]:
        found = {
            "present": self.present,
            "absent": self.absent,
            "apology": self.apology,
            "unknown": self.unknown,
        }
        return [status for status, mark in found.items() if mark is not None]

    def write(self, status: str) -> str:
        return getattr(self, status) or ""

    def read(self, mark: str) -> str:
        return next(status for status in self.statuses if self.write(status) == mark)

    def fits(self, shape: str, encoding: str) -> bool:
        """Whether the marks can be written, and mean in a long list what they mean in a register."""
        blanks = "" in (self.absent, self.apology, self.unknown)
        alone = self.present in ("/", "T", "X") and shape == "long"
        return (
            not (self.present == "✓" and encoding == "cp1252")
            and not (blanks and shape == "long")
            and not alone
        )


VOCABULARIES = tuple(
    Vocabulary(*marks)
    for marks in (
        ("P", "A", "AP", "?"), ("P", "A", "E"), ("p", "a"), ("P", "A", "AP", ""), ("x", ""), ("x", "", "AP"),
        ("1", "0"), ("Yes", "No", "Apology"), ("✓", ""), ("✓", "-"), ("Ja", "Nee", "Verskoning"), ("T", "A", "V"),
        ("present", "absent", "apology", "unknown"), ("Present", "Absent", "Apologies", "Not recorded"),
        ("X", "-"), ("/", "O"), ("TRUE", "FALSE"), ("y", "n"), ("Teenwoordig", "Afwesig", "Verskoning"), ("P", "-"),
    )
)  # fmt: skip


def headings(form: str) -> list[str]:
    two = ["First name", "Surname"]
    return {"split": two, "reversed": two[::-1]}.get(form, ["Name and Surname"])


def fill(extras: tuple[str, ...], person: Person) -> list[object]:
    """What stands in the extra columns of a person's line."""
    said = {
        "Cell phone": "082 123 4567",
        "Signature": person.first[0],
        "Organisation": "Bluebell",
        "District": "N",
    }
    return [said[extra] for extra in extras]


def show(day: date, form: str) -> object:
    """A day as written in one of DATES."""
    month, maand = MONTHS["en"][day.month - 1], MONTHS["af"][day.month - 1]
    simple = {"Y": f"{day.year}", "y": f"{day:%y}", "m": f"{day.month:02}", "d": f"{day.day:02}"}
    named = {
        "d Month Y": f"{day.day} {month} {day.year}", "Month d, Y": f"{month} {day.day}, {day.year}",
        "d Maand Y": f"{day.day} {maand} {day.year}", "d-Mon-y": f"{day.day}-{month[:3]}-{day:%y}",
        "Day d Month Y": f"{WEEKDAYS['en'][day.weekday()]} {day.day} {month} {day.year}",
        "Dag d Maand Y": f"{WEEKDAYS['af'][day.weekday()]} {day.day} {maand} {day.year}",
        "d-Mon": f"{day.day}-{month[:3]}", "d Maand": f"{day.day} {maand}", "Mon d": f"{month[:3]} {day.day}",
        "Y-m-d H:M": f"{day} 09:30", "serial": str((day - date(1899, 12, 30)).days),
    }  # fmt: skip
    if form == "typed":
        return day
    return named.get(form) or "".join(simple.get(letter, letter) for letter in form)


def noise(kind: str, head: list[object], k: int, vocabulary: Vocabulary) -> list[object]:
    """A line that is no data."""
    key = f"{vocabulary.present} = present, {vocabulary.absent or 'blank'} = absent"
    lines: dict[str, list[object]] = {
        "header": list(head),
        "note": ["Note: tea was served"],
        "total": ["", "TOTAL PRESENT", "7"] if len(head) > 3 and head[0] == "No." else ["TOTAL", "7"],
        "padding": [str(30 + k)],
        "legend": ["", key] if head[0] == "No." else [key],
        "apologies": ["", "Apologies: see the minutes"],
        "counts": ["", "", *["7"] * (len(head) - 2)],
    }
    return lines.get(kind, [])
