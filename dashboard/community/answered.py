"""What evaluation forms say, question by question: bars that part where agreeing begins, a sentence and the table."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from dashboard.drawing import bars, tables
from dashboard.drawing.bars import Piece, Row
from dashboard.drawing.tables import Table
from dashboard.language import formats
from dashboard.language.words import catalogue, say
from dashboard.markup import fill
from metrics import Figures
from metrics.assessment import CommunityAssessment
from metrics.charted.answers import Answers

PARTS = ("agree", "between", "disagree", "rest")


def answers(found: Figures, community: CommunityAssessment, as_of: date) -> None:
    """The answers to each question of the form, in the order of the guide's form."""
    order = [key for key in catalogue() if key.startswith("question.")]
    asked = sorted(found.answers, key=lambda one: order.index(f"question.{one.question}"))
    said = sentence(asked, found.k)
    st.html(fill("<h2>{title}</h2><p>{said}</p>", title=say("answered.title"), said=said))
    known = [one for one in asked if one.answers is not None]
    if known:
        st.html(bars.drawn([row(one) for one in known], label=said, kind="ch-diverging"))
        key = " ".join(
            [say("answered.key"), *([say("answered.rest_key")] if any(o.rest for o in known) else [])]
        )
        st.html(fill('<p class="ch-small">{key}</p>', key=key))
    if asked:
        tables.beside("answers", partial(table_of, asked), community.id, as_of)


def sentence(found: Sequence[Answers], k: int) -> str:
    """Where most and where fewest agree, and how many questions have too few answers to show."""
    known = [(one.agree / one.answers, one) for one in found if one.answers and one.agree is not None]
    if not known:
        return say("answered.too_few" if found else "answered.none", k=k)
    most, least = max(known, key=lambda each: each[0]), min(known, key=lambda each: each[0])
    said = [_agree("answered.most", *most)]
    if least[1] is not most[1]:
        said.append(_agree("answered.least", *least))
    if hidden := len(found) - len(known):
        said.append(say("answered.hidden_one" if hidden == 1 else "answered.hidden", n=hidden))
    return " ".join(said)


def _agree(key: str, share: float, one: Answers) -> str:
    return say(
        key, question=say(f"question.{one.question}"), share=formats.percent(share),
        agree=formats.whole(one.agree or 0), n=formats.whole(one.answers or 0),
    )  # fmt: skip


def row(one: Answers) -> Row:
    """Those who agree to the right of the middle, those who do not to its left, what lies between astride it."""
    said = [words for part in ("disagree", "rest", "between", "agree") if (words := _said(one, part))]
    count = say("answered.forms", n=formats.whole(one.answers or 0))
    return Row(say(f"question.{one.question}"), ((pieces(one), f"{'; '.join(said)}. {count}"),))


def pieces(one: Answers) -> tuple[Piece, ...]:
    """The parts on a track from "all disagree" (0) over the middle (½) to "all agree" (1), and the interval."""
    of = one.answers or 1
    agree, between, left = (
        (one.agree or 0) / of,
        (one.between or 0) / of,
        ((one.disagree or 0) + (one.rest or 0)) / of,
    )
    start = 0.5 + between / 4
    found = [
        Piece("rest" if one.rest is not None else "disagree", 0.5 - between / 4 - left / 2, left / 2),
        Piece("between", 0.5 - between / 4, between / 2),
        Piece("agree", start, agree / 2),
    ]
    if one.low is not None and one.high is not None:
        found.append(Piece("interval", start + one.low / 2, (one.high - one.low) / 2))
    return tuple(piece for piece in found if piece.width > 0)


def _said(one: Answers, part: str) -> str:
    number = getattr(one, part)
    if number is None or (part == "between" and number == 0):
        return ""
    share = formats.percent(number / (one.answers or 1))
    if part == "agree" and one.low is not None and one.high is not None:
        share = f"{share} ({formats.span(one.low, one.high, 'share')})"
    return say(f"answered.said_{part}", share=share)


def table_of(found: Sequence[Answers]) -> Table:
    """Each question with the number of answers of each kind; what was put together only where something was."""
    parts = PARTS if any(one.rest is not None for one in found) else PARTS[:-1]
    columns = ("question", "answers", *PARTS, "low", "high")
    return Table(
        caption=say("answered.caption"), kind="ch-figures",
        headings=[say(f"answered.{name}") for name in ("question", "answers", *parts)],
        rows=[[say(f"question.{one.question}"), *(_number(getattr(one, name), one) for name in ("answers", *parts))]
              for one in found],
        columns=[say(f"answered.{name}") for name in columns],
        cells=[[say(f"question.{one.question}"), say("take.too_few") if one.answers is None else one.answers,
                *(getattr(one, part) for part in PARTS), one.low, one.high] for one in found],
    )  # fmt: skip


def _number(number: int | None, one: Answers) -> str:
    if one.answers is None:
        return say("take.too_few")
    return "" if number is None else formats.whole(number)
