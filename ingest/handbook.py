"""`ingest/README.md`: which files are read, which headings are known, and every problem, from the declarations.

`python -m ingest.handbook` writes it; with `--check` it writes nothing and ends with 1 where it is stale.
"""

import re
import sys
from pathlib import Path

from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Kind
from ingest.problems import CODES
from ingest.problems.faults import FAULTS
from ingest.readers import KNOWN_ENDINGS
from ingest.recognise import LAYOUTS

README = Path(__file__).with_name("README.md")
HOW = "python -m ingest.handbook"

_LEAD = f"""# What is read, and what is said of what is not

Written by `{HOW}` from the declarations in this folder. Change those, not this.

Files become facts in one DuckDB file, whose tables and columns `schema.sql` describes. A file is read, its shape is
recognised (`layouts/`), its columns are read as one kind (`kinds/`), and every line below the headings ends as
loaded, set aside with a reason, or passed over with a reason: read = loaded + set aside + passed over. Nothing is
guessed: where a file can be read in two ways, it is refused with the question that settles it.

In a folder, files ending in {", ".join(KNOWN_ENDINGS)} are looked at. What a file is follows from its content, not
from its name."""


def document() -> str:
    """The whole page as Markdown."""
    parts = [
        _LEAD,
        "## Shapes of files\n\nTried in this order; the first that is sure is taken.",
        _layouts(),
        "## Kinds, and the headings that are known\n\n"
        "Case, accents, spaces, `_` and `-` do not matter. Bold: of each group a file needs one.",
        *map(_kind, KINDS),
        "## Problems",
        "Of a row or cell that was not loaded:",
        _codes({entry[0] for entry in FAULTS}),
        "Of a row that holds no data, and of what was loaded but wants a look:",
        _codes(CODES.keys() - {entry[0] for entry in FAULTS}),
    ]
    return "\n\n".join(parts) + "\n"


def _layouts() -> str:
    lines = ["| shape | module |", "|---|---|"]
    for recognise in LAYOUTS:
        module = sys.modules[recognise.__module__]
        first = (module.__doc__ or "").strip().split("\n\n")[0]
        path = recognise.__module__.removeprefix("ingest.").replace(".", "/")
        lines.append(f"| {_cell(first)} | `{path}.py` |")
    return "\n".join(lines)


def _kind(kind: Kind) -> str:
    doc = (sys.modules[kind.facts.__module__].__doc__ or "").strip().split("\n\n")[0]
    groups = [" or ".join(f"**{name}**" for name in group) for group in kind.required]
    needs = (
        f"Needs {'; '.join(groups)}."
        if groups
        else "Needs no column but that of the community, where it names it."
    )
    lines = [f"### {kind.name}", _cell(doc), needs, "| column | other headings | words |"]
    rows = ["|---|---|---|"]
    for column in kind.columns:
        aliases = re.sub(r"\s*,\s*", ", ", column.aliases)
        rows.append(f"| {column.name} | {_cell(aliases)} | {_cell(', '.join(column.words))} |")
    return "\n\n".join(lines) + "\n" + "\n".join(rows)


def _codes(wanted: set[str]) -> str:
    lines = ["| code | what it says | what to do |", "|---|---|---|"]
    for code in CODES.values():
        if code.id in wanted:
            said = f"**{code.title}.** {code.message.removeprefix('{where}: ')}"
            lines.append(f"| `{code.id}` | {_cell(said)} | {_cell(code.fix)} |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    places = re.sub(r"\{(\w+)\}", r"…", text)
    return " ".join(places.split()).replace("|", "\\|")


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or with --check say whether it is fresh; the exit code."""
    wanted = document()
    if "--check" in (sys.argv[1:] if arguments is None else arguments):
        fresh = README.exists() and README.read_text(encoding="utf-8") == wanted
        if not fresh:
            sys.stderr.write(f"{README.parent.name}/{README.name} is stale. Write it again: {HOW}\n")
        return 0 if fresh else 1
    README.write_text(wanted, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
