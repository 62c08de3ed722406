"""Communities whose forms and votes come in a few at a time, and the days on which that is to be seen."""

import datetime as dt
import random

from oracle_facts import Answer, Facts, Mark, Poll

AS_OF = dt.date(2026, 10, 31)


def steady(seed: int) -> Facts:
    """Monthly meetings of twelve people, 1 to 9 forms each, some of them late, and polls where votes trickle into."""
    chance, facts = random.Random(seed), Facts(f"s{seed}")
    for month in range(16):
        day = dt.date(2026, 10, 20) - dt.timedelta(31 * month)
        facts.register += [Mark(day, f"p{n}") for n in range(12)]
        for form in range(chance.randint(1, 9)):
            late = day + dt.timedelta(chance.choice((0, 0, 0, 1, 3)))
            for question in ("useful", "used_something", "voice_heard", "facilitation_neutral"):
                said = chance.choice(("agree", "agree", "neutral", "disagree"))
                facts.answers.append(Answer(late, question, said, f"{day}/{form}"))
        if month in (3, 9):
            votes = [day + dt.timedelta(chance.randint(0, 30)) for _ in range(12)]
            facts.polls += [Poll(vote, chance.choice(("continue", "stop"))) for vote in votes]
    return facts


def turning_days(facts: Facts, chance: random.Random, most: int) -> list[dt.date]:
    """Days on which what is counted changes, and the days after."""
    days = {d.date for d in (*facts.answers, *facts.polls, *facts.register) if d.date <= AS_OF}
    days |= {day + dt.timedelta(1) for day in days}
    return sorted(chance.sample(sorted(days), min(most, len(days))))
