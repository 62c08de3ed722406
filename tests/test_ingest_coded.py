"""Columns by their different cells say the same as the cells one by one."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from ingest.coded import Coded, CodedFrame, coded, in_arrow, objects, together

CELLS = st.lists(st.sampled_from(["", " ", "a", "b", "A", "é", 1, 2.5]), max_size=30)
TEXTS = st.lists(st.one_of(st.none(), st.sampled_from(["", "a", "b", "c"])), max_size=30)


@given(CELLS, st.data())
def test_some_rows_are_coded_as_if_the_others_had_never_been(
    cells: list[object], data: st.DataObject
) -> None:
    size = len(cells)
    kept = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), dtype=bool)
    column = Coded.of(objects(cells))
    assert column.cells.tolist() == cells
    part, anew = column.rows(kept), Coded.of(objects(cells)[kept])
    assert part.codes.tolist() == anew.codes.tolist()
    assert part.values.tolist() == anew.values.tolist()


@given(st.lists(st.tuples(*[st.integers(0, 3)] * 3), max_size=30))
def test_combinations_are_numbered_in_the_order_in_which_they_appear(rows: list[tuple[int, ...]]) -> None:
    columns = [Coded.of(np.array([row[k] for row in rows], dtype=object)) for k in range(3)]
    numbers, first = together(columns)
    seen: dict[tuple[int, ...], int] = {}
    assert numbers.tolist() == [seen.setdefault(row, len(seen)) for row in rows]
    assert [rows[k] for k in first] == list(seen)


def test_combinations_of_more_than_a_number_holds_are_told_apart() -> None:
    values = objects([str(k) for k in range(3000)])
    columns = [Coded(np.roll(np.arange(3000), k), values) for k in range(8)]
    numbers, first = together([*columns, columns[0]])
    assert numbers.tolist() == first.tolist() == list(range(3000))


@given(TEXTS)
def test_a_column_comes_back_from_a_frame_and_goes_to_the_database(texts: list[str | None]) -> None:
    plain = pd.Series(objects(texts), dtype=object)
    column = coded(plain)
    for series in (plain, pd.Series(column.categorical())):
        assert coded(series).cells.tolist() == texts
        assert in_arrow(series).to_pylist() == texts
    assert column.missing.tolist() == [text is None for text in texts]
    assert set(column.present) == set(texts)


def test_a_value_is_put_in_some_rows_only() -> None:
    column = Coded.of(objects(["a", "b", "a"]))
    rows = np.array([True, False, False])
    assert column.put(rows, None).cells.tolist() == [None, "b", "a"]
    assert column.filled(rows, Coded.all("z", 3)).cells.tolist() == ["z", "b", "a"]
    assert column.filled(~rows & rows, Coded.all("z", 3)) is column


def test_a_cell_that_a_frame_lacks_is_blank_and_not_another_row_s() -> None:
    assert Coded.of(objects(["a", None, "b"])).cells.tolist() == ["a", "", "b"]


def test_a_frame_is_coded_whether_or_not_its_reader_did_so() -> None:
    frame = pd.DataFrame({0: objects(["x", "y", "x"])}, dtype=object)
    known = CodedFrame(frame, {0: Coded.of(frame[0])})
    for given_frame in (CodedFrame(frame), known):
        below = given_frame.rows(slice(1, None))
        assert below[0].values.tolist() == ["y", "x"]
        assert below.frame.index.tolist() == [1, 2]
        changed = below.replaced({0: Coded.of(objects(["", "z"]))})
        assert changed.frame[0].tolist() == changed[0].cells.tolist() == ["", "z"]
        assert below.frame[0].tolist() == ["y", "x"]
