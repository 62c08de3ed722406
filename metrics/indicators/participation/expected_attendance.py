"""PA-08 Expected attendance at the next meeting."""

from metrics.coming import expected_attendance
from metrics.evidence.gates import enough
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

EXPECTED_ATTENDANCE = Indicator(
    id="expected_attendance",
    code="PA-08",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Expected attendance",
    question="How many of the people who have come before may come to the next meeting?",
    objective="To book a room and order meals for as many as are likely to come.",
    description=(
        "Somebody who has often come, and lately, is likely to come again; somebody who has stayed away for long may "
        "have stopped. How much is learnt from the registers of all communities here, of open and closed ones apart. "
        "The number is the sum over everybody of this community who has ever come and is not known to have left; the "
        "range beside it is for planning rooms and meals."
    ),
    formula=(
        "Σ E[X(n, n+1)] of the beta-geometric/beta-Bernoulli model over people: x times come, last at t, of n meetings "
        "with names since the first attendance; range ± z · √(φ Σ p(1 − p)), φ of the last meetings"
    ),
    filters=(
        "Members and guests who have come at least once and are not known to have left, over all their meetings with "
        "names; guest speakers, convenors and external facilitators are left out, and so is a meeting of which nothing "
        "is known of a person. It is learnt from the same people of all communities here, of at most so many by lot."
    ),
    unit=Unit.PERSONS,
    better=Better.NEITHER,
    needs=("attendance",),
    estimate=Computed(expected_attendance),
    gates=(
        Gate(
            "named_meetings > 0",
            "No register of names of the last {window_months} months has been brought.",
        ),
        enough("people have come and are not known to have left", "privacy_k", column="units"),
        Gate(
            "(select people from forecast_model) >= $forecast_people",
            "In all communities here together, fewer than {forecast_people} people have had {forecast_opportunities} "
            "meetings with names since their first; that is too few to learn from.",
        ),
        Gate(
            "(select fitted from forecast_model) = 1",
            "The registers show no habit of coming and stopping that a forecast could be made from.",
        ),
    ),
    evidence="""
        select c.community, c.person, 1 as numerator, 1 as denominator, q.chance,
            coalesce(s.spread, $statistics_dispersion_few_meetings) as spread,
            case when w.named < l.last_position then w.named else l.last_position - 1 end as meetings,
            case when c.met <= w.named and not c.from_first then 1 else 0 end as first_timers
        from coming c
        join window_shape w on w.community = c.community
        join room r on r.community = c.community
        join coming_chance q on q.shape = coalesce(r.shape, '') and q.came = c.came and q.last_came = c.last_came
            and q.chances = c.chances
        left join coming_spread s on s.community = c.community
        join (select community, max(named_position) as last_position from held_meeting where named group by community) l
            on l.community = c.community
        where not c.has_left
    """,
    source="Fader, Hardie and Shang 2010",
    caveats=(
        "People who come for the first time are not in it; nor is what the next meeting is about, or the weather.",
        "After a sudden fall it expects too many for a few meetings, for it cannot tell at once who has stopped.",
        "Only the next meeting, if there is one; it says nothing of how the community is doing, and is no target.",
    ),
    ethics="One number for the room. Nobody's chance to come is shown or kept; of fewer than five people, no number.",
    remedy="Use it for room and meals, and ask for replies to the invitation as well (guide 2.3).",
    whole_history=True,
)
