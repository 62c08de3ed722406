"""All communities, one line each: what the first page shows, searches and turns the pages of."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from metrics.assessment import Assessment, CommunityAssessment

PAGE_LENGTH = 25

# More communities than this are searched for, not picked from a list.
LONGEST_LIST = 200

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class CommunityLine:
    """One community on the first page. `known` of its `of` leads have a value."""

    id: str
    name: str
    shape: str | None
    stage: str | None
    headline: str
    qualifier: str | None
    because: str
    levers: tuple[str, ...]
    ask_members_first: bool
    known: int
    of: int
    last_meeting: date | None


def lines(assessment: Assessment) -> tuple[CommunityLine, ...]:
    """The communities of an assessment by name: an alphabet is no ranking."""
    return tuple(sorted(map(_line, assessment.communities), key=lambda line: (_folded(line.name), line.id)))


def _line(community: CommunityAssessment) -> CommunityLine:
    verdict, (known, of) = community.verdict, community.coverage
    return CommunityLine(
        id=community.id,
        name=community.name,
        shape=community.shape,
        stage=community.stage,
        headline=verdict.headline,
        qualifier=verdict.qualifier,
        because=verdict.because,
        levers=verdict.levers,
        ask_members_first=verdict.ask_members_first,
        known=known,
        of=of,
        last_meeting=community.window.last,
    )


def search(found: tuple[CommunityLine, ...], text: str) -> tuple[CommunityLine, ...]:
    """Those whose name, id or headline holds every word of `text`, without case or accents."""
    words = _folded(text).split()
    return tuple(
        line for line in found
        if all(word in _folded(f"{line.name} {line.id} {line.headline}") for word in words)
    )  # fmt: skip


def pages(found: Sequence[object]) -> int:
    """How many pages of PAGE_LENGTH lines; at least one."""
    return max(1, -(-len(found) // PAGE_LENGTH))


def page(found: Sequence[Line], number: int) -> Sequence[Line]:
    """The lines of page `number`, counted from 1."""
    return found[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()
