"""From a database to the report, in each of its forms."""

from datetime import date
from pathlib import Path

from dashboard.report.compose import compose
from dashboard.report.content import Content
from ingest import store
from ingest.behind import files_of, written_names
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
