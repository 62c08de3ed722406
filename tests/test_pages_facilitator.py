"""The facilitator's page and the call sheet: what stands on them, in which order, and what never does."""

import re
from datetime import date
from pathlib import Path

import pytest
from filing import load, table
from screen import AS_OF, Screen, html, text

from dashboard.facilitator import call_sheet, calls
from ingest import people, store
from metrics import Policy, Preparation, preparation

ECD = "early-childhood"
DAY = date.fromisoformat(AS_OF)
NUMBERS_OF_A_PERSON = ("%", "score", "probab", "risk", "inactive", "passive", "rank")


def prepared(database: Path, community: str = ECD) -> tuple[Preparation, dict[str, str]]:
    with store.read(database) as cursor:
        return preparation(cursor, community, as_of=DAY, policy=Policy.load()), people.names(
            cursor, community
        )


def rows(shown: str, kind: str) -> list[list[str]]:
    """The names in each table of that kind."""
    tables = re.findall(rf'<table class="ch-table {kind}">(.*?)</table>', shown, flags=re.DOTALL)
    return [re.findall(r'<th scope="row">(.*?)</th>', each) for each in tables]


def test_the_list_begins_with_who_took_part_least_and_ends_with_who_stands_apart(
    sample_database: Path, screen: Screen
) -> None:
    shown = html(screen.open("facilitator", sample_database, community=ECD))
    lately, apart = re.findall(r'<table class="ch-table ch-people">(.*?)</table>', shown, flags=re.DOTALL)
    for part in (lately, apart):
        parts = [(int(a), int(b)) for a, b in re.findall(r'data-label="Attended">(\d+) of (\d+)<', part)]
        shares = [a / b if b else 0.0 for a, b in parts]
        assert shares == sorted(shares)
        assert len(shares) > 20
    assert "2024</td>" not in re.sub(r'data-label="Joined">[^<]*</td>', "", lately)
    assert "not seen at the last 3 meetings" in lately
    assert "not yet heard" in lately


@pytest.mark.parametrize("order", ["name", "last_seen", "contributions", "joined"])
def test_any_other_order_is_a_click_away(order: str, sample_database: Path, screen: Screen) -> None:
    app = screen.open("facilitator", sample_database, community=ECD)
    least = rows(html(app), "ch-people")[0]
    app.button_group(key="order").set_value(order).run()
    now = rows(html(app), "ch-people")[0]
    app.toggle(key="order_turned").set_value(True).run()
    turned = rows(html(app), "ch-people")[0]
    text(app)
    assert now != least
    assert sorted(now) == sorted(least) == sorted(turned)
    assert turned[0] != now[0]
    assert order != "name" or now == sorted(now, key=str.casefold) == turned[::-1]


def test_calls_come_first_each_with_a_way_to_begin(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("facilitator", sample_database, community=ECD))
    order = [
        "Before the next meeting", "18 February 2027, Planning the year", "Worth a call this week",
        "Ask what topic would bring them back", "Newcomers to welcome", "Not yet heard", "Call sheet",
        "Roles for the next meeting", "Carried over", "Following up on the last meeting", "6 of 7 done so far",
        "How meetings are held", "Was my voice heard?", "Who has taken part least", "Not seen for long",
    ]  # fmt: skip
    places = [said.index(words) for words in order]
    assert places == sorted(places)


def test_open_actions_stand_with_their_owner_and_due_date(sample_database: Path, screen: Screen) -> None:
    shown = html(screen.open("facilitator", sample_database, community=ECD))
    assert rows(shown, "ch-actions")[0][:2] == [
        "Test the reflection tool in two centres",
        "Invite the district office",
    ]
    # Due on 26 June 2025, read on 31 October 2026: 4 + 31 · 5 + 30 · 2 + … = 492 days.
    assert "26 Jun 2025, 492 days ago" in shown
    assert (DAY - date(2025, 6, 26)).days == 492


def test_where_only_a_register_is_loaded_each_part_says_what_to_bring(
    sample_database: Path, screen: Screen
) -> None:
    said = text(screen.open("facilitator", sample_database, community="sports-and-arts"))
    for words in (
        "Bring the list of meetings, with the next date", "Bring the list “Who did what”",
        "Nobody’s roles are recorded",
        "No list of actions has been brought", "No checklist has been brought", "Bring evaluation forms",
        "mark no apologies",
    ):  # fmt: skip
        assert words in said, words
    assert "Contributions:" not in said


