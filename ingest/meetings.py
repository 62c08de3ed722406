"""Which meeting a row speaks of: a date, with or without the name of the meeting → a meeting (R30)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import duckdb
import pandas as pd

Dated: TypeAlias = tuple[str, date, str]
"""Community, date and label of a meeting that has both."""

OCCASION_TABLES = ("meetings", "attendance", "answers", "contributions", "followups")
"""The tables of facts whose rows point at a meeting."""


def label_key(label: str) -> str:
    """The label for comparison: no case, no doubled spaces."""
    return " ".join(label.casefold().split())


@dataclass
class Calendar:
    """The labelled meetings known so far, by community: what an incomplete row is held against."""

    dates: dict[tuple[str, str], set[date]] = field(default_factory=dict)
    labels: dict[tuple[str, date], dict[str, str]] = field(default_factory=dict)

    def add(self, meetings: Iterable[Dated], titles: bool = False) -> None:
        """Take in meetings of which date and label are known, or date and title.

        A title stands for a label where a row gives nothing else.
        """
        for community, day, label in meetings:
            key = label_key(label)
            self.dates.setdefault((community, key), set()).add(day)
            if titles:
                continue
            self.labels.setdefault((community, day), {}).setdefault(key, label)

    def dates_of(self, community: str, label: str) -> list[date]:
        """The dates on which the community has a meeting of that name."""
        return sorted(self.dates.get((community, label_key(label)), ()))

    def labels_on(self, community: str, day: date) -> list[str]:
        """The names of the community's meetings of that date."""
        return sorted(self.labels.get((community, day), {}).values())


def calendar(cursor: duckdb.DuckDBPyConnection, communities: Collection[str]) -> Calendar:
    """The labelled meetings the database knows of these communities; a title stands for a label."""
    known = Calendar()
    known.add(
        cursor.execute(
            "select community, date, label from occasion where label is not null"
            " and community in (select unnest(?::varchar[]))",
            [list(communities)],
        ).fetchall()
    )
    titles = cursor.execute(
        "select community, date, title from meetings join occasion using (community, occasion_id)"
        " where title is not null and community in (select unnest(?::varchar[]))",
        [list(communities)],
    ).fetchall()
    known.add(titles, titles=True)
    return known


def group(occasions: pd.DataFrame) -> Mapping[int, int]:
    """{occasion_id: meeting_id} for the occasions of whole communities.

    Occasions of one date and label are one meeting. Those without a label are the labelled meeting
    of the date that was loaded first (the least `sequence`; R30), else a meeting of their own. A
    meeting's number is the least of its occasions'.
    """
    found = occasions.assign(key=[label_key(v) if isinstance(v, str) else None for v in occasions["label"]])
    labelled = found.dropna(subset=["key"]).sort_values(["sequence", "occasion_id"])
    first = labelled.drop_duplicates(["community", "date"])[["community", "date", "key"]]
    found = found.merge(first.rename(columns={"key": "first"}), on=["community", "date"], how="left")
    found["key"] = found["key"].where(found["key"].notna(), found["first"]).fillna("")
    meeting = found.groupby(["community", "date", "key"])["occasion_id"].transform("min")
    return dict(zip(found["occasion_id"].tolist(), meeting.tolist(), strict=True))


def recompute(cursor: duckdb.DuckDBPyConnection, communities: list[str]) -> None:
    """Work out again which occasions are one meeting in those communities."""
    pointed = " union all ".join(f"select occasion_id, import_id from {table}" for table in OCCASION_TABLES)
    occasions = cursor.execute(
        "select occasion_id, o.community, date, label, min(sequence) as sequence"
        f" from occasion o left join ({pointed}) using (occasion_id) left join import using (import_id)"
        " where o.community in (select unnest(?::varchar[])) group by all order by occasion_id",
        [communities],
    ).df()
    if occasions.empty:
        return
    meetings = group(occasions)
    cursor.register(
        "grouped", pd.DataFrame({"occasion_id": meetings.keys(), "meeting_id": meetings.values()})
    )
    cursor.execute(
        "update occasion set meeting_id = g.meeting_id from grouped g"
        " where occasion.occasion_id = g.occasion_id and occasion.meeting_id <> g.meeting_id"
    )
    cursor.unregister("grouped")
