"""Who comes how often: small registers counted by hand."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from ingest import ingest, store
from metrics import Band, CommunityAssessment, Policy, assess

AT = datetime.fromisoformat("2026-03-01")
DAYS = [date(2025, 1, 20) + timedelta(days=49 * k) for k in range(8)]
# The register of indicators.md 1.9: 1 present, 0 absent.
REGISTER = {
    "Anele": "11111111",
    "Busi": "11011101",
    "Carl": "11100000",
    "Dudu": "01110000",
    "Emma": "00001111",
    "Fiki": "10000000",
    "Gugu": "00010100",
    "Hennie": "00000001",
}


def reading_of(folder: Path, files: dict[str, str], as_of: date = date(2026, 3, 1)) -> CommunityAssessment:
    place = folder / "circle"
    place.mkdir()
    register = "date,person,status\n" + "".join(
        f"{day},{name},{'present' if mark == '1' else 'absent'}\n"
        for name, marks in REGISTER.items()
        for day, mark in zip(DAYS, marks, strict=True)
    )
    for name, text in ({"attendance.csv": register} | files).items():
        (place / name).write_text(text, "utf-8")
    ingest([place], folder / "cop.duckdb", at=AT)
    with store.read(folder / "cop.duckdb") as cursor:
        found = assess(cursor, as_of=as_of, policy=Policy.load(None)).community("circle")
    assert not [r.error for r in found.readings if r.error]
    return found


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> CommunityAssessment:
    members = (
        "person,joined,province\nAnele,2025-01-20,Limpopo\nIna,2025-02-01,Gauteng\nJabu,2026-04-01,Gauteng\n"
    )
    spoke = f"date,person,kind\n{DAYS[7]},Anele,presented\n"
    charter = "community,name,size_low,size_high\ncircle,Circle,5,10\n"
    governance = "item,person,date\nchampion,Anele,2025-01-20\n"
    files = {
        "members.csv": members,
        "contributions.csv": spoke,
        "communities.csv": charter,
        "governance.csv": governance,
    }
    return reading_of(tmp_path_factory.mktemp("members"), files)


def test_regularity(circle: CommunityAssessment) -> None:
    # attended of opportunities: A 8/8, B 6/8, C 3/8, D 3/7, E 4/4, F 1/8, G 2/5; H had one meeting only
    found = circle.reading("member_regularity")
    assert (found.numerator, found.denominator) == (3, 7)
    assert found.detail == {"people": {"0-25%": 1, "25-50%": 3, "75-100%": 3}}


def test_newcomers(circle: CommunityAssessment) -> None:
    # first at 1: A, B, C (back), F (not); at 2: D (back); at 4: G (back at 6); at 5: E (back); at 8: H (too late)
    found = circle.reading("newcomer_return")
    assert (found.numerator, found.denominator) == (6, 7)
    assert any("records begin" in caveat for caveat in found.caveats)


def test_tiers(circle: CommunityAssessment) -> None:
    # active: A, B, E; A presented, so she is the core; F, C, D, G came now and then; Ina never; Jabu joins later
    found = circle.reading("tier_mix")
    assert (found.numerator, found.denominator) == (1, 8)
    assert found.detail == {"people": {"active": 2, "core": 1, "listed only": 1, "new": 1, "occasional": 4}}


def test_mobility_needs_five_who_moved(circle: CommunityAssessment) -> None:
    # active is 2 of 4. A active to core; B stays; C, D active to not seen; F occasional to not seen;
    # G one and one: stays; E and H had no meeting in the earlier half
    found = circle.reading("tier_mobility")
    assert found.value is None
    assert found.why_unknown == "4 people changed tier; 5 are needed."


def test_size(circle: CommunityAssessment) -> None:
    # 4, 4, 3, 4, 3, 4, 2, 4 came: 3.5 on average, 5 are wanted: (3.5 - 5) / 5 = -0.3
    found = circle.reading("size_against_intention")
    assert found.value == pytest.approx(-0.3)
    assert found.band is Band.CRITICAL
    assert found.detail == {"mean": 3.5, "least": 2, "most": 4, "wanted_from": 5, "wanted_to": 10}


def test_groups_below_five_are_not_compared(circle: CommunityAssessment) -> None:
    assert circle.reading("access_gap").value is None


def test_as_of_hides_the_future_and_missing_is_not_bad(tmp_path: Path) -> None:
    found = reading_of(tmp_path, {}, as_of=DAYS[3])
    # three meetings to come to by then: A 4/4, B 3/4, C 3/4, D 3/3, F 1/4
    assert (found.reading("member_regularity").numerator, found.reading("member_regularity").denominator) == (
        4,
        5,
    )
    assert found.reading("show_up").why_unknown is not None
    size = found.reading("size_against_intention")
    assert size.band is Band.UNKNOWN
    assert size.why_unknown == (
        "The description of the community does not say how many people are wanted. On average 3.8 came, from 3 to 4."
    )
