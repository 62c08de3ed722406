"""Conditions that several indicators share."""

from metrics.indicator import Gate

ENOUGH_MEETINGS = Gate(
    "meetings >= $minimum_meetings",
    "{meetings} held meetings with a register so far; {minimum_meetings} are needed.",
)
ENOUGH_NAMED = Gate(
    "named_meetings >= $minimum_meetings",
    "{named_meetings} meetings with a register of names so far; {minimum_meetings} are needed.",
)
SOME_PURCHASES = Gate(
    "numerator is not null",
    "No cash spent is recorded for the twelve months up to this date.",
)


def enough(what: str, minimum: str, *, column: str = "denominator") -> Gate:
    """At least so many of something: `minimum` names a number of the policy."""
    return Gate(
        f"coalesce({column}, 0) >= ${minimum}",
        f"{{{column}}} {what}; {{{minimum}}} are needed.",
    )


def recorded(register: str, what: str) -> Gate:
    """At least one row in a register, named as a column of `community_state`."""
    return Gate(f"{register} > 0", f"No {what} has been brought.")


ENOUGH_FORMS = (
    recorded("answers", "evaluation form"),
    Gate(
        "denominator >= $minimum_forms",
        "{denominator} forms answer this question; {minimum_forms} are needed.",
    ),
    enough("meetings with forms", "minimum_form_meetings", column="meetings_with_forms"),
)
"""A question of the evaluation form: enough answers, over enough meetings."""

ENOUGH_FORMS_WITH_ITEMS = (
    recorded("answers", "evaluation form"),
    Gate(
        "coalesce(counted, 0) >= $minimum_forms",
        "{counted} forms answer these questions; {minimum_forms} are needed.",
    ),
    enough("meetings with forms", "minimum_form_meetings", column="meetings_with_forms"),
)
"""Several questions pooled: forms are counted (`counted` of the evidence), for one form gives several answers."""
