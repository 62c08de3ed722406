"""Which meeting a form is about: the one it says, else the one the user says, else that of the day it was filled in."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from ingest.columns import Columns, blanks
from ingest.kinds.kind import nothing
from ingest.kinds.shared import occasions


def form_dates(columns: Columns) -> Mapping[str, np.ndarray]:
    """`date` and `label` of each row, and the date to use where no meeting of that name is known.

    A date or name of the meeting in the form counts first, then --date, then the time of filling in,
    which is no date of a meeting. A date that cannot be read is told, and the row takes the next best.
    """
    said = occasions(columns, needed=False)
    on, label = said["date"], said["label"]
    given = columns.options.meeting_date
    filled_in = columns.take("submitted") if given is None else nothing(columns.size)
    filled_in[pd.isna(filled_in)] = given
    unsaid = pd.isna(on) & pd.isna(label)
    told = unsaid & ~blanks(columns.raw("date"))
    on[unsaid] = filled_in[unsaid]
    columns.need(pd.isna(on) & pd.isna(label), "date", told, code="no_date")
    return {"date": on, "label": label, "otherwise": filled_in}
