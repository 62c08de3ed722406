"""What somebody said of the columns of one shape of file, to be read so again: a TOML page that can be shared.

[[source]]
kind = "attendance"
leave_out = ["Remarks"]

[source.columns]              # column of the kind = heading of the file
person = "Onderwyser"

[source.dates]                # heading over the marks = day of that meeting
"Meeting 1" = 2026-03-14

[source.questions]            # heading of an evaluation form = question known here
"How was it?" = "useful"

[source.words.status]         # word of the file = word known in that column
"daar" = "present"
"""

import json
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ingest.problems import Refused
from ingest.sheet import fold

_PARTS = ("kind", "columns", "dates", "questions", "words", "leave_out")


@dataclass(frozen=True)
class ColumnMapping:
    """How the columns of one shape of file are read; the shape is the headings that it speaks of."""

    kind: str
    columns: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, date] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    leave_out: Sequence[str] = ()

    @property
    def headings(self) -> frozenset[str]:
        """The headings that it speaks of, folded."""
        spoken = (*self.columns.values(), *self.dates, *self.questions, *self.leave_out)
        return frozenset(fold(heading) for heading in spoken)

    @property
    def shape(self) -> str:
        """What it is filed under: a mapping of the same headings takes its place."""
        return "|".join(sorted(self.headings))

    def fits(self, headings: Collection[str]) -> bool:
        """Whether a line of headings, folded, has all that it speaks of."""
        return bool(self.headings) and self.headings <= frozenset(headings)

    def to_toml(self) -> str:
        """The mapping as one `[[source]]` of a page."""
        lines = ["[[source]]", f"kind = {_quoted(self.kind)}"]
        if self.leave_out:
            lines.append(f"leave_out = [{', '.join(map(_quoted, self.leave_out))}]")
        words = {f"words.{column}": known for column, known in self.words.items()}
        parts: dict[str, Mapping[str, Any]] = {
            "columns": self.columns, "dates": self.dates, "questions": self.questions, **words,
        }  # fmt: skip
        for name, entries in parts.items():
            if entries:
                lines += ["", f"[source.{name}]"]
                lines += [f"{_quoted(key)} = {_value(said)}" for key, said in entries.items()]
        return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _value(said: object) -> str:
    return said.isoformat() if isinstance(said, date) else _quoted(str(said))


def parse_mappings(text: str, kinds: Mapping[str, Collection[str]], where: str) -> tuple[ColumnMapping, ...]:
    """The mappings of a page; Refused, naming `where` and the key, for what it may not say."""
    try:
        page = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(f"{where} is not a TOML page: {error}. Correct it, or map the columns anew.") from error
    sources = page.get("source")
    if not isinstance(sources, list) or not sources or set(page) != {"source"}:
        raise Refused(f"{where} holds no mapping. It needs one [[source]] for each shape of file.")
    return tuple(_mapping(source, kinds, f"{where}, source {k}") for k, source in enumerate(sources, 1))


def _mapping(source: Any, kinds: Mapping[str, Collection[str]], where: str) -> ColumnMapping:
    if not isinstance(source, dict) or source.get("kind") not in kinds:
        raise Refused(f"{where}: kind is to be one of {', '.join(kinds)}.")
    if unknown := sorted(set(source) - set(_PARTS)):
        raise Refused(f"{where}: “{unknown[0]}” is not known. It may have {', '.join(_PARTS)}.")
    for name in ("columns", "dates", "questions", "words"):
        if not isinstance(source.get(name, {}), dict):
            raise Refused(f"{where}: {name} is to be a table of headings and what they mean.")
    if not isinstance(source.get("leave_out", []), list):
        raise Refused(f"{where}: leave_out is to be a list of headings.")
    known = kinds[source["kind"]]
    for name in (*source.get("columns", {}), *source.get("words", {})):
        if name not in known:
            raise Refused(
                f"{where}: {source['kind']} has no column “{name}”. It may be one of {', '.join(sorted(known))}."
            )
    dates = {heading: _day(said, heading, where) for heading, said in source.get("dates", {}).items()}
    words = {c: {str(k): str(v) for k, v in said.items()} for c, said in source.get("words", {}).items()}
    return ColumnMapping(
        kind=source["kind"],
        columns={name: str(heading) for name, heading in source.get("columns", {}).items()},
        dates=dates,
        questions={str(k): str(v) for k, v in source.get("questions", {}).items()},
        words=words,
        leave_out=tuple(map(str, source.get("leave_out", ()))),
    )


def _day(said: Any, heading: str, where: str) -> date:
    if isinstance(said, str):
        try:
            said = date.fromisoformat(said)
        except ValueError:
            said = None
    if isinstance(said, datetime) or not isinstance(said, date):
        raise Refused(f"{where}: the day of “{heading}” is no date. Write it as 2026-03-14.")
    return said
