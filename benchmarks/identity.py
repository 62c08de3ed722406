"""How well people are told apart and put together, on invented registers of which the truth is known.

`python -m benchmarks.identity`

Precision: of the pairs of ways of writing that were held for one person, how many are. Recall: of the pairs
that are one person's, how many were found. Beside both stands what comparing names and e-mails in lower case
would have given. “With suggestions” is after somebody who knows everybody has said yes or no to each.
"""

import argparse
import csv
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from random import Random

import duckdb

from benchmarks.names import population
from benchmarks.spellings import now_and_then, usual
from ingest import facts, ingest, store
from ingest.people import clean_name
from ingest.people import decisions as identity_decisions

MEETINGS = 9
AT = datetime.fromisoformat("2026-11-01T12:00")
ROUNDS = 4
SEED = 20261101


@dataclass(frozen=True)
class Written:
    """One way in which a list writes a person of a community."""

    community: str
    name: str
    email: str


@dataclass(frozen=True)
class Measured:
    """What came of it. Shares are from 0 to 1."""

    people: int
    ways: int
    exact: tuple[float, float]
    automatic: tuple[float, float]
    settled: tuple[float, float]
    suggestions: int
    true_suggestions: int
    seconds: float


def measured(communities: int, seed: int) -> Measured:
    """Write registers of that many communities, load them, and compare with the truth."""
    with tempfile.TemporaryDirectory() as folder:
        truth = _write(Path(folder), communities, Random(seed))  # noqa: S311 - no secret depends on it
        database = Path(folder) / "people.duckdb"
        ingest(sorted(Path(folder).glob("*.csv")), database, at=AT)
        with store.write(database) as cursor:
            began = time.perf_counter()
            facts.settle(cursor, [c for (c,) in cursor.execute("select community from community").fetchall()])
            seconds = time.perf_counter() - began
            automatic = _scores(truth, _persons(cursor))
            asked = _settle(cursor, truth)
            settled = _scores(truth, _persons(cursor))
    exact = {w: (w.community, w.name.lower(), w.email) if not w.email else w.email for _, w in truth}
    return Measured(
        people=len({person for person, _ in truth}),
        ways=len(truth),
        exact=_scores(truth, exact),
        automatic=automatic,
        settled=settled,
        suggestions=len(asked),
        true_suggestions=sum(asked.values()),
        seconds=seconds,
    )


def _write(folder: Path, communities: int, rng: Random) -> list[tuple[int, Written]]:
    """One file for each meeting day, all communities in it; gives every (person, way of writing) there is."""
    files: dict[int, list[list[str]]] = defaultdict(list)
    truth: dict[tuple[int, Written], None] = {}
    person = 0
    for number in range(communities):
        community = f"c{number:03d}"
        for who in population(rng, rng.randrange(20, 121), community):
            person += 1
            keen = rng.uniform(0.2, 0.95)
            custom = usual(rng, who)
            for meeting in range(MEETINGS):
                if rng.random() > keen:
                    continue
                name = custom if rng.random() < 0.62 else now_and_then(rng, who)
                email = rng.choice(who.emails) if who.emails and rng.random() < 0.4 else ""
                files[meeting].append([community, _day(meeting), name, email])
                truth[person, Written(community, clean_name(name), email)] = None
    for meeting, rows in files.items():
        rng.shuffle(rows)
        with (folder / f"meeting-{meeting}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["community", "date", "name", "email"], *rows])
    return list(truth)


def _day(meeting: int) -> str:
    return (date(2025, 2, 6) + timedelta(days=56 * meeting)).isoformat()


def _persons(cursor: duckdb.DuckDBPyConnection) -> dict[Written, str]:
    rows = cursor.execute(
        "select community, coalesce(name, ''), coalesce(email, ''), person_id"
        " from mention join mention_name using (mention_id)"
    ).fetchall()
    return {Written(*row[:3]): row[3] for row in rows}


def _scores(truth: Sequence[tuple[int, Written]], found: Mapping[Written, Hashable]) -> tuple[float, float]:
    """Pairwise precision and recall."""
    by_person = _pairs((person, k) for k, (person, _) in enumerate(truth))
    by_found = _pairs((found[written], k) for k, (_, written) in enumerate(truth))
    right = len(by_person & by_found)
    return right / len(by_found), right / len(by_person)


def _pairs(grouped: Iterable[tuple[Hashable, int]]) -> set[tuple[int, int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for group, k in grouped:
        groups[group].append(k)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def _settle(
    cursor: duckdb.DuckDBPyConnection, truth: Sequence[tuple[int, Written]]
) -> Counter[tuple[str, str]]:
    """Answer every suggestion truthfully, until there are none; gives those asked, 1 where it was right."""
    asked: Counter[tuple[str, str]] = Counter()
    for _ in range(ROUNDS):
        whose = _mostly(truth, _persons(cursor))
        rows = cursor.execute("select one, other from suspected_duplicate order by all").fetchall()
        if not rows:
            break
        for one, other in rows:
            same = whose[one] == whose[other]
            asked[one, other] = int(same)
            pair = {(min(one, other), max(one, other))}
            identity_decisions.add(cursor, pair, "same" if same else "different", AT)
        facts.settle(cursor, [c for (c,) in cursor.execute("select community from community").fetchall()])
    return asked


def _mostly(truth: Sequence[tuple[int, Written]], found: Mapping[Written, str]) -> dict[str, int]:
    """Whom each person found mostly is."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for person, written in truth:
        counts[found[written]][person] += 1
    return {found_as: people.most_common(1)[0][0] for found_as, people in counts.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    """The command: print the figures."""
    parser = argparse.ArgumentParser(description="Measure how well people are told apart.")
    parser.add_argument("--communities", type=int, default=35)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args(arguments)
    found = measured(asked.communities, asked.seed)
    sys.stdout.write(f"{found.people:,} people, written in {found.ways:,} ways\n")
    for what in ("exact", "automatic", "settled"):
        precision, recall = getattr(found, what)
        sys.stdout.write(f"{what:10} precision {precision:.4f}  recall {recall:.4f}\n")
    sys.stdout.write(f"suggestions {found.suggestions:,}, right {found.true_suggestions:,}\n")
    sys.stdout.write(f"settling took {found.seconds:.2f} s\n")


if __name__ == "__main__":
    main()
