"""A verdict and a number taken apart, as text for a terminal."""

from collections.abc import Sequence
from datetime import date

from dashboard.commands.terminal import paragraph, table
from dashboard.drawing import marks
from dashboard.language import first_steps, formats, why
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import say
from metrics import Explanation
from metrics.assessment import CommunityAssessment, DimensionState, Verdict
from metrics.catalogue import BY_ID
from metrics.explain import Unit as Counted
from metrics.indicator import Band, Reading, Role, Unit


def tell_community(community: CommunityAssessment, as_of: date, *, in_full: bool) -> None:
    """The verdict on one community, and why; `in_full` adds every number."""
    paragraph(f"{community.name} ({community.id}), {formats.day(as_of)}")
    _verdict(community.verdict)
    if in_full:
        _steps(community)
    _why(community.verdict)
    _evidence(community)
    for state in community.dimensions:
        leads = [
            r for r in community.readings if r.dimension is state.dimension and r.role is not Role.SUPPORT
        ]
        paragraph(f"{say(f'dimension.{state.dimension.value}')}: {_state(state)}", indent=2)
        if in_full:
            _readings(leads)
    if in_full:
        paragraph(say("dimension.others"), indent=2)
        _readings([r for r in community.readings if r.role is Role.SUPPORT])
    _failures(community)
    print()


def _verdict(verdict: Verdict) -> None:
    headline = say(f"headline.{verdict.headline}")
    if verdict.qualifier:
        headline += f" ({say(f'qualifier.{verdict.qualifier}')})"
    paragraph(say(f"points_to.{verdict.headline}", headline=headline), indent=2)
    if verdict.ask_members_first:
        paragraph(say("verdict.ask_members_first"), indent=2)
    paragraph(f"{say('verdict.why')}: {told(verdict.because)}", indent=2)
    for reason in verdict.reasons:
        if reason != verdict.because:
            paragraph(told(reason), indent=4, bullet="- ")
    if verdict.levers:
        levers = ", ".join(say(f"lever.{lever}") for lever in verdict.levers)
        paragraph(f"{say('lever.title')}: {levers}", indent=2)


def _steps(community: CommunityAssessment) -> None:
    """What to do, numbered; those to begin with say why they stand there."""
    paragraph(f"{say('steps.title')}: {first_steps.lead(community)}", indent=2)
    for number, step in enumerate(community.first_steps, start=1):
        topic = first_steps.topic(step)
        advice = f"{topic}. {first_steps.advice(step)}" if topic else first_steps.advice(step)
        paragraph(advice, indent=4, bullet=f"{number}. ")
        paragraph(first_steps.answers(step, community), indent=7)


def _why(verdict: Verdict) -> None:
    """What would change it, and how sure it is; nothing where it was not asked for."""
    if verdict.why is None:
        return
    if both := why.both(verdict):
        paragraph(both, indent=2)
    if changes := why.would_change(verdict):
        paragraph(f"{say('why.title')}:", indent=2)
    for change in changes:
        paragraph(change, indent=4, bullet="- ")
    paragraph(f"{say('why.sure')}: {why.stability(verdict)}", indent=2)


def _evidence(community: CommunityAssessment) -> None:
    known, of = community.coverage
    paragraph(say("verdict.coverage", known=known, of=of), indent=2)
    seen = community.window
    if seen.first is None or seen.last is None:
        paragraph(say("window.none"), indent=2)
        return
    meetings = count("held_register", seen.meetings)
    first, last = formats.day(seen.first), formats.day(seen.last)
    paragraph(say("window.sentence", meetings=meetings, first=first, last=last), indent=2)


def _state(state: DimensionState) -> str:
    word = say(f"state.{state.state}")
    if state.state == "RED" and not state.firm:
        word = say("state.maybe", state=word)
    return f"{word}, {say('state.known', known=state.known, of=state.of)}"


def _readings(readings: list[Reading]) -> None:
    """The known ones as a table, then the unknown ones, each with the sentence that says why."""
    known = [reading for reading in readings if reading.value is not None]
    table((), [_row(reading) for reading in known], indent=4)
    for reading in readings:
        if reading.value is None:
            # A table is not unknown: its numbers stand in the histories, and the sentence says so.
            unknown = "" if reading.unit == Unit.TABLE else f"{say('band.unknown')}. "
            paragraph(
                f"{reading.code} {told(BY_ID[reading.id].title)}: {unknown}{told(reading.why_unknown or '')}",
                indent=4,
            )


def _row(reading: Reading) -> tuple[str, ...]:
    """Code, title, value, the interval chance allows, how many it rests on, how it is read and by whom."""
    title = told(BY_ID[reading.id].title)
    interval, behind = marks.interval(reading), marks.behind(reading)
    return reading.code, title, marks.amount(reading), interval, behind, _band(reading)


def _band(reading: Reading) -> str:
    if reading.band is Band.UNKNOWN:
        return say("band.described")
    word = say(f"band.{reading.band.word}")
    if not reading.firm and reading.band is not Band.WATCH:
        word = say("band.maybe", band=word)
    return f"{word} ({told(reading.band_source)})" if reading.band_source else word


def _failures(community: CommunityAssessment) -> None:
    for reading in community.readings:
        if reading.error:
            title = f"{reading.code} {told(BY_ID[reading.id].title)}"
            paragraph(say("verdict.failed", number=title, error=reading.error), indent=2)


def tell_explanation(found: Explanation, as_of: date) -> None:
    """One number taken apart: formula, numerator, denominator, and each row with its file and line."""
    indicator, reading = found.indicator, found.reading
    paragraph(f"{told(indicator.title)} ({indicator.code}, {indicator.id}), {formats.day(as_of)}")
    paragraph(
        f"{told(indicator.question)} {say('explained.objective')}: {told(indicator.objective)}", indent=2
    )
    paragraph(f"{say('explained.formula')}: {told(indicator.formula)}", indent=2)
    paragraph(f"{say('explained.filters')}: {told(indicator.filters)}", indent=2)
    if reading.numerator is not None and reading.denominator is not None:
        parts = {"numerator": reading.numerator, "denominator": reading.denominator}
        shown = say("explained.ratio", **{name: formats.trimmed(part) for name, part in parts.items()})
        paragraph(
            f"{shown} = {marks.amount(reading)}" if reading.value is not None else shown,
            indent=2,
        )
    if reading.why_unknown:
        paragraph(f"{say('band.unknown')}. {told(reading.why_unknown)}", indent=2)
    _units(found.units)
    for title, words in (("caveats", " ".join(reading.caveats)), ("source", indicator.source)):
        if words:
            paragraph(f"{say(f'explained.{title}')}: {told(words)}", indent=2)


def _units(units: Sequence[Counted]) -> None:
    """Each thing counted, what it adds, and the lines it was read from."""
    if not units:
        paragraph(say("explained.none"), indent=2)
        return
    paragraph(f"{say('explained.rows', units=formats.whole(len(units)))}:", indent=2)
    heads = ("explained.about", "explained.numerator", "explained.denominator",
             "data.file", "data.sheet", "data.row", "data.column", "data.value")  # fmt: skip
    rows: list[tuple[object, ...]] = []
    for unit in units:
        parts = (unit.about, formats.trimmed(unit.numerator), formats.trimmed(unit.denominator))
        places = [(line.file, line.sheet, line.line, line.column, line.says) for line in unit.lines]
        first, *further = places or [(None,) * 5]
        rows.append((*parts, *first))
        rows += [(None, None, None, *place) for place in further]
    table([say(head) for head in heads], rows, indent=4)
