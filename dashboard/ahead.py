"""What the first page asks for, worked out while its visitor's browser is still on the way.

On an old computer, loading what works numbers out takes about as long as the browser needs for Streamlit's own page,
and judging all communities longer than both. A visitor who is there sooner waits for the same work, not for a second.
"""

import logging
from threading import Thread

NAME = "ahead"
LOG = logging.getLogger("cop_health.dashboard")
# Where Streamlit says that nobody is there to be shown a spinner, which here is as it should be.
NOBODY = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")


def begin() -> Thread:
    """In a thread, which ends with the server."""
    NOBODY.addFilter(_somebody)
    thread = Thread(target=_work_out, name=NAME, daemon=True)
    thread.start()
    return thread


def _somebody(said: logging.LogRecord) -> bool:
    return said.threadName != NAME


def _work_out() -> None:
    try:
        # Loading this is half of the work.
        from dashboard import access, state

        first, day = access.pages(access.role())[0], state.default_date()
        if first == "communities":
            access.permit(first).communities(day)
        else:
            access.permit(first).community(state.only_community(), day)
    except Exception:
        # The page meets the same, and says it to somebody.
        LOG.debug("Nothing could be worked out ahead", exc_info=True)
