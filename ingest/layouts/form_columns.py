"""One line a form, one column a question: what form tools export and what people type over."""

import numpy as np
import pandas as pd

from ingest.kinds.kind import Table
from ingest.lines import column_letter
from ingest.sheet import text_of


def unfold(table: Table, body: pd.DataFrame, questions: dict[int, str]) -> Table:
    """One row an answer instead of one a form. `body` holds the kept lines, `questions` position → wording."""
    parts = []
    for position, wording in questions.items():
        part = table.cells.copy()
        heading = wording or column_letter(position)
        part["question"] = pd.Series(
            np.full(len(part), heading, dtype=object), index=part.index, dtype=object
        )
        part["answer"] = body[position]
        part["source_column"] = part["question"]
        part["position"] = position + 1
        parts.append(part)
    cells = pd.concat(parts).sort_values(["line", "position"], kind="stable").reset_index(drop=True)
    return Table(
        place=table.place,
        kind=table.kind,
        layout="form columns",
        cells=cells,
        headings=table.headings,
        header_line=table.header_line,
        questions=tuple(text_of(w) for w in questions.values()),
        kept_out=table.kept_out,
    )
