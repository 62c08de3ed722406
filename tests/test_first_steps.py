"""What to do first: the order of the steps for each kind of verdict, made by hand (verdict.md 3.3 and 3.8, R29)."""

import pytest
from test_verdict import CRITERIA, community

from metrics.catalogue import find
from metrics.first_steps import first_steps
from metrics.judging.dimension import LEADS
from metrics.judging.guidance import COMPLETED, DRIFT, EXHAUSTED, NEW_PURPOSE, STAGES, Step
from metrics.judging.reasons import Case
from metrics.judging.verdict import LEVERS, Cases, decide
from metrics.judging.weak_leads import levers_of, sections_of
from metrics.policy import Policy

POLICY = Policy.load()


def case(cases: Cases) -> Case:
    return Case(decide(cases, CRITERIA), 0, {}, {}, POLICY)


def steps(said: str = "", otherwise: str = "healthy", stage: str | None = None, **flags) -> tuple[Step, ...]:
    return first_steps(case(community(said, otherwise, **flags)), stage)


def names(found: tuple[Step, ...]) -> list[str]:
    """A step by its first lead where it is the advice of a card, else by what it says."""
    return [step.leads[0] if step.advice == "remedy" else step.advice.value for step in found]


def test_where_nothing_is_weak_there_is_nothing_to_do():
    assert steps() == ()


def test_each_lever_comes_first_before_the_second_step_of_any():
    """Leadership has two steps; the second comes after the money and the votes of the members were heard."""
    found = steps(
        "champion,core_team,funding_cover=critical dissatisfaction,renewal_demand=firm silent_share=critical"
    )
    assert names(found) == [
        "champion", "funding_cover", "dissatisfaction", "renewal_demand", "core_team", "silent_share",
    ]  # fmt: skip
    assert [step.lever for step in found] == [
        "leadership",
        "resources",
        "interest",
        "purpose",
        "leadership",
        None,
    ]
    assert [step.place.value for step in found] == ["decided"] * 5 + ["critical"]


@pytest.mark.parametrize(
    ("said", "levers"),
    [
        ("champion=critical", ["leadership"]),
        ("funding_cover=critical", ["resources"]),
        ("attendance_held=firm", ["interest"]),
        ("dissatisfaction=firm", ["interest"]),
        ("renewal_demand=firm", ["purpose"]),
        ("FOLLOW_THROUGH=firm", ["practice"]),
        ("VOICE=firm", ["voice"]),
        ("FOLLOW_THROUGH,VOICE=critical", ["practice", "voice"]),
        ("VALUE=firm PURPOSE=firm dissatisfaction,renewal_demand=watch", ["interest"]),
        ("FOLLOW_THROUGH=firm VOICE=firm champion=watch", ["practice", "voice"]),
        ("PARTICIPATION,VALUE=watch", []),
    ],
)
def test_every_lever_of_a_verdict_is_answered_before_anything_else(said: str, levers: list[str]):
    judged = case(
        community(said.replace(",VALUE=watch", ",VALUE=watch").replace("watch,VALUE", "watch VALUE"))
    )
    found = first_steps(judged)
    assert levers_of(judged) == levers
    assert [step.lever for step in found][: len(levers)] == levers
    assert all(step.place.value == "decided" for step in found[: len(levers)])


def test_what_decided_comes_before_what_only_belongs_to_the_lever():
    """A falling attendance decides (rule 6); the critical backbone works on the same lever, and a watch is last."""
    found = steps("attendance_held=firm backbone=critical member_agenda=watch")
    assert [(step.leads[0], step.place.value) for step in found] == [
        ("attendance_held", "decided"), ("backbone", "lever"), ("member_agenda", "watch"),
    ]  # fmt: skip


def test_leads_with_one_advice_are_one_step_at_the_first_place():
    found = steps("FOLLOW_THROUGH=firm")
    assert [step.leads for step in found] == [
        ("action_completion", "overdue_actions"), ("follow_up_completeness",), ("capture",),
    ]  # fmt: skip


def test_without_a_lever_critical_comes_before_watch_and_weight_decides_the_rest():
    """SUSTAIN, watch: as the watch items of the verdict are ordered."""
    found = steps("member_agenda=critical useful,separate_roles=watch")
    assert names(found) == ["member_agenda", "useful", "separate_roles"]
    assert [step.place.value for step in found] == ["critical", "watch", "watch"]


