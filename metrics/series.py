"""The histories of the contract's `--series`: everything recorded up to the date, never a name."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from metrics.engine import Engine
from metrics.evidence.concentration import TOP_PART
from metrics.months import quarter_name, quarter_number
from metrics.policy import Policy
from metrics.statistics import inequality
from metrics.statistics.estimates import finite, wilson
from metrics.statistics.survival import kaplan_meier, limits
from metrics.statistics.trend import slopes


def series_of(
    engine: Engine, communities: Sequence[str], as_of: date, policy: Policy
) -> list[dict[str, Any]]:
    """The histories of each community, in the order given; intervals at the policy's series level (R18)."""
    place = pd.Index(communities)
    level = policy.number("statistics_series_level")
    now = quarter_number(as_of)
    meetings = _by_community(engine, place, _MEETINGS)
    quarters = _by_community(
        engine, place, "select community, quarter from named_quarter order by community, quarter"
    )
    returning = _by_community(engine, place, _RETURNING)
    cohorts = _by_community(engine, place, _COHORTS)
    stays = engine.frame("select community, meetings, lapsed from stay")
    survival = _survival(stays.assign(group=place.get_indexer(stays["community"])), len(place), level)
    attended = _by_community(engine, place, _ATTENDED)
    return [
        {
            "meetings": _meetings(meetings[i]),
            "returning": _returning(quarters[i], returning[i], now, level),
            "cohorts": _cohorts(quarters[i], cohorts[i], now),
            "survival": survival[i],
            "concentration": _concentration(attended[i], policy),
            "trend": trend_of(
                meetings[i].loc[meetings[i]["register"].astype(bool), "present"].tolist(), policy
            ),
        }
        for i in range(len(communities))
    ]


_MEETINGS = """
    select k.community, coalesce(k.label, cast(k.date as varchar)) as meeting, k.date,
        case when k.held then 'held' when k.planned then 'scheduled' when k.status = 'cancelled' then 'cancelled'
            else 'not held' end as status,
        coalesce(h.has_register, false) as register, coalesce(h.has_register and h.named, false) as named,
        case when h.has_register then h.present end as present, k.headcount, d.off_season, d.term,
        t.first_day, t.last_day
    from known_meeting k
    left join held_meeting h on h.meeting_id = k.meeting_id
    left join meeting_day d on d.meeting_id = k.meeting_id
    left join (select calendar, term, min(date) as first_day, max(date) as last_day
        from school_day group by calendar, term) t on t.calendar = d.calendar and t.term = d.term
    where k.held or k.planned or k.date <= $as_of
    order by k.community, k.date, coalesce(k.label, ''), k.meeting_id"""
_RETURNING = """
    select community, quarter, count(*) as base, sum(returned) as returned
    from returning_person group by community, quarter order by community, quarter"""
_COHORTS = """
    select f.community, f.cohort, q.quarter, count(*) as people
    from (select person, community, min(quarter) as cohort from person_quarter group by person, community) f
    join person_quarter q on q.person = f.person
    group by f.community, f.cohort, q.quarter order by f.community, f.cohort, q.quarter"""
_ATTENDED = """
    select p.community, p.person, count(*) as attended
    from presence s
    join held_meeting h on h.meeting_id = s.meeting_id
    join person p on p.person = s.person
    where s.mark = 3 and h.named and p.counted
    group by p.community, p.person"""


def _by_community(engine: Engine, place: pd.Index, sql: str) -> list[pd.DataFrame]:
    table = engine.frame(sql)
    groups = dict(tuple(table.groupby("community", sort=False)))
    empty = table.iloc[:0]
    return [groups.get(community, empty) for community in place]


def _meetings(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {
            "meeting": row.meeting,
            "date": row.date.date().isoformat(),
            "status": row.status,
            "register": bool(row.register),
            "named": bool(row.named),
            "present": _whole(row.present),
            "headcount": _whole(row.headcount),
            "off_season": bool(row.off_season) if not pd.isna(row.off_season) else False,
            "term": row.term if isinstance(row.term, str) else None,
            "term_days": None if pd.isna(row.first_day) else [f"{row.first_day:%F}", f"{row.last_day:%F}"],
        }
        for row in table.itertuples(index=False)
    ]


