"""How people sit in front of the screen: by mouse or keys, wide, on a phone, at twice the size, in both themes."""

from dataclasses import dataclass

from playwright.sync_api import ViewportSize


@dataclass(frozen=True)
class Way:
    """How somebody sits in front of the screen; `community` is the one whose committee decides this way."""

    name: str
    size: ViewportSize
    theme: str
    community: str
    keys: bool = False
    zoom: float = 1


WAYS = (
    Way("1440-light", {"width": 1440, "height": 900}, "light", "Counting Together"),
    Way("390-dark", {"width": 390, "height": 844}, "dark", "Early Years Exchange"),
    Way("1440-dark-keys", {"width": 1440, "height": 900}, "dark", "Learning to Teach at Work", keys=True),
    Way("390-light", {"width": 390, "height": 844}, "light", "Tablets and Teaching"),
    # 200 % on a screen of 1440 by 900 leaves half as many pixels each way.
    Way(
        "200-percent-keys",
        {"width": 720, "height": 450},
        "light",
        "The Principals' Circle",
        keys=True,
        zoom=2,
    ),
)
QUICK = ("1440-light", "390-dark")
