"""What heads a community's page and its report, in plain words: what it is, what the evidence points to, and why."""

from datetime import date
from typing import Protocol

from dashboard.language import formats, why
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import catalogue, say
from metrics.assessment import CommunityAssessment, DimensionState, Verdict

YEAR = 12


class Judged(Protocol):
    """Whatever has the word of a verdict: a reading of today, a line of the list, an official reading."""

    @property
    def headline(self) -> str: ...

    @property
    def qualifier(self) -> str | None: ...


def facts(community: CommunityAssessment) -> str:
    """Its shape, stage and age, as far as they are known."""
    known = [
        say(f"shape.{community.shape}") if community.shape else "",
        say("stage.label" if community.stage_declared else "stage.suggested", stage=stage(community.stage),
            name=told(community.stage)) if community.stage else "",
        say("window.age", age=age(community.age_months)) if community.age_months else "",
    ]  # fmt: skip
    return " · ".join(filter(None, known))


def stage(name: str) -> str:
    """Where it is in its life, in plain words; the name of the stage itself where there are none for it."""
    return str(catalogue().get(f"stage_is.{name}", told(name)))


def age(months: int) -> str:
    """How old it is: in years from two on."""
    return count("month", months) if months < 2 * YEAR else count("year", months // YEAR)


def window(community: CommunityAssessment) -> str:
    """Which meetings the numbers are about, in one sentence."""
    seen = community.window
    if seen.first is None or seen.last is None:
        held = [m["date"] for m in (community.series or {}).get("meetings", ()) if m["present"] is not None]
        last = formats.day(date.fromisoformat(max(held))) if held else ""
        return say("window.long_ago", date=last) if last else say("window.none")
    return say(
        "window.sentence",
        meetings=count("held_register", seen.meetings), first=formats.day(seen.first), last=formats.day(seen.last),
    )  # fmt: skip


def headline(said: Judged) -> str:
    """The word of the verdict with its qualifier: INVIGORATE · restart."""
    second = say(f"qualifier.{said.qualifier}") if said.qualifier else ""
    return " · ".join(filter(None, (say(f"headline.{said.headline}"), second)))


def meaning(said: Verdict) -> str:
    """What the verdict and its qualifier mean, whom to ask first, and both headlines where it is borderline."""
    sentences = (
        say(f"meaning.{said.headline}"),
        say(f"qualifier_meaning.{said.qualifier}") if said.qualifier else "",
        say("verdict.ask_members_first") if said.ask_members_first else "",
        why.both(said),
    )
    return " ".join(filter(None, sentences))


def reasons(said: Verdict) -> tuple[str, ...]:
    """The reasons one by one, unless the sentence of the rule, naming levers, names them itself."""
    return () if said.levers or len(said.reasons) < 2 else tuple(map(told, said.reasons))


def levers(said: Verdict) -> str:
    """What to work on, as a list; empty where the verdict names nothing."""
    return ", ".join(say(f"lever.{lever}") for lever in said.levers)


def coverage(community: CommunityAssessment) -> str:
    """How many of the numbers that may decide are known."""
    known, of = community.coverage
    return say("verdict.coverage", known=known, of=of)


def state(found: DimensionState) -> str:
    """How a dimension stands; "may be" where chance alone could have put it there."""
    word = say(f"state.{found.state}")
    return say("state.maybe", state=word) if found.state == "RED" and not found.firm else word
