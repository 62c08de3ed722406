"""The kinds of file, in the order in which their facts are needed: reading this is the overview."""

from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Kind
from ingest.kinds.meetings import MEETINGS

KINDS: tuple[Kind, ...] = (
    MEETINGS,
    ATTENDANCE,
)


def kind_named(name: str) -> Kind:
    """The kind of that name; KeyError if there is none."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)
