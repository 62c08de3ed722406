"""Every command tells what it has to tell in the language asked for; JSON never changes."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dashboard
import ingest
from dashboard import cli
from dashboard.language import file_book, file_words, refusals, words
from dashboard.language.patterns import bare
from ingest.problems import CODES
from metrics import Policy, PolicyError

OTHERS = [code for code in words.LANGUAGES if code != words.ENGLISH]
COMMANDS = Path(dashboard.__file__).parent / "commands"
INGEST = Path(ingest.__file__).parent
# What is told before the language is known; and SQL, names of headings and signs.
BEFORE = {"options.py", *(path.name for path in COMMANDS.glob("*grammar.py"))}
WORDS = re.compile(r"[A-Za-z]{2,}")
TYPED = re.compile(r"^(cop-health |--|select )|[<>]")
REFUSING = {"Refused", "Question", "NotATable", "OptIn", "NothingToRead", "Skipped", "Likeness"}


def text_of(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def literals(path: Path) -> Iterator[str]:
    """All text of a module but its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inner |= {id(each) for each in ast.walk(node) if each is not node}
    yield from (
        text_of(node) for node in ast.walk(tree) if isinstance(node, ast.expr) and id(node) not in inner
    )


def test_no_command_has_words_of_its_own() -> None:
    own = [
        (path.name, text)
        for path in sorted(COMMANDS.glob("*.py"))
        if path.name not in BEFORE
        for text in literals(path)
        if " " in text.strip() and len(WORDS.findall(text.replace("{}", ""))) > 1 and not TYPED.search(text)
    ]
    assert own == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_refusal_of_ingest_is_told(language: str) -> None:
    known = [re.sub(r"\{\w+\}", "{}", bare(english)) for english in file_book.declared(language)["said"]]
    known += [re.sub(r"\{\w+\}", "{}", text) for each in CODES.values() for text in (each.message, each.fix)]
    left = [
        (path.name, text)
        for path in sorted(INGEST.rglob("*.py"))
        for text in refused(path)
        for sentence in re.split(r"(?<=\.) ", text)
        if not any(longest(sentence) in each for each in known)
    ]
    assert left == []


def refused(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if name in REFUSING:
            yield from filter(longest, (text_of(each) for each in node.args))


def longest(text: str) -> str:
    return max(text.split("{}"), key=len).strip(" .,;:()[]”“")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("problems --db {db}", "Selle nie ingelaai nie: - Attendance register.xlsx, blad “2024”, ry 10"),
        ("problems --db {db} --import zz", "Daar is geen inlaai 'zz' nie."),
        ("imports --db {db}", "ingelaai op (UTC)"),
        ("undo zz --db {db}", "Sien die nommers met: cop-health imports"),
        ("people --db {db}", "skryfwyses"),
        ("people --db {db} --suggest", "Niemand lyk soos iemand anders nie."),
        ("people --db {db} --community nowhere", "Daar is geen gemeenskap nowhere nie."),
        ("people --db {db} --split Nobody", "sê wie jy bedoel met die nommer"),
        ("people --db {db} --split rural-science/Nobody", "niemand in rural-science heet so nie."),
        ("indicators", "Behoud van die kern bepaal deel"),
        ("mappings --db {db}", "Nog geen kolomme is toegewys nie."),
        ("templates {new}", "15 lêers na {new} geskryf."),
        ("ingest {sample}/rural-science --db {new} --dry-run", "Dit was ’n proeflopie: niks is verander nie."),
        ("ingest {sample}/rural-science --db {new} --dry-run", "Bywoningsregister van rural-science, inlaai"),
        ("ingest {new} --db {db}", "bestaan nie. Kyk of die naam reg is"),
        ("ingest {sample} --db {new} --kind x", "Daar is geen soort 'x' nie."),
        ("assess --db {new}", "daar is nie so ’n databasis nie. Laai eers lêers daarin"),
        ("assess --db {sample}", "dit is ’n vouer. Gee die naam van ’n databasislêer"),
        ("assess --db {db} --community ruralscience", "Het jy rural-science bedoel?"),
        ("explain core --community rural-science --db {db}", "Geen syfer heet core nie."),
        ("review rural-science --db {db} --reason x", "hoort by ’n besluit"),
        ("dashboard --db {new}/x --new", "daar is nie so ’n vouer nie."),
    ],
)  # fmt: skip
def test_a_command_speaks_afrikaans(
    command: str, said: str, sample_database: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sample = Path(__file__).parent.parent / "sample_data"
    places = {"db": str(sample_database), "new": str(tmp_path / "new"), "sample": str(sample)}
    cli.main([*(each.format(**places) for each in command.split()), "--lang", "af"])
    told = capfd.readouterr()
    assert said.format(**places) in " ".join(f"{told.out} {told.err}".split())
    assert words.say("verdict.why") == "Hoekom"


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    words.speak(words.ENGLISH)


def test_json_stays_as_it_is(sample_database: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for command in ("problems", "imports", "people"):
        documents = []
        for language in words.LANGUAGES:
            cli.main([command, "--db", str(sample_database), "--json", "--lang", language])
            documents.append(json.loads(capfd.readouterr().out))
        assert documents[0] == documents[1]


def test_faults_of_a_policy_are_told(tmp_path: Path) -> None:
    page = tmp_path / "policy.toml"
    page.write_text("privacy_k = 5,5\n", encoding="utf-8")
    with words.spoken("af"):
        assert refusals.in_words(fault(page)) == (
            "policy.toml reël 1: privacy_k: “privacy_k = 5,5” kan nie gelees word nie; "
            "skryf die getal met ’n punt, nie ’n komma nie"
        )
        page.write_text("", encoding="utf-8")
        lines = refusals.in_words(fault(page)).splitlines()
        assert lines
        assert all(" reël 1: " in line and ": ontbreek; skryf “" in line for line in lines)
        page.write_text("name = 3", encoding="utf-8")
        assert "policy.toml reël 1: name: 3 is nie teks nie; sit dit" in refusals.in_words(fault(page))
    assert refusals.in_words(fault(page)) == str(fault(page))


def fault(page: Path) -> Exception:
    with pytest.raises(PolicyError) as refused:
        Policy.load(page)
    return refused.value


def test_why_two_may_be_one_is_told() -> None:
    why = "in another order: an initial for the first name and a surname that differs by a letter or two"
    with words.spoken("af"):
        assert file_words.said(why) == (
            "in ’n ander volgorde: ’n voorletter vir die voornaam en ’n van wat met ’n letter of twee verskil"
        )
