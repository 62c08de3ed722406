"""The histories of the contract's `--series`, from the same plain facts (R25)."""

from oracle_history import lives, returned
from oracle_statistics import (
    beta_product,
    gini,
    jackknife_error,
    kaplan_meier,
    lorenz,
    mann_kendall_p,
    theil_sen,
    top_share,
    wilson,
)
from oracle_time import quarter, quarter_name
from oracle_view import View

LEVEL = 0.95
Row = dict[str, object]


def series(view: View) -> dict[str, object]:
    return {
        "returning": returning(view),
        "cohorts": cohorts(view),
        "survival": survival(view),
        "concentration": concentration(view),
        "trend": trend(view),
    }


def returning(view: View) -> list[Row]:
    """Each calendar quarter after that of the first register up to that of as_of."""
    if not view.named:
        return []
    now, rows = quarter(view.as_of), []
    for q in range(quarter(view.named[0].date) + 1, now + 1):
        base, back = returned(view, q) or (0, 0)
        row: Row = {"quarter": quarter_name(q), "base": None, "returned": None, "share": None}
        row |= {"low": None, "high": None, "in_progress": q == now}
        if base:
            low, high = wilson(back, base, LEVEL)
            row |= {"base": base, "returned": back, "share": back / base, "low": low, "high": high}
        rows.append(row)
    return rows


def cohorts(view: View) -> list[Row]:
    """Quarters with a first attendance, and of these people the share that came in each quarter after."""
    came = {person: {quarter(m.date) for m in seen} for person, seen in view.seen.items()}
    met = {quarter(m.date) for m in view.named}
    rows = []
    for start in sorted({min(quarters) for quarters in came.values()}):
        own = [quarters for quarters in came.values() if min(quarters) == start]
        shares = [
            sum(q in quarters for quarters in own) / len(own) if q in met else None
            for q in range(start, quarter(view.as_of) + 1)
        ]
        first = start == min(met)
        rows.append(
            {"cohort": quarter_name(start), "size": len(own), "first_of_records": first, "shares": shares}
        )
    return rows


def survival(view: View) -> list[Row]:
    rows = []
    for meetings, at_risk, lapsed, alive in kaplan_meier(lives(view)):
        low, high = beta_product(lives(view), meetings, LEVEL)
        row: Row = {"meetings": meetings, "at_risk": at_risk, "lapsed": lapsed, "probability": alive}
        rows.append(row | {"low": low, "high": high})
    return rows


def concentration(view: View) -> Row:
    """PA-16 without its window."""
    counts = [len(seen) for seen in view.seen.values()]
    row: Row = {"people": len(counts), "attendances": sum(counts)}
    if len(counts) < 5:
        return row | {"gini": None, "standard_error": None, "top20_share": None, "lorenz": None}
    return row | {
        "gini": gini(counts),
        "standard_error": jackknife_error(counts),
        "top20_share": top_share(counts),
        "lorenz": lorenz(counts),
    }


def trend(view: View) -> Row:
    """Theil–Sen and Mann–Kendall over everything with a register."""
    present = [view.present(m) for m in view.held if m.register]
    if len(present) < 5:
        return {"slope_per_meeting": None, "p": None, "meetings": len(present)}
    return {
        "slope_per_meeting": theil_sen(present),
        "p": mann_kendall_p(present),
        "meetings": len(present),
    }
