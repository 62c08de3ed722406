"""Who is who in whole communities: mentions → persons (R40).

An e-mail is the person, everywhere. A name without one is the person of the one e-mail seen with that name in
that community, else it stands for itself there. The same name is the same person, whatever title, marks, case
or order round a comma it is written with (`person_names`). What somebody decided comes before all of it. All
follows from the mentions and the decisions as sets, so the order of files leaves no trace.
"""

import hashlib
from collections.abc import Iterable, Sequence

import duckdb
import pandas as pd

from ingest.people import decisions as identity_decisions
from ingest.people import is_placeholder
from ingest.people.decisions import Decisions
from ingest.people.joined import Joined
from ingest.people.person_names import parse
from ingest.people.same_name import Apart, Name, join_names
from ingest.people.together import seen_together


def email_source(email: str) -> str:
    """The pseudonym of whoever has that e-mail."""
    return _pseudonym(f"email:{email}")


def name_source(community: str, name_key: str) -> str:
    """The pseudonym of whoever bears that name, as `people.name_key` gives it, in that community."""
    return _pseudonym(f"name:{community.casefold()}\n{name_key}")


def _pseudonym(what: str) -> str:
    return "p" + hashlib.sha256(what.encode()).hexdigest()[:12]


def identify(mentions: pd.DataFrame, decided: Decisions, apart: Apart) -> pd.DataFrame:
    """`mention_id`, `person_id`, `placeholder` of the mentions of whole communities.

    `mentions` has mention_id, community, name, name_key, email; name_key and email may be null, not both.
    """
    emails, names, own = _sources(mentions)
    joined: Joined[str] = Joined(decided.different)
    for one, other in sorted(decided.same):
        joined.join(one, other)
    people = [name for by_key in names.values() for name in by_key.values() if not name.placeholder]
    for name in people:
        if len(whose := {joined.of(email) for email in sorted(name.emails)}) == 1:
            joined.join(min(whose), name.source)
    for by_key in names.values():
        join_names((name for name in by_key.values() if not name.placeholder), joined, apart)
    ids, real = _standing_for(joined, emails, names)
    roots = [joined.of(source) for source in own]
    return pd.DataFrame(
        {
            "mention_id": mentions["mention_id"].to_numpy(),
            "person_id": [ids[root] for root in roots],
            "placeholder": [root not in real for root in roots],
        }
    )


def _sources(mentions: pd.DataFrame) -> tuple[dict[str, str], dict[str, dict[str, Name]], list[str]]:
    """The e-mails by pseudonym, the names of each community by key, and each mention's own pseudonym."""
    columns = ["mention_id", "community", "name", "name_key", "email"]
    rows = mentions[columns].astype(object).where(mentions[columns].notna(), None)
    emails: dict[str, str] = {}
    names: dict[str, dict[str, Name]] = {}
    own: dict[int, str] = {}
    # By what is written, so that neither numbers nor the order of files decide anything.
    for mention, community, name, key, email in sorted(
        rows.itertuples(index=False, name=None), key=lambda row: [text or "" for text in row[1:]]
    ):
        if email is not None:
            own[mention] = email_source(email)
            emails[own[mention]] = email
        if key is not None:
            here = names.setdefault(community, {})
            if key not in here:
                here[key] = Name(name_source(community, key), parse(name), is_placeholder(key))
            here[key].mentions.append(mention)
            here[key].emails |= {own[mention]} if email is not None else set()
            own.setdefault(mention, here[key].source)
    return emails, names, [own[mention] for mention in mentions["mention_id"]]


def _standing_for(
    joined: Joined[str], emails: dict[str, str], names: dict[str, dict[str, Name]]
) -> tuple[dict[str, str], set[str]]:
    """{whoever stands for a person within `joined`: the person's id}, and those who are no placeholder.

    The id is that of the first e-mail, else of the first name that is one, so that most people keep theirs.
    """
    first: dict[str, tuple[int, str, str]] = {}
    real: set[str] = set()
    sources = [((0, email, source), True) for source, email in emails.items()]
    for community, by_key in names.items():
        sources += [
            ((1 + name.placeholder, f"{community.casefold()}\n{key}", name.source), not name.placeholder)
            for key, name in by_key.items()
        ]
    for source, is_real in sources:
        root = joined.of(source[2])
        first[root] = min(source, first.get(root, source))
        if is_real:
            real.add(root)
    return {root: source for root, (_, _, source) in first.items()}, real


def owned_sources(rows: Iterable[tuple[str, str, str | None, str | None]]) -> dict[str, set[str]]:
    """{person_id: the pseudonyms of its e-mails and names}, of rows of community, person_id, name_key, email.

    A name that several bear is only whose it is without an e-mail, if anybody's.
    """
    owned: dict[str, set[str]] = {}
    bearers: dict[str, tuple[set[str], set[str]]] = {}
    for community, person_id, key, email in rows:
        sources = owned.setdefault(person_id, set())
        if email is not None:
            sources.add(email_source(email))
        if key is not None:
            bare, all_of_them = bearers.setdefault(name_source(community, key), (set(), set()))
            all_of_them.add(person_id)
            if email is None:
                bare.add(person_id)
    for source, (bare, all_of_them) in bearers.items():
        if len(whose := bare or all_of_them) == 1:
            owned[next(iter(whose))].add(source)
    return owned


def recompute(cursor: duckdb.DuckDBPyConnection, communities: Sequence[str]) -> list[str]:
    """Work out again who is who there, and wherever decisions reach; gives the communities that were looked at."""
    decided = identity_decisions.read(cursor)
    mentions = _mentions(cursor, None if decided.same or decided.different else communities)
    if mentions.empty:
        return list(communities)
    found = identify(mentions, decided, lambda pairs: seen_together(cursor, pairs))
    cursor.register("identified", found)
    changed = cursor.execute(
        "update mention set person_id = i.person_id, placeholder = i.placeholder from identified i"
        " where mention.mention_id = i.mention_id"
        " and (mention.person_id <> i.person_id or mention.placeholder <> i.placeholder)"
        " returning mention.community"
    ).fetchall()
    cursor.unregister("identified")
    return sorted({*communities, *(community for (community,) in changed)})


def automatic(cursor: duckdb.DuckDBPyConnection) -> list[set[str]]:
    """The sources of each person that there would be if nobody had said that any two are one."""
    mentions = _mentions(cursor, None)
    different = identity_decisions.read(cursor).different
    found = identify(mentions, Decisions(different=different), lambda pairs: seen_together(cursor, pairs))
    columns = mentions[["community", "name_key", "email"]].astype(object)
    columns = columns.where(columns.notna(), None).assign(person_id=found["person_id"].to_numpy())
    rows = columns[["community", "person_id", "name_key", "email"]].itertuples(index=False, name=None)
    by_person = owned_sources(rows)
    return [by_person[person] for person in sorted(by_person)]


def _mentions(cursor: duckdb.DuckDBPyConnection, communities: Sequence[str] | None) -> pd.DataFrame:
    """The mentions of those communities, or of all."""
    return cursor.execute(
        "select m.mention_id, m.community, n.name, n.name_key, n.email"
        " from mention m join mention_name n using (mention_id)"
        " where ? or m.community in (select unnest(?::varchar[]))",
        [communities is None, list(communities or ())],
    ).df()
