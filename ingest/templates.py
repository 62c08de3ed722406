"""Blank workbooks to fill in: one for each kind of file, and a register and an evaluation form as people use them."""

import os
from pathlib import Path

from ingest.blanks.blank import Blank, lists
from ingest.blanks.book import workbook
from ingest.blanks.shapes import evaluation_form, register
from ingest.cells import one_of
from ingest.problems import Refused


def blanks() -> tuple[Blank, ...]:
    """All of them, in the order of the kinds."""
    beside = {"attendance": register(), "evaluations": evaluation_form()}
    return tuple(each for one in lists() for each in (beside.get(one.name), one) if each)


def template(name: str) -> tuple[str, bytes]:
    """The file name and the bytes of one: the name of a kind, “register” or “evaluation form”.

    Raises Refused if there is none of that name.
    """
    for blank in blanks():
        if name in (blank.name, blank.file):
            return blank.file, workbook(blank)
    raise Refused(f"There is no template {name!r}. Say {one_of(blank.name for blank in blanks())}.")


def templates(folder: str | os.PathLike[str]) -> list[Path]:
    """Write all of them into the folder, which is made if it is missing; their paths, in order.

    Raises Refused, with nothing written, if one of them is there already or the folder cannot be written to.
    """
    there = Path(folder)
    paths = [there / blank.file for blank in blanks()]
    if there.exists() and not there.is_dir():
        raise Refused(f"{there} is a file, not a folder. Name a folder for the templates.")
    if existing := [path.name for path in paths if path.exists()]:
        raise Refused(
            f"{there} already holds {', '.join(existing)}; nothing was written. Move them away, or name another folder."
        )
    books = [workbook(blank) for blank in blanks()]
    written: list[Path] = []
    try:
        there.mkdir(parents=True, exist_ok=True)
        for path, data in zip(paths, books, strict=True):
            with path.open("xb") as file:
                written.append(path)
                file.write(data)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        raise Refused(
            f"The templates cannot be written to {there} ({error.strerror}). Name a folder that you may write to."
        ) from error
    return paths
