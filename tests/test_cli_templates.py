"""`cop-health templates`: the files, the list of them, and the refusal to write over one."""

import os
import subprocess
import sys
from pathlib import Path


def cop_health(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dashboard.cli", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", timeout=120, env=dict(os.environ),
    )  # fmt: skip


def test_templates_are_written_listed_and_not_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "blank"
    done = cop_health("templates", folder)
    assert (done.returncode, done.stderr) == (0, "")
    written = sorted(path.name for path in folder.iterdir())
    assert len(written) == 15 and all(name in done.stdout for name in written)
    for name in written[1:]:
        (folder / name).unlink()
    again = cop_health("templates", folder)
    assert (again.returncode, again.stdout) == (2, "")
    assert (
        again.stderr.count("\n") == 1 and f"already holds {written[0]}; nothing was written" in again.stderr
    )
    assert [path.name for path in folder.iterdir()] == written[:1]


def test_a_template_as_it_comes_loads_with_nothing_in_it(tmp_path: Path) -> None:
    cop_health("templates", tmp_path / "t")
    done = cop_health("ingest", tmp_path / "t" / "actions.xlsx", "--db", tmp_path / "x.duckdb")
    assert done.returncode == 0
    assert "Skipped, since the sheet says that it is not read" in done.stdout
    assert "no rows stand below the headings" in done.stderr


def test_a_folder_must_be_named(tmp_path: Path) -> None:
    done = cop_health("templates")
    assert done.returncode == 2 and "DIR" in done.stderr and done.stderr.count("\n") == 1
