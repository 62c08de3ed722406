"""The letters of names, whatever machine wrote the file: none garbled where the bytes tell."""

import pytest

from ingest.readers.text import decode
from ingest.sheet import Place

PLACE = Place("names.csv")
NAMES = "Name,Note\r\nAndré Müller,don’t call\r\nHélène Côté,naïve\r\nChloë Rénard,her role"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac_roman"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_names_and_apostrophes(encoding: str, end: str) -> None:
    text = NAMES.replace("\r\n", end)
    assert decode(text.encode(encoding), PLACE) == (text, encoding)


def test_names_as_dos_wrote_them() -> None:
    text = NAMES.replace("’", "'")
    assert decode(text.encode("cp850"), PLACE) == (text, "cp850")


@pytest.mark.parametrize(
    "text",
    [
        "André",
        "Zoë,1",
        "Renée,Botha",
        "Müller",
        "Michaël",
        "Lefèvre",
        "môre",
        "koöperasie,ê",
        "it’s",
        "O’Brien",
    ],
)
def test_one_word_is_enough_on_windows(text: str) -> None:
    assert decode(text.encode("cp1252"), PLACE) == (text, "cp1252")


@pytest.mark.parametrize(
    "text", ["André", "Renée,Botha", "Müller", "Michaël", "Lefèvre", "côte", "it’s", "O’Brien"]
)
def test_one_word_is_enough_from_a_mac(text: str) -> None:
    assert decode(text.encode("mac_roman"), PLACE) == (text, "mac_roman")


@pytest.mark.parametrize(
    "text",
    [
        "“Well… yes”, she said – and left",
        "‘Good’ • Bad",
        "R5 – R10",
        "Mališa Šimunov",
        "Œuvre ™",
        "50‰ – “a”next",
    ],
)
def test_the_signs_of_windows_stay_signs(text: str) -> None:
    assert decode(text.encode("cp1252"), PLACE) == (text, "cp1252")


def test_what_may_be_either_stays_as_it_was_read_before() -> None:
    """ã on a Mac is ï in DOS: neither is guessed."""
    assert decode("São".encode("mac_roman"), PLACE)[1] == "cp1252"
