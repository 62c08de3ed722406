"""An assessment put into the words of the report: the one step between what is known and what is placed on paper."""

from collections.abc import Collection
from datetime import date

from dashboard.drawing import marks
from dashboard.language import first_steps, formats, verdict_words, why
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import language, say, template
from dashboard.report import evidence
from dashboard.report.content import Blanks, Content, DimensionLeads, Head, Lead, Legend, Section
from dashboard.report.money import money
from dashboard.report.printed import Printed, shortened
from dashboard.report.unknown import unknown
from metrics import Policy
from metrics.assessment import CommunityAssessment, DimensionState, Verdict
from metrics.catalogue import BY_ID
from metrics.charted.retention import Retention
from metrics.disclosure import MAY_BE_KEPT
from metrics.indicator import Reading, Role, Unit
from metrics.judging.rules import Headline

LONGEST_NAME = 110
LONGEST_IN_FOOTER = 60
LONGEST_REASON = 420
MOST_CARE = 2
COLUMNS = (("returning", "actions", "purpose"), ("evaluation", "money", "review"))
COLUMNS_WITH_STAYING = (("returning", "staying", "actions"), ("evaluation", "money", "purpose", "review"))
LEGEND = ("healthy", "watch", "critical", "unknown")


def compose(
    community: CommunityAssessment,
    as_of: date,
    policy: Policy,
    *,
    stays: Retention,
    files: int,
    names: Collection[str],
) -> Content:
    """The report on one community, assessed with its series and its why. `names` are those of people, to be kept out.

    `stays` is how long people stay, cut to what may be shown, and `files` how many files the facts come from.
    """
    name, day = shortened(community.name, LONGEST_NAME), formats.day(as_of)
    staying = evidence.staying(stays, policy)
    return Content(
        language=language(),
        document=say("report.document", name=name, date=day),
        day=as_of.isoformat(),
        kicker=say("report.title"),
        as_of=say("report.as_of", date=day),
        name=name,
        facts=verdict_words.facts(community),
        window=verdict_words.window(community),
        head=_head(community),
        sure=_sure(community),
        dimensions_title=say("dimension.title"),
        dimensions=tuple(_dimension(state, community) for state in community.dimensions),
        changes=Section(title=say("why.title"), listed=tuple(why.would_change(community.verdict))),
        steps=Section(title=say("steps.title"), listed=_steps(community)),
        attendance=evidence.attendance(community, policy),
        columns=COLUMNS_WITH_STAYING if staying.chart else COLUMNS,
        returning=evidence.returning(community, policy),
        staying=staying,
        evaluation=evidence.evaluation(community, policy),
        actions=evidence.actions(community),
        money=money(community, as_of),
        purpose=evidence.purpose(community),
        review=evidence.review(community, Printed(names)),
        unknown=unknown(community, policy),
        rests=_rests(policy, files),
        decision=_blanks(),
        legend=Legend(
            title=say("report.how"),
            sentence=say("report.how_sentence"),
            marks=tuple((kind, say(f"band.{kind}")) for kind in LEGEND),
        ),
        footer=" · ".join((shortened(name, LONGEST_IN_FOOTER), day, f"{policy.name} ({policy.sha256[:12]})")),
        page=template("report.page"),
    )


def _head(community: CommunityAssessment) -> Head:
    said = community.verdict
    before, after = template(f"points_to.{said.headline}").split("{headline}")
    levers = verdict_words.levers(said)
    return Head(
        points=(before, verdict_words.headline(said), after),
        kind=_kind(said.headline),
        meaning=verdict_words.meaning(said),
        why=say("verdict.why"),
        because=shortened(told(said.because), LONGEST_REASON),
        reasons=tuple(shortened(reason) for reason in _reasons(said)),
        work_on=(say("lever.title"), levers) if levers else None,
        coverage=verdict_words.coverage(community),
    )


def _reasons(said: Verdict) -> tuple[str, ...]:
    """Of what is healthy throughout, the dimensions tell the reasons right below."""
    plain = said.headline == Headline.SUSTAIN.word and said.qualifier is None
    return () if plain else verdict_words.reasons(said)


def _kind(word: str) -> str:
    """The name of a mark, as the page has it."""
    return word.lower().replace(" ", "-")


def _steps(community: CommunityAssessment) -> tuple[str, ...]:
    """What to do first, each with what it works on; where nothing is weak, that it is so."""
    steps = first_steps.at_once(community)
    return tuple(
        ": ".join(filter(None, (first_steps.topic(step), first_steps.advice(step)))) for step in steps
    ) or (first_steps.lead(community),)


def _sure(community: CommunityAssessment) -> Section:
    return Section(
        title=say("why.sure"),
        said=tuple(filter(None, (why.stability(community.verdict),))),
        listed=tuple(
            say("report.care", caveat=told(caveat)) for caveat in _special_caveats(community)[:MOST_CARE]
        ),
    )


def _special_caveats(community: CommunityAssessment) -> list[str]:
    """What is to be borne in mind of this community's deciding numbers, beyond what holds of every community."""
    special = (
        caveat
        for reading in community.readings
        if reading.role is not Role.SUPPORT
        for caveat in reading.caveats
        if caveat not in BY_ID[reading.id].caveats
    )
    return list(dict.fromkeys(special))


def _dimension(state: DimensionState, community: CommunityAssessment) -> DimensionLeads:
    leads = [r for r in community.readings if r.dimension is state.dimension and r.role is not Role.SUPPORT]
    return DimensionLeads(
        name=say(f"dimension.{state.dimension.value}"),
        question=say(f"dimension.{state.dimension.value}_question"),
        state=verdict_words.state(state),
        kind=_kind(state.state),
        known=say("state.known", known=state.known, of=state.of),
        leads=tuple(map(_lead, leads)),
    )


def _lead(reading: Reading) -> Lead:
    """A number as the page has it; where it was looked for and there is none, that is read as well."""
    title = told(BY_ID[reading.id].title)
    if reading.value is None and not reading.band:
        return Lead(title=title, value="", evidence="", band=say("band.unknown"), kind="unknown")
    return Lead(
        title=title,
        value=_no_value(reading) if reading.value is None else marks.amount(reading),
        evidence="" if reading.unit == Unit.STATE else evidence.behind(reading),
        band=marks.band_words(reading),
        kind=marks.band_kind(reading),
    )


def _no_value(reading: Reading) -> str:
    """What stands for the value of a number that is read all the same: kept back, or looked for and never recorded."""
    return say("report.not_shown" if reading.id in MAY_BE_KEPT else "report.none_recorded")


def _rests(policy: Policy, files: int) -> Section:
    agreed = policy.agreed_on and say("report.agreed", date=policy.agreed_on)
    return Section(
        title=say("report.rests"),
        said=(
            say(
                "report.rests_sentence",
                files=count("file", files), policy=policy.name, hash=policy.sha256[:12],
            ),
            *([agreed] if agreed else []),
        ),
    )  # fmt: skip


def _blanks() -> Blanks:
    return Blanks(
        title=say("report.decision"),
        lead=say("report.decision_lead"),
        **{name: say(f"report.{name}") for name in ("agree", "disagree", "reason", "roles", "date")},
    )
