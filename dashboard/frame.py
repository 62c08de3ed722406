"""What stands around every page: the style, the footer, and a sentence where a page cannot be shown."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from dashboard import access, state, tongues
from dashboard.language import file_words, refusals
from dashboard.language.on_screen import on_screen
from dashboard.language.words import say, speak
from dashboard.markup import Html, fill, label
from ingest import Refused
from metrics import PolicyError

STYLE = Path(__file__).parent / "assets" / "style.css"
LOG = logging.getLogger("cop_health.dashboard")


class NothingMore(Exception):
    """All that this page has to say has been said."""


@contextmanager
def page(name: str) -> Iterator[access.Permit]:
    """A page by the name of its file, and what it may ask for, between style and footer."""
    st.html(STYLE)
    _pages_on_a_phone()
    try:
        with in_words(name):
            yield access.permit(name)
    finally:
        st.html(
            fill(
                '<footer class="ch-footer">{audience}{words}{tongues}</footer>',
                audience=_audience(),
                words=say("app.footer"),
                tongues=tongues.links(),
            )
        )


def _audience() -> Html:
    """For whom the page is, where it is not the owner of the files."""
    who = access.role()
    return (
        fill("<strong>{words}</strong> ", words=say(f"audience.{who}"))
        if who is not access.Role.OWNER
        else Html("")
    )


def _pages_on_a_phone() -> None:
    """The pages as a row of links, shown where the screen is so narrow that Streamlit puts its own row away."""
    with st.container(horizontal=True, key="pages", gap="small"):
        for each in access.pages(access.role()):
            st.page_link(f"pages/{each}.py", label=label(say(f"page.{each}")))


@contextmanager
def in_words(name: str) -> Iterator[None]:
    """The language of the visit, and whatever goes wrong as a sentence. A dialog, which runs on its own, needs both."""
    speak(state.language())
    try:
        yield
    except NothingMore:
        pass
    except Refused as refusal:
        st.error(label(on_screen(file_words.said(str(refusal)))))
        st.html(fill("<p>{hint}</p>", hint=say("refused.database")))
    except PolicyError as refusal:
        st.error(label(refusals.in_words(refusal)))
    except access.NotAllowed:
        st.error(say("refused.not_allowed"))
    except Exception:
        LOG.exception("The page %s failed", name)
        st.error(say("refused.unexpected"))
