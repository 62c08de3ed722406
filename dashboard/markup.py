"""HTML that is safe by construction: every value put into it is escaped, unless it is Html itself."""

from collections.abc import Iterable
from html import escape

from dashboard.language.words import ENGLISH, English


class Html(str):
    """A piece of finished HTML."""

    __slots__ = ()


def fill(template: str, **values: object) -> Html:
    """The template with its {places} filled by escaped text, or by Html as it is."""
    return Html(template.format(**{name: safe(value) for name, value in values.items()}))


def safe(value: object) -> Html:
    """A value as HTML; None is nothing, and what nobody translated says that it is English."""
    if isinstance(value, Html):
        return value
    if isinstance(value, English):
        return Html(f'<span lang="{ENGLISH}">{escape(value)}</span>')
    return Html("" if value is None else escape(str(value)))


def join(pieces: Iterable[object], between: str = "") -> Html:
    """Pieces one after another, each escaped unless it is Html."""
    return Html(between.join(safe(piece) for piece in pieces))


def table(headings: Iterable[str], rows: Iterable[Iterable[object]], *, caption: str, kind: str = "") -> Html:
    """A table that a screen reader can walk: a caption, column headings, the first cell heads its row.

    Each cell also carries its heading, for narrow screens, where a row is set as a list.
    """
    columns = list(headings)
    head = join(fill('<th scope="col">{text}</th>', text=text) for text in columns)
    body = join(_row(columns, list(row)) for row in rows)
    return fill(
        '<div class="ch-scroll" tabindex="0" role="region" aria-label="{caption}">'
        '<table class="ch-table {kind}"><caption>{caption}</caption>'
        "<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>",
        caption=caption, kind=kind, head=head, body=body,
    )  # fmt: skip


def _row(columns: list[str], cells: list[object]) -> Html:
    first = fill('<th scope="row">{cell}</th>', cell=cells[0])
    rest = (
        fill('<td data-label="{label}">{cell}</td>', label=label, cell=cell)
        for label, cell in zip(columns[1:], cells[1:], strict=True)
    )
    return fill("<tr>{cells}</tr>", cells=join([first, *rest]))


def folded(title: object, inside: Html) -> Html:
    """What is read by few, under a line that opens it."""
    return fill('<details class="ch-more"><summary>{title}</summary><div>{inside}</div></details>',
                title=title, inside=inside)  # fmt: skip


def label(text: str) -> str:
    """Text for a label or a message of Streamlit's, where Markdown would otherwise be read into it."""
    return "".join("\\" + sign if sign in "\\`*_{}[]()#+-.!|~<>$:&^" else sign for sign in text)
