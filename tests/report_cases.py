"""Communities for the report that are as full, and as empty, as one can be."""

from dataclasses import replace
from datetime import date

from metrics import Annotation, Review
from metrics.assessment import CommunityAssessment
from metrics.changes import WouldChange
from metrics.indicator import VOTING
from metrics.judging.official import Fresh, Official
from metrics.reviews import Decision

FORTY = " ".join(
    f"{word} that the members see at their meetings every term" for word in ("one", "two", "three", "four")
)
NAME = "The Community of Practice for Inclusive Mathematics and Language Education in the Rural Districts of the North"


def full(community: CommunityAssessment, as_of: date) -> CommunityAssessment:
    """The community with long words in every list, a review with all its parts, and notes."""
    assert community.verdict.why is not None
    changes = tuple(
        WouldChange(indicator="champion", change=f"{n} of {FORTY[:150]}", to="SUSTAIN", qualifier="watch")
        for n in (1, 2, 3)
    )
    review = Review(
        as_of=date(2026, 4, 30),
        word=Official(headline="INVIGORATE", qualifier="restart", moving_towards="RETIRE"),
        read=Fresh(headline="RETIRE", qualifier="exhausted", rule="3", firm=False),
        because=FORTY,
        dimensions={dimension.value: "AMBER" for dimension in VOTING},
        decision=Decision(
            decision="disagree", reason=FORTY, roles="chair, champion, secretary", date=date(2026, 5, 7)
        ),
        plan=tuple(dimension.value for dimension in VOTING),
        meetings_since=3,
        earlier=None,
    )
    verdict = replace(
        community.verdict,
        headline="RETIRE",
        qualifier="exhausted",
        because=FORTY,
        reasons=(FORTY,) * 6,
        levers=(),
        ask_members_first=True,
        why=replace(community.verdict.why, would_change=changes),
        official=review,
    )
    notes = tuple(Annotation(date=as_of, note=f"{n} {FORTY}") for n in range(4))
    return replace(community, name=NAME, verdict=verdict, annotations=notes)


def empty(community: CommunityAssessment) -> CommunityAssessment:
    """The community with nothing known of it."""
    unknown = {
        r.id: replace(
            r,
            **dict.fromkeys(("value", "numerator", "denominator", "n", "low", "high")),
            band=type(r.band)(0),
            firm=False,
            why_unknown=f"Nothing has been brought that would tell this of {r.id}.",
            detail={},
        )
        for r in community.readings
    }
    states = tuple(replace(d, state="UNKNOWN", firm=False, known=0) for d in community.dimensions)
    window = replace(community.window, meetings=0, first=None, last=None)
    series = {
        "meetings": [],
        "returning": [],
        "cohorts": [],
        "survival": [],
        "concentration": None,
        "trend": None,
    }
    return replace(
        community, shape=None, stage=None, age_months=0, window=window, dimensions=states, by_id=unknown,
        series=series,
    )  # fmt: skip
