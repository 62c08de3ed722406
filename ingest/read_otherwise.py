"""Files loaded before that somebody now wants read in another way."""

from ingest.kinds.kind import Options
from ingest.problems import Problem, describe
from ingest.readers.csv import DELIMITERS
from ingest.result import Imported
from ingest.sheet import Place


def read_otherwise(entry: Imported, place: Place, options: Options) -> tuple[Problem, ...]:
    """A warning where the user now asks for another reading than the one that was loaded."""
    then = entry.reading
    orders = then.get("date_order", {}).values()
    given = then.get("given", {})
    blank, year, day = options.blank, options.year, options.meeting_date
    differing = {
        f"as {entry.kind}": options.kind not in (None, entry.kind),
        f"with empty cells read as {then.get('blank')}": blank and then.get("blank", blank) != blank,
        "with day and month the other way round": options.dates and any(o != options.dates for o in orders),
        "with marks that mean something else": entry.kind == "attendance"
        and options.marks
        and given.get("marks", {}) != options.marks,
        f"with the year {given.get('year')}": year and given.get("year", year) != year,
        f"with letters read as {then.get('encoding')}": options.encoding
        and then.get("encoding", options.encoding) != options.encoding,
        f"with cells parted by {then.get('delimiter')}": options.delimiter
        and then.get("delimiter", DELIMITERS[options.delimiter]) != DELIMITERS[options.delimiter],
        "with another date, or none": day and given.get("date") != day.isoformat(),
    }
    how = " and ".join(words for words, differs in differing.items() if differs)
    if not how:
        return ()
    details = {"how": how, "import_id": entry.import_id}
    return (
        describe(
            "loaded_otherwise",
            line=0,
            column=None,
            value=None,
            outcome="warning",
            where=place.at(),
            **details,
        ),
    )
