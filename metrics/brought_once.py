"""Which records are left of files that were brought more than once: those that count (`concepts/copies.sql`)."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from duckdb import DuckDBPyConnection

from metrics.engine import prepare
from metrics.policy import Policy


@dataclass(frozen=True, slots=True)
class BroughtOnce:
    """`superseded` has the import_id of whole files whose payments, votes and forms a later one holds.

    `actions` and `milestones` have import_id and line of those that count: each as last reported.
    """

    superseded: pd.DataFrame
    actions: pd.DataFrame
    milestones: pd.DataFrame


def brought_once(cursor: DuckDBPyConnection, *, as_of: date, policy: Policy) -> BroughtOnce:
    """What counts of all communities' records."""
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=None)
    return BroughtOnce(
        engine.frame("select import_id from superseded_import"),
        engine.frame("select import_id, line from logged_action"),
        engine.frame("select import_id, line from logged_milestone"),
    )
