"""A table to be exported: its columns, each with what it means, and its rows as Arrow gives them, a part at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
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


def table_of(name: str, about: str, columns: Sequence[Column], rows: Sequence[Sequence[Any]]) -> Table:
    """A table of rows held in memory."""
    by_column = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
    arrays = [
        pa.array(values, type=column.type) for values, column in zip(by_column, columns, strict=True)
    ]
    made = pa.table(arrays, names=[column.name for column in columns])
    return Table(
        name=name,
        about=about,
        columns=tuple(columns),
        size=len(rows),
        parts=lambda: iter(made.to_batches()),
    )
