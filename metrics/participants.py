"""Who takes part, for the facilitator of one community: facts with context, never a score of a person."""

from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from metrics.engine import prepare
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """One person by pseudonym, over the last meetings with names.

    `attended` of `opportunities` meetings that the person could have come to; `apologies` among those
    missed; `contributions` recorded, None where the community records none. `missed_last_three`: had three
    chances and was not seen at any of the last three meetings. `not_yet_heard`: active, and no contribution
    recorded. `listed_only`: in the directory, and not seen at these meetings.
    """

    person_id: str
    attended: int
    opportunities: int
    apologies: int
    contributions: int | None
    first_seen: date | None
    last_seen: date | None
    joined_on: date | None
    left_on: date | None
    missed_last_three: bool
    not_yet_heard: bool
    listed_only: bool


def participants(
    cursor: DuckDBPyConnection, community: str, *, as_of: date, policy: Policy
) -> tuple[Participant, ...]:
    """Everybody counted in the community, least part first: by share attended, attendances, and when last seen.

    Raises KeyError for an id that the database does not have.
    """
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=[community])
    return tuple(
        Participant(
            person_id=row[0],
            attended=int(row[1]),
            opportunities=int(row[2]),
            apologies=int(row[3]),
            contributions=None if row[4] is None else int(row[4]),
            first_seen=row[5],
            last_seen=row[6],
            joined_on=row[7],
            left_on=row[8],
            missed_last_three=bool(row[9]),
            not_yet_heard=bool(row[10]),
            listed_only=bool(row[11]),
        )
        for row in engine.rows(_PEOPLE)
    )


_PEOPLE = """
    with last_three as (
        select community, meeting_id, row_number() over (partition by community
            order by named_position desc, meeting_id) as from_last
        from held_meeting where named
    ), chance as (
        select p.person, m.meeting_id, m.date, t.from_last, coalesce(s.mark, 1) as mark
        from person p
        join meeting_window m on m.community = p.community
        left join last_three t on t.meeting_id = m.meeting_id
        left join presence s on s.meeting_id = m.meeting_id and s.person = p.person
        where m.named and p.counted and m.date >= coalesce(p.here_since, m.date)
            and (p.left_on is null or m.date <= p.left_on) and coalesce(s.mark, 1) > 0
    ), tally as (
        select person, sum(case when mark = 3 then 1 else 0 end) as attended, count(*) as opportunities,
            sum(case when mark = 2 then 1 else 0 end) as apologies,
            sum(case when from_last <= 3 then 1 else 0 end) as recent_chances,
            sum(case when from_last <= 3 and mark = 3 then 1 else 0 end) as recent_attended
        from chance group by person
    )
    select p.person_id, coalesce(t.attended, 0), coalesce(t.opportunities, 0), coalesce(t.apologies, 0),
        case when s.contributions_in_window > 0 then coalesce(c.contributions, 0) end,
        p.first_on, p.last_on, p.joined_on, p.left_on,
        coalesce(t.recent_chances, 0) = 3 and t.recent_attended = 0,
        coalesce(w.active, false) and s.contributions_in_window > 0 and c.person is null,
        coalesce(t.attended, 0) = 0
    from person p
    join community_state s on s.community = p.community
    left join tally t on t.person = p.person
    left join person_window w on w.person = p.person
    left join contributed c on c.person = p.person
    where p.counted and (t.person is not null or p.kind is not null or p.joined_on is not null)
    order by coalesce(t.attended * 1e0 / nullif(t.opportunities, 0), 0e0), coalesce(t.attended, 0),
        coalesce(p.last_on, $beginning), p.person_id
"""
