"""What forms say, question by question, over all pairs of days, where they come in a few at a time (R23)."""

import random
from itertools import combinations

import oracle_database
from test_suppression import POLICY, K
from trickling import steady, turning_days

from metrics.charted.answers import answers
from metrics.engine import prepare

FORMS = "select question, import_id, line, source_column from answer where pooled and stance is not null"


def test_no_two_days_tell_what_fewer_than_five_answered() -> None:
    """Shown whatever the day they would tell it; shown as somebody from outside sees them they do not."""
    chance, communities = random.Random(5), [steady(seed) for seed in range(3)]
    sets: dict[tuple[bool, str, str], list[frozenset[object]]] = {}
    with oracle_database.write(communities) as cursor:
        for facts in communities:
            for day in turning_days(facts, chance, 8):
                engine = prepare(cursor.cursor(), as_of=day, policy=POLICY, communities=[facts.community])
                behind: dict[str, set[object]] = {}
                for question, *row in engine.rows(FORMS):
                    behind.setdefault(question, set()).add(tuple(row))
                for any_day in (True, False):
                    for one in answers(engine, POLICY, any_day=any_day):
                        if one.answers is not None:
                            assert one.answers == len(behind[one.question])
                            key = (any_day, facts.community, one.question)
                            sets.setdefault(key, []).append(frozenset(behind[one.question]))
    tells = {True: 0, False: 0}
    pairs = {True: 0, False: 0}
    for (any_day, *_), shown in sets.items():
        for one, other in combinations(shown, 2):
            pairs[any_day] += 1
            tells[any_day] += 0 < len(one - other) < K or 0 < len(other - one) < K
    assert tells[True] == 0
    assert tells[False] > 10
    assert pairs[True] > 5
