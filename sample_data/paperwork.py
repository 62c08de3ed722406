"""The other papers of a community: forms, action logs, meeting calendars, follow-up checklists."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from sample_data.dates import days_after
from sample_data.files import Cell

USEFUL = "How useful was this meeting to you? (1 = not at all, 5 = very)"
WORTH_TIME = "Was it worth the time it took? (1-5)"
USED = "Since the last meeting I have used something from this CoP (yes / no / first time here)"
CONTACT = "I made a new contact, or got an idea or resource that I expect to use (yes / no)"
HEARD = "My voice is heard here (1-5)"
NOT_WORKING = "I can share what is not working (1-5)"
PURPOSE = "I can say what this CoP is for (1-5)"
CHANGE = "One thing to change"
FACILITATION = (
    "The facilitator made me feel welcome (1-5)",
    "The facilitator was neutral (1-5)",
    "Everyone had a chance to speak (1-5)",
    "This meeting linked to the last one (1-5)",
)

FOLLOW_UPS = ("evaluation", "thank_you", "contacts", "presentations", "actions", "reminder", "products")


def forms(
    rng: Random, numbers: Mapping[date, int], questions: Mapping[str, Mapping[str, int]]
) -> list[list[Cell]]:
    """Filled-in forms, one row each: the date, then an answer to each question.

    `numbers` says how many forms came back from each meeting, and each question how often which
    answer was given; the answers left over are blank. Who answered what is left to chance.
    """
    days = [day for day, number in numbers.items() for _ in range(number)]
    columns = []
    for answers in questions.values():
        column = [answer for answer, times in answers.items() for _ in range(times)]
        column += [""] * (len(days) - len(column))
        rng.shuffle(column)
        columns.append(column)
    return [list(row) for row in zip(days, *columns, strict=True)]


def action_log(
    rng: Random,
    tasks: Sequence[str],
    meetings: Sequence[date],
    owners: Mapping[date, Sequence[str]],
    fates: str,
) -> list[list[Cell]]:
    """Actions spread evenly over the meetings at which they were agreed, due six weeks later.

    `fates` has a letter for each: d done in time, l done late, o still open, c cancelled. Owners
    take turns among those of the meeting. Rows: action, agreed, owner, due, status, completed.
    """
    rows: list[list[Cell]] = []
    taken: Counter[str] = Counter()
    for number, fate in enumerate(fates):
        agreed = meetings[number * len(meetings) // len(fates)]
        owner = min(owners[agreed], key=lambda person: (taken[person], person))
        taken[owner] += 1
        due = days_after(agreed, 42)
        done = {"d": days_after(due, -rng.randint(1, 20)), "l": days_after(due, rng.randint(3, 15))}.get(fate)
        status = {"o": "In progress", "c": "Cancelled"}.get(fate, "Done")
        rows.append([tasks[number % len(tasks)], agreed, owner, due, status, done])
    return rows


def share_out(
    rng: Random, kinds: Sequence[str], meetings: Sequence[date], willing: Mapping[date, Sequence[str]]
) -> list[list[Cell]]:
    """Contributions at each meeting, one of each kind listed, each by somebody else of those willing."""
    return [
        [day, person, kind]
        for day in meetings
        for person, kind in zip(rng.sample(willing[day], len(kinds)), kinds, strict=True)
    ]


def checklist(meetings: Sequence[date], missed: Sequence[tuple[int, str]]) -> list[list[Cell]]:
    """The seven tasks of every meeting with the day they were done, but for those missed."""
    return [
        [day, task, None if (number, task) in missed else days_after(day, 3 + 2 * order)]
        for number, day in enumerate(meetings)
        for order, task in enumerate(FOLLOW_UPS)
    ]
