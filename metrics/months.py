"""Calendar months and quarters."""

from calendar import monthrange
from datetime import date

import numpy as np
import numpy.typing as npt


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later (or earlier), or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_after_all(days: npt.NDArray[np.datetime64], months: int) -> npt.NDArray[np.datetime64]:
    """The same of many days at once."""
    month = days.astype("datetime64[M]")
    into, then = days - month.astype("datetime64[D]"), (month + months).astype("datetime64[D]")
    length = (month + months + 1).astype("datetime64[D]") - then
    found: npt.NDArray[np.datetime64] = then + np.minimum(into, length - np.timedelta64(1, "D"))
    return found


def quarter_number(day: date) -> int:
    """Quarters since year 0, so that neighbouring quarters differ by 1."""
    return day.year * 4 + (day.month - 1) // 3


def quarter_name(number: int) -> str:
    """ "2026Q1" for the quarter with that number."""
    return f"{number // 4}Q{number % 4 + 1}"


def quarter_of(name: str) -> int:
    """The number of the quarter with that name, as `quarter_name` writes it."""
    year, quarter = name.split("Q")
    return int(year) * 4 + int(quarter) - 1
