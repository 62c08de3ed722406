"""Writes the oracle's facts to an empty cop-health database, as an import would have left them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import duckdb
import oracle_brought
import pyarrow as pa
from oracle_facts import Facts

SCHEMA = Path(__file__).resolve().parent.parent / "ingest" / "schema.sql"
TABLES = {
    "members": "members",
    "calendar": "meetings",
    "register": "attendance",
    "answers": "answers",
    "budget": "budget",
    "actions": "actions",
    "contributions": "contributions",
    "governance": "governance",
    "followups": "followups",
    "products": "products",
    "stories": "stories",
    "polls": "polls",
}
MEETING_TABLES = ("meetings", "attendance", "answers", "contributions", "followups")
PERSON_COLUMNS = {
    "person": "mention_id",
    "facilitator": "facilitator_id",
    "knowledge_manager": "knowledge_manager_id",
}
RENAMED = {"targets": "stakeholder_targets"}
Row = dict[str, Any]


def person_id(facts: Facts, person: str) -> str:
    """The pseudonym; p0 has one e-mail in all communities and is one person everywhere."""
    return "everywhere" if person == "p0" else f"{facts.community}/{person}"


class Writer:
    """Numbers the occasions and mentions of all communities, and collects the rows of every table."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {"action_owners": [], "communities": []}
        self.names: list[Row] = []
        self.suspected: list[Row] = []
        self.mentions: dict[tuple[str, str, str], Row] = {}
        self.occasions: dict[tuple[str, dt.date, str | None], Row] = {}

    def mention(self, facts: Facts, person: str, table: str, email: bool = False) -> int:
        """Every table writes a person another way, with an e-mail or without."""
        key = (facts.community, person, f"{table}, e-mail" if email else table)
        if key not in self.mentions:
            self.mentions[key] = {
                "mention_id": len(self.mentions) + 1,
                "community": facts.community,
                "person_id": person_id(facts, person),
                "placeholder": person in facts.placeholders,
            }
            if email:
                self.names.append({"mention_id": len(self.mentions), "email": f"{person}@example.org"})
        return int(self.mentions[key]["mention_id"])

    def occasion(self, facts: Facts, day: dt.date, label: str | None) -> int:
        key = (facts.community, day, label)
        if key not in self.occasions:
            self.occasions[key] = {
                "occasion_id": len(self.occasions) + 1,
                "community": facts.community,
                "date": day,
                "label": label,
            }
        return int(self.occasions[key]["occasion_id"])

    def add(self, facts: Facts) -> None:
        for name, table in TABLES.items():
            for line, fact in enumerate(getattr(facts, name), 2):
                self._add(facts, table, line, fact)
        if facts.charter is not None:
            self._add(facts, "communities", 2, facts.charter)
        for pair in facts.duplicates:
            one, other = (person_id(facts, person) for person in pair)
            suspected = {
                "community": facts.community,
                "one": one,
                "other": other,
                "sure": 0.9,
                "why": "alike",
            }
            self.suspected.append(suspected)

    def _add(self, facts: Facts, table: str, line: int, fact: object) -> None:
        assert is_dataclass(fact) and not isinstance(fact, type)
        import_id = f"{facts.community}-{table}"
        row: Row = {"import_id": import_id, "line": line, "community": facts.community}
        values = {RENAMED.get(f.name, f.name): getattr(fact, f.name) for f in fields(fact)}
        if table in MEETING_TABLES:
            row["occasion_id"] = self.occasion(facts, values.pop("date"), values.pop("label"))
        email = bool(values.pop("email", False))
        for column, target in PERSON_COLUMNS.items():
            if column in values:
                person = values.pop(column)
                row[target] = None if person is None else self.mention(facts, person, table, email)
        if table == "answers":
            values |= {"wording": values["question"], "answer": "as given"}
        if table == "actions":
            for owner in values.pop("owners"):
                owned = {**row, "mention_id": self.mention(facts, owner, "owners")}
                self.rows["action_owners"].append(owned)
            values["action"] = f"action {line}"
        if table == "products":
            values["title"] = f"product {line}"
        if table == "stories":
            values["summary"] = f"story {line}"
        self.rows.setdefault(table, []).append(row | values)

    def meetings(self) -> list[Row]:
        """A date without a label is the one labelled meeting of that date, if there is just one (R30)."""
        labelled: dict[tuple[str, dt.date], dict[str, int]] = {}
        for (community, day, label), row in self.occasions.items():
            if label is not None:
                own = labelled.setdefault((community, day), {})
                own.setdefault(label.lower(), row["occasion_id"])
        occasions = []
        for (community, day, label), row in self.occasions.items():
            same_day = labelled.get((community, day), {})
            if label is not None:
                meeting = same_day[label.lower()]
            else:
                meeting = next(iter(same_day.values())) if len(same_day) == 1 else row["occasion_id"]
            occasions.append({**row, "meeting_id": meeting})
        return occasions


def write(communities: Sequence[Facts]) -> duckdb.DuckDBPyConnection:
    """A database in memory that holds these communities."""
    writer = Writer()
    for facts in communities:
        writer.add(facts)
    connection = duckdb.connect()
    connection.execute(SCHEMA.read_text(encoding="utf-8"))
    ids = [{"community": f.community, "community_key": f.community.lower()} for f in communities]
    tables = {
        "community": ids,
        **oracle_brought.tables(writer.rows, {facts.community: facts.imports for facts in communities}),
        "occasion": writer.meetings(),
        "mention": list(writer.mentions.values()),
        "mention_name": writer.names,
        "suspected_duplicate": writer.suspected,
        **writer.rows,
    }
    for table, rows in tables.items():
        if rows:
            _insert(connection, table, rows)
    return connection


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    frame = pa.Table.from_pylist(rows)
    connection.register("incoming", frame)
    connection.execute(f'insert into "{table}" by name select * from incoming')
    connection.unregister("incoming")
