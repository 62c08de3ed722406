"""What evaluation forms say of how a meeting was held, item by item, such that nobody's answer can be told.

Answers are only ever counted in lots: whole meetings in their order, as many as it takes to reach k answers to an
item. Lots are the same whatever day is looked at, and are shown whole or not at all, so that what changes from one
view to another is again at least k answers (R23). The meetings of a lot have to be far enough back for no form to
be missing, and an item is shown from answers of several meetings only: it is about the role, not one evening.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metrics.engine import Engine
from metrics.policy import Policy

ITEMS = (
    "facilitation_welcoming",
    "facilitation_neutral",
    "facilitation_everyone_heard",
    "facilitation_linked_to_last",
    "voice_heard",
    "views_welcome",
    "can_share_failures",
)


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers to one item at one meeting, or on one day without a meeting."""

    day: date
    answers: int
    agree: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PooledItem:
    """Who agreed of those who answered an item; both None where that would be too few to show.

    `meetings` from `first` to `last` are those that the answers come from.
    """

    item: str
    agree: int | None
    answers: int | None
    meetings: int
    first: date | None
    last: date | None


def pooled_items(engine: Engine, policy: Policy) -> tuple[PooledItem, ...]:
    """The items that the forms ask, in the guide's order: its own on facilitating, then those on being heard."""
    told: dict[str, list[Answered]] = {}
    for question, day, answers, agree in engine.rows(_ANSWERED):
        told.setdefault(question, []).append(Answered(day, int(answers), int(agree)))
    [(window_from,)] = engine.rows("select min(first_on) from window_shape")
    settled = engine.parameters["as_of"] - timedelta(days=int(policy.number("forms_days_after_meeting")))
    k, meetings = int(policy.number("privacy_k")), int(policy.number("minimum_form_meetings"))
    return tuple(
        _pooled(item, _within(lots(told[item], k, settled), window_from), meetings)
        for item in ITEMS
        if item in told
    )


def lots(units: Iterable[Answered], k: int, settled: date) -> Iterator[Sequence[Answered]]:
    """The units in their order, cut wherever k answers have come together; what is left over is in none.

    Units after `settled` may still get forms, and are left out.
    """
    lot: list[Answered] = []
    for unit in units:
        if unit.day > settled:
            return
        lot.append(unit)
        if sum(each.answers for each in lot) >= k:
            yield tuple(lot)
            lot = []


def _within(found: Iterable[Sequence[Answered]], window_from: date | None) -> list[Answered]:
    """Lots that reach into the last meetings, each whole."""
    return [unit for lot in found if window_from and lot[-1].day >= window_from for unit in lot]


def _pooled(item: str, units: Sequence[Answered], least_meetings: int) -> PooledItem:
    enough = len(units) >= least_meetings
    return PooledItem(
        item=item,
        agree=sum(unit.agree for unit in units) if enough else None,
        answers=sum(unit.answers for unit in units) if enough else None,
        meetings=len(units) if enough else 0,
        first=units[0].day if enough else None,
        last=units[-1].day if enough else None,
    )


# At the community's first meeting there was no last one to link to.
_ANSWERED = """
    select a.question, coalesce(h.date, min(a.date)) as day, count(*) as answers,
        sum(case when a.stance = 'agree' then 1 else 0 end) as agree
    from answer a
    left join held_meeting h on h.meeting_id = a.meeting_id
    where a.stance is not null and not (a.question = 'facilitation_linked_to_last' and coalesce(a.first_meeting, false))
    group by a.question, a.cluster, h.date
    order by a.question, day, a.cluster
"""
