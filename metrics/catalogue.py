"""Every indicator, in the order of the handbook: reading this list is the overview of the product."""

from metrics.indicator import Indicator
from metrics.indicators.cost.allocation_rules import ALLOCATION_RULES
from metrics.indicators.cost.budget_variance import BUDGET_VARIANCE
from metrics.indicators.cost.cost_per_active_member import COST_PER_ACTIVE_MEMBER
from metrics.indicators.cost.cost_per_attendance import COST_PER_ATTENDANCE
from metrics.indicators.cost.cost_per_completed_action import COST_PER_COMPLETED_ACTION
from metrics.indicators.cost.cost_per_meeting import COST_PER_MEETING
from metrics.indicators.cost.cost_per_member import COST_PER_MEMBER
from metrics.indicators.cost.funding_concentration import FUNDING_CONCENTRATION
from metrics.indicators.cost.in_kind_share import IN_KIND_SHARE
from metrics.indicators.cost.member_time import MEMBER_TIME
from metrics.indicators.data_quality.evidence_coverage import EVIDENCE_COVERAGE
from metrics.indicators.data_quality.forms_without_meeting import FORMS_WITHOUT_MEETING
from metrics.indicators.data_quality.missing_registers import MISSING_REGISTERS
from metrics.indicators.data_quality.rows_set_aside import ROWS_SET_ASIDE
from metrics.indicators.data_quality.staleness import STALENESS
from metrics.indicators.data_quality.suspected_duplicates import SUSPECTED_DUPLICATES
from metrics.indicators.follow_through.action_completion import ACTION_COMPLETION
from metrics.indicators.follow_through.activity_variety import ACTIVITY_VARIETY
from metrics.indicators.follow_through.capture import CAPTURE
from metrics.indicators.follow_through.carry_over import CARRY_OVER
from metrics.indicators.follow_through.follow_up_completeness import FOLLOW_UP_COMPLETENESS
from metrics.indicators.follow_through.follow_up_lag import FOLLOW_UP_LAG
from metrics.indicators.follow_through.interactive_share import INTERACTIVE_SHARE
from metrics.indicators.follow_through.overdue_actions import OVERDUE_ACTIONS
from metrics.indicators.follow_through.owner_spread import OWNER_SPREAD
from metrics.indicators.follow_through.product_mix import PRODUCT_MIX
from metrics.indicators.follow_through.product_output import PRODUCT_OUTPUT
from metrics.indicators.follow_through.subgroup_outputs import SUBGROUP_OUTPUTS
from metrics.indicators.follow_through.time_to_completion import TIME_TO_COMPLETION
from metrics.indicators.participation.access_gap import ACCESS_GAP
from metrics.indicators.participation.active_base import ACTIVE_BASE
from metrics.indicators.participation.attendance_concentration import ATTENDANCE_CONCENTRATION
from metrics.indicators.participation.attendance_held import ATTENDANCE_HELD
from metrics.indicators.participation.attendance_trend import ATTENDANCE_TREND
from metrics.indicators.participation.backbone import BACKBONE
from metrics.indicators.participation.cohort_retention import COHORT_RETENTION
from metrics.indicators.participation.core_retention import CORE_RETENTION
from metrics.indicators.participation.dormancy import DORMANCY
from metrics.indicators.participation.expected_attendance import EXPECTED_ATTENDANCE
from metrics.indicators.participation.member_regularity import MEMBER_REGULARITY
from metrics.indicators.participation.newcomer_return import NEWCOMER_RETURN
from metrics.indicators.participation.retention_curve import RETENTION_CURVE
from metrics.indicators.participation.returning_share import RETURNING_SHARE
from metrics.indicators.participation.show_up import SHOW_UP
from metrics.indicators.participation.size_against_intention import SIZE_AGAINST_INTENTION
from metrics.indicators.participation.tier_mix import TIER_MIX
from metrics.indicators.participation.tier_mobility import TIER_MOBILITY
from metrics.indicators.purpose.drift import DRIFT
from metrics.indicators.purpose.milestone_position import MILESTONE_POSITION
from metrics.indicators.purpose.planned_ending import PLANNED_ENDING
from metrics.indicators.purpose.purpose_clarity import PURPOSE_CLARITY
from metrics.indicators.purpose.purpose_reviewed import PURPOSE_REVIEWED
from metrics.indicators.purpose.renewal_demand import RENEWAL_DEMAND
from metrics.indicators.stewardship.champion import CHAMPION
from metrics.indicators.stewardship.conflict_process import CONFLICT_PROCESS
from metrics.indicators.stewardship.core_team import CORE_TEAM
from metrics.indicators.stewardship.directory_health import DIRECTORY_HEALTH
from metrics.indicators.stewardship.facilitation_quality import FACILITATION_QUALITY
from metrics.indicators.stewardship.funding_cover import FUNDING_COVER
from metrics.indicators.stewardship.leader_load import LEADER_LOAD
from metrics.indicators.stewardship.notice_given import NOTICE_GIVEN
from metrics.indicators.stewardship.regularity import REGULARITY
from metrics.indicators.stewardship.rhythm_kept import RHYTHM_KEPT
from metrics.indicators.stewardship.role_clarity import ROLE_CLARITY
from metrics.indicators.stewardship.role_deputies import ROLE_DEPUTIES
from metrics.indicators.stewardship.role_rotation import ROLE_ROTATION
from metrics.indicators.stewardship.separate_roles import SEPARATE_ROLES
from metrics.indicators.stewardship.venue_fit import VENUE_FIT
from metrics.indicators.value.applied_value import APPLIED_VALUE
from metrics.indicators.value.dissatisfaction import DISSATISFACTION
from metrics.indicators.value.net_promoter import NET_PROMOTER
from metrics.indicators.value.outcome_coverage import OUTCOME_COVERAGE
from metrics.indicators.value.potential_value import POTENTIAL_VALUE
from metrics.indicators.value.response_rate import RESPONSE_RATE
from metrics.indicators.value.useful import USEFUL
from metrics.indicators.value.value_for_time import VALUE_FOR_TIME
from metrics.indicators.value.value_stories import VALUE_STORIES
from metrics.indicators.voice.contributor_absence import CONTRIBUTOR_ABSENCE
from metrics.indicators.voice.excess_inequality import EXCESS_INEQUALITY
from metrics.indicators.voice.frontline_share import FRONTLINE_SHARE
from metrics.indicators.voice.member_agenda import MEMBER_AGENDA
from metrics.indicators.voice.presenter_balance import PRESENTER_BALANCE
from metrics.indicators.voice.role_breadth import ROLE_BREADTH
from metrics.indicators.voice.silent_share import SILENT_SHARE
from metrics.indicators.voice.speaking_time import SPEAKING_TIME
from metrics.indicators.voice.stakeholder_coverage import STAKEHOLDER_COVERAGE
from metrics.indicators.voice.trust import TRUST
from metrics.indicators.voice.voluntariness import VOLUNTARINESS

