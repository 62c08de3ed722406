"""The kinds of file, in the order in which their facts are needed: reading this is the overview."""

from ingest.kinds.actions import ACTIONS
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.budget import BUDGET
from ingest.kinds.communities import COMMUNITIES
from ingest.kinds.contributions import CONTRIBUTIONS
from ingest.kinds.evaluations import EVALUATIONS
from ingest.kinds.followups import FOLLOWUPS
from ingest.kinds.governance import GOVERNANCE
from ingest.kinds.kind import Kind
from ingest.kinds.meetings import MEETINGS
from ingest.kinds.members import MEMBERS
from ingest.kinds.polls import POLLS
from ingest.kinds.products import PRODUCTS
from ingest.kinds.stories import STORIES

KINDS: tuple[Kind, ...] = (
    COMMUNITIES,
    MEMBERS,
    MEETINGS,
    ATTENDANCE,
    EVALUATIONS,
    BUDGET,
    ACTIONS,
    CONTRIBUTIONS,
    GOVERNANCE,
    FOLLOWUPS,
    PRODUCTS,
    STORIES,
    POLLS,
)


def column_names() -> dict[str, frozenset[str]]:
    """The canonical columns of each kind, by its name."""
    return {kind.name: frozenset(column.name for column in kind.columns) for kind in KINDS}


def kind_named(name: str) -> Kind:
    """The kind of that name; KeyError if there is none."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)
