"""Every chart of a community draws the numbers of `assess --json --series` and no others, and so do table and file."""

import json
from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF, Screen, html, part, text

from dashboard.community import answered, budgeted, histories, intakes, shared_out, staying
from dashboard.drawing import charts, curves
from dashboard.language.history_words import of_enough
from ingest import people, store
from metrics import Assessment, CommunityAssessment, Figures, Policy, assess, figures

POLICY = Policy.load()
DAY = date.fromisoformat(AS_OF)
Told = list[tuple[dict, CommunityAssessment, Figures]]


@pytest.fixture(scope="module")
def told(sample_database: Path) -> Told:
    """The document of the command line, read back from its text, beside what the page draws from."""
    with store.read(sample_database) as cursor:
        found: Assessment = assess(cursor, as_of=DAY, policy=POLICY, series=True)
        drawn = [figures(cursor, one, as_of=DAY, policy=POLICY) for one in found.communities]
    document = json.loads(json.dumps(found.to_dict()))["communities"]
    return list(zip(document, found.communities, drawn, strict=True))


def reading(document: dict, indicator: str) -> dict:
    return next(r for r in document["readings"] if r["id"] == indicator)


def test_run_chart_and_coming_back_draw_the_document(told: Told) -> None:
    for document, one, _ in told:
        held = [
            m for m in document["series"]["meetings"] if m["status"] == "held" and m["present"] is not None
        ]
        assert list(charts.run_chart(one.series).data[0].y) == [m["present"] for m in held]
        shown_quarters = {"returning": of_enough(one.series["returning"], 5)}
        known = [q for q in document["series"]["returning"] if q["share"] is not None and q["base"] >= 5]
        assert list(charts.returning_chart(shown_quarters).data[0].y) == [q["share"] for q in known]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_retention_curve_draws_the_document(told: Told, theme: str) -> None:
    seen = 0
    for document, _, found in told:
        steps = [s for s in document["series"]["survival"] if s["at_risk"] >= 5]
        if len(found.retention.at_risk) < 2:
            continue
        figure = curves.retention_chart(found.retention, theme)
        drawn = {trace.name: trace for trace in figure.data}
        for name, first in (("low", found.retention.low), ("high", 1.0), ("probability", 1.0)):
            values = [first, *(s[name] for s in steps)]
            assert list(drawn[name].y) == [*values, values[-1]]
            assert list(drawn[name].x) == [
                0,
                *(s["meetings"] for s in steps),
                len(found.retention.at_risk) - 1,
            ]
        assert list(drawn["steps"].y) == [s["probability"] for s in steps]
        table = staying.retention_table(found.retention)
        assert [row[:3] for row in table.cells[1:]] == [
            [s["meetings"], s["at_risk"], s["probability"]] for s in steps
        ]
        at_axis = [mark.split("<br>") for mark in figure.layout.xaxis.ticktext]
        assert [int(people) for _, people in at_axis] == [found.retention.at_risk[int(m)] for m, _ in at_axis]
        seen += len(steps)
    assert seen > 15


def test_the_lorenz_curve_draws_the_document(told: Told) -> None:
    for document, _, found in told:
        given, curve = document["series"]["concentration"], found.evenness
        drawn = {trace.name: trace for trace in curves.lorenz_chart(curve).data} if curve.parts else {}
        if not drawn:
            assert given["people"] < 10
            continue
        tenths = [round(10 * at) - 1 for at in curve.at]
        assert list(drawn["held"].y) == [given["lorenz"][tenth] for tenth in tenths]
        assert list(drawn["line"].y) == [0, *drawn["held"].y, 1]
        assert list(drawn["low"].y) == [0, *curve.low, 1]
        cells = shared_out.evenness_table(curve).cells
        assert [row[1] for row in cells] == list(drawn["held"].y)


def test_the_intakes_show_the_document_and_nothing_of_a_few(told: Told) -> None:
    seen = 0
    for document, _, found in told:
        given = {c["cohort"]: c for c in document["series"]["cohorts"]}
        if not found.intakes:
            continue
        for row, intake in zip(intakes.intakes_table(found.intakes).cells, found.intakes, strict=True):
            cohort = given[intake.cohort]
            assert row[1] == (cohort["size"] if cohort["size"] >= 5 else "too few to show")
            for cell, share in zip(row[2:], cohort["shares"][1:-1], strict=False):
                assert cell == share or cell in ("too few to show", "no meeting")
                seen += cell == share
    assert seen > 50


def test_the_answers_show_the_document(told: Told) -> None:
    for document, _, found in told:
        for one in found.answers:
            if one.question == "useful" and one.answers is not None:
                useful = reading(document, "useful")
                cells = answered.table_of([one]).cells[0]
                assert (cells[1], cells[2], cells[-2], cells[-1]) == (
                    useful["n"], useful["numerator"], useful["low"], useful["high"],
                )  # fmt: skip
                agree = next(piece for piece in answered.pieces(one) if piece.kind == "agree")
                assert agree.width == pytest.approx(useful["value"] / 2)


def test_no_file_holds_the_name_of_a_person(sample_database: Path, told: Told) -> None:
    with store.read(sample_database) as cursor:
        for _, one, found in told:
            names = {name.casefold() for name in people.names(cursor, one.id).values()}
            held = [
                histories.attendance_table(one.series), histories.returning_table(one.series),
                staying.retention_table(found.retention) if found.retention.at_risk else None,
                intakes.intakes_table(found.intakes) if found.intakes else None, answered.table_of(found.answers),
                budgeted.table_of(found.budgets), shared_out.evenness_table(found.evenness),
            ]  # fmt: skip
            written = "\n".join(str(cell) for table in held if table for row in table.cells for cell in row)
            assert names
            assert not [name for name in names if name in written.casefold()]


TITLES = {
    "now": ["Attendance, meeting by meeting"],
    "people": ["How long people stay", "Did those who began together stay?", "Who fills the seats",
               "How regularly people come", "Who carries it"],
    "forms": ["What evaluation forms say", "Budget, line by line",
              "R41 830,50 was spent in cash"],
}  # fmt: skip
TABLES = {
    "now": ["attendance"],
    "people": ["coming-back", "staying", "intakes", "evenness", "people-by-regularity", "people-by-tiers"],
    "forms": ["answers", "budget"],
}
# Of Plotly's charts, and of those that are made of words and bars.
DRAWN = {"now": (1, 0), "people": (3, 2), "forms": (0, 2)}


@pytest.mark.parametrize("name", TABLES)
def test_the_page_shows_every_chart_with_its_sentence_and_files(
    name: str, sample_database: Path, screen: Screen
) -> None:
    app = screen.open("community", sample_database, community="early-childhood")
    app = part(app, name, unfold=tuple(f"table_{table}" for table in TABLES[name]))
    plain = text(app).replace("\N{NO-BREAK SPACE}", " ")
    for title in TITLES[name]:
        assert title in plain
    keys = [button.proto.id for button in app.get("download_button")]
    for table in TABLES[name]:
        assert len([key for key in keys if f"take_{table}_" in key]) == 2, table
    assert (len(app.get("plotly_chart")), html(app).count('class="ch-bars ')) == DRAWN[name]
