"""A newsroom on disk that goes out: published as the command does, at a moment that a test chooses, and then read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.building.build_log import BuildLog
from pipeline.building.scan import BuildContext
from pipeline.building.task import BuildOptions
from pipeline.ledger.chain import verify
from pipeline.ledger.entry import Bypass, LedgerEntry
from pipeline.ledger.history import standing_after
from pipeline.publishing.publish import PlannedPublication, planned, publish
from pipeline.publishing.request import PublishRequest, PublishResult
from pipeline.publishing.room import BrokenLedgerError, OlderCopyError
from pipeline.search.texts import texts_in
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.public_folder import PublicFolder
from tests.building.small_newsroom import ENGINE, in_this_process, write
from tests.command import press
from tests.small import APPEAL, NEWSROOM

MOMENT = datetime(2026, 12, 5, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SIGNED = NEWSROOM + "sign_off: {urgent-appeal: [legal], press-release: [legal]}\nsigning: {languages: apart}\n"


def publish_newsroom(
    root: Path,
    moment: datetime = MOMENT,
    *,
    chosen: frozenset[str] = frozenset(),
    bypass: Bypass | None = None,
    goes_on: bool = False,
) -> PublishResult:
    """Publish as the command does, without its lock; it does what was planned, and planning does nothing."""
    newsroom, output = NewsroomFolder(root), OutputFolder(root / "build")
    output.open()
    output.begin()
    request = PublishRequest(newsroom, output, BuildLog(ENGINE), "Vera Example", chosen, bypass, goes_on)
    context = BuildContext(newsroom.shared_files(), BuildOptions(), moment, in_this_process)
    ledger, before = dict(LedgerFolder(root).files()), public(root)
    try:
        shown = planned(request, context, ENGINE)
    except (BrokenLedgerError, OlderCopyError) as error:
        with pytest.raises(type(error)):
            publish(request, context, ENGINE)
        raise
    assert (dict(LedgerFolder(root).files()), public(root)) == (ledger, before)
    result = publish(request, context, ENGINE)
    held_to(shown, result)
    return result


def held_to(shown: PlannedPublication, result: PublishResult) -> None:
    """Hold a publication to its plan: what left first, what went out at most, and why the rest did not."""
    first = [(each.file, each.reason) for each in shown.first]
    assert [(each.file, each.reason) for each in result.left][: len(first)] == first
    assert result.strays == shown.strays
    assert {each.key: each.held for each in result.items} == {key: one.planned.held for key, one in shown.items.items()}
    for each in result.items:
        one = shown.items[each.key]
        assert one.is_new or not each.files, each
        assert {*each.languages} <= {*one.planned.goes_out}, each


def sign(root: Path, slug: str, *tags: str) -> None:
    """Sign an item, in all languages or in some."""
    languages = [part for tag in tags for part in ("--lang", tag)]
    done = press("sign", slug, "--as", "legal", "--by", "Sam Example", *languages, cwd=root)
    assert done.returncode == 0, done


def public(root: Path) -> dict[str, bytes]:
    """Give every file in build/public/."""
    folder = root / "build/public"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def entries(root: Path) -> tuple[LedgerEntry, ...]:
    """Give the ledger’s entries in their order; it is whole."""
    found = verify(dict(LedgerFolder(root).files()))
    assert found.troubles == ()
    return found.entries


def agree(root: Path) -> None:
    """Hold that the ledger and build/public/ say the same, and that nothing else is in there."""
    standing = {file: each.digest for file, each in standing_after(entries(root)).items()}
    there = {file: digest for file, (_, digest) in PublicFolder(root / "build/public").stamped({}).items()}
    assert there == standing


def said(root: Path) -> Iterator[tuple[str, str]]:
    """Give every text in build/public/ with its file, wherever it stands: in zips, Word files, pictures, names."""
    for file, data in public(root).items():
        for found in texts_in(file, data):
            assert found.reading != "unread", found
            yield file, found.text


def appeal(mark: str, *, status: str = "approved", more: str = "") -> str:
    """Give an appeal of which every text has a mark: its letters, its picture and its file too."""
    text = APPEAL.replace("status: approved", f"status: {status}")
    text = text.replace("Stop the eviction", f"Stop the eviction {mark}").replace(
        "Please stop.", f"Please stop {mark}."
    )
    text = text.replace("Three hundred", f"{mark} hundred")
    media = (
        f"media:\n  - {{file: gate.png, alt: A gate {mark}, caption: The gate {mark}, credit: Sam Example}}\n"
        f"  - {{file: figures.csv, title: Figures {mark}}}\nlead_picture: gate.png\n"
    )
    return text + media + more


def translation(mark: str, status: str = "approved", more: str = "") -> str:
    """Give its Norwegian translation, of which every text has a mark."""
    return (
        f"language: nb\nstatus: {status}\ntext:\n  headline: Stans utkastelsen {mark}\n"
        f"  body: {mark} hundre familier må ut.\n"
        f"  call_to_action: Skriv til ministeren {mark}.\n"
        f"  media: [{{alt: En port {mark}, caption: Porten {mark}}}, {{title: Tall {mark}}}]\n"
        f"{more}"
    )


def write_appeal(root: Path, source: str, nb: str | None) -> None:
    """Write the appeal and its translation."""
    write(root, "appeals/one/appeal.yaml", source)
    if nb is not None:
        write(root, "appeals/one/nb.yaml", nb)
