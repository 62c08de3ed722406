"""When communities met: once or twice a school term, up to 31 October 2026."""

from datetime import date, timedelta


def _days(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in text.split())


ONCE_A_TERM = _days("""
    2024-02-22 2024-05-16 2024-08-15 2024-10-17
    2025-02-20 2025-05-15 2025-08-14 2025-10-23
    2026-02-19 2026-05-14 2026-08-13 2026-10-15
""")
TWICE_A_TERM = _days("""
    2024-02-06 2024-03-05 2024-04-23 2024-05-28 2024-07-23 2024-08-27 2024-10-15 2024-11-19
    2025-02-04 2025-03-04 2025-04-22 2025-05-27 2025-07-29 2025-08-26 2025-10-21 2025-11-18
    2026-02-03 2026-03-03 2026-04-21 2026-05-26 2026-07-28 2026-08-25 2026-10-20
""")


def dmy(day: date) -> str:
    """20/02/2025, as most offices write it."""
    return day.strftime("%d/%m/%Y")


def days_after(day: date, number: int) -> date:
    """The day that many days later; earlier where the number is negative."""
    return day + timedelta(days=number)
