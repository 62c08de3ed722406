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
_LOCKED = "EncryptedPackage"
_WORKBOOKS = ("Workbook", "Book")


def read_old_workbook(path: Path, data: bytes, place: Place) -> list[Sheet]:
    """The sheets of an XLS workbook; NotATable for another program's document, Refused if it cannot be read."""
    name = _main_part(data)
    if name == _LOCKED:
        raise Refused(f"{place.at()} is locked with a password. {UNLOCK}")
    if name in _WORKBOOKS:
        return read_workbook(path, place)
    if name in _DOCUMENTS:
        raise cannot(place, *_DOCUMENTS[name])
    raise NotATable(
        f"{place.at()} looks like a workbook of the old kind (XLS), but is damaged or something else. Open it in "
        "the program that made it, save it as XLSX, and try again."
    )


def _main_part(data: bytes) -> str | None:
    """The part that tells whose file it is: of those named where the directory begins, else anywhere, the first.

    A document may hold another as its part, and an e-mail one as its attachment, so the order matters.
    """
    size = 1 << min(16, int.from_bytes(data[30:32], "little"))
    start = (int.from_bytes(data[48:52], "little") + 1) * size
    for where in (data[start : start + size], data):
        found = {
            where.find(f"{name}\0".encode("utf-16-le")): name for name in (_LOCKED, *_WORKBOOKS, *_DOCUMENTS)
        }
        found.pop(-1, None)
        if found:
            return found[min(found)]
    return None
