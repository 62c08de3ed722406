"""Files that people hold → facts in the database. The door to this package.

`ingest` reads files and folders, `undo` takes one import out again, `imports` and `problems` list
what was loaded and what was not. `templates` writes blank workbooks to fill in, `template` gives one.
"""

from ingest.door import ingest, preview, undo
from ingest.history import imports, problems
from ingest.mappings import read_mappings, saved_mappings
from ingest.preview import SheetPreview
from ingest.problems import Problem, Question, Refused
from ingest.result import Imported, IngestResult
from ingest.templates import template, templates

__all__ = [
    "Imported",
    "IngestResult",
    "Problem",
    "Question",
    "Refused",
    "SheetPreview",
    "imports",
    "ingest",
    "preview",
    "problems",
    "read_mappings",
    "saved_mappings",
    "template",
    "templates",
    "undo",
]
