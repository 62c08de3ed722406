"""Who is who in whole communities: mentions → persons (R40).

An e-mail is the person, everywhere. A name without one is the person of the one e-mail seen with that name in
that community, else it stands for itself there. The same name is the same person, whatever title, marks, case
or order round a comma it is written with (`person_names`). What somebody decided comes before all of it. All
follows from the mentions and the decisions as sets, so the order of files leaves no trace.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import duckdb
import pandas as pd

from ingest import identity_decisions
from ingest.given_names import is_given_name
from ingest.identity_decisions import Decisions
from ingest.joined import Joined
from ingest.people import is_placeholder
from ingest.person_names import PersonName, parse
from ingest.titles import HE, SHE
from ingest.together import seen_together

Apart = Callable[[Sequence[tuple[Iterable[int], Iterable[int]]]], set[int]]
"""Which of the pairs of sets of mentions are certainly two people, by their place."""


def email_source(email: str) -> str:
    """The pseudonym of whoever has that e-mail."""
    return _pseudonym(f"email:{email}")


def name_source(community: str, name_key: str) -> str:
    """The pseudonym of whoever bears that name, as `people.name_key` gives it, in that community."""
    return _pseudonym(f"name:{community.casefold()}\n{name_key}")


def _pseudonym(what: str) -> str:
    return "p" + hashlib.sha256(what.encode()).hexdigest()[:12]


@dataclass
class _Name:
    """A name in a community: its e-mails, by their pseudonyms, and the mentions that write it."""

    source: str
    parsed: PersonName
    placeholder: bool
    emails: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)


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
        groups = _groups(name for name in by_key.values() if not name.placeholder)
        for group in groups.values():
            _join(group, joined)
        _join_turned(groups, joined, apart)
    ids, real = _standing_for(joined, emails, names)
    roots = [joined.of(source) for source in own]
    return pd.DataFrame(
        {
            "mention_id": mentions["mention_id"].to_numpy(),
            "person_id": [ids[root] for root in roots],
            "placeholder": [root not in real for root in roots],
        }
    )


def _sources(mentions: pd.DataFrame) -> tuple[dict[str, str], dict[str, dict[str, _Name]], list[str]]:
    """The e-mails by pseudonym, the names of each community by key, and each mention's own pseudonym."""
    columns = ["mention_id", "community", "name", "name_key", "email"]
    rows = mentions[columns].astype(object).where(mentions[columns].notna(), None)
    emails: dict[str, str] = {}
    names: dict[str, dict[str, _Name]] = {}
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
                here[key] = _Name(name_source(community, key), parse(name), is_placeholder(key))
            here[key].mentions.append(mention)
            here[key].emails |= {own[mention]} if email is not None else set()
            own.setdefault(mention, here[key].source)
    return emails, names, [own[mention] for mention in mentions["mention_id"]]


def _groups(names: Iterable[_Name]) -> dict[str, list[_Name]]:
    """The names of a community by what is the same in all their spellings; Mr and Mrs are two people."""
    groups: dict[str, list[_Name]] = {}
    for name in names:
        groups.setdefault(name.parsed.key or name.source, []).append(name)
    for key, group in list(groups.items()):
        titles = {name.parsed.title for name in group}
        if titles & HE and titles & SHE:
            del groups[key]
            for name in group:
                sex = "he" if name.parsed.title in HE else "she" if name.parsed.title in SHE else ""
                groups.setdefault(f"{key} {sex}", []).append(name)
    return groups


def _join(group: Sequence[_Name], joined: Joined[str]) -> None:
    """Make one person of the names of a group: all of them, or those without e-mail where it has several."""
    if len(group) > 1:
        whose = {joined.of(email) for name in group for email in name.emails}
        alike = [name for name in group if len(whose) < 2 or not name.emails]
        for name in alike[1:]:
            joined.join(alike[0].source, name.source)


def _join_turned(groups: dict[str, list[_Name]], joined: Joined[str], apart: Apart) -> None:
    """“Nkosi Thandiwe” is Thandiwe Nkosi, where nothing speaks against it.

    That is: not both are first names, they have no two e-mails, and were never seen in one place.
    """
    pairs = []
    for key, group in groups.items():
        turned = group[0].parsed.turned
        if turned and key < turned.key and turned.key in groups and _safe_to_turn(turned):
            pairs.append((group, groups[turned.key]))
    mentions = [tuple([m for name in group for m in name.mentions] for group in pair) for pair in pairs]
    known_apart = apart([(one, other) for one, other in mentions])
    for k, pair in enumerate(pairs):
        if k not in known_apart:
            whose = {joined.of(email) for group in pair for name in group for email in name.emails}
            if len(whose) < 2:
                joined.join(pair[0][0].source, pair[1][0].source)


def _safe_to_turn(name: PersonName) -> bool:
    words = (*name.given, name.surname)
    return min(map(len, words)) > 1 and not all(map(is_given_name, words))


def _standing_for(
    joined: Joined[str], emails: dict[str, str], names: dict[str, dict[str, _Name]]
) -> tuple[dict[str, str], set[str]]:
    """{whoever stands for a person within `joined`: the person's id}, and those who are no placeholder.

    The id is that of the first e-mail, else of the first name, so that most people keep theirs.
    """
    first: dict[str, tuple[int, str, str]] = {}
    real: set[str] = set()
    sources = [((0, email, source), True) for source, email in emails.items()]
    for community, by_key in names.items():
        sources += [
            ((1, f"{community.casefold()}\n{key}", name.source), not name.placeholder)
            for key, name in by_key.items()
        ]
    for source, is_real in sources:
        root = joined.of(source[2])
        first[root] = min(source, first.get(root, source))
        if is_real:
            real.add(root)
    return {root: source for root, (_, _, source) in first.items()}, real


def recompute(cursor: duckdb.DuckDBPyConnection, communities: Sequence[str]) -> list[str]:
    """Work out again who is who in those communities, and wherever decisions reach; gives where it was looked."""
    decided = identity_decisions.read(cursor)
    everywhere = bool(decided.same or decided.different)
    mentions = cursor.execute(
        "select m.mention_id, m.community, n.name, n.name_key, n.email"
        " from mention m join mention_name n using (mention_id)"
        " where ? or m.community in (select unnest(?::varchar[]))",
        [everywhere, list(communities)],
    ).df()
    if mentions.empty:
        return list(communities)
    cursor.register("identified", identify(mentions, decided, lambda pairs: seen_together(cursor, pairs)))
    changed = cursor.execute(
        "update mention set person_id = i.person_id, placeholder = i.placeholder from identified i"
        " where mention.mention_id = i.mention_id"
        " and (mention.person_id <> i.person_id or mention.placeholder <> i.placeholder)"
        " returning mention.community"
    ).fetchall()
    cursor.unregister("identified")
    return sorted({*communities, *(community for (community,) in changed)})
