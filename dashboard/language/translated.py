"""Which translations were made from English that has changed since: `python -m dashboard.language.translated`.

A translation is found by a key, and stays when the English under that key changes. So `seen.<language>.txt` keeps, for
each key, a digest of the English that its translator saw. Whoever has looked at a translation again says so with
`--seen KEY…`, or `--all` after a change of many. (A sentence that is found by its English itself needs no record.)
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dashboard.language.told import FIELDS
from dashboard.language.words import ENGLISH, LANGUAGES, written
from ingest.problems import CODES
from metrics import CATALOGUE, Policy

FOLDER = Path(__file__).parent
LETTERS = 6


def english() -> dict[str, str]:
    """All English that is translated under a key: words of the screen, cards, reasons of the policy, and problems."""
    return dict((*_words(), *_cards(), *_reasons(), *_problems()))


def _words() -> Iterator[tuple[str, str]]:
    for key, said in written(ENGLISH).items():
        yield f"words.{key}", "\n".join(said) if isinstance(said, list) else str(said)


def _cards() -> Iterator[tuple[str, str]]:
    for each in CATALOGUE:
        yield f"card.{each.id}", "\n".join((*(getattr(each, field) for field in FIELDS), *each.caveats))


def _reasons() -> Iterator[tuple[str, str]]:
    policy = Policy.load()
    for name, setting in policy.settings.items():
        yield f"why.{name}", setting.why
    for indicator, variants in policy.bands.items():
        for variant, edges in variants.items():
            yield f"why.{indicator}.{variant}" if variant else f"why.{indicator}", edges.why


def _problems() -> Iterator[tuple[str, str]]:
    for code, problem in CODES.items():
        yield f"code.{code}", "\n".join((problem.title, problem.message, problem.fix))


def stale(said: Mapping[str, str], seen: Mapping[str, str]) -> list[str]:
    """The keys whose English is not what was seen, or that nobody saw, or that are no more."""
    now = {key: digest(text) for key, text in said.items()}
    return sorted(key for key in now.keys() | seen.keys() if now.get(key) != seen.get(key))


def digest(text: str) -> str:
    """A few letters that change with the text."""
    return hashlib.sha256(text.encode()).hexdigest()[:LETTERS]


def record(language: str, folder: Path = FOLDER) -> dict[str, str]:
    """The digest of what was seen, by key."""
    path = folder / f"seen.{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {key: letters for letters, key in (line.split(" ", 1) for line in lines)}


def keep(language: str, keys: Iterable[str], said: Mapping[str, str], folder: Path = FOLDER) -> None:
    """Record that the translations of these keys were looked at beside the English as it is now."""
    seen = record(language, folder)
    for key in keys:
        if key in said:
            seen[key] = digest(said[key])
        else:
            seen.pop(key, None)
    lines = [f"{letters} {key}\n" for key, letters in sorted(seen.items())]
    (folder / f"seen.{language}.txt").write_text("".join(lines), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """List what is stale; with `--seen` or `--all`, record that it was looked at. 1 where something stays stale."""
    others = [code for code in LANGUAGES if code != ENGLISH]
    command = argparse.ArgumentParser(prog="python -m dashboard.language.translated", description=__doc__)
    command.add_argument("--lang", choices=others, action="append", help="this language only")
    command.add_argument("--seen", nargs="+", metavar="KEY", help="these translations were looked at")
    command.add_argument("--all", action="store_true", help="all translations were looked at")
    given = command.parse_args(arguments)
    said, left = english(), 0
    for language in given.lang or others:
        keys = stale(said, record(language))
        keep(language, keys if given.all else set(given.seen or ()) & set(keys), said)
        for key in stale(said, record(language)):
            left += 1
            sys.stdout.write(f"{language} {key}: {' '.join(said.get(key, 'is no more').split())}\n")
    return int(left > 0)


if __name__ == "__main__":
    sys.exit(main())
