"""Members that two communities share, as counts of at least k, such that nobody can be told.

A person is known in two communities by one e-mail only, or because somebody said so (R40); of others nothing can
be counted. Counts are of everybody who ever came to both, up to the end of the last full quarter, and are rounded
down to a multiple of k: so a day more or less, or one person more, does not show. A pair is left out where fewer
than k share, and where fewer than k of either community do not: all the others, or those few, would be told by the
difference. No totals are given, from which a pair that is left out could be worked out.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from metrics.communities.alphabet import folded
from metrics.engine import Engine
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two communities by name, and at least how many people came to both."""

    one: str
    other: str
    at_least: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The pairs that may be shown, by name; `until` is the day up to which people are counted, `k` the fewest."""

    until: date
    k: int
    pairs: tuple[Pair, ...]


def shared_people(engine: Engine, policy: Policy) -> Shared:
    """Pairs of communities with k people or more in common."""
    until = end_of_last_quarter(engine.parameters["as_of"])
    k = int(policy.number("privacy_k"))
    pairs = [
        (sorted((one, other), key=folded), int(people) // k * k)
        for one, other, people in engine.rows(_PAIRS, settled_on=until)
    ]
    pairs.sort(key=lambda pair: [folded(name) for name in pair[0]])
    return Shared(
        until=until, k=k, pairs=tuple(Pair(one=one, other=other, at_least=n) for (one, other), n in pairs)
    )


def end_of_last_quarter(as_of: date) -> date:
    """The last quarter's last day that is not after as_of."""
    tomorrow = as_of + timedelta(days=1)
    return date(tomorrow.year, (tomorrow.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)


_PAIRS = """
    with came as (
        select community, person_id from person where counted and first_on <= $settled_on
    ),
    several as (
        select c.community, c.person_id
        from came c
        join (select person_id from came group by person_id having count(*) > 1) s on s.person_id = c.person_id
    ),
    size as (select community, count(*) as people from came group by community),
    pair as (
        select a.community as one, b.community as other, count(*) as people
        from several a
        join several b on b.person_id = a.person_id and b.community > a.community
        group by a.community, b.community
        having count(*) >= $privacy_k
    )
    select v.name as one, w.name as other, p.people
    from pair p
    join size x on x.community = p.one
    join size y on y.community = p.other
    join called v on v.community = p.one
    join called w on w.community = p.other
    where x.people - p.people >= $privacy_k and y.people - p.people >= $privacy_k
"""
