"""What an attendance costs by line of the guide (2.3): each community's own budget, and what is usual among them.

Only communities that brought what they spent are in it. Amounts of two currencies are never added or compared,
and an amount says nothing of how good a community is: there is no order but the alphabet.
"""

from dataclasses import dataclass

import pandas as pd

from metrics.communities.alphabet import folded
from metrics.engine import Engine
from metrics.policy import Policy

LINES = ("venue", "catering", "technology", "content", "promotion", "facilitator", "travel", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """Cost of an attendance on one line: the middle half of the communities that spend on it, and its middle.

    The three are None where too few communities spend on it for anything to be usual.
    """

    currency: str
    line: str
    communities: int
    low: float | None
    middle: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """Cash that one community spent on one line, net of refunds, and for each attendance.

    `each` is None where nobody, or too few people to show, came in these months.
    """

    community: str
    name: str
    currency: str
    line: str
    amount: float
    each: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLines:
    """What is usual by currency and line in the guide's order, and the communities by name; `of` how many there are."""

    usual: tuple[Usual, ...]
    spent: tuple[Spent, ...]
    communities: int
    of: int


def cost_lines(engine: Engine, policy: Policy, *, fewest: float = 0) -> CostLines:
    """Cash of the last twelve months by line, of the communities that brought it.

    What an attendance costs, and so how many there were, is told where `fewest` people or more came to each meeting.
    """
    table = engine.frame(_SPENT, fewest=fewest)
    [(of,)] = engine.rows("select count(*) from scope")
    rows = sorted(
        zip(*(table[name].tolist() for name in _COLUMNS), strict=True),
        key=lambda row: (folded(row[1]), row[0], row[2], LINES.index(row[3])),
    )
    return CostLines(
        usual=_usual(table, int(policy.number("privacy_k"))),
        spent=tuple(
            Spent(community=community, name=name, currency=currency, line=line, amount=float(amount),
                  each=None if pd.isna(each) else float(each))
            for community, name, currency, line, amount, each in rows
        ),
        communities=int(table["community"].nunique()),
        of=int(of),
    )  # fmt: skip


def _usual(table: pd.DataFrame, enough: int) -> tuple[Usual, ...]:
    known = table[table["each"].notna()]
    told = []
    for (currency, line), each in known.groupby(["currency", "cost_line"])["each"]:
        quartiles = each.quantile([0.25, 0.5, 0.75]).tolist() if len(each) >= enough else [None] * 3
        low, middle, high = quartiles
        told.append(
            Usual(
                currency=str(currency),
                line=str(line),
                communities=len(each),
                low=low,
                middle=middle,
                high=high,
            )
        )
    return tuple(sorted(told, key=lambda usual: (usual.currency, LINES.index(usual.line))))


_COLUMNS = ("community", "name", "currency", "cost_line", "amount", "each")

# Below k people the cost of an attendance is about persons, not about the community.
_SPENT = """
    select s.community, p.name, s.currency, s.cost_line, sum(s.amount) as amount,
        sum(s.amount) / nullif(max(case
            when y.people >= $privacy_k and coalesce(f.fewest, $fewest) >= $fewest then y.attendances
            end), 0) as each
    from spending s
    join called p on p.community = s.community
    left join people_of_year y on y.community = s.community
    left join (
        select community, min(present) as fewest from held_meeting
        where has_register and present > 0 and date >= $past_from group by community
    ) f on f.community = s.community
    where s.nature = 'cash'
    group by s.community, p.name, s.currency, s.cost_line
"""
