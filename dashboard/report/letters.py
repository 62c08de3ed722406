"""Letters that the fonts of the PDF have. A document for screen readers may hold no other, so the rest is put in words
of theirs: a box for a letter of another script, nothing for a picture or a sign that cannot be seen."""

import unicodedata
from typing import Any

# Latin (with clicks, tones and every accent), Greek, Cyrillic without what the oldest typst lacks; signs, currencies,
# arrows, mathematics, shapes.
_RANGES = (
    (0x0020, 0x0477), (0x047A, 0x0486), (0x0488, 0x04F9), (0x04FC, 0x04FF), (0x1E00, 0x1EFF),
    (0x2010, 0x2040), (0x20A0, 0x20BF), (0x2190, 0x22FF), (0x25A0, 0x25FF),
)  # fmt: skip
BOX = "□"
_SPACES = ("Cc", "Zl", "Zp", "Zs")
_NOTHING = ("Cf", "Cs", "Co", "So", "Sk", "Mn", "Me", "Mc")


def settable(content: Any) -> Any:
    """The same content with every text in letters that can be set."""
    if isinstance(content, str):
        return _text(content)
    if isinstance(content, dict):
        return {name: settable(each) for name, each in content.items()}
    if isinstance(content, (list, tuple)):
        return [settable(each) for each in content]
    return content


def _text(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    found = "".join(map(_letter, unicodedata.normalize("NFC", text)))
    # A heading of nothing is refused: what had something to say keeps a sign of it.
    return found if found.strip() or not text.strip() else BOX


def _letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind not in ("Cc", "Cf", "Cn") and any(first <= ord(letter) <= last for first, last in _RANGES):
        return letter
    if kind in _SPACES:
        return " "
    return "" if kind in _NOTHING else BOX
