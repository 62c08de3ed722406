"""The second page, section by section: attendance, coming back, forms, actions, money, purpose, the last review."""

from collections.abc import Iterable

from dashboard.drawing import marks
from dashboard.language import formats, review_words
from dashboard.language.formats import count
from dashboard.language.history_words import retention_sentence, returning_sentence, run_chart_sentence
from dashboard.language.told import told
from dashboard.language.words import say
from dashboard.report import figures
from dashboard.report.content import Chart, Section
from dashboard.report.figures import Bar
from dashboard.report.printed import Printed
from metrics import Policy
from metrics.assessment import CommunityAssessment
from metrics.catalogue import BY_ID
from metrics.charted.retention import Retention
from metrics.indicator import Band, Reading

FORMS = ("applied_value", "potential_value", "value_for_time")
MOST_NOTES = 2


def attendance(community: CommunityAssessment, policy: Policy) -> Section:
    """The run chart, and what it shows."""
    series = community.series or {"meetings": [], "trend": None}
    sentence = run_chart_sentence(series, community.reading("attendance_trend").detail, policy)
    held = [meeting for meeting in series["meetings"] if meeting["status"] == "held"]
    drawing = figures.run_chart(held) if held else ""
    return Section(title=say("chart.title"), said=(sentence,), chart=drawn(drawing, sentence))


def returning(community: CommunityAssessment, policy: Policy) -> Section:
    """Who came back, of at least k people: fewer would be single people that others know."""
    quarters = community.series["returning"] if community.series else []
    enough = [q for q in quarters if q["share"] is None or q["base"] >= policy.number("privacy_k")]
    if len(enough) < len(quarters) and not any(q["share"] is not None for q in enough):
        few = say("report.returning_few", k=formats.whole(policy.number("privacy_k")))
        return Section(title=say("returning.title"), said=(few,))
    sentence = returning_sentence({"returning": enough})
    drawing = figures.returning_chart(enough) if any(q["share"] is not None for q in enough) else ""
    running = any(q.get("in_progress") and q["share"] is not None for q in enough)
    said = (sentence, say("returning.key_hollow")) if running else (sentence,)
    return Section(title=say("returning.title"), said=said, chart=drawn(drawing, sentence))


def staying(stays: Retention, policy: Policy) -> Section:
    """How long people stay, and how many could still be followed, as far as k could; else nothing.

    Most communities of always the same people had them all before the first register, so that nobody saw them come.
    """
    if len(stays.at_risk) < 2:
        return Section(title=say("staying.title"))
    sentence = retention_sentence(stays, policy, int(policy.number("privacy_k")))
    return Section(
        title=say("staying.title"), said=(sentence,), chart=drawn(figures.retention_chart(stays), sentence)
    )


def evaluation(community: CommunityAssessment, policy: Policy) -> Section:
    """What forms say; fewer than k answers are never shown, nor told by what is left over."""
    k = policy.number("privacy_k")
    asked = [community.reading(name) for name in FORMS]
    bars = [
        Bar(told(BY_ID[r.id].title), r.value, marks.amount(r), behind(r))
        for r in asked
        if r.value is not None and (r.n or 0) >= k
    ]
    useful, little = community.reading("useful"), community.reading("dissatisfaction")
    whole = parts(useful, little, k)
    if not whole and not bars:
        return Section(title=say("report.evaluation"), said=(say("report.evaluation_none"),))
    said = (_useful_sentence(useful, little, whole),) if useful.value is not None else ()
    alt = " ".join((*said, *(f"{bar.name} {bar.amount}." for bar in bars)))
    chart = drawn(figures.answers_chart(whole, bars), alt)
    return Section(title=say("report.evaluation"), said=said, chart=chart)


def _useful_sentence(useful: Reading, little: Reading, parts: list[tuple[str, float]]) -> str:
    """How many call it useful; and of little use only where that is a part of its own."""
    apart = say("report.evaluation_little") in dict(parts)
    return say(
        "report.evaluation_sentence" if apart else "report.evaluation_useful_alone",
        n=formats.whole(useful.n or 0), useful=marks.amount(useful), little=marks.amount(little),
    )  # fmt: skip


