"""Sentences that tell what to type on the command line, said for somebody in front of the page.

Ingest and the store name options (`--year 2026`); here these are fields of the Data page. A sentence
about the command itself (`--db`) helps nobody here and is left out.
"""

import re

from dashboard.words import catalogue, say

_OPTION = re.compile(
    r"--(?P<name>community|kind|date|dates|year|blank)\b"
    r"(?: (?P<value>\d{4}|dmy|mdy|absent|unknown|(?<=--kind )[a-z]+))?"
)
_OF_THE_COMMAND = re.compile(r"--db\b|\bcop-health \w")
_END = re.compile(r"(?<=[.!?]) +")


def on_screen(sentence: str) -> str:
    """The sentence with fields for options, without what only helps on the command line."""
    kept = [part for part in _END.split(sentence) if not _OF_THE_COMMAND.search(part)]
    return _OPTION.sub(_field, " ".join(kept))


def _field(option: re.Match[str]) -> str:
    name, value = option["name"], option["value"]
    label = say("data.field", field=say(f"data.{name}"))
    if not value:
        return label
    words = catalogue().get(f"data.{name}_{value}", value)
    return say("data.field_value", field=label, value=words)
