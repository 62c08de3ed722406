"""What stands around every answer of the server: gzip, a strict Content-Security-Policy, and the page's language."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.tongues import PageLanguage


def security_policy(index_html: str) -> str:
    """What the browser may load: this server and nothing else.

    Streamlit's page has one inline script; only its very text is let in, by hash. Styles are set
    inline by its components, so that `unsafe-inline` cannot be avoided for them.
    """
    scripts = re.findall(r"<script>(.*?)</script>", index_html, flags=re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return "; ".join((
        "default-src 'self'",
        f"script-src 'self' {allowed}".rstrip(),
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ))  # fmt: skip


class SecurityHeaders:
    """Adds the policy, and asks that no address of ours is passed on, to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        index = Path(st.__file__).parent / "static" / "index.html"
        self.policy = security_policy(index.read_text(encoding="utf-8"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = self.policy
                headers["Referrer-Policy"] = "no-referrer"
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        await self.app(scope, receive, with_headers)


MIDDLEWARE = [
    Middleware(SecurityHeaders),
    Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
    Middleware(PageLanguage),
]
