"""From what would help many to the communities that it would help: by the filter of the first page."""

from pathlib import Path

from screen import Screen


def test_each_kind_of_support_leads_to_its_communities(sample_database: Path, screen: Screen) -> None:
    app = screen.open("together", sample_database)
    asked = [link.proto for link in app.get("page_link")]
    found = {link.label: link.query_string for link in asked if "only_lever" in link.query_string}
    assert found == {word: f"only_lever={word}" for word in ("Leadership", "Practice", "Voice")}
