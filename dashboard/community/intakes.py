"""How the people of each intake held: a table whose cells are the darker the more of them came, and its file."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard.drawing import tables
from dashboard.drawing.tables import Table
from dashboard.language import formats, periods
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import Html, fill, join
from metrics import Figures
from metrics.assessment import CommunityAssessment
from metrics.charted.cohorts import Intake, NoShare

WORDS = {NoShare.TOO_FEW: "take.too_few", NoShare.NO_MEETING: "intakes.no_meeting"}
MARKS = {NoShare.TOO_FEW: "intakes.few", NoShare.NO_MEETING: "intakes.none_met"}
# How much colour a cell has where all came, in percent: what is written in it stays legible in both themes (4.5 : 1).
DARKEST = 45
YEAR = 4
"""Quarters."""


def intakes(found: Figures, community: CommunityAssessment, as_of: date) -> None:
    """The intakes of each quarter as a table whose cells are the darker the more of them came."""
    st.html(fill(
        "<h2>{title}</h2><p>{said}</p>", title=say("intakes.title"), said=intakes_sentence(found.intakes)
    ))  # fmt: skip
    if large := shown(found.intakes):
        st.html(heat_map(large))
        st.html(fill(
            '<p class="ch-small">{few} {key}</p>',
            few=left_out(len(found.intakes) - len(large)), key=say("intakes.key", k=found.k),
        ))  # fmt: skip
        tables.offer("intakes", partial(intakes_table, found.intakes), community.id, as_of)


def shown(found: Sequence[Intake]) -> list[Intake]:
    """Those of which a number may be shown: rows that say “few” all the way tell nobody anything."""
    return [intake for intake in found if any(isinstance(share, float) for share in intake.shares)]


def left_out(intakes: int) -> str:
    """How many rows are not shown; empty where all are."""
    return say("intakes.left_out", quarters=count("more_quarter", intakes)) if intakes else ""


def intakes_sentence(found: Sequence[Intake]) -> str:
    """Of the largest intake that is shown, how many came a year later, or in the nearest quarter that is known."""
    known = [
        (intake.size, [s for s in intake.shares if isinstance(s, float)]) for intake in found if intake.size
    ]
    if not any(shares for _, shares in known):
        return say("intakes.none")
    largest = max((i for i in found if i.size and any(isinstance(s, float) for s in i.shares)),
                  key=lambda intake: intake.size or 0)  # fmt: skip
    after, share = min(
        ((n, share) for n, share in enumerate(largest.shares, start=1) if isinstance(share, float)),
        key=lambda each: abs(each[0] - YEAR),
    )
    return say(
        "intakes.sentence", cohort=say("quarter.in", quarter=_name(largest)), size=count("person", largest.size or 0),
        share=formats.percent(share), after=count("quarter", after),
    )  # fmt: skip


def heat_map(found: Sequence[Intake]) -> Html:
    """A row an intake, a column a quarter since, the share written in the cell."""
    widest = max(len(intake.shares) for intake in found)
    head = join(fill('<th scope="col">{n}</th>', n=n) for n in range(1, widest + 1))
    return fill(
        '<div class="ch-scroll" tabindex="0" role="region" aria-label="{caption}"><table class="ch-table ch-heat">'
        '<caption>{caption}</caption><thead><tr><th scope="col">{intake}</th><th scope="col">{people}</th>{head}</tr>'
        "</thead><tbody>{rows}</tbody></table></div>",
        caption=say("intakes.caption"), intake=say("intakes.intake"), people=say("intakes.people"), head=head,
        rows=join(_heat_row(intake, widest) for intake in found),
    )  # fmt: skip


def _heat_row(intake: Intake, widest: int) -> Html:
    cells = [_heat_cell(share) for share in intake.shares]
    cells += [Html('<td class="ch-heat-later"></td>')] * (widest - len(cells))
    return fill(
        '<tr><th scope="row">{cohort}</th><td>{size}</td>{cells}</tr>',
        cohort=_name(intake), size=_size(intake), cells=join(cells),
    )  # fmt: skip


def _heat_cell(share: float | NoShare) -> Html:
    if isinstance(share, NoShare):
        kind = "few" if share is NoShare.TOO_FEW else "none"
        return fill('<td class="ch-heat-{kind}">{words}</td>', kind=kind, words=_heat_words(share))
    return fill(
        '<td style="--ch-tint:{tint}%">{share}</td>',
        tint=round(DARKEST * share, 1),
        share=formats.percent(share),
    )


def _heat_words(why: NoShare) -> Html:
    """A short sign for those who see it, and the words for those who hear it."""
    return fill(
        '<span aria-hidden="true">{mark}</span><span class="ch-unseen">{words}</span>',
        mark=say(MARKS[why]), words=say(WORDS[why]),
    )  # fmt: skip


def intakes_table(found: Sequence[Intake]) -> Table:
    """The same for a file, a number or a word in each cell."""
    widest = max(len(intake.shares) for intake in found)
    headings = [say("intakes.intake"), say("intakes.people"),
                *(say("intakes.after", n=n) for n in range(1, widest + 1))]  # fmt: skip
    cells = [
        [_name(intake), say("take.too_few") if intake.size is None else intake.size,
         *(say(WORDS[share]) if isinstance(share, NoShare) else share for share in intake.shares),
         *[""] * (widest - len(intake.shares))]
        for intake in found
    ]  # fmt: skip
    return Table(
        caption=say("intakes.caption"), headings=headings, rows=cells, columns=headings, cells=cells
    )  # fmt: skip


def _name(intake: Intake) -> str:
    name = periods.quarter(intake.cohort)
    return say("intakes.first", cohort=name) if intake.first_of_records else name


def _size(intake: Intake) -> Html:
    return _heat_words(NoShare.TOO_FEW) if intake.size is None else Html(formats.whole(intake.size))
