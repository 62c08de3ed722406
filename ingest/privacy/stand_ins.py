"""Numbers in the place of what people wrote, and of where they are from, in communities that are retired.

What was the same stays the same and what differed still differs: so the effective number of organisations, the place
that comes least, and whether a form was brought twice come out as before. A number is counted up and worked out of
nothing. The sign before it sorts behind every letter, since forms are compared by their first and last words.
"""

import re
from collections.abc import Collection, Iterable

import duckdb
import pandas as pd

from ingest.cells import yes_no
from ingest.privacy.naming import MARK
from ingest.questions.answers import number_in, said, stance_of, words_beside
from ingest.questions.scale_words import NO_SIDE
from ingest.sheet import fold

_STANDS_IN = re.compile(r"… (\d+)")
_BESIDE = re.compile(r"^[^\w★⭐*☆✩]*-?\d+(?:[.,]\d+)?\s*%?(?:\s*(?:/|out of|uit)\s*\d+)?")
_PLACES = (("members", "organisation"), ("attendance", "organisation"), ("members", "district"))
_IN = "in (select unnest(?::varchar[]))"


def open_answers(cursor: duckdb.DuckDBPyConnection, communities: Collection[str]) -> dict[str, int]:
    """How many answers of each of those communities hold words of somebody's own."""
    counted: dict[str, int] = {}
    for community, scale, answer, rows in cursor.execute(
        f"select community, scale, answer, count(*) from answers where community {_IN} group by all",
        [sorted(communities)],
    ).fetchall():
        if _plain(scale, answer) != answer:
            counted[community] = counted.get(community, 0) + rows
    return counted


def replace_answers(cursor: duckdb.DuckDBPyConnection, communities: Collection[str]) -> tuple[int, set[str]]:
    """Put numbers for those words, and the bare answer where it has words beside it; how many, and their imports."""
    found = cursor.execute(
        f"select community, scale, answer from answers where community {_IN}"
        " group by all order by community, min(import_id), min(line), answer, scale",
        [sorted(communities)],
    ).fetchall()
    plain = {(community, scale, answer): _plain(scale, answer) for community, scale, answer in found}
    own = [key for key, after in plain.items() if after is None or _STANDS_IN.fullmatch(after)]
    numbers = _numbered((community, answer) for community, _, answer in own)
    rows = [
        (community, scale, answer, after or numbers[community, answer])
        for (community, scale, answer), after in plain.items()
        if after != answer
    ]
    if not rows:
        return 0, set()
    cursor.register(
        "said", pd.DataFrame(rows, columns=["community", "scale", "before", "after"]).astype(object)
    )
    same = (
        "answers.community = s.community and answers.answer = s.before"
        " and answers.scale is not distinct from s.scale"
    )
    imports = cursor.execute(
        f"select distinct answers.import_id from answers, said s where {same}"
    ).fetchall()
    done = cursor.execute(f"update answers set answer = s.after from said s where {same}").fetchone()
    cursor.unregister("said")
    return done[0] if done else 0, {import_id for (import_id,) in imports}


def replace_places(cursor: duckdb.DuckDBPyConnection, communities: Collection[str]) -> None:
    """Put numbers for organisations and districts, the same one for the same, whichever list it stands in."""
    for what in dict.fromkeys(column for _, column in _PLACES):
        tables = [table for table, column in _PLACES if column == what]
        everywhere = " union all ".join(
            f"select community, {what} as place, import_id, line from {table}" for table in tables
        )
        found = cursor.execute(
            f"select community, place, lower(trim(place)) from ({everywhere}) where place is not null"
            f" and community {_IN} group by all order by community, min(import_id), min(line), place",
            [sorted(communities)],
        ).fetchall()
        numbers = _numbered((community, key) for community, _, key in found)
        rows = [(c, place, numbers[c, key]) for c, place, key in found if (c, key) in numbers]
        if not rows:
            continue
        cursor.register("placed", pd.DataFrame(rows, columns=["community", "before", "after"]).astype(object))
        for table in tables:
            cursor.execute(
                f"update {table} set {what} = p.after from placed p"
                f" where {table}.community = p.community and {table}.{what} = p.before"
            )
        cursor.unregister("placed")


def replace_problems(cursor: duckdb.DuckDBPyConnection, communities: Collection[str]) -> None:
    """Take out what stood in cells that could not be read, of imports that speak of those communities alone.

    Only words: a date or an amount says nothing of anybody, and helps whoever mends the file.
    """
    found = cursor.execute(
        "select distinct import_id, value from problem where value is not null and import_id in ("
        f" select import_id from import_community group by import_id having bool_and(community {_IN}))",
        [sorted(communities)],
    ).fetchall()
    rows = [row for row in found if any(map(str.isalpha, row[1]))]
    if not rows:
        return
    cursor.register("stood", pd.DataFrame(rows, columns=["import_id", "value"]).astype(object))
    cursor.execute(
        "update problem set value = ?, message = replace(message, s.value, ?), fix = replace(fix, s.value, ?)"
        " from stood s where problem.import_id = s.import_id and problem.value = s.value",
        [MARK] * 3,
    )
    cursor.unregister("stood")


def _numbered(texts: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """By community and text what stands in for it; those that do so already keep their numbers."""
    found = list(dict.fromkeys(texts))
    last: dict[str, int] = {}
    for community, text in found:
        if known := _STANDS_IN.fullmatch(text):
            last[community] = max(last.get(community, 0), int(known[1]))
    numbers: dict[tuple[str, str], str] = {}
    for community, text in found:
        if not _STANDS_IN.fullmatch(text):
            last[community] = last.get(community, 0) + 1
            numbers[community, text] = f"… {last[community]}"
    return numbers


def _plain(scale: str | None, answer: str) -> str | None:
    """The answer as it may stay: what was chosen, without words beside it. None where it is all somebody's words."""
    if _STANDS_IN.fullmatch(answer):
        return answer
    if scale == "text":
        return None
    if fold(answer) in NO_SIDE or yes_no(answer) is not None:
        return answer
    if number_in(answer) is not None:
        bare = _BESIDE.match(answer)
        return answer if bare is None or bare[0] == answer or words_beside(answer) else bare[0].strip()
    if stance_of(answer) is not None:
        return answer if answer[0].isalnum() else answer[0]
    chosen = said(answer)
    return None if chosen is None else "yes" if chosen else "no"
