"""`assess`, `explain` and `indicators`: what the facts come to, and how."""

import argparse
from collections.abc import Sequence
from difflib import get_close_matches

from duckdb import DuckDBPyConnection

import metrics
from dashboard.commands.terminal import document, paragraph, table
from dashboard.commands.verdict_text import tell_community, tell_explanation
from dashboard.language.told import told
from dashboard.language.words import say
from ingest import store
from ingest.problems import Refused
from metrics import CATALOGUE, Policy
from metrics.indicator import Indicator

MOST_NAMED = 12


def assess(given: argparse.Namespace) -> int:
    """Judge every community, or those asked for; 1 where an indicator met an error."""
    policy = Policy.load(given.policy)
    with store.read(given.db) as cursor:
        check_communities(cursor, given.community or [])
        found = metrics.assess(
            cursor,
            as_of=given.as_of,
            policy=policy,
            communities=given.community,
            series=given.series,
            why=given.why or bool(given.community),
        )
    if given.json:
        document(found.to_dict())
    elif not found.communities:
        paragraph(say("data.no_imports"))
    else:
        for community in found.communities:
            tell_community(community, given.as_of, in_full=bool(given.community))
    return int(found.failed)


def explain(given: argparse.Namespace) -> int:
    """Take one number of one community apart."""
    policy, indicator = Policy.load(given.policy), _indicator(given.indicator)
    with store.read(given.db) as cursor:
        check_communities(cursor, [given.community])
        found = metrics.explain(cursor, indicator.id, given.community, as_of=given.as_of, policy=policy)
    tell_explanation(found, given.as_of)
    return 0


def indicators(given: argparse.Namespace) -> int:
    """List the catalogue."""
    if given.json:
        document({"indicators": [_described(indicator) for indicator in CATALOGUE]})
        return 0
    for dimension in dict.fromkeys(indicator.dimension for indicator in CATALOGUE):
        paragraph(say(f"dimension.{dimension.value}"))
        rows = [
            (
                each.code,
                each.id,
                told(each.title),
                say(f"role.{each.role.value}"),
                say(f"cli.units.{each.unit.value}"),
            )
            for each in CATALOGUE
            if each.dimension is dimension
        ]
        table([say(f"cli.{head}") for head in ("code", "id", "title", "vote", "unit")], rows, indent=2)
        print()
    return 0


def _described(indicator: Indicator) -> dict[str, object]:
    words = ("id", "code", "title", "question", "objective", "description", "formula", "filters", "source",
             "ethics", "remedy")  # fmt: skip
    return {word: getattr(indicator, word) for word in words} | {
        "dimension": indicator.dimension.value,
        "role": indicator.role.value,
        "unit": indicator.unit.value,
        "better": indicator.better.value,
        "needs": list(indicator.needs),
        "caveats": list(indicator.caveats),
    }


def _indicator(name: str) -> Indicator:
    """The indicator with that id or code. Raises `Refused` with the nearest one."""
    wanted = name.strip().casefold().replace("-", "_")
    known = {key.casefold().replace("-", "_"): each for each in CATALOGUE for key in (each.id, each.code)}
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, n=1)
    if near:
        raise Refused(say("cli.no_indicator_near", name=name, near=known[near[0]].id))
    raise Refused(say("cli.no_indicator", name=name))


def check_communities(cursor: DuckDBPyConnection, wanted: Sequence[str]) -> None:
    """Raise `Refused` where the database does not have one of these communities (compared without case)."""
    known = dict(cursor.execute("select community_key, community from community order by all").fetchall())
    for name in wanted:
        if name.strip().casefold() in known:
            continue
        near = get_close_matches(name.strip().casefold(), known, n=1)
        if near:
            raise Refused(say("cli.no_community_near", name=name, near=known[near[0]]))
        named = ", ".join(list(known.values())[:MOST_NAMED]) or say("cli.none_yet")
        raise Refused(say("cli.no_community", name=name, known=named))
