"""How many people may come to the next meeting (PA-08): habits of everybody, read for each community.

What is forecast from is learnt from people of all communities of the database, whichever are asked about, so that
a community is told the same alone as among others. Open communities are learnt from apart from closed ones, as
whoever has come once comes again half as often there.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256

import numpy as np
import pandas as pd

from metrics.engine import Engine
from metrics.policy import Policy
from metrics.statistics import estimates
from metrics.statistics.forecast import Fit, Patterns, expected_next, fit
from metrics.wording import count

ALL = "all"
"""What is learnt from communities of every shape, and serves those of none, or of one with too few people."""

_HISTORIES = """
    select coalesce(r.shape, '') as shape, c.came, c.last_came, c.chances, count(*) as persons
    from coming c
    left join room r on r.community = c.community
    group by coalesce(r.shape, ''), c.came, c.last_came, c.chances
    order by shape, came, last_came, chances"""
_SPREAD = """
    select m.community, m.meeting_id, sum(o.attended) as numerator, count(*) as denominator
    from opportunity o
    join meeting_window m on m.meeting_id = o.meeting_id
    group by m.community, m.meeting_id order by m.community, numerator, denominator"""


def define_coming(engine: Engine, policy: Policy) -> None:
    """Make the concepts that the forecast is read from, for the communities in scope.

    `forecast_model`: one row with how many people it could learn from, and whether that led to anything.
    `coming_chance`: of each history in a community of some shape, the chance to come next. `coming_spread`: how much
    more attendance differs from meeting to meeting than chance would have it.
    """
    people, models = _learn(engine, policy)
    engine.define_table("forecast_model", pd.DataFrame({"people": [people], "fitted": [int(ALL in models)]}))
    engine.define_table("coming_chance", _chances(engine.frame(_HISTORIES), models))
    engine.define_table("coming_spread", _spread(engine, policy))


def learnt_from(communities: Sequence[str], most: int) -> list[str]:
    """The communities whose people are learnt from: all, or so many by a lot that their ids draw."""
    return sorted(communities, key=lambda community: sha256(community.encode()).digest())[:most]


def _learn(engine: Engine, policy: Policy) -> tuple[int, Mapping[str, Fit]]:
    """How many people have meetings enough behind them; and what they teach, over all and by shape."""
    everybody = [row[0] for row in engine.rows("select community from community")]
    asked = {row[0] for row in engine.rows("select community from scope")}
    chosen = learnt_from(everybody, int(policy.number("forecast_communities")))
    pool = engine if set(chosen) == asked else engine.at(engine.parameters["as_of"], policy, chosen)
    histories = pool.frame(_HISTORIES)
    long = histories[histories["chances"] >= policy.number("forecast_opportunities")]
    enough = long.groupby("shape")["persons"].sum() >= policy.number("forecast_people")
    people = int(long["persons"].sum())
    if people < policy.number("forecast_people"):
        return people, {}
    parts = {ALL: histories} | {
        str(shape): histories[histories["shape"] == shape] for shape in enough.index[enough] if shape
    }
    fits = {name: _fitted(_numbers(part[part["chances"] > 0]).tobytes()) for name, part in parts.items()}
    models = {name: model for name, model in fits.items() if model is not None}
    return people, models if ALL in models else {}


@lru_cache(maxsize=16)
def _fitted(numbers: bytes) -> Fit | None:
    # The same people are learnt from again for every community that is looked at.
    return fit(Patterns(*np.frombuffer(numbers).reshape(4, -1)))


def _numbers(histories: pd.DataFrame) -> np.ndarray:
    """x, t_x, n and persons of each history, over shapes."""
    merged = histories.groupby(["came", "last_came", "chances"], sort=True)["persons"].sum().reset_index()
    return np.ascontiguousarray(merged.to_numpy(float).T)


def _chances(histories: pd.DataFrame, models: Mapping[str, Fit]) -> pd.DataFrame:
    chance = np.full(len(histories), np.nan)
    for shape in histories["shape"].unique():
        model = models.get(shape, models.get(ALL))
        rows = (histories["shape"] == shape).to_numpy()
        numbers = histories.loc[rows, ["came", "last_came", "chances", "persons"]].to_numpy(float).T
        if model is not None:
            chance[rows] = expected_next(model, Patterns(*numbers), 1)
    kept = histories[["shape", "came", "last_came", "chances"]]
    return kept.assign(shape=kept["shape"].astype("string"), chance=chance)


def _spread(engine: Engine, policy: Policy) -> pd.DataFrame:
    meetings = engine.frame(_SPREAD)
    group, communities = pd.factorize(meetings["community"])
    spread = estimates.dispersion(
        group.astype(np.int64),
        meetings["numerator"].to_numpy(float),
        meetings["denominator"].to_numpy(float),
        len(communities),
        enough=policy.number("statistics_dispersion_meetings"),
        otherwise=policy.number("statistics_dispersion_few_meetings"),
    )
    return pd.DataFrame({"community": pd.array(communities, dtype="string"), "spread": spread})


def expected_attendance(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """The sum of the chances, with the range in which the number of those who come should lie.

    Nobody's chance leaves this function. `word` says the number as people would; `first_timers` is how many came for
    the first time to each of the last meetings, on average, for the model cannot know of them.
    """
    # In an order of its own, so that the sums end in the same digit whoever else is assessed.
    units = units.sort_values(["group", "chance"])
    group, chance = units["group"].to_numpy(), units["chance"].to_numpy(float)
    value = np.bincount(group, chance, groups)
    people = np.bincount(group, minlength=groups)
    of_group = units.groupby("group")[["spread", "meetings", "first_timers"]]
    facts = of_group.agg({"spread": "max", "meetings": "max", "first_timers": "sum"}).reindex(range(groups))
    variance = np.bincount(group, chance * (1 - chance), groups) * facts["spread"].to_numpy(float)
    reach = estimates.normal_quantile(policy.number("statistics_reading_level")) * np.sqrt(variance)
    with np.errstate(divide="ignore", invalid="ignore"):
        new = (facts["first_timers"] / facts["meetings"]).to_numpy(float)
    return pd.DataFrame(
        {
            "value": np.where(people > 0, value, np.nan),
            "n": people,
            "low": np.maximum(value - reach, 0),
            "high": np.minimum(value + reach, people),
            "detail": [_said(v, first) for v, first in zip(value, new, strict=True)],
        }
    )


def _said(value: float, new: float) -> dict[str, object]:
    if np.isnan(value):
        return {}
    people = f"about {count(round(value), 'person')}"
    if round(np.nan_to_num(new)) > 0:
        people += f", and {round(new)} for the first time"
    return {"word": people, "first_timers": estimates.finite(new)}
