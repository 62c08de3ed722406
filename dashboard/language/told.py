"""Sentences of metrics in the language that is spoken: metrics makes them in English, and JSON keeps them so.

`told.<language>.toml` has each of them as a template with its translation, as gettext has. A sentence is matched
against the templates, what stood in their places is told in turn, and the translation is filled with it. Numbers
inside are written as people here write them, in English too.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from dashboard.language.formats import as_written
from dashboard.language.patterns import Pattern, Ways, bare, filled, pattern
from dashboard.language.words import ENGLISH, English, begun, language
from metrics.catalogue import BY_ID
from metrics.policy import Policy

FIRST_TRANSLATION = "af"
FIELDS = ("title", "question", "description", "formula", "objective", "filters", "ethics", "remedy")
"""What a card of an indicator says; its caveats are a list."""

_PLACES = {
    "d": r"(?:under |over )?[-\u2212]?\d(?:[\d\u00a0 .]*\d)?%?",
    "w": r".+?",
    "n": r".+?",
    "s": r"[\d., ]+",
    "": r".*?",
}
"""What may stand in a place, by its kind: see `_WAYS`."""
_NUMBER = re.compile(r"[-\u2212]?[\d.]+%?")
_DECIMAL = re.compile(r"\d\.\d")
_BETWEEN = re.compile(r"; |, | and ")
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z0-9])")


class Tongue(NamedTuple):
    """What a language can tell: whole sentences; templates, as text and as patterns, the longest first; its "and"."""

    whole: Mapping[str, str]
    templates: Mapping[str, str]
    patterns: tuple[Pattern, ...]
    conjunction: str


def told(text: str) -> str:
    """A sentence or title of metrics in the language that is spoken; English, marked, where nobody translated it."""
    chosen = language()
    if not text or (chosen == ENGLISH and not _DECIMAL.search(text)):
        return text
    found = as_written(text) if _NUMBER.fullmatch(text) else _told(text, chosen)
    return found if found is not None else text if chosen == ENGLISH else English(text)


def template(text: str) -> str:
    """A template of metrics, its {places} empty, in the language that is spoken."""
    return tongue(language()).templates.get(text, text)


@cache
def tongue(chosen: str) -> Tongue:
    """What can be told in a language. English tells its own templates, for the numbers in them."""
    written = declared(FIRST_TRANSLATION if chosen == ENGLISH else chosen)
    said = {key: bare(key) for key in written["said"]} if chosen == ENGLISH else written["said"]
    whole = {english: other for english, other in said.items() if "{" not in english}
    if chosen != ENGLISH:
        whole = dict([*_reasons(written["why"]), *_cards(written["card"])]) | whole
    patterns = sorted(
        (pattern(english, other, _PLACES) for english, other in said.items() if "{" in english),
        key=lambda p: -p.letters,
    )
    templates = {bare(english): bare(other) for english, other in said.items()}
    return Tongue(whole, templates, tuple(patterns), " and " if chosen == ENGLISH else written["list"]["and"])


def declared(chosen: str) -> dict[str, Any]:
    """The file of a language as it is written."""
    path = Path(__file__).with_name(f"told.{chosen}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _cards(cards: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for name, card in cards.items():
        indicator = BY_ID[name]
        yield from ((getattr(indicator, field), card[field]) for field in FIELDS if field in card)
        yield from zip(indicator.caveats, card.get("caveats", ()), strict=False)


def _reasons(why: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What each number of the built-in policy is for; a committee's own words stay as they are."""
    policy = Policy.load()
    yield from ((setting.why, why[name]) for name, setting in policy.settings.items() if name in why)
    for indicator, variants in policy.bands.items():
        for variant, edges in variants.items():
            name = f"{indicator}.{variant}" if variant else indicator
            if name in why:
                yield edges.why, why[name]


@lru_cache(maxsize=4096)
def _told(text: str, chosen: str) -> str | None:
    """The sentence in a language; None where some part of it is not known there."""
    core = text.strip()
    if not core or (chosen == ENGLISH and not _DECIMAL.search(core)):
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    for way in (_whole, _filled, _sentences, _listed, _unstopped):
        if (found := way(core, chosen)) is not None:
            return before + found + after
    return None


def _whole(text: str, chosen: str) -> str | None:
    whole = tongue(chosen).whole
    if text in whole:
        return whole[text]
    small = text[0].lower() + text[1:]
    if small in whole:
        return begun(whole[small])
    return whole[text[:-1]] + "." if text.endswith(".") and text[:-1] in whole else None


def _filled(text: str, chosen: str) -> str | None:
    """By the first template that matches and of which every place can be told."""
    found = (filled(by, text, chosen, _WAYS) for by in tongue(chosen).patterns)
    return next((each for each in found if each is not None), None)


def _number(part: str, chosen: str) -> str | None:
    return _told(part, chosen) if part[0] in "uo" else as_written(part)


def _sentences(text: str, chosen: str) -> str | None:
    """Several sentences, one after the other; the last stop of one may be its own."""
    for cut in _SENTENCE.finditer(text):
        first, rest = _told(text[: cut.start()], chosen), _told(text[cut.end() :], chosen)
        if first is not None and rest is not None:
            return f"{first} {rest}"
    if text.endswith(".") and (found := _told(text[:-1], chosen)) is not None:
        return f"{found}."
    return None


def _listed(text: str, chosen: str) -> str | None:
    """A list: cut where both sides can be told, outside brackets, from the end."""
    for cut in reversed(list(_BETWEEN.finditer(text))):
        if text.count("(", 0, cut.start()) != text.count(")", 0, cut.start()):
            continue
        first, rest = _told(text[: cut.start()], chosen), _told(text[cut.end() :], chosen)
        if first is not None and rest is not None:
            between = tongue(chosen).conjunction if cut[0] == " and " else cut[0]
            return f"{first}{between}{rest}"
    return None


def _unstopped(text: str, chosen: str) -> str | None:
    """A sentence without its stop, as it stands in brackets: "(critical: No review has been recorded)"."""
    if not text[0].isupper() or " " not in text or text[-1] in ".!?:":
        return None
    for way in (_whole, _filled):
        if (found := way(f"{text}.", chosen)) is not None:
            return found.removesuffix(".")
    return None


_WAYS: Ways = {
    "d": _number,
    "w": lambda part, chosen: part,
    "s": lambda part, chosen: part,
    "n": lambda part, chosen: as_written(part) if _NUMBER.fullmatch(part) else _told(part, chosen),
    "": _told,
}
"""How what stands in a place is told: a number, words that stay, numbers in a row, a number or words of metrics."""
