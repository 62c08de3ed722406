"""Charts draw the numbers of the series and no others; what is not known is never drawn as 0."""

from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF

from dashboard.community import histories
from dashboard.drawing import charts
from dashboard.language import history_words
from ingest import store
from metrics import Assessment, Policy, assess

POLICY = Policy.load()


def meeting(day: str, present: int | None, *, off_season: bool = False, term: str | None = "2026 T1",
            status: str = "held") -> dict[str, object]:  # fmt: skip
    return {
        "meeting": day, "date": day, "status": status, "register": present is not None,
        "named": present is not None, "present": present, "off_season": off_season, "term": term,
        "term_days": ["2026-01-14", "2026-03-27"] if term else None,
    }  # fmt: skip


def series(*meetings: dict[str, object], slope: float = 0.0, p: float | None = 0.5) -> dict[str, object]:
    trend = {"slope_per_meeting": slope, "p": p, "meetings": len(meetings)}
    return {"meetings": list(meetings), "trend": trend, "returning": []}


@pytest.fixture(scope="module")
def assessment(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=date.fromisoformat(AS_OF), policy=POLICY, series=True)


def test_the_run_chart_holds_the_numbers_of_the_series(assessment: Assessment) -> None:
    for community in assessment.communities:
        held = [m for m in community.series["meetings"] if m["present"] is not None]
        points = charts.run_chart(community.series).data[0]
        assert list(points.y) == [m["present"] for m in held]
        assert list(points.x) == [m["date"] for m in held]


def test_the_returning_chart_holds_the_numbers_of_the_series(assessment: Assessment) -> None:
    for community in assessment.communities:
        known = [q for q in community.series["returning"] if q["share"] is not None]
        points = charts.returning_chart(community.series).data[0]
        assert list(points.y) == [q["share"] for q in known]
        assert [y + up for y, up in zip(points.y, points.error_y.array, strict=True)] == pytest.approx(
            [q["high"] for q in known]
        )
        assert [
            y - down for y, down in zip(points.y, points.error_y.arrayminus, strict=True)
        ] == pytest.approx([q["low"] for q in known])


def test_a_meeting_without_a_register_is_marked_and_not_drawn_as_nobody() -> None:
    figure = charts.run_chart(series(meeting("2026-02-05", 12), meeting("2026-03-05", None)))
    assert [list(trace.y) for trace in figure.data] == [[12]]
    assert [note.x for note in figure.layout.annotations if note.text == "×"] == ["2026-03-05"]


def test_a_meeting_outside_school_term_is_hollow() -> None:
    figure = charts.run_chart(series(meeting("2026-02-05", 12), meeting("2026-07-01", 9, off_season=True)))
    inside, outside = figure.data[0].marker.color
    assert inside == charts.POINT
    assert outside == charts.GROUND["light"]


def test_a_planned_or_cancelled_meeting_is_not_drawn() -> None:
    planned = meeting("2026-11-05", None, status="scheduled")
    figure = charts.run_chart(series(meeting("2026-02-05", 12), planned))
    assert not [note for note in figure.layout.annotations if note.text == "×"]
    assert len(figure.data[0].y) == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_empty_history_gives_an_empty_chart(theme: str) -> None:
    assert list(charts.run_chart(series(), theme).data[0].y) == []
    assert list(charts.returning_chart(series(), theme).data[0].y) == []


MANY = [meeting(f"2026-0{month}-05", 10 + month) for month in range(1, 9)]


@pytest.mark.parametrize(
    ("slope", "p", "said"),
    [
        (-0.5, 0.01, "falling: about 5 fewer people every ten meetings"),
        (0.25, 0.0001, "rising: about 2,5 more people every ten meetings"),
        (-2.42, 0.0001, "falling: about 24 fewer people every ten meetings"),
        (0.25, 0.0001, "chance alone looks like that in fewer than 1 of 100 communities."),
        (-0.5, 0.2, "no evidence of a rise or a fall: its ups and downs are no more than chance would give."),
        (0.0, 0.01, "It shifted a little over time"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_the_trend_is(slope: float, p: float, said: str) -> None:
    assert said in history_words.attendance_sentence(series(*MANY, slope=slope, p=p), POLICY)


def test_the_sentence_speaks_of_no_trend_where_meetings_are_few() -> None:
    assert "too few meetings" in history_words.attendance_sentence(
        series(*MANY[:3], slope=-3, p=None), POLICY
    )
    assert history_words.attendance_sentence(series(), POLICY) == "No meeting has been recorded yet."


def test_the_sentence_says_what_is_missing_and_what_is_hollow() -> None:
    odd = series(*MANY, meeting("2026-09-01", None), meeting("2026-12-20", 4, off_season=True))
    said = history_words.attendance_sentence(odd, POLICY)
    assert "1 meeting more had no register" in said
    assert "Hollow points lie outside school term." in said


def test_the_table_has_every_held_meeting_and_says_where_a_register_is_missing() -> None:
    rows = histories.attendance_rows(series(meeting("2026-02-05", 12), meeting("2026-03-05", None)))
    assert [row[2] for row in rows] == ["held, no register", "12"]


def test_a_quarter_that_is_not_known_says_so_in_the_table() -> None:
    unknown = {"quarter": "2026Q2", "base": None, "returned": None, "share": None, "low": None, "high": None}
    known = {"quarter": "2026Q1", "base": 40, "returned": 31, "share": 0.775, "low": 0.625, "high": 0.877}
    rows = histories.returning_rows({"returning": [known, unknown]})
    assert rows[0][3] == "not known: no meeting in it or in the quarter before"
    assert rows[1][1:] == ["40", "31", "78% (62–88%)"]
    assert "31 of the 40" in histories.returning_sentence({"returning": [known, unknown]})


def test_a_school_term_is_drawn_from_its_first_day_to_its_last() -> None:
    figure = charts.run_chart(series(*MANY))
    ground = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert [(shape.x0, shape.x1) for shape in ground] == [("2026-01-14", "2026-03-27")]
    assert "term 1 of 2026" in [note.text for note in figure.layout.annotations]


def test_the_run_chart_is_as_wide_as_its_terms_whatever_is_written_over_them() -> None:
    held = series(meeting("2026-02-05", 20), meeting("2026-03-05", 22))
    # 72 days from the first day of the term to its last, and two days of room on either side.
    assert charts.run_chart(held).layout.xaxis.range == ("2026-01-12", "2026-03-29")
