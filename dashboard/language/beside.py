"""What is said of a file where its name already stands beside the sentence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.language import file_words
from dashboard.language.words import ENGLISH, English, begun, catalogue, say
from ingest import cancelled
from ingest.sheet import Place


def beside(words: str, place: Place, line: int | None = None, column: str | None = None) -> str:
    """The sentence without the place, as far as that is plain to see; it begins with a capital letter."""
    if isinstance(words, English):
        return English(_beside(str(words), place, line, column, str, catalogue(ENGLISH)["wizard.it"]))
    return _beside(words, place, line, column, file_words.place, say("wizard.it"))


def _beside(
    words: str, place: Place, line: int | None, column: str | None, told: Callable[[str], str], it: str
) -> str:
    for known in map(told, (place.at(line, column), place.at(line), place.at())):
        rest = words.removeprefix(known)
        if rest != words and rest[:1] in (":", ","):
            return begun(rest[1:].lstrip())
        if rest != words and rest.startswith(" "):
            return it + rest
    return begun(words)


def in_words(problem: Mapping[str, Any]) -> dict[str, Any]:
    """The problem with its message and its fix in the language that is spoken; a value of ours is told as well."""
    code = problem["code"]
    if code == cancelled.CODE:
        problem = {**problem, "value": file_words.said(problem["value"])}
    message, fix = file_words.message_of(code, problem["message"]), file_words.fix_of(code, problem["fix"])
    return {**problem, "message": message, "fix": fix}


@dataclass(frozen=True, slots=True)
class Alike:
    """Problems that say the same of several rows of one sheet."""

    problem: Mapping[str, Any]
    words: str
    rows: tuple[int, ...]


def alike(problems: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str | None], list[Alike]]:
    """By file and sheet: the problems, those that say the same told once with all their rows."""
    found: dict[tuple[str, str | None], dict[tuple[Any, ...], Alike]] = {}
    for problem in map(in_words, problems):
        row = problem.get("row")
        key = said_of(problem)
        here = found.setdefault((problem["file"], problem.get("sheet")), {})
        before = here[key].rows if key in here else ()
        here[key] = Alike(problem, key[-2], (*before, row) if row else before)
    return {place: list(here.values()) for place, here in found.items()}


def said_of(problem: Mapping[str, Any]) -> tuple[Any, ...]:
    """What a problem says whichever row it is about: file, sheet, column, value, outcome, sentence and remedy."""
    file, sheet, column = problem["file"], problem.get("sheet"), problem.get("column")
    words = beside(problem["message"], Place(file, sheet), problem.get("row"), column)
    return file, sheet, column, problem.get("value"), problem["outcome"], words, problem["fix"]


def rows_said(rows: tuple[int, ...], longest: int = 6) -> str:
    """The numbers of the rows, of a long list the first ones and how many more."""
    shown = ", ".join(map(str, rows[:longest]))
    more = len(rows) - longest
    return say("data.more_rows", rows=shown, more=more) if more > 0 else shown
