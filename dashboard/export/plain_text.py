"""Columns of text that a spreadsheet would run as a formula, made plain at once, as `spreadsheets.defused` does."""

import re

import pyarrow as pa
import pyarrow.compute as pc

from dashboard.export.spreadsheets import STARTS_A_FORMULA

_FORMULA = f"^[{re.escape(''.join(STARTS_A_FORMULA))}]"


def defused(part: pa.RecordBatch) -> pa.RecordBatch:
    """The rows with a ' before such text. Numbers and days are left as they are."""
    return pa.RecordBatch.from_arrays([_defused(column) for column in part.columns], schema=part.schema)


def _defused(column: pa.Array) -> pa.Array:
    if not pa.types.is_string(column.type):
        return column
    runs = pc.fill_null(pc.match_substring_regex(column, _FORMULA), False)
    if not pc.any(runs).as_py():
        return column
    return pc.if_else(runs, pc.binary_join_element_wise("'", column, ""), column)
