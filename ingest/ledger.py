"""The account of one sheet: every line below the header ends as loaded, set aside or ignored."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from ingest.problems import Problem, describe
from ingest.sheet import Place


class Ledger:
    """Collects problems while a sheet is read, and closes the account when its facts are known."""

    def __init__(self, place: Place, lines: Iterable[int] = ()) -> None:
        """`lines` are the lines below the recognised header."""
        self.place = place
        self._lines = [_numbers(lines)]
        self.ignored: set[int] = set()
        self.problems: list[Problem] = []
        self.same: dict[int, int] = {}

    def same_fact(self, line: int, as_line: int) -> None:
        """`line` adds to the fact of `as_line`, such as somebody's second visit: it shares that line's fate."""
        if line != as_line:
            self.same[line] = self.same.get(as_line, as_line)

    @property
    def lines(self) -> np.ndarray:
        """The lines to account for, each once, in order."""
        lines = np.sort(np.concatenate(self._lines), kind="stable")
        once: np.ndarray = lines[np.diff(lines, prepend=-1) != 0]
        return once

    def account_for(self, lines: Iterable[int]) -> None:
        """Take more lines into the account."""
        self._lines.append(_numbers(lines))

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
        """Lines that hold no data, told in one sentence: the first, the `last`, and the `count` of them."""
        self.ignored.update(lines)
        self._add(lines[0], code, None, None, "ignored", {"last": lines[-1], "count": len(lines)})

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

    def close(self, loaded: Iterable[int]) -> "Account":
        """The account, given the lines that gave at least one fact.

        A line with a fault that gave no fact is set aside. A line that nobody spoke of is set aside
        too: nothing may be lost in silence.
        """
        if self.same:
            known = {int(line) for line in loaded}
            loaded = known | {line for line, other in self.same.items() if other in known}
            self._share_faults(loaded)
        lines, told = self.lines, _numbers(loaded)
        # What gave a fact was not passed over, whatever was said of it on the way.
        passed_by = np.sort(_numbers(self.ignored))
        fine, ignored = np.isin(lines, told), passed_by[~np.isin(passed_by, told)]
        lost = lines[~fine & ~np.isin(lines, ignored)]
        faulty = {p.line for p in self.problems if p.outcome == "cell"}
        for line in lost.tolist():
            if line not in faulty:
                self.fault(line, "not_understood")
        set_aside, passed_over = set(lost.tolist()), set(ignored.tolist())
        problems = [
            replace(p, outcome="set_aside") if p.outcome == "cell" and p.line in set_aside else p
            for p in dict.fromkeys(self.problems)
            if p.outcome != "ignored" or p.line in passed_over
        ]
        return Account(len(lines), int(fine.sum()), len(set_aside), len(ignored), problems)

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


def _numbers(lines: Iterable[int]) -> np.ndarray:
    if isinstance(lines, np.ndarray):
        return lines
    return np.fromiter(lines, dtype=np.int64)
