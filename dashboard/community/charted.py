"""The charts of a community, by the part of its page that they stand in, and there in their order."""

from datetime import date

import streamlit as st

from dashboard import access
from dashboard.community import answered, budgeted, histories, intakes, shared_out, staying
from dashboard.language.words import say
from dashboard.markup import fill
from metrics import Policy
from metrics.assessment import CommunityAssessment


def people(permit: access.Permit, community: CommunityAssessment, policy: Policy, as_of: date) -> None:
    """Who comes back and who stays, how evenly people take part and how regularly they come.

    Of that nothing is told outside of the community, only that its committee sees it.
    """
    if community.from_outside:
        st.html(fill("<h2>{title}</h2><p>{said}</p>", title=say("outside.title"), said=say("outside.said")))
        return
    histories.returning(community, policy, as_of)
    found = permit.figures(community, as_of)
    staying.retention(found, community, policy, as_of)
    intakes.intakes(found, community, as_of)
    shared_out.evenness(found, community, as_of)
    shared_out.people(found, community, as_of)


def forms(permit: access.Permit, community: CommunityAssessment, as_of: date) -> None:
    """What evaluation forms say, and what it costs."""
    found = permit.figures(community, as_of)
    answered.answers(found, community, as_of)
    budgeted.budget(found, community, as_of)
