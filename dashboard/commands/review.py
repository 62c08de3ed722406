"""`review`: the official reading of a community, at most two a year, and what the committee decided on it."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dashboard.commands.terminal import document, paragraph, table
from dashboard.commands.verdicts import check_communities
from dashboard.language import formats, review_words
from dashboard.language.told import told
from dashboard.language.words import say
from dashboard.reviewing import Held, Reviews
from ingest import Refused, store
from ingest.reviews import Decision
from metrics import Policy, Review
from metrics.assessment import CommunityAssessment


def review(given: argparse.Namespace) -> int:
    """Take the official reading, or the one taken for that day before, and keep what was decided."""
    decision = _decision(given)
    with store.read(given.db) as cursor:
        check_communities(cursor, [given.community])
    reviews = Reviews(Path(given.db), Policy.load(given.policy), given.community.strip())
    held = reviews.hold(
        given.as_of,
        at=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
        decision=decision,
        adopt_plan=given.adopt_plan,
    )
    following = reviews.next_after(given.as_of)
    if given.json:
        document(_document(held) | {"next_from": following.isoformat()})
        return 0
    _tell(held)
    paragraph(say("review.next", date=formats.day(following), per_year=reviews.per_year), indent=2)
    return 0


def _decision(given: argparse.Namespace) -> Decision | None:
    """What was decided. Raises Refused where a part of it is missing."""
    reason, roles = (" ".join((text or "").split()) for text in (given.reason, given.roles))
    if given.decide is None:
        if given.reason is not None or given.roles is not None or given.decided_on:
            raise Refused(say("cli.decide_first"))
        return None
    if not reason or not roles:
        raise Refused(say("cli.decide_whole"))
    return Decision(
        decision=given.decide, reason=reason, roles=roles, decided_on=given.decided_on or given.as_of
    )


def _document(held: Held) -> dict[str, Any]:
    earlier = held.review.earlier
    return {
        "community": held.community.id,
        "name": held.community.name,
        "as_of": held.review.as_of.isoformat(),
        "new": held.new,
        "official": held.review.to_dict(),
        "previous": earlier.to_dict() | {"became": _became(earlier, held.community)} if earlier else None,
    }


def _became(earlier: Review, now: CommunityAssessment) -> dict[str, Any]:
    return {
        "headline": {"then": earlier.word.headline, "now": now.verdict.headline},
        "dimensions": {
            name: {"then": then, "now": state} for name, then, state in review_words.became(earlier, now)
        },
    }


def _tell(held: Held) -> None:
    now, taken = held.community, held.review
    paragraph(f"{now.name} ({now.id}): {review_words.reading(taken)}")
    if not held.new:
        paragraph(say("review.was_taken"), indent=2)
    paragraph(f"{say('verdict.why')}: {told(taken.because)}", indent=2)
    _tell_decided(taken)
    if earlier := taken.earlier:
        print()
        paragraph(f"{say('review.last_time')}: {review_words.reading(earlier)}", indent=2)
        _tell_decided(earlier)
        paragraph(review_words.since(earlier, now), indent=2)
        heads = [say(f"review.{head}") for head in ("dimension", "then", "now")]
        rows = [
            (say(f"dimension.{name}"), say(f"state.{then}"), say(f"state.{state}"))
            for name, then, state in review_words.became(earlier, now)
        ]
        table(heads, rows, indent=4)
        print()


def _tell_decided(taken: Review) -> None:
    paragraph(review_words.decision(taken), indent=2)
    if planned := review_words.plan(taken):
        paragraph(planned, indent=2)
