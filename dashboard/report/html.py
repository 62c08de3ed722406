"""The report as one HTML file: style and charts inside, no script, and nothing asked of another computer."""

import re
from functools import cache
from pathlib import Path

from dashboard.markup import Html, fill, join
from dashboard.report.content import Chart, Content, DimensionLeads, Lead, Section

STYLE = Path(__file__).with_name("report.css")
LONG_NAME = 45

# In points, and in characters; found by trying, in a browser that has only the widest fonts.
LARGEST, SMALLEST, EASY_LENGTH, LETTERS_OF_A_CHART, SMALLER = 8.6, 6.8, 5200, 750, 0.00052
_NOT_TEXT = re.compile(r"<svg.*?</svg>|<[^>]+>", re.DOTALL)


def html(content: Content) -> str:
    """A page for every browser; printed on A4 it is the same two pages."""
    c = content
    first = [_head(c), _section(c.sure), _dimensions(c), _section(c.changes) if c.changes.listed else "",
             _section(c.steps), _section(c.attendance)]  # fmt: skip
    body = join([*first, _columns(c), _section(c.unknown), _decision(c), _how(c)])
    return fill(
        '<!doctype html>\n<html lang="{language}" style="--paper: {size}pt"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<title>{document}</title><style>{style}</style></head><body>\n"
        "<main>{body}</main>\n<footer>{footer}</footer></body></html>\n",
        language=c.language, document=c.document, style=_style(), body=body, footer=c.footer,
        size=_size_on_paper(body, one_more_chart=c.staying.chart is not None),
    )  # fmt: skip


def _size_on_paper(body: str, *, one_more_chart: bool) -> float:
    """A size of type at which the text takes two pages of A4, also in the widest of the fonts that a page may get."""
    beyond = len(_NOT_TEXT.sub("", body)) + (LETTERS_OF_A_CHART if one_more_chart else 0) - EASY_LENGTH
    return round(min(max(LARGEST - SMALLER * beyond, SMALLEST), LARGEST), 2)


@cache
def _style() -> Html:
    return Html(STYLE.read_text(encoding="utf-8"))


def _mark(kind: str) -> Html:
    return fill('<span class="mark {kind}" aria-hidden="true"></span>', kind=kind)


def _list(listed: tuple[str, ...]) -> Html:
    items = join(fill("<li>{each}</li>", each=each) for each in listed)
    return fill("<ul>{items}</ul>", items=items) if listed else Html("")


def _head(c: Content) -> Html:
    head = c.head
    before, headline, after = head.points
    work_on = (
        fill("<p><b>{title}:</b> {levers}</p>", title=head.work_on[0], levers=head.work_on[1])
        if head.work_on
        else ""
    )
    return fill(
        '<p class="kicker"><span>{kicker}</span><span>{as_of}</span></p><h1 class="{long}">{name}</h1>'
        '<p class="facts">{facts}</p><p class="soft">{window}</p>'
        '<div class="verdict {kind}"><p class="points">{before}<strong>{headline}</strong>{after}</p><p>{meaning}</p>'
        '<p><b>{why}:</b> {because}</p>{reasons}{work_on}<p class="small">{coverage}</p></div>',
        kicker=c.kicker, as_of=c.as_of, name=c.name, facts=c.facts, window=c.window,
        long="long" if len(c.name) > LONG_NAME else "",
        kind=head.kind, before=before, headline=headline, after=after, meaning=head.meaning, why=head.why,
        because=head.because, reasons=_list(head.reasons), work_on=work_on, coverage=head.coverage,
    )  # fmt: skip


def _section(s: Section) -> Html:
    facts = join(
        fill('<p class="fact"><b>{name}:</b> {said}</p>', name=name, said=said) for name, said in s.facts
    )
    return fill(
        "<section><h2>{title}</h2>{said}{chart}{facts}{listed}</section>\n",
        title=s.title, said=join(fill("<p>{each}</p>", each=each) for each in s.said),
        chart=_chart(s.chart) if s.chart else "", facts=facts, listed=_list(s.listed),
    )  # fmt: skip


def _chart(chart: Chart) -> Html:
    """The drawing within the page: there it needs no names of namespaces, and its letters are those of the page."""
    svg = chart.svg.replace(' xmlns="http://www.w3.org/2000/svg"', "", 1)
    svg = svg.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "", 1).replace("xlink:href", "href")
    return fill(
        '<div class="chart" role="img" tabindex="0" aria-label="{alt}">{svg}</div>',
        alt=chart.alt,
        svg=Html(svg),
    )


def _dimensions(c: Content) -> Html:
    return fill(
        '<section><h2>{title}</h2><div class="dimensions">{each}</div></section>\n',
        title=c.dimensions_title, each=join(map(_dimension, c.dimensions)),
    )  # fmt: skip


def _dimension(d: DimensionLeads) -> Html:
    return fill(
        '<table><thead><tr><th colspan="2" scope="colgroup"><b>{name}</b><br><span class="small">{question}</span></th>'
        '<th colspan="2" scope="colgroup" class="state">{mark}<b>{state}</b><br><span class="small">{known}</span></th>'
        "</tr></thead><tbody>{leads}</tbody></table>",
        name=d.name, question=d.question, mark=_mark(d.kind), state=d.state, known=d.known,
        leads=join(map(_lead, d.leads)),
    )  # fmt: skip


def _lead(lead: Lead) -> Html:
    said = '<td class="value">{value}</td><td class="small">{evidence}</td>'
    if not lead.evidence:
        said = '<td class="alone" colspan="2">{value}</td>'
    return fill(
        '<tr><th scope="row">{title}</th>{said}'
        '<td class="band">{mark}{band}</td></tr>',
        title=lead.title, said=fill(said, value=lead.value, evidence=lead.evidence), mark=_mark(lead.kind),
        band=lead.band,
    )  # fmt: skip


def _columns(c: Content) -> Html:
    left, right = ([getattr(c, name) for name in names] for names in c.columns)
    return fill(
        '<div class="columns"><div>{left}</div><div>{right}</div></div>\n',
        left=join(map(_section, left)), right=join(map(_section, right)),
    )  # fmt: skip


def _decision(c: Content) -> Html:
    d = c.decision
    return fill(
        '<section class="decision"><h2>{title}</h2><p>{lead}</p><div class="ticks"><p><i class="tick"></i>{agree}</p>'
        '<p><i class="tick"></i>{disagree}</p></div><p class="fill"><span>{reason}</span><i></i></p>'
        '<p class="fill"><i></i></p><div class="who"><p class="fill"><span>{roles}</span><i></i></p>'
        '<p class="fill"><span>{date}</span><i></i></p></div></section>\n',
        title=d.title, lead=d.lead, agree=d.agree, disagree=d.disagree, reason=d.reason, roles=d.roles, date=d.date,
    )  # fmt: skip


def _how(c: Content) -> Html:
    legend = join(
        fill('<span class="legend">{mark}{word}</span>', mark=_mark(kind), word=word)
        for kind, word in c.legend.marks
    )
    return fill(
        '<div class="how"><p><b>{rests}:</b> {said}</p><p><b>{how}:</b> {sentence} {legend}</p></div>',
        rests=c.rests.title, said=" ".join(c.rests.said), how=c.legend.title, sentence=c.legend.sentence, legend=legend,
    )  # fmt: skip
