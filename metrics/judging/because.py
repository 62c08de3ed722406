"""Why: the sentence of the rule that decided, with its numbers."""

from collections.abc import Callable, Mapping

from metrics.indicator import Band, Dimension
from metrics.judging.dimension import LEADS, State
from metrics.judging.next_evidence import cheapest, registers_missing
from metrics.judging.reasons import VETO_LEADS, Case, watch_items
from metrics.judging.rules import RULES
from metrics.judging.verdict import VETOES
from metrics.wording import count, listing, name_of, number_of, percent


def because_of(case: Case) -> str:
    """The sentence of the rule that decided, with its numbers."""
    sentence = RULES[int(case.outcome.case[case.row])].sentence
    return sentence.format_map(
        {name: fill(case) for name, fill in FILLED.items() if f"{{{name}}}" in sentence}
    )


def registers(case: Case) -> str:
    """How many meetings there is a register of."""
    if case.meetings == 0:
        return "no register of any meeting"
    return (
        f"registers of {count(case.meetings, 'meeting')}" if case.meetings > 1 else "a register of 1 meeting"
    )


def _demand(case: Case) -> str:
    critical = case.band("renewal_demand") == Band.CRITICAL
    return f", and few active members want to go on ({case.number('renewal_demand')})" if critical else ""


def _ask(case: Case) -> str:
    if not case.outcome.ask_members_first[case.row]:
        return ""
    if case.band("renewal_demand") == Band.WATCH:
        return " Ask the members first: they are split, and a smaller group may want to go on."
    return " Ask the members first: nobody knows whether they want to go on."


def _exhausted(case: Case) -> str:
    sentences = []
    if case.holds("collapsed"):
        useless = case.state(Dimension.VALUE) is State.RED
        worth = "members do not find it worth their time" if useless else "nobody reports that it is useful"
        led = case.state(Dimension.STEWARDSHIP) is not State.RED
        care = "a plan to invigorate it did not help" if led else "too few carry it"
        sentences.append(f"Few still come, {worth}, and {care}.")
    if case.holds("abandoned"):
        sentences.append("The community has gone quiet, and nobody leads it.")
    if case.band("renewal_demand") == Band.CRITICAL:
        sentences.append(f"Few active members want to go on ({case.number('renewal_demand')}).")
    return " ".join(sentences)


def _vetoes(case: Case) -> str:
    return listing(
        f"{VETOES[veto]} ({'; '.join(map(case.number, case.critical(VETO_LEADS[veto])))})"
        for veto in case.vetoes
    )


def _reds(case: Case) -> str:
    leads = {d: case.critical(lead.id for lead in LEADS if lead.dimension is d) for d in case.red}
    return listing(f"{name_of(d)} ({'; '.join(map(case.number, leads[d]))})" for d in case.red)


FILLED: Mapping[str, Callable[[Case], str]] = {
    "age": lambda case: count(case.age_months, "month"),
    "registers": registers,
    "window": lambda case: count(case.policy.number("window_months"), "month"),
    "enough": lambda case: f"{case.outcome.criteria.minimum_meetings:g}",
    "evidence": lambda case: registers_missing(case) if case.holds("few") else cheapest(case),
    "demand": _demand,
    "ask": _ask,
    "exhausted": _exhausted,
    "vetoes": _vetoes,
    "reds": _reds,
    "green": lambda case: percent(float(case.outcome.grounds.g[case.row])),
    "delta": lambda case: percent(case.policy.number("verdict_delta")),
    "watch": lambda case: listing(
        f"{case.titles[i]} ({number_of(case.readings[i])})" for i in watch_items(case)
    ),
}
