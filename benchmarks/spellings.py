"""How one person gets written on lists: by hand, in a hurry, by a form, by a meeting programme."""

import unicodedata
from collections.abc import Callable
from random import Random

from benchmarks.names import Somebody

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def usual(rng: Random, who: Somebody) -> str:
    """How the person mostly gets written."""
    if who.in_full:
        return _in_full(rng, who)
    name = f"{who.called if who.called and rng.random() < 0.4 else who.first} {who.surname}"
    return f"{name} {who.generation}" if who.generation and rng.random() < 0.8 else name


def now_and_then(rng: Random, who: Somebody) -> str:
    """One of the other ways, the common ones more often."""
    ways, weights = zip(*WAYS.items(), strict=True)
    written = rng.choices(ways, weights)[0](rng, who)
    if who.generation and rng.random() < 0.5:
        written = f"{written} {who.generation}"
    return written


def _plain(rng: Random, who: Somebody) -> str:
    name = f"{who.first} {who.surname}"
    return rng.choice(
        (name, name.upper(), name.lower(), name.replace(" ", "  "), f"{rng.randrange(1, 60)}. {name}")
    )


def _after_comma(rng: Random, who: Somebody) -> str:
    return f"{rng.choice((who.surname, who.surname.upper()))}, {rng.choice((who.first, _initials(who)))}"


def _turned(rng: Random, who: Somebody) -> str:
    return f"{rng.choice((who.surname, who.surname.upper()))} {who.first}"


def _in_full(_: Random, who: Somebody) -> str:
    return " ".join(filter(None, (who.first, who.second, who.surname)))


def _initial(rng: Random, who: Somebody) -> str:
    first, both = who.first[0], _initials(who)
    ways = (
        f"{first}. {who.surname}",
        f"{first} {who.surname}",
        f"{both} {who.surname}",
        f"{who.surname} {both}",
    )
    return rng.choice(ways)


def _initials(who: Somebody) -> str:
    return who.first[0] + (who.second[0] if who.second else "")


def _titled(rng: Random, who: Somebody) -> str:
    dot = rng.choice(("", "."))
    return f"{who.title}{dot} {rng.choice((who.first, who.first, _initials(who)))} {who.surname}"


def _title_alone(_: Random, who: Somebody) -> str:
    return f"{who.title} {who.surname}"


def _called(_: Random, who: Somebody) -> str:
    return f"{who.called or who.first} {who.surname}"


def _first_alone(rng: Random, who: Somebody) -> str:
    return rng.choice((who.first, who.called or who.first))


def _slipped(rng: Random, who: Somebody) -> str:
    """One slip of the pen, in either word."""
    words = [who.first, who.surname]
    k = rng.randrange(2)
    words[k] = _with_slip(rng, words[k])
    return " ".join(words)


def _with_slip(rng: Random, word: str) -> str:
    at = rng.randrange(1, len(word))
    slip = rng.randrange(4)
    if slip == 0:
        return word[:at] + word[at + 1 :]
    if slip == 1:
        return word[:at] + rng.choice(LETTERS) + word[at + 1 :]
    if slip == 2:
        return word[:at] + word[at] + word[at:]
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word + word[-1]


def _without_marks(rng: Random, who: Somebody) -> str:
    name = unicodedata.normalize("NFKD", f"{who.first} {who.surname}").encode("ascii", "ignore").decode()
    name = rng.choice((name, name.replace("'", ""), name.replace("'", "’"), name.replace("-", " ")))
    if "Van der " in name:
        name = name.replace("Van der ", rng.choice(("v.d. ", "vd ", "van der ", "VAN DER ", "v/d ")))
    return name


def _married(rng: Random, who: Somebody) -> str:
    both = f"{who.surname}-{who.married}" if who.married else who.surname
    return f"{who.first} {rng.choice((both, both.replace('-', ' ')))}"


def _with_aside(rng: Random, who: Somebody) -> str:
    aside = rng.choice(("(she/her)" if who.title not in ("Mr", "Mnr") else "(he/him)", "(Guest)"))
    return f"{who.first} {who.surname} {aside}"


def _device(_: Random, who: Somebody) -> str:
    return f"{who.first}'s iPhone"


WAYS: dict[Callable[[Random, Somebody], str], int] = {
    _plain: 22,
    _after_comma: 10,
    _turned: 7,
    _in_full: 8,
    _initial: 14,
    _titled: 9,
    _title_alone: 1,
    _called: 9,
    _first_alone: 3,
    _slipped: 8,
    _without_marks: 5,
    _married: 3,
    _with_aside: 2,
    _device: 1,
}
