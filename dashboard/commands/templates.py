"""`templates`: blank workbooks to fill in."""

import argparse

from dashboard.commands.terminal import paragraph, table
from dashboard.language.file_words import said
from dashboard.language.formats import count
from dashboard.language.words import say


def templates(given: argparse.Namespace) -> int:
    """Write the templates into a folder, and list them."""
    from ingest.templates import blanks, templates

    paths = templates(given.folder)
    heads = [say("cli.template_file"), say("cli.template_for")]
    table(heads, [[path.name, said(blank.about)] for path, blank in zip(paths, blanks(), strict=True)])
    paragraph(say("cli.templates", files=count("file", len(paths)), folder=given.folder))
    return 0
