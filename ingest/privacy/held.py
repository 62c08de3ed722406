"""Everything that a database holds about one person, with the place of each thing in the files.

It is made to be handed to that person: in what people wrote, everybody else's name is taken out, and of what was
decided about who is who it is not said who the other is.
"""

import os
from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from ingest import facts, store
from ingest.people import fullest_first
from ingest.people.whom import Everybody
from ingest.privacy.namings import Namings, namings_of
from ingest.privacy.records import Reader, Record

_SUGGESTED = "select community, why from suspected_duplicate where $1 in (one, other) order by community, why"
_FORMS = "Evaluation forms are kept without a name, so it cannot be told which answers are whose."


@dataclass(frozen=True)
class Held:
    """What is held about a person. `decisions` are what was said of who is who: same or different, and when;
    `suggestions` in which community and why the person may be the same as somebody."""

    person: str
    names: tuple[str, ...]
    emails: tuple[str, ...]
    organisations: tuple[str, ...]
    communities: tuple[str, ...]
    consent_on: tuple[date, ...]
    records: tuple[Record, ...]
    decisions: tuple[tuple[str, datetime], ...]
    suggestions: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str | None, str], ...]

    def to_dict(self) -> dict[str, object]:
        """The JSON document."""
        return {
            "schema": "cop-health/person/1",
            "person": self.person,
            "names": list(self.names),
            "emails": list(self.emails),
            "organisations": list(self.organisations),
            "communities": list(self.communities),
            "consent_on": [day.isoformat() for day in self.consent_on],
            "records": [each.to_dict() for each in self.records],
            "decisions": [
                {"decision": decision, "decided_at": at.isoformat()} for decision, at in self.decisions
            ],
            "suggestions": [{"community": where, "why": why} for where, why in self.suggestions],
            "files": [{"file": file, "sheet": sheet, "import": i} for file, sheet, i in self.files],
            "not_linked": _FORMS,
        }


def held(person: str, db: str | os.PathLike[str]) -> Held:
    """What is held about a person. Raises Refused where `person` is nobody, or may be several."""
    with store.read(db) as cursor:
        meant = Everybody(cursor).anywhere(person)
        reader = Reader(cursor, namings_of(cursor, meant))
        records = [each for table in facts.MENTION_COLUMNS for each in reader.about(table)]
        records += reader.texts()
        decisions = _decisions(cursor, reader.namings)
        suggestions = cursor.execute(_SUGGESTED, [meant.person]).fetchall()
        files = reader.files()
    namings = reader.namings
    organisations = {str(r.said["organisation"]) for r in records if r.said.get("organisation")}
    consents = {day for r in records if isinstance(day := r.said.get("consent_on"), date)}
    return Held(
        person=meant.person,
        names=tuple(fullest_first(namings.names)) if namings.names else (),
        emails=tuple(namings.emails),
        organisations=tuple(sorted(organisations)),
        communities=tuple(namings.communities),
        consent_on=tuple(sorted(consents)),
        records=tuple(records),
        decisions=decisions,
        suggestions=tuple(suggestions),
        files=files,
    )


def _decisions(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> tuple[tuple[str, datetime], ...]:
    """What was said, once for all spellings that it was said of."""
    rows = cursor.execute("select one, other, decision, decided_at from identity_decision").fetchall()
    return tuple(
        sorted({(decision, at) for one, other, decision, at in rows if {one, other} & namings.sources})
    )
