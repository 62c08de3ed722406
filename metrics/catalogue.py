"""Every indicator, in the order of the handbook: reading this list is the overview of the product."""

from metrics.indicator import Indicator
from metrics.indicators.cost.budget_variance import BUDGET_VARIANCE
from metrics.indicators.cost.cost_per_active_member import COST_PER_ACTIVE_MEMBER
from metrics.indicators.cost.cost_per_attendance import COST_PER_ATTENDANCE
from metrics.indicators.cost.cost_per_member import COST_PER_MEMBER
from metrics.indicators.data_quality.evidence_coverage import EVIDENCE_COVERAGE
from metrics.indicators.data_quality.forms_without_meeting import FORMS_WITHOUT_MEETING
from metrics.indicators.data_quality.missing_registers import MISSING_REGISTERS
from metrics.indicators.data_quality.rows_set_aside import ROWS_SET_ASIDE
from metrics.indicators.data_quality.staleness import STALENESS
from metrics.indicators.data_quality.suspected_duplicates import SUSPECTED_DUPLICATES
from metrics.indicators.follow_through.action_completion import ACTION_COMPLETION
from metrics.indicators.follow_through.capture import CAPTURE
from metrics.indicators.follow_through.follow_up_completeness import FOLLOW_UP_COMPLETENESS
from metrics.indicators.follow_through.overdue_actions import OVERDUE_ACTIONS
from metrics.indicators.participation.access_gap import ACCESS_GAP
from metrics.indicators.participation.active_base import ACTIVE_BASE
from metrics.indicators.participation.attendance_concentration import ATTENDANCE_CONCENTRATION
from metrics.indicators.participation.attendance_held import ATTENDANCE_HELD
from metrics.indicators.participation.attendance_trend import ATTENDANCE_TREND
from metrics.indicators.participation.backbone import BACKBONE
from metrics.indicators.participation.cohort_retention import COHORT_RETENTION
from metrics.indicators.participation.core_retention import CORE_RETENTION
from metrics.indicators.participation.dormancy import DORMANCY
from metrics.indicators.participation.member_regularity import MEMBER_REGULARITY
from metrics.indicators.participation.newcomer_return import NEWCOMER_RETURN
from metrics.indicators.participation.retention_curve import RETENTION_CURVE
from metrics.indicators.participation.returning_share import RETURNING_SHARE
from metrics.indicators.participation.show_up import SHOW_UP
from metrics.indicators.participation.size_against_intention import SIZE_AGAINST_INTENTION
from metrics.indicators.participation.tier_mix import TIER_MIX
from metrics.indicators.participation.tier_mobility import TIER_MOBILITY
from metrics.indicators.purpose.milestone_position import MILESTONE_POSITION
from metrics.indicators.purpose.purpose_reviewed import PURPOSE_REVIEWED
from metrics.indicators.purpose.renewal_demand import RENEWAL_DEMAND
from metrics.indicators.stewardship.champion import CHAMPION
from metrics.indicators.stewardship.core_team import CORE_TEAM
from metrics.indicators.stewardship.funding_cover import FUNDING_COVER
from metrics.indicators.stewardship.rhythm_kept import RHYTHM_KEPT
from metrics.indicators.stewardship.separate_roles import SEPARATE_ROLES
from metrics.indicators.value.applied_value import APPLIED_VALUE
from metrics.indicators.value.dissatisfaction import DISSATISFACTION
from metrics.indicators.value.response_rate import RESPONSE_RATE
from metrics.indicators.value.useful import USEFUL
from metrics.indicators.voice.excess_inequality import EXCESS_INEQUALITY
from metrics.indicators.voice.member_agenda import MEMBER_AGENDA
from metrics.indicators.voice.silent_share import SILENT_SHARE
from metrics.indicators.voice.stakeholder_coverage import STAKEHOLDER_COVERAGE

CATALOGUE: tuple[Indicator, ...] = (
    # Participation: does the community keep coming?
    ATTENDANCE_HELD,
    CORE_RETENTION,
    ACTIVE_BASE,
    BACKBONE,
    MEMBER_REGULARITY,
    NEWCOMER_RETURN,
    RETENTION_CURVE,
    SHOW_UP,
    SIZE_AGAINST_INTENTION,
    ATTENDANCE_TREND,
    TIER_MIX,
    TIER_MOBILITY,
    DORMANCY,
    ACCESS_GAP,
    ATTENDANCE_CONCENTRATION,
    RETURNING_SHARE,
    COHORT_RETENTION,
    # Value: is it worth members' time?
    RESPONSE_RATE,
    USEFUL,
    DISSATISFACTION,
    APPLIED_VALUE,
    # Stewardship: does somebody hold it, and can it be paid for?
    CHAMPION,
    CORE_TEAM,
    FUNDING_COVER,
    RHYTHM_KEPT,
    SEPARATE_ROLES,
    # Follow-through: is what was agreed also done?
    ACTION_COMPLETION,
    OVERDUE_ACTIONS,
    FOLLOW_UP_COMPLETENESS,
    CAPTURE,
    # Voice: whose community is it?
    SILENT_SHARE,
    EXCESS_INEQUALITY,
    MEMBER_AGENDA,
    STAKEHOLDER_COVERAGE,
    # Purpose: where is it going, and do members want to go there?
    PURPOSE_REVIEWED,
    MILESTONE_POSITION,
    RENEWAL_DEMAND,
    # Cost: shown, never a vote
    COST_PER_ATTENDANCE,
    COST_PER_ACTIVE_MEMBER,
    BUDGET_VARIANCE,
    COST_PER_MEMBER,
    # Data quality: how far the numbers can be trusted
    SUSPECTED_DUPLICATES,
    MISSING_REGISTERS,
    EVIDENCE_COVERAGE,
    STALENESS,
    ROWS_SET_ASIDE,
    FORMS_WITHOUT_MEETING,
)


def find(name: str) -> Indicator:
    """The indicator with that id or code, in any case. Raises KeyError if there is none."""
    wanted = name.strip().casefold().replace("-", "_")
    for indicator in CATALOGUE:
        if wanted in (indicator.id, indicator.code.casefold().replace("-", "_")):
            return indicator
    raise KeyError(name)
