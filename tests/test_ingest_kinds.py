"""Each kind of file, recognised by its headings, in English and Afrikaans, and what it becomes."""

from datetime import date
from pathlib import Path

import pytest
from filing import load, only, rows, table

from ingest.kinds.catalogue import KINDS

CANONICAL = {
    "communities": "community,name,shape,type,started\necd,Early years,open,open-ended,2019-03-01",
    "members": "person,email,joined,kind\nThandi,t@x.org,2020-01-15,convenor",
    "meetings": "date,meeting,title,status,venue,headcount\n2026-02-19,M1,Play,held,Hall,12",
    "attendance": "date,person,status,minutes,role\n2026-02-19,Thandi,online,90,chair",
    "evaluations": "date,useful,voice_heard,recommend\n2026-02-19,5,4,9",
    "budget": "date,category,amount,type,nature\n2026-02-19,venue,1250.50,planned,in_kind",
    "actions": "action,agreed_on,owner,due,status\nPrint forms,2026-02-19,Thandi,2026-03-19,done",
    "contributions": "date,person,kind,minutes\n2026-02-19,Thandi,presented,20",
    "governance": "item,person,date,status\nchampion,Thandi,2026-02-19,in post",
    "followups": "date,task,done_on\n2026-02-19,thank_you,2026-02-20",
    "products": "date,title,type,knowledge_type\n2026-02-19,Tool,tool,explicit",
    "stories": "date,summary,cycle,consent\n2026-02-19,It worked,applied,yes",
    "polls": "date,answer,active\n2026-02-19,continue_changed,yes",
}
AFRIKAANS = {
    "communities": "gemeenskap;naam;vorm;tipe;gestig\necd;Vroeë jare;oop;oop;2019-03-01",
    "members": "naam en van;epos;aangesluit;soort lid\nThandi Nkosi;t@x.org;15 Januarie 2020;lid",
    "meetings": "datum;vergadering;titel;toestand;plek\n19 Februarie 2026;V1;Speel;gehou;Saal",
    "attendance": "vergadering datum;naam;van;bywoning\n19/02/2026;Thandi;Nkosi;teenwoordig",
    "evaluations": "datum;Was dit nuttig?;Was dit die tyd werd?\n2026-02-19;Baie nuttig;Stem saam",
    "budget": "datum;kategorie;bedrag;soort\n2026-02-19;lokaal;R 1 250,50;begroot",
    "actions": "aksie;verantwoordelike persoon;teikendatum;vordering\nDruk vorms;Thandi;19/03/2026;klaar",
    "contributions": "datum;naam;bydrae\n2026-02-19;Thandi;aangebied",
    "followups": "datum;taak;gedoen op\n2026-02-19;bedankings;2026-02-20",
    "polls": "datum;antwoord;aktief\n2026-02-19;voortgaan;ja",
}
TABLE = {"evaluations": "answers"}


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if not kind.opt_in])
def test_every_kind_is_known_by_its_headings(tmp_path: Path, db: Path, kind: str) -> None:
    result = load(table(tmp_path / "file.csv", CANONICAL[kind]), db)
    entry = only(result)
    assert (entry.kind, entry.rows_loaded, result.exit_code, entry.problems) == (kind, 1, 0, ())
    assert rows(db, f"select count(*) > 0 from {TABLE.get(kind, kind)}") == [(True,)]


@pytest.mark.parametrize("kind", AFRIKAANS)
def test_in_afrikaans_with_semicolons(tmp_path: Path, db: Path, kind: str) -> None:
    entry = only(load(table(tmp_path / "leer.csv", AFRIKAANS[kind], "cp1252"), db))
    assert (entry.kind, entry.rows_loaded, entry.problems, entry.refused) == (kind, 1, (), None)


def test_headings_are_matched_without_case_accents_spaces_and_signs(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "f.csv",
        "MEETING_DATE,Full-Name:,Attendance  Status,Duration (minutes)\n2026-02-19,Thandi,P,1:30",
    )
    only(load(file, db))
    assert rows(db, "select status, minutes from attendance") == [("present", 90.0)]


def test_two_kinds_that_fit_equally_are_asked_about(tmp_path: Path, db: Path) -> None:
    result = load(table(tmp_path / "f.csv", "person,date,minutes,type\nThandi,2026-02-19,9,zzz"), db)
    entry = only(result)
    assert entry.refused is None or "--kind" in entry.refused


def test_the_kind_may_be_said(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "f.csv", "name,date\nThandi,2026-02-19")
    assert only(load(file, db, kind="attendance")).kind == "attendance"
    refused = only(load(file, tmp_path / "other.duckdb", kind="budget")).refused or ""
    assert "cannot be read as budget: it lacks a column category; a column amount" in refused


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        (
            "Name,Status\nThandi,P",
            "attendance: it lacks a column date or meeting. Add the column under one of these headings, or give",
        ),
        (
            "Item,Amount\nVenue,100",
            "budget: it lacks a column date. Add the column under one of these headings, or give the date with",
        ),
        ("Person,Contribution\nThandi,spoke", "contributions: it lacks a column date or meeting"),
    ],
)
def test_what_a_file_lacks_is_said(tmp_path: Path, db: Path, text: str, lacks: str) -> None:
    assert lacks in (only(load(table(tmp_path / "f.csv", text), db)).refused or "")
    assert only(load(tmp_path / "f.csv", db, date=date(2026, 2, 19))).rows_loaded == 1
