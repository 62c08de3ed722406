"""The colours with which cells of a workbook are filled: people mark attendance with them, and readers drop them."""

import colorsys
import re
import zipfile
import zlib
from pathlib import Path

from ingest.readers.zip_guard import blocks
from ingest.sheet import Place

MOST_STYLES_BYTES = 16 << 20
MOST_CELLS = 200_000
"""More filled cells than that are decoration of whole sheets."""

_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?>")
_REFERENCE = re.compile(rb'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_STYLE = re.compile(rb'\ss="([0-9]{1,6})"')
_PALETTE = (
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
    "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
    "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
    "003366 339966 003300 333300 993300 993366 333399 333333"
)
_INDEXED = {8 + k: colour for k, colour in enumerate(_PALETTE.split())}
_HUES = (
    (15, "red"),
    (45, "orange"),
    (70, "yellow"),
    (165, "green"),
    (255, "blue"),
    (290, "purple"),
    (345, "pink"),
)


def fills_in(path: Path, place: Place, parts: list[str]) -> dict[str, dict[tuple[int, int], str]]:
    """For each worksheet part: (line from 1, column from 0) → colour as RRGGBB, of cells filled and not white."""
    with zipfile.ZipFile(path) as archive:
        names = {part.filename: part for part in archive.infolist()}
        coloured = _styles(_text(archive, "xl/styles.xml"), _theme(_text(archive, "xl/theme/theme1.xml")))
        if not coloured:
            return {}
        return {part: _sheet(archive, names[part], place, coloured) for part in parts if part in names}


def name_of(colour: str) -> str:
    """“green” for 00FF00: the word a person would use."""
    red, green, blue = (int(colour[k : k + 2], 16) / 255 for k in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.12 or lightness < 0.08:
        return "black" if lightness < 0.2 else "grey"
    return next((name for end, name in _HUES if hue * 360 < end), "red")


def _text(archive: zipfile.ZipFile, part: str) -> str:
    try:
        if archive.getinfo(part).file_size > MOST_STYLES_BYTES:
            return ""
        return archive.read(part).decode("utf-8", "replace")
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return ""  # colours are read where they can be; a sheet without them is still a sheet


def _theme(text: str) -> list[str]:
    """The colours of the theme in the order in which cells number them: light and dark change places."""
    scheme = re.search(r"<a:clrScheme.*?</a:clrScheme>", text, re.DOTALL)
    found = re.findall(r'(?:srgbClr val|lastClr)="([0-9A-Fa-f]{6})"', scheme[0]) if scheme else []
    return [found[k] for k in (1, 0, 3, 2)] + found[4:] if len(found) > 3 else found


def _styles(text: str, theme: list[str]) -> dict[int, str]:
    """Number of a cell's style → its colour, for styles that fill the cell with one."""
    fills = re.search(r"<(?:\w+:)?fills\b.*?</(?:\w+:)?fills>", text, re.DOTALL)
    formats = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", text, re.DOTALL)
    if not fills or not formats:
        return {}
    colours = [
        _colour(fill, theme)
        for fill in re.findall(r"<(?:\w+:)?fill>.*?</(?:\w+:)?fill>", fills[0], re.DOTALL)
    ]
    found = {}
    for number, tag in enumerate(re.findall(r"<(?:\w+:)?xf\s[^>]*>", formats[0])):
        fill = re.search(r'\sfillId="(\d+)"', tag)
        colour = colours[int(fill[1])] if fill and int(fill[1]) < len(colours) else None
        if colour and colour != "FFFFFF":
            found[number] = colour
    return found


def _colour(fill: str, theme: list[str]) -> str | None:
    if 'patternType="solid"' not in fill:
        return None
    tag = re.search(r"<(?:\w+:)?fgColor\s[^>]*>", fill)
    said: dict[str, str] = dict(re.findall(r'(\w+)="([^"]*)"', tag[0])) if tag else {}
    if re.fullmatch(r"[0-9A-Fa-f]{6,8}", said.get("rgb", "")):
        return said["rgb"][-6:].upper()
    if said.get("theme", "").isdigit() and int(said["theme"]) < len(theme):
        return theme[int(said["theme"])].upper()
    return _INDEXED.get(int(said["indexed"])) if said.get("indexed", "").isdigit() else None


def _sheet(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place, coloured: dict[int, str]
) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for block in blocks(archive, part, place):
        for tag in _CELL.findall(block):
            style, reference = _STYLE.search(tag), _REFERENCE.search(tag)
            if style and reference and (colour := coloured.get(int(style[1]))):
                found[int(reference[2]), _position(reference[1])] = colour
        if len(found) > MOST_CELLS:
            return {}
    return found


def _position(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
