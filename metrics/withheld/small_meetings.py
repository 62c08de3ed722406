"""Meetings that so few people came to that how many must not be told outside of the community (R23)."""

from dataclasses import dataclass

from metrics.engine import Engine


@dataclass(frozen=True, slots=True)
class SmallMeetings:
    """The communities where 1 to k − 1 people came to one of the last meetings, and to one of the money period."""

    window: frozenset[str]
    year: frozenset[str]


def small_meetings(engine: Engine) -> SmallMeetings:
    """Of the communities in scope."""
    found = engine.rows(_SMALL)
    return SmallMeetings(
        window=frozenset(community for community, window, _ in found if window),
        year=frozenset(community for community, _, year in found if year),
    )


_SMALL = """
    select h.community, max(case when w.meeting_id is null then 0 else 1 end) as of_window,
        max(case when h.date >= $past_from then 1 else 0 end) as of_year
    from held_meeting h
    left join meeting_window w on w.meeting_id = h.meeting_id
    where h.has_register and h.present > 0 and h.present < $privacy_k
    group by h.community
"""
