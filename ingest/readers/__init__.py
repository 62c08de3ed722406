"""Files → sheets of cells, by what the bytes are rather than by what the name says."""

import re
from pathlib import Path

from ingest.problems import Refused
from ingest.readers.csv import read_csv
from ingest.readers.trello import read_trello
from ingest.readers.xlsx import read_xlsx
from ingest.sheet import Place, Sheet

KNOWN_ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm", ".json")
"""What is looked at in a folder. Any file may be named on its own."""

_NOT_A_REGISTER = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "a workbook of the old kind (XLS), or one locked with a password",
    b"\x1f\x8b": "a packed file",
    b"Rar!": "a packed file",
    b"7z\xbc\xaf": "a packed file",
    b"<": "a web page or XML file",
}


def read(path: Path, data: bytes) -> list[Sheet]:
    """The sheets of the file at `path`, whose bytes are `data`.

    Raises Refused for what is not a table of text or a workbook.
    """
    place = Place(path.name)
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(path, place)
    head = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{") or re.match(rb"\[\s*\{", head):
        return read_trello(data, place)
    for start, what in _NOT_A_REGISTER.items():
        if head.startswith(start):
            raise Refused(
                f"{place.at()} is {what}, which cannot be read. Save the table as CSV or XLSX and try again."
            )
    return read_csv(data, place)
