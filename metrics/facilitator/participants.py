"""Who takes part, for the facilitator of one community: facts with context, never a score of a person."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from duckdb import DuckDBPyConnection

from metrics.engine import Engine, prepare
from metrics.months import months_after
from metrics.policy import Policy


class Place(StrEnum):
    """Where on the facilitator's list somebody stands: by dates alone, so that the calls that may help come first."""

    CALL = "call"
    HERE = "here"
    APART = "apart"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person by pseudonym, over the last meetings with names.

    `attended` of `opportunities` meetings that the person could have come to; `apologies` among those
    missed; `contributions` recorded, None where the community records none. `attended_ever`: at how many
    meetings of all records. `missed_last_three`: had three chances and was not seen at any of the last three
    meetings, `recent_apologies` of them with word. `not_yet_heard`: active, and no contribution recorded.
    `listed_only`: in the directory, and not seen at these meetings. `newcomer`: one of the last meetings was
    the first or second ever. `without_role`: active, and in none of the recorded roles so far.
    """

    person_id: str
    place: Place
    attended: int
    opportunities: int
    apologies: int
    contributions: int | None
    attended_ever: int
    recent_apologies: int
    first_seen: date | None
    last_seen: date | None
    joined_on: date | None
    left_on: date | None
    missed_last_three: bool
    not_yet_heard: bool
    listed_only: bool
    newcomer: bool
    without_role: bool


def participants(
    cursor: DuckDBPyConnection, community: str, *, as_of: date, policy: Policy
) -> tuple[Participant, ...]:
    """Everybody counted in the community, least part first: by share attended, attendances, and when last seen.

    Raises KeyError for an id that the database does not have.
    """
    return people(prepare(cursor, as_of=as_of, policy=policy, communities=[community]), policy)


def people(engine: Engine, policy: Policy) -> tuple[Participant, ...]:
    """The same from an engine that has one community in scope."""
    [(beginning, newest, apart_from)] = engine.rows(_REGISTERS)
    if newest and apart_from:
        apart_from = min(apart_from, months_after(newest, -int(policy.number("facilitator_apart_months"))))
    return tuple(_participant(row, beginning, apart_from) for row in engine.rows(_PEOPLE))


def _participant(row: tuple[Any, ...], beginning: date | None, apart_from: date | None) -> Participant:
    last_seen, joined_on, left_on = row[8], row[9], row[10]
    missed, listed_only, chances = bool(row[11]), bool(row[13]), int(row[2])
    # Whoever was never seen, and joined nobody knows when, has been on the list since the records began.
    since = last_seen or joined_on or beginning
    if left_on:
        place = Place.LEFT
    elif apart_from and since and since < apart_from:
        place = Place.APART
    elif missed or (listed_only and last_seen is None and chances > 0):
        place = Place.CALL
    else:
        place = Place.HERE
    return Participant(
        person_id=row[0],
        place=place,
        attended=int(row[1]),
        opportunities=chances,
        apologies=int(row[3]),
        contributions=None if row[4] is None else int(row[4]),
        attended_ever=int(row[5]),
        recent_apologies=int(row[6]),
        first_seen=row[7],
        last_seen=last_seen,
        joined_on=joined_on,
        left_on=left_on,
        missed_last_three=missed,
        not_yet_heard=bool(row[12]),
        listed_only=listed_only,
        newcomer=bool(row[14]) and place is not Place.LEFT,
        without_role=bool(row[15]) and place in (Place.CALL, Place.HERE),
    )


# The first register, the last, and the one that has to be missed, with all since, to stand apart.
_REGISTERS = """
    select min(date), max(date), max(case when from_last = $facilitator_apart_meetings then date end)
    from (
        select date, row_number() over (order by named_position desc, meeting_id) as from_last
        from held_meeting where named
    ) ranked
"""

_PEOPLE = """
    with ranked as (
        select community, meeting_id, date, row_number() over (partition by community
            order by named_position desc, meeting_id) as from_last
        from held_meeting where named
    ), registers as (
        select community, min(date) as first_on,
            min(case when from_last <= $facilitator_newcomer_meetings then date end) as newcomers_from
        from ranked group by community
    ), chance as (
        select p.person, m.meeting_id, m.date, t.from_last, coalesce(s.mark, 1) as mark
        from person p
        join meeting_window m on m.community = p.community
        left join ranked t on t.meeting_id = m.meeting_id
        left join presence s on s.meeting_id = m.meeting_id and s.person = p.person
        where m.named and p.counted and m.date >= coalesce(p.here_since, m.date)
            and (p.left_on is null or m.date <= p.left_on) and coalesce(s.mark, 1) > 0
    ), tally as (
        select person, sum(case when mark = 3 then 1 else 0 end) as attended, count(*) as opportunities,
            sum(case when mark = 2 then 1 else 0 end) as apologies,
            sum(case when from_last <= 3 then 1 else 0 end) as recent_chances,
            sum(case when from_last <= 3 and mark = 2 then 1 else 0 end) as recent_apologies,
            sum(case when from_last <= 3 and mark = 3 then 1 else 0 end) as recent_attended
        from chance group by person
    ), took_role as (
        select distinct community, person from role_ever
    )
    select p.person_id, coalesce(t.attended, 0), coalesce(t.opportunities, 0), coalesce(t.apologies, 0),
        case when s.contributions_in_window > 0 then coalesce(c.contributions, 0) end,
        coalesce(a.attended, 0), coalesce(t.recent_apologies, 0),
        p.first_on, p.last_on, p.joined_on, p.left_on,
        coalesce(t.recent_chances, 0) = 3 and t.recent_attended = 0,
        coalesce(w.active, false) and s.contributions_in_window > 0 and c.person is null,
        coalesce(t.attended, 0) = 0,
        a.attended <= $facilitator_newcomer_attendances and p.last_on >= r.newcomers_from
            and coalesce(p.joined_on, p.first_on) >= r.first_on
            and (p.first_on > r.first_on or p.joined_on is not null),
        coalesce(w.active, false) and o.person is null and p.community in (select community from took_role)
    from person p
    join community_state s on s.community = p.community
    left join registers r on r.community = p.community
    left join attended_ever a on a.person = p.person
    left join tally t on t.person = p.person
    left join person_window w on w.person = p.person
    left join contributed c on c.person = p.person
    left join took_role o on o.person = p.person
    where p.counted and (t.person is not null or p.kind is not null or p.joined_on is not null)
    order by coalesce(t.attended * 1e0 / nullif(t.opportunities, 0), 0e0), coalesce(t.attended, 0),
        coalesce(p.last_on, $beginning), p.person_id
"""
