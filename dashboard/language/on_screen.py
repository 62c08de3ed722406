"""Sentences that tell what to type on the command line, said for somebody in front of the page.

Ingest and the store name options (`--year 2026`); here these are fields of the Data page. A command
that is a page here is named as that page. A sentence about the command itself (`--db`) helps nobody
here and is left out.
"""

import re

from dashboard.language.words import English, catalogue, say

_OPTION = re.compile(
    r"--(?P<name>community|kind|dates|date|year|blank|encoding|delimiter|decimal)\b"
    r"(?: (?P<value>\d{4}|dmy|mdy|absent|unknown|(?<=--kind )[a-z]+(?<! or)|(?<=--encoding )[\w-]+))?"
)
_OF_THE_COMMAND = re.compile(r"--(?:db|mapping)\b|\bcop-health \w")
_END = re.compile(r"(?<=[.!?]) +")
_PAGES = (
    (re.compile(r"\b(?:with|met) cop-health people\b"), "people.on_page"),
    (re.compile(r"\b(?:with|met) --mark \"[^\"]*\""), "data.with_marks"),
    (re.compile(r": cop-health undo \S+?;"), "data.with_undo"),
)


def on_screen(sentence: str) -> str:
    """The sentence with fields for options, without what only helps on the command line."""
    kind = English if isinstance(sentence, English) else str
    for command, words in _PAGES:
        sentence = command.sub(say(words), sentence)
    kept = [part for part in _END.split(sentence) if not _OF_THE_COMMAND.search(part)]
    return kind(_OPTION.sub(_field, " ".join(kept)))


def _field(option: re.Match[str]) -> str:
    name, value = option["name"], option["value"]
    label = say("data.field", field=say(f"data.{name}"))
    if not value:
        return label
    words = catalogue().get(f"data.{name}_{value}") or catalogue().get(f"{name}.{value}", value)
    return say("data.field_value", field=label, value=words)
