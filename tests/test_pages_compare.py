"""The convener's page: chart, sentence and table hold the same, and nobody is ranked."""

from datetime import date
from pathlib import Path

import pytest
from screen import AS_OF, Screen, text
from test_comparison import FOUR, MEASURED, POLICY, made

from dashboard import access
from dashboard.access import NotAllowed, Permit, Role
from dashboard.convener import compared
from dashboard.drawing import funnels
from ingest import store
from metrics import Assessment, assess, compare
from metrics.communities.comparison import Group


@pytest.fixture(scope="module")
def sample(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=date.fromisoformat(AS_OF), policy=POLICY)


@pytest.fixture(scope="module")
def odd(sample: Assessment) -> Group:
    counts = {f"C{i:02}": (24.0, 30.0) for i in range(12)} | {"C00": (4.0, 40.0)}
    return compare(made(sample, counts), MEASURED, POLICY).groups[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chart_holds_the_numbers_of_the_comparison(odd: Group, theme: str) -> None:
    *lines, within, outside = funnels.funnel_chart(odd, theme).data
    assert [len(line.x) for line in lines] == [len(odd.curve)] * 4
    assert list(lines[0].y) == [limits.flag_low for limits in odd.curve]
    assert list(lines[3].y) == [limits.high for limits in odd.curve]
    assert list(within.y) == [0.8] * 11
    assert (list(outside.x), list(outside.y), list(outside.text)) == ([40], [0.1], ["C00"])
    assert within.marker.symbol != outside.marker.symbol


def test_a_name_is_never_taken_for_html(sample: Assessment) -> None:
    (group,) = compare(made(sample, FOUR | {"<b>Odd</b>": (1.0, 80.0)}), MEASURED, POLICY).groups
    texts = [name for trace in funnels.funnel_chart(group).data[4:] for name in trace.text]
    assert "&lt;b&gt;Odd&lt;/b&gt;" in texts
    assert not [name for name in texts if "<" in name]


def test_the_sentence_names_who_is_outside_of_the_outer_limits_only(sample: Assessment, odd: Group) -> None:
    said = compared.sentence(odd)
    assert "In these 12 communities taken together it is 72% (268 of 370)." in said.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    assert "C00 (below)" in said
    assert "C01" not in said
    assert "90" not in said
    (four,) = compare(made(sample, FOUR, purpose_type=None), MEASURED, POLICY).groups
    assert "No community is further from that" in compared.sentence(four)
    assert "4 of them do not say" in compared.sentence(four)
    (three,) = compare(made(sample, dict(list(FOUR.items())[:3])), MEASURED, POLICY).groups
    assert "With so few communities" in compared.sentence(three)


def test_the_table_stands_by_name_with_counts_limits_and_evidence(odd: Group) -> None:
    rows = compared.rows_of(odd)
    assert [row["community"] for row in rows] == sorted(row["community"] for row in rows)
    assert (rows[0]["value"], rows[0]["counted"]) == ("10%", "4 of 40")
    assert rows[0]["stands"] == "below: worth asking about"
    assert {row["stands"] for row in rows[1:]} == {"within"}
    assert rows[0]["shrunk"].endswith("%")
    assert rows[0]["evidence"].endswith(" of 22")


def test_the_page_compares_the_sample_and_says_who_is_left_out(sample_database: Path, screen: Screen) -> None:
    app = screen.open("compare", sample_database)
    said = text(app)
    assert "This is no league table" in said
    assert "Mostly the same people, with an open-ended purpose" in said
    assert "too few others like it" in said
    # The limits for drawing are in the chart alone, and no person is anywhere.
    assert 0 < said.index("Rural science") < said.index("Sports and arts")
    app.selectbox[0].set_value("member_agenda").run()
    assert "no communities here that can be compared on this yet" in text(app)


@pytest.mark.parametrize("role", [Role.COMMITTEE, Role.FACILITATOR])
def test_other_communities_are_not_for_a_committee_or_a_facilitator(role: Role) -> None:
    permit = Permit(access.ASKS["compare"] & access.TELLS[role])
    with pytest.raises(NotAllowed):
        permit.comparisons(date.fromisoformat(AS_OF))
