"""Bars drawn as HTML: they need no chart program, and their numbers stand beside them as text."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.markup import Html, fill, join


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a track, from `left` on and `width` wide, both from 0 to 1; `kind` says how it looks."""

    kind: str
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """A name, the tracks of bars that belong to it, each with its words."""

    name: str
    tracks: tuple[tuple[tuple[Piece, ...], str], ...]


def drawn(rows: Iterable[Row], *, label: str, kind: str = "") -> Html:
    """The rows below one another. `label` says what they show, for whoever does not see them."""
    return fill(
        '<div class="ch-bars {kind}" role="group" aria-label="{label}">{rows}</div>',
        label=label, kind=kind, rows=join(_row(row) for row in rows),
    )  # fmt: skip


def _row(row: Row) -> Html:
    tracks = join(
        fill(
            '<div class="ch-track-line"><div class="ch-track" aria-hidden="true">{pieces}</div>'
            '<span class="ch-said-beside">{words}</span></div>',
            pieces=join(_piece(piece) for piece in pieces), words=words,
        )
        for pieces, words in row.tracks
    )  # fmt: skip
    return fill(
        '<div class="ch-bars-row"><span class="ch-bars-name">{name}</span><div>{tracks}</div></div>',
        name=row.name, tracks=tracks,
    )  # fmt: skip


def _piece(piece: Piece) -> Html:
    return fill(
        '<span class="ch-piece ch-piece-{kind}" style="left:{left}%;width:{width}%"></span>',
        kind=piece.kind, left=round(100 * piece.left, 3), width=round(100 * piece.width, 3),
    )  # fmt: skip
