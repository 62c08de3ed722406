"""What heads a community's page: its name, what the evidence points to, what to do first and how sure that is.

Each is one piece of HTML, with what is read by few folded away in it: every element of Streamlit's own costs the
browser of an old computer some milliseconds whenever the page is run again.
"""

from collections.abc import Sequence

import streamlit as st

from dashboard import newcomer
from dashboard.language import first_steps, verdict_words, why
from dashboard.language.told import told
from dashboard.language.verdict_words import window
from dashboard.language.words import say, template
from dashboard.markup import Html, fill, folded, join
from dashboard.overview import CommunityLine
from metrics.assessment import CommunityAssessment, RuleTrace, Verdict
from metrics.judging.guidance import Step


def verdict(community: CommunityAssessment) -> None:
    """Its name, shape, stage and age, what the numbers are about, and what they point to."""
    st.html(fill(
        '<h1 class="ch-title">{name}</h1><p class="ch-facts">{facts}</p><p class="ch-facts">{window}</p>{card}',
        name=community.name, facts=verdict_words.facts(community), window=window(community), card=_card(community),
    ))  # fmt: skip


def reasons(community: CommunityAssessment) -> None:
    """What to do first, what would change the verdict, how sure it is, and folded away what else there is to it."""
    said = community.verdict
    st.html(join((_first(community), _certainty(said), _trace(said))))


def headline(verdict: Verdict | CommunityLine) -> Html:
    """The word of the verdict with its qualifier: INVIGORATE · restart."""
    return fill(
        '<strong class="ch-headline ch-{kind}">{words}</strong>',
        kind=verdict.headline.lower().replace(" ", "-"), words=verdict_words.headline(verdict),
    )  # fmt: skip


def _card(community: CommunityAssessment) -> Html:
    """What the evidence points to, why, what to work on, and how much evidence there is."""
    said = community.verdict
    seen_from = "points_to_outside" if community.from_outside else "points_to"
    points_to = fill(template(f"{seen_from}.{said.headline}"), headline=headline(said))
    levers, adds = verdict_words.levers(said), newcomer.would_add(community)
    return fill(
        '<section class="ch-verdict" aria-label="{label}"><p class="ch-points">{points_to}</p>'
        '<p class="ch-meaning">{meaning}</p><dl class="ch-why"><dt>{why}</dt><dd>{because}</dd>{levers}</dl>'
        '<p class="ch-small">{coverage}</p>{next_file}</section>',
        label=say("page.community"), points_to=points_to, meaning=verdict_words.meaning(said),
        why=say("verdict.why"), because=_because(said),
        levers=fill("<dt>{t}</dt><dd>{levers}</dd>", t=say("lever.title"), levers=levers) if levers else "",
        coverage=verdict_words.coverage(community),
        next_file=fill('<p class="ch-small">{words}</p>', words=adds) if adds else "",
    )  # fmt: skip


def _because(said: Verdict) -> Html:
    """The sentence of the rule, and its reasons one by one unless, naming levers, it names them itself."""
    listed = join(fill("<li>{r}</li>", r=reason) for reason in verdict_words.reasons(said))
    return fill(
        "{because}{reasons}",
        because=told(said.because),
        reasons=fill("<ul>{listed}</ul>", listed=listed) if listed else "",
    )


def _first(community: CommunityAssessment) -> Html:
    """What to do first, and, closed, what can wait."""
    at_once, later = first_steps.at_once(community), first_steps.later(community)
    waits = _steps(later, community, start=first_steps.AT_ONCE + 1)
    return fill(
        '<section aria-label="{title}"><h2>{title}</h2><p>{lead}</p>{listed}{later}</section>',
        title=say("steps.title"), lead=first_steps.lead(community), listed=_steps(at_once, community),
        later=folded(say("steps.later", n=len(later)), waits) if later else "",
    )  # fmt: skip


def _steps(steps: Sequence[Step], community: CommunityAssessment, start: int = 1) -> Html:
    listed = join(
        fill(
            '<li>{topic}{advice}<p class="ch-small">{answers}</p></li>',
            topic=fill("<strong>{topic}.</strong> ", topic=topic)
            if (topic := first_steps.topic(step))
            else "",
            advice=first_steps.advice(step),
            answers=first_steps.answers(step, community),
        )
        for step in steps
    )
    return (
        fill('<ol class="ch-steps" start="{start}">{listed}</ol>', start=start, listed=listed)
        if steps
        else Html("")
    )


def _certainty(said: Verdict) -> Html:
    """What would change the verdict, how sure it is, and what it hangs on."""
    if said.why is None:
        return Html("")
    changes = why.would_change(said)
    meant = join(fill('<p class="ch-small">{words}</p>', words=words) for words in why.qualifiers(said))
    heads = (
        [(say("why.title"), fill("{listed}{meant}", listed=_list(changes), meant=meant))] if changes else []
    )
    heads.append((say("why.sure"), fill("{text}", text=why.stability(said))))
    parts = join(fill("<dt>{head}</dt><dd>{text}</dd>", head=head, text=text) for head, text in heads)
    hangs_on = fill("<p>{lead}</p>{listed}", lead=say("why.hangs_on_lead"), listed=_list(why.hangs_on(said)))
    return fill(
        '<section aria-label="{label}"><dl class="ch-why">{parts}</dl>{hangs_on}</section>',
        label=say("why.title"), parts=parts, hangs_on=folded(say("why.hangs_on"), hangs_on),
    )  # fmt: skip


def _list(sentences: list[str]) -> Html:
    return fill("<ul>{listed}</ul>", listed=join(fill("<li>{s}</li>", s=sentence) for sentence in sentences))


def _trace(said: Verdict) -> Html:
    """Every rule in its order, and whether it held."""
    decided = [step.held for step in said.trace].index(True)
    rules = join(_step(step, asked=number <= decided) for number, step in enumerate(said.trace))
    listed = fill(
        '<p>{lead}</p><ol class="ch-trace">{rules}</ol>', lead=say("verdict.trace_lead"), rules=rules
    )
    return folded(say("verdict.trace"), listed)


def _step(step: RuleTrace, *, asked: bool) -> Html:
    outcome = "held" if step.held else "not_held" if asked else "not_asked"
    return fill(
        '<li class="ch-{kind}"><strong>{rule}</strong> {outcome}.{because}</li>',
        kind="held" if step.held else "not-held",
        rule=say("verdict.rule", rule=step.rule),
        outcome=say(f"verdict.{outcome}"),
        because=join((" ", told(step.because))) if asked else "",
    )
