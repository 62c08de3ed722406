"""Reads the page that a committee signed, and says line by line what cannot stand as written.

The shipped `policy.toml` is the pattern: a page has the same tables and names, and numbers of the
same kind, so that no list of valid names stands anywhere else. The order of the two edges of a
shipped band tells which way is better there.
"""

import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeAlias

Path: TypeAlias = tuple[str, ...]
Tree: TypeAlias = Mapping[str, Any]

ANYWHERE = ("why", "source")
ANY_NUMBER = ("weights", "bands")
ZERO_ALLOWED = ("weights", "bands", "overdue", "rhythm", "forms")
LARGEST_SHARE = 2.0


class Fault(NamedTuple):
    """One thing that cannot stand: the line it is on, the key with its tables, and what to do."""

    line: int
    key: str
    message: str


class PolicyError(ValueError):
    """A policy that cannot be used; its text has one line for every fault."""

    def __init__(self, name: str, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(f"{name} line {f.line}: {f.key}: {f.message}" for f in self.faults))


def read_page(text: str, name: str, pattern: Tree | None = None) -> dict[str, Any]:
    """The page as nested dicts, checked against `pattern` (None: against itself).

    `name` is the file's name for messages. Raises PolicyError with all faults at once.
    """
    try:
        page = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(name, [_unreadable(text, error)]) from None
    lines = _lines(text)
    said = list(_check(page, pattern or page, ()))
    if not said and not any(weight["value"] for weight in page["weights"].values()):
        said = [(("weights",), "all are 0; give at least one a weight above 0")]
    faults = [Fault(_line(lines, path), ".".join(path), message) for path, message in said]
    if faults:
        raise PolicyError(name, faults)
    return page


def _check(page: Tree, pattern: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    missing = [key for key in pattern if key not in page]
    for key in page:
        if key not in pattern and not (key in ANYWHERE and path):
            nearest = _nearest(key, missing or list(pattern))
            yield (*path, key), f'there is no such name here; did you mean "{nearest}"?'
            missing = [name for name in missing if name != nearest]
    for key in missing:
        yield (*path, key), f'is missing; write "{_example(pattern[key], (*path, key))}"'
    for key in page:
        if key in pattern or key in ANYWHERE:
            yield from _check_entry(page[key], pattern.get(key, ""), (*path, key))
    if not missing and {"healthy", "watch"} <= page.keys() & pattern.keys():
        yield from _check_order(page, pattern, path)


def _check_entry(found: Any, shipped: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(shipped, dict):
        if isinstance(found, dict):
            yield from _check(found, shipped, path)
        else:
            yield path, f'should be a table with the lines "{_nearest("value", list(shipped))} = …", …'
    elif isinstance(shipped, str):
        if not isinstance(found, str):
            yield path, f'{found!r} is not text; put it between quotes, as in "{path[-1]} = \\"…\\""'
        elif path[-1] in ANYWHERE and not found.strip():
            yield path, "is empty; say it in a few words"
    else:
        yield from _check_number(found, shipped, path)


def _check_number(found: Any, shipped: float, path: Path) -> Iterator[tuple[Path, str]]:
    whole = isinstance(shipped, int) and path[0] not in ANY_NUMBER
    kind = "a whole number" if whole else "a number"
    number = isinstance(found, int | float) and not isinstance(found, bool) and math.isfinite(found)
    if not number or (whole and not isinstance(found, int)):
        yield path, f"{_shown(found)} is not {kind}; write one, such as {_example(shipped, path)}"
    elif found < 0 or (found == 0 and path[0] not in ZERO_ALLOWED):
        least = "write 0 or more" if path[0] in ZERO_ALLOWED else "write more than 0"
        yield path, f"{found} is too small; {least}, such as {_example(shipped, path)}"
    elif path[0] != "bands" and isinstance(shipped, float) and shipped < 1 < found:
        yield path, f"{found} is more than 1; write a share from 0 to 1, such as {_example(shipped, path)}"


def _check_order(page: Tree, pattern: Tree, path: Path) -> Iterator[tuple[Path, str]]:
    healthy, watch = page["healthy"], page["watch"]
    if not all(isinstance(edge, int | float) for edge in (healthy, watch)):
        return
    higher = pattern["healthy"] > pattern["watch"]
    if healthy != watch and (healthy > watch) is not higher:
        wrong = (
            f"{healthy} should be at least watch = {watch}: higher is better here"
            if higher
            else f"{healthy} should be at most watch = {watch}: lower is better here"
        )
        yield (*path, "healthy"), wrong
    numbers = [edge for edge in ("healthy", "watch", "at_most") if isinstance(page.get(edge), int | float)]
    if "at_most" in numbers and page["at_most"] < healthy:
        yield (*path, "at_most"), f"{page['at_most']} should be at least healthy = {healthy}"
    for edge in numbers:
        if pattern["healthy"] <= 1 >= pattern["watch"] and page[edge] > LARGEST_SHARE:
            example = _example(pattern[edge], (*path, edge))
            yield (*path, edge), f"{page[edge]} is no share; write it from 0 to 1, such as {example}"


def _nearest(word: str, words: list[str]) -> str:
    return get_close_matches(word, words, n=1, cutoff=0.0)[0]


def _shown(found: Any) -> str:
    if isinstance(found, bool):
        return str(found).lower()
    return "a table" if isinstance(found, dict) else repr(found)


def _example(shipped: Any, path: Path) -> str:
    if isinstance(shipped, dict):
        return f"[{'.'.join(path)}]"
    return f"{path[-1]} = {shipped}" if not isinstance(shipped, str) else f'{path[-1]} = "…"'


def _lines(text: str) -> dict[Path, int]:
    """The line on which each table and each key of the page first stands."""
    lines: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[([^\]]+)\]", line):
            table = _split(header[1])
        elif key := re.match(r'\s*([\w."\'-]+)\s*=', line):
            lines.setdefault(table + _split(key[1]), number)
            continue
        for depth in range(1, len(table) + 1):
            lines.setdefault(table[:depth], number)
    return lines


def _split(dotted: str) -> Path:
    return tuple(part.strip(" \"'") for part in dotted.split("."))


def _line(lines: Mapping[Path, int], path: Path) -> int:
    """The line of the path, or of the nearest table around it; the last line where there is none."""
    for depth in range(len(path), 0, -1):
        if path[:depth] in lines:
            return lines[path[:depth]]
    return max(lines.values(), default=1)


def _unreadable(text: str, error: tomllib.TOMLDecodeError) -> Fault:
    place = re.search(r"at line (\d+)", str(error))
    number = int(place[1]) if place else max(1, len(text.splitlines()))
    line = (text.splitlines() or [""])[min(number, len(text.splitlines()) or 1) - 1].strip()
    key = line.split("=")[0].strip() if "=" in line else "page"
    if re.search(r"\d,\d", line.partition("=")[2]):
        return Fault(number, key, f'"{line}" cannot be read; write the number with a point, not a comma')
    reason = re.sub(r" \(at .*\)$", "", str(error))
    return Fault(number, key, f'"{line}" cannot be read ({reason}); write lines like "healthy = 0.75"')
