"""One number taken apart: how it is worked out, and the rows behind it with their file and line."""

import re
from datetime import date

import streamlit as st

from dashboard import access, frame
from dashboard.drawing import marks
from dashboard.language import formats
from dashboard.language.told import told
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, label, table
from metrics.assessment import CommunityAssessment
from metrics.explain import Explanation, Line
from metrics.indicator import Indicator, Reading

MOST_UNITS = 200
_PERSON = re.compile(r"person p[0-9a-f]{12}")
_GENERAL = re.compile(rf"^(row|all together|meeting .+)$|{_PERSON.pattern}")


def explain_button(
    indicator: Indicator, community: CommunityAssessment, as_of: date, *, shown: str = "", place: str = "lead"
) -> None:
    """The indicator's name, or the words `shown` beside a card; a click opens the rows behind the number.

    Who may not see the rows reads the name, and under it the question that the number answers.
    """
    if not can_be_explained():
        if not shown:
            st.html(fill(
                '<span class="ch-name">{title}</span><span class="ch-source">{question}</span>',
                title=told(indicator.title), question=told(indicator.question),
            ))  # fmt: skip
        return
    words = label(shown or told(indicator.title))
    if st.button(
        words,
        key=f"explain_{place}_{indicator.id}",
        type="tertiary",
        wrap=True,
        help=None if shown else label(told(indicator.question)),
    ):
        show(indicator, community, as_of)


def can_be_explained() -> bool:
    """Whether whoever is asking may see the rows behind a number."""
    return access.permit("community").may(access.Ask.ROWS)


def show(indicator: Indicator, community: CommunityAssessment, as_of: date) -> None:
    """Open the explanation over the page."""
    title = say("explained.title", title=told(indicator.title))
    st.dialog(title, width="large")(_explanation)(indicator, community, as_of)


def _explanation(indicator: Indicator, community: CommunityAssessment, as_of: date) -> None:
    with frame.in_words("explained"):
        found = access.permit("community").explanation(indicator.id, community.id, as_of)
        st.html(fill(
            '<p class="ch-lead">{question}</p>{objective}<h3>{how}</h3><p>{formula}</p>{value}{filters}',
            question=told(indicator.question), objective=_note("explained.objective", indicator.objective),
            how=say("explained.formula"), formula=told(indicator.formula),
            value=_value(found.reading), filters=_note("explained.filters", indicator.filters),
        ))  # fmt: skip
        st.html(_units(found, community))
        st.html(join([
            _note("explained.caveats", " ".join(found.reading.caveats)),
            _note("explained.ethics", indicator.ethics),
            _note("explained.remedy", indicator.remedy),
            _note("explained.source", indicator.source),
        ]))  # fmt: skip


def _value(reading: Reading) -> Html:
    """The quotient written out, where the value is one; else the value, or why there is none."""
    above, below = reading.numerator, reading.denominator
    if reading.value is None or above is None or below is None:
        return fill('<p class="ch-counted">{value}</p>', value=marks.value(reading))
    parts = (formats.trimmed(above), formats.trimmed(below))
    return fill(
        '<p class="ch-counted">{parts} = {value}</p>',
        parts=say("explained.ratio", numerator=parts[0], denominator=parts[1]), value=marks.value(reading),
    )  # fmt: skip


def _units(found: Explanation, community: CommunityAssessment) -> Html:
    """One row for each thing counted, with the lines of files it was read from."""
    units = found.units
    if not units:
        return fill("<p>{none}</p>", none=say("explained.none"))
    headings = [say(f"explained.{name}") for name in ("about", "numerator", "denominator", "lines")]
    rows = (
        [counted(u.about), formats.trimmed(u.numerator), formats.trimmed(u.denominator), _lines(u.lines)]
        for u in units[:MOST_UNITS]
    )
    shown = table(
        headings, rows, caption=say("explained.rows", units=formats.whole(len(units))), kind="ch-explained"
    )
    if len(units) <= MOST_UNITS:
        return shown
    more = say(
        "explained.more",
        shown=formats.whole(MOST_UNITS),
        all=formats.whole(len(units)),
        indicator=found.indicator.id,
        community=community.id,
    )
    return fill('{shown}<p class="ch-small">{more}</p>', shown=shown, more=more)


def counted(about: str) -> str:
    """What a unit is, in words: a person is told apart by the line, not by the code that stands for the name."""
    words = (_a_part(part) for part in about.split(", ")) if _GENERAL.search(about) else (about,)
    return ", ".join(words)


def _a_part(part: str) -> str:
    if part in ("row", "all together"):
        return say(f"explained.{part.replace(' ', '_')}")
    if _PERSON.fullmatch(part):
        return say("explained.person")
    return (
        say("explained.meeting", meeting=part.removeprefix("meeting "))
        if part.startswith("meeting ")
        else part
    )


def _lines(lines: tuple[Line, ...]) -> Html:
    """Where it stands, and what it says there: register.xlsx, 2026, line 5: 2026-03-05 present; …"""
    places: dict[tuple[str, str | None, int], list[str]] = {}
    for line in lines:
        says = places.setdefault((line.file, line.sheet, line.line), [])
        column = say("explained.column", column=line.column) if line.column else ""
        if line.says:
            says.append(line.says if line.column and line.column in line.says else line.says + column)
    return join(_place(*place, says) for place, says in places.items())


def _place(file: str, sheet: str | None, line: int, says: list[str]) -> Html:
    where = ", ".join(filter(None, (file, sheet, say("explained.line", line=line))))
    said = ": " + "; ".join(says) if says else ""
    return fill("<div><strong>{where}</strong>{said}</div>", where=where, said=said)


def _note(key: str, text: str) -> Html:
    return (
        fill('<p class="ch-small"><strong>{title}.</strong> {text}</p>', title=say(key), text=told(text))
        if text
        else Html("")
    )