CATALOGUE: tuple[Indicator, ...] = (
    # Participation: does the community keep coming?
    ATTENDANCE_HELD,
    CORE_RETENTION,
    ACTIVE_BASE,
    BACKBONE,
    MEMBER_REGULARITY,
    NEWCOMER_RETURN,
    RETENTION_CURVE,
    EXPECTED_ATTENDANCE,
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
    POTENTIAL_VALUE,
    VALUE_STORIES,
    OUTCOME_COVERAGE,
    VALUE_FOR_TIME,
    NET_PROMOTER,
    # Stewardship: does somebody hold it, and can it be paid for?
    CHAMPION,
    CORE_TEAM,
    FUNDING_COVER,
    RHYTHM_KEPT,
    SEPARATE_ROLES,
    ROLE_ROTATION,
    ROLE_DEPUTIES,
    NOTICE_GIVEN,
    REGULARITY,
    DIRECTORY_HEALTH,
    VENUE_FIT,
    CONFLICT_PROCESS,
    ROLE_CLARITY,
    FACILITATION_QUALITY,
    LEADER_LOAD,
    # Follow-through: is what was agreed also done?
    ACTION_COMPLETION,
    OVERDUE_ACTIONS,
    TIME_TO_COMPLETION,
    FOLLOW_UP_COMPLETENESS,
    FOLLOW_UP_LAG,
    CARRY_OVER,
    INTERACTIVE_SHARE,
    CAPTURE,
    PRODUCT_OUTPUT,
    PRODUCT_MIX,
    OWNER_SPREAD,
    ACTIVITY_VARIETY,
    SUBGROUP_OUTPUTS,
    # Voice: whose community is it?
    SILENT_SHARE,
    EXCESS_INEQUALITY,
    CONTRIBUTOR_ABSENCE,
    MEMBER_AGENDA,
    STAKEHOLDER_COVERAGE,
    FRONTLINE_SHARE,
    TRUST,
    VOLUNTARINESS,
    ROLE_BREADTH,
    SPEAKING_TIME,
    PRESENTER_BALANCE,
    # Purpose: where is it going, and do members want to go there?
    PURPOSE_REVIEWED,
    MILESTONE_POSITION,
    RENEWAL_DEMAND,
    PLANNED_ENDING,
    PURPOSE_CLARITY,
    DRIFT,
    # Cost: shown, never a vote
    COST_PER_ATTENDANCE,
    COST_PER_ACTIVE_MEMBER,
    COST_PER_MEETING,
    BUDGET_VARIANCE,
    IN_KIND_SHARE,
    FUNDING_CONCENTRATION,
    MEMBER_TIME,
    ALLOCATION_RULES,
    COST_PER_COMPLETED_ACTION,
    COST_PER_MEMBER,
    # Data quality: how far the numbers can be trusted
    SUSPECTED_DUPLICATES,
    MISSING_REGISTERS,
    EVIDENCE_COVERAGE,
    STALENESS,
    ROWS_SET_ASIDE,
    FORMS_WITHOUT_MEETING,
)

BY_ID = {indicator.id: indicator for indicator in CATALOGUE}
_BY_NAME = BY_ID | {indicator.code.casefold().replace("-", "_"): indicator for indicator in CATALOGUE}


def find(name: str) -> Indicator:
    """The indicator with that id or code, in any case. Raises KeyError if there is none."""
    if found := _BY_NAME.get(name.strip().casefold().replace("-", "_")):
        return found
    raise KeyError(name)
