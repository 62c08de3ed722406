"""A review in plain words, the same on the screen and on a terminal."""

from collections.abc import Callable, Iterator

from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.verdict_words import headline
from dashboard.language.words import say
from metrics import Review
from metrics.assessment import CommunityAssessment
from metrics.indicator import VOTING


def reading(review: Review) -> str:
    """The official word with its day; and where what was read points elsewhere, that the change is not sure yet."""
    sentences = [say("review.taken", date=formats.day(review.as_of), headline=headline(review.word))]
    if review.word.moving_towards:
        sentences.append(say("review.moving", read=headline(review.read), kept=headline(review.word)))
    return " ".join(sentences)


def decision(review: Review, told: Callable[[str], str] = str) -> str:
    """What the committee decided, when, who by role, and why; or that nothing is recorded.

    `told` gives what they wrote as it may be told; from outside it is not.
    """
    said = review.decision
    if said is None:
        return say("review.undecided")
    date = formats.day(said.date)
    if not said.reason:
        return say(f"review.{said.decision}_alone", date=date)
    return say(f"review.{said.decision}", date=date, roles=told(said.roles), reason=told(said.reason))


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
        then=headline(review.word),
        now=headline(now.verdict),
    )


def became(review: Review, now: CommunityAssessment) -> Iterator[tuple[str, str, str]]:
    """Each dimension with its state then and now, as keys of the words."""
    states = {state.dimension: state.state for state in now.dimensions}
    for dimension in VOTING:
        yield dimension.value, review.dimensions[dimension.value], states[dimension]
