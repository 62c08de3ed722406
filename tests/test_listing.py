"""The list of all communities: narrowed by what each is and needs, in the order of the alphabet, at any size."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from screen import Screen, text
from test_formats import line

from dashboard import listing, overview

EVERYONE = (
    replace(
        line(1, "Ant"), headline="INVIGORATE", levers=("interest", "voice"), shape="open", province="Limpopo"
    ),
    replace(
        line(2, "Bee"), headline="INVIGORATE", levers=("leadership",), shape="closed", province="limpopo "
    ),
    replace(line(3, "Cat"), headline="SUSTAIN", shape=None, province="Gauteng"),
)


def test_filters_offer_what_there_is_by_the_alphabet_and_one_spelling_of_each() -> None:
    assert overview.options(EVERYONE, "province") == ("Gauteng", "Limpopo")
    assert overview.options(EVERYONE, "lever") == ("interest", "leadership", "voice")
    assert overview.options(EVERYONE, "shape") == ("closed", "open")
    assert overview.options((), "headline") == ()


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        ({}, ["Ant", "Bee", "Cat"]),
        ({"province": "Limpopo"}, ["Ant", "Bee"]),
        ({"headline": "INVIGORATE", "lever": "voice"}, ["Ant"]),
        ({"headline": "SUSTAIN", "shape": "open"}, []),
    ],
)
def test_every_filter_that_is_set_has_to_fit(chosen: dict[str, str], names: list[str]) -> None:
    assert [found.name for found in overview.narrowed(EVERYONE, chosen)] == names


def test_a_row_says_stage_who_comes_and_province() -> None:
    assert listing.kind(replace(EVERYONE[0], stage="maturing")) == (
        "Growing · the room changes from meeting to meeting · Limpopo"
    )
    assert listing.kind(replace(EVERYONE[2], province=None)) == ""


def test_ten_thousand_are_narrowed_and_stay_in_order() -> None:
    many = tuple(replace(line(n), province=("Gauteng", "Limpopo")[n % 2]) for n in range(10_000))
    found = overview.narrowed(many, {"province": "Limpopo"})
    assert (len(found), overview.pages(found)) == (5_000, 200)
    assert [one.id for one in found] == sorted(one.id for one in found)


def test_the_page_narrows_and_says_how_many(sample_database: Path, screen: Screen) -> None:
    app = screen.open("communities", sample_database)
    said = text(app)
    assert "Mostly the same people" in said or "mostly the same people" in said
    app.selectbox(key="only_headline").set_value("RETIRE").run()
    assert " of 9 match." in text(app)
    assert "SUSTAIN" not in text(app).replace("one of SUSTAIN", "")


def test_quiet_is_said_of_the_last_meeting() -> None:
    gone = replace(EVERYONE[0], quiet=True, last_meeting=date(2024, 5, 3))
    assert listing._last(gone) == "quiet since 3 May 2024"
    assert listing._last(replace(gone, quiet=False)) == "last meeting 3 May 2024"
