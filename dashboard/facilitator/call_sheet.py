"""A sheet to print and take to the telephone: whom to ring, what is known, how to begin, and room for the answer.

One file of HTML without a script; nothing in it asks for anything from anywhere, and it prints in grey.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import streamlit as st

from dashboard.facilitator import calls
from dashboard.facilitator.calls import Group, Groups
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import language, later, say
from dashboard.markup import Html, fill, join
from metrics import CommunityAssessment

STYLE = Path(__file__).parents[1] / "assets" / "call_sheet.css"
FILE = "call-sheet.html"
_USUALLY = (*calls.WORTH_A_CALL, *calls.NEWCOMERS, calls.NOT_HEARD)


def offer(
    community: CommunityAssessment, groups: Groups, next_meeting: str, names: Mapping[str, str], as_of: date
) -> None:
    """Who is to be on the sheet, and the sheet; it is made when it is asked for, and kept nowhere."""
    lead = say("call_sheet.lead" if groups else "call_sheet.no_one")
    st.html(fill("<h2>{title}</h2><p>{lead}</p>", title=say("call_sheet.title"), lead=lead))
    if not groups:
        return
    chosen = st.pills(
        say("call_sheet.who"), list(groups), selection_mode="multi", key=f"call_sheet_{community.id}_{as_of}",
        default=[key for key in groups if key in _USUALLY],
        format_func=lambda key: f"{say(f'call_sheet.short_{key}')} ({len(groups[key].people)})",
    )  # fmt: skip
    shown = [group for key, group in groups.items() if key in chosen]
    if not shown:
        st.html(fill("<p>{nobody}</p>", nobody=say("call_sheet.nobody")))
        return
    people = count("person", sum(len(group.people) for group in shown))
    st.download_button(
        say("call_sheet.download", people=people),
        later(lambda: sheet(community.name, as_of, next_meeting, shown, names)),
        FILE, "text/html", key="call_sheet_download", on_click="ignore",
    )  # fmt: skip


def sheet(
    community: str, as_of: date, next_meeting: str, groups: Sequence[Group], names: Mapping[str, str]
) -> str:
    """The sheet as a file of HTML."""
    heading = say("call_sheet.heading", community=community)
    return fill(
        '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<title>{heading}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        "<header><h1>{heading}</h1><p>{facts}</p><p>{how}</p></header>\n"
        "<main>\n{groups}</main>\n<footer>{private}</footer>\n</body>\n</html>\n",
        language=language(), heading=heading, style=Html(STYLE.read_text(encoding="utf-8")),
        facts=say("call_sheet.facts", date=formats.day(as_of), meeting=next_meeting),
        how=say("call_sheet.how"), groups=join(_group(group, names) for group in groups),
        private=say("call_sheet.private"),
    )  # fmt: skip


def _group(group: Group, names: Mapping[str, str]) -> Html:
    return fill(
        '<section><h2>{title}</h2><p class="prompt">{prompt}</p><ol>\n{people}</ol></section>\n',
        title=group.title, prompt=group.prompt,
        people=join(
            fill(
                '<li><div class="who"><strong>{name}</strong><span>{facts}</span></div>'
                '<div class="answer"><span class="topic">{topic}</span>'
                '<span class="rung">{rung}</span><span class="again">{again}: {yes_no}</span></div></li>\n',
                name=calls.name_of(person.person_id, names), facts=calls.facts(person),
                topic=say("call_sheet.topic"), rung=say("call_sheet.rung"),
                again=say("call_sheet.again_field"), yes_no=say("call_sheet.yes_no"),
            )
            for person in group.people
        ),
    )  # fmt: skip
