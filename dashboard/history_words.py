"""What the histories of a community show, in words: the same beside the charts of the page and on paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

from dashboard import formats
from dashboard.words import count, say
from metrics import Policy

TEN_MEETINGS = 10


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
            median=formats.trimmed(median(m["present"] for m in counted))),
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
    p_words = say("chart.p_tiny") if p < 0.001 else say("chart.p", p=formats.decimal(p, 3))
    if p >= 1 - policy.number("statistics_series_level"):
        return say("chart.steady", p=p_words)
    if slope == 0:
        return say("chart.flat", p=p_words)
    change = formats.trimmed(round(abs(slope) * TEN_MEETINGS, 1))
    return say("chart.rising" if slope > 0 else "chart.falling", change=change, p=p_words)


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
    return say("returning.sentence", quarter=last["quarter"], returned=last["returned"], base=last["base"],
               share=share, low=low, high=high)  # fmt: skip
