"""What stands beside the charts of a community: sentences, bars as text, and words for what is not known."""

from datetime import date

from screen import AS_OF

from dashboard.community import answered, budgeted, intakes, shared_out
from dashboard.drawing import axis
from dashboard.language import history_words
from metrics import Policy
from metrics.charted.answers import Answers, shown
from metrics.charted.budget import Budget, BudgetLine
from metrics.charted.cohorts import Intake, NoShare
from metrics.charted.evenness import Evenness
from metrics.charted.histograms import Bar
from metrics.charted.retention import Retention

POLICY = Policy.load()
DAY = date.fromisoformat(AS_OF)


def test_the_bars_of_answers_part_in_the_middle() -> None:
    known = {p.kind: (p.left, p.width) for p in answered.pieces(shown("useful", 10, 20, 10, k=5))}
    assert known == {"disagree": (0.25, 0.125), "between": (0.375, 0.25), "agree": (0.625, 0.125)}
    joined = {p.kind: (p.left, p.width) for p in answered.pieces(shown("useful", 15, 2, 3, k=5))}
    assert joined == {"rest": (0.375, 0.125), "agree": (0.5, 0.375)}
    said = answered.sentence(
        [shown("useful", 15, 2, 3, k=5), Answers(question="worth_time", answers=None)], 5
    )
    assert "How useful was it?”: 15 of 20 forms (75%)" in said
    assert "One question more has too few answers" in said
    assert "fewer than 5" in answered.sentence([Answers(question="useful", answers=None)], 5)
    assert answered.sentence([], 5).startswith("No form")
    (row,) = answered.table_of([Answers(question="useful", answers=None)]).rows
    assert row[1:] == ["too few to show"] * 4


def test_what_is_not_in_the_budget_is_not_known_and_has_no_bar() -> None:
    found = Budget(
        currency="ZAR",
        lines=(
            BudgetLine(line="venue", planned=200.0, spent=100.0),
            BudgetLine(line="travel", planned=None, spent=50.0),
            BudgetLine(line="other", planned=80.0, spent=None),
        ),
    )
    venue, travel, other = budgeted.rows(found)
    assert [[(p.kind, p.width) for p in pieces] for pieces, _ in venue.tracks] == [
        [("planned", 1.0)], [("spent", 0.5)],
    ]  # fmt: skip
    assert travel.tracks[0][1] == "planned: not known"
    assert [piece.kind for piece in travel.tracks[0][0]] == ["unknown"]
    assert other.tracks[1][1] == "spent: not known"
    assert budgeted.table_of([found]).cells[1] == ["Travel", "ZAR", "not known", 50.0]
    said = budgeted.sentence(found, DAY).replace("\N{NO-BREAK SPACE}", " ")
    assert "R150,00 was spent in cash and R280,00 had been planned (amounts in ZAR)" in said
    assert said.endswith("Spent without a plan on record: travel.")


def test_a_refund_beyond_what_was_spent_has_no_bar() -> None:
    found = Budget(currency="EUR", lines=(BudgetLine(line="venue", planned=None, spent=-20.0),))
    assert budgeted.rows(found)[0].tracks[1][0] == ()
    assert "€" in budgeted.rows(found)[0].tracks[1][1]


def test_the_sentence_of_the_curve_says_when_chance_would_have_it_so() -> None:
    def said(held: float) -> str:
        curve = Evenness(people=20, attendances=90, parts=2, at=(0.5,), held=(held,), low=(0.3,), high=(0.4,))
        return shared_out.evenness_sentence(curve, 5)

    assert "beyond chance" in said(0.2)
    assert "no more in how often they come than chance" in said(0.35)
    assert "more evenly than chance" in said(0.45)
    nobody = Evenness(people=9, attendances=30, parts=0)
    assert shared_out.evenness_sentence(nobody, 5).startswith("Fewer than two groups of 5")


def test_people_are_told_by_groups_that_were_put_together() -> None:
    bar = Bar(("core", "active", "occasional"), 9)
    assert shared_out.kinds(bar) == "core, active or occasional"
    table = shared_out.people_table("tiers", [bar, Bar(("listed only",), 0)])
    assert table.cells == [["core, active or occasional", 9], ["listed only", 0]]
    assert shared_out.people_rows([bar, Bar(("new",), 0)])[1].tracks == (((), "0"),)


def test_where_all_are_alike_there_is_no_largest_group() -> None:
    everybody = [Bar(("core", "active"), 20), Bar(("listed_only",), 0)]
    assert shared_out.people_sentence("tiers", everybody) == "All 20 people are core or active."
    regular = [Bar(("0-25%",), 0), Bar(("25-50%",), 0), Bar(("50-75%", "75-100%"), 19)]
    said = "All 19 people who could come to three of the last meetings or more came to half or more of them."
    assert shared_out.people_sentence("regularity", regular) == said


def test_where_nobody_stopped_or_too_few_can_be_followed_it_is_said() -> None:
    stayed = Retention(steps=(), at_risk=(8, 8, 7), low=0.65)
    said = history_words.retention_sentence(stayed, POLICY, 5)
    assert "nobody has stopped coming by 2 meetings later (65% to 100%" in said
    assert history_words.retention_sentence(Retention(steps=(), at_risk=(), low=None), POLICY, 5).startswith(
        "Fewer than 5"
    )
    assert list(axis.marks(0)) == [0]
    assert len(axis.marks(387)) <= axis.MOST_MARKS


def test_a_hidden_cell_is_read_out_in_words() -> None:
    few = Intake(cohort="2026Q1", size=None, first_of_records=False, shares=(NoShare.TOO_FEW, 0.5))
    cells = intakes.heat_map([few])
    assert cells.count("too few to show") == 2
    assert "50%" in cells
    assert intakes.intakes_sentence([few]).startswith("There is no group")


def test_an_intake_is_told_of_a_year_on_and_rows_without_a_number_are_only_counted() -> None:
    few = Intake(cohort="2026Q1", size=None, first_of_records=False, shares=(NoShare.TOO_FEW,))
    old = Intake(cohort="2015Q2", size=12, first_of_records=False, shares=(0.5, 0.25, 0.75, *[0.0] * 40))
    assert intakes.intakes_sentence([few, old]).endswith(" 0% came 4 quarters later.")
    young = Intake(cohort="2025Q2", size=12, first_of_records=False, shares=(0.5, 0.25, NoShare.NO_MEETING))
    assert intakes.intakes_sentence([few, young]).endswith(" 25% came 2 quarters later.")
    assert intakes.shown([few, old, young]) == [old, young]
    assert intakes.left_out(1) == "Not in the table: 1 more quarter, as too few began in each of them."
    assert intakes.left_out(0) == ""


def test_neighbouring_parts_that_are_put_together_are_read_as_one() -> None:
    assert shared_out.kinds(Bar(("0-25%", "25-50%"), 9)) == "less than half"
    assert shared_out.kinds(Bar(("25-50%", "50-75%", "75-100%"), 9)) == "a quarter or more"
    assert shared_out.kinds(Bar(("75-100%",), 9)) == "three quarters or more"
    assert shared_out.kinds(Bar(("core", "active"), 9)) == "core or active"


def test_an_axis_is_marked_in_round_numbers() -> None:
    assert [axis.round_step(width, 6) for width in (0, 6, 7, 138, 301, 7000)] == [1, 1, 2, 50, 100, 2000]
