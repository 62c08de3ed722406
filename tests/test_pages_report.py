"""The report's buttons: where they stand, who gets them, and that nothing is written before one is pressed."""

from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF, Screen, text

from dashboard import access
from dashboard.report import produced


def buttons(app: object) -> list[str]:
    """Those of the report; a table beside a chart has its own."""
    return [each.proto.label for each in app.get("download_button") if "-report_" in each.proto.id]


def test_both_forms_are_offered_and_written_when_asked_for(
    sample_database: Path, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[object, ...]] = []

    def report(*asked: object) -> bytes:
        written.append(asked)
        return b"%PDF-"

    monkeypatch.setattr(produced, "report", report)
    app = screen.open("community", sample_database, community="rural-science")
    text(app)
    assert buttons(app) == ["The report on two pages (PDF)", "The same as a page (HTML)"]
    assert written == []
    asked = access.permit("community").report("rural-science", date.fromisoformat(AS_OF), "pdf")
    assert written == [] and asked() == b"%PDF-"
    ((database, community, as_of, _, form),) = written
    assert (database, community, as_of, form) == (sample_database, "rural-science", date(2026, 10, 31), "pdf")


@pytest.mark.parametrize(("who", "offered"), [("committee", 2), ("convener", 0), ("facilitator", 0)])
def test_it_is_the_committees(who: str, offered: int, sample_database: Path, screen: Screen) -> None:
    screen.set("COP_HEALTH_FOR", who)
    screen.set("COP_HEALTH_COMMUNITY", "sports-and-arts")
    app = screen.open("community", sample_database, community="sports-and-arts")
    assert len(buttons(app)) == offered
    if not offered:
        with pytest.raises(access.NotAllowed):
            access.permit("community").report("sports-and-arts", date.fromisoformat(AS_OF), "pdf")
