"""The stories of `verdict.md` 3.5, each as the chances by which its facts are drawn."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Story:
    """One story. Chances and shares are from 0 to 1; where there is a pair, it is (agree, disagree) or (early, recent).

    `regulars` come with the chance `rate`; each meeting `visitors` come for the first time or from a pool of five
    times as many. `keep` is the share of regulars who go on in the recent half, `joined` how many new regulars come
    then, `fall` what the chance of coming is multiplied by then. `forms` answer, of those present. `voices` is how
    many regulars contribute, None for all with a chance of a third a meeting. `poll` is None or the share that wants
    to go on. `registers` "attendance" means that nothing else was brought.
    """

    name: str
    expected: str
    meetings: int = 12
    gap_days: int = 60
    last_days_ago: int = 20
    regulars: int = 12
    rate: float = 0.85
    visitors: int = 0
    keep: float = 1.0
    joined: int = 0
    fall: float = 1.0
    forms: float = 0.7
    useful: tuple[float, float] = (0.88, 0.03)
    used: float = 0.5
    champion: str | None = "in post"
    steering: int = 3
    voices: int | None = None
    funding: float | None = 1.0
    actions: int = 14
    done: float = 0.85
    member_items: float = 0.4
    wanted: tuple[int, int] = (4, 4)
    milestones: str | None = None
    poll: float | None = None
    reviewed_days_ago: int | None = 200
    tried: bool = False
    last_meeting_small: float = 1.0
    registers: str = "all"


SMALL = Story("PSTD-like: 11 regulars", "SUSTAIN", regulars=11, rate=0.88)
LARGE = Story(
    "ECD-like: 20 core and some 22 ad hoc a meeting", "SUSTAIN", regulars=20, rate=0.85, visitors=22
)
ENDED = replace(
    SMALL,
    name="collapsed, disliked, leaderless, not polled",
    expected="RETIRE · exhausted",
    regulars=18,
    keep=0.2,
    fall=0.4,
    useful=(0.25, 0.45),
    used=0.05,
    champion=None,
    steering=0,
    voices=1,
    funding=0.2,
    done=0.3,
    member_items=0.1,
)
STORIES = (
    LARGE,
    SMALL,
    replace(
        SMALL,
        name="PSTD-like, milestones met, 20% want more",
        expected="RETIRE · completed",
        milestones="met",
        poll=0.2,
    ),
    replace(
        SMALL, name="same, 85% want more", expected="INVIGORATE · new-purpose", milestones="met", poll=0.85
    ),
    ENDED,
    replace(ENDED, name="same but 75% of actives want it", expected="INVIGORATE", poll=0.75),
    replace(
        ENDED,
        name="collapsed after a failed invigoration, 20% want it",
        expected="RETIRE · exhausted",
        champion="in post",
        steering=2,
        funding=1.0,
        tried=True,
        poll=0.2,
    ),
    replace(SMALL, name="loved but leaderless", expected="INVIGORATE", champion=None, steering=0),
    replace(
        SMALL,
        name="well run, interest fading",
        expected="INVIGORATE",
        regulars=18,
        keep=0.45,
        fall=0.6,
        useful=(0.6, 0.15),
        used=0.2,
    ),
    replace(
        SMALL,
        name="pleasant talk shop",
        expected="INVIGORATE",
        done=0.3,
        voices=2,
        used=0.1,
        member_items=0.05,
    ),
    replace(
        SMALL,
        name="big attendance, little value, disliked",
        expected="INVIGORATE",
        regulars=40,
        useful=(0.35, 0.4),
        used=0.08,
    ),
    replace(SMALL, name="healthy but unfunded", expected="INVIGORATE", funding=0.3),
    replace(
        SMALL,
        name="dominated by two voices",
        expected="INVIGORATE",
        regulars=14,
        voices=2,
        member_items=0.04,
        steering=3,
    ),
    replace(
        LARGE,
        name="founders gone but replaced (PEMPAL-like)",
        expected="SUSTAIN",
        visitors=0,
        keep=0.3,
        joined=14,
    ),
    replace(SMALL, name="one half-empty December meeting", expected="SUSTAIN", last_meeting_small=0.5),
    replace(SMALL, name="five regulars, strong", expected="SUSTAIN", regulars=5, rate=0.92, actions=10),
    replace(
        SMALL,
        name="12 members, once a term",
        expected="SUSTAIN",
        regulars=12,
        gap_days=91,
        meetings=8,
        rate=0.75,
    ),
    replace(SMALL, name="healthy, purpose never reviewed", expected="SUSTAIN", reviewed_days_ago=None),
    replace(
        SMALL,
        name="mediocre everywhere",
        expected="INVIGORATE",
        rate=0.55,
        useful=(0.6, 0.18),
        used=0.22,
        champion="leaving",
        steering=2,
        funding=0.65,
        done=0.6,
        member_items=0.2,
        wanted=(3, 5),
        reviewed_days_ago=500,
    ),
    replace(SMALL, name="3 meetings, 7 months", expected="TOO EARLY", meetings=3, gap_days=70),
    replace(SMALL, name="attendance register only", expected="INSUFFICIENT DATA", registers="attendance"),
    replace(SMALL, name="dormant: champion willing", expected="INVIGORATE · restart", last_days_ago=500),
    replace(
        SMALL,
        name="dormant: nobody",
        expected="RETIRE · exhausted",
        last_days_ago=500,
        champion=None,
        steering=0,
        voices=1,
        useful=(0.6, 0.2),
        used=0.2,
    ),
)
