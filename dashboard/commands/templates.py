"""`templates`: blank workbooks to fill in."""

import argparse

from dashboard.commands.terminal import paragraph, table


def templates(given: argparse.Namespace) -> int:
    """Write the templates into a folder, and list them."""
    from ingest.templates import blanks, templates

    paths = templates(given.folder)
    table(["file", "for"], [[path.name, blank.about] for path, blank in zip(paths, blanks(), strict=True)])
    paragraph(f"{len(paths)} files were written to {given.folder}.")
    return 0
