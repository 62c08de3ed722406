"""Files that people hold → facts in the database. The door to this package.

`ingest` reads files and folders, `undo` takes one import out again, `imports` and `problems` list
what was loaded and what was not.
"""

from ingest.door import ingest, undo
from ingest.history import imports, problems
from ingest.problems import Problem, Refused
from ingest.result import Imported, IngestResult

__all__ = ["Imported", "IngestResult", "Problem", "Refused", "imports", "ingest", "problems", "undo"]