def test_the_stage_changes_the_order_and_nothing_else():
    said = "applied_value,member_agenda,purpose_reviewed=watch useful,champion=watch"
    plain = steps(said)
    for stage in STAGES:
        staged = steps(said, stage=stage)
        assert sorted(step.leads for step in staged) == sorted(step.leads for step in plain)
    assert names(steps(said, stage="coalescing")) == [
        "useful", "champion", "member_agenda", "purpose_reviewed", "applied_value",
    ]  # fmt: skip
    assert steps(said, stage="coalescing")[-1].place.value == "usual"
    assert names(steps(said, stage="maturing"))[0] == "member_agenda"
    assert names(steps(said, stage="stewardship"))[0] == "purpose_reviewed"


def test_the_stage_never_comes_before_a_lever():
    found = steps("funding_cover=critical purpose_reviewed=critical", stage="stewardship")
    assert names(found) == ["funding_cover", "purpose_reviewed"]


def test_a_restart_begins_with_the_tasks_of_a_first_meeting_in_the_order_of_the_guide():
    found = steps("PARTICIPATION=critical funding_cover,purpose_reviewed,core_team=critical", dormant=True)
    assert names(found)[:4] == ["dormancy", "purpose_reviewed", "core_team", "funding_cover"]
    assert (found[0].lever, found[0].guide) == ("restart", ("2.1",))


@pytest.mark.parametrize(
    ("said", "first", "own"),
    [("renewal_demand=critical", [], COMPLETED), ("renewal_demand=?", ["ask_members"], COMPLETED),
     ("renewal_demand=watch", ["ask_members", "smaller_group"], COMPLETED)],
)  # fmt: skip
def test_a_completed_community_ends_well_and_asks_first_where_nobody_knows(
    said: str, first: list[str], own: tuple
):
    found = steps(f"{said} champion=critical", achieved=True)
    assert names(found)[: len(first) + len(own)] == [*first, *own]
    rest = found[len(first) + len(own) :]
    assert {step.place.value for step in rest} == ({"if_kept"} if first else set())


def test_an_exhausted_community_is_asked_and_offered_other_ways_before_it_closes():
    collapsed = "PARTICIPATION=firm VALUE=? champion,core_team=critical"
    assert names(steps(f"{collapsed} renewal_demand=?"))[: len(EXHAUSTED) + 1] == ["ask_members", *EXHAUSTED]
    assert names(steps(f"{collapsed} renewal_demand=critical")) == list(EXHAUSTED)


def test_a_new_purpose_and_drift_have_first_steps_of_their_own():
    found = steps("member_agenda=watch", achieved=True)
    assert names(found) == [*NEW_PURPOSE, "member_agenda"]
    assert found[0].lever == "new-purpose"
    assert names(steps(otherwise="watch"))[: len(DRIFT)] == list(DRIFT)


def test_too_early_is_for_the_first_tasks_and_then_for_registers():
    young = {"meetings": 2, "age_months": 4}
    assert names(steps("champion=critical", stage="potential", **young)) == [
        "first_tasks",
        "record",
        "champion",
    ]
    found = steps("champion=critical", stage="coalescing", **young)
    assert names(found) == ["record", "welcome", "champion"]
    assert found[0].evidence == "a register with names at the next 2 meetings"


def test_insufficient_data_begins_with_the_cheapest_evidence():
    found = steps("PARTICIPATION=healthy action_completion=watch", otherwise="?")
    assert names(found)[:2] == ["record", "record"]
    assert found[0].evidence == "a note of who the champion is, or that there is none"
    assert found[1].evidence == "8 evaluation forms at the next 2 meetings"
    assert found[1].leads == ("useful", "dissatisfaction", "applied_value")
    assert names(found)[-1] == "action_completion"
    assert names(steps(meetings=3, age_months=40)) == ["record"]


@pytest.mark.parametrize("lead", [lead.id for lead in LEADS] + ["dormancy"])
def test_the_advice_for_every_lead_names_its_section_of_the_guide(lead: str):
    assert sections_of(find(lead).remedy)
    assert set(sections_of(find(lead).remedy)) <= {
        "1.3", "1.4", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4", "5.2", "6", "7",
    }  # fmt: skip


def test_every_weak_lead_is_answered_once_for_all_kinds_of_verdict():
    for said in ("", "champion=critical", "VOICE=firm", "PARTICIPATION=firm"):
        found = steps(said, otherwise="watch")
        answered = [lead for step in found for lead in step.leads]
        assert sorted(answered) == sorted(lead.id for lead in LEADS)
        assert {step.lever for step in found} - {None} <= set(LEVERS)
