"""The button on a community's page that gives the committee's report, as PDF and as HTML."""

from datetime import date

import streamlit as st

from dashboard import access
from dashboard.language.words import say
from metrics.assessment import CommunityAssessment

KINDS = {"pdf": "application/pdf", "html": "text/html"}


def offer(permit: access.Permit, community: CommunityAssessment, as_of: date) -> None:
    """A button for each form. The report is written when one is pressed, not with the page."""
    if not permit.may(access.Ask.REPORT):
        return
    with st.container(horizontal=True, key="report", vertical_alignment="center"):
        for form, kind in KINDS.items():
            st.download_button(
                say(f"report.save_{form}"),
                permit.report(community.id, as_of, form),
                file_name=f"{_in_a_name(community.id)}-{as_of}.{form}",
                mime=kind,
                key=f"report_{form}",
                help=say("report.save_help"),
                on_click="ignore",
            )


def _in_a_name(text: str) -> str:
    """What of a community's id every computer takes as the name of a file."""
    return "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in text)
