"""From a database to the report, and from the report to a file."""

import os
import tempfile
from datetime import date
from pathlib import Path

from dashboard.report.compose import compose
from dashboard.report.content import Content
from dashboard.words import say
from ingest import Refused, store
from ingest.behind import files_of, written_names
from ingest.publishing import publish
from ingest.storage_errors import os_errors_in_words
from metrics import Assessment, Policy, SeenBy, assess, figures

FORMS = ("pdf", "html", "docx")


def report(database: Path, community: str, as_of: date, policy: Policy, form: str) -> bytes:
    """The report on one community as one of FORMS. KeyError where the database does not have the community."""
    return written(read(database, community, as_of, policy)[0], form)


def read(database: Path, community: str, as_of: date, policy: Policy) -> tuple[Content, Assessment]:
    """What the report on one community says, and the assessment that it says it of."""
    with store.read(database) as cursor:
        found = assess(
            cursor,
            as_of=as_of,
            policy=policy,
            communities=[community],
            series=True,
            why=True,
            seen_by=SeenBy.COMMITTEE,
        )
        about = found.community(community)
        content = compose(
            about, as_of, policy, stays=figures(cursor, about, as_of=as_of, policy=policy).retention,
            files=files_of(cursor, community), names=written_names(cursor, community),
        )  # fmt: skip
    return content, found


def written(content: Content, form: str) -> bytes:
    """The report as one of FORMS."""
    if form == "pdf":
        from dashboard.report.pdf import pdf

        return pdf(content)
    if form == "docx":
        from dashboard.report.word import word

        return word(content)
    from dashboard.report.html import html

    return html(content).encode()


def form_of(path: Path) -> str:
    """Which of FORMS a file is to have, by the end of its name. Raises Refused for another, or a place that is none."""
    if path.is_dir():
        raise Refused(say("report.is_folder", path=path))
    form = path.suffix.lower().removeprefix(".")
    if form not in FORMS:
        raise Refused(say("report.ending", path=path, other=path.with_suffix(".pdf")))
    if not path.parent.is_dir():
        raise Refused(say("report.no_folder", path=path, folder=path.parent))
    return form


def save(content: bytes, path: Path) -> bool:
    """Put a file in its place in one step; whether there was one before. Whoever reads it sees the old or the new."""
    before = path.exists()
    with os_errors_in_words(path):
        handle, private = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(private, path.stat().st_mode & 0o777 if before else 0o666 & ~_umask())
            publish(Path(private), path)
        finally:
            Path(private).unlink(missing_ok=True)
    return before


def _umask() -> int:
    """What new files are not allowed to be; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
