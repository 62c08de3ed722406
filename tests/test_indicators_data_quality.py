"""How far the records can be trusted: counted by hand."""

from datetime import date
from pathlib import Path

import pytest
from filing import load, table

from ingest import store
from metrics import CommunityAssessment, Policy, assess

DAYS = ("2025-02-13", "2025-03-13", "2025-04-10", "2025-05-08")


def assessed(db: Path, as_of: date) -> CommunityAssessment:
    with store.read(db) as cursor:
        found = assess(cursor, as_of=as_of, policy=Policy.load(None)).community("ecd")
    assert not [r.error for r in found.readings if r.error]
    return found


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quality")
    lines = [f"{day},{name}" for day in DAYS for name in ("Thandiwe Nkosi", "Sipho Dube", "Anna Botha")]
    lines[0] = f"{DAYS[0]},T. Nkosi"
    lines += ["32 May 2025,Sipho Dube"]
    # five days after a meeting, and thirty days after the last
    forms = ["date,useful", "2025-02-18,5", "2025-03-13,4", "2025-06-07,4", "2025-06-07,2"]
    files = [
        table(folder / "attendance.csv", "\n".join(["date,name", *lines])),
        table(folder / "evaluations.csv", "\n".join(forms)),
    ]
    load(files, folder / "cop.duckdb")
    return folder / "cop.duckdb"


def test_quality(db: Path) -> None:
    found = assessed(db, date(2025, 6, 30))
    doubt = found.reading("suspected_duplicates")
    assert (doubt.numerator, doubt.denominator) == (1, 4)
    aside = found.reading("rows_set_aside")
    assert (aside.numerator, aside.denominator, aside.n) == (1, 17, 17)  # 13 lines of register, 4 forms
    forms = found.reading("forms_without_meeting")
    assert (forms.numerator, forms.denominator, forms.n) == (2, 4, 4)


def test_staleness(db: Path) -> None:
    # without a calendar every day counts; meetings 28 days apart; the newest record is the form of 7 June
    fresh, old = assessed(db, date(2025, 6, 21)), assessed(db, date(2025, 7, 20))
    assert fresh.reading("staleness").value == 14 / 28
    assert old.reading("staleness").value == pytest.approx(43 / 28)
    assert not any("is old" in caveat for caveat in fresh.reading("staleness").caveats)
    assert any("is old" in caveat for caveat in old.reading("staleness").caveats)


def test_without_forms(db: Path) -> None:
    found = assessed(db, date(2025, 2, 14))
    assert found.reading("forms_without_meeting").why_unknown == "No evaluation form has been brought."
