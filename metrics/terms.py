"""The words that indicators and readings are made of: dimensions, roles, units and bands."""

from enum import IntEnum, StrEnum


class Dimension(StrEnum):
    """The six dimensions that vote (`verdict.md` 3.2), in their order, and the two that do not."""

    PARTICIPATION = "participation"
    VALUE = "value"
    STEWARDSHIP = "stewardship"
    FOLLOW_THROUGH = "follow_through"
    VOICE = "voice"
    PURPOSE = "purpose"
    COST = "cost"
    DATA_QUALITY = "data_quality"


VOTING = tuple(Dimension)[:6]


class Role(StrEnum):
    """A lead outcome can turn its dimension red, a lead process only amber; support never votes."""

    LEAD_OUTCOME = "outcome"
    LEAD_PROCESS = "process"
    SUPPORT = "support"


class Better(StrEnum):
    """Which way is better. Read in one function only, `metrics.policy.band_of`."""

    HIGHER = "higher"
    LOWER = "lower"
    NEAR_ZERO = "near zero"
    NEITHER = "neither"


class Unit(StrEnum):
    """Unit of a value; MONEY is replaced by the currency in the reading."""

    SHARE = "share"
    RATIO = "ratio"
    PERSONS = "persons"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    MONEY = "money"
    STATE = "state"
    INDEX = "index"
    COUNT = "count"
    POINTS = "points"
    SHARE_PER_MEETING = "share per meeting"
    TABLE = "table"


class Band(IntEnum):
    """How a value is read; a number, so that many can be judged at once."""

    UNKNOWN = 0
    CRITICAL = 1
    WATCH = 2
    HEALTHY = 3

    @property
    def word(self) -> str:
        return self.name.lower()
