"""One number taken apart: formula, numerator, denominator, and the lines in files that stand behind it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
from duckdb import DuckDBPyConnection

from metrics.catalogue import find
from metrics.community_readings import CommunityReadings
from metrics.engine import Engine, prepare
from metrics.indicator import Indicator, Reading
from metrics.judge import judge
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Where a fact stands: file, sheet (None for a file without sheets), line from 1, column if in a wide table."""

    file: str
    sheet: str | None
    line: int
    column: str | None
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One thing counted: what it adds to numerator and denominator, and the lines it was read from."""

    about: str
    numerator: float
    denominator: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A reading with its formula and every unit behind it; the units' parts add up to the reading's."""

    indicator: Indicator
    reading: Reading
    units: tuple[Unit, ...]


def explain(
    cursor: DuckDBPyConnection, indicator: str, community: str, *, as_of: date, policy: Policy
) -> Explanation:
    """Take apart an indicator (by id or code) of one community. Raises KeyError for an unknown one of either."""
    found = find(indicator)
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=[community])
    judged = judge(engine, policy)
    reading = CommunityReadings(judged.columns, 0, policy)[found.id]
    return Explanation(indicator=found, reading=reading, units=_units(engine, found))


def _units(engine: Engine, indicator: Indicator) -> tuple[Unit, ...]:
    columns = engine.columns(indicator.evidence)
    table = engine.frame(f"select * from ({indicator.evidence}) evidence")
    if table.empty:
        return ()
    finder = _Lines(engine, whole_history=indicator.whole_history)
    units = [
        Unit(
            about=finder.about(row, columns),
            numerator=_part(row.get("numerator")),
            denominator=_part(row.get("denominator")),
            lines=finder.lines(row, columns),
        )
        for row in table.to_dict("records")
    ]
    return tuple(sorted(units, key=lambda unit: (unit.about, [(x.file, x.line) for x in unit.lines])))


class _Lines:
    """Finds the lines of persons, meetings and rows; each question is asked of the database once."""

    def __init__(self, engine: Engine, *, whole_history: bool) -> None:
        self._files = {
            row[0]: (row[1], row[2]) for row in engine.rows("select import_id, file, sheet from import")
        }
        meetings = "held_meeting" if whole_history else "meeting_window"
        self._attendance = engine.frame(_ATTENDANCE.format(meetings=meetings))
        self._calendar = engine.frame(_CALENDAR)
        self._people = dict(engine.rows("select person, person_id from person"))
        self._meetings = {
            row[0]: row[1]
            for row in engine.rows(
                "select meeting_id, coalesce(label, cast(date as varchar)) from known_meeting"
            )
        }

    def about(self, row: dict[Any, Any], columns: list[str]) -> str:
        if "about" in columns:
            return str(row["about"])
        words = []
        if "meeting_id" in columns and not pd.isna(row["meeting_id"]):
            words.append(f"meeting {self._meetings.get(int(row['meeting_id']), '')}".strip())
        if "person" in columns and not pd.isna(row["person"]):
            words.append(f"person {self._people.get(int(row['person']), '')}".strip())
        return ", ".join(words) or ("row" if self._placed(row, columns) else "all together")

    def lines(self, row: dict[Any, Any], columns: list[str]) -> tuple[Line, ...]:
        if self._placed(row, columns):
            file, sheet = self._files[row["import_id"]]
            return (Line(file=file, sheet=sheet, line=int(row["line"]), column=None, says=""),)
        table = self._attendance
        if "person" in columns and not pd.isna(row["person"]):
            table = table[table["person"] == row["person"]]
        if "meeting_id" in columns and not pd.isna(row["meeting_id"]):
            table = table[table["meeting_id"] == row["meeting_id"]]
            if "person" not in columns:
                table = pd.concat([table, self._calendar[self._calendar["meeting_id"] == row["meeting_id"]]])
        elif "person" not in columns or pd.isna(row["person"]):
            return ()
        return tuple(self._line(found) for found in table.to_dict("records"))

    def _placed(self, row: dict[Any, Any], columns: list[str]) -> bool:
        return "import_id" in columns and isinstance(row["import_id"], str)

    def _line(self, found: dict[Any, Any]) -> Line:
        file, sheet = self._files[found["import_id"]]
        column = found["source_column"] if isinstance(found["source_column"], str) else None
        return Line(file=file, sheet=sheet, line=int(found["line"]), column=column, says=found["says"])


def _part(value: Any) -> float:
    return 0.0 if value is None or pd.isna(value) else float(value)


_ATTENDANCE = """
    select w.person, m.meeting_id, a.import_id, a.line, a.source_column,
        concat(cast(m.date as varchar), ' ', a.status) as says
    from attendance a
    join occasion o on o.occasion_id = a.occasion_id
    join who w on w.mention_id = a.mention_id
    join {meetings} m on m.meeting_id = o.meeting_id
    order by m.date, a.import_id, a.line, a.source_column"""
_CALENDAR = """
    select null as person, o.meeting_id, m.import_id, m.line, null as source_column,
        concat(cast(o.date as varchar), ' ', coalesce(m.status, 'in the calendar')) as says
    from meetings m
    join occasion o on o.occasion_id = m.occasion_id
    where m.community in (select community from scope)
    order by o.date, m.import_id, m.line"""
