"""Everybody by one name and one e-mail in each community, so that who is who stays as it is in the database."""

from collections import defaultdict

import pandas as pd
from duckdb import DuckDBPyConnection

from ingest.people import fullest_first
from ingest.privacy.naming import is_nobody

_MENTIONS = """
    select m.mention_id, m.community, m.person_id, n.name, n.email
    from mention m left join mention_name n using (mention_id) order by m.mention_id
"""
_PARTS_OWNERS = (";", "&", "/", "|", " + ", " and ", " en ")
"""What would part one name into several owners of an action."""


def written_people(cursor: DuckDBPyConnection) -> pd.DataFrame:
    """Of every mention: `person` and `email`, both in one cell (`in_one_cell`, `as_owner`), pseudonym, `written_as`.

    The e-mail is the first that the person has in that community, or else anywhere. Who was taken out of the records
    is counted like everybody, by a number for a name.
    """
    rows = cursor.execute(_MENTIONS).fetchall()
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    emails: defaultdict[tuple[str | None, str], set[str]] = defaultdict(set)
    for _, community, person, name, email in rows:
        if is_nobody(person):
            names[community, person].add(f"Person taken out {int(person[1:])}")
        if name:
            names[community, person].add(name)
        if email:
            emails[community, person].add(email)
            emails[None, person].add(email)
    shown = {key: fullest_first(spellings)[0] for key, spellings in names.items()}
    reached = {key: min(addresses) for key, addresses in emails.items()}
    found = []
    for mention, community, person, name, email in rows:
        called = shown.get((community, person))
        address = reached.get((community, person)) or reached.get((None, person))
        found.append(
            (
                mention,
                called,
                address,
                in_one_cell(called, address),
                as_owner(called, address),
                person,
                name or email,
            )
        )
    columns = ["mention_id", "person", "email", "in_one_cell", "as_owner", "pseudonym", "written_as"]
    return pd.DataFrame(found, columns=columns).astype(dict.fromkeys(columns[1:], "string"))


def in_one_cell(name: str | None, email: str | None) -> str | None:
    """Name and e-mail where there is one column for both: “Anna Smit <anna@example.org>”."""
    return f"{name} <{email}>" if name and email else name or email


def as_owner(name: str | None, email: str | None) -> str | None:
    """The same in a list of owners, where a comma or a stroke parts one from the next."""
    if name and name.count(",") == 1:
        last, first = name.split(",")
        name = " ".join(f"{first} {last}".split())
    if name and email and any(sign in f" {name} " for sign in (",", *_PARTS_OWNERS)):
        name = None
    return in_one_cell(name, email)
