"""Every page, on the sample data, on nothing at all, and on a database that is broken."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard.access import ASKS
from ingest import ingest, people, store
from metrics import CATALOGUE, Policy, assess

APP = Path(dashboard.__file__).parent / "app.py"
SAMPLE = APP.parents[1] / "sample_data"
AS_OF = "2026-10-31"
PAGES = list(ASKS)
SLOWEST = 30.0


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the nine sample communities."""
    database = tmp_path_factory.mktemp("sample") / "sample.duckdb"
    ingest([SAMPLE], database, at=datetime(2026, 11, 1))
    return database


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The date of the sample data; each test sets its database."""
    monkeypatch.setenv("COP_HEALTH_AS_OF", AS_OF)
    monkeypatch.delenv("COP_HEALTH_POLICY", raising=False)
    yield monkeypatch


def opened(page: str, database: Path, environment: pytest.MonkeyPatch, **query: str) -> AppTest:
    """The page as a visitor gets it."""
    environment.setenv("COP_HEALTH_DB", str(database))
    app = AppTest.from_file(APP, default_timeout=SLOWEST)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page != PAGES[0]:
        app.switch_page(f"pages/{page}.py").run()
    return app


def bodies(app: AppTest) -> list[str]:
    """The HTML that the page sets itself."""
    return [element.proto.body for element in app.get("html")]


def read(app: AppTest) -> str:
    """All that can be read on the page."""
    parts = bodies(app)
    parts += [element.value for kind in ("markdown", "error", "info", "warning", "success") for element in app.get(kind)]
    parts += [element.label for element in app.get("button")]
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", " ".join(map(str, parts)))))


def whole(app: AppTest) -> str:
    """What can be read, after it is sure that nothing went wrong and nobody sees a trace."""
    assert not app.exception
    text = read(app)
    assert "Traceback" not in text
    assert "could not be shown" not in text
    return text


@pytest.mark.parametrize("shown", PAGES)
def test_every_page_shows_the_sample(shown: str, sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened(shown, sample, environment)
    assert len(whole(app)) > 300
    assert not app.error


@pytest.mark.parametrize("shown", PAGES)
@pytest.mark.parametrize("made", [False, True], ids=["no file", "no facts"])
def test_every_page_has_a_sentence_where_nothing_is_loaded(
    shown: str, made: bool, tmp_path: Path, environment: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "new.duckdb"
    if made:
        with store.write(database):
            pass
    app = opened(shown, database, environment)
    text = whole(app)
    assert not app.error
    assert {"data": "Nothing has been loaded yet", "method": "How it works"}.get(
        shown, "Start with the attendance register"
    ) in text


@pytest.mark.parametrize("shown", PAGES)
def test_every_page_has_a_sentence_where_the_database_is_broken(
    shown: str, tmp_path: Path, environment: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "broken.duckdb"
    database.write_bytes(b"this is no database" * 400)
    app = opened(shown, database, environment)
    text = whole(app)
    if shown == "method":
        assert "How it works" in text
    else:
        assert [error.value for error in app.error]
        assert "broken.duckdb" in text


def test_every_community_of_the_assessment_is_listed_with_its_verdict_and_coverage(
    sample: Path, environment: pytest.MonkeyPatch
) -> None:
    text = whole(opened("communities", sample, environment))
    with store.read(sample) as cursor:
        found = assess(cursor, as_of=date.fromisoformat(AS_OF), policy=Policy.load())
    for community in found.communities:
        known, of = community.coverage
        assert community.verdict.headline in text
        assert f"evidence {known} of {of}" in text
    links = [link.proto.label.replace("\\", "") for link in opened("communities", sample, environment).get("page_link")]
    assert links == sorted((c.name for c in found.communities), key=str.casefold)


def test_a_community_shows_every_lead_and_the_decision_is_the_members(
    sample: Path, environment: pytest.MonkeyPatch
) -> None:
    app = opened("community", sample, environment)
    text = whole(app)
    assert "the decision is yours and the members’" in text
    buttons = {button.label.replace("\\", "") for button in app.button}
    assert {indicator.title for indicator in CATALOGUE} <= buttons


def test_what_is_not_known_is_a_sentence_and_never_a_zero(sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened("community", sample, environment)
    reasons = re.findall(r'<span class="ch-unknown-why">(.*?)</span>', "".join(bodies(app)))
    assert reasons
    assert all(re.search(r"[a-z]{3}", reason) for reason in reasons)


def test_a_number_is_explained_down_to_file_and_line(sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened("community", sample, environment)
    app.button(key="explain_lead_core_retention").click().run()
    text = whole(app)
    assert "How it is worked out" in text
    assert re.search(r"\.(csv|xlsx).*line \d+", text)


def test_names_stand_on_the_facilitators_page_and_on_no_other(sample: Path, environment: pytest.MonkeyPatch) -> None:
    with store.read(sample) as cursor:
        community = str(cursor.execute("select min(community) from community").fetchone()[0])
        names = set(people.names(cursor, community).values())
    text = whole(opened("facilitator", sample, environment, community=community))
    assert sum(name in text for name in names) > 0.8 * len(names)
    for page in ("communities", "community", "method"):
        assert not [name for name in names if name in whole(opened(page, sample, environment, community=community))]


def test_the_facilitators_list_begins_with_who_took_part_least(sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened("facilitator", sample, environment)
    shown = "".join(bodies(app))
    parts = [(int(a), int(b)) for a, b in re.findall(r'data-label="Attended">(\d+) of (\d+)<', shown)]
    shares = [a / b if b else 0.0 for a, b in parts]
    assert shares == sorted(shares)
    assert len(shares) > 5


def test_the_list_can_be_put_in_the_order_of_names(sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened("facilitator", sample, environment)
    app.button_group(key="order").set_value("name").run()
    whole(app)
    shown = "".join(bodies(app))
    names = re.findall(r'<th scope="row">(.*?)</th>', shown)
    assert names == sorted(names, key=str.casefold)


def test_a_community_that_does_not_exist_is_said_to_be_unknown(sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened("community", sample, environment, community="nowhere")
    assert "There is no community called “nowhere” here." in whole(app)


def test_search_narrows_the_list_and_says_when_nothing_matches(sample: Path, environment: pytest.MonkeyPatch) -> None:
    app = opened("communities", sample, environment)
    app.text_input(key="search").set_value("zzz").run()
    assert "No community matches “zzz”" in whole(app)
    assert not app.get("page_link")


def test_an_earlier_date_shows_how_things_stood_before(sample: Path, environment: pytest.MonkeyPatch) -> None:
    text = whole(opened("communities", sample, environment, as_of="2010-01-01"))
    assert "1 January 2010" in text
    assert "last meeting" not in text


def test_a_date_in_the_address_that_does_not_exist_is_passed_over(sample: Path, environment: pytest.MonkeyPatch) -> None:
    assert "31 October 2026" in whole(opened("communities", sample, environment, as_of="2026-13-45"))


def test_a_date_in_the_environment_that_does_not_exist_is_refused_in_words(
    sample: Path, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("COP_HEALTH_AS_OF", "yesterday")
    assert "COP_HEALTH_AS_OF is “yesterday”" in read(opened("communities", sample, environment))


def test_a_policy_that_cannot_be_read_is_a_sentence(
    sample: Path, environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bad = tmp_path / "policy.toml"
    bad.write_text("name = 3", encoding="utf-8")
    environment.setenv("COP_HEALTH_POLICY", str(bad))
    app = opened("communities", sample, environment)
    assert not app.exception
    assert "policy.toml" in app.error[0].value
