"""The meetings of all communities: how many were held and are planned in each month, and the next ones by date."""

from dataclasses import dataclass
from datetime import date

from metrics.communities.alphabet import folded
from metrics.engine import Engine
from metrics.months import months_after
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A calendar month from its `first` day: meetings held and still planned in it, of how many communities."""

    first: date
    held: int
    planned: int
    communities: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A meeting that the calendar plans. It has no title: that may name a person."""

    community: str
    name: str
    date: date


def months_of_meetings(engine: Engine, policy: Policy) -> tuple[Month, ...]:
    """Every month from a money period before as_of to one after it, also those without a meeting."""
    as_of: date = engine.parameters["as_of"]
    back, ahead = int(policy.number("money_months")), int(policy.number("money_months_ahead"))
    this = as_of.replace(day=1)
    months = [months_after(this, number) for number in range(1 - back, ahead + 1)]
    found = {
        (int(year), int(month)): (int(held), int(planned), int(communities))
        for year, month, held, planned, communities in engine.rows(
            _MONTHS, calendar_from=months[0], calendar_to=months_after(this, ahead + 1)
        )
    }
    rows = ((first, found.get((first.year, first.month), (0, 0, 0))) for first in months)
    return tuple(
        Month(first=first, held=held, planned=planned, communities=communities)
        for first, (held, planned, communities) in rows
    )


def coming_meetings(engine: Engine) -> tuple[Coming, ...]:
    """All meetings that are planned, the next first, those of one day by name."""
    found = (
        Coming(community=community, name=name, date=day) for community, name, day in engine.rows(_COMING)
    )
    return tuple(sorted(found, key=lambda meeting: (meeting.date, folded(meeting.name), meeting.community)))


_MONTHS = """
    select extract(year from date) as year, extract(month from date) as month,
        sum(case when held then 1 else 0 end) as held, sum(case when held then 0 else 1 end) as planned,
        count(distinct community) as communities
    from known_meeting
    where (held or planned) and date >= $calendar_from and date < $calendar_to
    group by extract(year from date), extract(month from date)
"""

_COMING = """
    select k.community, p.name, k.date
    from known_meeting k
    join called p on p.community = k.community
    where k.planned
"""
