"""What would change the verdict, how sure it is, and what it hangs on, in plain words."""

from dashboard.language import formats
from dashboard.language.told import told
from dashboard.language.words import begun, say
from metrics.assessment import Verdict
from metrics.catalogue import BY_ID
from metrics.changes import WouldChange
from metrics.judging.rules import Headline
from metrics.judging.sensitivity import Sensitivity

NO_VERDICTS = (Headline.TOO_EARLY.word, Headline.INSUFFICIENT_DATA.word)


def would_change(verdict: Verdict) -> list[str]:
    """Each change with what it would lead to, or the sentence that there is none; nothing for what is no verdict."""
    if verdict.why is None or verdict.headline in NO_VERDICTS:
        return []
    return [_leads_to(change) for change in verdict.why.would_change] or [say("why.no_change")]


def qualifiers(verdict: Verdict) -> list[str]:
    """What the second words of those verdicts mean, each once, but for that of the present one."""
    changes = verdict.why.would_change if verdict.why else ()
    found = dict.fromkeys(change.qualifier for change in changes if change.qualifier)
    return [
        say("why.in_words", word=say(f"qualifier.{each}"), meaning=say(f"qualifier_short.{each}"))
        for each in found
        if each != verdict.qualifier
    ]


def _leads_to(change: WouldChange) -> str:
    said = begun(told(change.change))
    key = "why.change_no_verdict" if change.to in NO_VERDICTS else "why.change"
    return say(key, change=said, headline=_word(change.to, change.qualifier))


def _word(headline: str, qualifier: str | None) -> str:
    words = [say(f"headline.{headline}"), say(f"qualifier.{qualifier}") if qualifier else ""]
    return " · ".join(filter(None, words))


def stability(verdict: Verdict) -> str:
    """How many of the draws agree, in one sentence; empty where it was not asked for."""
    if verdict.why is None:
        return ""
    found = verdict.why.stability
    kind = found.label.split()[0]
    listed = [
        say("why.share", share=formats.percent(share), headline=say(f"headline.{headline}"))
        for headline, share in sorted(found.shares.items(), key=lambda each: -each[1])
        if share >= 0.005
    ]
    return say(f"why.{kind}", shares=", ".join(listed))


def both(verdict: Verdict) -> str:
    """The two headlines of a borderline verdict, which stand beside it; else nothing."""
    if verdict.why is None or not verdict.why.stability.label.startswith("borderline"):
        return ""
    shares = verdict.why.stability.shares
    first, second = sorted(shares, key=lambda headline: -shares[headline])[:2]
    return say("why.both", first=say(f"headline.{first}"), second=say(f"headline.{second}"))


def hangs_on(verdict: Verdict) -> list[str]:
    """Each single threshold and lead that the verdict hangs on, or the sentence that there is none."""
    if verdict.why is None:
        return []
    return [_hangs(each) for each in verdict.why.one_at_a_time] or [say("why.hangs_on_nothing")]


def _hangs(each: Sensitivity) -> str:
    indicator, headline = BY_ID[each.indicator], _word(each.headline, each.qualifier)
    if each.to is None:
        return say("why.left_out", title=told(indicator.title), headline=headline)
    return say(
        "why.threshold",
        title=told(indicator.title),
        band=say(f"band.{each.edge}"),
        to=formats.amount(each.to, formats.unit_of(indicator.id, indicator.unit)),
        headline=headline,
    )
