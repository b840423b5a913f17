"""An item published from the desk, on a page of its own: what goes out, what stays and what leaves, and then the act.

The page carries a stamp of what it shows. Where anything of that has changed meanwhile, it is shown again.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import BuildContext
from pipeline.building.task import BuildOptions
from pipeline.desk.answers import form_of, page, signed_in
from pipeline.desk.desk import Desk
from pipeline.desk.previews import key_of
from pipeline.desk.publication_page import done_page, publication_page, stamp_of
from pipeline.desk.waiting import is_to_wait, waiting_page
from pipeline.overview.learned import Learned
from pipeline.publishing.gone_out import published_in
from pipeline.publishing.publish import planned, publish
from pipeline.publishing.request import PublishRequest
from pipeline.publishing.room import BrokenLedgerError, OlderCopyError
from pipeline.signoff.signature import clean_name
from pipeline.storage.folder_lock import FolderBusyError, writing
from pipeline.storage.this_person import this_person
from pipeline.storage.unsafe import UnsafeOutputError


class _Act(Struct, frozen=True):
    """Who is about to publish which item."""

    desk: Desk
    key: str
    by: str
    is_signed_in: bool

    @property
    def slug(self) -> str:
        return self.key.partition("/")[2]

    def request(self) -> tuple[PublishRequest, BuildContext]:
        """Ask for this item alone, at this moment; what must leave of others leaves as well."""
        newsroom = self.desk.workspace.newsroom
        context = BuildContext(newsroom.shared_files(), BuildOptions(), self.desk.now(), self.desk.known.room.run)
        log = self.desk.known.log or BuildLog(self.desk.engine)
        return PublishRequest(newsroom, self.desk.output, log, self.by, frozenset({self.slug})), context

    def page(self, told: str = "") -> str:
        """Draw the page, with why nothing was done.

        It is of all items as the last look found them, but for this one and those that ever went out; the act looks
        anew at all, and so does the page behind it.
        """
        request, context = self.request()
        gone_out = published_in(request.newsroom.root, request.output.root).fingerprints
        try:
            request = replace(request, folders=() if told else self.desk.known.folders((self.key, *gone_out)))
            found = planned(request, context, self.desk.engine)
        except (OlderCopyError, BrokenLedgerError, UnsafeOutputError) as error:
            return publication_page(self.desk, self.key, None, told or _told(self, error), self.by)
        return publication_page(self.desk, self.key, found, told, self.by, is_signed_in=self.is_signed_in)


class _NotNowError(Exception):
    """Nothing was published; the message says why, and what to do."""


async def asked(desk: Desk, request: Request) -> Response:
    """Show what is to go out."""
    act = await run_in_threadpool(_act, desk, request, {})
    if await run_in_threadpool(is_to_wait, desk):
        return waiting_page(desk, act.key, desk.words["publish"])
    return page(await run_in_threadpool(act.page))


async def published(desk: Desk, request: Request) -> Response:
    """Publish, if all is still as the page showed it; else show the page again, and say why."""
    fields = await form_of(request, desk.keys)
    act = await run_in_threadpool(_act, desk, request, fields)
    if await run_in_threadpool(is_to_wait, desk):
        return waiting_page(desk, act.key, desk.words["publish"])
    try:
        return page(await run_in_threadpool(_publish, act, fields.get("shown", "")))
    except _NotNowError as error:
        return page(await run_in_threadpool(act.page, str(error)), 409)


def _act(desk: Desk, request: Request, fields: Mapping[str, str]) -> _Act:
    key, who = key_of(request), signed_in(request)
    desk.workspace.find(key)
    by = who or fields.get("by") if fields else who or this_person(desk.workspace.newsroom.root).name
    return _Act(desk, key, clean_name(by or ""), bool(who))


def _publish(act: _Act, shown: str) -> str:
    """Publish, and tell what came of it; raise _NotNowError where it was not done."""
    desk, words = act.desk, act.desk.words
    if desk.workspace.has_working_copy(act.key):
        raise _NotNowError(words["copy_first"])
    if not act.by:
        raise _NotNowError(words["publish_no_name"])
    try:
        with writing(desk.output, "press desk", waits=False, on_wait=lambda _holder: None):
            request, context = act.request()
            before = planned(request, context, desk.engine)
            if shown != stamp_of(act.key, before):
                raise _NotNowError(words["publish_changed"])
            agreed = {act.key: before.items[act.key].stamp} if act.key in before.items else {}
            result = publish(replace(request, agreed=agreed), context, desk.engine)
    except FolderBusyError as error:
        raise _NotNowError(words.fill("publish_busy", who=str(error))) from error
    except (OlderCopyError, BrokenLedgerError, UnsafeOutputError) as error:
        raise _NotNowError(_told(act, error)) from error
    desk.known.touched.add(act.key)
    learned = Learned.read(desk.output, desk.engine)
    learned.keep(desk.output, result.known, context.shared.settings_fingerprint, "press desk")
    return done_page(desk, act.key, before, result)


def _told(act: _Act, error: Exception) -> str:
    """Tell what is the matter with the ledger, or with build/, and what to do."""
    name = next(
        name
        for kind, name in (
            (OlderCopyError, "publish_older"),
            (BrokenLedgerError, "publish_broken"),
            (UnsafeOutputError, "publish_unsafe"),
        )
        if isinstance(error, kind)
    )
    return act.desk.words.fill(name, why=str(error))
