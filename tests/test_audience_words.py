"""What each audience reads: nobody is sent to a page that is not theirs, and each number says what it asks."""

from pathlib import Path

from screen import Screen, html, part, text

OWN = "rural-science"
THE_FOOTER_ALONE = 1


def seat(screen: Screen, who: str, community: str = "") -> None:
    screen.set("COP_HEALTH_FOR", who)
    screen.set("COP_HEALTH_COMMUNITY", community)


def test_who_has_no_data_page_is_sent_to_whoever_keeps_the_files(
    sample_database: Path, screen: Screen
) -> None:
    seat(screen, "facilitator", OWN)
    said = text(screen.open("facilitator", sample_database))
    assert "Bring the list of meetings, with the next date in it, to whoever keeps the files." in said
    assert "Whoever keeps the files has a blank to fill in." in said
    assert said.count("Data page") == THE_FOOTER_ALONE
    seat(screen, "committee", OWN)
    assert text(screen.open("community", sample_database)).count("Data page") == THE_FOOTER_ALONE


def test_the_owner_is_sent_to_the_data_page(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("facilitator", sample_database, community=OWN))
    assert "Bring the list of meetings, with the next date in it, on the Data page." in said
    assert "whoever keeps the files" not in said


def test_who_cannot_open_a_number_reads_what_it_asks(sample_database: Path, screen: Screen) -> None:
    seat(screen, "committee", OWN)
    said = html(part(screen.open("community", sample_database), "numbers"))
    assert (
        '<span class="ch-name">Backbone</span><span class="ch-source">How regular is the room?</span>' in said
    )


def test_a_convener_is_told_why_the_day_is_another(sample_database: Path, screen: Screen) -> None:
    seat(screen, "convener")
    for page in ("communities", "community", "compare", "together"):
        said = text(screen.open(page, sample_database))
        assert (
            said.count("Shown as it stood on 30 September 2026: whoever sees communities from outside") == 1
        )
    on_the_day = text(screen.open("communities", sample_database, as_of="2026-09-30"))
    assert "Shown as it stood on" not in on_the_day


def test_a_convener_begins_with_a_number_that_can_be_compared(sample_database: Path, screen: Screen) -> None:
    seat(screen, "convener")
    app = screen.open("compare", sample_database)
    assert app.selectbox(key="compared").value == "backbone"
    assert "no communities here that can be compared" not in text(app)
    said = text(app.selectbox(key="compared").set_value("core_retention").run())
    assert "What can be compared here: Backbone," in said


def test_another_community_than_was_asked_for_is_named(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("community", sample_database, community="nowhere"))
    assert (
        "There is no community called “nowhere” here. This page shows A Corner in Every Class instead."
        in said
    )
