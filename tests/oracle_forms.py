"""What else is read from forms, and from what members tell (indicators.md 1: VA-05 to VA-09, VO-07, VO-08,
ST-14, PU-05), by plain loops."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable

from oracle_facts import Answer
from oracle_reading import UNKNOWN, Edges, Expected, judged
from oracle_statistics import dispersion, wilson, z
from oracle_value import answers_to, forms_of, meeting_of, meetings_with_forms, pooled, visible
from oracle_view import View
from oracle_work import actions, due_on, is_cancelled

TRUST = ("can_share_failures", "voice_heard", "views_welcome")
FACILITATION = ("welcoming", "neutral", "everyone_heard", "linked_to_last")
CYCLES = ("immediate", "potential", "applied", "realised", "reframing")
TAGS = {
    "system": 1, "peer support": 2, "trust": 2, "common purpose": 2, "resources": 3, "horizontal": 4, "spread": 4,
    "policy": 5, "vertical integration": 5,
}  # fmt: skip
"""Words for the five outcomes, as the draw writes them."""


def agreeing(question: str, healthy: float, watch: float) -> Callable[[View], Expected]:
    """Forms that agree ÷ forms that take a side or stand between (R7)."""

    def measure(view: View) -> Expected:
        return pooled(view, answers_to(view, question), lambda a: a.stance == "agree", Edges(healthy, watch))

    return measure


def items(view: View, answers: list[Answer]) -> Expected:
    """All items as one share of answers; eight forms, each counted once."""
    groups: dict[object, list[Answer]] = defaultdict(list)
    for answer in answers:
        meeting = meeting_of(view, answer)
        groups[meeting.key if meeting else (answer.date, answer.label or "-")].append(answer)
    if sum(forms_of(group) for group in groups.values()) < 8 or meetings_with_forms(view) < 2:
        return UNKNOWN
    clusters = [(sum(a.stance == "agree" for a in group), len(group)) for group in groups.values()]
    k, n = sum(x for x, _ in clusters), sum(n for _, n in clusters)
    return judged(k / n, wilson(k, n, phi=dispersion(clusters)), n, Edges(0.75, 0.50))


def trust(view: View) -> Expected:
    return items(view, [answer for question in TRUST for answer in answers_to(view, question)])


def facilitation(view: View) -> Expected:
    """ST-14: no link to the last meeting at the first one."""
    answers = [a for item in FACILITATION for a in answers_to(view, f"facilitation_{item}")]
    first = view.held[0] if view.held else None
    return items(
        view,
        [a for a in answers if not (a.question.endswith("last") and first and meeting_of(view, a) is first)],
    )


def net_promoter(view: View) -> Expected:
    """VA-09: 100 (promoters − detractors) ÷ n; adjusted-Wald with ¾, 1½ and ¾ of an answer added."""
    given = [
        a.value
        for a in visible(view)
        if a.question == "recommend" and a.scale == "0-10" and a.value is not None and view.in_span(a.date)
    ]
    n = len(given)
    if n < 8 or meetings_with_forms(view) < 2:
        return UNKNOWN
    above, below = sum(v >= 9 for v in given), sum(v <= 6 for v in given)
    p, q = (above + 0.75) / (n + 3), (below + 0.75) / (n + 3)
    half = z(0.90) * math.sqrt((p + q - (p - q) ** 2) / (n + 3))
    low, high = max(-1.0, p - q - half), min(1.0, p - q + half)
    return Expected(100 * (above - below) / n, 100 * low, 100 * high, n)


def value_stories(view: View) -> Expected:
    """VA-06: stories in the span of W with consent and a cycle; unknown where no story was ever brought."""
    if not any(story.date <= view.as_of for story in view.facts.stories):
        return UNKNOWN
    told = [s for s in view.facts.stories if view.in_span(s.date) and s.consent and s.cycle in CYCLES]
    return Expected(float(len(told)), None, None, len(told))


def outcome_coverage(view: View) -> Expected:
    """VA-07: outcomes named by an action not cancelled, a product, or a story that may be used."""
    said = [
        a.outcome
        for a in actions(view)
        if not is_cancelled(view, a) and (view.in_span(a.agreed_on) or view.in_span(due_on(view, a)))
    ]
    said += [p.outcome for p in view.facts.products if view.in_span(p.date)]
    said += [s.outcome for s in view.facts.stories if view.in_span(s.date) and s.consent is not False]
    named: Counter[int] = Counter()
    for outcome in said:
        named.update({TAGS[tag] for tag in (outcome or "").lower().split("; ") if tag in TAGS})
    if not named:
        return UNKNOWN
    return Expected(float(len(named)), None, None, named.total())


READINGS = {
    "VA-05": agreeing("new_contact_or_idea", 0.60, 0.40),
    "VA-06": value_stories,
    "VA-07": outcome_coverage,
    "VA-08": agreeing("worth_time", 0.75, 0.50),
    "VA-09": net_promoter,
    "VO-07": trust,
    "VO-08": agreeing("attend_by_choice", 0.80, 0.60),
    "ST-14": facilitation,
    "PU-05": agreeing("purpose_clear", 0.80, 0.60),
}
