"""Devices that stand in a register in the place of the person who used them."""

import re

from ingest.people.given_names import is_given_name
from ingest.people.person_names import PersonName, parse
from ingest.people.titles import fold

KINDS = "iphone|ipad|galaxy|samsung|huawei|android|laptop|macbook|tablet|phone|desktop|pc"
NOTETAKERS = (
    r"(?:.* )?(?:note ?taker|otterpilot|meeting (?:notes|assistant))(?: bot)?(?: \d{1,2})?"
    r"|(?:.*'s )?(?:otter|fireflies|read|sembly|avoma) ai|tl dv|fathom"
)
"""Programs that join calls to write down what is said, as name keys: “read ai meeting notes”, “Ann's OtterPilot”."""
_WITH_PERSON = re.compile(
    rf"(?:{KINDS})\b[^()]{{0,20}}\(([^()\d]+)\)|([^()\d]+?)\s*\((?:{KINDS})\b[^()]{{0,20}}\)", re.IGNORECASE
)
_OF_SOMEBODY = re.compile(rf"([\w -]+?)'?s (?:{KINDS})\b.*")


def person_on(name: str) -> str:
    """The person in a name that is a device's as well: “iPhone (Brian Smith)” → “Brian Smith”; else the name."""
    found = _WITH_PERSON.fullmatch(name.strip())
    inside = " ".join((found[1] or found[2]).split()) if found else ""
    return inside if " " in inside or is_given_name(fold(inside)) else name


def owner_of(key: str) -> PersonName | None:
    """The name that a device bears: “thandi's iphone” → Thandi; None where it bears none."""
    found = _OF_SOMEBODY.fullmatch(key)
    return parse(found[1]) if found else None
