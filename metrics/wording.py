"""Numbers, counts and lists in plain words, the same on screen, on paper and in JSON."""

from collections.abc import Iterable

from metrics.indicator import Band, Dimension, Reading, Unit

PERCENT = (Unit.SHARE, Unit.RATIO)
COUNTED = {Unit.PERSONS: "person", Unit.MONTHS: "month", Unit.DAYS: "day", Unit.HOURS: "hour"}
WHOLE = {Unit.COUNT: "{:g}", Unit.POINTS: "{:.0f}"}
PLURALS = {"person": "people"}
STATES = {1.0: "in post and active", 0.5: "named, but not active or about to leave", 0.0: "nobody is named"}
IN_SEASON = (
    "Where only meetings in the school holidays or at the end of the year make it critical, it is read as it stands "
    "without them."
)
BANDS = {Band.WATCH: "to be watched", Band.HEALTHY: "healthy"}
OTHER_STATES = {
    "conflict_process": {
        1.0: "a process is written down",
        0.5: "no process, and no open conflict",
        0.0: "an open conflict and no process",
    }
}


def number_of(reading: Reading) -> str:
    """The value with its unit, and what it was counted from: "60%, 3 of 5"; else why it is not known."""
    if reading.value is None:
        return (reading.why_unknown or "not recorded").rstrip(".")
    if reading.unit == Unit.STATE:
        return OTHER_STATES.get(reading.id, STATES).get(reading.value, f"{reading.value:g}")
    if reading.id == "dormancy":
        return f"{reading.value:.1f} times the usual gap since the last meeting"
    if reading.unit in PERCENT:
        return percent(reading.value) + _counted_from(reading)
    if reading.unit in COUNTED:
        return count(reading.value, COUNTED[Unit(reading.unit)])
    if reading.unit in WHOLE:
        return WHOLE[Unit(reading.unit)].format(reading.value)
    return f"{reading.value:.2f}"


def said_of(reading: Reading, title: str) -> str:
    """A reading with how it is read: "Core retention (may be critical: 50%, 2 of 4)"."""
    if reading.band == Band.UNKNOWN:
        band = "not known"
    elif reading.band == Band.WATCH:
        band = "to be watched"
    else:
        band = reading.band.word if reading.firm else f"may be {reading.band.word}"
    return f"{title} ({band}: {number_of(reading)})"


def percent(share: float) -> str:
    """A share as whole per cent; never rounded to 0% or 100% unless it is."""
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 <= share < 1:
        return "over 99%"
    return f"{share:.0%}"


def count(number: float, noun: str) -> str:
    """A number of things: "1 person", "3 people"."""
    return f"{number:g} {noun if number == 1 else PLURALS.get(noun, noun + 's')}"


def money(amount: int, currency: str) -> str:
    """A whole amount in its currency: "R20 301", "20 301 EUR"."""
    number = f"{amount:,}".replace(",", " ")
    return f"R{number}" if currency == "ZAR" else f"{number} {currency}"


def listing(items: Iterable[str]) -> str:
    """Items as a list in a sentence: "a, b and c"."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def name_of(dimension: Dimension) -> str:
    """The dimension's name as people read it: "Follow-through"."""
    return dimension.value.replace("_", "-").capitalize()


def _counted_from(reading: Reading) -> str:
    """ ", 3 of 5" for a share of things counted one by one; nothing for other shares and ratios."""
    k, n = reading.numerator, reading.denominator
    whole = k is not None and n is not None and k == int(k) and n == int(n)
    return f", {k:g} of {n:g}" if whole and reading.unit == Unit.SHARE else ""


def season_caveat(off_season: float, value: float, band: Band) -> str:
    """Why a critical value is not read as such: meetings out of season alone made it so."""
    without = "it" if off_season == 1 else "them"
    return (
        f"{count(off_season, 'meeting')} of these fell in the school holidays or in the last two weeks of the school "
        f"year. Without {without} this is {percent(value)}, and {BANDS[band]}, so it is not read as critical."
    )


def duplicates_caveat(people: float, attendances: float, of: float) -> str:
    """What to bear in mind where people may be counted twice (DQ-01)."""
    return (
        f"{count(people, 'person')} here may be somebody counted already, with {percent(attendances / of)} of all "
        "attendances. Until it is said who is who, there may be fewer people, and more of them may have stayed."
    )


def conscripts_caveat(agreed: float, forms: float) -> str:
    """What to bear in mind where few say that they come by choice (VO-08)."""
    return (
        f"Only {percent(agreed / forms)} of {forms:g} forms say that people come by choice. Where people are sent, "
        "attendance says little about what the community is worth to them."
    )
