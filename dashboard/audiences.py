"""Who may ask for what: each page's questions, and what each role may be told (`audiences.md` 4)."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """Who may sit in front of the screen."""

    OWNER = "owner"
    COMMITTEE = "committee"
    CONVENER = "convener"
    FACILITATOR = "facilitator"


class Ask(StrEnum):
    """What can be asked for."""

    OVERVIEW = "every community in one line"
    COMPARISON = "communities side by side"
    TOGETHER = "all communities together, without any person"
    COMMUNITY = "one community without any person"
    ROWS = "the rows behind a number"
    PARTICIPANTS = "how each person took part, to prepare a meeting"
    NAMES = "names of people"
    REVIEWS = "official readings, to take one"
    REPORT = "the committee's report on paper"
    FILES = "the imports and their problems"
    IDENTITIES = "who is who"
    POLICY = "the policy and the catalogue"


ASKS: Mapping[str, frozenset[Ask]] = {
    "communities": frozenset({Ask.OVERVIEW}),
    "community": frozenset({Ask.COMMUNITY, Ask.ROWS, Ask.REVIEWS, Ask.REPORT, Ask.POLICY}),
    "compare": frozenset({Ask.COMPARISON}),
    "together": frozenset({Ask.OVERVIEW, Ask.TOGETHER}),
    "facilitator": frozenset({Ask.COMMUNITY, Ask.PARTICIPANTS, Ask.NAMES}),
    "people": frozenset({Ask.IDENTITIES}),
    "data": frozenset({Ask.FILES}),
    "method": frozenset({Ask.POLICY}),
}

# A page opens without these, and what hangs on them is then not offered: the rows behind a number show
# how single people came, if only by pseudonym; only those who decide take official readings, and the report.
EXTRAS = frozenset({Ask.ROWS, Ask.REVIEWS, Ask.REPORT})

TELLS: Mapping[Role, frozenset[Ask]] = {
    Role.OWNER: frozenset(Ask),
    Role.COMMITTEE: frozenset({Ask.COMMUNITY, Ask.REVIEWS, Ask.REPORT, Ask.POLICY}),
    Role.CONVENER: frozenset({Ask.OVERVIEW, Ask.COMPARISON, Ask.TOGETHER, Ask.COMMUNITY, Ask.POLICY}),
    Role.FACILITATOR: frozenset({Ask.COMMUNITY, Ask.PARTICIPANTS, Ask.NAMES, Ask.POLICY}),
}


# Who knows one community from within, and is told of no other.
OF_ONE_COMMUNITY = frozenset({Role.COMMITTEE, Role.FACILITATOR})


def pages(who: Role) -> tuple[str, ...]:
    """The pages that a role may open, in their order."""
    return tuple(page for page, asks in ASKS.items() if asks - EXTRAS <= TELLS[who])
