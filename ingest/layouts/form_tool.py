"""What is known of a form tool: the headings that tell it, when a form was filled in, and what is no question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.sheet import fold


def key(heading: str) -> str:
    """The heading for comparison; a leading underscore counts, as it marks what a tool added itself."""
    return ("_" if heading.startswith("_") else "") + fold(heading)


def keys(words: str) -> frozenset[str]:
    """The headings of a list with commas, as keys."""
    return frozenset(key(word.strip()) for word in words.split(","))


@dataclass(frozen=True)
class Tool:
    """A form tool. `told_by`: groups of headings, one group of which tells the tool.

    `dated_by`: when a form was filled in, the best first. `own`: what else the tool adds; `own_like`: the
    same, as a pattern over the heading. `path`: what stands between the group of a question and its name.
    `two_headers`: a row of options stands below; `words_below`: the words of the questions do.
    `told_first`: only the first heading tells.
    """

    name: str
    told_by: tuple[frozenset[str], ...]
    dated_by: tuple[str, ...]
    own: frozenset[str]
    own_like: re.Pattern[str] | None = None
    path: str = ""
    two_headers: bool = False
    words_below: bool = False
    told_first: bool = False

    def tells(self, headings: Sequence[str]) -> bool:
        """Whether the headings are those of an export of this tool."""
        written = [heading for heading in headings if heading]
        found = {k for heading in (written[:1] if self.told_first else written) for k in names_of(heading)}
        return any(group <= found for group in self.told_by)

    def adds(self, heading: str) -> bool:
        """Whether the column was added by the tool and holds no answer."""
        mine = self.own | set(self.dated_by) | {k for group in self.told_by for k in group}
        if mine & set(names_of(heading)):
            return True
        if self.path and heading.startswith("_"):
            return True
        return bool(self.own_like and self.own_like.search(heading.casefold().strip()))


@lru_cache(maxsize=1 << 14)
def names_of(heading: str) -> tuple[str, ...]:
    """The keys of a heading: as a whole, and by the code before its words (“submitdate. Date submitted”)."""
    code = re.match(r"(\w{2,20})\. ", heading)
    return (key(heading), *([key(code[1])] if code else []))


def in_order(words: str) -> tuple[str, ...]:
    """The headings of a list with commas, as keys, in their order."""
    return tuple(key(word.strip()) for word in words.split(","))
