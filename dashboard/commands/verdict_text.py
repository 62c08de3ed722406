"""A verdict and a number taken apart, as text for a terminal."""

from datetime import date
from typing import Any

from dashboard import formats
from dashboard.commands.terminal import paragraph, table
from dashboard.words import count, say
from metrics import CATALOGUE
from metrics.assessment import CommunityAssessment, DimensionState, Verdict
from metrics.indicator import Band, Indicator, Reading, Role

TITLES = {indicator.id: indicator.title for indicator in CATALOGUE}


def tell_community(community: CommunityAssessment, as_of: date, *, in_full: bool) -> None:
    """The verdict on one community, and why; `in_full` adds every number."""
    paragraph(f"{community.name} ({community.id}), {formats.day(as_of)}")
    _verdict(community.verdict)
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
    paragraph(f"{say('verdict.why')}: {verdict.because}", indent=2)
    for reason in verdict.reasons:
        if reason != verdict.because:
            paragraph(reason, indent=4, bullet="- ")
    if verdict.levers:
        levers = ", ".join(say(f"lever.{lever}") for lever in verdict.levers)
        paragraph(f"{say('lever.title')}: {levers}", indent=2)


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
    for reading in readings:
        paragraph(f"{reading.code} {TITLES[reading.id]}: {_value(reading)}", indent=4)


def _value(reading: Reading) -> str:
    """A reading in one line: value, interval, numbers behind it, band and whose band it is."""
    if reading.why_unknown is not None or reading.value is None:
        return f"{say('band.unknown')}. {reading.why_unknown or ''}".strip()
    said = [formats.amount(reading.value, reading.unit)]
    if reading.low is not None and reading.high is not None and reading.low != reading.high:
        said.append(say("numbers.interval", low=formats.amount(reading.low, reading.unit),
                        high=formats.amount(reading.high, reading.unit)))  # fmt: skip
    if reading.n is not None:
        said.append(say("numbers.n", n=formats.whole(reading.n)))
    if reading.band is not Band.UNKNOWN:
        said.append(_band(reading))
    return ", ".join(said)


def _band(reading: Reading) -> str:
    word = say(f"band.{reading.band.word}")
    if not reading.firm and reading.band is not Band.WATCH:
        word = say("band.maybe", band=word)
    return f"{word} ({reading.band_source})" if reading.band_source else word


def _failures(community: CommunityAssessment) -> None:
    for reading in community.readings:
        if reading.error:
            paragraph(f"{reading.code} {TITLES[reading.id]} could not be computed: {reading.error}", indent=2)


def tell_explanation(found: Any, indicator: Indicator, as_of: date) -> None:
    """One number taken apart: formula, numerator, denominator, and each row with its file and line."""
    paragraph(f"{indicator.title} ({indicator.code}, {indicator.id}), {formats.day(as_of)}")
    paragraph(indicator.question, indent=2)
    paragraph(f"{say('explained.formula')}: {indicator.formula}", indent=2)
    if found.numerator is not None and found.denominator is not None:
        parts = {
            "numerator": formats.trimmed(found.numerator),
            "denominator": formats.trimmed(found.denominator),
        }
        paragraph(say("explained.ratio", **parts), indent=2)
    if found.rows:
        paragraph(f"{say('explained.rows')}:", indent=2)
        heads = [say(f"explained.{head}") for head in ("row", "counts", "file", "sheet", "line", "column")]
        rows = [(r.unit, formats.trimmed(r.numerator), r.file, r.sheet, r.line, r.column) for r in found.rows]
        table(heads, rows, indent=4)
    else:
        paragraph(say("explained.none"), indent=2)
    for title, words in (("caveats", "; ".join(indicator.caveats)), ("source", indicator.source)):
        if words:
            paragraph(f"{say(f'explained.{title}')}: {words}", indent=2)
