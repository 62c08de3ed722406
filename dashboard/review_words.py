"""A review in plain words, the same on the screen and on a terminal."""

from collections.abc import Iterator

from dashboard import formats
from dashboard.words import count, say
from metrics import Review
from metrics.assessment import CommunityAssessment
from metrics.indicator import VOTING
from metrics.official import Fresh, Official


def word(said: Official | Fresh) -> str:
    """Headline and second word: INVIGORATE · restart."""
    second = say(f"qualifier.{said.qualifier}") if said.qualifier else ""
    return " · ".join(filter(None, (say(f"headline.{said.headline}"), second)))


def reading(review: Review) -> str:
    """The official word with its day; and where what was read points elsewhere, that the change is not sure yet."""
    sentences = [say("review.taken", date=formats.day(review.as_of), headline=word(review.word))]
    if review.word.moving_towards:
        sentences.append(say("review.moving", read=word(review.read), kept=word(review.word)))
    return " ".join(sentences)


def decision(review: Review) -> str:
    """What the committee decided, when, who by role, and why; or that nothing is recorded."""
    said = review.decision
    if said is None:
        return say("review.undecided")
    return say(f"review.{said.decision}", date=formats.day(said.date), roles=said.roles, reason=said.reason)


def plan(review: Review) -> str:
    """What the plan adopted is for; empty where none was."""
    return say("review.plan", dimensions=dimensions(review.plan)) if review.plan else ""


def dimensions(names: tuple[str, ...]) -> str:
    """Dimensions by the names that people read."""
    return ", ".join(say(f"dimension.{name}") for name in names)


def since(review: Review, now: CommunityAssessment) -> str:
    """What became of the headline, and after how many meetings."""
    return say(
        "review.since",
        meetings=count("meeting_held", review.meetings_since),
        then=word(review.word),
        now=word(Official(headline=now.verdict.headline, qualifier=now.verdict.qualifier)),
    )


def became(review: Review, now: CommunityAssessment) -> Iterator[tuple[str, str, str]]:
    """Each dimension with its state then and now, as keys of the words."""
    states = {state.dimension: state.state for state in now.dimensions}
    for dimension in VOTING:
        yield dimension.value, review.dimensions[dimension.value], states[dimension]
