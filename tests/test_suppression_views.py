"""Views of people and of communities, in all pairs, tell of no fewer than five people; see test_suppression.py."""

import datetime as dt
import random
from itertools import combinations

import oracle_database
import pytest
from oracle_comparison import messy
from oracle_facts import Facts, Mark
from oracle_view import View
from test_suppression import POLICY, K
from trickling import AS_OF, steady, turning_days

from dashboard import access, overview
from dashboard.access import Role
from metrics import Assessment, SeenBy, assess, compare, portfolio, preparation
from metrics.catalogue import BY_ID
from metrics.communities.comparison import COMPARABLE
from metrics.disclosure import OF_PEOPLE, PEOPLE
from metrics.facilitator.pooled_items import ITEMS
from metrics.wording import number_of


@pytest.fixture(scope="module")
def outside() -> tuple[Assessment, Assessment]:
    """Forty small communities, as the owner has them and as anybody outside may see them."""
    with oracle_database.write(messy(61_000, 40, AS_OF)) as cursor:
        owned = assess(cursor.cursor(), as_of=AS_OF, policy=POLICY)
        return owned, assess(cursor.cursor(), as_of=AS_OF, policy=POLICY, seen_by=SeenBy.OUTSIDE)


def test_outside_of_a_community_no_number_is_of_fewer_than_five_people(
    outside: tuple[Assessment, Assessment],
) -> None:
    hidden = 0
    for ours, theirs in zip(*(found.communities for found in outside), strict=True):
        for was, now in zip(ours.readings, theirs.readings, strict=True):
            few = (now.id in OF_PEOPLE and 0 < (was.n or 0) < K) or (
                now.id in PEOPLE and 0 < (was.value or 0) < K
            )
            assert not (few and now.value is not None), now.id
            assert now.band is was.band
            assert (
                [now.value, now.numerator, now.denominator, now.n, now.low] == [None] * 5
                or now == was
                or not few
            )
            hidden += few
        assert (theirs.verdict.headline, theirs.dimensions) == (ours.verdict.headline, ours.dimensions)
    assert hidden > 10


def test_no_sentence_of_a_verdict_tells_a_number_that_is_kept_back(
    outside: tuple[Assessment, Assessment],
) -> None:
    spoken = 0
    for ours, theirs in zip(*(found.communities for found in outside), strict=True):
        said = " ".join(
            (theirs.verdict.because, *theirs.verdict.reasons, *(t.because for t in theirs.verdict.trace))
        )
        before = " ".join(
            (ours.verdict.because, *ours.verdict.reasons, *(t.because for t in ours.verdict.trace))
        )
        for was, now in zip(ours.readings, theirs.readings, strict=True):
            if was.value is not None and now.value is None:
                words = f"{BY_ID[was.id].title}: {number_of(was)}"
                told = f"{BY_ID[was.id].title} ({was.band.word}: {number_of(was)})"
                spoken += words in before or told in before
                assert words not in said
                assert told not in said
    assert spoken > 0


def test_side_by_side_nothing_is_of_fewer_than_five(outside: tuple[Assessment, Assessment]) -> None:
    for indicator in COMPARABLE:
        for group in compare(outside[1], indicator, POLICY).groups:
            assert all(one.denominator >= K for one in group.communities)


def test_all_pairs_of_filters_of_the_list_leave_lines_without_a_number_of_people(
    outside: tuple[Assessment, Assessment],
) -> None:
    """A filter picks lines and changes none of them, so two filters differ by whole lines, which stand there anyway."""
    everyone = overview.lines(outside[1])
    settings = [(name, word) for name in overview.FILTERS for word in overview.options(everyone, name)]
    for one, other in combinations(settings, 2):
        assert set(overview.narrowed(everyone, dict((one, other)))) <= set(everyone)
    numbers = {name for name, kind in overview.CommunityLine.__annotations__.items() if kind in (int, float)}
    assert numbers == {"known", "of"}


def test_members_in_common_differ_by_five_whichever_pairs_and_quarters_are_compared() -> None:
    chance = random.Random(7)
    days = [dt.date(2025, month, 10) for month in range(2, 13, 3)]
    facts = [
        Facts(f"c{n}", register=[Mark(day, f"p{p}") for day in days for p in chance.sample(range(60), 9)])
        for n in range(4)
    ]
    seen: set[int] = {0}
    with oracle_database.write(facts) as cursor:
        cursor.execute("update mention set person_id = split_part(person_id, '/', 2)")
        for day in (day + dt.timedelta(late) for day in days for late in (0, 21, 60)):
            found = portfolio(cursor.cursor(), as_of=day, policy=POLICY).shared
            seen |= {pair.at_least for pair in found.pairs}
    assert len(seen) > 3
    assert all(abs(one - other) >= K for one, other in combinations(seen, 2))


def test_what_an_attendance_costs_is_told_of_five_people_or_more(
    outside: tuple[Assessment, Assessment],
) -> None:
    with oracle_database.write(communities := messy(61_000, 40, AS_OF)) as cursor:
        spent = portfolio(cursor.cursor(), as_of=AS_OF, policy=POLICY).costs.spent
    views = {facts.community: View(facts, AS_OF) for facts in communities}
    start = dt.date(2025, 10, 31)
    told = [one for one in spent if one.each is not None]
    assert told
    for one in told:
        view = views[one.community]
        came = {p for meeting in view.named if start < meeting.date for p in view.people_at(meeting)}
        assert len(came) >= K


def test_the_facilitator_sees_items_in_lots_of_five_whichever_days_are_compared() -> None:
    facts = steady(1)
    days = turning_days(facts, random.Random(1), 10)
    shown: dict[str, set[int]] = {item: {0} for item in ITEMS}
    with oracle_database.write([facts]) as cursor:
        for day in days:
            for item in preparation(cursor.cursor(), facts.community, as_of=day, policy=POLICY).items:
                shown[item.item].add(item.answers or 0)
    assert all(answers == 0 or answers >= K for seen in shown.values() for answers in seen)


def test_a_convener_looks_at_whole_quarters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "role", lambda: Role.CONVENER)
    assert {access.settled(dt.date(2026, 8, day)) for day in range(1, 31)} == {dt.date(2026, 6, 30)}
    monkeypatch.setattr(access, "role", lambda: Role.COMMITTEE)
    assert access.settled(AS_OF) == AS_OF
