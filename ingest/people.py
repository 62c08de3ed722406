"""Who a row speaks of: a name and an e-mail as written → a pseudonym (R40).

An e-mail is the person, everywhere. A name without one is the person of the one e-mail seen with
that name in that community; else it stands for itself, within its community. All of it follows from
the mentions of a community as a set, so the order of files leaves no trace.
"""

import hashlib
import re
import unicodedata

import duckdb
import numpy as np
import pandas as pd

_LIST_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.)\]:]\s*(?=\D)")
_WITH_GUESTS = re.compile(
    r"(.*\w\.?\)?)\s*(?:\(\s*\+ ?\d{1,2}[^)]*\)|\+ ?\d{1,2}(?: guests?| gaste?)?|plus one|and guest|en gas)",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[<(\[]?([^\s<>()\[\],;:]+@[^\s<>()\[\],;:]+)[>)\]]?")
_PLACEHOLDER = re.compile(
    r"(?:\w+(?:'?s)? )?(?:iphone|ipad|galaxy|samsung|huawei|android|laptop|macbook|tablet|phone|desktop|pc)\b.{0,12}"
    r"|(?:the )?(?:board|meeting|conference|training|zoom|staff) ?room(?: \w{1,3})?|(?:the )?(?:hall|library)"
    r"|(?:a )?(?:guest|visitor|unknown|anonymous|anoniem|onbekend|gas)s?(?: ?\d*)"
    r"|participants?|attendees?|(?:zoom )?users?|hosts?"
    r"|(?:unknown|another) (?:person|member|guest|attendee|participant|name)"
    r"|all|everyone|everybody|almal|all members|alle lede|the team|committee|steering committee"
    r"|\+ ?\d{1,3}(?!(?:\D{0,2}\d){4}).*|plus one|tbc|tba|n a|no name"
)


def clean_name(name: str) -> str:
    """The name as written, without a list number before it or a guest behind: “1. Anna Smit +1” → “Anna Smit”."""
    return " ".join(without_guests(_LIST_NUMBER.sub("", name)).split())


def without_guests(name: str) -> str:
    """The name without the guests who came along: “Anna Smit (+2)” → “Anna Smit”; “+1” alone stays."""
    found = _WITH_GUESTS.fullmatch(name.strip())
    return found[1] if found else name


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


def _pseudonym(what: str) -> str:
    return "p" + hashlib.sha256(what.encode()).hexdigest()[:12]


def identify(mentions: pd.DataFrame) -> pd.DataFrame:
    """`mention_id`, `person_id`, `placeholder` of the mentions of whole communities.

    `mentions` has mention_id, community, name_key, email; the last two may be null, not both.
    """
    seen = mentions.dropna(subset=["name_key", "email"]).drop_duplicates(["community", "name_key", "email"])
    emails = seen.groupby(["community", "name_key"])["email"].agg(["first", "size"])
    single = emails[emails["size"] == 1]["first"].rename("only_email").reset_index()
    known = mentions.merge(single, on=["community", "name_key"], how="left")
    email = known["email"].where(known["email"].notna(), known["only_email"])
    named = "name:" + known["community"].str.casefold() + "\n" + known["name_key"].fillna("")
    source = np.where(email.notna(), "email:" + email.fillna(""), named)
    return pd.DataFrame(
        {
            "mention_id": known["mention_id"],
            "person_id": [_pseudonym(s) for s in source],
            "placeholder": email.isna().to_numpy()
            & known["name_key"].fillna("").map(is_placeholder).to_numpy(),
        }
    )


def recompute(cursor: duckdb.DuckDBPyConnection, communities: list[str]) -> None:
    """Work out again who is who in those communities."""
    mentions = cursor.execute(
        "select m.mention_id, m.community, n.name_key, n.email from mention m join mention_name n using "
        "(mention_id)"
        " where m.community in (select unnest(?::varchar[]))",
        [communities],
    ).df()
    if mentions.empty:
        return
    cursor.register("identified", identify(mentions))
    cursor.execute(
        "update mention set person_id = i.person_id, placeholder = i.placeholder from identified i"
        " where mention.mention_id = i.mention_id"
        " and (mention.person_id <> i.person_id or mention.placeholder <> i.placeholder)"
    )
    cursor.unregister("identified")


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
        # More words first, then one not shouted or turned round, then by the alphabet.
        rank = (-len(name_key(name).split()) if name else 0, shown.isupper() or "," in shown, shown)
        if person not in best or rank < best[person][0]:
            best[person] = (rank, shown)
    return {person: shown for person, (_, shown) in sorted(best.items())}
