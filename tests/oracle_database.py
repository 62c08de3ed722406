"""Writes the oracle's facts to an empty cop-health database, as an import would have left them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import duckdb
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
        self.mentions: dict[tuple[str, str, str], Row] = {}
        self.occasions: dict[tuple[str, dt.date, str | None], Row] = {}

    def mention(self, facts: Facts, person: str, table: str) -> int:
        """Every table writes a person another way."""
        key = (facts.community, person, table)
        if key not in self.mentions:
            self.mentions[key] = {
                "mention_id": len(self.mentions) + 1,
                "community": facts.community,
                "person_id": person_id(facts, person),
                "placeholder": person in facts.placeholders,
            }
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

    def _add(self, facts: Facts, table: str, line: int, fact: object) -> None:
        assert is_dataclass(fact) and not isinstance(fact, type)
        import_id = f"{facts.community}-{table}"
        row: Row = {"import_id": import_id, "line": line, "community": facts.community}
        values = {RENAMED.get(f.name, f.name): getattr(fact, f.name) for f in fields(fact)}
        if table in MEETING_TABLES:
            row["occasion_id"] = self.occasion(facts, values.pop("date"), values.pop("label"))
        for column, target in PERSON_COLUMNS.items():
            if column in values:
                person = values.pop(column)
                row[target] = None if person is None else self.mention(facts, person, table)
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
        "import": _imports(writer),
        "import_community": _spoken_of(writer),
        "occasion": writer.meetings(),
        "mention": list(writer.mentions.values()),
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


def _spoken_of(writer: Writer) -> list[Row]:
    pairs = {(row["import_id"], row["community"]) for rows in writer.rows.values() for row in rows}
    return [{"import_id": import_id, "community": community} for import_id, community in sorted(pairs)]


def _imports(writer: Writer) -> list[Row]:
    names = sorted({(row["import_id"], table) for table, rows in writer.rows.items() for row in rows})
    kinds = {import_id: table for import_id, table in names if table != "action_owners"}
    return [
        {
            "import_id": import_id,
            "sequence": sequence,
            "file": f"{import_id}.csv",
            "sha256": "0" * 64,
            "kind": kind,
            "layout": "long",
            "loaded_at": dt.date(2020, 1, 1),
            "rows_read": 0,
            "rows_loaded": 0,
            "rows_set_aside": 0,
            "rows_ignored": 0,
        }
        for sequence, (import_id, kind) in enumerate(sorted(kinds.items()), 1)
    ]
