"""The tables of what happened over time, everything recorded up to the day: never a name.

From outside of a community nobody's comings and goings are told, and every table of them says so, a line a community.
For its own committee they are what its page shows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from dashboard.export.table import DAY, NUMBER, TEXT, TRUTH, WHOLE, Column, Table, result_of
from dashboard.language.history_words import of_enough
from metrics import Figures
from metrics.assessment import Assessment, CommunityAssessment
from metrics.charted.cohorts import NoShare
from metrics.withheld.outside import COMMITTEE_ALONE, FEW_PEOPLE

Row: TypeAlias = tuple[Any, ...]

WHY = Column("why_unknown", TEXT, "Why a number is not there")
NO_REGISTER = "No register of it was brought."
NOTHING = "Nothing to show: no quarter in which enough people came is over."
SHORT = "Too few meetings with a register."
NO_MEETING = "No meeting in that quarter."

MEETINGS = (
    Column("date", DAY, "Day of the meeting"),
    Column("number", WHOLE, "1; the second meeting of the same day has 2"),
    Column("status", TEXT, "held, scheduled, cancelled or not held"),
    Column("register", TRUTH, "Whether it is known who or how many came"),
    Column("named", TRUTH, "Whether the register has names"),
    Column("present", WHOLE, "How many came"),
    Column("off_season", TRUTH, "Whether it was in school holidays"),
    Column("term", TEXT, "The school term"),
    WHY,
)
RETURNING = (
    Column("quarter", TEXT, "The quarter"),
    Column("base", WHOLE, "People who came in the quarter before"),
    Column("returned", WHOLE, "Those of them who came in this one"),
    Column("share", NUMBER, "The part of them who did"),
    Column("low", NUMBER, "Lower end of the interval"),
    Column("high", NUMBER, "Upper end of the interval"),
    Column("in_progress", TRUTH, "Whether the quarter is not over yet"),
    WHY,
)
COHORTS = (
    Column("cohort", TEXT, "The quarter in which they first came"),
    Column("size", WHOLE, "How many they are"),
    Column("first_of_records", TRUTH, "Whether they may have come before anything was written down"),
    Column("quarters_after", WHOLE, "Quarters since then"),
    Column("share", NUMBER, "The part of them who came in that quarter"),
    WHY,
)
SURVIVAL = (
    Column("meetings", WHOLE, "Meetings since a person's first"),
    Column("at_risk", WHOLE, "People who are followed as far as that"),
    Column("probability", NUMBER, "The part of all who still come after it"),
    Column("low", NUMBER, "Lower end of the interval"),
    Column("high", NUMBER, "Upper end of the interval"),
    WHY,
)
CONCENTRATION = (
    Column("people", WHOLE, "People who ever came"),
    Column("attendances", WHOLE, "How often they came, together"),
    Column("part_of_people", NUMBER, "This part of the people, those who came least first …"),
    Column("part_of_attendances", NUMBER, "… has this part of all attendances"),
    Column("low", NUMBER, "Between this, and …"),
    Column("high", NUMBER, "… this, chance alone would leave it"),
    WHY,
)
TREND = (
    Column("slope_per_meeting", NUMBER, "How many people more come from one meeting to the next (Theil–Sen)"),
    Column("p", NUMBER, "How likely chance alone would do that (Mann–Kendall)"),
    Column("meetings", WHOLE, "Meetings with a register that it is made of"),
    WHY,
)


def histories(found: Assessment, k: int, committees: Figures | None) -> Iterator[Table]:
    """The tables; `committees` are the figures of the one community that is told to its own committee, else None."""
    every = found.communities
    yield result_of(
        found.as_of,
        "meetings",
        "Every meeting of each community",
        MEETINGS,
        [row for c in every for row in _meetings(c, k)],
    )
    yield result_of(found.as_of, "trend", "Whether attendance drifts", TREND, list(map(_trend, every)))
    for name, about, columns, told in (
        ("returning", "Who came again from one quarter to the next", RETURNING, _returning),
        ("cohorts", "Those who first came in one quarter, and how long they stayed", COHORTS, _cohorts),
        ("survival", "How long people stay, in meetings", SURVIVAL, _survival),
        ("concentration", "How evenly attendance is spread", CONCENTRATION, _concentration),
    ):
        yield result_of(
            found.as_of,
            name,
            about,
            columns,
            [row for c in every for row in _told(c, columns, told, k, committees)],
        )


def _told(
    c: CommunityAssessment,
    columns: Sequence[Column],
    told: Callable[[str, Mapping[str, Any], Figures, int], list[Row]],
    k: int,
    committees: Figures | None,
) -> list[Row]:
    """The rows of one community; without any, one that says why."""
    rows = told(c.id, c.series or {}, committees, k) if committees else []
    nothing = NOTHING if committees else COMMITTEE_ALONE
    return rows or [(c.id, *[None] * (len(columns) - 1), nothing)]


def _meetings(c: CommunityAssessment, k: int) -> Iterator[Row]:
    days: dict[str, int] = {}
    for m in (c.series or {})["meetings"]:
        days[m["date"]] = days.get(m["date"], 0) + 1
        why = None
        if m["present"] is None and m["status"] == "held":
            why = FEW_PEOPLE.format(k=k) if m.get("few") else NO_REGISTER
        yield (
            c.id, date.fromisoformat(m["date"]), days[m["date"]], m["status"], m["register"], m["named"], m["present"],
            m["off_season"], m["term"], why,
        )  # fmt: skip


def _trend(c: CommunityAssessment) -> Row:
    trend = (c.series or {})["trend"]
    why = SHORT if trend["slope_per_meeting"] is None else None
    return (c.id, trend["slope_per_meeting"], trend["p"], trend["meetings"], why)


def _returning(community: str, series: Mapping[str, Any], _: Figures, k: int) -> list[Row]:
    told = []
    for was, q in zip(series["returning"], of_enough(series["returning"], k), strict=True):
        why = (
            None if q["share"] is not None else NO_MEETING if was["base"] is None else FEW_PEOPLE.format(k=k)
        )
        told.append((community, *(q[name] for name in ("quarter", "base", "returned", "share", "low", "high")),
                     q["in_progress"], why))  # fmt: skip
    return told


def _cohorts(community: str, _: Mapping[str, Any], drawn: Figures, k: int) -> list[Row]:
    few = FEW_PEOPLE.format(k=k)
    words = {NoShare.TOO_FEW: few, NoShare.NO_MEETING: NO_MEETING}
    return [
        (community, one.cohort, one.size, one.first_of_records, after,
         None if isinstance(share, NoShare) else share,
         few if one.size is None else words[share] if isinstance(share, NoShare) else None)
        for one in drawn.intakes
        for after, share in enumerate(one.shares, start=1)
    ]  # fmt: skip


def _survival(community: str, _: Mapping[str, Any], drawn: Figures, k: int) -> list[Row]:
    names = ("meetings", "at_risk", "probability", "low", "high")
    return [(community, *(step[name] for name in names), None) for step in drawn.retention.steps]


def _concentration(community: str, _: Mapping[str, Any], drawn: Figures, k: int) -> list[Row]:
    even = drawn.evenness
    if not even.parts:
        return [(community, None, None, None, None, None, None, FEW_PEOPLE.format(k=k))]
    return [
        (community, even.people, even.attendances, *places, None)
        for places in zip(even.at, even.held, even.low, even.high, strict=True)
    ]
