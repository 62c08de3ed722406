"""Headings of a form → its questions: rows of grids, options with a column each, paths of groups, repeated ones."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

import pandas as pd

from ingest.columns import is_blank
from ingest.layouts.form_columns import Asked, is_mark_of_choice
from ingest.questions import question_of

_BRACKETS = re.compile(r"(.*\S)\s*\[([^\[\]]+)\]")
_AFTER_STOP = re.compile(r"(.{8,}?[?:)]?)\s*\.\s*(\S.{2,})")
_BEFORE_COLON = re.compile(r"([^:]{2,60}):(\S.{7,})")
_AFTER_DASH = re.compile(r"(.{8,}?\S) [-–] (\S.{2,})")
_CODE = re.compile(r"[A-Za-z]\w{1,19}\. (\S.*)")


def asked_in(headings: Mapping[int, str], body: pd.DataFrame, path: str = "") -> list[Asked]:
    """The questions under these headings, in order. `path`: what the tool writes between group and question.

    Columns of options under a column that sums them up are left out; without one they are one question.
    """
    options = _options(headings, body) if path else {}
    within = {k for choices in options.values() for k in choices}
    single = {k: heading for k, heading in headings.items() if k not in within}
    rows = _grid_rows(single)
    names = _names({*single.values(), *options}, path)
    asked = []
    for k, heading in single.items():
        stem, row = rows.get(k, ("", ""))
        if row:
            asked.append(Asked(k, f"{stem} – {row}", row))
        else:
            name = names[heading]
            unique = sum(other == name for other in names.values()) == 1
            asked.append(Asked(k, name if unique else heading, _once(name, single.values())))
    for stem, choices in options.items():
        if stem not in headings.values():
            asked.append(Asked(min(choices), names[stem], names[stem], choices))
    return sorted(asked, key=lambda one: one.position)


def _options(headings: Mapping[int, str], body: pd.DataFrame) -> dict[str, dict[int, str]]:
    """Question → the columns that hold one of its options each: “question/option”, with 1 and 0."""
    found: dict[str, dict[int, str]] = {}
    whole = set(headings.values())
    for k, heading in headings.items():
        stem = max((h for h in whole if heading.startswith(h + "/")), key=len, default="")
        stem = stem or heading.rpartition("/")[0]
        if stem and all(is_mark_of_choice(cell) for cell in body[k]):
            found.setdefault(stem, {})[k] = heading[len(stem) + 1 :]
    return {
        stem: choices
        for stem, choices in found.items()
        if stem in whole
        or (
            len(choices) > 1
            and all(question_of(option) == "other" for option in choices.values())
            and not all(is_blank(cell) for k in choices for cell in body[k])
        )
    }


def _grid_rows(headings: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    """The columns that are rows of one grid: position → its question and the row.

    “Question [row]”, “Question.row”, “Question - row” and “row:Question” where at least two columns share the question;
    a row alone is told by the question, unless it tells more itself.
    """
    found: dict[int, tuple[str, str]] = {}
    for pattern in (_BRACKETS, _AFTER_STOP, _BEFORE_COLON, _AFTER_DASH):
        split = {}
        for k, heading in headings.items():
            if k not in found and (match := pattern.fullmatch(heading)):
                first, second = match[1].strip(), match[2].strip()
                split[k] = (second, first) if pattern is _BEFORE_COLON else (first, second)
        shared = Counter(stem for stem, _ in split.values())
        tells = pattern in (_BRACKETS, _AFTER_DASH)
        found |= {
            k: (stem, row)
            for k, (stem, row) in split.items()
            if shared[stem] > 1 or (tells and question_of(row) != "other" == question_of(stem))
        }
    return found


def _names(headings: Collection[str], path: str) -> dict[str, str]:
    """Each heading without the path of its group: that which others share, or all of it where names have no spaces."""
    if not path:
        return {heading: heading for heading in headings}
    groups = Counter(
        heading[:end] for heading in headings for end in range(len(heading)) if heading[end] == path
    )
    names = {}
    for heading in headings:
        within = [g for g, n in groups.items() if heading.startswith(g + path) and n > 1]
        start = max((len(g) + 1 for g in within), default=0) if path == "/" or " " not in heading else 0
        bare = " " not in heading and heading.rpartition(path)[2]
        names[heading] = (bare or heading[start:]).strip() or heading
    return names


def _once(heading: str, others: Collection[str]) -> str:
    """The wording without the number that tools put behind a question asked again, nor the code before it."""
    bare = re.sub(r"(?<=\D)[2-9]$", "", heading)
    if bare != heading and bare in others:
        return bare
    match = _CODE.fullmatch(heading)
    return match[1] if match else heading
