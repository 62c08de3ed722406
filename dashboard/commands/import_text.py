"""What came of one sheet, and what is wrong in it, as text for a terminal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.commands.terminal import complaint, paragraph
from dashboard.language import formats
from dashboard.language.beside import in_words, rows_said, said_of
from dashboard.language.formats import count
from dashboard.language.words import catalogue, say

FAULTS = {"set_aside": "rows_not_loaded", "cell": "cells_not_loaded"}
OUTCOMES = FAULTS | {"warning": "worth_a_look", "ignored": "holds_no_data"}
MOST_TOLD = 20


def tell_import(each: Mapping[str, Any], database: str, *, dry_run: bool) -> None:
    """The account of one sheet, on standard output; what is wrong in it, on standard error."""
    place = f"{each['file']} ({each['sheet']})" if each["sheet"] else each["file"]
    if each["already_loaded"]:
        paragraph(say("data.already", file=place))
        _faults(each, database, dry_run=dry_run)
        return
    rows = {
        "loaded": formats.whole(each["rows_loaded"]),
        "aside": formats.whole(each["rows_set_aside"]),
        "ignored": formats.whole(each["rows_ignored"]),
    }
    paragraph(say("data.account", file=place, read=count("row", each["rows_read"]), **rows))
    for line in _particulars(each):
        paragraph(line, indent=2)
    _faults(each, database, dry_run=dry_run)


def _particulars(each: Mapping[str, Any]) -> Iterator[str]:
    community = each["community"] or say("data.kinds_community")
    yield _say("what", kind=say(f"kind.{each['kind']}"), community=community, id=each["import"])
    facts = (f"{_say_fact(name)} {formats.whole(n)}" for name, n in each["facts_loaded"].items())
    yield _say("facts", facts=", ".join(facts) or _say("none"))
    if decided := "; ".join(_decisions(each["reading"])):
        yield _say("read_with", decided=decided)
    if each["kept_out"]:
        yield _say("kept_out", names=", ".join(each["kept_out"]))


def _decisions(reading: Mapping[str, Any]) -> Iterator[str]:
    """What was decided about the file that its owner may want to check."""
    if reading.get("encoding", "utf-8") != "utf-8":
        yield _say("encoding", name=reading["encoding"])
    orders = reading.get("date_order", {})
    for order in sorted(set(orders.values())):
        columns = ", ".join(column for column, its in orders.items() if its == order)
        yield _say("dates", order=say(f"data.dates_{order}"), columns=columns)
    if dates := reading.get("dates"):
        first, last = (formats.day(date.fromisoformat(day)) for day in (min(dates), max(dates)))
        yield _say("days", meetings=count("meeting", len(dates)), first=first, last=last)
    if blank := reading.get("blank"):
        yield _say("blank", means=say(f"data.blank_{blank}"))


def _faults(each: Mapping[str, Any], database: str, *, dry_run: bool) -> None:
    place = {"file": each["file"], "sheet": each["sheet"]}
    found = [in_words(place | problem) for problem in each["problems"] if problem["outcome"] != "ignored"]
    tell_problems(found[:MOST_TOLD], complaint)
    if len(found) > MOST_TOLD:
        rest = len(found) - MOST_TOLD
        command = f"cop-health problems --db {database} --import {each['import']}"
        complaint(_say("more", n=rest, command=command), indent=2)
    if not dry_run and any(problem["outcome"] in FAULTS for problem in found):
        undo = f"cop-health undo {each['import']} --db {database}"
        complaint(_say("correct", command=undo), indent=2)


def tell_problems(found: Sequence[Mapping[str, Any]], tell: Callable[..., None] = paragraph) -> None:
    """Problems, in words already, under what they mean; each names file, sheet, row, column and value."""
    for outcome, title in OUTCOMES.items():
        here = [problem for problem in found if problem["outcome"] == outcome]
        if here:
            tell(_say(title))
        for alike in _runs(here):
            tell(alike[0]["message"] + _more(alike), indent=2, bullet="- ")
            tell(alike[0]["fix"], indent=4)


def _more(alike: Sequence[Mapping[str, Any]]) -> str:
    if len(alike) == 1:
        return ""
    if alike[0]["outcome"] == "ignored":
        return " " + _say("so_are", n=len(alike) - 1, row=alike[-1]["row"])
    return " " + _say("same_in", rows=count("row", len(alike) - 1), which=rows_said(rows_of(alike[1:])))


def rows_of(alike: Sequence[Mapping[str, Any]]) -> tuple[int, ...]:
    """The rows of problems."""
    return tuple(problem["row"] for problem in alike if problem.get("row"))


def _runs(found: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """The problems, each with those that say the same of further rows; those that hold no data in runs."""
    held = [problem for problem in found if problem["outcome"] != "ignored"]
    runs: dict[tuple[Any, ...], list[Mapping[str, Any]]] = {}
    for problem in held:
        runs.setdefault(said_of(problem), []).append(problem)
    yield from runs.values()
    yield from _neighbours([problem for problem in found if problem["outcome"] == "ignored"])


def _neighbours(found: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """Rows under one another that hold no data for the same reason, together."""
    run: list[Mapping[str, Any]] = []
    for problem in found:
        follows = run and problem["row"] == run[-1]["row"] + 1
        if follows and all(problem.get(key) == run[-1].get(key) for key in ("file", "sheet", "code")):
            run.append(problem)
        else:
            if run:
                yield run
            run = [problem]
    if run:
        yield run


def _say(key: str, **values: object) -> str:
    return say(f"cli.files.{key}", **values)


def _say_fact(name: str) -> str:
    """What a count of `facts_loaded` is of; a status that an older file holds stays as it is."""
    return str(catalogue().get(f"cli.fact.{name}", name.replace("_", " ")))
