"""Where a file goes that is still missing: to the Data page, or to whoever keeps the files and has that page."""

from dashboard import access
from dashboard.language.words import say


def where() -> str:
    """Where to bring it, as a part of a sentence."""
    return say("keeper.here" if _has_the_page() else "keeper.elsewhere")


def blank() -> str:
    """Where a blank to fill in is to be had, as a sentence."""
    return say("keeper.blank_here" if _has_the_page() else "keeper.blank_elsewhere")


def _has_the_page() -> bool:
    return "data" in access.pages(access.role())
