"""Files that are no table, known by how they begin: each is refused by its name, with what to do instead."""

import re

from ingest.problems import NotATable
from ingest.sheet import Place

_SAVE = "Save the table as CSV or XLSX and try again."
_COPY = "Copy the table in it into a spreadsheet, save that, and try again."
_TYPE = "Type what it shows into a spreadsheet, and try again with that."
_UNPACK = "Unpack it first, and try again with what is in it."
_ATTACHED = "Save the file that is attached to it, and try again with that one."
_STATEMENT = (
    "Download the same statement from the bank as CSV, with date, description and amount, and try again."
)
_DOWNLOAD = (
    "Open it, choose File, Download, Microsoft Excel (.xlsx), and try again with the file that arrives."
)

_BYTES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", _COPY),
    (b"\x89PNG", "a picture", _TYPE),
    (b"\xff\xd8\xff", "a picture", _TYPE),
    (b"GIF8", "a picture", _TYPE),
    (b"BM", "a picture", _TYPE),
    (b"RIFF", "a picture or a recording", _TYPE),
    (b"II*\0", "a picture", _TYPE),
    (b"MM\0*", "a picture", _TYPE),
    (b"\x1f\x8b", "a packed file", _UNPACK),
    (b"Rar!", "a packed file", _UNPACK),
    (b"7z\xbc\xaf", "a packed file", _UNPACK),
    (b"PAR1", "a Parquet file", _SAVE),
    (b"SQLite format 3", "a database", _SAVE),
)

_TEXT: tuple[tuple[str, str, str], ...] = (
    (r"%PDF", "a PDF", _COPY),
    (r"\{\\rtf", "a text document (RTF)", _COPY),
    (r"\{|\[\s*[\[{\"]", "a JSON file", _SAVE),
    (r"OFXHEADER|<\?OFX|(?:<\?xml[^>]*>\s*)?<OFX>", "a bank statement in the format OFX", _STATEMENT),
    (r"!Type:(?:Bank|Cash|CCard)", "a bank statement in the format QIF", _STATEMENT),
    (r"BEGIN:VCALENDAR", "a calendar file", "It holds invitations, not who came: load the register instead."),
    (r"BEGIN:VCARD", "a file of contacts", _SAVE),
    (r"<\?xml[^>]*>\s*<\?mso-application progid=\"Excel", "an XML spreadsheet of the old kind",
     "Open it in the spreadsheet program, save it as XLSX, and try again."),
    (r"MIME-Version:[^\n]*\n(?:.*\n){0,12}Content-Type: *multipart/related", "a web archive",
     "Open it in the spreadsheet program, save it as XLSX, and try again."),
    (r"<", "a web page or XML file", _SAVE),
)  # fmt: skip
_MAIL = re.compile(r"(?:From|To|Cc|Subject|Date|Received|Return-Path|Delivered-To|Message-ID|MIME-Version"
                   r"|X-[\w-]+|DKIM-Signature|Reply-To|Content-Type|ARC-[\w-]+|Authentication-Results): ?\S",
                   re.IGNORECASE)  # fmt: skip
_LINKS = (".gsheet", ".gdoc", ".gform", ".gslides")
_HEAD = 4096


def refuse_bytes(data: bytes, place: Place) -> None:
    """Raise NotATable if the bytes begin as those of a known file that is neither text nor a workbook."""
    head = data.lstrip()[:16]
    for start, what, todo in _BYTES:
        # A heading may begin so as well; in these files bytes of zero follow soon.
        if head.startswith(start) and (start not in (b"BM", b"PAR1", b"RIFF") or b"\0" in data[:64]):
            raise cannot(place, what, todo)
    if data[4:8] == b"ftyp":
        raise cannot(place, "a picture or a recording", _TYPE)


def refuse_text(text: str, place: Place) -> None:
    """Raise NotATable if the text is that of a known file that is no table."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n\0")
    if is_link(text, place):
        raise cannot(place, "only a link to a document on the web, and holds nothing itself", _DOWNLOAD)
    for start, what, todo in _TEXT:
        if re.match(start, head, re.IGNORECASE):
            raise cannot(place, what, todo)
    lines = head.replace("\r", "\n").split("\n")
    if len([line for line in lines[:12] if _MAIL.match(line)]) >= 3 and _MAIL.match(lines[0]):
        raise cannot(place, "an e-mail", _ATTACHED)


def is_link(text: str, place: Place) -> bool:
    """Whether the text is what a drive leaves on a computer for a document that lives on the web."""
    if place.file.casefold().endswith(_LINKS):
        return True
    short = len(text) < _HEAD and text.lstrip().startswith("{")
    return short and ("docs.google.com" in text or '"doc_id"' in text)


def cannot(place: Place, what: str, todo: str) -> NotATable:
    """“register.xls is a PDF, which cannot be read. …”"""
    return NotATable(f"{place.at()} is {what}, which cannot be read. {todo}")
