"""What is known of one project tool's export."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.layouts.tool_status import Row, Said


@dataclass(frozen=True)
class Tool:
    """One tool's export.

    `must`: headings of which there must be one of each group; `tells`: headings of which there must be
    `least`. `columns`: what a column is for → its headings, the first found is used. `apart` parts several
    owners in one cell. `judge` tells how far a task is. `id_dates`: its ids hold the moment they were made.
    """

    name: str
    must: tuple[str, ...]
    tells: str
    least: int
    columns: Mapping[str, str]
    judge: Callable[[Row], Said]
    apart: str = ";"
    id_dates: bool = False
