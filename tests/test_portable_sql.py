"""The SQL of concepts and indicators stays in the subset that means the same on every engine (design.md)."""

import pytest
import sqlglot
from sqlglot import exp

from metrics.catalogue import CATALOGUE
from metrics.concept import concepts, tables_of

UNIQUE = {"meeting_id", "line", "source_column", "currency", "held_position", "named_position"}
BANNED_FUNCTIONS = {
    "arg_max",
    "arg_min",
    "max_by",
    "min_by",
    "hash",
    "unnest",
    "explode",
    "list",
    "array_agg",
    "first",
    "last",
}
PERCENTILES = (exp.PercentileCont, exp.PercentileDisc, exp.Quantile, exp.ApproxQuantile)

STATEMENTS = {f"concept {name}": sql for name, sql in (concepts() | concepts(("season",))).items()} | {
    f"indicator {indicator.id}": indicator.evidence for indicator in CATALOGUE
}


def faults(sql: str) -> list[str]:
    """What in the statement would change or break on another engine."""
    tree = sqlglot.parse_one(sql, read="duckdb")
    return [
        *_divisions(tree),
        *_literals(tree),
        *_functions(tree),
        *_windows(tree),
        *_joins(tree),
    ]


def _divisions(tree: exp.Expression) -> list[str]:
    return [
        f"division that can be by zero: {found.sql()}"
        for found in tree.find_all(exp.Div)
        if not isinstance(found.expression, (exp.Nullif, exp.Literal))
    ]


def _literals(tree: exp.Expression) -> list[str]:
    return [
        f"decimal literal: {found.this}"
        for found in tree.find_all(exp.Literal)
        if not found.is_string and "." in found.this and "e" not in found.this.lower()
    ]


def _functions(tree: exp.Expression) -> list[str]:
    found = [f"percentile other than median: {p.sql()}" for p in tree.find_all(*PERCENTILES)]
    for function in tree.find_all(exp.Func):
        name = function.name.lower() if isinstance(function, exp.Anonymous) else function.sql_name().lower()
        if name in BANNED_FUNCTIONS:
            found.append(f"function: {name}")
        if isinstance(function, exp.DateDiff) and "MONTH" in str(function.args.get("unit", "")).upper():
            found.append("month difference: compute 12 · years + months")
    found += [f"pivot: {p.sql()}" for p in tree.find_all(exp.Pivot)]
    return found


def _windows(tree: exp.Expression) -> list[str]:
    found = []
    for window in tree.find_all(exp.Window):
        order = window.args.get("order")
        if order is None:
            continue
        last = order.expressions[-1].this
        if not (isinstance(last, exp.Column) and last.name in UNIQUE):
            found.append(f"window whose order does not end in a unique key: {window.sql()}")
    return found


def _joins(tree: exp.Expression) -> list[str]:
    found = []
    for join in tree.find_all(exp.Join):
        on = join.args.get("on")
        if join.args.get("kind") == "CROSS" or join.args.get("method") == "ASOF":
            found.append(f"cross or ASOF join: {join.sql()}")
        elif on is None or on.find(exp.EQ) is None:
            found.append(f"join without an equality: {join.sql()}")
    return found


@pytest.mark.parametrize("name", STATEMENTS)
def test_is_portable(name: str) -> None:
    assert faults(STATEMENTS[name]) == []


@pytest.mark.parametrize("name", STATEMENTS)
def test_can_be_said_in_spark(name: str) -> None:
    said = sqlglot.transpile(
        STATEMENTS[name], read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    assert len(said) == 1


@pytest.mark.parametrize(
    "sql",
    [
        "select a / b from t",
        "select 0.5 from t",
        "select quantile_cont(x, 5e-1) from t",
        "select date_diff('month', a, b) from t",
        "select arg_max(a, b) from t",
        "select hash(a) from t",
        "select unnest(a) from t",
        "select list(a) from t",
        "select row_number() over (partition by a order by b) from t",
        "select * from t join u on t.a < u.b",
        "select * from t asof join u on t.a = u.a and t.b >= u.b",
        "select * from t cross join u",
    ],
)
def test_the_check_sees_what_it_is_for(sql: str) -> None:
    assert faults(sql)


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_concept_that_is_read_is_seen_to_be(name: str) -> None:
    tree = sqlglot.parse_one(STATEMENTS[name], read="duckdb")
    own = {str(query.alias) for query in tree.find_all(exp.CTE)}
    read = {table.name for table in tree.find_all(exp.Table)} - own
    assert read <= set(tables_of(STATEMENTS[name]))


def test_concept_names_are_said_once() -> None:
    names = list(concepts())
    assert len(names) == len(set(names))
