"""What every layout gives."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from ingest.kinds.kind import Options, Table
from ingest.ledger import Ledger
from ingest.sheet import Sheet

SEARCHED_LINES = 40
"""How far down a header is looked for, below titles and blocks of other things."""

SAMPLED_LINES = 300
"""How many lines are looked at to see what stands under a header."""


@dataclass(frozen=True)
class Found:
    """A layout recognised on a sheet: how sure (0 to 1), and how to read it.

    `read` takes the ledger into which blank, total and note rows go, and returns the table; it may
    raise Refused with a question.
    """

    score: float
    read: Callable[[Ledger], Table]


Recognise: TypeAlias = Callable[[Sheet, Options], Found | None]
"""A layout: it looks at a sheet and says whether it knows it. It may raise Refused with a question
if it knows the sheet but lacks something that only the user can say."""
