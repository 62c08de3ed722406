"""What heads the facilitator's page, and the roles of the next meeting: last and next meeting, what there is to do."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from dashboard import keeper
from dashboard.community import cards
from dashboard.facilitator import calls
from dashboard.facilitator.calls import name_of
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, table
from metrics import CommunityAssessment, Preparation
from metrics.facilitator.next_meeting import CALENDAR_ROLES, ROLES, Meeting, RoleTaken


def heading(community: CommunityAssessment, found: Preparation, as_of: date) -> None:
    """The community, its next meeting and its last one."""
    st.html(fill(
        '<h1 class="ch-title">{title}</h1><p class="ch-facts">{community}. {window}</p>'
        '<dl class="ch-why"><dt>{next}</dt><dd>{coming}</dd><dt>{last}</dt><dd>{was}</dd>'
        "<dt>{glance}</dt><dd>{to_do}</dd></dl>",
        title=say("prepare.title"), community=community.name, window=cards.window(community),
        next=say("prepare.next"), coming=coming(found.next, as_of), glance=say("prepare.glance"), to_do=_to_do(found),
        last=say("prepare.last"), was=_was(found.last),
    ))  # fmt: skip


def _to_do(found: Preparation) -> str:
    groups = calls.groups(found.people)
    ring, welcome = (
        sum(len(groups[key].people) for key in keys if key in groups)
        for keys in (calls.WORTH_A_CALL, calls.NEWCOMERS)
    )
    late = sum(1 for action in found.actions.carried if action.days_past_due)
    said = [
        say("prepare.ring", people=count("person", ring)) if ring else "",
        say("prepare.welcome", people=count("newcomer", welcome)) if welcome else "",
        say("prepare.open", actions=count("action", len(found.actions.carried)), late=late)
        if found.actions.carried else "",
        say("prepare.follow_up", done=found.checklist.done, of=len(found.checklist.tasks))
        if found.checklist.kept else "",
    ]  # fmt: skip
    return say("prepare.to_do", list="; ".join(filter(None, said))) if any(said) else say("prepare.nothing")


def coming(meeting: Meeting | None, as_of: date) -> str:
    """When and where the next meeting is; where none is planned, what to bring so that this is known."""
    if meeting is None:
        return say("prepare.no_next", where=keeper.where())
    days = (meeting.date - as_of).days
    return say("prepare.in_days", meeting=_called(meeting), days=count("day", days))


def coming_on_paper(meeting: Meeting | None, as_of: date) -> str:
    """The same for a sheet to print, which has nothing to say of files."""
    return coming(meeting, as_of) if meeting else say("call_sheet.no_next")


def _was(meeting: Meeting | None) -> str:
    if meeting is None:
        return say("prepare.no_last", where=keeper.where())
    if meeting.present is None:
        return _called(meeting)
    return say("prepare.was", meeting=_called(meeting), people=count("person", meeting.present))


def _called(meeting: Meeting) -> str:
    """Its day, its title unless that is the same day again, and where it is."""
    title = meeting.title if meeting.title != meeting.date.isoformat() else None
    return ", ".join(filter(None, (formats.day(meeting.date), title, meeting.venue)))


def roles(found: Preparation, names: Mapping[str, str]) -> None:
    """Who has which role next time as far as the calendar says, who had it lately, and who has had none yet."""
    st.html(fill("<h2>{title}</h2><p>{lead}</p>", title=say("roles.title"), lead=say("roles.lead")))
    if not found.roles_recorded:
        st.html(fill("<p>{words}</p>", words=say("roles.none", where=keeper.where())))
        return
    planned = [role for role in found.roles if role.coming]
    rows = [
        (
            say(f"roles.{role}"),
            _planned(role, [r for r in planned if r.role == role], names, plans=found.next is not None),
            _lately([r for r in found.roles if r.role == role and not r.coming], names),
        )
        for role in ROLES
    ]
    heads = [say(f"roles.{head}") for head in ("role", "next", "lately")]
    waiting = sorted((name_of(p.person_id, names) for p in found.people if p.without_role), key=str.casefold)
    words = [say("roles.waiting", people=", ".join(waiting)) if waiting else say("roles.all_had_one")]
    if len({role.person_id for role in planned}) < len(planned):
        words.append(say("roles.same"))
    st.html(fill(
        "{table}{words}", table=table(heads, rows, caption=say("roles.caption"), kind="ch-roles"),
        words=join(fill("<p>{sentence}</p>", sentence=sentence) for sentence in words),
    ))  # fmt: skip


def _planned(role: str, taken: list[RoleTaken], names: Mapping[str, str], *, plans: bool) -> str:
    if taken:
        return ", ".join(name_of(each.person_id, names) for each in taken)
    if not plans:
        return say("roles.no_meeting")
    return say("roles.open" if role in CALENDAR_ROLES else "roles.not_in_calendar")


def _lately(roles: list[RoleTaken], names: Mapping[str, str]) -> Html | str:
    if not roles:
        return say("roles.nobody")
    days: dict[str, list[str]] = {}
    for role in roles:
        days.setdefault(role.person_id, []).append(formats.short_day(role.date))
    said = (say("roles.had", name=name_of(p, names), dates=", ".join(when)) for p, when in days.items())
    return join(fill("<div>{each}</div>", each=each) for each in said)
