"""What stands before and after a name and is not the name: titles, degrees, “Jr”."""

import unicodedata
from functools import lru_cache

TITLES = {
    **dict.fromkeys(("mr", "mnr", "meneer", "mister"), "mr"),
    **dict.fromkeys(("mrs", "mev", "mevrou"), "mrs"),
    **dict.fromkeys(("ms", "me"), "ms"),
    **dict.fromkeys(("miss", "mej", "mejuffrou"), "miss"),
    **dict.fromkeys(("dr", "doctor", "prof", "professor"), "dr"),
    **dict.fromkeys(("rev", "reverend", "ds", "adv", "pastor", "cllr", "hon"), "rev"),
    **dict.fromkeys(("ntate", "rre"), "mr"),
    **dict.fromkeys(("mme", "mma"), "mrs"),
}
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
HE, SHE = frozenset({"mr"}), frozenset({"mrs", "ms", "miss"})
TITLES_ANYWHERE = frozenset({"mr", "mnr", "mrs", "mev", "ms", "dr", "prof"})
_GENERATIONS = {"jr": "jr", "junior": "jr", "jnr": "jr", "sr": "sr", "senior": "sr", "snr": "sr"} | {
    "ii": "jr",
    "iii": "iii",
}
_DEGREES = frozenset(
    ("phd", "dphil", "ded", "msc", "bsc", "mba", "bcom", "hons", "pgce", "esq", "npde", "mphil", "llb")
)
_DEGREES_AFTER_COMMA = _DEGREES | {"ba", "ma", "med", "bed", "md", "ca", "d", "ed", "ph"}


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c))


def without_title(words: list[str], alone: bool) -> tuple[list[str], str]:
    """The words without titles, and the first that tells most; a title before one word alone stays told."""
    title = ""
    while words and fold(words[0]) in TITLES and (len(words) > 1 or not alone):
        title, words = telling(title, TITLES[fold(words[0])]), words[1:]
    for word in [w for w in words if fold(w) in TITLES_ANYWHERE]:
        if len(words) > 1:
            title, words = telling(title, TITLES[fold(word)]), [w for w in words if w is not word]
    return words, title


def telling(one: str, other: str) -> str:
    """Of two titles the one that tells more."""
    return other if not one or (one in ("dr", "rev") and other in HE | SHE) else one


def without_suffix(words: list[str], after_comma: bool) -> tuple[list[str], str]:
    """The words without degrees and generation, and the generation: jr, sr, iii."""
    generation = ""
    degrees = _DEGREES_AFTER_COMMA if after_comma else _DEGREES
    if after_comma and words and all(fold(word) in degrees for word in words):
        return [], ""
    while words and (len(words) > 1 or after_comma):
        last = fold(words[-1])
        if last in _GENERATIONS:
            generation = _GENERATIONS[last]
        elif last not in _DEGREES:
            break
        words = words[:-1]
    return words, generation
