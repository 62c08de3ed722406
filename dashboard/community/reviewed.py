"""The official readings on a community's page: the last one, what was decided, what became of it, and a new one."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from dashboard import access
from dashboard.drawing import marks
from dashboard.language import formats, review_words
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, label, table
from dashboard.reviewing import Reviews
from ingest import store
from ingest.reviews import Decision
from metrics import Review
from metrics.assessment import CommunityAssessment

ANSWERS = ("later", "agree", "disagree")
FORM = "review_form"
_SAID = "review_said"


def official(community: CommunityAssessment, as_of: date) -> None:
    """The last official reading with the decision on it, and what became of it or of the one before."""
    st.html(fill("<h2>{title}</h2>", title=say("review.title")))
    if said := st.session_state.pop(_SAID, None):
        st.success(label(said))
    review = community.verdict.official
    if review is None:
        st.html(fill("<p>{none}</p>", none=say("review.none")))
        return
    st.html(_taken(review))
    then = review.earlier if review.as_of == as_of else review
    if then is None:
        return
    if then is not review:
        st.html(fill("<h3>{title}</h3>{taken}", title=say("review.last_time"), taken=_taken(then)))
    st.html(_became(then, community))


def _taken(review: Review) -> Html:
    sentences = (review_words.reading(review), review_words.decision(review), review_words.plan(review))
    paragraphs = join(fill("<p>{sentence}</p>", sentence=sentence) for sentence in filter(None, sentences))
    return fill('<div class="ch-review">{paragraphs}</div>', paragraphs=paragraphs)


def _became(then: Review, now: CommunityAssessment) -> Html:
    headings = [say(f"review.{head}") for head in ("dimension", "then", "now")]
    rows = [
        (say(f"dimension.{name}"), _state(was), _state(state))
        for name, was, state in review_words.became(then, now)
    ]
    return fill(
        "<h3>{title}</h3><p>{since}</p>{table}",
        title=say("review.became"), since=review_words.since(then, now),
        table=table(headings, rows, caption=say("review.became_caption", date=formats.day(then.as_of))),
    )  # fmt: skip


def _state(state: str) -> Html:
    return fill("{mark}{word}", mark=marks.mark(state), word=say(f"state.{state}"))


def annotations(community: CommunityAssessment) -> None:
    """What the governance log notes, by date: a new facilitator, another venue, a strike."""
    if not community.annotations:
        return
    rows = [
        (formats.short_day(each.date) if each.date else say("review.no_date"), each.note)
        for each in community.annotations
    ]
    headings = [say("review.date"), say("review.note")]
    st.html(fill(
        "<h3>{title}</h3>{table}", title=say("review.notes"),
        table=table(headings, rows, caption=say("review.notes_caption")),
    ))  # fmt: skip


def record(permit: access.Permit, community: CommunityAssessment, as_of: date) -> None:
    """A form to take the official reading, or to add the decision to the one of that day."""
    if not permit.may(access.Ask.REVIEWS):
        return
    reviews, review = permit.reviews(community.id), community.verdict.official
    today = review if review and review.as_of == as_of else None
    title = say("review.form_decide" if today else "review.form_take")
    # A field costs the browser more than all its words: they come when they are asked for.
    with (form := st.expander(title, key=FORM, on_change="rerun")):
        if not form.open:
            return
        if not reviews.can_be_kept():
            st.html(fill("<p>{words}</p>", words=say("review.read_only")))
        elif today is None and (free := _next_day(reviews, as_of)) != as_of:
            words = say("review.no_room", date=formats.day(free), per_year=reviews.per_year)
            st.html(fill("<p>{words}</p>", words=words))
        else:
            lead = say("review.was_taken") if today else say("review.lead", per_year=reviews.per_year)
            st.html(fill("<p>{lead}</p>", lead=lead))
            _form(reviews, community, as_of, today)


def _next_day(reviews: Reviews, as_of: date) -> date:
    """The next day that an official reading can be for; read from the file once for each of its generations."""
    key = (str(reviews.database), store.generation(reviews.database), reviews.community, reviews.per_year)
    return _read_next_day(key, as_of, reviews)


@st.cache_resource(max_entries=64, show_spinner=False)
def _read_next_day(key: tuple[str, str, str, int], as_of: date, _reviews: Reviews) -> date:
    return _reviews.next_day(as_of)


def _form(reviews: Reviews, community: CommunityAssessment, as_of: date, today: Review | None) -> None:
    states = today.dimensions if today else {d.dimension.value: d.state for d in community.dimensions}
    critical = tuple(name for name, state in states.items() if state == "RED")
    place = f"{community.id}_{as_of}"
    with st.form(f"review_{place}"):
        answer = st.radio(
            say("review.decision"),
            ANSWERS,
            key=f"review_answer_{place}",
            format_func=lambda each: say(f"review.{each}_answer"),
        )
        reason = st.text_area(say("review.reason"), key=f"review_reason_{place}")
        roles = st.text_input(say("review.roles"), key=f"review_roles_{place}", help=say("review.roles_help"))
        decided_on = st.date_input(
            say("review.decided_on"),
            as_of,
            min_value=as_of,
            format="YYYY/MM/DD",
            key=f"review_decided_on_{place}",
        )
        adopt = bool(critical) and st.checkbox(
            label(say("review.adopt", dimensions=review_words.dimensions(critical))),
            key=f"review_adopt_{place}",
        )
        # What cannot be taken back is named on the button itself.
        does = say("review.record") if today else say("review.take", date=formats.day(as_of))
        if not st.form_submit_button(label(does), type="primary"):
            return
    told = [" ".join(text.split()) for text in (reason, roles)]
    if answer != "later" and not (all(told) and isinstance(decided_on, date)):
        st.error(label(say("review.incomplete")))
        return
    decision = None if answer == "later" else _decision(answer, told, decided_on)
    held = reviews.hold(
        as_of,
        at=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
        decision=decision,
        adopt_plan=adopt,
    )
    recorded = say("review.recorded", date=formats.day(held.review.as_of))
    if decision and decision.decided_on > as_of:
        recorded = f"{recorded} {say('review.seen_from', date=formats.day(decision.decided_on))}"
    st.session_state[_SAID] = recorded
    st.rerun()


def _decision(answer: str, told: Sequence[str], decided_on: date) -> Decision:
    return Decision(decision=answer, reason=told[0], roles=told[1], decided_on=decided_on)
