"""`cop-health export`: the files it writes, what it says of them, and how it refuses."""

from pathlib import Path

import pytest
from exported import DAY, export
from filing import AT
from test_cli import cop_health, refused

import ingest
from dashboard.cli import main
from dashboard.export import forms


def test_the_same_bytes_again_and_what_was_there_is_said(
    sample_database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = tmp_path / "one", tmp_path / "a" / "new" / "place"
    for folder in (one, other):
        export(sample_database, folder)
    first = {path.name: path.read_bytes() for path in one.iterdir()}
    assert first == {path.name: path.read_bytes() for path in other.iterdir()}, (
        "and nothing else is left there"
    )
    assert "took the place" not in capsys.readouterr().out
    (one / "stability.csv").write_text("old", encoding="utf-8")
    export(sample_database, one)
    said = " ".join(capsys.readouterr().out.split())
    assert "took the place of budget.csv" in said or "took the place of communities.csv" in said
    assert "Left from an earlier export, and not part of this one: stability.csv" in said
    assert "readings 792 readings.csv" in said and "31 October 2026" in said
    af = cop_health("export", "--db", sample_database, "--to", other, "--as-of", DAY, "--lang", "af").stdout
    assert "31 Oktober 2026" in " ".join(af.split()) and "Geen mens" in " ".join(af.split())


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_results_are_never_taken_for_records(form: str, sample_database: Path, tmp_path: Path) -> None:
    export(sample_database, tmp_path / "out", "--format", form, "--why", "--community", "rural-science")
    result = ingest.ingest([tmp_path / "out"], tmp_path / "x.duckdb", at=AT, dry_run=True)
    assert not [entry for entry in result.imports if entry.rows_loaded]
    assert all("results that cop-health export wrote" in str(entry.refused) for entry in result.imports)


def test_what_cannot_be_is_refused_and_nothing_is_written(sample_database: Path, tmp_path: Path) -> None:
    asked = ("export", "--db", sample_database, "--as-of", DAY, "--to")
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    refused(cop_health(*asked, taken), "is a file, not a folder")
    refused(cop_health(*asked, taken / "below"), "is a file, not a folder")
    refused(cop_health(*asked, tmp_path / "x", "--community", "rural-sciense"), "Did you mean rural-science?")
    refused(cop_health(*asked, tmp_path / "x", "--committee"), "--community")
    refused(cop_health(*asked, tmp_path / "x", "--format", "ods"), "invalid choice")
    refused(
        cop_health("export", "--db", tmp_path / "none.duckdb", "--to", tmp_path / "x"), "no such database"
    )
    assert sorted(tmp_path.iterdir()) == [taken]
    (tmp_path / "out" / "readings.csv").mkdir(parents=True)
    refused(cop_health(*asked, tmp_path / "out"), "readings.csv is in the way")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["readings.csv"]
    (tmp_path / "names" / "with-names").mkdir(parents=True)
    refused(cop_health(*asked, tmp_path / "names"), "records with names")


def test_half_an_export_is_none(
    sample_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    asked = ["export", "--db", str(sample_database), "--to", str(tmp_path / "out"), "--as-of", DAY]
    with monkeypatch.context() as patched:
        patched.setattr(forms, "_lines", full)
        assert main(asked) == 2
    assert "the disk is full; nothing was changed" in capsys.readouterr().err
    monkeypatch.setattr(forms, "MOST_ROWS", 100)
    assert main([*asked, "--format", "xlsx"]) == 2
    assert "--format parquet" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
