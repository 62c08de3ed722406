"""What `ingest` gives back, and the documents of contract.md made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.problems import Problem, Question, Refused
from ingest.sheet import Head, Place
from ingest.sources import Skipped


@dataclass(frozen=True)
class Imported:
    """One sheet of one file: loaded, loaded before (`already_loaded`), or refused with a sentence.

    Where one answer would settle a refusal, `asked` is the option that takes it and `choices` what it
    may be. `head` holds the first lines of the sheet as they stand.
    """

    file: str
    sheet: str | None = None
    import_id: str | None = None
    kind: str | None = None
    layout: str | None = None
    community: str | None = None
    rows_read: int = 0
    rows_loaded: int = 0
    rows_set_aside: int = 0
    rows_ignored: int = 0
    already_loaded: bool = False
    facts_loaded: Mapping[str, int] = field(default_factory=dict)
    kept_out: tuple[str, ...] = ()
    reading: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    refused: str | None = None
    asked: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    head: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def turned_away(cls, place: Place, refusal: Refused, head: Head = ()) -> "Imported":
        """The entry of a sheet, or file, that was refused."""
        question = refusal if isinstance(refusal, Question) else None
        return cls(
            place.file,
            place.sheet,
            refused=str(refusal),
            asked=question.option if question else None,
            choices=question.choices if question else (),
            head=head,
        )

    def to_dict(self) -> dict[str, Any]:
        """An entry of `imports` of the JSON of `ingest`."""
        document = {
            "import": self.import_id,
            "file": self.file,
            "sheet": self.sheet,
            "kind": self.kind,
            "layout": self.layout,
            "community": self.community,
            "rows_read": self.rows_read,
            "rows_loaded": self.rows_loaded,
            "rows_set_aside": self.rows_set_aside,
            "rows_ignored": self.rows_ignored,
            "already_loaded": self.already_loaded,
            "facts_loaded": dict(self.facts_loaded),
            "kept_out": list(self.kept_out),
            "reading": dict(self.reading),
            "problems": [problem_dict(problem, self.sheet) for problem in self.problems],
        }
        if not self.refused:
            return document
        asked = {"option": self.asked, "choices": [list(choice) for choice in self.choices]}
        return document | {"refused": self.refused, "question": asked if self.asked else None}


def problem_dict(problem: Problem, sheet: str | None) -> dict[str, Any]:
    """A problem as the contract shows it; the row is null where it is about the whole file."""
    return {
        "sheet": sheet,
        "row": problem.line or None,
        "column": problem.column,
        "value": problem.value,
        "code": problem.code,
        "outcome": problem.outcome,
        "message": problem.message,
        "fix": problem.fix,
    }


@dataclass(frozen=True)
class IngestResult:
    """All sheets of all files of one call, in order."""

    imports: tuple[Imported, ...]
    skipped: tuple[Skipped, ...] = ()
    dry_run: bool = False
    new_people: int = 0
    new_meetings: int = 0

    @property
    def exit_code(self) -> int:
        """0 all well; 1 something was set aside or refused; 2 all was refused (R33)."""
        if self.imports and all(entry.refused for entry in self.imports):
            return 2
        faults = any(p.outcome in ("set_aside", "cell") for entry in self.imports for p in entry.problems)
        return int(faults or any(entry.refused or entry.rows_set_aside for entry in self.imports))

    def to_dict(self) -> dict[str, Any]:
        """The document of `ingest --json`."""
        return {
            "imports": [entry.to_dict() for entry in self.imports],
            "skipped": [entry.to_dict() for entry in self.skipped],
            "dry_run": self.dry_run,
            "new_people": self.new_people,
            "new_meetings": self.new_meetings,
        }
