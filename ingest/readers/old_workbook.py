"""Compound files (OLE2): workbooks of the old kind, locked new ones, and other programs' documents."""

from pathlib import Path

from ingest.problems import NotATable, Refused
from ingest.readers.foreign import cannot
from ingest.readers.workbook import UNLOCK, read_workbook
from ingest.sheet import Place, Sheet

COMPOUND_FILE = b"\xd0\xcf\x11\xe0"

_COPY = "Copy the table in it into a spreadsheet, save that, and try again."
_DOCUMENTS = {
    "WordDocument": ("a Word document", _COPY),
    "PowerPoint Document": ("a presentation", _COPY),
    "__properties_version1.0": (
        "an e-mail",
        "Save the file that is attached to it, and try again with that one.",
    ),
    "Props9": ("a project plan", _COPY),
}
_WORKBOOKS = ("Workbook", "Book")


def read_old_workbook(path: Path, data: bytes, place: Place) -> list[Sheet]:
    """The sheets of an XLS workbook; NotATable for another program's document, Refused if it cannot be read.

    What it is stands in its directory, as names in UTF-16, each at the start of an entry of 128 bytes.
    """
    if _has(data, "EncryptedPackage"):
        raise Refused(f"{place.at()} is locked with a password. {UNLOCK}")
    if any(_has(data, name) for name in _WORKBOOKS):
        return read_workbook(path, place)
    for name, (what, todo) in _DOCUMENTS.items():
        if _has(data, name):
            raise cannot(place, what, todo)
    raise NotATable(
        f"{place.at()} looks like a workbook of the old kind (XLS), but is damaged or something else. Open it in "
        "the program that made it, save it as XLSX, and try again."
    )


def _has(data: bytes, name: str) -> bool:
    return f"{name}\0".encode("utf-16-le") in data
