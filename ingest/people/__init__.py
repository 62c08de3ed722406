"""Names and e-mails of people as a row writes them, cleaned, and the name to show for each pseudonym.

Who is who is worked out in `identity`.
"""

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

import duckdb

from ingest.people.devices import KINDS, NOTETAKERS, person_on
from ingest.people.given_names import is_given_name
from ingest.people.person_names import parse
from ingest.people.titles import APOSTROPHES, fold

_LIST_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.)\]:]\s*(?=\D)")
_WITH_GUESTS = re.compile(
    r"(.*\w\.?\)?)\s*(?:\(\s*\+ ?\d{1,2}[^)]*\)|\+ ?\d{1,2}(?: guests?| gaste?)?|plus one|and guest|en gas)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[<(\[]?([^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+)[>)\]]?")
_PLACEHOLDER = re.compile(
    rf"(?:\w+(?:'?s)? |(?:[\w'-]+ ){{1,3}}[\w-]+'s )?(?:{KINDS})\b.{{0,12}}"
    r"|(?:the )?(?:board|meeting|conference|training|zoom|staff) ?room(?: \w{1,3})?|(?:the )?(?:hall|library)"
    r"|(?:a )?(?:guest|visitor|unknown|anonymous|anoniem|onbekend|gas)s?(?: ?\d*)"
    r"|participants?|attendees?|(?:zoom )?users?|hosts?|(?:call|dial)[ -]?in(?: users?)?(?: ?\d*)"
    r"|(?:unknown|another) (?:person|member|guest|attendee|participant|name)"
    r"|all|everyone|everybody|almal|all members|alle lede|the team|committee|steering committee"
    rf"|{NOTETAKERS}"
    r"|\+ ?\d{1,3}(?!(?:\D{0,2}\d){4}).*|plus one|tbc|tba|n a|no name"
)


def clean_name(name: str) -> str:
    """The name as written, without a list number, a device or guests: “1. Anna Smit +1” → “Anna Smit”."""
    return " ".join(person_on(without_guests(_LIST_NUMBER.sub("", name))).split())


def without_guests(name: str) -> str:
    """The name without the guests who came along: “Anna Smit (+2)” → “Anna Smit”; “+1” alone stays."""
    found = _WITH_GUESTS.fullmatch(name.strip())
    return found[1] if found else name


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """The name for comparison: no case, accents, marks or doubled spaces; “NKOSI, Thandiwe” turned round."""
    turned = name
    if name.count(",") == 1:
        last, first = name.split(",")
        turned = f"{first} {last}" if first.strip() and last.strip() else name
    plain = unicodedata.normalize("NFKD", turned.translate(APOSTROPHES)).casefold()
    letters = "".join(c if c.isalnum() or c in "+-'" else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


@lru_cache(maxsize=100_000)
def is_placeholder(key: str) -> bool:
    """Whether the folded name is a device, a program, a room or a guest without a name (R39)."""
    return bool(_PLACEHOLDER.fullmatch(key))


def clean_email(text: str) -> str | None:
    """The address in a text, in lower case; None if there is none (“anonymous”, “-”)."""
    found = _EMAIL.search(text)
    return found[1].casefold().strip(".") if found else None


def without_email(text: str) -> str:
    """What is left of a text without the address in it: “Ann <a@x.org>” → “Ann”."""
    return _EMAIL.sub("", text).strip()


def names(cursor: duckdb.DuckDBPyConnection, community: str) -> dict[str, str]:
    """{person_id: the fullest spelling of the name}. Only the facilitator's page may ask.

    Where no name was ever written, the e-mail stands for it.
    """
    rows = cursor.execute(
        "select m.person_id, n.name, n.email from mention m join mention_name n using (mention_id)"
        " where lower(m.community) = lower(?)",
        [community],
    ).fetchall()
    written: dict[str, tuple[set[str], set[str]]] = {}
    for person, name, email in rows:
        its_names, its_emails = written.setdefault(person, (set(), set()))
        if name:
            its_names.add(name)
        else:
            its_emails.add(email)
    return {person: fullest_first(named or emails)[0] for person, (named, emails) in sorted(written.items())}


def fullest_first(spellings: Collection[str]) -> list[str]:
    """The spellings of one name: more words in full first, devices last, then those with nothing round the name.

    Then what is not shouted or turned round.
    """

    def rank(shown: str) -> tuple[int, int, bool, str]:
        key, name = name_key(shown), parse(shown)
        words = 0 if is_placeholder(key) else sum(len(word) > 1 for word in (*name.given, name.surname))
        ends = fold(shown).split()
        turned = "," in shown or (is_given_name(ends[-1]) and not is_given_name(ends[0]))
        return -words, len(key.split()), shown.isupper() or turned, shown

    return sorted(spellings, key=rank)
