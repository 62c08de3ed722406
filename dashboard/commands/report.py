"""`report`: the committee's two pages as PDF or HTML."""

import argparse
from pathlib import Path

from dashboard import one_file
from dashboard.commands.terminal import paragraph
from dashboard.commands.verdicts import check_communities
from dashboard.language import formats
from dashboard.language.words import say
from ingest import store
from metrics import Policy


def report(given: argparse.Namespace) -> int:
    """Write the report on one community; 1 where an indicator met an error, 2 before anything is written."""
    from dashboard.report import produced

    path, community = Path(given.output), given.community.strip()
    form, policy = one_file.form_of(path, produced.FORMS, "pdf", "report"), Policy.load(given.policy)
    with store.read(given.db) as cursor:
        check_communities(cursor, [community])
    content, found = produced.read(Path(given.db), community, given.as_of, policy)
    replaced = one_file.save(produced.written(content, form), path)
    said = say("report.written", path=path, name=content.name, date=formats.day(given.as_of))
    paragraph(f"{said} {say('report.replaced')}" if replaced else said)
    return int(found.failed)
