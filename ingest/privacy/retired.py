"""Which communities are retired, and since when: only where somebody wrote down that they are.

A community is retired from the day on which its committee agreed with an official reading of RETIRE, or from the
date of an entry of its governance log that says so outright: an annotation with the status “community retired” (or
another of ENDED). The newest word counts. Whoever afterwards disagrees with such a reading, or decides on any other
reading, takes it back; of one day, the word that it lives is believed.

Nothing else retires a community: a reading is evidence and no decision; milestones met or a purpose fulfilled may
lead to a new purpose; the end in a charter is a plan; and silence may be a register that nobody has loaded yet.
Names cannot be brought back, so where nothing says that a community was retired, nothing is ever dropped. For the
same reason the months are counted from the last meeting where there was one after that day: a closing meeting is
usual, and a community that goes on meeting is alive, whatever was decided.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

import duckdb

ENDED = (
    "community retired", "community ended", "community closed", "cop retired", "cop ended", "cop closed",
    "gemeenskap afgesluit", "gemeenskap beëindig", "gemeenskap gesluit",
)  # fmt: skip
"""What the status of an annotation in the governance log says of a community that has ended."""

_SAID = """
    select c.community, r.decided_on as day, r.headline = 'RETIRE' and r.decision = 'agree' as ended
    from review r join community c on c.community_key = r.community_key
    where r.decided_on <= $as_of
    union all
    select community, date as day, true as ended from governance
    where item = 'annotation' and mention_id is null and date <= $as_of
        and status in (select unnest($ended::varchar[]))
    order by community, day, ended desc
"""

_LAST_MET = """
    select community, max(date) as day
    from (
        select o.community, o.date from attendance a join occasion o on o.occasion_id = a.occasion_id
        where a.status in ('present', 'online') and o.date <= $as_of
        union all
        select o.community, o.date from meetings m join occasion o on o.occasion_id = m.occasion_id
        where (m.status in ('held', 'no_register') or m.headcount > 0) and o.date <= $as_of
    ) met
    group by community
"""


@dataclass(frozen=True)
class Retired:
    """A community that was retired on `since`. `last_met` is its last meeting, before or after that."""

    community: str
    since: date
    last_met: date | None

    def names_from(self, months: int) -> date:
        """The day from which names may go, so many months after it was retired or, if that is later, last met."""
        return _months_after(max(self.since, self.last_met or self.since), months)


def retired(cursor: duckdb.DuckDBPyConnection, as_of: date) -> list[Retired]:
    """The communities that are retired on that day, in order of their ids. What is dated later is not looked at."""
    since: dict[str, date] = {}
    for community, day, ended in cursor.execute(_SAID, {"as_of": as_of, "ended": list(ENDED)}).fetchall():
        if ended:
            since.setdefault(community, day)
        else:
            since.pop(community, None)
    last_met = dict(cursor.execute(_LAST_MET, {"as_of": as_of}).fetchall())
    return [Retired(community, since[community], last_met.get(community)) for community in sorted(since)]


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
