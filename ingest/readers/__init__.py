"""Files → sheets of cells, by what the bytes are rather than by what the name says."""

from pathlib import Path

from ingest.problems import Refused
from ingest.readers.csv import read_csv
from ingest.readers.xlsx import read_xlsx
from ingest.sheet import Place, Sheet

KNOWN_ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm", ".iif")
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
    b"{": "a JSON file",
    b"<": "a web page or XML file",
}

_STATEMENTS = {
    b"OFXHEADER": "OFX",
    b"<OFX>": "OFX",
    b"<?OFX": "OFX",
    b"!TYPE:BANK": "QIF",
    b"!TYPE:CASH": "QIF",
}


def read(path: Path, data: bytes) -> list[Sheet]:
    """The sheets of the file at `path`, whose bytes are `data`.

    Raises Refused for what is not a table of text or a workbook.
    """
    place = Place(path.name)
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(path, place)
    if statement := next((name for mark, name in _STATEMENTS.items() if mark in data[:400].upper()), None):
        raise Refused(
            f"{place.at()} is a bank statement in the format {statement}, which is not read. Download the same "
            "statement from the bank as CSV, with date, description and amount, and try again."
        )
    head = data.lstrip()[:8]
    for start, what in _NOT_A_REGISTER.items():
        if head.startswith(start):
            raise Refused(
                f"{place.at()} is {what}, which cannot be read. Save the table as CSV or XLSX and try again."
            )
    return read_csv(data, place)
