"""Names and e-mails of people as a row writes them, cleaned, and the name to show for each pseudonym.

Who is who is worked out in `identity`.
"""

import re
import unicodedata

import duckdb

from ingest.devices import KINDS, person_on

_LIST_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.)\]:]\s*(?=\D)")
_EMAIL = re.compile(r"[<(\[]?([^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+)[>)\]]?")
_PLACEHOLDER = re.compile(
    rf"(?:\w+(?:'?s)? |(?:[\w'-]+ ){{1,3}}[\w-]+'s )?(?:{KINDS})\b.{{0,12}}"
    r"|(?:the )?(?:board|meeting|conference|training|zoom|staff) ?room(?: \w{1,3})?|(?:the )?(?:hall|library)"
    r"|(?:a )?(?:guest|visitor|unknown|anonymous|anoniem|onbekend|gas)s?(?: ?\d*)"
    r"|participants?|attendees?|(?:zoom )?users?|hosts?"
    r"|(?:unknown|another) (?:person|member|guest|attendee|participant|name)"
    r"|all|everyone|everybody|almal|all members|alle lede|the team|committee|steering committee"
    r"|\+ ?\d+.*|plus one|tbc|tba|n a|no name"
)


def clean_name(name: str) -> str:
    """The name as written, without a list number or a device: “1. iPhone (Evelyn Jefferson)” → “Evelyn Jefferson”."""
    return " ".join(person_on(_LIST_NUMBER.sub("", name)).split())


def name_key(name: str) -> str:
    """The name for comparison: no case, accents, marks or doubled spaces; “NKOSI, Thandiwe” turned round."""
    turned = name
    if name.count(",") == 1:
        last, first = name.split(",")
        turned = f"{first} {last}" if first.strip() and last.strip() else name
    plain = unicodedata.normalize("NFKD", re.sub("[’‘ʼ`´]", "'", turned)).casefold()
    letters = "".join(c if c.isalnum() or c in "+-'" else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


def is_placeholder(key: str) -> bool:
    """Whether the folded name is a device, a room or a guest without a name (R39)."""
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
    best: dict[str, tuple[tuple[int, bool, str], str]] = {}
    for person, name, email in rows:
        shown = name or email
        # More words first, devices last, then one not shouted or turned round, then by the alphabet.
        key = name_key(name) if name else ""
        words = 0 if is_placeholder(key) else len(key.split())
        rank = (-words, shown.isupper() or "," in shown, shown)
        if person not in best or rank < best[person][0]:
            best[person] = (rank, shown)
    return {person: shown for person, (_, shown) in sorted(best.items())}
