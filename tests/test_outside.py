"""What nobody outside of a community is told of its people, by hand; attacks are in test_suppression_outside.py."""

import datetime as dt
import re
from pathlib import Path

import oracle_database
import pytest
from oracle_facts import Answer, Facts, Mark
from screen import Screen, part, text
from test_portable_sql import faults
from test_suppression import POLICY
from test_suppression_outside import FEW_PEOPLE

from dashboard import access
from dashboard.access import Role
from dashboard.community import histories, parts, reviewed
from dashboard.language.history_words import attendance_sentence
from metrics import Assessment, CommunityAssessment, SeenBy, assess
from metrics.charted import answers
from metrics.communities import cost_lines
from metrics.withheld import small_meetings

AS_OF = dt.date(2026, 10, 31)
EVERYTHING = ("others", reviewed.FORM, "table_attendance", "table_answers", "table_budget")


def community(name: str, present: list[int], new: int = 0) -> Facts:
    """A meeting a month of so many people, the same ones as far as they go; `new` come from the middle on."""
    days = [dt.date(2026, 10, 20) - dt.timedelta(30 * n) for n in range(len(present))][::-1]
    came = [Mark(day, f"p{p}") for day, people in zip(days, present, strict=True) for p in range(people)]
    late = [Mark(day, f"new{p}") for day in days[len(days) // 2 :] for p in range(new)]
    return Facts(name, register=[*came, *late])


COMMUNITIES = {
    "nine": [9] * 8,
    "four last": [9] * 7 + [4],
    "five last": [9] * 7 + [5],
    "four long ago": [4] + [9] * 12,
    "four each": [4] * 8,
}
NEW = {"nobody new": 0, "three new": 3, "five new": 5}
FACTS = [
    *(community(name, present) for name, present in COMMUNITIES.items()),
    *(community(name, [10] * 8, new) for name, new in NEW.items()),
]


@pytest.fixture(scope="module")
def seen() -> dict[SeenBy, Assessment]:
    with oracle_database.write(FACTS) as cursor:
        return {
            by: assess(cursor.cursor(), as_of=AS_OF, policy=POLICY, series=True, seen_by=by) for by in SeenBy
        }


def from_outside(seen: dict[SeenBy, Assessment], name: str) -> CommunityAssessment:
    return seen[SeenBy.OUTSIDE].community(name)


@pytest.mark.parametrize("name", COMMUNITIES)
def test_sums_over_meetings_are_told_where_five_came_to_each(
    name: str, seen: dict[SeenBy, Assessment]
) -> None:
    """The last eight meetings count; of thirteen the first lies before them."""
    one, present = from_outside(seen, name), COMMUNITIES[name]
    told = name in ("nine", "five last", "four long ago")
    assert (one.reading("attendance_held").value is not None) == told
    assert [m["present"] for m in one.series["meetings"]] == [None if n < 5 else n for n in present]


@pytest.mark.parametrize("name", NEW)
def test_those_who_joined_the_active_are_five_or_nobody(name: str, seen: dict[SeenBy, Assessment]) -> None:
    """Ten stayed of ten; so many more are active now."""
    one = from_outside(seen, name)
    assert one.reading("core_retention").numerator == 10
    assert (one.reading("active_base").value is not None) == (NEW[name] != 3)


def test_a_share_has_nobody_or_five_on_each_side() -> None:
    """So many agree and so many do not, in forms of two meetings."""
    days, facts = [dt.date(2026, 9, 20), dt.date(2026, 10, 20)], []
    shown = {(5, 5): True, (10, 0): True, (0, 10): True, (4, 9): False, (9, 4): False}
    for agree, disagree in shown:
        said = ["agree"] * agree + ["disagree"] * disagree
        register = [Mark(day, f"p{n}") for day in days for n in range(12)]
        forms = [Answer(days[n % 2], "worth_time", word, f"f{n}") for n, word in enumerate(said)]
        facts.append(Facts(f"{agree}-{disagree}", register=register, answers=forms))
    with oracle_database.write(facts) as cursor:
        committee, given, pooled = (
            assess(cursor.cursor(), as_of=AS_OF, policy=POLICY, seen_by=by)
            for by in (SeenBy.COMMITTEE, SeenBy.OUTSIDE, SeenBy.POOLED)
        )
    for (agree, disagree), told in shown.items():
        known, outside, of_all = (
            each.community(f"{agree}-{disagree}").reading("value_for_time")
            for each in (committee, given, pooled)
        )
        assert (outside.value is not None) == told
        assert outside.band is known.band
        assert of_all == known


def test_why_a_number_is_not_known_tells_of_no_four_people(seen: dict[SeenBy, Assessment]) -> None:
    owned, given = (seen[by].community("four each") for by in (SeenBy.OWNER, SeenBy.OUTSIDE))
    few = [r.id for r in owned.readings if FEW_PEOPLE.search(r.why_unknown or "")]
    assert len(few) > 2
    for name in few:
        told = given.reading(name)
        assert told.why_unknown == "Fewer than 5 people: too few to show."
        assert (told.numerator, told.denominator, told.n) == (None, None, None)


def test_those_inside_are_told_all_of_it(seen: dict[SeenBy, Assessment]) -> None:
    for owned, by_committee, listed in zip(
        *(seen[by].communities for by in (SeenBy.OWNER, SeenBy.COMMITTEE, SeenBy.LISTED)), strict=True
    ):
        assert owned.series == by_committee.series == listed.series
        assert owned.readings == by_committee.readings
        assert not owned.from_outside
        assert listed.reading("attendance_held") == owned.reading("attendance_held")


def test_the_run_chart_marks_what_is_too_few_to_show(seen: dict[SeenBy, Assessment]) -> None:
    series = from_outside(seen, "four last").series
    said = attendance_sentence(series, POLICY)
    assert "Fewer than 5 people came to 1 meeting: marked <, too few to show." in said
    assert "no register" not in said
    table = histories.attendance_table(series)
    assert table.rows[0][2] == table.cells[0][2] == "too few to show"
    assert [row[2] for row in table.cells[1:]] == [9] * 7
    every = attendance_sentence(from_outside(seen, "four each").series, POLICY)
    assert every == "Fewer than 5 people came to each meeting: too few to show."


OTHERS = (
    "early-childhood",
    "foundation-maths",
    "inclusive-classrooms",
    "pre-service",
    "principals-circle",
    "reading-corners",
    "rural-science",
    "sports-and-arts",
)


@pytest.mark.parametrize(
    "name", ["ict-in-schools", *(pytest.param(other, marks=pytest.mark.slow) for other in OTHERS)]
)
def test_no_sentence_of_a_page_tells_a_convener_of_few(
    name: str, sample_database: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "role", lambda: Role.CONVENER)
    app = screen.open("community", sample_database, community=name)
    said = " ".join(text(part(app, each, unfold=EVERYTHING)) for each in parts.NAMES)
    assert "is shown to its own committee alone" in said
    # Where bands begin is the policy's, and no number of anybody.
    assert not FEW_PEOPLE.findall(re.sub(r"healthy from .*? critical below \S+ \S+", "", said))


@pytest.mark.parametrize("sql", [small_meetings._SMALL, answers._BY_DAY, cost_lines._SPENT])
def test_the_questions_are_asked_in_portable_sql(sql: str) -> None:
    assert faults(sql) == []
