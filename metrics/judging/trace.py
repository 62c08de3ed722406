"""The verdict of one community in words: why, what it rests on, and which rule held and which did not."""

from collections.abc import Callable, Iterator, Mapping

from metrics.assessment import DimensionState, Flags, RuleTrace, Verdict
from metrics.indicator import VOTING, Band, Dimension, Reading
from metrics.judging.because import because_of, registers
from metrics.judging.dimension import LEADS, State
from metrics.judging.official import firmly
from metrics.judging.reasons import Case, reasons_of, red_said
from metrics.judging.rules import RULES, Headline, Qualifier
from metrics.judging.verdict import LEVERS, Outcome
from metrics.policy import Policy

OF = {dimension: sum(lead.dimension is dimension for lead in LEADS) for dimension in VOTING}
NUMBERS = sorted({rule.number for rule in RULES})
FLAGS = ("achieved", "dormant", "falling", "tried", "leaderless")


def verdict_of(
    outcome: Outcome,
    row: int,
    readings: Mapping[str, Reading],
    titles: Mapping[str, str],
    policy: Policy,
) -> Verdict:
    """Row `row` of an outcome as a verdict in words.

    `readings` holds at least the 22 leads by id, and `titles` the title of each.
    """
    case = Case(outcome, row, readings, titles, policy)
    g = float(outcome.grounds.g[row])
    return Verdict(
        headline=Headline(int(outcome.headline[row])).word,
        qualifier=Qualifier(int(outcome.qualifier[row])).word,
        rule=str(outcome.rule[row]),
        firm=firmly(outcome, row),
        because=because_of(case),
        reasons=reasons_of(case),
        levers=tuple(lever for lever, pulled in zip(LEVERS, outcome.levers[row], strict=True) if pulled),
        flags=Flags(**{flag: case.holds(flag) for flag in FLAGS}),
        ask_members_first=bool(outcome.ask_members_first[row]),
        trace=tuple(trace_of(case)),
        g=None if g != g else g,
        lam=policy.number("verdict_lambda"),
    )


def states_of(outcome: Outcome, row: int) -> tuple[DimensionState, ...]:
    """The six dimensions of one row, in their order."""
    dimensions = outcome.grounds.dimensions
    return tuple(
        DimensionState(
            dimension=dimension,
            state=State(int(dimensions.state[row, column])).name,
            firm=bool(dimensions.firm[row, column]),
            known=int(dimensions.leads[row, column]),
            of=OF[dimension],
        )
        for column, dimension in enumerate(VOTING)
    )


def trace_of(case: Case) -> Iterator[RuleTrace]:
    """The eight rules in order, each with why it held or not; after the one that decided none is asked."""
    decided = int(case.outcome.rule[case.row])
    for number in NUMBERS:
        if number < decided:
            because = NOT_HELD[number](case)
        elif number == decided:
            because = because_of(case)
        else:
            because = f"Not asked: rule {decided} had decided."
        yield RuleTrace(rule=str(number), held=number == decided, because=because)


def _not_exhausted(case: Case) -> str:
    if case.holds("few"):
        return f"Only {registers(case)}: too few to speak of an ending."
    if case.band("renewal_demand") > Band.CRITICAL:
        return f"Active members were asked, and enough want to go on ({case.number('renewal_demand')})."
    return f"Not collapsed: {_not_collapsed(case)}. Not abandoned: {_not_abandoned(case)}."


def _not_collapsed(case: Case) -> str:
    state, firm = case.state(Dimension.PARTICIPATION), case.firm(Dimension.PARTICIPATION)
    if state is not State.RED or not firm:
        return f"Participation is {state.word}" + (", which may be chance" if state is State.RED else "")
    if not case.holds("worthless"):
        return "members still report that it is useful"
    if case.holds("protected"):
        return f"those who come are regular ({case.number('backbone')})"
    return f"Stewardship is {case.state(Dimension.STEWARDSHIP).name}, and no plan to invigorate has failed"


def _not_abandoned(case: Case) -> str:
    if not case.holds("dormant"):
        return "it has not gone quiet"
    if not case.holds("leaderless"):
        return "it is not known to be without a champion and a core team"
    return "Value is healthy"


def _not_red(case: Case) -> str:
    if not case.red:
        return "No dimension is critical."
    return f"{red_said(case, case.red[0])}. It is the only one, and that may be chance."


NOT_HELD: Mapping[int, Callable[[Case], str]] = {
    1: lambda case: "The purpose is not recorded as fulfilled.",
    2: lambda case: (
        f"On record: {registers(case)}. "
        + ("It has gone quiet, so that other rules come first." if case.holds("few") else "That is enough.")
    ),
    3: _not_exhausted,
    4: lambda case: "It has not gone quiet, or its next meeting is planned.",
    5: lambda case: (
        f"Enough is known: {sum(map(case.known, VOTING))} of 6 dimensions, among them attendance, "
        "leadership, and what members make of it."
    ),
    6: lambda case: (
        "Leadership, funding, dissatisfaction, attendance and demand: "
        "none is known to be critical beyond chance."
    ),
    7: _not_red,
}
