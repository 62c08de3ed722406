"""A table to be exported: its columns, each with what it means, and its rows as Arrow gives them, a part at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import pyarrow as pa

TEXT, WHOLE, NUMBER, TRUTH, DAY = pa.string(), pa.int64(), pa.float64(), pa.bool_(), pa.date32()


class Column(NamedTuple):
    """A column by its name, the type of its values, and what it says, in words."""

    name: str
    type: pa.DataType
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`parts` gives the rows, in their order, each time that it is asked; `size` is how many there are."""

    name: str
    about: str
    columns: tuple[Column, ...]
    size: int
    parts: Callable[[], Iterator[pa.RecordBatch]]

    @property
    def schema(self) -> pa.Schema:
        """The columns as Arrow and Parquet have them."""
        return pa.schema([(column.name, column.type) for column in self.columns])


OF = (
    Column("community", TEXT, "Id of the community"),
    Column("as_of", DAY, "The day that it is told for"),
)
"""How every table of results begins; `ingest.layouts.results` knows it by that, and loads none of them."""


def result_of(
    as_of: date, name: str, about: str, columns: Sequence[Column], rows: Sequence[Sequence[Any]]
) -> Table:
    """A table of results as at a day, held in memory. `rows` begin with the community, `columns` after it."""
    whole = (*OF, *columns)
    by_column = (
        list(zip(*((row[0], as_of, *row[1:]) for row in rows), strict=True)) if rows else [()] * len(whole)
    )
    arrays = [pa.array(values, type=column.type) for values, column in zip(by_column, whole, strict=True)]
    made = pa.table(arrays, names=[column.name for column in whole])
    return Table(name=name, about=about, columns=whole, size=len(rows), parts=lambda: iter(made.to_batches()))
