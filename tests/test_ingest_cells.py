"""Cells of every other sort: money, minutes, shares, and answers on their scales."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import cells
from ingest.money import Sign, amount, decimal_sign
from ingest.questions import question_of
from ingest.questions.scales import scale_of


@pytest.mark.parametrize(
    ("written", "sign", "value"),
    [
        ("R 3 200,00", ",", "3200.00"), ("R3,200.00", ".", "3200.00"), ("(1 250,00)", ",", "-1250.00"),
        ("-R50", "?", "-50.00"),
        ("R-50", "?", "-50.00"), ("50,00 CR", ",", "-50.00"), ("12\u00a0500,00", ",", "12500.00"),
        ("R1\u202f234,50", ",", "1234.50"),
        ("1’234.50", ".", "1234.50"), ("1,250", "?", "1250.00"), ("1.250", "?", "1250.00"),
        ("1.250.000", "?", "1250000.00"),
        ("1,234,567.89", ".", "1234567.89"), ("12,5", ",", "12.50"), (".50", ".", "0.50"),
        ("R 450,00 incl VAT", ",", "450.00"),
        ("ZAR 99", "?", "99.00"), ("100,-", "?", "100.00"), (1250.5, "?", "1250.50"), (333.33333, "?", "333.33"),
        ("0", "?", "0.00"), ("-", "?", "0.00"), (" R   - ", ",", "0.00"),
        ("1 000 -", "?", "-1000.00"),
    ],
)  # fmt: skip
def test_money(written: object, sign: str, value: str) -> None:
    assert amount(written, Sign(sign)) == Decimal(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "written",
    ["abc", "", "R", "1,2,3", "12,34,567", "1.2.3", "10%", "5 chairs", "2026-03-14", "1e9", "--"],
)
def test_what_is_no_amount(written: str) -> None:
    assert amount(written, Sign.UNDECIDED) is None


def test_three_digits_after_the_columns_own_decimal_sign_are_not_guessed() -> None:
    assert amount("1,250", Sign.COMMA) is None
    assert amount("1.250", Sign.COMMA) == 1250


@pytest.mark.parametrize(
    ("column", "sign"),
    [
        (["1 250,00", "3"], ","),
        (["1,250.00"], "."),
        (["1,250", "3"], "?"),
        (["1,50", "2.50"], "?"),
        ([], "?"),
        ([12.5], "?"),
    ],
)
def test_the_decimal_sign_of_a_column(column: list, sign: str) -> None:
    assert decimal_sign(column) == sign


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from([",", "."]))
def test_money_written_is_money_read(value: Decimal, sign: str) -> None:
    group = {",": " ", ".": ","}[sign]
    text = f"R {value:,.2f}".replace(",", "_").replace(".", sign).replace("_", group)
    assert amount(text, Sign(sign)) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [(90, 90), ("90", 90), ("90 min", 90), ("58 min.", 58), ("1:30", 90), ("1:13:30", 73.5), ("1h 13m 30s", 73.5),
    ("1 hr 2 min", 62),
     ("2 hours", 120), ("1,5 h", 90), ("1 uur 30 minute", 90), ("long", None), ("", None), ("-5", None)],
)  # fmt: skip
def test_minutes(written: object, value: float | None) -> None:
    assert cells.minutes(written) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "value"),
    [("60 %", 0.6), ("60%", 0.6), (0.6, 0.6), ("0,6", 0.6), (60, 0.6), ("lots", None), (150, None)],
)
def test_shares(written: object, value: float | None) -> None:
    assert cells.share(written) == value  # type: ignore[arg-type]


# R7: agree | disagree by scale.
SCALES = {
    "1-3": ([3], [1], [2]),
    "1-4": ([3, 4], [1, 2], []),
    "1-5": ([4, 5], [1, 2], [3]),
    "1-6": ([5, 6], [1, 2], [3, 4]),
    "1-7": ([6, 7], [1, 2], [3, 4, 5]),
    "1-10": ([8, 9, 10], [1, 2, 3], [4, 5, 6, 7]),
    "0-10": ([8, 9, 10], [0, 1, 2, 3], [4, 5, 6, 7]),
    "percent": ([75, 100], [0, 25], [26, 50, 74]),
}


@pytest.mark.parametrize("name", SCALES)
def test_stances_of_every_scale_found_by_its_span(name: str) -> None:
    agree, disagree, neutral = SCALES[name]
    scale = scale_of("Was it useful?", "useful", [*agree, *disagree, *neutral])
    assert (scale.name, scale.falls) == (name, False)
    for answers, stance in ((agree, "agree"), (disagree, "disagree"), (neutral, "neutral")):
        assert {scale.read(a).stance for a in answers} <= {stance}


@pytest.mark.parametrize(
    ("wording", "answers", "name"),
    [
        ("How useful was it? (1-5)", [1, 2, 3], "1-5"),
        ("Rate 1 = poor to 7 = excellent", [3, 4], "1-7"),
        ("Useful, out of 10", [5, 6], "1-10"),
        ("Useful (0–10)", [5, 6], "0-10"),
        ("Useful %", [50, 80], "percent"),
        ("Useful?", ["50%", "80%"], "percent"),
        ("Useful?", ["Good", "Excellent", "Poor"], "words"),
        ("Useful?", ["Yes", "No", "Not sure"], "yes_no"),
        ("Useful?", ["1", "0"], "yes_no"),
        ("Useful?", ["5 - Strongly agree", "4 - Agree", "1 - Strongly disagree"], "1-5"),
        ("Useful?", ["4 / 5", "5 / 5"], "1-5"),
        ("Useful?", ["a. Excellent", "b. Good"], "words"),
        ("Useful?", ["Stem saam", "Stem nie saam nie"], "words"),
        ("Useful?", ["The cake", "All of the morning"], "text"),
        ("Useful?", [5, 4, 4, 5, 3, 2, 5, 4, 5, 55], "1-5"),
    ],
)
def test_scales_declared_worded_or_spanned(wording: str, answers: list, name: str) -> None:
    assert scale_of(wording, "useful", answers).name == name


def test_a_scale_on_which_one_is_best() -> None:
    for wording, answers in (
        ("Useful (1 = very useful, 5 = not at all useful)", [1, 5]),
        ("Useful?", ["1 - Strongly agree", "5 - Strongly disagree"]),
    ):
        scale = scale_of(wording, "useful", answers)
        assert [scale.read(a).stance for a in answers] == ["agree", "disagree"]
    scale = scale_of("Useful? (1 = not at all, 5 = very)", "useful", [1, 5])
    assert [scale.read(a).stance for a in (1, 5)] == ["disagree", "agree"]


def test_what_lies_outside_the_scale() -> None:
    scale = scale_of("Useful (1-5)", "useful", [4, 5])
    assert [scale.read(a).on_scale for a in (0, 6, "banana", 3)] == [False, False, False, True]
    assert not scale_of("Recommend?", "recommend", [9]).read(11).on_scale


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("voice_heard", "voice_heard"), ("How useful was today's meeting?", "useful"),
        ("Was it worth the time it took?", "worth_time"),
        ("Since the last meeting I have used something from this CoP", "used_something"),
        ("I made a new contact or got a new idea", "new_contact_or_idea"), ("My voice is heard here", "voice_heard"),
        ("I can share what is not working", "can_share_failures"),
        ("Different views are welcome here", "views_welcome"),
        ("The purpose of the CoP is clear to me", "purpose_clear"), ("I attend by my own choice", "attend_by_choice"),
        ("My role in the CoP is clear", "role_clear"),
        ("The facilitator made everyone feel welcome", "facilitation_welcoming"),
        ("The facilitator was neutral", "facilitation_neutral"),
        ("Everyone was heard", "facilitation_everyone_heard"),
        ("Today linked to the last meeting", "facilitation_linked_to_last"),
        ("Would you recommend us to a colleague?", "recommend"),
        ("One thing to change", "one_thing_to_change"), ("Should the community continue?", "renewal"),
        ("Hoe nuttig was die vergadering?", "useful"), ("Was dit die tyd werd?", "worth_time"),
        ("My stem word gehoor", "voice_heard"),
        ("Wat moet ons verander?", "one_thing_to_change"), ("Ek woon vrywillig by", "attend_by_choice"),
        ("Die doel is duidelik", "purpose_clear"), ("Favourite colour", "other"),
    ],
)  # fmt: skip
def test_questions_by_their_wording(wording: str, question: str) -> None:
    assert question_of(wording) == question
