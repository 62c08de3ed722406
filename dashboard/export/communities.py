"""The tables of what communities come to: verdicts, dimensions, readings, rules, what would change them."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from dashboard.export.table import DAY, NUMBER, TEXT, TRUTH, WHOLE, Column, Table, result_of
from metrics.assessment import Assessment, CommunityAssessment
from metrics.judging.rules import Headline

VERDICTS = (
    Column("name", TEXT, "Its name"),
    Column("shape", TEXT, "open or closed"),
    Column("shape_declared", TRUTH, "Whether it says so itself; otherwise it was told from its registers"),
    Column("type", TEXT, "specific or open-ended, as declared"),
    Column("stage", TEXT, "Stage of life"),
    Column("stage_declared", TRUTH, "Whether it says so itself"),
    Column("province", TEXT, "Province, as declared"),
    Column("age_months", WHOLE, "Age in months"),
    Column("window_meetings", WHOLE, "Meetings with a register that the numbers are about"),
    Column("window_from", DAY, "The first of them"),
    Column("window_to", DAY, "The last of them"),
    Column("headline", TEXT, f"The verdict: {', '.join(headline.word for headline in Headline)}"),
    Column("qualifier", TEXT, "A second word to the verdict, where there is one"),
    Column("rule", TEXT, "Number of the rule that decided"),
    Column("firm", TRUTH, "Whether it is beyond chance"),
    Column("because", TEXT, "Why, in words"),
    Column("levers", TEXT, "What to work on, parted by ;"),
    Column("ask_members_first", TRUTH, "Whether the members are to be asked before anything is decided"),
    Column("achieved", TRUTH, "Whether the purpose is fulfilled"),
    Column("dormant", TRUTH, "Whether it has stopped meeting"),
    Column("falling", TRUTH, "Whether attendance falls"),
    Column("tried", TRUTH, "Whether a plan to invigorate it was tried"),
    Column("leaderless", TRUTH, "Whether nobody leads"),
    Column("evidence_known", WHOLE, "Leads with a value"),
    Column("evidence_of", WHOLE, "Leads in all"),
)
DIMENSIONS = (
    Column("dimension", TEXT, "One of the six dimensions of the verdict"),
    Column("state", TEXT, "GREEN, AMBER, RED or UNKNOWN"),
    Column("firm", TRUTH, "Whether that is beyond chance"),
    Column("known", WHOLE, "Its leads with a value"),
    Column("of", WHOLE, "Its leads in all"),
)
READINGS = (
    Column("id", TEXT, "Id of the indicator; cop-health indicators says what each is"),
    Column("code", TEXT, "Its code"),
    Column("dimension", TEXT, "Its dimension"),
    Column("role", TEXT, "outcome and process take part in the verdict; support does not"),
    Column("value", NUMBER, "The value, in its unit; a share is from 0 to 1"),
    Column("numerator", NUMBER, "What it was counted from: above the line"),
    Column("denominator", NUMBER, "What it was counted from: below the line"),
    Column("n", WHOLE, "How many people, forms, actions or meetings stand behind it"),
    Column("low", NUMBER, "Lower end of the 90 % interval"),
    Column("high", NUMBER, "Upper end of the 90 % interval"),
    Column("unit", TEXT, "share, persons, days, …; money by its currency"),
    Column("band", TEXT, "How it is read: healthy, watch, critical, …"),
    Column("firm", TRUTH, "Whether that is beyond chance"),
    Column("raised_from", TEXT, "The band before it was raised by one, where it was"),
    Column("band_source", TEXT, "What the band rests on"),
    Column("kept_back", TRUTH, "Whether the value is known and not given here"),
    Column("why_unknown", TEXT, "Why there is no value"),
    Column("failed", TRUTH, "Whether a fault of the program is why there is none"),
)
TRACE = (
    Column("rule", TEXT, "Number of the rule, in the order in which they are asked"),
    Column("held", TRUTH, "Whether it held"),
    Column("because", TEXT, "Why, or why not"),
)
WOULD_CHANGE = (
    Column("indicator", TEXT, "What would have to change"),
    Column("change", TEXT, "How, in words"),
    Column("to", TEXT, "The verdict that there would then be"),
)
STABILITY = (
    Column("label", TEXT, "How stable the verdict is"),
    *(
        Column(h.word.lower().replace(" ", "_"), NUMBER, f"Share of the draws that gave {h.word}")
        for h in Headline
    ),
)


def what_they_come_to(found: Assessment, kept: dict[str, frozenset[str]]) -> Iterator[Table]:
    """The tables; `kept` names the indicators of each community whose value is known and not given."""
    every, result = found.communities, partial(result_of, found.as_of)
    yield result("communities", "One line a community: the verdict", VERDICTS, list(map(_verdict, every)))
    yield result(
        "dimensions",
        "The six dimensions of each community",
        DIMENSIONS,
        [(c.id, d.dimension.value, d.state, d.firm, d.known, d.of) for c in every for d in c.dimensions],
    )
    yield result(
        "readings",
        "Every indicator of each community",
        READINGS,
        [row for c in every for row in _readings(c, kept[c.id])],
    )
    yield result(
        "trace",
        "The rules of the verdict, asked one after the other",
        TRACE,
        [(c.id, rule.rule, rule.held, rule.because) for c in every for rule in c.verdict.trace],
    )
    asked = [(c, c.verdict.why) for c in every if c.verdict.why is not None]
    if asked:
        yield result(
            "would_change",
            "What would change each verdict",
            WOULD_CHANGE,
            [(c.id, w.indicator, w.change, w.to) for c, why in asked for w in why.would_change],
        )
        yield result(
            "stability",
            "How sure each verdict is",
            STABILITY,
            [
                (c.id, why.stability.label, *(why.stability.shares.get(h.word) for h in Headline))
                for c, why in asked
            ],
        )


def _verdict(c: CommunityAssessment) -> tuple[Any, ...]:
    v, w, known = c.verdict, c.window, c.coverage
    return (
        c.id, c.name, c.shape, c.shape_declared, c.purpose_type, c.stage, c.stage_declared, c.province, c.age_months,
        w.meetings, w.first, w.last, v.headline, v.qualifier, v.rule, v.firm, v.because, "; ".join(v.levers) or None,
        v.ask_members_first, v.flags.achieved, v.flags.dormant, v.flags.falling, v.flags.tried, v.flags.leaderless,
        *known,
    )  # fmt: skip


def _readings(c: CommunityAssessment, kept: frozenset[str]) -> Iterator[tuple[Any, ...]]:
    for r in c.readings:
        yield (
            c.id, r.id, r.code, r.dimension.value, r.role.value, r.value, r.numerator, r.denominator, r.n, r.low,
            r.high, r.unit, r.band.word, r.firm, r.raised_from.word if r.raised_from is not None else None,
            r.band_source, r.id in kept, r.why_unknown, r.error is not None,
        )  # fmt: skip
