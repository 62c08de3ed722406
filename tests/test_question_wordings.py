"""Wordings of the questions of evaluation forms, in English and Afrikaans, and of those that ask something else."""

import pytest
from form_wordings import KNOWN

from ingest.kinds.polls import read_answer
from ingest.questions import question_of
from ingest.questions.asked import asked_as
from ingest.questions.personal import holds_addresses, is_personal

CASES = [(question, wording) for question, wordings in KNOWN.items() for wording in wordings]


@pytest.mark.parametrize(("question", "wording"), CASES)
def test_a_wording_is_known_for_what_it_asks(question: str, wording: str) -> None:
    assert question_of(wording) == question


@pytest.mark.parametrize(
    "heading",
    [
        "What is your name? (optional)",
        "Email Address2",
        "Name of your school",
        "Jou naam en van",
        "E-posadres",
        "STUDENTS FULL NAME",
        "Selfoonnommer",
        "Please enter your e-mail address if you would like to receive the notes",
        "What is your role?",
        "Gender",
    ],
)
def test_a_heading_that_asks_who_somebody_is(heading: str) -> None:
    assert is_personal(heading)


@pytest.mark.parametrize(
    "heading", ["My role is clear", "New contact", "Name one thing you would change", "Venue"]
)
def test_a_heading_that_does_not(heading: str) -> None:
    assert not is_personal(heading)


def test_addresses_and_numbers_are_told_by_what_they_are() -> None:
    assert holds_addresses(["thandi@voorbeeld.example", "", "sipho@voorbeeld.example"])
    assert holds_addresses(["082 555 0101", "+27 82 555 0102"])
    assert holds_addresses(["196.0.2.7"])
    assert holds_addresses(["-25.7461 28.1881 1330 4.5"])
    assert not holds_addresses(["5", "4", "10"])
    assert not holds_addresses(["", ""])


@pytest.mark.parametrize(
    ("question", "answers", "asked"),
    [
        ("useful", ["The reading corner", "Meeting others", "All of it"], "other"),
        ("useful", ["Good", "Poor"], "useful"),
        ("used_something", ["first time here"], "used_something"),
        ("recommend", ["Yes", "No"], "other"),
        ("recommend", ["4 / 5", "5 / 5"], "other"),
        ("recommend", ["9", "10"], "recommend"),
        ("renewal", ["Strongly agree", "Agree"], "other"),
        ("renewal", ["Continue", "Not sure"], "renewal"),
        ("one_thing_to_change", ["Agree", "Disagree"], "other"),
        ("one_thing_to_change", ["Start on time", "2 more breaks in the day"], "one_thing_to_change"),
    ],
)
def test_the_answers_tell_what_was_asked(question: str, answers: list[str], asked: str) -> None:
    assert asked_as(question, "", answers) == asked


@pytest.mark.parametrize(
    ("answer", "vote"),
    [
        ("Continue as it is (no changes)", "continue"),
        ("Yes, but with a new focus", "continue_changed"),
        ("Gaan voort soos dit is", "continue"),
        ("Gaan voort, maar verander", "continue_changed"),
        ("Close the community", "stop"),
        ("Yes, continue as is;", "continue"),
        ("Do not stop", None),
        ("Continue or stop", None),
        ("Not sure", None),
    ],
)
def test_votes_of_the_renewal_question(answer: str, vote: str | None) -> None:
    assert read_answer(answer) == vote
