"""What is being looked at: the selected community and date, in the address, so that a view can be sent on.

No name of a person is ever in an address. A page that is opened without them goes on with what this
visit chose last.
"""

import os
from datetime import date, datetime
from pathlib import Path

import streamlit as st

from dashboard.audiences import Role
from dashboard.language.words import ENGLISH, LANGUAGES, say
from dashboard.reads import Source
from ingest.problems import Refused

DATABASE, AS_OF, POLICY = "COP_HEALTH_DB", "COP_HEALTH_AS_OF", "COP_HEALTH_POLICY"
AUDIENCE, COMMUNITY = "COP_HEALTH_FOR", "COP_HEALTH_COMMUNITY"
DEFAULT_DATABASE = "communities.duckdb"

# What a calendar offers; upstream's default is ten years around the chosen day.
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


def source() -> Source:
    """The database and the policy that this server was started on."""
    policy = os.environ.get(POLICY)
    return Source(Path(os.environ.get(DATABASE) or DEFAULT_DATABASE), Path(policy) if policy else None)


def audience() -> Role:
    """For whom this server was started: the owner of the files, where it is not said. Raises ValueError for a word
    that names nobody."""
    return Role(os.environ.get(AUDIENCE) or Role.OWNER)


def only_community() -> str:
    """The id of the one community that this server was started for; empty where it is not said."""
    return os.environ.get(COMMUNITY, "")


def default_date() -> date:
    """The date of evaluation where nobody chose one: COP_HEALTH_AS_OF, else today."""
    given = os.environ.get(AS_OF)
    if not given:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise Refused(say("refused.as_of", name=AS_OF, value=given)) from None


def as_of() -> date:
    """The chosen date of evaluation. A date in the address that does not exist is passed over."""
    chosen = _recall("as_of")
    try:
        asked = date.fromisoformat(chosen) if chosen else default_date()
    except ValueError:
        forget("as_of")
        asked = default_date()
    return min(max(asked, EARLIEST), LATEST)


def language() -> str:
    """The code of the chosen language; one in the address that is not spoken here is passed over."""
    chosen = _recall("lang") or ENGLISH
    if chosen not in LANGUAGES:
        forget("lang")
        return ENGLISH
    return chosen


def community() -> str | None:
    """The id of the chosen community, as it stands in the address; it may not exist."""
    return _recall("community")


def choose(name: str, value: str) -> None:
    """Remember a choice for this visit and put it into the address."""
    st.session_state[_key(name)] = value
    if st.query_params.get(name) != value:
        st.query_params[name] = value


def forget(name: str) -> None:
    """Drop a choice."""
    st.session_state.pop(_key(name), None)
    st.query_params.pop(name, None)


def _recall(name: str) -> str | None:
    value = st.query_params.get(name) or st.session_state.get(_key(name))
    if value:
        choose(name, value)
    return value


def _key(name: str) -> str:
    return f"chosen_{name}"
