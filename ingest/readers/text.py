"""Bytes → text. Python decides the encoding and says which."""

import re
from dataclasses import dataclass

from ingest.problems import NotATable
from ingest.sheet import Place


@dataclass(frozen=True)
class Said:
    """How a text is written, where somebody said so: the name of its encoding, and the sign between cells."""

    encoding: str | None = None
    delimiter: str | None = None


UNSAID = Said()

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

_LETTER_ON_A_MAC = re.compile(rb"[A-Za-z][\x80-\x91\x93-\x9f](?=[A-Za-z,;\t ])")
_LETTER_ON_WINDOWS = re.compile(rb"[A-Za-z][\xc0-\xff](?=[A-Za-z,;\t ])")
_PLAINLY_WINDOWS = re.compile(
    rb"[A-Za-z][\xdf-\xf6\xf8-\xff](?=[A-Za-z,;\t\r\n ])|[\s,;(\"]\x93(?=[A-Za-z])|\s\x96\s"
)
"""A small letter within a word, a quotation that opens, or a dash between spaces."""
_ONLY_ON_A_MAC = re.compile(
    rb"[A-Za-z][\x87\x8e-\x90\x95\x99\x9f](?=[a-z])|[A-Za-z]\x91(?=[a-ru-z])|[a-z][\x8e\x8f](?![A-Z])"
    rb"|[a-z]\xd5(?=[a-z])|O\xd5(?=[A-Z][a-z])"
)
"""á é è ê ï ô ü ë and the apostrophe of “it’s” on a Mac: in cp1252 signs, or capitals among small letters."""
_ONLY_IN_DOS = re.compile(rb"[A-Za-z][\x81\x82\x84\x88\x89\x93\x94](?=[a-z])|[a-z][\x82\x89](?=[,;\t\r\n])")
"""ü é ä ê ë ô ö as DOS wrote them, and as Excel's “CSV (MS-DOS)” still does."""


def decode(data: bytes, place: Place, said: str | None = None) -> tuple[str, str]:
    """Text and the name of its encoding: byte order mark, UTF-16 by its zero bytes, UTF-8, then
    by the letters within words what a Mac or DOS wrote, else cp1252.

    An encoding that somebody `said` comes before all; characters that it does not know are replaced.
    Raises NotATable if the bytes are not text.
    """
    if said:
        return data.decode(said, errors="replace").removeprefix("\ufeff"), said
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if encoding != "utf-8" and len(body) % 2:
                body = body[:-1]
            return body.decode(encoding, errors="replace"), encoding
    if data and not data.strip(b"\0"):
        raise NotATable(
            f"{place.at()} holds nothing but zero bytes: it was damaged, probably while it was copied. Copy it again."
        )
    if utf16 := _utf16_by_zeros(data[:4096]):
        return data[: len(data) // 2 * 2].decode(utf16, errors="replace"), utf16
    if b"\0" in data:
        raise NotATable(
            f"{place.at()} is not a text file: it holds zero bytes. Save it as CSV or XLSX and try again."
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if _from_an_old_mac(data) or _only(_ONLY_ON_A_MAC, _ONLY_IN_DOS, data):
            return data.decode("mac_roman"), "mac_roman"
        if _only(_ONLY_IN_DOS, _ONLY_ON_A_MAC, data):
            return data.decode("cp850"), "cp850"
        # Five bytes mean nothing in cp1252; they become the replacement mark and are counted.
        return data.decode("cp1252", errors="replace"), "cp1252"


def is_encoding(name: str) -> bool:
    """Whether Python knows an encoding of texts by that name."""
    try:
        "".encode(name)
    except LookupError:
        return False
    return True


def _from_an_old_mac(data: bytes) -> bool:
    """Whether lines end as on old Macs, and bytes that are signs in cp1252 stand inside words: letters there."""
    old_lines = b"\r" in data and b"\n" not in data
    return old_lines and bool(_LETTER_ON_A_MAC.search(data)) and not _LETTER_ON_WINDOWS.search(data)


def _only(these: re.Pattern[bytes], those: re.Pattern[bytes], data: bytes) -> bool:
    """Whether words hold bytes that are letters in one old encoding, and none that are letters in another."""
    others = those.search(data) or _PLAINLY_WINDOWS.search(data)
    return bool(these.search(data)) and not others


def _utf16_by_zeros(head: bytes) -> str | None:
    """Little or big endian if most second or most first bytes are zero, as in Western text."""
    half = len(head) // 2
    if half < 2:
        return None
    even, odd = head[0 : half * 2 : 2].count(0), head[1 : half * 2 : 2].count(0)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    return None
