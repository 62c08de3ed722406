"""The project tools whose exports are known: their headings, and what each column is for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ingest.layouts.tool_status import Row, Said, as_open, by_day, by_list, by_reason, by_word


@dataclass(frozen=True)
class Tool:
    """One tool's export.

    `must`: headings of which there must be one of each group; `tells`: headings of which there must be
    `least`. `columns`: what a column is for → its headings, the first found is used. `apart` parts several
    owners in one cell. `judge` tells how far a task is. `id_dates`: its ids hold the moment they were made.
    """

    name: str
    must: tuple[str, ...]
    tells: str
    least: int
    columns: Mapping[str, str]
    judge: Callable[[Row], Said]
    apart: str = ";"
    id_dates: bool = False


TOOLS = (
    Tool(
        "Trello board",
        must=("card name",),
        tells="card id, card url, list id, list name, list, board id, board name, due complete, archived, labels",
        least=1,
        columns={
            "action": "card name",
            "owner": "members",
            "due": "due date, due",
            "completed_on": "completed date, date completed",
            "list": "list name, list",
            "archived": "archived",
            "ticked": "due complete",
            "template": "is template",
            "id": "card id",
            "activity": "last activity date",
        },
        judge=by_list,
        apart=",",
        id_dates=True,
    ),
    Tool(
        "Asana project",
        must=("name",),
        tells="task id, created at, completed at, last modified, section/column, section, assignee email, parent task, "
        "blocked by (dependencies), blocking (dependencies)",
        least=3,
        columns={
            "action": "name",
            "owner": "assignee",
            "owner_email": "assignee email",
            "date": "created at",
            "due": "due date",
            "completed_on": "completed at",
            "list": "section/column, section, column",
        },
        judge=by_day,
    ),
    Tool(
        "Planner plan",
        must=("task name, name, title", "bucket name, bucket"),
        tells="bucket name, bucket, progress, % complete, checklist items, completed checklist items, is recurring, "
        "late, task id, task number, completed by, created by, priority, assigned to",
        least=3,
        columns={
            "action": "task name, name, title",
            "owner": "assigned to",
            "date": "created date, created on, created",
            "due": "due date, finish, due",
            "status": "progress, % complete, status",
            "completed_on": "completed date, completed on, completed",
            "list": "bucket name, bucket",
        },
        judge=by_word,
    ),
    Tool(
        "Jira issues",
        must=("summary", "issue key, key"),
        tells="issue id, issue type, status, reporter, creator, created, updated, resolved, resolution, project key, "
        "status category, priority",
        least=2,
        columns={
            "action": "summary",
            "owner": "assignee",
            "date": "created",
            "due": "due date, due, duedate",
            "status": "status",
            "category": "status category",
            "resolution": "resolution",
            "completed_on": "resolved, resolution date, resolutiondate",
        },
        judge=by_reason,
    ),
    Tool(
        "GitHub issues",
        must=("title", "state", "number, id, url, html url, issue, #"),
        tells="assignees, assignee, created at, closed at, labels, state reason, milestone, author, user",
        least=1,
        columns={
            "action": "title",
            "owner": "assignees, assignee",
            "date": "created at, created",
            "due": "due date, due on, due, milestone due on",
            "status": "state",
            "resolution": "state reason",
            "completed_on": "closed at, closed",
        },
        judge=by_reason,
        apart=",",
    ),
    Tool(
        "GitHub project",
        must=("title", "assignees", "status"),
        tells="url, labels, repository, milestone, linked pull requests, reviewers, iteration, end date, target date",
        least=1,
        columns={
            "action": "title",
            "owner": "assignees",
            "date": "created, created at",
            "due": "due date, due, target date, end date, deadline",
            "status": "status",
            "completed_on": "closed, closed at",
        },
        judge=by_word,
        apart=",",
    ),
    Tool(
        "Todoist project",
        must=("type", "content"),
        tells="priority, indent, author, responsible, date lang, timezone",
        least=3,
        columns={
            "action": "content",
            "owner": "responsible",
            "due": "date",
            "type": "type",
        },
        judge=as_open,
    ),
    Tool(
        "task list",
        must=(
            "title, task title, subject, name, item",
            "assigned to, assignee, assignees, assign, owner, owners, people",
            "due date, due, deadline",
            "status, % complete, progress, task status",
        ),
        tells="title, task title, subject, name, item",
        least=1,
        columns={
            "action": "title, task title, subject, name, item",
            "owner": "assigned to, assignee, assignees, assign, owner, owners, people",
            "date": "created, created at, created on, date created",
            "due": "due date, due, deadline",
            "status": "status, task status, progress, % complete",
            "completed_on": "date completed, completed, completed on, completed at, completion date",
        },
        judge=by_word,
    ),
)
"""In order of precedence: the last is any list of titles or names with an owner, a day and a status each."""
