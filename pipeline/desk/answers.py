"""What a page's function gives back: a page, a piece of JSON, a way onward, or a refusal in a sentence."""

from __future__ import annotations

import hmac
from typing import Any, TypeVar
from urllib.parse import parse_qsl, quote

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from pipeline.desk.gate import Keys

T = TypeVar("T")
_MOST_FIELDS = 5000


class RefusedError(Exception):
    """A request that cannot be done; the message says why, to whoever sits at the desk."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def page(text: str, status: int = 200) -> Response:
    """Answer with a page."""
    return HTMLResponse(text, status)


def data(value: object) -> Response:
    """Answer with JSON."""
    return Response(msgspec.json.encode(value), media_type="application/json")


def onward(address: str) -> Response:
    """Lead on to another page after something was done."""
    return RedirectResponse(address, 303)


def attached(data: bytes | str, name: str, media_type: str) -> Response:
    """Answer with a file to be kept under a name, whatever its letters."""
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
    return Response(data, media_type=media_type, headers=headers)


def refused(status: int, message: str) -> Response:
    """Answer with a sentence."""
    return PlainTextResponse(message, status)


async def form_of(request: Request, keys: Keys) -> dict[str, str]:
    """Give the fields of a form that was sent; raise RefusedError without the page's token."""
    body = (await request.body()).decode("utf-8", "replace")
    try:
        fields = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError as error:
        raise RefusedError(413, "That is too large.") from error
    _hold_token(fields.get("token", ""), keys)
    return fields


async def sent_by(request: Request, keys: Keys, kind: type[T]) -> T:
    """Give the JSON that a script sent, as a type; raise RefusedError without the page's token or in another shape."""
    _hold_token(request.headers.get("x-press-token", ""), keys)
    try:
        return msgspec.json.decode(await request.body(), type=kind)
    except msgspec.DecodeError as error:
        raise RefusedError(422, f"The desk does not understand this: {error}") from error


async def bytes_of(request: Request, keys: Keys) -> bytes:
    """Give the bytes that a script sent; raise RefusedError without the page's token."""
    _hold_token(request.headers.get("x-press-token", ""), keys)
    return await request.body()


def signed_in(request: Request) -> str:
    """Give who is signed in, where a proxy in front of the desk says so; nobody acts in another's name then."""
    return str(request.scope.get("press.user", "")).strip()


def _hold_token(token: str, keys: Keys) -> None:
    if not hmac.compare_digest(token.encode(), keys.token.encode()):
        raise RefusedError(403, "This page is too old. Load it again.")


Context = dict[str, Any]
