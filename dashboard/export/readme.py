"""The page beside the tables: what each holds, as at when, by which policy, and what was kept back."""

import textwrap
from collections import Counter
from collections.abc import Sequence

from dashboard.export.aggregate import Aggregate
from dashboard.export.table import Table

WIDTH = 100
HEAD = """\
CoP health: tables taken out of a database

As at {as_of}: nothing dated later is counted.
Judged by the policy “{policy}”, sha256 {sha256}.
Communities: {communities}.
"""
CELLS = """\
A share is from 0 to 1, money is in the currency that its unit names, days are written 2026-10-31. An empty cell is a
number that is not known, or that is not given; a column why_unknown then says why. It is never 0."""
OUTSIDE = """\
Without people. No name, no e-mail and no number of a person is in these tables, and no words that somebody wrote. They
hold what may be seen from outside of a community: no number of 1 to {less} people or forms, none that with another one
would tell of so few, and nothing of how single groups of people come and stay, which is for the community's own
committee. How a number is read (its band) stays, since the verdict rests on it. Tables of two days less than a quarter
apart can be held against each other, and what lies between them may be one person: give such two to nobody."""
COMMITTEE = """\
For the committee of this community alone. No name, no e-mail and no number of a person is in these tables, and no words
that somebody wrote. They hold what the community's own page shows its committee: also how many came, came again and
stayed, of {k} people or more. Do not pass them on outside of it."""
NAMES = """\
With names. The folder {folder} holds the records themselves, with names and e-mails. It is personal information: keep
it where only those can read it who may, and delete it when it is no longer needed. `cop-health ingest` loads its
files again. People are written as they were told apart: every row of a person has one name and one e-mail, in
`written_as` stands how the row had it. Files that were brought twice are in it once. What somebody said of who is who
is in it as far as one name and one e-mail can say it, and two people of one name without e-mails are one when they are
loaded again. Not in it: official readings, mappings of columns, rows that were set aside. Forms have a number that says
nothing of who filled them in, and no place in a file: who answered what is nobody's to know."""


def readme(made: Aggregate, k: int, *, committee: bool, records: Sequence[Table], folder: str) -> str:
    """The whole page, in lines that fit a window."""
    found = made.found
    head = HEAD.format(
        as_of=found.as_of,
        policy=found.policy_name,
        sha256=found.policy_sha256,
        communities=", ".join(c.id for c in found.communities) or "none",
    )
    told = COMMITTEE.format(k=k) if committee else OUTSIDE.format(less=k - 1)
    parts = [*head.strip().split("\n\n"), _prose(CELLS), _prose(told), _kept(made), "THE TABLES"]
    parts += map(_described, made.tables)
    if not any(table.name == "would_change" for table in made.tables):
        parts.append("would_change and stability are made with --why: that takes about a second a community.")
    if records:
        parts += [_prose(NAMES.format(folder=folder)), "THE RECORDS", *map(_described, records)]
    return "\n\n".join(map(_fitted, parts)) + "\n"


def _kept(made: Aggregate) -> str:
    """How many numbers are known and not given, and how many rows lack one, by the reason."""
    said: Counter[tuple[str, str]] = Counter(
        ("readings", c.reading(name).why_unknown or "")
        for c in made.found.communities
        for name in sorted(made.kept[c.id])
    )
    for table in made.tables:
        if table.name != "readings" and "why_unknown" in table.schema.names:
            for part in table.parts():
                said.update((table.name, why) for why in part.column("why_unknown").to_pylist() if why)
    counted = sorted(said.items(), key=lambda each: (each[0][0], -each[1], each[0][1]))
    lines = [f"  {table}: {times} × {reason}" for (table, reason), times in counted]
    head = "KEPT BACK, and why (in readings, what is known and not given has kept_back)"
    return "\n".join([head, *(lines or ["  Nothing."])])


def _described(table: Table) -> str:
    columns = [f"  {column.name}: {_ended(column.about)}" for column in table.columns]
    return "\n".join([f"{table.name} ({table.size} rows): {_ended(table.about)}", *columns])


def _ended(text: str) -> str:
    return text if text.endswith(("…", ".")) else f"{text}."


def _prose(text: str) -> str:
    return " ".join(text.split())


def _fitted(part: str) -> str:
    """The part with its long lines broken, what belongs to an indented one under it."""
    return "\n".join(
        textwrap.fill(line, WIDTH, subsequent_indent="      " if line.startswith("  ") else "")
        for line in part.splitlines()
    )
