"""An item signed at the desk, on a page of its own: what has changed since the last signature, and what is signed now.

The page carries the digests of the words that it shows. Where these have changed meanwhile, it is shown again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.build_log import BuildLog
from pipeline.desk.answers import RefusedError, form_of, onward, page, signed_in
from pipeline.desk.changed_texts import changed_texts
from pipeline.desk.desk import Desk
from pipeline.desk.pages import rendered
from pipeline.desk.previews import key_of
from pipeline.desk.signed import role_shown
from pipeline.desk.waiting import is_to_wait, waiting_page
from pipeline.publishing.signable import Signable, find_signable
from pipeline.publishing.signing import SigningError, sign, why_not
from pipeline.publishing.since_signed import RoleStanding, role_standings
from pipeline.storage.this_person import this_person

_TICKED = "language."
_SHOWN = "shown."


async def asked(desk: Desk, request: Request) -> Response:
    """Show what is to be signed."""
    key = key_of(request)
    desk.workspace.find(key)
    if await run_in_threadpool(is_to_wait, desk):
        return waiting_page(desk, key, desk.words["sign"])
    item = await run_in_threadpool(_find, desk, key)
    fields = {"role": request.query_params.get("as", "")}
    return page(await run_in_threadpool(_page, desk, key, item, fields, signed_in(request)))


async def signed(desk: Desk, request: Request) -> Response:
    """Sign what was ticked, if it still is as the page showed it; else show the page again, and say why."""
    who = signed_in(request)
    fields = await form_of(request, desk.keys) | ({"by": who} if who else {})
    key = key_of(request)
    desk.workspace.find(key)
    if await run_in_threadpool(is_to_wait, desk):
        return waiting_page(desk, key, desk.words["sign"])
    told = await run_in_threadpool(_sign, desk, key, fields)
    if told is None:
        return onward(f"/items/{key}")
    item = await run_in_threadpool(_find, desk, key)
    return page(await run_in_threadpool(_page, desk, key, item, fields, who, told), 409)


def _find(desk: Desk, key: str) -> Signable:
    """Read an item as it lies in its place: nobody signs a copy that is being edited."""
    newsroom = desk.workspace.newsroom
    context = desk.known.room.context(newsroom.shared_files(), desk.now())
    return find_signable(newsroom, key, desk.known.log or BuildLog(desk.engine), context)


def _sign(desk: Desk, key: str, fields: Mapping[str, str]) -> str | None:
    """Sign; give why it was not done."""
    words = desk.words
    with desk.workspace.lock:
        if desk.workspace.has_working_copy(key):
            raise RefusedError(409, words["copy_first"])
        item = _find(desk, key)
        ticked = [tag for tag in item.texts if fields.get(_TICKED + tag)]
        if any(fields.get(_SHOWN + tag) != _stamp(item, tag) or why_not(item, tag) for tag in ticked):
            return words["sign_changed"]
        if len(ticked) != sum(name.startswith(_TICKED) for name in fields):
            return words["sign_changed"]
        if not ticked:
            return words["sign_nothing"]
        try:
            sign(
                desk.workspace.newsroom.root, item, ticked,
                role=fields.get("role", ""), by=fields.get("by", ""), at=desk.now(),
            )  # fmt: skip
        except SigningError as error:
            return words[f"sign_refused_{error.kind}"]
        desk.known.touched.add(key)
    return None


def _page(  # noqa: PLR0917 - the item, what the form had, by whom, and what came of it
    desk: Desk, key: str, item: Signable, fields: Mapping[str, str], who: str, told: str = ""
) -> str:
    words = desk.words
    roles = role_standings(desk.workspace.newsroom.root, item, words["name_withheld"])
    role = fields.get("role") or next(
        (each.role for each in roles if each.role in item.asked.roles and not each.holds), ""
    )
    is_again = "token" in fields
    return rendered(
        "sign.html",
        words=words,
        token=desk.keys.token,
        key=key,
        told=told,
        is_copy=desk.workspace.has_working_copy(key),
        headline=next(iter(item.headlines.values()), item.files.slug),
        language=next(iter(item.texts), "und"),
        in_the_way=item.in_the_way,
        roles=[{"value": each, "is_chosen": each == (role or item.asked.roles[0])} for each in item.asked.roles],
        by=who or fields.get("by") or this_person(desk.workspace.newsroom.root).name,
        is_signed_in=bool(who),
        two_persons=item.asked.two_persons,
        languages=[
            {
                "tag": tag,
                "name": desk.language_name(tag),
                "headline": item.headlines[tag],
                "stamp": _stamp(item, tag),
                "is_ticked": not is_again or bool(fields.get(_TICKED + tag)),
                "roles": list(_roles(desk, [each for each in roles if each.language == tag])),
                "changes": list(_changes(desk, key, [each for each in roles if each.language == tag])),
            }
            for tag in item.ready
        ],
        others=[
            {"name": desk.language_name(tag), "why": words[f"not_to_sign_{why}"]}
            for tag in (*item.texts, *item.at_fault)
            if (why := why_not(item, tag))
        ],
    )


def _stamp(item: Signable, tag: str) -> str:
    """Give the digests of a language's words, and of what stands around them, as one."""
    digests = item.texts[tag].digests
    return f"{digests.words}-{digests.around}"


def _roles(desk: Desk, roles: Sequence[RoleStanding]) -> Iterator[Mapping[str, object]]:
    words = desk.words
    for each in roles:
        name, when = (each.signature.by, desk.moment(each.signature.at)) if each.signature else ("", "")
        yield {
            "role": role_shown(words, each.role),
            "said": words.fill(_said(each), name=name, when=when),
            "mark": "holds" if each.holds else "waits",
            "is_lost": not each.holds and (each.words is None or each.around is None),
        }


def _said(role: RoleStanding) -> str:
    """Give the name of the word that says how a role stands."""
    if role.signature is None:
        return "sign_waited_for"
    return "sign_holds" if role.holds else "sign_lapsed_around" if role.words == () else "sign_lapsed"


def _changes(desk: Desk, key: str, roles: Sequence[RoleStanding]) -> Iterator[Mapping[str, object]]:
    """Give what has changed since each signature that does not hold, the same once."""
    seen: list[object] = []
    for each in roles:
        found = (*(each.words or ()), *(each.around or ()))
        if each.holds or each.signature is None or not found or found in seen:
            continue
        seen.append(found)
        heading = desk.words.fill("changed_since_signature", name=each.signature.by)
        yield {"heading": heading, "texts": changed_texts(desk.words, key, each.language, found)}
