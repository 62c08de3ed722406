"""Each sentence by which ingest refuses or asks has a template in every language, and no template is left over."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ingest
import metrics
from dashboard.language import file_book, words

OTHERS = [code for code in words.LANGUAGES if code != words.ENGLISH]
INGEST = Path(ingest.__file__).parent
# The faults of a policy are told out of the same book.
POLICY = Path(metrics.__file__).parent.glob("policy*.py")
RAISED = {"Refused", "Question", "NotATable", "NothingToRead", "OptIn", "cannot"}
SHOWN = ("readers", "layouts", "date_order", "draft", "drafting", "recognise", "load")
"""Where ingest says what the wizard shows; the rest speaks of the command line and of databases."""


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_wizard_can_refuse_is_told(language: str) -> None:
    """The longest piece of each sentence that is raised stands in a template."""
    known = " | ".join(plain(english) for english in file_book.declared(language)["said"])
    raised = [sentence for path in _shown() for sentence in _raised(path)]
    assert len(raised) > 60
    pieces = {piece for sentence in raised for piece in _pieces(sentence)}
    assert sorted(piece for piece in pieces if piece not in known) == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_template_is_left_of_a_sentence_that_is_gone(language: str) -> None:
    source = " ".join(_literals())
    for english in file_book.declared(language)["said"]:
        assert max(_pieces(plain(english)), key=len) in source, english


def _pieces(sentence: str) -> list[str]:
    """Its longest runs of words between places, one for each part of a sentence."""
    parts = re.split(r"(?<=[.?:,;]) ", sentence)
    return [max(re.split(r"\{\}", part), key=len).strip(" .,;:()“”") for part in parts]


def _shown() -> Iterator[Path]:
    for name in SHOWN:
        yield from (INGEST / name).rglob("*.py") if (INGEST / name).is_dir() else [INGEST / f"{name}.py"]


def _raised(path: Path) -> Iterator[str]:
    """The first argument of each refusal, its places alike."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        called = node.args if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RAISED else ()
        if called and (said := _text(called[0])):
            yield said


def _literals() -> Iterator[str]:
    for path in sorted([*INGEST.rglob("*.py"), *POLICY]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if said := _text(node):
                yield said


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def plain(template: str) -> str:
    """A template with all its places alike."""
    return re.sub(r"\{[^{}]*\}", "{}", template).strip()
