"""press diff: what has changed in a text since a version of it, word by word."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
import msgspec
from msgspec import Struct

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.newsroom import DONE, FAULTS, UNSAFE, USAGE, beginning, chosen, find_newsroom, newsroom_option, stop
from pipeline.cli.preview import preview_of
from pipeline.storage.clock import now
from pipeline.storage.door import printable
from pipeline.storage.newsroom_folder import NewsroomFolder

if TYPE_CHECKING:
    from pipeline.comparing.comparison import ComparedText, Comparison, KnownVersion
    from pipeline.comparing.texts_now import TextsNow
    from pipeline.comparing.words import ComparingWords

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_VERSION = "VERSION"


@click.command("diff")
@click.argument("item", shell_complete=beginning)
@newsroom_option
@click.option("--from", "before", metavar=_VERSION, help="The earlier version. [default: the last that went out]")
@click.option("--to", "after", metavar=_VERSION, default="now", show_default=True, help="The later version.")
@click.option("--lang", "languages", metavar="TAG", multiple=True, help="Only this language. [default: every one]")
@click.option("--whole", is_flag=True, help="Show also what stayed as it was of the passages that differ.")
@click.option("--html", "page", type=click.Path(dir_okay=False, path_type=Path), help="Write it as a web page.")
@click.option("--word", type=click.Path(dir_okay=False, path_type=Path), help="Write it as a Word file.")
@click.option("--replace", is_flag=True, help="Write over a file that is there and differs.")
def command(
    item: str,
    folder: Path,
    before: str | None,
    after: str,
    *,
    languages: tuple[str, ...],
    page: Path | None,
    word: Path | None,
    whole: bool,
    replace: bool,
) -> None:
    """Show what has changed in a text, word by word: [-removed-]{+added+}.

    ITEM is a folder name. A VERSION is a number (1 is the first that went out), “published” (the last that went out),
    “signed” (what was signed last), “now” (the files as they are), or a moment such as "2031-03-04 09:00".
    """
    newsroom = find_newsroom(folder)
    tags = tuple(printable(each) for each in languages)
    from pipeline.cli.newsroom_head import newsroom_head  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.comparing.in_terminal import DiffScreen, diff_lines  # noqa: PLC0415 - as above
    from pipeline.comparing.told import counts_told  # noqa: PLC0415 - as above

    head = newsroom_head(newsroom.shared_files().settings)
    words = _words(head.languages) if page or word else None
    with stopping_on_errors():
        found = _compared(newsroom, item, (before, after), tags, Told(ZoneInfo(head.zone), words))
    files = {
        path: make(found, newsroom, words)
        for path, make in ((page, _as_page), (word, _as_word))
        if path is not None
    }  # fmt: skip
    for path, data in files.items():
        _write(newsroom, path, data, replace=replace)
    if files:
        for each in found:
            click.echo(f"{each.language.tag}: {counts_told(each)}")
        raise SystemExit(DONE)
    is_terminal = sys.stdout.isatty()
    screen = DiffScreen(get_terminal_size().columns if is_terminal else None, is_terminal, whole)
    click.echo("\n\n".join("\n".join(diff_lines(each, screen)) for each in found))
    raise SystemExit(DONE)


class Told(Struct, frozen=True):
    """How versions are told: in which zone, and in which words; without any, in English."""

    zone: ZoneInfo
    words: ComparingWords | None = None


def _words(languages: tuple[str, ...]) -> ComparingWords:
    """Give the words of a file for others: those of the newsroom’s first language, where there are any."""
    from pipeline.comparing.labels import Labels  # noqa: PLC0415 - heavy, and most look in the terminal
    from pipeline.comparing.words import comparing_words  # noqa: PLC0415 - as above
    from pipeline.desk.words import desk_words  # noqa: PLC0415 - as above

    found = comparing_words(languages[0] if languages else "en")
    named = desk_words(found.language.tag)
    return msgspec.structs.replace(found, labels=Labels(named.field, named.entry))


def _compared(
    newsroom: NewsroomFolder, item: str, versions: tuple[str | None, str], languages: tuple[str, ...], told: Told
) -> list[Comparison]:
    """Compare the versions in each language that is asked for, or that has both."""
    from pipeline.cli.remembered import RememberedTexts, name_mask  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.comparing.choosing import NoVersionError, title_of, version_meant  # noqa: PLC0415 - as above
    from pipeline.comparing.comparison import ComparedText, compared  # noqa: PLC0415 - as above
    from pipeline.comparing.texts_now import texts_now  # noqa: PLC0415 - as above
    from pipeline.comparing.words import comparing_words  # noqa: PLC0415 - as above

    folders = {each.slug: each for each in newsroom.item_folders()}
    known_item = folders[next(iter(chosen((item,), tuple(folders))))]
    texts = RememberedTexts(newsroom, known_item)
    present = texts_now(newsroom.shared_files(), known_item.read())
    mask, hidden = name_mask(newsroom, known_item, folders.values()), (told.words or comparing_words())["name_withheld"]

    def side(version: KnownVersion | None, tag: str) -> ComparedText:
        passages = texts.passages(version.words) if version else present.texts.get(tag)
        if passages is None and version:
            raise NoVersionError(f"the text of {title_of(version, told.zone)} is not kept in ledger/texts")
        if passages is None:
            raise NoVersionError(_why_unread(present))
        return ComparedText(title_of(version, told.zone, told.words), mask.over(passages, tag, hidden))

    def moment_of(text: str) -> datetime | None:
        return preview_of(text, newsroom).moment if _DAY.match(text) else None

    found: list[Comparison] = []
    refused: dict[str, str] = {}
    known = tuple(dict.fromkeys((*present.texts, *texts.languages)))
    for tag in languages or known:
        if tag not in known:
            refused[tag] = _why_unread(present)
            continue
        try:
            one, other = (version_meant(each, texts.of(tag), moment_of, told.zone) for each in versions)
            found.append(compared(known_item.key, tag, side(one, tag), side(other, tag)))
        except NoVersionError as error:
            refused[tag] = str(error)
    if not found or (languages and refused):
        _refuse(refused, present)
    return found


def _why_unread(present: TextsNow) -> str:
    if present.faults:
        place = present.faults[0].place
        return f"its files have an error ({place.source.name}:{place.line}); run ‘press check’, mend it and try again"
    return "there is no file in this language"


def _refuse(refused: Mapping[str, str], present: TextsNow) -> None:
    """Say why nothing is compared, once where the reason is the same in every language."""
    from pipeline.comparing.choosing import NOTHING  # noqa: PLC0415 - heavy, and help needs none of it

    reasons = set(refused.values()) or {_why_unread(present)}
    told = next(iter(reasons)) if len(reasons) == 1 else "; ".join(f"{tag}: {why}" for tag, why in refused.items())
    if told == NOTHING:  # which is an answer to what has changed, and nobody's mistake
        click.echo(f"{told[0].upper()}{told[1:]}.")
        raise SystemExit(DONE)
    stop(told, FAULTS if present.faults and not present.texts else USAGE)


def _as_page(found: list[Comparison], newsroom: NewsroomFolder, words: ComparingWords | None) -> bytes:
    del newsroom
    from pipeline.comparing.page import changes_page  # noqa: PLC0415 - heavy, and most look in the terminal

    return changes_page(found, words)


def _as_word(found: list[Comparison], newsroom: NewsroomFolder, words: ComparingWords | None) -> bytes:
    from pipeline.comparing.word_file import changes_in_word  # noqa: PLC0415 - heavy, and most look in the terminal

    return changes_in_word(found, newsroom.templates(), now(), words)


def _write(newsroom: NewsroomFolder, path: Path, data: bytes, *, replace: bool) -> None:
    from pipeline.storage.text_files import write_new  # noqa: PLC0415 - most look in the terminal

    if newsroom.is_among_own(path):
        stop(f"nothing was written: {path} would lie among the newsroom’s own files; name a file elsewhere", UNSAFE)
    if write_new(path.absolute().parent, {path.name: data}, replace=replace):
        stop(f"nothing was written: {path} is there and differs; name another file, or use --replace", UNSAFE)
    click.echo(f"written: {path}")
