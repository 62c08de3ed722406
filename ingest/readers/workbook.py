"""Workbook → sheets, read by python-calamine in a child process behind a guard."""

import json
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ingest.problems import Refused
from ingest.readers.as_typed import as_typed
from ingest.readers.fills import fills_in
from ingest.readers.sheet_facts import BROKEN_ARCHIVE, SheetFacts
from ingest.readers.zip_guard import inspect
from ingest.sheet import Cell, Place, Sheet

MEMORY_BYTES = 2 << 30
TIMEOUT_SECONDS = 120
LOCKED = 3
"""Exit code of the child for a workbook with a password."""

UNLOCK = "Open it in the spreadsheet program, save it again without a password, and try again."
_CHILD = Path(__file__).with_name("calamine_child.py")


def read_workbook(path: Path, place: Place) -> list[Sheet]:
    """Every sheet that holds something, in the order of the workbook; Refused if it cannot be read."""
    facts = inspect(path, place) if zipfile.is_zipfile(path) else {}
    parts = _sheet_parts(path)
    fills = fills_in(path, place, list(facts)) if parts else {}
    sheets = []
    for sheet in _in_child(path, place)["sheets"]:
        if any(any(cell not in ("", None) for cell in row) for row in sheet["rows"]):
            part = parts.get(sheet["name"], sheet["name"])
            read = _sheet(Place(place.file, sheet["name"]), sheet, facts.get(part, SheetFacts()))
            sheets.append(replace(read, fills=fills.get(part, {})))
    return sheets


def _in_child(path: Path, place: Place) -> dict[str, Any]:
    command = [sys.executable, "-I", str(_CHILD), str(path), str(MEMORY_BYTES)]
    environment = {k: v for k, v in os.environ.items() if k in ("PATH", "SYSTEMROOT", "LANG", "HOME")}
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=TIMEOUT_SECONDS, env=environment, check=False
        )
        if done.returncode == 0:
            document: dict[str, Any] = json.loads(done.stdout)
            return document
        if done.returncode == LOCKED:
            raise Refused(f"{place.at()} is locked with a password. {UNLOCK}")
    except (subprocess.TimeoutExpired, ValueError):
        pass
    raise Refused(
        f"{place.at()} cannot be read as a workbook: it is damaged, locked with a password, or too large. "
        "Open it in the spreadsheet program, save the sheet you need as CSV, and try again."
    )


def _sheet(place: Place, sheet: dict[str, Any], seen: SheetFacts) -> Sheet:
    notes: dict[str, dict[str, int]] = {
        code: {"count": count} for code, count in seen.counted.items() if count
    }
    if sheet["hidden"] or seen.hidden:
        notes["hidden_sheet"] = {}
    rows = [[_cell(cell) for cell in row] for row in sheet["rows"]]
    width = max(map(len, rows), default=0)
    padded = [row + [""] * (width - len(row)) for row in rows]
    columns = {
        k: np.fromiter(column, dtype=object, count=len(rows))
        for k, column in enumerate(zip(*padded, strict=True))
    }
    cells = pd.DataFrame(columns, index=pd.RangeIndex(1, len(rows) + 1), dtype=object)
    return Sheet(place, cells, notes=notes, reading={"reader": "workbook"})


def _cell(value: Any) -> Cell:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return _moment(value["d"]) if "d" in value else float(value["m"])
    typed: Cell = as_typed(value)
    return typed


def _moment(text: str) -> date | datetime:
    moment = datetime.fromisoformat(text)
    return moment.date() if moment.time() == datetime.min.time() else moment


def _sheet_parts(path: Path) -> dict[str, str]:
    """Sheet name → part name, from the workbook's own index; a sheet that is not found has no facts."""
    try:
        with zipfile.ZipFile(path) as archive:
            index = archive.read("xl/workbook.xml").decode("utf-8", "replace")
            links = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    except (KeyError, *BROKEN_ARCHIVE):  # Not XLSX: there a sheet's facts stand under its name.
        return {}
    targets = {}
    for tag in re.findall(r"<Relationship\s[^>]*>", links):
        found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        targets[found.get("Id", "")] = "xl/" + found.get("Target", "").removeprefix("/xl/")
    names = {}
    for tag in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", index):
        found = dict(re.findall(r'([\w:]+)="([^"]*)"', tag))
        names[_unescape(found.get("name", ""))] = targets.get(found.get("r:id", ""), "")
    return names


def _unescape(text: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text
