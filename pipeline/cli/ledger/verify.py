"""press ledger verify: every entry is there and as it was written, its texts are kept, and build/public/ agrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.newsroom import DONE, FAULTS, find_newsroom, newsroom_option
from pipeline.storage.newsroom_folder import NewsroomFolder

if TYPE_CHECKING:
    from pipeline.ledger.chain import LedgerTrouble


@click.command("verify")
@newsroom_option
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(folder: Path, *, as_json: bool) -> None:
    """Look at every entry of the ledger: none is changed, and none is missing that another names.

    The texts of published versions are looked at too, and whether build/public/ holds what the ledger says. It cannot
    say who wrote an entry: who changes one can write all that follow anew.
    """
    newsroom = find_newsroom(folder)
    from pipeline.ledger.chain import verify  # noqa: PLC0415 - help needs none of it
    from pipeline.report.visible import visible  # noqa: PLC0415 - as above
    from pipeline.storage.ledger_folder import LedgerFolder  # noqa: PLC0415 - as above
    from pipeline.storage.publishing_folder import PublishingFolder  # noqa: PLC0415 - as above

    known = PublishingFolder(newsroom.root / "build" / ".publishing").known()
    found = verify(dict(LedgerFolder(newsroom.root).files()), known.last)
    told: list[tuple[str, str, str]] = [(each.kind, each.name, _told(each)) for each in found.troubles]
    told += [("text-missing", words, said) for words, said in _texts(newsroom, {e.words for e in found.entries})]
    if not told:
        told += [("public-differs", file, said) for file, said in _public(newsroom)]
    if as_json:
        troubles = [{"kind": kind, "name": name, "message": said} for kind, name, said in told]
        click.echo(json.dumps({"entries": len(found.entries), "last": found.last, "troubles": troubles}, indent=2))
    else:
        for _, _, said in told:
            click.echo(visible(said), err=True)
        count = len(found.entries)
        click.echo(f"{count:,} {'entry' if count == 1 else 'entries'}" + ("" if told else ", all whole"))
    raise SystemExit(FAULTS if told else DONE)


def _told(trouble: LedgerTrouble) -> str:
    match trouble.kind:
        case "changed":
            return f"ledger/{trouble.name} was changed: {trouble.detail}; put back what git has of it"
        case "unreadable":
            return (
                f"ledger/{trouble.name} cannot be used: {trouble.detail}; put back what git has of it, or take it away"
                " if git knows nothing of it"
            )
        case "missing":
            return (
                f"the entry {trouble.name[:16]}… is missing: ledger/{trouble.after} follows it; put back what git has"
                " of it, or merge the branch that it stands in"
            )
        case "missing-last":
            return (
                f"the entry {trouble.name[:16]}… is missing, which was the last one when something last went out; put"
                " it back, or go on without it: press publish --restored"
            )


def _texts(newsroom: NewsroomFolder, words: set[str]) -> Iterator[tuple[str, str]]:
    from pipeline.storage.ledger_texts import LedgerTexts  # noqa: PLC0415 - help needs none of it

    texts = LedgerTexts(newsroom.root)
    for each in sorted(words - {""}):
        if texts.read(each) is None:
            path = f"ledger/texts/{each[:2]}/{each}.json.gz"
            yield (
                each,
                f"{path} is missing or was changed: this version cannot be compared; put back what git has of it",
            )


def _public(newsroom: NewsroomFolder) -> Iterator[tuple[str, str]]:
    from pipeline.publishing.gone_out import differences  # noqa: PLC0415 - help needs none of it

    for file, kind in differences(newsroom.root, newsroom.root / "build"):
        said = {
            "lost": "is not there, and the ledger says that it is public",
            "altered": "has other bytes than the ledger says",
            "stray": "is there, and the ledger knows nothing of it",
        }[kind]
        yield file, f"build/public/{file} {said}; press publish puts that right"
