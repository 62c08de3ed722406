"""Columns by their distinct cells: a million lines say few different things, and each is worked out once."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, SupportsIndex

import numpy as np
import pandas as pd
import pyarrow as pa

_MOST_KEYS = 2**62
_DENSE = 2
"""Times as many codes as rows, up to which a place for each costs less than looking them up."""


@dataclass(frozen=True)
class Coded:
    """A column whose cells are `values[codes]`.

    Of a column as read, `values` are its different cells in the order in which they appear. Of one that
    was worked out from it they may repeat, and None is a value that is not known.
    """

    codes: np.ndarray
    values: np.ndarray

    @classmethod
    def of(cls, cells: "np.ndarray | pd.Series[Any]") -> "Coded":
        """The column as coded; a cell that a frame had no value for is blank."""
        codes, values = pd.factorize(cells)
        if len(codes) and codes.min() < 0:
            codes, values = pd.factorize(np.where(codes < 0, "", np.asarray(cells, dtype=object)))
        return cls(codes, np.asarray(values, dtype=object))

    @classmethod
    def all(cls, value: object, size: int) -> "Coded":
        """A column that says one thing throughout."""
        return cls(np.zeros(size, dtype=np.intp), objects([value]))

    @property
    def cells(self) -> np.ndarray:
        """The cells, one for each row."""
        cells: np.ndarray = self.values[self.codes]
        return cells

    def at(self, row: SupportsIndex) -> Any:
        """The cell of one row."""
        return self.values[self.codes[row]]

    def at_rows(self, rows: np.ndarray) -> "Coded":
        """The column with these rows of it, given by their numbers, one or more times each."""
        return Coded(self.codes[rows], self.values)

    @property
    def missing(self) -> np.ndarray:
        """The rows whose value is not known."""
        return self.where(lambda value: value is None)

    @property
    def present(self) -> np.ndarray:
        """The different values that some row has, in the order in which they appear."""
        present: np.ndarray = self.values[pd.unique(self.codes)]
        return present

    def where(self, test: Callable[[Any], bool]) -> np.ndarray:
        """The rows whose cell passes the test, as an array of truth values."""
        passed: np.ndarray = np.array([test(value) for value in self.values], dtype=bool)[self.codes]
        return passed

    def told(self, read: Callable[[Any], object]) -> "Coded":
        """The column with each cell read."""
        return Coded(self.codes, objects([read(value) for value in self.values]))

    def put(self, rows: np.ndarray, value: object) -> "Coded":
        """The column with another value in some rows, given by truth values."""
        return self.filled(rows, Coded.all(value, len(self.codes)))

    def filled(self, rows: np.ndarray, other: "Coded") -> "Coded":
        """The column with another column's values in some rows, given by truth values."""
        if not rows.any():
            return self
        codes = np.where(rows, other.codes + len(self.values), self.codes)
        return Coded(codes, np.concatenate([self.values, other.values]))

    def rows(self, which: slice | np.ndarray) -> "Coded":
        """Some rows of the column, by the different cells that these have."""
        old = self.codes[which]
        codes, first = _renumbered(old, len(self.values))
        return Coded(codes, self.values[old[first]])

    def categorical(self) -> pd.Categorical:
        """The column as a frame can hold it without a cell a row."""
        codes, values = pd.factorize(self.values)
        return pd.Categorical.from_codes(codes[self.codes], categories=pd.Index(values, dtype=object))


class CodedFrame:
    """A frame of cells with its columns coded, each when it is first asked for."""

    def __init__(self, frame: pd.DataFrame, known: Mapping[Hashable, Coded] | None = None) -> None:
        """`known` are the columns that are coded already; they must be the frame's."""
        self.frame = frame
        self._known = dict(known or {})

    def __getitem__(self, name: Hashable) -> Coded:
        if name not in self._known:
            self._known[name] = Coded.of(self.frame[name].to_numpy())
        return self._known[name]

    def rows(self, which: slice | np.ndarray) -> "CodedFrame":
        """Some of the lines: a slice of positions, or a truth value for each."""
        if isinstance(which, np.ndarray) and which.all():
            return self
        known = {name: column.rows(which) for name, column in self._known.items()}
        return CodedFrame(self.frame.iloc[which], known)

    def replaced(self, columns: Mapping[Hashable, Coded]) -> "CodedFrame":
        """The same with other cells in some columns; the frame that was given stays as it is."""
        frame = self.frame.copy(deep=False)
        for name, column in columns.items():
            frame[name] = pd.Series(column.cells, frame.index, dtype=object)
        return CodedFrame(frame, {**self._known, **columns})


def together(columns: Sequence[Coded]) -> tuple[np.ndarray, np.ndarray]:
    """What the columns say together: the number of each row's combination, and the first row of each.

    The combinations are numbered in the order in which they appear.
    """
    codes, number = columns[0].codes, len(columns[0].values)
    for column in columns[1:]:
        if number * len(column.values) > _MOST_KEYS:
            codes, first = _renumbered(codes, number)
            number = len(first)
        codes = codes.astype(np.int64) * len(column.values) + column.codes
        number *= len(column.values)
    return _renumbered(codes, number)


def _renumbered(codes: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray]:
    """Codes below `number` numbered in the order in which they appear, and the first row of each."""
    size = len(codes)
    if number > _DENSE * size:
        codes, distinct = pd.factorize(codes)
        number = len(distinct)
    first = np.full(number, size, dtype=np.intp)
    first[codes[::-1]] = np.arange(size - 1, -1, -1)
    order = np.argsort(first, kind="stable")[: np.count_nonzero(first < size)]
    if np.array_equal(order, np.arange(len(order))):
        return codes, first[order]
    place = np.empty(number, dtype=np.intp)
    place[order] = np.arange(len(order))
    return place[codes], first[order]


def coded(column: "pd.Series[Any]") -> Coded:
    """A column of facts, the same values once; what is missing is None."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        codes, values = column.cat.codes.to_numpy(), column.cat.categories
    else:
        codes, values = pd.factorize(column)
    known = np.asarray(values, dtype=object)
    if len(codes) and codes.min() < 0:
        return Coded(np.where(codes < 0, len(known), codes.astype(np.intp)), objects([*known, None]))
    return Coded(codes.astype(np.intp), known)


def in_arrow(column: "pd.Series[Any]") -> pa.Array:
    """A column of facts as an Arrow array, with texts each written once."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        return pa.Array.from_pandas(column)
    values = pa.array(column.cat.categories.to_numpy(dtype=object))
    codes = column.cat.codes.to_numpy()
    numbers = pa.array(codes, mask=codes < 0)
    texts = pa.types.is_string(values.type)
    return pa.DictionaryArray.from_arrays(numbers, values) if texts else values.take(numbers)


def objects(values: Sequence[object]) -> np.ndarray:
    """The values as an array, whatever they are."""
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array
