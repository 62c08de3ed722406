"""What the last meetings left behind: actions still open, the follow-up tasks, and what evaluation forms say."""

from collections.abc import Mapping

import streamlit as st

from dashboard import keeper
from dashboard.facilitator.calls import name_of
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, table
from metrics import Preparation
from metrics.facilitator.carried_over import OpenAction, Task
from metrics.facilitator.pooled_items import PooledItem


def actions(found: Preparation, names: Mapping[str, str]) -> None:
    """What was agreed and is still open, whose it is and since when it is due."""
    log = found.actions
    words = []
    if not log.recorded:
        words.append(say("carried.none", where=keeper.where()))
    elif not log.carried and not log.older:
        words.append(say("carried.all_done"))
    if log.agreed:
        words.append(say("carried.done", done=log.done, agreed=log.agreed))
    if log.older:
        words.append(say("carried.older", actions=count("action", log.older)))
    heads = [say(f"carried.{head}") for head in ("action", "owner", "agreed", "due")]
    rows = [_action(action, names) for action in log.carried]
    caption = say("carried.caption", actions=count("action", len(rows)))
    st.html(fill(
        "<h2>{title}</h2>{words}{table}", title=say("carried.title"),
        words=join(fill("<p>{sentence}</p>", sentence=sentence) for sentence in words),
        table=table(heads, rows, caption=caption, kind="ch-actions") if rows else "",
    ))  # fmt: skip


def _action(action: OpenAction, names: Mapping[str, str]) -> tuple[str, ...]:
    owners = ", ".join(name_of(owner, names) for owner in action.owners) or say("carried.nobody")
    agreed = formats.short_day(action.agreed_on) if action.agreed_on else say("carried.no_date")
    if action.due_on is None:
        due = say("carried.next_meeting" if action.agreed_on else "carried.no_date")
    else:
        due = formats.short_day(action.due_on)
    if action.days_past_due:
        due = say("carried.overdue", date=due, days=count("day", action.days_past_due))
    return action.action, owners, agreed, due


def checklist(found: Preparation) -> None:
    """The guide's seven follow-up tasks after the last meeting, those marked that the records show done."""
    title = say("follow_up.title")
    if found.last is None:
        st.html(
            fill(
                "<h2>{title}</h2><p>{words}</p>",
                title=title,
                words=say("prepare.no_last", where=keeper.where()),
            )
        )
        return
    key = "lead" if found.checklist.kept else "no_checklist"
    tasks = found.checklist.tasks
    words = say(
        f"follow_up.{key}",
        date=formats.day(found.last.date),
        done=found.checklist.done,
        of=len(tasks),
        blank=keeper.blank(),
    )
    listed = join(_task(task, kept=found.checklist.kept) for task in tasks)
    st.html(fill(
        '<h2>{title}</h2><p>{words}</p><ul class="ch-tasks">{listed}</ul>', title=title, words=words, listed=listed
    ))  # fmt: skip


def _task(task: Task, *, kept: bool) -> Html:
    if task.done_on:
        said = say("follow_up.done", date=formats.short_day(task.done_on))
    elif task.shown_on:
        said = say(f"follow_up.by_{task.shown_by}", date=formats.short_day(task.shown_on))
    else:
        said = say("follow_up.open" if kept else "follow_up.unknown")
    kind = "done" if task.done else "open"
    return fill(
        '<li class="ch-{kind}">{task} <span class="ch-small">{said}</span></li>',
        kind=kind, task=say(f"follow_up.{task.task}"), said=said,
    )  # fmt: skip


def items(found: Preparation) -> None:
    """What evaluation forms say of how meetings were held: pooled, and never so few that somebody can be told."""
    heads = [say(f"felt.{head}") for head in ("item", "agree", "answers", "from")]
    rows = [_item(item) for item in found.items]
    said = (
        table(heads, rows, caption=say("felt.caption", k=found.k), kind="ch-felt")
        if rows
        else fill("<p>{none}</p>", none=say("felt.none", where=keeper.where()))
    )
    st.html(fill(
        "<h2>{title}</h2><p>{lead}</p>{said}", title=say("felt.title"), lead=say("felt.lead", k=found.k), said=said
    ))  # fmt: skip


def _item(item: PooledItem) -> tuple[str, ...]:
    asked = say(f"question.{item.item}")
    if item.answers is None or item.agree is None or item.first is None or item.last is None:
        return asked, say("felt.too_few"), "", ""
    return (
        asked,
        formats.percent(item.agree / item.answers),
        formats.whole(item.answers),
        say("felt.meetings", meetings=count("meeting", item.meetings),
            first=formats.short_day(item.first), last=formats.short_day(item.last)),
    )  # fmt: skip
