"""The columns of an action log, and what people call them; English and Afrikaans."""

from ingest import cells
from ingest.kinds.action_words import read_status
from ingest.kinds.kind import Column
from ingest.kinds.shared import COMMUNITY, MEETING

_ACTION = Column(
    "action",
    cells.text,
    "action item, action items, actions, action point, action points, action description, action required, "
    "action to be taken, action needed, action agreed, agreed action, agreed actions, actions agreed, "
    "actions arising, action arising, actions to be taken, actions required, follow-up action, follow up actions, "
    "issue/action, issue/action point, issue/action item, decision/action, discussion/action, "
    "next step, next steps, task, tasks, task name, task description, task title, to do, todo, to do item, "
    "to-do list, things to do, card name, card title, what, what must be done, what needs to be done, "
    "what is to be done, what will be done, what will we do, deliverable, deliverables, commitment, activity, "
    "description of action, description of task, details of action, aksie, aksies, aksiepunt, aksiepunte, "
    "aksie-item, taak, take, taaknaam, wat, wat moet gedoen word, wat moet gebeur, aktiwiteit, te doen, "
    "beskrywing van aksie, volgende stap, volgende stappe, ooreengekome aksie",
    needed=True,
)
_AGREED = Column(
    "date",
    cells.text,
    "agreed_on, agreed, date agreed, agreed at, meeting date, date of meeting, date raised, raised, raised on, "
    "date logged, logged, logged on, date assigned, assigned on, date opened, opened, opened on, date created, "
    "created, created on, created at, created date, creation date, date added, added on, date given, "
    "date recorded, action date, date of action, date, date of the meeting, ooreengekom, ooreengekom op, "
    "datum, vergadering datum, vergaderingdatum, datum van vergadering, datum geskep, geskep op, datum toegeken",
    code="not_a_date",
    is_date=True,
)
_OWNER = Column(
    "owner",
    cells.text,
    "owners, action owner, owner of action, task owner, assign, assigned to, assigned, assignee, assignees, assign to, "
    "allocated to, delegated to, given to, who, who will do it, who is responsible, whose action, responsible, "
    "responsible person, responsible persons, responsible party, responsible member, responsibility, "
    "responsibility of, person responsible, persons responsible, person(s) responsible, people responsible, "
    "action by, action by whom, actioned by, to be actioned by, to be done by, done by whom, person, by whom, "
    "by who, name, lead, lead person, action lead, champion, accountable, accountable person, driver, "
    "eienaar, verantwoordelik, verantwoordelike, verantwoordelike persoon, verantwoordelike persone, "
    "verantwoordelikheid, persoon verantwoordelik, wie, wie doen dit, wie is verantwoordelik, deur wie, "
    "toegeken aan, toegewys aan, "
    "resource, resource name, resource names, hulpbron",
    distinctive=True,
)
_OWNER_EMAIL = Column(
    "owner_email",
    cells.text,
    "owner e-mail, assignee email, assignee e-mail, email of owner, responsible email, owner email address, "
    "e-posadres van eienaar, epos van eienaar",
    distinctive=True,
)
_DUE = Column(
    "due",
    cells.text,
    "due date, date due, due on, due by, deadline, dead line, target, target date, target completion date, "
    "target completion, by when, when, by, by date, complete by, to be completed by, to be done by date, "
    "completion due, expected completion, expected completion date, expected date, planned completion date, "
    "planned completion, end date, finish date, finish, timeframe, time frame, timeline, time line, "
    "timelines, when due, teen wanneer, wanneer, sperdatum, spertyd, teikendatum, keerdatum, afhandeldatum, "
    "tydraamwerk, verval datum, verwagte datum, voltooi teen",
    code="not_a_date",
    is_date=True,
    distinctive=True,
)
_STATUS = Column(
    "status",
    read_status,
    "progress, state, current status, action status, task status, status update, status of action, "
    "progress status, % complete, percent complete, percentage complete, complete %, % completed, % done, "
    "percent done, % progress, progress %, completion %, completion status, rag, rag status, status rag, "
    "traffic light, colour, color, done/not done, open/closed, open or closed, "
    "toestand, stand, vordering, % voltooi, voortgang, stand van sake, kleur",
    words=("open", "done", "cancelled"),
)
_COMPLETED = Column(
    "completed_on",
    cells.text,
    "completed, completed at, complete, complete y/n, completed y/n, completed yes no, completion date, "
    "date completed, completed date, date of completion, actual completion date, actual completion, "
    "actual date, actual end date, done, done y/n, done on, done at, date done, tick when done, tick if done, "
    "tick, finished, finished on, date finished, closed, closed at, closed on, date closed, closure date, closed date, "
    "resolved, resolved on, resolved date, date resolved, "
    "voltooi, voltooi op, klaar, klaar op, gedoen, gedoen op, datum voltooi, afgehandel, afgehandel op, "
    "datum afgehandel, gesluit op",
    code="not_a_date",
    is_date=True,
)

COLUMNS = (
    COMMUNITY,
    MEETING,
    _ACTION,
    _AGREED,
    _OWNER,
    _OWNER_EMAIL,
    _DUE,
    _STATUS,
    _COMPLETED,
    Column(
        "cancelled_reason",
        cells.text,
        "reason cancelled, reason for cancelling, cancellation reason, reason, why cancelled, rede, "
        "rede gekanselleer",
        distinctive=True,
    ),
    Column(
        "outcome",
        cells.text,
        "result, results, outcomes, outcome of action, what came of it, uitkoms, resultaat",
    ),
    Column(
        "subgroup",
        cells.text,
        "sub-group, working group, workstream, task team, group, subgroep, werkgroep, taakspan",
    ),
    Column(
        "off_purpose",
        cells.yes_no,
        "outside purpose, off topic, buite doel",
        code="not_yes_no",
        distinctive=True,
    ),
)