def parts(useful: Reading, little: Reading, k: float) -> list[tuple[str, float]]:
    """Useful, in between and of little use as parts of the forms; parts of fewer than k are put together (R23)."""
    if useful.value is None or not useful.n or useful.n < k:
        return []
    n, good, bad = useful.n, useful.numerator or 0.0, little.numerator or 0.0
    cells = [("useful", good), ("between", n - good - bad), ("little", bad)]
    if little.value is None or any(0 < size < k for _, size in cells[1:]):
        cells = [cells[0], ("rest", n - good)]
    if any(0 < size < k for _, size in cells):
        return []
    return [(say(f"report.evaluation_{name}"), size / n) for name, size in cells if size > 0]


def actions(community: CommunityAssessment) -> Section:
    """How much of what was agreed is done. Never whose it was."""
    done, overdue = community.reading("action_completion"), community.reading("overdue_actions")
    said = []
    if done.value is not None:
        numbers = {"done": formats.whole(done.numerator or 0), "due": count("action", done.denominator or 0)}
        said.append(say("report.actions_sentence", **numbers))
        if days := overdue.detail.get("median_days_overdue"):
            still = overdue.detail["open_past_due"]
            words = "report.actions_overdue_one" if still == 1 else "report.actions_overdue"
            said.append(say(words, open=formats.whole(still), days=count("day", days)))
    names = ("action_completion", "overdue_actions", "time_to_completion", "owner_spread")
    return Section(
        title=say("report.actions"), said=(" ".join(said),) if said else (), facts=facts_of(community, names)
    )


def purpose(community: CommunityAssessment) -> Section:
    """Milestones, when the purpose was last reviewed, when it is to end, and whether members want to go on."""
    names = ("milestone_position", "purpose_reviewed", "renewal_demand", "planned_ending")
    due = community.reading("milestone_position")
    said = ()
    if due.value is not None:
        numbers = {"met": formats.whole(due.numerator or 0), "due": formats.whole(due.denominator or 0)}
        said = (say("report.milestones", **numbers),)
    return Section(title=say("report.purpose"), said=said, facts=facts_of(community, names))


def review(community: CommunityAssessment, printed: Printed) -> Section:
    """The last official reading, what was decided on it, what became of it, and what happened on the way."""
    taken = community.verdict.official
    notes = [
        say("report.noted", date=formats.short_day(each.date), note=printed(each.note))
        for each in community.annotations
        if each.date and not printed.names_somebody(each.note)
    ][:MOST_NOTES]
    title = say("report.review")
    if taken is None:
        return Section(title=title, said=(say("report.no_review"),), listed=tuple(notes))
    sentences = [review_words.reading(taken), review_words.decision(taken, printed), review_words.plan(taken)]
    if taken.meetings_since:
        sentences.append(review_words.since(taken, community))
    changed = (
        (say(f"dimension.{name}"), say("report.became", then=say(f"state.{was}"), now=say(f"state.{now}")))
        for name, was, now in review_words.became(taken, community)
        if was != now
    )
    return Section(
        title=title, said=tuple(filter(None, sentences)), facts=_together(changed), listed=tuple(notes)
    )


def behind(reading: Reading) -> str:
    """What chance allows, and how many stand behind the number; a single thing is no number of them."""
    several = reading.n is not None and reading.n > 1
    return ", ".join(filter(None, (marks.interval(reading), marks.behind(reading) if several else "")))


def facts_of(community: CommunityAssessment, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each number with what it rests on and how it is read, or the sentence that stands in its place."""
    return _together((told(BY_ID[name].title), _fact(community.reading(name))) for name in names)


def _together(facts: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Of what the same is to be said, the names beside one another."""
    said: dict[str, list[str]] = {}
    for name, sentence in facts:
        said.setdefault(sentence, []).append(name)
    return tuple((", ".join(names), sentence) for sentence, names in said.items())


def _fact(reading: Reading) -> str:
    if reading.value is None:
        return told(reading.error or reading.why_unknown or "") or say("band.unknown")
    shown = {"value": marks.amount(reading), "evidence": behind(reading), "band": marks.band_words(reading)}
    if reading.band is Band.UNKNOWN:
        return say("report.fact_described" if shown["evidence"] else "report.fact_plain", **shown)
    return say("report.fact" if shown["evidence"] else "report.fact_without_evidence", **shown)


def drawn(svg: str, words: str) -> Chart | None:
    return Chart(svg=svg, alt=say("report.chart_alt", sentence=words)) if svg else None
