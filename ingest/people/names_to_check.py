"""Names on a sheet that somebody should look at: nobody's names (R39), and an e-mail beside several (R40)."""

from collections.abc import Sequence

import pandas as pd

from ingest.coded import Coded, coded, together
from ingest.kinds.kind import Facts
from ingest.ledger import Ledger
from ingest.people import is_placeholder, name_key

_SHOWN = 4


def warn_of_names(facts: Sequence[Facts], ledger: Ledger) -> None:
    """A warning for each placeholder, and for each e-mail beside names that have no word in common."""
    frames = [_worth_a_look(one, *pair) for one in facts for pair in one.persons.values()]
    if not frames:
        return
    written = pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)
    _placeholders(written[written["nobodys"] & written["email"].isna()], ledger)
    _shared_emails(written.dropna(subset=["name", "email"]), ledger)


def _worth_a_look(facts: Facts, name: str, email: str | None) -> pd.DataFrame:
    """Every line of a placeholder, and the first of each name beside each e-mail."""
    named, lines = coded(facts.frame[name]), facts.frame["line"].to_numpy()
    email_of = coded(facts.frame[email]) if email else Coded.all(None, len(lines))
    community = coded(facts.frame["community"])
    _, first = together([community, named, email_of])
    nobodys = named.where(lambda text: text is not None and is_placeholder(name_key(str(text))))
    rows = nobodys.copy()
    rows[first] = True
    columns = {"community": community, "name": named, "email": email_of}
    cells = {what: pd.Series(c.rows(rows).cells, dtype=object) for what, c in columns.items()}
    return pd.DataFrame({"line": lines[rows], **cells, "nobodys": nobodys[rows]})


def _placeholders(named: pd.DataFrame, ledger: Ledger) -> None:
    rows = named.drop_duplicates(["line", "name"])
    for name, lines in rows.groupby("name", sort=False, observed=True)["line"]:
        ledger.warn("placeholder", None, str(name), int(lines.min()), count=len(lines))


def _shared_emails(both: pd.DataFrame, ledger: Ledger) -> None:
    pairs = both.drop_duplicates(["community", "email", "name"])
    for (_, email), rows in pairs.groupby(["community", "email"], sort=False, observed=True):
        words = [set(name_key(str(name)).split()) for name in rows["name"]]
        if len(words) > 1 and any(not words[0] & other for other in words[1:]):
            names = ", ".join(f"“{name}”" for name in rows["name"].head(_SHOWN))
            ledger.warn("email_of_several", None, str(email), int(rows["line"].min()), names=names)
