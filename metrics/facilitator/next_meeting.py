"""The last held meeting, the next planned one, and who has had which role: what a facilitator prepares from."""

from dataclasses import dataclass
from datetime import date

from metrics.engine import Engine

ROLES = ("facilitated", "knowledge_manager", "presented")

# Those that a calendar has a column for, so that it can plan them.
CALENDAR_ROLES = ("facilitated", "knowledge_manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting as the calendar has it; `present` is how many came, None where nobody counted or it is to come."""

    meeting_id: int
    date: date
    title: str | None
    venue: str | None
    present: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTaken:
    """Somebody, by pseudonym, in one of `ROLES` at the meeting of that day. `coming`: so the calendar plans it."""

    role: str
    date: date
    person_id: str
    coming: bool


def last_meeting(engine: Engine) -> Meeting | None:
    """The last meeting that was held."""
    return _meeting(engine, _LAST)


def next_meeting(engine: Engine) -> Meeting | None:
    """The first meeting that is planned."""
    return _meeting(engine, _NEXT)


def _meeting(engine: Engine, sql: str) -> Meeting | None:
    for meeting, day, title, venue, present in engine.rows(sql):
        return Meeting(
            meeting_id=meeting,
            date=day,
            title=title,
            venue=venue,
            present=None if present is None else int(present),
        )
    return None


def roles_taken(engine: Engine, coming: Meeting | None) -> tuple[RoleTaken, ...]:
    """The roles of the last meetings, newest first, after those that the calendar plans for the one to come."""
    planned = engine.rows(_PLANNED_ROLES, meeting=coming.meeting_id) if coming else []
    return tuple(
        RoleTaken(role=role, date=day, person_id=person, coming=is_coming)
        for rows, is_coming in ((planned, True), (engine.rows(_ROLES), False))
        for role, day, person in rows
    )


def roles_recorded(engine: Engine) -> bool:
    """Whether any role of any meeting was ever written down."""
    [(found,)] = engine.rows("select count(*) from role_ever")
    return bool(found)


_LAST = """
    select h.meeting_id, h.date, coalesce(c.title, h.label), c.venue, h.present
    from held_meeting h
    left join calendar_row c on c.meeting_id = h.meeting_id
    order by h.held_position desc
    limit 1
"""

_NEXT = """
    select k.meeting_id, k.date, coalesce(c.title, k.label), c.venue, null as present
    from known_meeting k
    left join calendar_row c on c.meeting_id = k.meeting_id
    where k.planned
    order by k.date, k.meeting_id
    limit 1
"""

_ROLES = """
    select distinct c.role, h.date, p.person_id
    from role_ever c
    join (
        select meeting_id, date, row_number() over (order by held_position desc, meeting_id) as from_last
        from held_meeting
    ) h on h.meeting_id = c.meeting_id
    join person p on p.person = c.person
    where h.from_last <= $facilitator_role_meetings
    order by h.date desc, c.role, p.person_id
"""

_PLANNED_ROLES = """
    select r.role, o.date, w.person_id
    from (
        select meeting_id, 'facilitated' as role, facilitator_id as mention_id from calendar_row
        union all
        select meeting_id, 'knowledge_manager' as role, knowledge_manager_id as mention_id from calendar_row
    ) r
    join who w on w.mention_id = r.mention_id
    join occasion o on o.occasion_id = r.meeting_id
    where r.meeting_id = $meeting
    order by r.role
"""
