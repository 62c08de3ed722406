"""Files after an accident are loaded, set aside row by row, or refused in words: no trace, no hang, no lost row.

Some hundreds run in CI; COP_HEALTH_MUTATIONS=10000 runs as many as that.
"""

import os
import random
import time
from pathlib import Path

import pytest
from filing import AT
from mutated import SEEDS, mutate

from ingest import Imported, ingest

FILES = int(os.environ.get("COP_HEALTH_MUTATIONS", "600"))
TOGETHER = 50
SLOWEST_SECONDS = 30.0
NO_WORDS = ("Traceback", "Error:", "<class", "object at 0x", "None of")


def made(folder: Path, number: int) -> Path:
    """The number-th file: always the same one."""
    chance = random.Random(number)
    seed = SEEDS[number % len(SEEDS)]
    path = folder / f"{number}-{seed.name}"
    path.write_bytes(mutate(seed, chance))
    return path


def check(entry: Imported, path: Path) -> None:
    """The account adds up, and accounts for every line below the headings of a text without quotes."""
    told = [entry.refused or "", *(f"{p.message} {p.fix}" for p in entry.problems)]
    assert not [words for words in told if any(sign in words for sign in NO_WORDS)]
    if entry.refused:
        assert "\n" not in entry.refused
        return
    assert entry.rows_read == entry.rows_loaded + entry.rows_set_aside + entry.rows_ignored
    aside = {p.line for p in entry.problems if p.outcome == "set_aside"}
    assert len(aside) == entry.rows_set_aside, "a row was set aside without a word"
    if entry.sheet is None and entry.layout == "long" and (lines := plain_lines(path)):
        assert entry.rows_read == lines - int(entry.reading["header_row"])


def plain_lines(path: Path) -> int:
    """The lines of a UTF-8 text without quotation marks, counted without any reader; 0 for other files."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return 0
    if '"' in text or "\0" in text or data.startswith((b"PK", b"\xff\xfe", b"\xfe\xff")):
        return 0
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return len(text.removesuffix("\n").split("\n"))


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, FILES, TOGETHER))
def test_no_file_breaks_anything(start: int, tmp_path: Path) -> None:
    paths = {path.name: path for path in (made(tmp_path, start + k) for k in range(TOGETHER))}
    begun = time.monotonic()
    result = ingest(paths.values(), tmp_path / "facts.duckdb", at=AT, community="ecd", year=2026, dates="dmy")
    assert time.monotonic() - begun < SLOWEST_SECONDS
    assert {entry.file for entry in result.imports} | {
        s.file.split(",")[0] for s in result.skipped
    } >= paths.keys()
    for entry in result.imports:
        check(entry, paths[entry.file])
