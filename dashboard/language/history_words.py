"""What the histories of a community show, in words: the same beside the charts of the page and on paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil
from statistics import median
from typing import Any

from dashboard.language import formats, periods
from dashboard.language.formats import count
from dashboard.language.words import say
from metrics import Policy
from metrics.charted.retention import Retention

TEN_MEETINGS = 10
ONE_IN_A_HUNDRED = 0.01
A_FEW = 10


def run_chart_sentence(series: Mapping[str, Any], runs: Mapping[str, Any], policy: Policy) -> str:
    """All that the run chart shows; `runs` is the detail of the trend."""
    return f"{attendance_sentence(series, policy)} {runs_sentence(runs)}".strip()


def attendance_sentence(series: Mapping[str, Any], policy: Policy) -> str:
    """What the run chart shows, in words."""
    held = [m for m in series["meetings"] if m["status"] == "held"]
    counted = [m for m in held if m["present"] is not None]
    if not counted:
        few = any(m.get("few") for m in held)
        return say("chart.all_few", k=formats.whole(policy.number("privacy_k"))) if few else say("chart.none")
    sentences = [
        say("chart.range", register=count("held_register", len(counted)),
            first=formats.day(date.fromisoformat(counted[0]["date"])),
            last=formats.day(date.fromisoformat(counted[-1]["date"])),
            median=formats.whole(ceil(median(m["present"] for m in counted)))),
        _trend(series["trend"], policy),
    ]  # fmt: skip
    few = sum(bool(m.get("few")) for m in held)
    if few:
        sentences.append(
            say("chart.few", meetings=count("meeting", few), k=formats.whole(policy.number("privacy_k")))
        )
    if len(held) > len(counted) + few:
        sentences.append(say("chart.missing", meetings=count("meeting", len(held) - len(counted) - few)))
    if any(m["off_season"] for m in counted):
        sentences.append(say("chart.off_season_key"))
    return " ".join(sentences)


def _trend(trend: Mapping[str, Any] | None, policy: Policy) -> str:
    if trend is None or trend["p"] is None or trend["meetings"] < policy.number("minimum_trend_meetings"):
        return say("chart.too_few")
    slope, p = trend["slope_per_meeting"], trend["p"]
    if p >= 1 - policy.number("statistics_series_level"):
        return say("chart.steady")
    by_chance = say("chart.chance", n=round(100 * p)) if p >= ONE_IN_A_HUNDRED else say("chart.chance_tiny")
    if slope == 0:
        return say("chart.flat", by_chance=by_chance)
    people = abs(slope) * TEN_MEETINGS
    change = formats.trimmed(round(people, 0 if people >= A_FEW else 1))
    return say("chart.rising" if slope > 0 else "chart.falling", change=change, by_chance=by_chance)


def runs_sentence(detail: Mapping[str, Any]) -> str:
    """What the rules of run charts found in the last three years; nothing where they found nothing."""
    if "longest_run" not in detail:
        return ""
    if detail["longest_run"] > detail["longest_run_limit"]:
        return say("chart.run", n=detail["longest_run"], limit=detail["longest_run_limit"])
    if detail["crossings"] < detail["crossings_limit"]:
        return say(
            "chart.crossings", times=count("time", detail["crossings"]), limit=detail["crossings_limit"]
        )
    return ""


def of_enough(quarters: Sequence[Mapping[str, Any]], k: float) -> list[Mapping[str, Any]]:
    """The quarters, those of fewer than `k` people without their numbers: they would be single people (R23)."""
    hidden = dict.fromkeys(("base", "returned", "share", "low", "high"))
    return [q if q["share"] is None or q["base"] >= k else {**q, **hidden, "too_few": True} for q in quarters]


def returning_sentence(series: Mapping[str, Any]) -> str:
    """The newest quarter that is over and known, in words."""
    known = [q for q in series["returning"] if q["share"] is not None and not q.get("in_progress")]
    if not known:
        few = any(q.get("too_few") for q in series["returning"])
        return say("returning.few" if few else "returning.none")
    last = known[-1]
    low, high, share = (formats.percent(last[name]) for name in ("low", "high", "share"))
    quarter = periods.in_quarter(last["quarter"])
    return say("returning.sentence", quarter=quarter, returned=last["returned"], base=last["base"],
               share=share, low=low, high=high)  # fmt: skip


def retention_sentence(found: Retention, policy: Policy, k: int) -> str:
    """What the curve says of the last meeting that it reaches, and where it ends."""
    last = len(found.at_risk) - 1
    if last < 1:
        return say("staying.none", k=k)
    numbers = {
        "people": count("person", found.at_risk[0]), "misses": formats.whole(policy.number("lapse_misses")),
        "meetings": count("meeting", last),
    }  # fmt: skip
    if not found.steps:
        low, high = formats.percent(found.low or 0.0), formats.percent(1)
        return say("staying.nobody_left", **numbers, low=low, high=high)
    step = found.steps[-1]
    share, low, high = (formats.percent(step[name]) for name in ("probability", "low", "high"))
    return say("staying.sentence", **numbers, share=share, low=low, high=high)


def season(meeting: Mapping[str, Any]) -> str:
    """The school term of a meeting, or that it was out of term; nothing where no calendar of terms holds."""
    return say("chart.off_season") if meeting["off_season"] else periods.term(meeting.get("term"))
