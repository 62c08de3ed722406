"""The facilitator's door: all that one community's facilitator needs between two meetings, names apart."""

from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from metrics.engine import prepare
from metrics.facilitator.carried_over import Actions, Checklist, actions, checklist
from metrics.facilitator.next_meeting import (
    Meeting,
    RoleTaken,
    last_meeting,
    next_meeting,
    roles_recorded,
    roles_taken,
)
from metrics.facilitator.participants import Participant, people
from metrics.facilitator.pooled_items import PooledItem, pooled_items
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """Who takes part, and what the last meeting left for the next. People are pseudonyms.

    `contributions_recorded` and `roles_recorded` tell apart "nobody did" from "nobody wrote it down".
    `apart_months` and `apart_meetings` are what the policy has people stand apart by; `k` the fewest answers shown.
    """

    people: tuple[Participant, ...]
    last: Meeting | None
    next: Meeting | None
    roles: tuple[RoleTaken, ...]
    roles_recorded: bool
    contributions_recorded: bool
    actions: Actions
    checklist: Checklist
    items: tuple[PooledItem, ...]
    apart_months: int
    apart_meetings: int
    k: int


def preparation(cursor: DuckDBPyConnection, community: str, *, as_of: date, policy: Policy) -> Preparation:
    """What the facilitator of one community prepares the next meeting with.

    Raises KeyError for an id that the database does not have.
    """
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=[community])
    last, coming = last_meeting(engine), next_meeting(engine)
    [(contributions,)] = engine.rows("select max(contributions_in_window) from community_state")
    return Preparation(
        people=people(engine, policy),
        last=last,
        next=coming,
        roles=roles_taken(engine, coming),
        roles_recorded=roles_recorded(engine),
        contributions_recorded=bool(contributions),
        actions=actions(engine, last),
        checklist=checklist(engine, last, coming),
        items=pooled_items(engine, policy),
        apart_months=int(policy.number("facilitator_apart_months")),
        apart_meetings=int(policy.number("facilitator_apart_meetings")),
        k=int(policy.number("privacy_k")),
    )
