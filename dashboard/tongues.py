"""The choice of language: links in the footer, kept in the address, and the language that the page says it has.

A link loads the page anew, so that a screen reader is told its language as well.
"""

from urllib.parse import parse_qs, urlencode

import streamlit as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.language.words import ENGLISH, LANGUAGES, language, say
from dashboard.markup import Html, fill, join

_HTML = b'<html lang="en"'


def links() -> Html:
    """The languages by their own names, the one spoken without a link."""
    return fill(
        '<nav class="ch-tongues" aria-label="{label}">{each}</nav>',
        label=say("app.language"), each=join((_link(*each) for each in LANGUAGES.items()), " · "),
    )  # fmt: skip


def _link(code: str, name: str) -> Html:
    if code == language():
        return fill('<strong lang="{code}" aria-current="true">{name}</strong>', code=code, name=name)
    address = urlencode({**st.query_params.to_dict(), "lang": code})
    return fill(
        '<a href="?{address}" lang="{code}" hreflang="{code}">{name}</a>',
        address=address,
        code=code,
        name=name,
    )


class PageLanguage:
    """Says the language that an address asks for in the page that Streamlit serves, which always says English."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [ENGLISH])[0]
        if scope["type"] != "http" or asked == ENGLISH or asked not in LANGUAGES:
            await self.app(scope, receive, send)
            return
        said = _HTML.replace(b"en", asked.encode())
        # Streamlit would compress it itself; the gzip around us does so afterwards.
        plain = {**scope, "headers": [each for each in scope["headers"] if each[0] != b"accept-encoding"]}

        async def translated(message: Message) -> None:
            # Its length stays, since all codes have two letters.
            if message["type"] == "http.response.body" and message.get("body"):
                message["body"] = message["body"].replace(_HTML, said, 1)
            await send(message)

        await self.app(plain, receive, translated)
