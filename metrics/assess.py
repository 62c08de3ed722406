"""Run all, judge all: facts in, one `Assessment` out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
from duckdb import DuckDBPyConnection

from metrics.assessment import Assessment, CommunityAssessment, Window
from metrics.catalogue import CATALOGUE
from metrics.community_readings import CommunityReadings
from metrics.disclosure import SeenBy, disclosed, withheld
from metrics.engine import prepare
from metrics.first_steps import first_steps
from metrics.judge import judge
from metrics.judging.reasons import Case
from metrics.judging.stage import stages_of
from metrics.judging.trace import states_of, verdict_of
from metrics.policy import Policy
from metrics.reviews import annotations_of, reviews_of
from metrics.series import series_of
from metrics.why import why_of
from metrics.withheld.outside import series_outside

TITLES = {indicator.id: indicator.title for indicator in CATALOGUE}


def assess(
    cursor: DuckDBPyConnection,
    *,
    as_of: date,
    policy: Policy,
    communities: Sequence[str] | None = None,
    series: bool = False,
    why: bool = False,
    seen_by: SeenBy = SeenBy.OWNER,
) -> Assessment:
    """Indicators and verdict of every community (or those with the given ids) as at `as_of`.

    `cursor` reads a cop-health database; nothing in it is changed. `series` adds the histories, `why` what would
    change each verdict and how stable it is, which takes about a second a community. For others than the owner of
    the files, `seen_by` keeps back every number from which fewer than k forms or people could be told. Raises
    KeyError for an id that the database does not have.
    """
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=communities)
    judged = judge(engine, policy)
    stages = stages_of(judged, engine.parameters["ending_before"], policy)
    known = [CommunityReadings(judged.columns, row, policy) for row in range(len(judged.state))]
    readings = disclosed(engine, judged.state["community"].tolist(), known, policy, seen_by)
    reviews = reviews_of(engine)
    if seen_by.from_outside:
        reviews = {name: review.outside for name, review in reviews.items()}
    annotations = {} if seen_by.from_outside else annotations_of(engine)
    histories = series_of(engine, judged.state["community"].tolist(), as_of, policy) if series else None
    if histories is not None and seen_by.from_outside:
        histories = [series_outside(history, policy) for history in histories]
    return Assessment(
        as_of=as_of,
        policy_name=policy.name,
        policy_sha256=policy.sha256,
        failed=any(column.error for column in judged.columns.values()),
        communities=tuple(
            CommunityAssessment(
                id=facts["community"],
                name=facts["name"],
                shape=_word(facts["shape"]),
                shape_declared=bool(facts["shape_declared"]),
                purpose_type=_word(facts["purpose_type"]),
                province=_word(facts["province"]),
                stage=stages[row],
                stage_declared=_word(facts["declared_stage"]) is not None,
                age_months=int(facts["age_months"]),
                window=_window(facts),
                verdict=replace(
                    verdict_of(judged.outcome, row, readings[row], TITLES, policy),
                    why=why_of(engine, judged, row, policy, withheld(readings[row])) if why else None,
                    official=reviews.get(facts["community"]),
                ),
                first_steps=first_steps(
                    Case(judged.outcome, row, readings[row], TITLES, policy), stages[row]
                ),
                dimensions=states_of(judged.outcome, row),
                by_id=readings[row],
                annotations=annotations.get(facts["community"], ()),
                series=histories[row] if histories is not None else None,
                from_outside=seen_by.from_outside,
            )
            for row, facts in enumerate(judged.state.to_dict("records"))
        ),
    )


def _window(facts: Mapping[str, Any]) -> Window:
    return Window(
        meetings=int(facts["meetings"]),
        first=_day(facts["first_on"]),
        last=_day(facts["last_on"]),
        early=int(facts["early"]),
        recent=int(facts["recent"]),
    )


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _day(value: object) -> date | None:
    return None if value is None or pd.isna(value) else pd.Timestamp(str(value)).date()
