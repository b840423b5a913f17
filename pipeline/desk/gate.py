"""A request in; let through, or refused: the desk answers one user's browser on this machine, and nobody else.

A page of another site in the same browser, a name that was rebound to this address, another program's port, and another
user of the machine are refused, also when they only read. What each rule is against stands beside it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from msgspec import Struct, field

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

START = "/start"
MOST_BYTES = 70_000_000
"""Of a request: a picture may have 60 MB."""
START_SECONDS = 120
_READS = frozenset({"GET", "HEAD"})

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
    " form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'"
)
HEADERS = (
    ("content-security-policy", _POLICY),
    ("x-content-type-options", "nosniff"),
    # with no-referrer a browser sends its own forms with Origin: null
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
)
"""What every answer carries; a preview brings a policy of its own."""


class Keys(Struct, frozen=True):
    """What is made of the newsroom's secret: the cookie's value, the token of forms, and links to start with."""

    secret: bytes

    @property
    def cookie(self) -> str:
        """Give the value of the cookie."""
        return self._of("cookie")

    @property
    def token(self) -> str:
        """Give what every form and every writing request carries."""
        return self._of("token")

    def start(self, moment: int, nonce: str) -> str:
        """Give what a start link carries; it holds for two minutes, and once."""
        return f"{moment}-{nonce}-{self._of(f'start {moment} {nonce}')}"

    def is_start(self, text: str, moment: int) -> bool:
        """Say whether a start link is this desk's, and young enough."""
        said, _, rest = text.partition("-")
        nonce, _, _ = rest.partition("-")
        if not (said.isascii() and said.isdecimal() and len(said) < 15):  # noqa: PLR2004 - seconds of any year
            return False
        return hmac.compare_digest(text.encode(), self.start(int(said), nonce).encode()) and (
            0 <= moment - int(said) <= START_SECONDS
        )

    def _of(self, purpose: str) -> str:
        return hmac.new(self.secret, f"press desk {purpose}".encode(), hashlib.sha256).hexdigest()


class Gate(Struct):
    """Lets requests through to the desk's pages; `origin` is what a browser calls the desk: http://127.0.0.1:8317.

    `user_header` names the header in which a proxy in front says who has signed in; without it the cookie counts.
    """

    app: App
    keys: Keys
    origin: str
    now: Callable[[], int]
    user_header: str = ""
    used: set[str] = field(default_factory=set)

    @property
    def host(self) -> str:
        """Give the one name that the desk answers to."""
        return self.origin.partition("://")[2]

    @property
    def cookie_name(self) -> str:
        """Give the cookie's name: two desks on two ports share a jar, and each has its own."""
        return f"press-desk-{self.host.rpartition(':')[2]}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = _headers(scope)
        refusal = self._refusal(scope, headers)
        if refusal:
            await _answer(send, 403, refusal)
        elif scope["path"] == START and not self.user_header:
            await self._start(scope, send)
        elif not self._is_known(headers):
            await _answer(send, 401, "This desk opens through the link that ‘press desk’ prints. Run it again.")
        elif not headers.get("content-length", "0").isdecimal() or int(headers.get("content-length", "0")) > MOST_BYTES:
            await _answer(send, 413, "That is too large.")
        else:
            scope["press.user"] = headers.get(self.user_header.lower(), "") if self.user_header else ""
            await self.app(scope, _bounded(receive), _guarded(send))

    def _refusal(self, scope: Scope, headers: MutableMapping[str, str]) -> str:
        if headers.get("host", "") != self.host:  # a rebound name: its page would be of the same origin as ours
            return "This address is not the desk’s."
        if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"} and scope["path"] != START:
            return "Another page asks for this."
        if scope["method"] in _READS:
            return ""
        # cookies are sent from any port of the machine, and nothing but these two tells our own pages
        if headers.get("origin", "") != self.origin:
            return "Another page sends this."
        return ""

    def _is_known(self, headers: MutableMapping[str, str]) -> bool:
        if self.user_header:
            return bool(headers.get(self.user_header.lower(), "").strip())
        sent = (each.strip().partition("=") for each in headers.get("cookie", "").split(";"))
        found = next((value for name, _, value in sent if name == self.cookie_name), "")
        return hmac.compare_digest(found.encode(), self.keys.cookie.encode())

    async def _start(self, scope: Scope, send: Send) -> None:
        text = scope.get("query_string", b"").decode("latin-1")
        if text in self.used or not self.keys.is_start(text, self.now()):
            await _answer(send, 403, "This link was used already, or is too old. Run ‘press desk’ again.")
            return
        self.used.add(text)
        cookie = f"{self.cookie_name}={self.keys.cookie}; HttpOnly; SameSite=Strict; Path=/"
        # not a redirect: a strict cookie is not sent along a way that began elsewhere, on the start page's file
        page = (
            '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Desk</title>'
            '<meta http-equiv="refresh" content="0; url=/"><a href="/">Go to the desk</a></html>'
        )
        await _answer(send, 200, page, ("set-cookie", cookie), kind="text/html")


def _headers(scope: Scope) -> MutableMapping[str, str]:
    """Give the headers; of one that is sent twice nothing, for nobody could say which one counts."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for name, value in scope["headers"]:
        key = name.decode("latin-1").lower()
        if key in found:
            twice.add(key)
        found[key] = value.decode("latin-1")
    return {key: "" if key in twice else value for key, value in found.items()}


def _bounded(receive: Receive) -> Receive:
    """Have no more read of a request than it may have, whatever it says of its length."""
    total = 0

    async def bounded() -> MutableMapping[str, Any]:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        return {"type": "http.disconnect"} if total > MOST_BYTES else message

    return bounded


def _guarded(send: Send) -> Send:
    """Add to every answer what no page may be without."""

    async def guarded(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            added = [(name.encode(), value.encode()) for name, value in HEADERS if name.encode() not in there]
            message = {**message, "headers": [*message["headers"], *added]}
        await send(message)

    return guarded


async def _answer(send: Send, status: int, text: str, *headers: tuple[str, str], kind: str = "text/plain") -> None:
    named = (("content-type", f"{kind}; charset=utf-8"), *HEADERS, *headers)
    shown = [(name.encode(), value.encode("latin-1")) for name, value in named]
    await send({"type": "http.response.start", "status": status, "headers": shown})
    await send({"type": "http.response.body", "body": text.encode()})
