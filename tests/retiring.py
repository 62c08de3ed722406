"""Communities that were retired, and what is asked of a database before and after their names went."""

from datetime import date
from pathlib import Path
from typing import Any

from filing import AT, rows

from ingest import reviews, store
from ingest.people import name_key
from ingest.reviews import Decision, Taken
from metrics import Policy, assess

AS_OF = date(2026, 10, 31)
DECIDED = date(2026, 11, 5)
THEN = date(2028, 11, 5)
"""Twenty-four months after that."""


def review(
    db: Path,
    community: str,
    headline: str = "RETIRE",
    decision: str | None = "agree",
    as_of: date = AS_OF,
    decided: date = DECIDED,
) -> None:
    """Keep an official reading and what the committee decided on it."""
    taken = Taken(
        community=community, as_of=as_of, headline=headline, qualifier=None, moving_towards=None,
        read_headline=headline, read_qualifier=None, rule=3, firm=True, because="x", dimensions={}, policy_sha256="x",
    )  # fmt: skip
    said = decision and Decision(
        decision=decision, reason="We see it too.", roles="chair", decided_on=decided
    )
    reviews.record(db, taken, per_year=9, at=AT, decision=said or None)


def assessed(db: Path) -> dict[str, Any]:
    """All that `assess --json --series` says."""
    with store.read(db) as cursor:
        return assess(cursor, as_of=AS_OF, policy=Policy.load(), series=True).to_dict()


def names_of(db: Path, where: str) -> dict[str, str]:
    """The names and e-mails in the communities of that condition, by what is compared of them."""
    found = rows(
        db,
        "select n.name, n.email from mention m join mention_name n using (mention_id)"
        f" where m.community {where} order by all",
    )
    return {name_key(text): text for row in found for text in row if text}


def in_bytes(db: Path, text: str) -> bool:
    """Whether the file holds the text, in whatever case."""
    return text.lower().encode() in db.read_bytes().lower()
