"""`cop-health report`: what it writes and says, and how it refuses."""

from pathlib import Path

import pytest
from test_cli import cop_health, refused
from test_report_pdf import page_count

ASKED = ("report", "--as-of", "2026-10-31", "--community")


def test_it_writes_pdf_and_html_of_the_same_content(sample_database: Path, tmp_path: Path) -> None:
    pdf, page = tmp_path / "r.pdf", tmp_path / "r.HTML"
    for path in (pdf, page):
        done = cop_health(*ASKED, " Rural-Science ", "--db", sample_database, "-o", path)
        assert (done.returncode, done.stderr) == (0, "")
        assert str(path) in done.stdout.replace("\n", "") and "31 October 2026" in done.stdout
    assert page_count(pdf.read_bytes()) == 2
    assert "INVIGORATE" in page.read_text(encoding="utf-8") and "4 files of this community" in page.read_text(
        "utf-8"
    )
    assert sorted(tmp_path.iterdir()) == sorted([pdf, page]), "nothing else is left behind"
    first = pdf.read_bytes()
    again = cop_health(*ASKED, "rural-science", "--db", sample_database, "-o", pdf)
    assert again.returncode == 0 and "takes the place" in " ".join(again.stdout.split())
    assert pdf.read_bytes() == first


@pytest.mark.parametrize(
    ("community", "output", "words"),
    [
        ("rural-sciense", "r.pdf", ("Did you mean rural-science?",)),
        ("rural-science", "r.odt", (".pdf, .html or .docx", "r.pdf")),
        ("rural-science", "report", (".pdf, .html or .docx", "report.pdf")),
        ("rural-science", "missing/r.pdf", ("no folder", "missing")),
        ("rural-science", ".", ("is a folder",)),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    community: str, output: str, words: tuple[str, ...], sample_database: Path, tmp_path: Path
) -> None:
    refused(cop_health(*ASKED, community, "--db", sample_database, "-o", tmp_path / output), *words)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(sample_database: Path, tmp_path: Path) -> None:
    long = tmp_path / ("x" * 250 + ".pdf")
    refused(
        cop_health(*ASKED, "sports-and-arts", "--db", sample_database, "-o", long),
        "could not be read or written",
    )


def test_there_must_be_a_database_and_a_community(sample_database: Path, tmp_path: Path) -> None:
    missing = cop_health(*ASKED, "ecd", "--db", tmp_path / "none.duckdb", "-o", tmp_path / "r.pdf")
    refused(missing, "no such database")
    refused(cop_health("report", "--db", sample_database, "-o", tmp_path / "r.pdf"), "--community")
