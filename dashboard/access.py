"""Who is asking, and what they may see. Pages ask here, and nowhere else, for anything they show.

Each page declares what it asks for; each role, what it may be told. A page gets the overlap, and a
role is shown only the pages that it may read in full. Names of people are given to the
facilitator's page, and to the owner of the files where it is said who is who.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard import drawn, reads, state
from dashboard.audiences import ASKS, OF_ONE_COMMUNITY, TELLS, Ask, Role, pages
from dashboard.language.words import later
from dashboard.overview import CommunityLine
from dashboard.reviewing import Reviews
from dashboard.wizard import files
from dashboard.wizard.files import Answers, Brought, Dropped, Looked, Progress
from ingest import store
from ingest.people import identities
from ingest.people.who import Listed, Suggested
from metrics import (
    Comparison,
    Explanation,
    Figures,
    Policy,
    Portfolio,
    Preparation,
    Recurrence,
    SeenBy,
    end_of_last_quarter,
)
from metrics.assessment import CommunityAssessment

__all__ = ["ASKS", "TELLS", "Ask", "NotAllowed", "Permit", "Role", "pages", "permit", "role"]


class NotAllowed(Exception):
    """A page asked for what it, or the person in front of it, may not be told."""


def role() -> Role:
    """Who is asking: whom the server was started for. It listens on this computer only, hence else the owner of the
    files."""
    return state.audience()


def settled(as_of: date) -> date:
    """The day that may be looked at: for who sees communities from outside whole quarters, so that no two days tell
    of few people; for all others the day that was chosen."""
    return end_of_last_quarter(as_of) if role() is Role.CONVENER else as_of


def _seen_by() -> SeenBy:
    """For whom one community is assessed and drawn: from outside of it for a convener."""
    return SeenBy.OUTSIDE if role() is Role.CONVENER else SeenBy.COMMITTEE


def _listed_by() -> SeenBy:
    """For whom communities are assessed that stand side by side."""
    return SeenBy.OUTSIDE if role() is Role.CONVENER else SeenBy.LISTED


def permit(page: str) -> "Permit":
    """What `page` may ask for, for whoever is asking."""
    asks = ASKS[page] & TELLS[role()]
    return Permit(asks, only=state.only_community() if role() in OF_ONE_COMMUNITY else None)


@dataclass(frozen=True)
class Permit:
    """Everything a page can ask for; each question is checked against `asks`, and against the one community `only`
    (None: any) where it is about one."""

    asks: frozenset[Ask]
    only: str | None = None

    def may(self, ask: Ask) -> bool:
        """Whether that question would be answered."""
        return ask in self.asks

    def _check(self, ask: Ask, community: str | None = None) -> reads.Source:
        if not self.may(ask) or not (community is None or self._within(community)):
            raise NotAllowed(ask.value)
        return state.source()

    def _within(self, community: str) -> bool:
        return self.only is None or self.only.casefold() == community.casefold()

    def communities(self, as_of: date) -> tuple[CommunityLine, ...]:
        """Every community in one line, by name."""
        return reads.overview(self._check(Ask.OVERVIEW), settled(as_of), _listed_by())

    def comparisons(self, as_of: date) -> Mapping[str, Comparison]:
        """Like beside like, by indicator; empty where nothing is loaded."""
        return reads.comparisons(self._check(Ask.COMPARISON), settled(as_of), _listed_by())

    def together(self, as_of: date) -> tuple[Recurrence, Portfolio]:
        """What recurs in how many communities; their meetings, cost lines and shared members. No person is in it."""
        return reads.together(self._check(Ask.TOGETHER), settled(as_of), _listed_by())

    def choices(self, as_of: date) -> tuple[tuple[str, str], ...]:
        """Id and name of every community that may be asked about, by name."""
        named = reads.choices(self._check(Ask.COMMUNITY), settled(as_of))
        return named if self.only is None else tuple(each for each in named if self._within(each[0]))

    def community(self, community: str, as_of: date) -> CommunityAssessment | None:
        """One community in full, without any person; None if there is no such community."""
        source = self._check(Ask.COMMUNITY, community)
        return reads.community(source.key, community, settled(as_of), _seen_by(), source)

    def figures(self, community: CommunityAssessment, as_of: date) -> Figures:
        """What its charts are drawn from: never of fewer people than may be shown."""
        source = self._check(Ask.COMMUNITY, community.id)
        return drawn.drawn(
            source.key, community.id, settled(as_of), _seen_by(), community, source.database, source.policy
        )

    def reviews(self, community: str) -> Reviews:
        """The official readings of one community, and how to add to them."""
        source = self._check(Ask.REVIEWS, community)
        return Reviews(source.database, source.policy, community)

    def report(self, community: str, as_of: date, form: str) -> Callable[[], bytes]:
        """What writes the report on one community as `form`, when it is called."""
        source = self._check(Ask.REPORT, community)
        return later(lambda: reads.report(source, community, as_of, form))

    def explanation(self, indicator: str, community: str, as_of: date) -> Explanation:
        """One number down to its rows."""
        source = self._check(Ask.ROWS, community)
        return reads.explanation(source.key, indicator, community, as_of, source)

    def preparation(self, community: str, as_of: date) -> Preparation:
        """How each person took part, by pseudonym, and what the next meeting needs."""
        return reads.preparing(community, as_of, self._check(Ask.PARTICIPANTS, community))

    def names(self, community: str) -> Mapping[str, str]:
        """Display name of each pseudonym of one community."""
        return reads.names(community, self._check(Ask.NAMES, community))

    def imports(self) -> list[dict[str, Any]]:
        """Every import, newest last."""
        return reads.imports(self._check(Ask.FILES))

    def problems(self, import_id: str | None = None) -> list[dict[str, Any]]:
        """Every row set aside."""
        return reads.problems(self._check(Ask.FILES), import_id)

    def generation(self) -> str:
        """A word for the database as it stands now."""
        return store.generation(self._check(Ask.FILES).database)

    def look(self, dropped: Sequence[Dropped], answers: Answers, community: str | None = None) -> Looked:
        """What files would become; nothing is changed."""
        return files.look(dropped, self._check(Ask.FILES).database, answers, community)

    def bring(self, dropped: Sequence[Dropped], answers: Answers, community: str | None = None,
              progress: Progress | None = None) -> Brought:  # fmt: skip
        """Load files; what came of each."""
        return files.bring(dropped, self._check(Ask.FILES).database, answers, community, progress)

    def bring_sample(self) -> Brought:
        """Load the invented communities; what came of it."""
        return files.bring_sample(self._check(Ask.FILES).database)

    def everybody(self) -> Sequence[Listed]:
        """Everybody that the files speak of, with all spellings, by name; placeholders last."""
        return reads.everybody(self._check(Ask.IDENTITIES))

    def suggestions(self) -> Sequence[Suggested]:
        """Who may be one person."""
        return reads.suggestions(self._check(Ask.IDENTITIES))

    def merged(self) -> frozenset[str]:
        """The persons that somebody's word put together."""
        return reads.merged(self._check(Ask.IDENTITIES))

    def merge(self, one: str, other: str) -> None:
        """Say that two are one person."""
        reads.decide(self._check(Ask.IDENTITIES), identities.merge, one, other)

    def refuse(self, one: str, other: str) -> None:
        """Say that two are two, for ever."""
        reads.decide(self._check(Ask.IDENTITIES), identities.refuse, one, other)

    def split(self, one: str) -> None:
        """Undo the merges of a person."""
        reads.decide(self._check(Ask.IDENTITIES), identities.split, one)

    def undo(self, import_id: str) -> None:
        """Take one import out again, whole."""
        reads.undo(import_id, self._check(Ask.FILES))

    def policy(self) -> Policy:
        """The policy in force."""
        return self._check(Ask.POLICY).policy
