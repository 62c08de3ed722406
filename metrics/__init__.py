"""The door of the metrics: facts in, an `Assessment` out. Knows no file and no screen."""

from metrics.assess import assess
from metrics.assessment import Assessment, CommunityAssessment, DimensionState, Verdict
from metrics.catalogue import CATALOGUE
from metrics.catalogue import find as find_indicator
from metrics.communities.community_names import community_names
from metrics.communities.compare import compare
from metrics.communities.comparison import COMPARABLE, Comparison
from metrics.communities.recurring import Recurrence, recurring
from metrics.communities.shared_people import end_of_last_quarter
from metrics.disclosure import SeenBy
from metrics.explain import Explanation, explain
from metrics.facilitator.participants import Participant, Place, participants
from metrics.figures import Figures, figures
from metrics.indicator import Band, Dimension, Indicator, Reading, Role
from metrics.next_file import NextFile, next_file
from metrics.policy import Policy
from metrics.policy_page import PolicyError
from metrics.portfolio import Portfolio, portfolio
from metrics.preparation import Preparation, preparation
from metrics.reviews import Annotation, Review

__all__ = [
    "CATALOGUE",
    "COMPARABLE",
    "Annotation",
    "Assessment",
    "Band",
    "CommunityAssessment",
    "Comparison",
    "Dimension",
    "DimensionState",
    "Explanation",
    "Figures",
    "Indicator",
    "NextFile",
    "Participant",
    "Place",
    "Policy",
    "PolicyError",
    "Portfolio",
    "Preparation",
    "Reading",
    "Recurrence",
    "Review",
    "Role",
    "SeenBy",
    "Verdict",
    "assess",
    "community_names",
    "compare",
    "end_of_last_quarter",
    "explain",
    "figures",
    "find_indicator",
    "next_file",
    "participants",
    "portfolio",
    "preparation",
    "recurring",
]
