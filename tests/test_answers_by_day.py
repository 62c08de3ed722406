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
    chance, communities = random.Random(5), [steady(seed) for seed in range(3)]
    sets: dict[tuple[str, str], list[frozenset[object]]] = {}
    hidden = 0
    with oracle_database.write(communities) as cursor:
        for facts in communities:
            for day in turning_days(facts, chance, 8):
                engine = prepare(cursor.cursor(), as_of=day, policy=POLICY, communities=[facts.community])
                behind: dict[str, set[object]] = {}
                for question, *row in engine.rows(FORMS):
                    behind.setdefault(question, set()).add(tuple(row))
                for one in answers(engine, POLICY):
                    if one.answers is None:
                        hidden += len(behind[one.question]) >= 2 * K
                        continue
                    assert one.answers == len(behind[one.question])
                    sets.setdefault((facts.community, one.question), []).append(
                        frozenset(behind[one.question])
                    )
    pairs = [pair for shown in sets.values() for pair in combinations(shown, 2)]
    assert len(pairs) > 5 and hidden > 5
    assert not [1 for one, other in pairs if 0 < len(one - other) < K or 0 < len(other - one) < K]
