"""Small habits of exports that are easily misread: spaces before quotes, numbers for names, sums, spans of days."""

from datetime import date
from pathlib import Path

from filing import codes, load, only, rows
from register_reading import load_shape, marks
from shape_files import SHAPES, counts

MONEY = "select category, amount::double, period_from::varchar, type, note from budget order by line, type"
ACTIONS = "select action, status, due_on::varchar, agreed_on::varchar from actions order by line"
OWNERS = (
    "select a.action, n.name from actions a join action_owners o using (import_id, line)"
    " join mention_name n using (mention_id) order by a.line, n.name"
)
ANSWERS = "select line, wording, answer, scale, stance from answers order by line, wording"


def test_the_names_of_costs_stand_beside_their_numbers_and_a_sum_is_none(db: Path) -> None:
    entry = only(load(SHAPES / "budget_line_numbers.xlsx", db))
    assert counts(entry) == (7, 3, 0, 4)
    assert codes(entry) == {"note_row": 2, "total_row": 2}
    assert rows(db, MONEY) == [
        ("Venue hire", 1500.0, "2026-04-01", "actual", None),
        ("Venue hire", 2000.0, "2026-04-01", "planned", None),
        ("Catering", 5200.0, "2026-04-01", "actual", None),
        ("Catering", 5000.0, "2026-04-01", "planned", None),
        ("Data bundles", 1200.0, "2026-04-01", "planned", None),
    ]


def test_a_space_before_a_quoted_text_is_no_part_of_it(db: Path) -> None:
    entry = only(load(SHAPES / "statement_spaced_quotes.csv", db))
    assert counts(entry) == (2, 1, 0, 1)
    assert codes(entry) == {"signs_read": 1, "income_row": 1}
    assert rows(db, MONEY) == [("POS Purchase, Main Road", 500.0, "2026-03-14", "actual", None)]


def test_a_line_of_a_fee_alone_lacks_nothing(db: Path) -> None:
    result = load(SHAPES / "statement_fee_alone.csv", db)
    entry = only(result)
    assert (counts(entry), codes(entry), result.exit_code) == ((3, 2, 0, 1), {"income_row": 1}, 0)
    assert rows(db, MONEY) == [
        ("Groceries", 500.0, "2026-03-14", "actual", "Corner Shop"),
        ("Fee", 0.35, "2026-03-15", "actual", "SMS Payment Notification Fee"),
    ]


def test_numbers_of_sixteen_figures_are_read_as_fast_as_others(db: Path) -> None:
    entry = only(load(SHAPES / "statement_large_numbers.csv", db))
    assert counts(entry) == (3, 2, 0, 1)
    assert [row[:2] for row in rows(db, MONEY)] == [("POS Main Road", 500.0), ("Hall hire", 100.0)]


def test_payments_to_people_are_no_register(db: Path) -> None:
    entry = only(load(SHAPES / "expenses_with_types.csv", db))
    assert (entry.kind, counts(entry)) == ("budget", (2, 2, 0, 0))
    assert rows(db, MONEY) == [
        ("Tea", 120.0, "2026-03-14", "actual", None),
        ("Hire", 500.0, "2026-03-25", "actual", None),
    ]


def test_two_full_names_are_two_owners_and_a_span_is_due_at_its_end(db: Path) -> None:
    result = load(SHAPES / "task_list_spans.csv", db)
    assert (counts(only(result)), result.exit_code) == ((3, 3, 0, 0), 0)
    assert rows(db, ACTIONS) == [
        ("Book venue", "open", "2026-03-14", None),
        ("Send minutes", "done", "2026-03-04", None),
        ("Invite district", "open", None, None),
    ]
    assert rows(db, OWNERS) == [
        ("Book venue", "Thandiwe Nkosi"),
        ("Send minutes", "Sipho Dube"),
        ("Send minutes", "Thandiwe Nkosi"),
        ("Invite district", "Zoë Van der Merwe"),
    ]


def test_several_sessions_are_an_answer_and_comments_take_no_side(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_sessions.csv", db))
    assert (counts(entry), codes(entry)) == ((2, 2, 0, 0), {})
    assert rows(db, ANSWERS) == [
        (2, "Comments", "good", "text", None),
        (2, "How useful was the workshop?", "4", "1-5", "agree"),
        (2, "Which sessions did you attend?", "Opening, Panel, Close", "text", None),
        (3, "Comments", "x", "text", None),
        (3, "How useful was the workshop?", "5", "1-5", "agree"),
        (3, "Which sessions did you attend?", "Opening", "text", None),
    ]


def test_sums_of_a_register_are_nobodys_meeting(db: Path) -> None:
    entry = only(load_shape("register_summed_up.csv", db, date=date(2026, 3, 14)))
    assert (entry.kind, codes(entry)) == ("attendance", {"unknown_mark": 2})
    assert marks(db) == {"Sipho Dube": "?", "Thandiwe Nkosi": "?"}


def test_a_section_whose_total_is_nought_lacks_no_amounts(db: Path) -> None:
    result = load(SHAPES / "quickbooks_online_noughts.csv", db)
    entry = only(result)
    assert (counts(entry), result.exit_code) == ((5, 1, 0, 4), 0)
    assert codes(entry) == {"note_row": 2, "total_row": 2}
    assert rows(db, "select category, amount::double, period_to::varchar from budget order by period_to") == [
        ("Venue", 100.0, "2026-01-31"),
        ("Venue", 100.0, "2026-02-28"),
        ("Venue", 100.0, "2026-03-31"),
    ]


def test_partly_done_is_open(db: Path) -> None:
    result = load(SHAPES / "action_log_partly.csv", db)
    assert (counts(only(result)), codes(only(result)), result.exit_code) == ((2, 2, 0, 0), {}, 0)
    assert [row[:3] for row in rows(db, ACTIONS)] == [
        ("Send minutes", "done", "2026-03-20"),
        ("Invite district", "open", "2026-04-01"),
    ]
