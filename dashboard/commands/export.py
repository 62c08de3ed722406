"""`export`: the tables in a folder, without anybody's name unless they are asked for."""

import argparse
from datetime import date
from functools import partial
from pathlib import Path

from dashboard.commands.terminal import paragraph, table
from dashboard.commands.verdicts import check_communities
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from ingest import store
from ingest.problems import Refused
from metrics import Policy, end_of_last_quarter

README = "README.txt"
NAMES = "with-names"
WORKBOOK, RECORDS = "cop-health", "cop-health-records"
SOMETIMES = ("would_change", "stability")
"""Tables that not every export has."""


def export(given: argparse.Namespace) -> int:
    """Write the tables and say which; 1 where an indicator met an error, 2 before anything is written."""
    from dashboard.export import forms
    from dashboard.export.aggregate import aggregate
    from dashboard.export.placed import put
    from dashboard.export.readme import readme
    from dashboard.export.records import records

    policy, folder, as_of = Policy.load(given.policy), Path(given.to), _day(given)
    _check(given, folder)
    with store.read(given.db) as cursor:
        check_communities(cursor, given.community or [])
        made = aggregate(
            cursor,
            as_of=as_of,
            policy=policy,
            communities=given.community,
            committee=given.committee,
            why=given.why,
        )
        named = (
            records(cursor, as_of=as_of, policy=policy, communities=given.community)
            if given.with_names
            else ()
        )
        for each in (*made.tables, *named) if given.format == forms.XLSX else ():
            if each.size > forms.MOST_ROWS:
                raise Refused(say("export.too_long", table=each.name, rows=formats.whole(each.size)))
        page = readme(
            made, int(policy.number("privacy_k")), committee=given.committee, records=named, folder=NAMES
        )
        files = forms.files_of(made.tables, given.format, WORKBOOK) | {
            f"{NAMES}/{name}": held for name, held in forms.files_of(named, given.format, RECORDS).items()
        }
        about = {f"{WORKBOOK}.xlsx": page}
        writers = {
            name: partial(forms.write, held, about=about.get(name)) for name, held in files.items()
        } | {README: lambda path: _write_page(path, page)}
        before = put(writers, folder)
    heads = [say(f"export.{head}") for head in ("table", "rows", "file")]
    table(heads, [(each.name, each.size, name) for name, held in files.items() for each in held])
    print()
    _tell(given, folder, as_of, len(writers), before)
    left = [f"{name}.{given.format}" for name in SOMETIMES if f"{name}.{given.format}" not in files]
    if left := [name for name in left if (folder / name).exists()]:
        paragraph(say("export.left", files=", ".join(left)))
    return int(made.found.failed)


def _write_page(path: Path, page: str) -> None:
    path.write_text(page, encoding="utf-8", newline="\n")


def _check(given: argparse.Namespace, folder: Path) -> None:
    if given.committee and len({name.strip().casefold() for name in given.community or ()}) != 1:
        raise Refused(say("export.whose_committee"))
    if not given.with_names and (folder / NAMES).exists():
        raise Refused(say("export.names_there", folder=folder / NAMES))


def _day(given: argparse.Namespace) -> date:
    """The day that was asked for. Otherwise what is seen from outside changes by whole quarters only: what lies between
    two nights, where the tables are written every night, would tell of single people."""
    if given.as_of is not None:
        return given.as_of
    today: date = given.today()
    return today if given.committee else end_of_last_quarter(today)


def _tell(given: argparse.Namespace, folder: Path, as_of: date, files: int, before: tuple[str, ...]) -> None:
    said = [
        say("export.written", files=count("file", files), folder=folder, date=formats.day(as_of)),
        say("export.readme", file=folder / README),
    ]
    said += [say("export.replaced", files=", ".join(before))] if before else []
    kept = "names" if given.with_names else "committee" if given.committee else "outside"
    said.append(say(f"export.told_{kept}", folder=folder / NAMES))
    paragraph(" ".join(said))
