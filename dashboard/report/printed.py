"""What may be printed of what people wrote: nothing that names a person of the community, and nothing endless."""

import re
from collections.abc import Collection

from dashboard.language.words import say

LONGEST = 340
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Printed:
    """Holds the words of the names that the files of one community hold, folded."""

    def __init__(self, names: Collection[str]) -> None:
        self._names = {word.casefold() for name in names for word in _WORD.findall(name) if len(word) > 2}

    def names_somebody(self, text: str) -> bool:
        """Whether a word with a capital is part of somebody's name; a name that is a word too is left out as well."""
        return any(word[0].isupper() and word.casefold() in self._names for word in _WORD.findall(text))

    def __call__(self, text: str) -> str:
        """The text as it is printed."""
        text = " ".join(text.split())
        return say("report.person_named") if self.names_somebody(text) else shortened(text)


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text, its end left out at a word where it is longer than that."""
    if len(text) <= longest:
        return text
    return say("report.shortened", text=text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.–"))
