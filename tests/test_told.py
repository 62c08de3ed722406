"""Every sentence that metrics makes, and every card of an indicator, is told in every language."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

import metrics
from dashboard.language import patterns, told, words
from dashboard.language.first_steps import BY_ID, said_of
from dashboard.markup import fill
from ingest import store
from metrics import CATALOGUE, Policy, assess
from metrics.assessment import CommunityAssessment
from metrics.disclosure import BEFORE, CAUGHT
from metrics.judging.rules import RULES

OTHERS = [code for code in words.LANGUAGES if code != words.ENGLISH]
METRICS = Path(metrics.__file__).parent
SPEAKING = ("wording", "judging/because", "judging/reasons", "judging/trace", "judging/next_evidence", "doubts",
            "coming", "gated", "disclosure", "changes/answers", "changes/people", "changes/stewardship",
            "changes/work")  # fmt: skip
SQL = re.compile(r"\b(select|insert into|from \w+|where|order by|group by|a\.\w+)\b")
# What only joins sentences that are told on their own.
JOINING = {"{} {}", "{} ({}; {})", "{}, {}", "{} {}{}", "{} and {}", "{}, {} of {}"}


def places(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name)


def plain(template: str) -> str:
    """A template with all its places alike."""
    return re.sub(r"\{[^{}]*\}", "{}", template).strip()


@pytest.mark.parametrize("code", OTHERS)
def test_a_template_of_metrics_keeps_its_places(code: str) -> None:
    for english, other in told.declared(code)["said"].items():
        assert places(patterns.bare(english)) == places(other), english


@pytest.mark.parametrize("code", OTHERS)
def test_every_card_is_told_and_no_other(code: str) -> None:
    cards = told.declared(code)["card"]
    assert cards.keys() == {indicator.id for indicator in CATALOGUE}
    for indicator in CATALOGUE:
        card = cards[indicator.id]
        for field in told.FIELDS:
            assert bool(card.get(field)) == bool(getattr(indicator, field)), (indicator.id, field)
            cited = re.findall(r"\((?:guide|gids)([^)]*)\)", getattr(indicator, field))
            assert [re.findall(r"\d[\d.]*", each) for each in cited] == [
                re.findall(r"\d[\d.]*", each)
                for each in re.findall(r"\((?:guide|gids)([^)]*)\)", card.get(field, ""))
            ], (indicator.id, field)
        assert len(card.get("caveats", ())) == len(indicator.caveats), indicator.id


@pytest.mark.parametrize("code", OTHERS)
def test_titles_stay_apart(code: str) -> None:
    titles = [card["title"] for card in told.declared(code)["card"].values()]
    english = [indicator.title for indicator in CATALOGUE]
    assert len(set(titles)) == len(set(english))


@pytest.mark.parametrize("code", OTHERS)
def test_every_reason_why_a_number_is_not_known_is_told(code: str) -> None:
    known = {plain(english) for english in told.declared(code)["said"]}
    wanted = {plain(gate.otherwise) for indicator in CATALOGUE for gate in indicator.gates}
    assert sorted(wanted - known) == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_rule_is_told(code: str) -> None:
    known = {plain(english) for english in told.declared(code)["said"]}
    assert sorted({plain(rule.sentence) for rule in RULES} - known) == []


@pytest.mark.parametrize("name", SPEAKING)
@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_that_metrics_makes_is_told(code: str, name: str) -> None:
    """Sentences are read from the source; one with a choice in it (more or fewer) must have its templates."""
    known = {plain(english) for english in told.declared(code)["said"]}
    joined = "\n".join(known)
    for sentence in _sentences_of(METRICS / f"{name}.py"):
        wanted = plain(sentence)
        longest = max(wanted.split("{}"), key=len).strip(" .,;:()")
        assert wanted in known | JOINING or longest in joined or _is_told(sentence, code), sentence


def _is_told(sentence: str, code: str) -> bool:
    with words.spoken(code):
        return not isinstance(told.told(sentence), words.English)


@pytest.mark.parametrize("code", OTHERS)
def test_what_each_number_of_the_policy_is_for_is_told(code: str) -> None:
    policy = Policy.load()
    edges = [each for variants in policy.bands.values() for each in variants.values()]
    texts = {text for each in (*policy.settings.values(), *edges) for text in (each.why, each.source)}
    texts |= {indicator.source for indicator in CATALOGUE}
    assert sorted(text for text in texts if not _is_told(text, code)) == []


def _sentences_of(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner |= {id(each) for each in ast.walk(node) if each is not node}
    for node in ast.walk(tree):
        if id(node) in inner:
            continue
        text = ""
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        if " " in text.strip() and re.search("[a-z]{2}", text) and not SQL.search(text):
            yield text


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2025, 6, 1)])
@pytest.mark.parametrize("code", OTHERS)
def test_all_that_is_said_of_the_sample_is_told(code: str, day: date, sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        found = assess(cursor, as_of=day, policy=Policy.load(), why=day.year == 2026)
    with words.spoken(code):
        left = {
            text
            for each in found.communities
            for text in _texts(each)
            if isinstance(told.told(text), words.English)
        }
    assert left == set()


def _texts(community: CommunityAssessment) -> Iterator[str]:
    verdict = community.verdict
    yield from (verdict.because, *verdict.reasons, *(step.because for step in verdict.trace))
    yield from (change.change for change in verdict.why.would_change) if verdict.why else ()
    yield from (step.evidence for step in community.first_steps)
    yield community.stage or ""
    for reading in community.readings:
        yield from (reading.why_unknown or "", reading.band_source or "", str(reading.detail.get("word", "")))
        yield from reading.caveats
        if reading.value is not None:
            yield said_of(reading, BY_ID[reading.id].title)


def test_sentences_are_told_with_their_numbers_and_parts() -> None:
    with words.spoken("af"):
        assert told.told("The last meeting is 2.3 times the usual gap ago, and none is planned") == (
            "Die laaste byeenkoms is 2,3 keer die gewone tussenpose gelede, en geen is beplan nie"
        )
        assert told.told(
            "Participation is firmly critical: Attendance held (critical: 60%), Core retention (may be critical: 50%, "
            "2 of 4) and Active base (critical: 0.31)"
        ) == (
            "Deelname is beslis kritiek: Behoud van bywoning (kritiek: 60%), Behoud van die kern (dalk kritiek: 50%, "
            "2 van 4) en Aktiewe basis (kritiek: 0,31)"
        )
        assert told.told("guide 2.1; guide 3.2") == "gids 2.1; gids 3.2"


def test_what_nobody_translated_is_marked_as_english() -> None:
    with words.spoken("af"):
        assert fill("<p>{x}</p>", x=told.told("Nobody has < said this")) == (
            '<p><span lang="en">Nobody has &lt; said this</span></p>'
        )
    assert fill("<p>{x}</p>", x=told.told("Nobody has said this")) == "<p>Nobody has said this</p>"


def test_english_stays_as_metrics_says_it_but_for_decimals() -> None:
    assert (
        told.told("Participation equity (to be watched: 0.31)")
        == "Participation equity (to be watched: 0,31)"
    )
    for indicator in CATALOGUE:
        for field in told.FIELDS:
            assert told.told(getattr(indicator, field)) == getattr(indicator, field)


def test_a_reason_in_brackets_is_told_without_its_stop() -> None:
    with words.spoken("af"):
        said = told.told("Purpose reviewed (critical: No review of the purpose has ever been recorded)")
        few = told.told("Useful (healthy: Fewer than 5 of the 12 forms: too few to show)")
    assert said == "Doel hersien (kritiek: Geen hersiening van die doel is nog ooit opgeteken nie)"
    assert few == "Nuttig (gesond: Minder as 5 van die 12 vorms: te min om te wys)"


def test_a_number_that_is_kept_back_says_since_when() -> None:
    with words.spoken("af"):
        said = told.told(CAUGHT.format(k=5, what="forms", since=BEFORE.format(since="3 March 2026")))
    assert said.startswith("Vir eers teruggehou, sodat niemand kan uitwerk wat een mens gesê het nie:")
    assert said.endswith("toe dit laas gewys is. Dit word weer gewys sodra genoeg dit gedoen het.")
