"""Files that are no table: each is named for what it is, with what to do instead, in one line."""

import io
import zipfile
from pathlib import Path

import pytest
from filing import load, only

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def packed(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def compound(name: str) -> bytes:
    return OLE + f"{name}\0".encode("utf-16-le") + b"\0" * 512


MAIL = b"From: anna@example.org\nTo: sipho@example.org\nSubject: Register\nDate: Thu, 19 Feb 2026\n\nSee attached."
TEXT = packed("[Content_Types].xml", "word/document.xml")
ODT = io.BytesIO()
with zipfile.ZipFile(ODT, "w") as archive:
    archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    archive.writestr("content.xml", "<x/>")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", TEXT, "a Word document, which cannot be read. Copy the table in it into a spreadsheet"),
        ("a.xlsx", TEXT, "a Word document"),
        ("a.pptx", packed("[Content_Types].xml", "ppt/presentation.xml"), "a presentation"),
        ("a.odt", ODT.getvalue(), "a text document or presentation (OpenDocument)"),
        ("a.numbers", packed("Index/Document.iwa"), "a document of Numbers"),
        ("a.doc", compound("WordDocument"), "a Word document"),
        ("a.msg", compound("__properties_version1.0"), "an e-mail, which cannot be read. Save the file"),
        ("b.doc", compound("WordDocument") + "Workbook\0".encode("utf-16-le"), "a Word document"),
        ("a.ppt", compound("PowerPoint Document"), "a presentation"),
        ("a.db", OLE, "old kind (XLS), but is damaged or something else"),
        ("a.pdf", b"%PDF-1.7", "a PDF, which cannot be read. Copy the table in it into a spreadsheet"),
        ("a.csv", b"\xef\xbb\xbf%PDF-1.7", "a PDF"),
        ("a.csv", "%PDF-1.7 and so on".encode("utf-16"), "a PDF"),
        ("a.csv", b"\xef\xbb\xbf<html><body>Log in</body></html>", "a web page or XML file"),
        ("a.csv", "<html>Log in</html>".encode("utf-16"), "a web page or XML file"),
        ("a.csv", b"\xef\xbb\xbf{\"a\": 1}", "a JSON file"),
        ("a.json", b"[{\"a\": 1}]", "a JSON file"),
        ("a.xls", b"<?xml version='1.0'?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<a/>", "an XML spreadsheet"),
        ("a.xls", b"MIME-Version: 1.0\nX-Document-Type: x\nContent-Type: multipart/related; a=b\n", "web archive"),
        ("a.rtf", b"{\\rtf1\\ansi Register}", "a text document (RTF)"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "a picture, which cannot be read. Type what it shows"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "a picture"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "a picture or a recording"),
        ("a.rar", b"Rar!\x1a\x07", "a packed file, which cannot be read. Unpack it first"),
        ("a.gz", b"\x1f\x8b\x08", "a packed file"),
        ("a.eml", MAIL, "an e-mail, which cannot be read. Save the file that is attached"),
        ("a.ics", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar file"),
        ("a.vcf", b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "a file of contacts"),
        ("a.gsheet", b"{\"url\": \"https://docs.google.com/x\"}", "only a link to a document on the web"),
        ("a.csv", b"", "is empty"),
        ("a.csv", b"\xef\xbb\xbf", "a.csv"),
        ("a.csv", b"\0" * 5000, "nothing but zero bytes"),
        ("a.csv", b"\xff\xfe", "is empty"),
        ("a.zip", packed(), "a packed folder with nothing in it"),
        ("a.zip", packed("../../etc/register.csv"), "a packed folder that holds “register.csv”"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    result = load(tmp_path / name, tmp_path / "facts.duckdb")
    text = only(result).refused or ""
    assert words in text and "\n" not in text and name in text
    assert result.exit_code == 2 and not (tmp_path / "facts.duckdb").exists()


def test_a_table_that_begins_like_something_else_is_read(tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("BMI clinic register,,\nDate,Name,Status\n2026-02-19,Anna Dube,present\n")
    assert only(load(file, tmp_path / "facts.duckdb")).rows_loaded == 1
    file = tmp_path / "mail.csv"
    file.write_text("Date:,Name,Status\n2026-02-19,Anna Dube,present\n")
    assert only(load(file, tmp_path / "facts.duckdb")).rows_loaded == 1
