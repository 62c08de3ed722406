"""The charts of a community below its dimensions, in their order."""

from datetime import date

import streamlit as st

from dashboard import access, answered, budgeted, histories, intakes, shared_out, staying
from dashboard.markup import fill
from dashboard.words import say
from metrics import Policy
from metrics.assessment import CommunityAssessment


def charts(permit: access.Permit, community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """Who comes back and who stays, what forms say, what it costs, and how evenly people take part.

    Of who comes and stays nothing is told outside of the community, only that its committee sees it.
    """
    found = permit.figures(community, as_of)
    if community.from_outside:
        answered.answers(found, community, as_of)
        budgeted.budget(found, community, as_of)
        st.html(fill("<h2>{title}</h2><p>{said}</p>", title=say("outside.title"), said=say("outside.said")))
        return
    histories.returning(community, policy, as_of)
    staying.retention(found, community, policy, as_of)
    intakes.intakes(found, community, as_of)
    answered.answers(found, community, as_of)
    budgeted.budget(found, community, as_of)
    shared_out.evenness(found, community, as_of)
    shared_out.people(found, community, as_of)
