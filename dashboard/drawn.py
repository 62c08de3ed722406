"""What the charts of one community are drawn from, remembered until its files or the policy change. Only `access` asks.

Keyed as all reads are: by path, generation and hash of the policy, the community, the date and
whom it is for.
"""

from datetime import date
from pathlib import Path

import streamlit as st

from ingest import store
from metrics import Figures, Policy, SeenBy, figures
from metrics.assessment import CommunityAssessment


@st.cache_resource(max_entries=64, show_spinner=False)
def drawn(
    key: tuple[str, str, str],
    community: str,
    as_of: date,
    by: SeenBy,
    _assessed: CommunityAssessment,
    _database: Path,
    _policy: Policy,
) -> Figures:
    """The figures of a community that was assessed with its series at the same date."""
    with store.read(_database) as cursor:
        return figures(cursor, _assessed, as_of=as_of, policy=_policy)
