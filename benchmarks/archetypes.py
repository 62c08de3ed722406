"""Judges invented communities of known stories many times, and prints what each comes out as (`verdict.md` 3.5).

`python -m benchmarks.archetypes --each 200`

The stories and their parameters stand in `stories.py`. The same seed gives the same communities. The generator
shares the rule's assumptions: it shows that the rule tells the stories apart and how often chance of sampling
turns it, not that the bands are true.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.invent import invent
from benchmarks.invented import AS_OF
from benchmarks.stories import STORIES
from ingest import store
from metrics import Policy, assess

SEED = 20261031


def main(arguments: Sequence[str] | None = None) -> None:
    """The command: invents each story as often as asked for, judges all at once, and prints the shares."""
    parser = argparse.ArgumentParser(description="Judge invented communities of known stories.")
    parser.add_argument("--each", type=int, default=200, help="communities of each story")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.duckdb"
        invent(path, STORIES, asked.each, SEED)
        sys.stdout.write(measured(path, asked.each))


def measured(path: Path, each: int) -> str:
    """A line a story: what it comes out as how often, and what `verdict.md` expects to lead."""
    with store.read(path) as cursor:
        found = assess(cursor, as_of=AS_OF, policy=Policy.load())
    counts: dict[str, Counter[str]] = {story.name: Counter() for story in STORIES}
    for community in found.communities:
        verdict = community.verdict
        word = verdict.headline + (f" · {verdict.qualifier}" if verdict.qualifier else "")
        counts[STORIES[int(community.id.split("-")[0])].name][word] += 1
    lines = []
    for story in STORIES:
        shares = ", ".join(
            f"{word} {number / each:.0%}" for word, number in counts[story.name].most_common(4)
        )
        leads = counts[story.name].most_common(1)[0][0].split(" · ")[0]
        kept = "as expected" if leads == story.expected.split(" · ")[0] else f"EXPECTED {story.expected}"
        lines.append(f"{story.name:48} {kept:12} {shares}\n")
    return "".join(lines)


if __name__ == "__main__":
    main()
