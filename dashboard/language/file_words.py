"""What ingest says of files, in the language that is spoken: ingest makes it in English, and JSON keeps it so.

Problems are told by their code, questions and refusals by template (`file_book`). What stands in the places of a
template is told by its kind: a place, a list, the names of kinds of files, or words again.
"""

import re
from functools import cache, lru_cache

from dashboard.language.file_book import book
from dashboard.language.patterns import Ways, filled
from dashboard.language.told import template
from dashboard.language.words import ENGLISH, English, catalogue, language
from ingest.kinds.catalogue import KINDS

_PLACE = re.compile(
    r"(?:, sheet “(?P<sheet>[^”]*)”)?(?:, row (?P<row>\d+))?(?:, column “(?P<column>.*)”)?\Z", re.DOTALL
)
_QUOTED = re.compile(r"(“[^”]*”)")
_MONTH = re.compile(r"(?<=\d )(?P<month>[A-Z][a-z]+)(?= \d{4}\b)")
_WORD = re.compile(r"no sign|[a-z]+")


def said(text: str) -> str:
    """A question, refusal or choice of ingest in the language that is spoken; English, marked, where nobody told it."""
    chosen = language()
    if not text or chosen == ENGLISH:
        return text
    found = _said(text, chosen)
    return found if found is not None else English(text)


def message_of(code: str, message: str) -> str:
    """What is wrong, by the code of the problem."""
    return _of_code(code, 0, message)


def fix_of(code: str, fix: str) -> str:
    """What to do about it, by the code of the problem."""
    return _of_code(code, 1, fix)


def column(name: str) -> str:
    """What the page calls a column of `Kind`; a heading of the file stays as it is."""
    plain = name.replace("_", " ")
    return plain if language() == ENGLISH else book(language()).columns.get(name, plain)


def value(kind: str, column: str, cell: str) -> str:
    """What was read in a column that has words of its own, as people say it; other cells stay as they are."""
    if cell not in _words_of(kind, column):
        return cell
    return cell.replace("_", " ") if language() == ENGLISH else book(language()).values.get(cell, cell)


@cache
def _words_of(kind: str, column: str) -> frozenset[str]:
    return frozenset(
        word
        for each in KINDS
        if each.name == kind
        for its in each.columns
        if its.name == column
        for word in its.words
    )


def place(at: str) -> str:
    """“register.xlsx, sheet “2026”, row 14, column “Date””, as `Place.at` writes it, in the language spoken."""
    return at if language() == ENGLISH else _place(at, language())


def _of_code(code: str, which: int, text: str) -> str:
    chosen = language()
    if chosen == ENGLISH:
        return text
    known = book(chosen).problems.get(code)
    found = filled(known[which], text, chosen, _WAYS) if known else None
    return found if found is not None else English(text)


@lru_cache(maxsize=4096)
def _said(text: str, chosen: str) -> str | None:
    """A sentence, or several that belong together; None where some part of it is not known there."""
    known = book(chosen)
    for sentence, stop in ((text, ""), (f"{text}.", ".")):
        if sentence in known.whole:
            return known.whole[sentence].removesuffix(stop)
        for each in known.templates:
            if (found := filled(each, sentence, chosen, _WAYS)) is not None:
                return found.removesuffix(stop)
    return None


def _place(at: str, chosen: str) -> str:
    match = _PLACE.search(at)
    words = book(chosen).words
    told = at[: match.start()] if match else at
    for name, each in match.groupdict().items() if match else ():
        told += (
            ""
            if each is None
            else f", {words[name]} {each}"
            if name == "row"
            else f", {words[name]} “{each}”"
        )
    return told


def _value(text: str, chosen: str) -> str | None:
    return text if text.startswith("“") else _said(text, chosen)


def _listed(text: str, chosen: str) -> str:
    """A list or days, with the words between them; what stands in quotation marks stays as it is."""
    return "".join(
        part if part.startswith("“") else _joined(_day(part, chosen), chosen) for part in _QUOTED.split(text)
    )


def _joined(text: str, chosen: str) -> str:
    words = book(chosen).words
    text = re.sub(r" and (?=\d+ more\b)", f" {words['and']} {words['more']} ", text).removesuffix(" more")
    return re.sub(r"(?<= )(?:and|or|to)(?= )|\ba column\b", lambda found: words[found[0]], text)


def _day(text: str, chosen: str) -> str:
    """Days such as 4 March 2026."""
    return _MONTH.sub(lambda found: template(found["month"]), text)


def _columns(text: str, chosen: str) -> str:
    """Columns that a sheet lacks, each by the headings it may have."""
    return _joined(re.sub(r"(?<= )(?!or |column )(\w+)(?= or |;|\Z)", r"“\1”", text), chosen)


def _kinds(text: str, chosen: str) -> str:
    """Names of kinds of files, as the page calls them."""
    either = book(chosen).words["or"]
    names = [f"“{catalogue(chosen).get(f'kind.{name}', name)}”" for name in re.split(", | or ", text)]
    last = f" {either} " if " or " in text else ", "
    return last.join(filter(None, (", ".join(names[:-1]), names[-1])))


def _words(text: str, chosen: str) -> str:
    """Single words that are known, such as colours."""
    return _WORD.sub(lambda found: book(chosen).words.get(found[0], found[0]), text)


_WAYS: Ways = {
    "": _said,
    "w": lambda text, chosen: text,
    "p": _place,
    "v": _value,
    "l": _listed,
    "d": _day,
    "k": _kinds,
    "c": _columns,
    "r": _words,
}
"""How what stands in a place is told, by the place's kind."""
