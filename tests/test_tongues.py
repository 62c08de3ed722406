"""Every language has the words of English, with the same places; and one visit's language is no other's."""

import asyncio
import json
import threading
from pathlib import Path
from string import Formatter

import pytest
from screen import Screen, text

from dashboard import cli, tongues
from dashboard.community import parts
from dashboard.frame import STYLE
from dashboard.language import words
from dashboard.remembered import remembered

ENGLISH = words.written(words.ENGLISH)
OTHERS = [code for code in words.LANGUAGES if code != words.ENGLISH]


def places(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name)


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_same_keys_and_none_of_its_own(code: str) -> None:
    own = words.written(code)
    assert sorted(ENGLISH.keys() - own.keys()) == [], f"words.{code}.toml lacks these"
    assert sorted(own.keys() - ENGLISH.keys()) == [], f"words.en.toml lacks these, words.{code}.toml has them"


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_same_places_and_plurals(code: str) -> None:
    own = words.written(code)
    for key, english in ENGLISH.items():
        if key not in own:
            continue
        if isinstance(english, list):
            assert len(own[key]) == len(english), key
            assert [places(form) for form in own[key]] == [places(form) for form in english], key
        else:
            assert places(own[key]) == places(english), key
            assert bool(own[key]) == bool(english), key


@pytest.mark.parametrize("code", OTHERS)
def test_no_sentence_was_left_in_english(code: str) -> None:
    own = words.written(code)
    same = [
        key for key, english in ENGLISH.items() if own.get(key) == english and len(str(english).split()) > 3
    ]
    assert same == []


def test_a_language_belongs_to_one_visit() -> None:
    """Visits run in threads of their own: what one speaks, no other hears."""
    heard: dict[str, str] = {}
    spoke = threading.Event()

    def afrikaans() -> None:
        words.speak("af")
        spoke.set()
        heard["af"] = words.say("verdict.why")

    def english() -> None:
        spoke.wait(10)
        heard["en"] = words.say("verdict.why")

    visits = [threading.Thread(target=visit) for visit in (afrikaans, english)]
    for visit in visits:
        visit.start()
    for visit in visits:
        visit.join()
    assert heard == {"af": "Hoekom", "en": "Why"}
    assert words.language() == "en"


def test_what_is_written_later_speaks_the_language_it_was_asked_in() -> None:
    with words.spoken("af"):
        write = words.later(lambda: words.say("verdict.why"))
    assert (write(), words.say("verdict.why")) == ("Hoekom", "Why")


def test_what_is_remembered_is_worked_out_once_for_all_languages() -> None:
    asked: list[str] = []

    def work(community: str) -> str:
        asked.append(community)
        return community.upper()

    remembering = remembered(most=2, busy="communities.busy")(work)
    for code in ("en", "af", "en"):
        with words.spoken(code):
            assert remembering("ecd") == "ECD"
    assert asked == ["ecd"]


def test_a_language_that_is_not_spoken_here_is_english() -> None:
    with words.spoken("af"):
        words.speak("xx")
        assert words.language() == "en"


def test_after_the_article_the_next_word_takes_the_capital() -> None:
    assert words.begun("’n kampvegter benoem") == "’n Kampvegter benoem"
    assert words.begun("two more") == "Two more"


def test_the_command_line_tells_in_a_language_and_json_never_changes(
    sample_database: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    base = [
        "assess",
        "--db",
        str(sample_database),
        "--as-of",
        "2026-10-31",
        "--community",
        "foundation-maths",
    ]
    assert cli.main([*base, "--lang", "af"]) == 0
    assert "Die bewyse wys na VERNUWE" in capfd.readouterr().out
    documents = []
    for lang in ("en", "af"):
        cli.main([*base, "--json", "--lang", lang])
        documents.append(json.loads(capfd.readouterr().out))
    assert documents[0] == documents[1]
    cli.main(base)
    assert "The evidence points to INVIGORATE" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("asked", "said"), [(b"lang=af", b"af"), (b"lang=xx", b"en"), (b"", b"en"), (b"x=1&lang=af", b"af")]
)
def test_the_page_says_its_language(asked: bytes, said: bytes) -> None:
    sent: list[dict] = []

    async def streamlit(scope: dict, receive: object, send: object) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b'<!doctype html><html lang="en"><head>'})

    async def send(message: dict) -> None:
        sent.append(message)

    scope = {"type": "http", "query_string": asked, "headers": [(b"accept-encoding", b"gzip")]}
    asyncio.run(tongues.PageLanguage(streamlit)(scope, None, send))
    assert sent[1]["body"] == b'<!doctype html><html lang="' + said + b'"><head>'


@pytest.mark.parametrize(
    "page", ["communities", "community", "compare", "together", "facilitator", "people", "data"]
)
@pytest.mark.parametrize("code", OTHERS)
def test_a_page_is_wholly_in_its_language(
    code: str, page: str, sample_database: Path, screen: Screen
) -> None:
    app = screen.open(page, sample_database, lang=code, community="ict-in-schools")
    said = text(app)
    if page == "community":
        # Its other parts, each by its name in the language that the page is in.
        for name in parts.NAMES[1:]:
            app.session_state[parts.KEY] = words.written(code)[f"part.{name}"]
            said += text(app.run())
    assert words.written(code)["app.footer"] in said
    own, style = words.written(code), STYLE.read_text(encoding="utf-8")
    phrases = [(key, each) for key, each in ENGLISH.items() if isinstance(each, str) and each != own[key]]
    long = [
        (key, each)
        for key, each in phrases
        if len(each.split()) > 2 and "{" not in each and each not in style
    ]
    # Files of the sample are called by the kind of what they hold.
    left = [key for key, english in long if english in said and not key.startswith("kind.")]
    assert left == []
    assert words.language() == words.ENGLISH
