"""All communities, one line each: what the first page shows, searches and turns the pages of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dashboard.language.words import say
from metrics.assessment import Assessment, CommunityAssessment
from metrics.communities.alphabet import folded

PAGE_LENGTH = 25

# More communities than this are searched for, not picked from a list.
LONGEST_LIST = 200

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class CommunityLine:
    """One community on the first page. `known` of its `of` leads have a value; `quiet` if it has gone dormant."""

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
    quiet: bool = False
    province: str | None = None


def lines(assessment: Assessment) -> tuple[CommunityLine, ...]:
    """The communities of an assessment by name: an alphabet is no ranking."""
    return tuple(sorted(map(_line, assessment.communities), key=lambda line: (folded(line.name), line.id)))


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
        quiet=verdict.flags.dormant,
        province=community.province,
    )


def search(found: tuple[CommunityLine, ...], text: str) -> tuple[CommunityLine, ...]:
    """Those whose name, id or headline (English, or as spoken) holds every word of `text`, without case or accents."""
    words = folded(text).split()
    return tuple(
        line for line in found
        if all(word in _findable(line) for word in words)
    )  # fmt: skip


def _findable(line: CommunityLine) -> str:
    return folded(" ".join((line.name, line.id, line.headline, say(f"headline.{line.headline}"))))


FILTERS = ("headline", "lever", "shape", "province")


def options(everyone: Iterable[CommunityLine], filter_by: str) -> tuple[str, ...]:
    """What a filter can be set to here, in the order of the alphabet; one word however it is spelt."""
    words: dict[str, str] = {}
    for line in everyone:
        for word in _words(line, filter_by):
            words.setdefault(folded(word), word)
    return tuple(words[key] for key in sorted(words))


def narrowed(found: tuple[CommunityLine, ...], chosen: Mapping[str, str]) -> tuple[CommunityLine, ...]:
    """Those that fit every filter that is set, in the same order."""
    wanted = {name: folded(word) for name, word in chosen.items()}
    return tuple(
        line for line in found
        if all(word in map(folded, _words(line, name)) for name, word in wanted.items())
    )  # fmt: skip


def _words(line: CommunityLine, filter_by: str) -> tuple[str, ...]:
    if filter_by == "lever":
        return line.levers
    word = {"headline": line.headline, "shape": line.shape, "province": line.province}[filter_by]
    return (word.strip(),) if word and word.strip() else ()


def pages(found: Sequence[object], length: int = PAGE_LENGTH) -> int:
    """How many pages of `length` lines; at least one."""
    return max(1, -(-len(found) // length))


def page(found: Sequence[Line], number: int, length: int = PAGE_LENGTH) -> Sequence[Line]:
    """The lines of page `number`, counted from 1."""
    return found[(number - 1) * length : number * length]
