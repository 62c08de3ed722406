"""The account of one sheet: every line below the header ends as loaded, set aside or ignored."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.problems import Problem, describe
from ingest.sheet import Place


class Ledger:
    """Collects problems while a sheet is read, and closes the account when its facts are known."""

    def __init__(self, place: Place, lines: Iterable[int] = ()) -> None:
        """`lines` are the lines below the recognised header."""
        self.place = place
        self.lines = set(lines)
        self.ignored: set[int] = set()
        self.problems: list[Problem] = []
        self.same: dict[int, int] = {}

    def same_fact(self, line: int, as_line: int) -> None:
        """`line` adds to the fact of `as_line`, such as somebody's second visit: it shares that line's fate."""
        if line != as_line:
            self.same[line] = self.same.get(as_line, as_line)

    def fault(
        self, line: int, code: str, column: str | None = None, value: str | None = None, **details: object
    ) -> None:
        """A cell or row that did not become a fact; whether the row was loaded is decided at the close."""
        self._add(line, code, column, value, "cell", details)

    def ignore(self, line: int, code: str, value: str | None = None, **details: object) -> None:
        """A line that holds no data, with the reason."""
        self.ignored.add(line)
        self._add(line, code, None, value, "ignored", details)

    def ignore_all(self, lines: Sequence[int], code: str) -> None:
        """Lines one under another that hold no data, told in one sentence from the first to the `last`."""
        self.ignored.update(lines)
        self._add(lines[0], code, None, None, "ignored", {"last": lines[-1]})

    def warn(
        self, code: str, column: str | None = None, value: str | None = None, line: int = 0, **details: object
    ) -> None:
        """Something to look at, though all was loaded."""
        self._add(line, code, column, value, "warning", details)

    def _add(
        self,
        line: int,
        code: str,
        column: str | None,
        value: str | None,
        outcome: str,
        details: dict[str, object],
    ) -> None:
        where = self.place.at(line, column)
        self.problems.append(
            describe(code, line=line, column=column, value=value, outcome=outcome, where=where, **details)
        )

    def close(self, loaded: set[int]) -> "Account":
        """The account, given the lines that gave at least one fact.

        A line with a fault that gave no fact is set aside. A line that nobody spoke of is set aside
        too: nothing may be lost in silence.
        """
        loaded = loaded | {line for line, other in self.same.items() if other in loaded}
        self._share_faults(loaded)
        faulty = {p.line for p in self.problems if p.outcome == "cell"}
        for line in sorted(self.lines - loaded - self.ignored - faulty):
            self.fault(line, "not_understood")
        set_aside = self.lines - loaded - self.ignored
        problems = [
            replace(p, outcome="set_aside") if p.outcome == "cell" and p.line in set_aside else p
            for p in dict.fromkeys(self.problems)
        ]
        return Account(len(self.lines), len(self.lines & loaded), len(set_aside), len(self.ignored), problems)

    def _share_faults(self, loaded: set[int]) -> None:
        """What kept a line from being loaded is told at each line that belongs to the same fact as well."""
        told: dict[int, list[Problem]] = {}
        for p in self.problems:
            if p.outcome == "cell" and (p.column is None or p.value is None):
                told.setdefault(p.line, []).append(p)
        for line, other in self.same.items():
            for p in () if line in loaded else told.get(other, ()):
                where, here = self.place.at(other, p.column), self.place.at(line, p.column)
                self.problems.append(replace(p, line=line, message=here + p.message.removeprefix(where)))


class Account:
    """How many lines were read, loaded, set aside and ignored, and all problems in order of line."""

    def __init__(self, read: int, loaded: int, set_aside: int, ignored: int, problems: list[Problem]) -> None:
        self.read, self.loaded, self.set_aside, self.ignored = read, loaded, set_aside, ignored
        self.problems = tuple(sorted(problems, key=lambda p: p.line))
        if read != loaded + set_aside + ignored:
            raise RuntimeError(f"{read} lines read, but {loaded} + {set_aside} + {ignored} accounted for")
