"""What commands have in common: how they refuse, and the options that several of them take."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from dashboard.language.words import ENGLISH, LANGUAGES

Commands = argparse._SubParsersAction
DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a command in one line, and guesses at no half-written option."""

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())}. {self.prog} --help says what it takes\n")


class Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        parser.exit(0, f"cop-health {version('cop-health')}\n")


def add_command(commands: Commands, name: str, module: str, does: str, *, db: bool = True) -> Parser:
    """A command, carried out by the function of its name in `dashboard/commands/<module>.py`."""

    def run(given: argparse.Namespace) -> int:
        return getattr(import_module(f"dashboard.commands.{module}"), name)(given)

    command = commands.add_parser(name, help=does, description=does[0].upper() + does[1:] + ".")
    command.set_defaults(run=run)
    _lang(command)
    if db:
        command.add_argument("--db", required=True, metavar="FILE", help="the database")
    return command


def as_of(command: Parser, default: Callable[[], date] | None = date.today) -> None:
    command.add_argument(
        "--as-of", type=a_date, default=default and default(), metavar="YYYY-MM-DD",
        help="nothing dated later is looked at (today, if not given)",
    )  # fmt: skip


def policy(command: Parser) -> None:
    command.add_argument(
        "--policy", type=Path, metavar="FILE", help="thresholds and weights to judge by (the built-in ones)"
    )


def _lang(command: Parser) -> None:
    command.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=ENGLISH,
        help="the language of what is told; JSON stays in English",
    )


def as_json(command: Parser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def a_date(text: str) -> date:
    try:
        return date.fromisoformat(DATE.fullmatch(text)[0])
    except (TypeError, ValueError):
        raise argparse.ArgumentTypeError(
            f"{text} is not a date; write it as year-month-day, such as 2026-10-31"
        ) from None


def a_mark(text: str) -> tuple[str, str]:
    mark, sign, meaning = text.rpartition("=")
    if not (mark.strip() and sign and meaning.strip()):
        raise argparse.ArgumentTypeError(f"{text} does not say what a mark means; write it as x=absent")
    return mark.strip(), meaning.strip()


def a_year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(f"{text} is not a year; write it with four digits, such as 2026")
    return int(text)


def a_port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(
            f"{text} is not a port; write a number from 1 to 65535, such as 8501"
        )
    return int(text)
