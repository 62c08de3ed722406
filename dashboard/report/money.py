"""What was spent and planned, and what of the coming year is promised, as a section of the report."""

from datetime import date

from dashboard.language import formats
from dashboard.language.words import say
from dashboard.report import figures
from dashboard.report.content import Section
from dashboard.report.evidence import drawn, facts_of
from dashboard.report.figures import Bar
from metrics.assessment import CommunityAssessment

CURRENCY_LENGTH = 3
MEANT = ("planned", "needed")
"""Amounts that are meant to be, and drawn hollow."""


def money(community: CommunityAssessment, as_of: date) -> Section:
    """What was spent against what was planned, and what of the coming year is promised."""
    spent, needed = _spent(community), _needed(community)
    currency = community.reading("cost_per_meeting").unit
    if len(currency) != CURRENCY_LENGTH:
        spent, needed = {}, {}
    written = {name: formats.money(size, currency) for name, size in (spent | needed).items()}
    said = []
    if spent:
        words = "report.money_spent" if "planned" in spent else "report.money_unplanned"
        said.append(say(words, date=formats.day(as_of), **written))
    if needed:
        said.append(say("report.money_cover", **written))
    largest = max((spent | needed).values(), default=0.0)
    bars = [
        Bar(say(f"report.bar_{name}"), size / largest, written[name], "", hollow=name in MEANT)
        for name, size in (spent | needed).items()
        if largest > 0
    ]
    listed = ", ".join(say("report.money_bar", name=bar.name, amount=bar.amount) for bar in bars)
    chart = drawn(figures.money_chart(bars), say("report.money_alt", bars=listed)) if bars else None
    facts = facts_of(community, ("budget_variance", "funding_cover", "cost_per_member"))
    return Section(title=say("report.money"), said=tuple(said), chart=chart, facts=facts)


def _spent(community: CommunityAssessment) -> dict[str, float]:
    """Cash planned and spent; no plan where none is on record, and nothing where what was spent is not known."""
    variance = community.reading("budget_variance")
    over, planned = variance.numerator, variance.denominator
    if over is None or planned is None or (variance.value is None and not (planned == 0 < over)):
        return {}
    return {"planned": planned, "spent": over + planned} if planned else {"spent": over}


def _needed(community: CommunityAssessment) -> dict[str, float]:
    """What the coming year costs and what is promised; nothing where there may be several currencies."""
    cover = community.reading("funding_cover")
    several = "by_currency" in community.reading("budget_variance").detail
    if cover.value is None or not cover.denominator or cover.denominator <= 1 or several:
        return {}
    return {"needed": cover.denominator, "promised": cover.numerator or 0.0}
