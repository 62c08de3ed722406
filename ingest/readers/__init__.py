"""Files → sheets of cells, by what the bytes are rather than by what the name says."""

from pathlib import Path

from ingest.problems import NotATable
from ingest.readers.chat import looks_like_a_chat, read_chat
from ingest.readers.csv import read_text
from ingest.readers.foreign import is_link, refuse_bytes, refuse_text
from ingest.readers.html import is_html_table, read_html
from ingest.readers.old_workbook import COMPOUND_FILE, read_old_workbook
from ingest.readers.packed import read_packed
from ingest.readers.text import UNSAID, Said, decode
from ingest.readers.trello import is_json, read_trello
from ingest.sheet import Place, Sheet

KNOWN_ENDINGS = (
    *(".csv", ".tsv", ".tab", ".txt", ".iif", ".json"),
    *(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".zip"),
)
"""What is looked at in a folder. Any file may be named on its own."""

OFTEN_SOMETHING_ELSE = (".txt", ".json", ".zip")
"""Of these, what turns out to be no table is passed over in a folder: notes, settings, packed pictures."""


def read(path: Path, data: bytes, said: Said = UNSAID) -> list[Sheet]:
    """The sheets of the file at `path`, whose bytes are `data`; `said` holds before what a text shows itself.

    Raises NotATable for what is neither a table of text nor a workbook, Refused for one that cannot be read.
    """
    place = Place(path.name)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_packed(path, place)
    if data.startswith(COMPOUND_FILE):
        return read_old_workbook(path, data, place)
    refuse_bytes(data, place)
    text, encoding = decode(data, place, said.encoding)
    if is_html_table(text):
        return read_html(text, encoding, place)
    if sheets := read_chat(text, encoding, place):
        return sheets
    if is_json(text) and not is_link(text, place):
        return read_trello(data, place)
    refuse_text(text, place)
    if looks_like_a_chat(path.name):
        raise NotATable(
            f"{place.at()} is named like a WhatsApp chat, but its lines do not start with a date and a time as "
            "such chats do. Export the chat again, without media, and try again."
        )
    return read_text(text, encoding, place, said.delimiter)
