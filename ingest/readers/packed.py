"""What a ZIP archive really is: a workbook, another program's document, a chat, or files packed together."""

import zipfile
from pathlib import Path, PurePosixPath

from ingest.problems import NotATable, Refused
from ingest.readers.chat import looks_like_a_chat, read_chat
from ingest.readers.foreign import cannot
from ingest.readers.sheet_facts import BROKEN_ARCHIVE
from ingest.readers.text import decode
from ingest.readers.workbook import read_workbook
from ingest.sheet import Place, Sheet

MAX_CHAT_BYTES = 256 << 20
MAX_CHAT_RATIO = 200
_SHOWN = 3

_COPY = "Copy the table in it into a spreadsheet, save that, and try again."
_EXPORT = "Open it in Numbers, choose File, Export To, Excel or CSV, and try again with that."
_DOCUMENTS = {
    "word/document": ("a Word document", _COPY),
    "ppt/presentation": ("a presentation", _COPY),
    "Index/Document": ("a document of Numbers, Pages or Keynote", _EXPORT),
    "Index.zip": ("a document of Numbers, Pages or Keynote", _EXPORT),
    "OEBPS/": ("a book", _COPY),
}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def read_packed(path: Path, place: Place) -> list[Sheet]:
    """The sheets of the workbook or of the chat that the archive at `path` is.

    Raises NotATable with what is inside where it is neither, Refused where it cannot be opened.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            names = [part.filename for part in parts]
            if any(name.startswith("xl/") for name in names):
                return read_workbook(path, place)
            if "mimetype" in names and (kind := _open_document(archive, parts)) is not None:
                if kind.startswith("spreadsheet"):
                    return read_workbook(path, place)
                raise cannot(place, "a text document or presentation (OpenDocument)", _COPY)
            for start, (what, todo) in _DOCUMENTS.items():
                if any(name.startswith(start) for name in names):
                    raise cannot(place, what, todo)
            return _chat(archive, [part for part in parts if _is_file(part)], place)
    except BROKEN_ARCHIVE as error:
        raise Refused(
            f"{place.at()} cannot be opened as a workbook or packed folder: it is damaged or cut off. "
            "Open it in the program that made it and save it again, or copy it again from where it came."
        ) from error


def _open_document(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> str | None:
    """“spreadsheet”, “text”, … of an OpenDocument file; None if it is none."""
    part = next(part for part in parts if part.filename == "mimetype")
    if part.file_size > 200 or part.flag_bits & 1:
        return None
    said = archive.read(part).decode("latin-1").strip()
    return said.removeprefix(_OPEN_DOCUMENT) if said.startswith(_OPEN_DOCUMENT) else None


def _chat(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], place: Place) -> list[Sheet]:
    """The chat among packed pictures and recordings, which are not opened."""
    if any(part.flag_bits & 1 for part in parts):
        raise NotATable(
            f"{place.at()} is locked with a password. Unpack it first, and try again with what is in it."
        )
    texts = [part for part in parts if _name(part).casefold().endswith(".txt")]
    named = [part for part in texts if looks_like_a_chat(_name(part))]
    tables = any(_name(part).casefold().endswith((".csv", ".xlsx", ".xls", ".ods")) for part in parts)
    if len(named) == 1 or (len(texts) == 1 and not tables):
        text, encoding = decode(_bounded(archive, (named or texts)[0], place), place)
        if sheets := read_chat(text, encoding, place):
            return sheets
    raise NotATable(
        f"{place.at()} is a packed folder{_inside(parts)}. Unpack it first, and try again with the files in it."
    )


def _bounded(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place) -> bytes:
    """The text, if it is no longer than a chat may be; the sizes that the archive states are not believed."""
    allowed = min(MAX_CHAT_BYTES, max(1 << 20, part.compress_size * MAX_CHAT_RATIO))
    with archive.open(part) as stream:
        data = stream.read(allowed + 1)
    if len(data) > allowed:
        raise Refused(
            f"{place.at()} unpacks to more than a chat holds. Unpack it first, and give the text in it."
        )
    return data


def _name(part: zipfile.ZipInfo) -> str:
    """The name of a packed file, without the folders it lies in."""
    return PurePosixPath(part.filename.replace("\\", "/")).name


def _is_file(part: zipfile.ZipInfo) -> bool:
    """Whether a packed entry is a file of somebody's, and not a folder or what a Mac puts beside each file."""
    return not part.is_dir() and not _name(part).startswith(".") and "__MACOSX" not in part.filename


def _inside(parts: list[zipfile.ZipInfo]) -> str:
    """“ that holds “a.csv”, “b.xlsx” and 3 more”, by the names alone."""
    names = [_name(part) for part in parts]
    shown = ", ".join(f"“{name[:60]}”" for name in names[:_SHOWN])
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f" that holds {shown}{more}" if names else " with nothing in it"