def _returning(quarters: pd.DataFrame, table: pd.DataFrame, now: int, level: float) -> list[dict[str, Any]]:
    """One entry for each quarter after the first register's up to that of the date (R25)."""
    if quarters.empty:
        return []
    counts = {int(r.quarter): (int(r.base), int(r.returned)) for r in table.itertuples(index=False)}
    entries = []
    for quarter in range(int(quarters["quarter"].min()) + 1, now + 1):
        base, returned = counts.get(quarter, (None, None))
        entry: dict[str, Any] = {"quarter": quarter_name(quarter), "base": base, "returned": returned}
        if base is None or returned is None:
            entry |= {"share": None, "low": None, "high": None}
        else:
            low, high = wilson(returned, base, level)
            entry |= {"share": returned / base, "low": float(low), "high": float(high)}
        entries.append(entry | {"in_progress": quarter == now})
    return entries


def _cohorts(quarters: pd.DataFrame, table: pd.DataFrame, now: int) -> list[dict[str, Any]]:
    """Quarters with a first attendance; shares from it to the quarter of the date, null without a meeting."""
    if table.empty:
        return []
    met = set(quarters["quarter"].astype(int))
    start = min(met)
    entries = []
    for cohort, rows in table.groupby("cohort", sort=True):
        people = dict(zip(rows["quarter"].astype(int), rows["people"].astype(int), strict=True))
        size, first = people[int(cohort)], int(cohort)
        entries.append(
            {
                "cohort": quarter_name(first),
                "size": size,
                "first_of_records": first == start,
                "shares": [
                    people.get(quarter, 0) / size if quarter in met else None
                    for quarter in range(first, now + 1)
                ],
            }
        )
    return entries


def _survival(stays: pd.DataFrame, communities: int, level: float) -> list[list[dict[str, Any]]]:
    """The steps of every retention curve: one entry for each stay after which somebody lapsed."""
    curve = kaplan_meier(stays["group"], stays["meetings"], stays["lapsed"])
    curve = curve[curve["events"] > 0]
    low, high = limits(curve["mean"], curve["square"], curve["at_risk"] - curve["events"], level)
    steps: list[list[dict[str, Any]]] = [[] for _ in range(communities)]
    for row in curve.assign(low=low, high=high).itertuples(index=False):
        steps[row.group].append(
            {
                "meetings": int(row.time),
                "at_risk": int(row.at_risk),
                "lapsed": int(row.events),
                "probability": float(row.probability),
                "low": finite(row.low),
                "high": finite(row.high),
            }
        )
    return steps


def _concentration(attended: pd.DataFrame, policy: Policy) -> dict[str, Any]:
    counts = attended["attended"].to_numpy(float)
    document: dict[str, Any] = {"people": len(counts), "attendances": int(counts.sum())}
    if len(counts) < policy.number("minimum_members"):
        return document | {"gini": None, "standard_error": None, "top20_share": None, "lorenz": None}
    shares = inequality.Sorted(np.zeros(len(counts), np.int64), counts, 1)
    return document | {
        "gini": float(inequality.gini(shares)[0]),
        "standard_error": float(inequality.gini_standard_error(shares)[0]),
        "top20_share": float(inequality.top_share(shares, TOP_PART)[0]),
        "lorenz": [float(share) for share in inequality.lorenz(counts)],
    }


def trend_of(present: Sequence[float], policy: Policy) -> dict[str, Any]:
    """Slope and p of how many came to each meeting with a register, in their order; None where they are too few."""
    if len(present) < policy.number("minimum_trend_meetings"):
        return {"slope_per_meeting": None, "p": None, "meetings": len(present)}
    table = slopes(np.zeros(len(present), np.int64), np.asarray(present, float), 1).iloc[0]
    return {"slope_per_meeting": float(table["slope"]), "p": float(table["p"]), "meetings": len(present)}


def _whole(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)