def test_without_a_register_the_rest_is_still_shown(tmp_path: Path, screen: Screen) -> None:
    log = table(
        tmp_path / "Actions.csv",
        "Action,Agreed on,Owner,Due,Status\nBook hall,2026-10-01,Ann,2026-10-20,open\n",
    )
    load(log, tmp_path / "new.duckdb")
    said = text(screen.open("facilitator", tmp_path / "new.duckdb"))
    assert "No named register is loaded" in said
    assert "Bring the attendance register on the Data page first." in said
    assert "Book hall Ann 1 Oct 2026 20 Oct 2026, 11 days ago" in said


def test_no_name_of_another_community_is_shown(sample_database: Path, screen: Screen) -> None:
    said = text(screen.open("facilitator", sample_database, community="pre-service"))
    with store.read(sample_database) as cursor:
        own = set(people.names(cursor, "pre-service").values())
        others = set(people.names(cursor, ECD).values()) - own
    assert any(name in said for name in own)
    assert not [name for name in others if re.search(rf"\b{re.escape(name)}\b", said)]


def test_nothing_grades_a_person(sample_database: Path, screen: Screen) -> None:
    shown = html(screen.open("facilitator", sample_database, community=ECD))
    for kind in ("ch-people", "ch-calls"):
        for each in re.findall(rf'<table class="ch-table {kind}">(.*?)</table>', shown, flags=re.DOTALL):
            assert not [word for word in NUMBERS_OF_A_PERSON if word in each.lower()]


def made(database: Path, community: str = ECD) -> str:
    found, names = prepared(database, community)
    groups = list(calls.groups(found.people).values())
    return call_sheet.sheet("Early <Years> & Co", DAY, "18 February 2027", groups, names)


def test_the_call_sheet_holds_everybody_with_room_to_write_and_a_way_to_begin(sample_database: Path) -> None:
    found, names = prepared(sample_database)
    groups, sheet = calls.groups(found.people), made(sample_database)
    listed = [person for group in groups.values() for person in group.people]
    assert sheet.count("<li>") == sheet.count('class="topic"') == len(listed) > 50
    assert all(f"<strong>{names[person.person_id]}</strong>" in sheet for person in listed)
    assert all(group.prompt in sheet for group in groups.values())
    assert not [word for word in NUMBERS_OF_A_PERSON if word in sheet.split("</style>")[1].lower()]


def test_the_call_sheet_is_one_file_without_a_script_and_prints_in_grey(sample_database: Path) -> None:
    sheet = made(sample_database)
    assert "Early &lt;Years&gt; &amp; Co" in sheet
    assert not re.search(r"<script|<link|<img|url\(|https?:|\bon\w+=", sheet)
    assert "@page { size: A4" in sheet
    colours = re.findall(r"#([0-9a-f]{3,6})\b", call_sheet.STYLE.read_text(encoding="utf-8"))
    assert colours
    assert all(len(set(colour)) == 1 for colour in colours)


def test_the_call_sheet_can_be_cut_to_some_groups(sample_database: Path, screen: Screen) -> None:
    app = screen.open("facilitator", sample_database, community=ECD)
    [button] = app.get("download_button")
    found, _ = prepared(sample_database)
    groups = calls.groups(found.people)
    usual = sum(len(group.people) for key, group in groups.items() if key != calls.APART)
    assert button.proto.label == f"Call sheet to print ({usual} people)"
    app.button_group(key=f"call_sheet_{ECD}_{AS_OF}").set_value(["not_heard"]).run()
    [button] = app.get("download_button")
    assert button.proto.label == "Call sheet to print (1 person)"
    app.button_group(key=f"call_sheet_{ECD}_{AS_OF}").set_value([]).run()
    assert not app.get("download_button")
    assert "Choose above who is to be on the sheet" in text(app)


def test_the_pages_are_a_row_of_links_for_a_phone(sample_database: Path, screen: Screen) -> None:
    app = screen.open("facilitator", sample_database)
    assert [link.proto.label for link in app.get("page_link")] == [
        "Communities", "Community", "Compare", "All together", "Facilitator", "Who is who", "Data", "Method",
    ]  # fmt: skip


def test_the_date_can_be_any(sample_database: Path, screen: Screen) -> None:
    for as_of in ("2010-01-01", "2024-03-01", "2030-01-01"):
        assert "Before the next meeting" in text(screen.open("facilitator", sample_database, as_of=as_of))
