"""The order of the alphabet, in which communities stand wherever several are shown."""

import unicodedata


def folded(text: str) -> str:
    """Text without case and accents, to compare names by."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold()
