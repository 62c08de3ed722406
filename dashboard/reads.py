"""Reads of the database and the policy, remembered until either changes. Only `access` asks here.

What is remembered is keyed by the generation of the database, the community, the date and the hash
of the policy: never by a frame, of which a cache would compare a sample only. Results are frozen,
so that all visits may share one object.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeAlias

import streamlit as st

import ingest
from dashboard.overview import CommunityLine, lines
from dashboard.remembered import remembered
from ingest import people, store
from ingest.people import identities, who
from ingest.people.who import Listed, Suggested
from ingest.privacy.naming import is_nobody
from metrics import (
    COMPARABLE,
    Comparison,
    Explanation,
    Policy,
    Portfolio,
    Preparation,
    Recurrence,
    SeenBy,
    assess,
    community_names,
    compare,
    explain,
    portfolio,
    preparation,
    recurring,
)
from metrics.assessment import CommunityAssessment

Key: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts and the judgement come from."""

    database: Path
    policy_file: Path | None

    @property
    def policy(self) -> Policy:
        """The policy as it stands now. Raises PolicyError, a sentence, when it cannot be read."""
        stamp = self.policy_file.stat().st_mtime_ns if self.policy_file and self.policy_file.exists() else 0
        return _policy(self.policy_file, stamp)

    @property
    def key(self) -> Key:
        """What every remembered read hangs on: path, generation, hash of the policy."""
        return str(self.database), store.generation(self.database), self.policy.sha256


@st.cache_resource(max_entries=4, show_spinner=False)
def _policy(path: Path | None, stamp: int) -> Policy:
    return Policy.load(path)


def overview(source: Source, as_of: date, by: SeenBy) -> tuple[CommunityLine, ...]:
    """One line a community, all communities, by name; none where there is no database yet."""
    return _overview(source.key, as_of, by, source) if source.database.exists() else ()


@remembered(most=8, busy="communities.busy")
def _overview(key: Key, as_of: date, by: SeenBy, _source: Source) -> tuple[CommunityLine, ...]:
    with store.read(_source.database) as cursor:
        return lines(assess(cursor, as_of=as_of, policy=_source.policy, seen_by=by))


def comparisons(source: Source, as_of: date, by: SeenBy) -> Mapping[str, Comparison]:
    """Everything that is compared between communities, by indicator; empty where there are none."""
    return _comparisons(source.key, as_of, by, source) if source.database.exists() else {}


@remembered(most=4, busy="communities.busy")
def _comparisons(key: Key, as_of: date, by: SeenBy, _source: Source) -> Mapping[str, Comparison]:
    outside, policy = by is SeenBy.OUTSIDE, _source.policy
    fewest = policy.number("privacy_k") if outside else 0
    with store.read(_source.database) as cursor:
        everyone = assess(cursor, as_of=as_of, policy=policy, seen_by=SeenBy.POOLED if outside else by)
    compared = COMPARABLE if everyone.communities else ()
    return {name: compare(everyone, name, policy, fewest=fewest) for name in compared}


def together(source: Source, as_of: date, by: SeenBy) -> tuple[Recurrence, Portfolio]:
    """All communities together. What recurs is counted in the verdicts that the overview has worked out."""
    verdicts = ((line.headline, line.levers) for line in overview(source, as_of, by))
    return recurring(verdicts), _together(source.key, as_of, by, source)


@remembered(most=4, busy="communities.busy")
def _together(key: Key, as_of: date, by: SeenBy, _source: Source) -> Portfolio:
    with store.read(_source.database) as cursor:
        return portfolio(cursor, as_of=as_of, policy=_source.policy, seen_by=by)


@remembered(most=64, busy="community.busy")
def community(key: Key, name: str, as_of: date, by: SeenBy, _source: Source) -> CommunityAssessment | None:
    """What may be seen of one community, with its series; None if there is no such community."""
    with store.read(_source.database) as cursor:
        policy = _source.policy
        found = assess(
            cursor, as_of=as_of, policy=policy, communities=[name], series=True, why=True, seen_by=by
        )
    return found.communities[0] if found.communities else None


def report(source: Source, name: str, as_of: date, form: str) -> bytes:
    """The committee's report. Not remembered: it is asked for seldom, and written from what may have changed since."""
    from dashboard.report import produced

    return produced.report(source.database, name, as_of, source.policy, form)


@st.cache_resource(max_entries=64, show_spinner=False)
def explanation(key: Key, indicator: str, name: str, as_of: date, _source: Source) -> Explanation:
    """One number of one community, down to the rows behind it."""
    with store.read(_source.database) as cursor:
        return explain(cursor, indicator, name, as_of=as_of, policy=_source.policy)


def preparing(name: str, as_of: date, source: Source) -> Preparation:
    """How the people of one community took part, by pseudonym, and what its next meeting needs. Who was taken out of
    the records is not listed."""
    return _preparing(source.key, name, as_of, source)


@st.cache_resource(max_entries=64, show_spinner=False)
def _preparing(key: Key, name: str, as_of: date, _source: Source) -> Preparation:
    with store.read(_source.database) as cursor:
        found = preparation(cursor, name, as_of=as_of, policy=_source.policy)
    return replace(found, people=tuple(one for one in found.people if not is_nobody(one.person_id)))


def names(name: str, source: Source) -> Mapping[str, str]:
    """Display names of one community's people. Never remembered."""
    with store.read(source.database) as cursor:
        return people.names(cursor, name)


def everybody(source: Source) -> list[Listed]:
    """Everybody with all spellings; nobody where there is no database yet. Never remembered."""
    return who.everybody(source.database) if source.database.exists() else []


def suggestions(source: Source) -> list[Suggested]:
    """Who may be one person."""
    return who.suggestions(source.database)


def merged(source: Source) -> frozenset[str]:
    """The persons that somebody's word put together."""
    return identities.merged(source.database)


def decide(source: Source, decision: Callable[..., object], *persons: str) -> None:
    """Carry out a decision about who is who."""
    decision(*persons, source.database, at=datetime.now(UTC).replace(tzinfo=None, microsecond=0))


def imports(source: Source) -> list[dict[str, Any]]:
    """Every import, as `cop-health imports --json` lists it; none where there is no database yet."""
    return ingest.imports(source.database) if source.database.exists() else []


def problems(source: Source, import_id: str | None) -> list[dict[str, Any]]:
    """Every row set aside, of one import or of all."""
    return ingest.problems(source.database, import_id) if source.database.exists() else []


def choices(source: Source, as_of: date) -> tuple[tuple[str, str], ...]:
    """Id and name of every community, by name. Not from the overview: whoever opens one need not wait for all."""
    return _choices(source.key, as_of, source) if source.database.exists() else ()


@st.cache_resource(max_entries=4, show_spinner=False)
def _choices(key: Key, as_of: date, _source: Source) -> tuple[tuple[str, str], ...]:
    with store.read(_source.database) as cursor:
        return community_names(cursor, as_of=as_of, policy=_source.policy)


def undo(import_id: str, source: Source) -> None:
    """Take one import out again, whole."""
    ingest.undo(import_id, source.database)
