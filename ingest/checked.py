"""What the user said about the files, before any is read: refused where it cannot be meant."""

from dataclasses import replace

from ingest import cells
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options
from ingest.problems import Refused
from ingest.readers.text import is_encoding


def checked(options: Options) -> Options:
    """The options, the community trimmed; Refused for a kind, an encoding or a status that there is not."""
    if options.kind is not None and options.kind not in {k.name for k in KINDS}:
        names = ", ".join(k.name for k in KINDS)
        raise Refused(f"There is no kind {options.kind!r}. Say one of: {names}.")
    if options.encoding and not is_encoding(options.encoding):
        raise Refused(f"There is no encoding {options.encoding!r}. Say utf-8, utf-16, cp1252 or another.")
    marks = {mark.strip().casefold(): (said, cells.mark(said)) for mark, said in options.marks.items()}
    for mark, (said, status) in marks.items():
        if not mark or status is None:
            raise Refused(
                f"A mark cannot mean “{said}”. Say present, absent, apology, online or unknown, such as x=absent."
            )
    known = {mark: str(status) for mark, (_, status) in marks.items()}
    return replace(options, community=(options.community or "").strip() or None, marks=known)
