"""The grammar of `cop-health`: every command, what it takes, and where it is carried out."""

from pathlib import Path

from dashboard.commands.export_grammar import export
from dashboard.commands.options import (
    Commands,
    Parser,
    Version,
    a_date,
    a_mark,
    a_year,
    add_command,
    as_json,
    as_of,
    policy,
)
from dashboard.commands.privacy_grammar import privacy
from dashboard.commands.report_grammar import report
from dashboard.commands.retention_grammar import retention
from dashboard.commands.review_grammar import review
from dashboard.commands.serve_grammar import dashboard, demo

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
DECIMALS = {"comma": ",", "point": "."}


def parser() -> Parser:
    """The whole command line."""
    whole = Parser(
        prog="cop-health",
        description="How a community of practice is doing, from its files: sustain, invigorate or retire?",
    )
    whole.add_argument("--version", action=Version, nargs=0, help="say which version this is, and end")
    commands = whole.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for add in (
        demo,
        _templates,
        _ingest,
        _imports,
        _problems,
        _mappings,
        _undo,
        _people,
        _assess,
        _explain,
        report,
        review,
        export,
        privacy,
        retention,
        _indicators,
        dashboard,
    ):
        add(commands)
    return whole


def _ingest(commands: Commands) -> None:
    command = add_command(commands, "ingest", "files", "read files or whole folders into the database")
    command.add_argument("paths", nargs="+", metavar="PATH", help="files, or folders of files")
    command.add_argument("--community", metavar="ID", help="the community, where the file does not name it")
    command.add_argument(
        "--kind", metavar="KIND", help="what the file holds, where it is not recognised: attendance, …"
    )
    command.add_argument(
        "--date", type=a_date, metavar="YYYY-MM-DD", help="the meeting's date, where the file has none"
    )
    command.add_argument(
        "--year", type=a_year, metavar="YYYY", help="the year, where the file has days and months only"
    )
    command.add_argument(
        "--dates", choices=["dmy", "mdy"], help="how 03/04/2026 is meant: 3 April or March 4"
    )
    command.add_argument(
        "--blank", choices=["absent", "unknown"], help="what an empty cell of a register means"
    )
    command.add_argument(
        "--mark", type=a_mark, action="append", metavar="MARK=MEANING",
        help="what a mark of a register means, such as x=absent: present, absent, apology, online or unknown; may be "
        "given several times",
    )  # fmt: skip
    command.add_argument(
        "--encoding", metavar="NAME", help="how the letters of a text are written: utf-8, utf-16, cp1252, …"
    )
    command.add_argument("--delimiter", choices=list(DELIMITERS), help="the sign between the cells of a text")
    command.add_argument("--decimal", choices=list(DECIMALS), help="the decimal sign of amounts")
    command.add_argument(
        "--mapping",
        type=Path,
        metavar="FILE",
        help="how the columns of files of one shape are to be read (TOML)",
    )
    command.add_argument(
        "--dry-run", action="store_true", help="say what would be loaded, and change nothing"
    )
    as_json(command)


def _templates(commands: Commands) -> None:
    command = add_command(
        commands, "templates", "templates", "write blank spreadsheets to fill in, one for each kind", db=False
    )
    command.add_argument("folder", metavar="DIR", help="the folder to write them to; made if it is missing")


def _imports(commands: Commands) -> None:
    as_json(add_command(commands, "imports", "files", "list everything that was loaded"))


def _problems(commands: Commands) -> None:
    command = add_command(commands, "problems", "files", "list what was set aside, and what to do about it")
    command.add_argument("--import", dest="import_id", metavar="ID", help="of this import only")
    as_json(command)


def _mappings(commands: Commands) -> None:
    add_command(commands, "mappings", "files", "print how columns were mapped, as a page for --mapping")


def _undo(commands: Commands) -> None:
    command = add_command(commands, "undo", "files", "take one import out again, whole, and nothing else")
    command.add_argument("import_id", metavar="IMPORT", help="its id, as `imports` lists it")


def _people(commands: Commands) -> None:
    command = add_command(
        commands, "people", "people", "list the people, and say who is one person and who is not"
    )
    does = command.add_mutually_exclusive_group()
    does.add_argument("--suggest", action="store_true", help="list who may be one person, and why")
    does.add_argument("--merge", nargs=2, metavar=("A", "B"), help="A and B are one person")
    does.add_argument("--split", metavar="A", help="undo what was merged into A")
    does.add_argument(
        "--refuse", nargs=2, metavar=("A", "B"), help="A and B are two people: never suggest it again"
    )
    command.add_argument("--community", metavar="ID", help="of this community only")
    as_json(command)
    command.epilog = "A and B are ids as listed, e-mails, or COMMUNITY/NAME."


def _assess(commands: Commands) -> None:
    command = add_command(
        commands, "assess", "verdicts", "give the verdict on every community, and the numbers behind it"
    )
    as_of(command)
    command.add_argument(
        "--community", action="append", metavar="ID", help="this community only; may be repeated"
    )
    policy(command)
    command.add_argument("--series", action="store_true", help="add the histories to the JSON")
    command.add_argument(
        "--why",
        action="store_true",
        help="say what would change each verdict, and how stable it is (about a second a community)",
    )
    command.add_argument("--engine", choices=("duckdb",), default="duckdb", help="what runs the SQL (duckdb)")
    as_json(command)


def _explain(commands: Commands) -> None:
    command = add_command(
        commands, "explain", "verdicts", "take one number apart, down to the rows of the files behind it"
    )
    command.add_argument("indicator", metavar="INDICATOR", help="its id or code, as `indicators` lists it")
    command.add_argument("--community", required=True, metavar="ID", help="the community")
    as_of(command)
    policy(command)


def _indicators(commands: Commands) -> None:
    as_json(add_command(commands, "indicators", "verdicts", "list everything that is measured", db=False))
