"""The charter: what a community says of itself."""

import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY

_STAGES = {
    "potential": "planning potensiaal",
    "coalescing": "forming starting vorming",
    "maturing": "growing mature groei",
    "stewardship": "active sustaining rentmeesterskap",
    "transformation": "transforming closing ending transformasie",
}
_COLUMNS = (
    Column(
        "name",
        cells.text,
        "full name, title, name of community, name of cop, community name, cop name, naam, volle naam",
    ),
    Column("focus", cells.text, "about, subject, purpose, aim, fokus, doel", distinctive=True),
    Column("sector", cells.text, "sektor", distinctive=True),
    Column("province", cells.text, "region, provinsie, streek"),
    Column(
        "shape",
        cells.choice({"open": "porous oop", "closed": "regular geslote"}),
        "membership, vorm, open or closed",
        words=("open", "closed"),
        distinctive=True,
    ),
    Column(
        "type",
        cells.choice(
            {
                "specific": "life_span specific_purpose spesifiek time_bound fixed_term",
                "open-ended": "open_ended ongoing openended oop",
            }
        ),
        "tipe, soort, kind of community",
        words=("specific", "open-ended"),
        distinctive=True,
    ),
    Column(
        "started",
        cells.text,
        "start date, started on, since, founded, begin, begin datum, begindatum, gestig",
        code="not_a_date",
        is_date=True,
        distinctive=True,
    ),
    Column(
        "planned_end",
        cells.text,
        "end date, planned end date, ends, ends on, einddatum, beplande einde",
        code="not_a_date",
        is_date=True,
        distinctive=True,
    ),
    Column(
        "size_low",
        cells.whole,
        "smallest size, minimum size, least people, size from, kleinste grootte",
        code="not_a_number",
        distinctive=True,
    ),
    Column(
        "size_high",
        cells.whole,
        "largest size, maximum size, most people, size to, grootste grootte",
        code="not_a_number",
        distinctive=True,
    ),
    Column(
        "stage",
        cells.choice(_STAGES),
        "stage of life, life stage, fase, stadium",
        words=tuple(_STAGES),
        distinctive=True,
    ),
    Column(
        "stakeholder_targets",
        cells.joined_words,
        "stakeholders, target stakeholders, stakeholder categories, belanghebbendes",
        distinctive=True,
    ),
    Column(
        "practitioner_categories",
        cells.joined_words,
        "practitioners, frontline categories, praktisyns",
        distinctive=True,
    ),
    Column(
        "frontline_target",
        cells.share,
        "practitioner target, target share of practitioners",
        code="not_a_share",
        distinctive=True,
    ),
    Column(
        "calendar",
        cells.choice(
            {
                "za-inland": "inland za_inland binneland",
                "za-coastal": "coastal za_coastal kus",
                "none": "no geen",
            }
        ),
        "school calendar, skoolkalender",
        words=("za-inland", "za-coastal", "none"),
        distinctive=True,
    ),
)


def _facts(columns: Columns) -> list[Facts]:
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **{column.name: columns.take(column.name) for column in _COLUMNS},
        }
    )
    for row, (started, ended) in enumerate(zip(frame["started"], frame["planned_end"], strict=True)):
        if started and ended and ended < started:
            columns.fault(row, "ends_before_start", "planned_end", ended, other=started.isoformat())
            frame.at[row, "planned_end"] = None
    return [Facts("communities", frame[columns.keep])]


_DISTINCTIVE = tuple(column.name for column in _COLUMNS if column.distinctive)

COMMUNITIES = Kind(
    name="communities",
    columns=(COMMUNITY, *_COLUMNS),
    required=(),
    told_by=(("province", *_DISTINCTIVE), ("community", *_DISTINCTIVE)),
    facts=_facts,
)
