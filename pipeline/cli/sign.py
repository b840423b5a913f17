"""press sign: somebody signs, as what they are in the press office, the words of an item in one language or several."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.newsroom import DONE, FAULTS, UNSAFE, USAGE, beginning, chosen, find_newsroom, newsroom_option, stop
from pipeline.cli.running import run_here
from pipeline.storage.clock import now
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

if TYPE_CHECKING:
    from pipeline.fault import Fault
    from pipeline.publishing.signable import Signable
    from pipeline.publishing.signing import Signed


@click.command("sign")
@click.argument("item", shell_complete=beginning)
@newsroom_option
@click.option("--as", "role", metavar="ROLE", required=True, help="What you sign as: a role of newsroom.yaml.")
@click.option(
    "--lang", "languages", metavar="TAG", multiple=True, help="Only this language. [default: all that can be signed]"
)
@click.option("--by", metavar="NAME", help="Who signs. [default: git’s user.name, or who is logged in]")
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(item: str, folder: Path, role: str, languages: tuple[str, ...], by: str | None, *, as_json: bool) -> None:
    """Sign an item's own words and figures, as they stand now in each language.

    ITEM is a folder name. Signed are the languages that are approved or in review, and without fault. Whoever changes a
    word later un-signs that language; `press status ITEM` says what changed. Nothing is signed while the item is at
    fault. The signature is a line in the item's signatures.log: a record, and no proof of who wrote it.
    """
    newsroom, moment = find_newsroom(folder), now()
    from pipeline.publishing.signing import SigningError, check_role, sign  # noqa: PLC0415 - help needs none of it
    from pipeline.storage.this_person import this_person  # noqa: PLC0415 - as above

    (slug,) = chosen((item,), newsroom.slugs())
    with stopping_on_errors():
        found = _signable(newsroom, slug, moment)
    if found.in_the_way:
        _stop_at(found.in_the_way)
    person = None if by is not None else this_person(newsroom.root)
    try:
        check_role(found, role)
        wanted = _wanted(found, languages)
        name = by if by is not None else person.name if person else ""
        signed = sign(newsroom.root, found, wanted, role=role, by=name, at=moment)
    except SigningError as error:
        stop(f"nothing was signed: {error}", UNSAFE if error.kind == "two-persons" else USAGE)
    if as_json:
        click.echo(_as_json(found, signed, role, wanted))
    else:
        where = {"git": ", as git has it", "login": ", as you are logged in"}[person.source] if person else ""
        click.echo("\n".join(_lines(found, signed, role, where, chosen_ones=bool(languages))))
    raise SystemExit(DONE)


def _signable(newsroom: NewsroomFolder, slug: str, moment: datetime) -> Signable:
    """Read the item."""
    from pipeline.building import build_log_file  # noqa: PLC0415 - help needs none of it
    from pipeline.building.scan import BuildContext  # noqa: PLC0415 - as above
    from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
    from pipeline.publishing.gone_out import published_in  # noqa: PLC0415 - as above
    from pipeline.publishing.signable import find_signable  # noqa: PLC0415 - as above

    key = next(each.key for each in newsroom.item_folders() if each.slug == slug)
    output = OutputFolder(newsroom.root / "build")
    log = build_log_file.decode_parts(output.read_log(), engine())
    published = published_in(newsroom.root, output.root)
    context = BuildContext(newsroom.shared_files(), BuildOptions(), moment, run_here(), published)
    return find_signable(newsroom, key, log, context)


def _reason(item: Signable, tag: str) -> str | None:
    """Say in words why a language cannot be signed now."""
    from pipeline.publishing.signing import why_not  # noqa: PLC0415 - loaded by then

    match why_not(item, tag):
        case "at-fault":
            return "it is at fault"
        case "no-language":
            return "there is no such language of this text"
        case "no-text":
            return "it has no text yet"
        case "draft":
            return "it is a draft still"
        case "withdrawn":
            return "it is withdrawn, which needs no signature"
        case None:
            return None


def _wanted(item: Signable, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages to sign, or stop: one that was named has to be one that can be signed."""
    wanted = tuple(dict.fromkeys(languages)) or item.ready
    for tag in wanted:
        if tag in item.at_fault:
            _stop_at(item.at_fault[tag])
        reason = _reason(item, tag)
        if reason:
            stop(f"nothing was signed: {tag}: {reason}", USAGE)
    if not wanted:
        told = "; ".join(f"{tag}: {_reason(item, tag)}" for tag in (*item.texts, *item.at_fault))
        stop(f"there is nothing to sign: {told}", FAULTS)
    return wanted


def _stop_at(faults: Iterable[Fault]) -> None:
    """Print the faults with their places, and stop."""
    from pipeline.report import render  # noqa: PLC0415 - only needed now

    click.echo(render(tuple(faults), "text", colour=sys.stderr.isatty()), nl=False, err=True)
    stop("nothing was signed: mend this first, for whoever signs has to know what goes out", FAULTS)


def _lines(item: Signable, signed: Signed, role: str, where: str, *, chosen_ones: bool) -> Iterable[str]:
    """Say what was signed, what was signed before, what was left out and why, and who is still to sign."""
    from pipeline.report.visible import visible  # noqa: PLC0415 - loaded by then
    from pipeline.signoff.standing import listed, waiting  # noqa: PLC0415 - as above

    if signed.new:
        yield f"{item.files.slug}: signed as {role} by {visible(signed.new[0].by)}{where}"
        for each in signed.new:
            yield f"  {each.language}  {visible(item.headlines[each.language])}"
    if signed.unchanged:
        yield f"signed as {role} already, and unchanged since: {', '.join(signed.unchanged)}"
    if not chosen_ones:
        others = {tag: reason for tag in (*item.texts, *item.at_fault) if (reason := _reason(item, tag))}
        for tag, reason in others.items():
            yield f"not signed: {tag}: {reason}" + (f" (press check {item.files.slug})" if tag in item.at_fault else "")
    missing = waiting({tag: signed.standing[tag] for tag in item.ready})
    if missing:
        yield f"still to sign: {listed(missing)}"
    else:
        yield "signed as newsroom.yaml asks"


def _as_json(item: Signable, signed: Signed, role: str, wanted: tuple[str, ...]) -> str:
    from pipeline.state.moments import machine  # noqa: PLC0415 - loaded by then

    others = (tag for tag in (*item.texts, *item.at_fault) if tag not in wanted)
    data = {
        "item": item.files.key,
        "role": role,
        "signed": [
            {
                "language": each.language,
                "by": each.by,
                "at": machine(each.at),
                "words": each.words,
                "around": each.around,
            }
            for each in signed.new
        ],
        "unchanged": list(signed.unchanged),
        "not_signed": {tag: _reason(item, tag) for tag in others},
        "still_to_sign": {tag: list(signed.standing[tag].waits_for) for tag in item.ready},
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
