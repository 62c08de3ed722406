"""What the last meetings left to do: actions still open, and the follow-up tasks of the guide (section 4)."""

from dataclasses import dataclass
from datetime import date

from metrics.engine import Engine
from metrics.facilitator.next_meeting import Meeting

TASKS = ("evaluation", "thank_you", "contacts", "presentations", "actions", "reminder", "products")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAction:
    """An action that was agreed and is neither done nor dropped; owners by pseudonym.

    `due_on` is its own date, else that of the first meeting held after it was agreed, at which it was looked
    for (R9); None where there was none yet. `days_past_due` is None for what is not yet due.
    """

    action: str
    owners: tuple[str, ...]
    agreed_on: date | None
    due_on: date | None
    days_past_due: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions:
    """What is carried over: of the last meetings one by one, of before only how many; and what was done.

    `agreed` and `done` count the actions of the last held meeting. `recorded`: whether there is a log at all.
    """

    recorded: bool
    carried: tuple[OpenAction, ...]
    older: int
    agreed: int
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One of the seven follow-up tasks after the last held meeting.

    `done_on` is what the checklist says; `shown_on` a day on which other records show the same, and `shown_by`
    which: forms, products or calendar. Neither: nothing is recorded of it.
    """

    task: str
    done_on: date | None
    shown_on: date | None
    shown_by: str | None

    @property
    def done(self) -> bool:
        """Whether anything shows that it was done."""
        return self.done_on is not None or self.shown_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The seven tasks in the guide's order; `kept`: whether the last meeting has a checklist."""

    kept: bool
    tasks: tuple[Task, ...]

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(task.done for task in self.tasks)


def actions(engine: Engine, last: Meeting | None) -> Actions:
    """The open actions, those due first at the top, what has no date at the end."""
    owners: dict[int, list[str]] = {}
    for action, person in engine.rows(_OWNERS):
        owners.setdefault(action, []).append(person)
    rows = engine.rows(_OPEN)
    [(recorded, agreed, done)] = engine.rows(_LOG, meeting=last.meeting_id if last else -1)
    return Actions(
        recorded=bool(recorded),
        carried=tuple(
            OpenAction(
                action=text,
                owners=tuple(owners.get(action, ())),
                agreed_on=agreed_on,
                due_on=due_on,
                days_past_due=None if days is None else int(days),
            )
            for action, text, agreed_on, due_on, days, is_older in rows
            if not is_older
        ),
        older=sum(1 for row in rows if row[-1]),
        agreed=int(agreed or 0),
        done=int(done or 0),
    )


def checklist(engine: Engine, last: Meeting | None, coming: Meeting | None) -> Checklist:
    """The seven follow-up tasks of the last held meeting, as the checklist and the other records show them."""
    if last is None:
        return Checklist(kept=False, tasks=())
    ticked = dict(engine.rows(_TICKED, meeting=last.meeting_id))
    shown = {
        "evaluation": ("forms", engine.rows(_FORMS, meeting=last.meeting_id)),
        "products": ("products", engine.rows(_PRODUCTS, meeting=last.meeting_id)),
        "reminder": ("calendar", engine.rows(_REMINDED, meeting=coming.meeting_id) if coming else []),
    }
    tasks = []
    for task in TASKS:
        by, days = shown.get(task, (None, []))
        on = days[0][0] if days else None
        tasks.append(Task(task=task, done_on=ticked.get(task), shown_on=on, shown_by=by if on else None))
    return Checklist(kept=bool(ticked), tasks=tuple(tasks))


_OPEN = """
    select t.action_id, trim(t.action), t.agreed_on, t.due_on,
        case when t.due_on < $as_of then date_diff('day', t.due_on, $as_of) end,
        coalesce(greatest(coalesce(t.agreed_on, t.due_on), coalesce(t.due_on, t.agreed_on)) < w.first_on, false)
    from taken_action t
    left join window_shape w on w.community = t.community
    where t.state = 'open'
    order by case when t.due_on is null then 1 else 0 end, t.due_on, t.agreed_on, t.action_id
"""

_OWNERS = """
    select distinct t.action_id, w.person_id
    from taken_action t
    join action_owners n on n.import_id = t.import_id and n.line = t.line
    join who w on w.mention_id = n.mention_id
    where t.state = 'open'
    order by t.action_id, w.person_id
"""

_LOG = """
    select count(*), sum(case when meeting_id = $meeting and state <> 'cancelled' then 1 else 0 end),
        sum(case when meeting_id = $meeting and state = 'done' then 1 else 0 end)
    from taken_action
"""

_TICKED = """
    select f.task, min(case when f.done_on <= $as_of then f.done_on end)
    from followups f
    join occasion_meeting o on o.occasion_id = f.occasion_id
    where o.meeting_id = $meeting
    group by f.task
"""

# That forms came in, and no word of what they say; the day is that of the meeting where a form names it.
_FORMS = "select max(date) from answer where meeting_id = $meeting having count(*) > 0"

_PRODUCTS = """
    select min(x.shared_on)
    from listed_product x
    join meeting_of_day d on d.community = x.community and d.date = x.date
    join held_meeting h on h.community = d.community and h.held_position = d.held_position
    where h.meeting_id = $meeting and x.shared_on <= $as_of
    having count(*) > 0
"""

_REMINDED = "select reminded_on from calendar_row where meeting_id = $meeting and reminded_on <= $as_of"
