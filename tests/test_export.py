"""`cop-health export` without names: what its tables hold, and that nobody can be told by them."""

from datetime import date
from pathlib import Path

import pytest
from exported import DAY, export, read, told
from filing import load, rows, table

import ingest
from dashboard.export import forms
from metrics import Policy, SeenBy, assess, figures

AGGREGATE = {
    "communities", "dimensions", "readings", "trace", "meetings", "trend", "returning", "cohorts", "survival",
    "concentration", "budget", "reviews",
}  # fmt: skip
WRITTEN = """
    select name from mention_name where name is not null union select email from mention_name where email is not null
    union select person_id from mention union select note from governance where item <> 'role_defined'
    union select action from actions
    union select summary from stories union select title from meetings union select title from products
    union select reason from review union select answer from answers where scale = 'text'
    union select funder from budget union select note from budget union select venue from meetings
    union select o.label from occasion o where o.label is not null
"""


@pytest.mark.parametrize("form", forms.FORMS)
def test_no_name_no_address_no_id_and_nothing_that_somebody_wrote(
    form: str, sample_database: Path, tmp_path: Path
) -> None:
    export(sample_database, tmp_path, "--format", form)
    said = told(tmp_path)
    written = [text for (text,) in rows(sample_database, WRITTEN) if text and len(text) > 3]
    assert len(written) > 400
    assert [text for text in written if text in said] == []
    assert "rural-science" in said and "INVIGORATE" in said, "and yet it says something"


def test_the_numbers_are_those_that_are_told_outside(sample_database: Path, tmp_path: Path) -> None:
    export(sample_database, tmp_path)
    assert {path.stem for path in tmp_path.glob("*.csv")} == AGGREGATE
    with ingest.store.read(sample_database) as cursor:
        found = assess(
            cursor,
            as_of=date.fromisoformat(DAY),
            policy=Policy.load(None),
            series=True,
            seen_by=SeenBy.OUTSIDE,
        )
    shown = read(tmp_path / "readings.csv")
    readings = [(c.id, r) for c in found.communities for r in c.readings]
    assert len(shown) == len(readings)
    for line, (community, reading) in zip(shown, readings, strict=True):
        assert (line["community"], line["id"], line["band"]) == (community, reading.id, reading.band.word)
        for name in ("value", "numerator", "denominator", "n", "low", "high"):
            number = getattr(reading, name)
            assert line[name] == "" if number is None else float(line[name]) == number
        assert (line["value"] == "") == bool(line["why_unknown"])
        assert line["kept_back"] == "false" or line["value"] == ""
    assert [line["present"] for line in read(tmp_path / "meetings.csv")] == [
        "" if m["present"] is None else str(m["present"])
        for c in found.communities
        for m in c.series["meetings"]
    ]
    assert [(line["headline"], line["because"]) for line in read(tmp_path / "communities.csv")] == [
        (c.verdict.headline, c.verdict.because) for c in found.communities
    ]
    for name in ("returning", "cohorts", "survival", "concentration"):
        lines = read(tmp_path / f"{name}.csv")
        assert [line["community"] for line in lines] == [c.id for c in found.communities]
        assert all("committee alone" in line["why_unknown"] for line in lines)
    page = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert found.policy_sha256 in page and DAY in page and "committee alone" in page and "kept_back" in page


def test_of_three_forms_and_four_people_nothing_is_told(tmp_path: Path) -> None:
    db, register, form = tmp_path / "x.duckdb", ["date,person,status"], ["date,question,answer,respondent"]
    for month in range(1, 9):
        register += [
            f"2026-0{month}-05,Person {letter},present" for letter in "ABCDEF"[: 4 if month == 8 else 6]
        ]
    form += [f"2026-07-05,How useful was this meeting? (1-5),{5 - k},{k}" for k in range(3)]
    load(
        [
            table(tmp_path / "register.csv", "\n".join(register)),
            table(tmp_path / "evaluations.csv", "\n".join(form)),
        ],
        db,
    )
    export(db, tmp_path / "out")
    readings = {line["id"]: line for line in read(tmp_path / "out" / "readings.csv")}
    assert readings["response_rate"]["kept_back"] == "true"
    for name in ("response_rate", "useful", "attendance_held"):
        kept = readings[name]
        assert [kept[number] for number in ("value", "numerator", "denominator", "n", "low", "high")] == [
            ""
        ] * 6
        assert kept["why_unknown"]
    last = read(tmp_path / "out" / "meetings.csv")[-1]
    assert (last["present"], last["why_unknown"]) == ("", "Fewer than 5 people: too few to show.")
    assert "meetings: 1 × Fewer than 5 people" in (tmp_path / "out" / "README.txt").read_text(
        encoding="utf-8"
    )


def test_the_committee_of_one_community_is_told_what_its_page_shows(
    sample_database: Path, tmp_path: Path
) -> None:
    export(sample_database, tmp_path, "--community", "Rural-Science", "--committee", "--why")
    assert {path.stem for path in tmp_path.glob("*.csv")} == AGGREGATE | {"would_change", "stability"}
    with ingest.store.read(sample_database) as cursor:
        day, policy = date.fromisoformat(DAY), Policy.load(None)
        (found,) = assess(
            cursor, as_of=day, policy=policy, communities=["rural-science"], series=True, why=True,
            seen_by=SeenBy.COMMITTEE,
        ).communities  # fmt: skip
        drawn = figures(cursor, found, as_of=day, policy=policy)
    assert [float(line["probability"]) for line in read(tmp_path / "survival.csv")] == [
        step["probability"] for step in drawn.retention.steps
    ]
    cohorts = read(tmp_path / "cohorts.csv")
    assert len(cohorts) == sum(len(one.shares) for one in drawn.intakes)
    assert all(int(line["size"] or 5) >= 5 and (line["share"] or line["why_unknown"]) for line in cohorts)
    assert all(int(line["base"] or 5) >= 5 for line in read(tmp_path / "returning.csv"))
    assert [line["change"] for line in read(tmp_path / "would_change.csv")] == [
        each.change for each in found.verdict.why.would_change
    ]
    budget = read(tmp_path / "budget.csv")
    assert [(line["line"], line["spent"]) for line in budget] == [
        (line.line, "" if line.spent is None else f"{line.spent:.15g}")
        for b in drawn.budgets
        for line in b.lines
    ]
    assert not [
        name for (name,) in rows(sample_database, "select name from mention_name") if name in told(tmp_path)
    ]
