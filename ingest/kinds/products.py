"""Knowledge products (guide 5)."""

from dataclasses import replace

import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, DATE, persons

_PERSON = Column(
    "person", cells.text, "made by, author, authors, by, maker, created by, gemaak deur, outeur, skrywer"
)


def _facts(columns: Columns) -> list[Facts]:
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            "date": columns.take("date"),
            "title": columns.take("title"),
            **persons(columns, needed=False),
            **{
                name: columns.take(name)
                for name in (
                    "type",
                    "knowledge_type",
                    "shared_on",
                    "reused_by",
                    "outcome",
                    "subgroup",
                    "consent_on",
                )
            },
        }
    )
    return [Facts("products", frame[columns.keep], {"mention_id": ("name", "email")})]


PRODUCTS = Kind(
    name="products",
    columns=(
        COMMUNITY,
        replace(
            DATE,
            needed=True,
            aliases=f"{DATE.aliases}, date produced, produced, produced on, date made, made on, date created, created, "
            "created on, datum gemaak, gemaak op",
        ),
        _PERSON,
        Column(
            "title",
            cells.text,
            "product, knowledge product, name, product name, titel, produk, naam",
            needed=True,
        ),
        Column(
            "type",
            cells.text,
            "kind, product type, type of product, kind of product, tipe, soort",
            distinctive=True,
        ),
        Column(
            "knowledge_type",
            cells.text,
            "knowledge, kind of knowledge, type of knowledge, soort kennis",
            distinctive=True,
        ),
        Column(
            "shared_on",
            cells.text,
            "shared, date shared, published, published on, gedeel, gedeel op",
            code="not_a_date",
            is_date=True,
            distinctive=True,
        ),
        Column("reused_by", cells.text, "used by, re-used by, reuse, hergebruik deur", distinctive=True),
        Column("outcome", cells.text, "result, uitkoms"),
        Column("subgroup", cells.text, "sub-group, working group, subgroep, werkgroep"),
        Column(
            "consent_on", cells.text, "consent, consent date, toestemming", code="not_a_date", is_date=True
        ),
    ),
    required=(("date",), ("title",)),
    told_by=(("type", "knowledge_type", "shared_on", "reused_by"),),
    facts=_facts,
)
