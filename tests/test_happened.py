"""What happened on the way, in the run chart, its sentence and its table."""

from datetime import date

from test_charts import meeting, series

from dashboard.community import histories
from dashboard.drawing import charts, happened
from metrics import Annotation

YEAR = series(
    meeting("2026-01-20", 12), meeting("2026-06-10", 9, term=None), meeting("2026-11-05", 7, term=None)
)
NOTES = (
    Annotation(date=date(2026, 8, 3), note="Strike"),
    Annotation(date=date(2026, 2, 1), note="New <facilitator>"),
    Annotation(date=date(2025, 12, 1), note="Before the first meeting"),
    Annotation(date=None, note="No date"),
)


def test_dated_notes_since_the_first_meeting_are_numbered_from_the_oldest() -> None:
    marks = happened.happened(NOTES, YEAR)
    assert [(mark.number, mark.note) for mark in marks] == [(1, "New <facilitator>"), (2, "Strike")]
    assert happened.happened(NOTES, series()) == []
    assert happened.happened(NOTES, series(meeting("2026-01-20", None, status="cancelled"))) == []


def test_notes_too_close_for_a_number_of_their_own_share_one() -> None:
    """The chart is 289 days wide, so that a number needs 23: 1 and 2 are 22 apart, 2 and 3 are 24."""
    days = (date(2026, 3, 1), date(2026, 3, 23), date(2026, 4, 16), date(2026, 9, 1), date(2026, 9, 1))
    marks = happened.happened([Annotation(date=day, note=f"Note {day}") for day in days], YEAR)
    assert [happened.label(group) for group in happened.grouped(marks, YEAR)] == ["1–2", "3", "4–5"]


def test_the_chart_has_a_line_for_each_note_and_a_label_for_each_group() -> None:
    marks = happened.happened(NOTES, YEAR)
    plain, figure = charts.run_chart(YEAR), charts.run_chart(YEAR, "dark", marks)
    lines = [shape for shape in figure.layout.shapes if shape.type == "line" and shape.x0 == shape.x1]
    assert [line.x0 for line in lines] == ["2026-02-01", "2026-08-03"]
    labels = [note for note in figure.layout.annotations if note.bordercolor]
    assert [(label.text, label.x) for label in labels] == [("1", "2026-02-01"), ("2", "2026-08-03")]
    assert labels[0].hovertext == "1: New &lt;facilitator&gt; (1 Feb 2026)"
    assert figure.layout.height > plain.layout.height
    assert [list(trace.y) for trace in figure.data] == [list(trace.y) for trace in plain.data]


def test_sentence_and_table_say_the_same() -> None:
    marks = happened.happened(NOTES, YEAR)
    assert happened.sentence([]) == ""
    said = "What happened on the way: 1: New <facilitator> (1 Feb 2026); 2: Strike (3 Aug 2026)."
    assert happened.sentence(marks) == said
    rows = histories.attendance_rows(YEAR, marks)
    assert [row[0] for row in rows] == [
        "5 Nov 2026", "3 Aug 2026", "10 Jun 2026", "1 Feb 2026", "20 Jan 2026",
    ]  # fmt: skip
    assert rows[1][1:] == ["(2) Strike", "", "", ""]
    assert len(histories.attendance_rows(YEAR)) == 3
