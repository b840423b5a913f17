"""press init: a newsroom of one's own, in a folder where nothing of it is yet."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from zoneinfo import ZoneInfo

import click

from pipeline.cli.newsroom import DONE, USAGE, stop
from pipeline.storage.clock import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.fault import Fault
    from pipeline.scaffold.newsroom import NewsroomWish

_ASKED = {
    "name": "What is your organisation called?",
    "languages": "In which languages do you publish, your own first (en,nb)?",
    "timezone": "In which time zone are you (Europe/Oslo)?",
    "email": "To which e-mail address do journalists write?",
    "phone": "Which number do they call (+44 20 7946 0018; empty for none)?",
}
_MAY_BE_EMPTY = ("phone",)
_RIGHT = {"name": "Watch", "languages": "en", "timezone": "UTC", "email": "press@example.org"}
"""Answers without fault, beside which one is looked at alone."""


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", help="What the organisation is called.")
@click.option("--languages", metavar="TAGS", help="The languages that it publishes in, its own first: en,nb.")
@click.option("--timezone", metavar="ZONE", help="The zone of its times: Europe/Oslo.")
@click.option("--email", help="The press office’s address.")
@click.option("--phone", help="Its number, in international form.")
@click.option("--office", help="What the press office is called. [default: as the organisation is]")
@click.option("--site", metavar="URL", help="Where the public site stands. [default: by the e-mail address]")
@click.option("--place", help="The town that texts are issued in.")
def command(folder: Path, **said: str | None) -> None:
    """Make a newsroom of your own in a folder: its file, a first release as a draft, and settings for editors.

    What is not said is asked for. In a pipe nothing is asked: --name, --languages, --timezone and --email are needed.
    Nothing that is there is ever replaced.
    """
    wish = _wish(said)
    files, warnings = _files(wish)
    from pipeline.storage.new_files import fill_folder, make_folder, those_there  # noqa: PLC0415 - as below

    # a folder that is there keeps its place: somebody may stand in it
    is_there = os.path.lexists(folder)
    if is_there and not folder.is_dir():
        stop(f"nothing was written: {folder} is no folder", USAGE)
    there = those_there(folder, files) if is_there else ()
    if there:
        _refuse(folder, there[0])
    try:
        (fill_folder if is_there else make_folder)(folder, files)
    except FileExistsError as error:
        _refuse(folder, Path(error.filename or folder).name)
    release = next(name for name in files if name.startswith("releases/"))
    click.echo(f"made: {folder / 'newsroom.yaml'}")
    click.echo(f"made: {folder / release}, a draft to begin with")
    _tell(warnings)
    # as it was called: it need not lie where the system looks for programs
    program = sys.argv[0] if Path(sys.argv[0]).stem == "press" else "press"
    line = " ".join(f'"{each}"' if " " in each else each for each in (program, "desk", "--newsroom", str(folder)))
    click.echo(f"next: {line} opens it in the browser")
    raise SystemExit(DONE)


def _refuse(folder: Path, name: str) -> NoReturn:
    stop(f"nothing was written: {folder / name} is there already", USAGE)


def _wish(said: Mapping[str, str | None]) -> NewsroomWish:
    """Give what was said, and what somebody answers who is there to be asked; or stop."""
    given = {key: " ".join(text.split()) for key, text in said.items() if text and text.strip()}
    asked = [key for key in _ASKED if key not in given]
    needed = [key for key in asked if key not in _MAY_BE_EMPTY]
    if needed and sys.stdin.isatty() and sys.stdout.isatty():
        given |= {key: _answer(key) for key in asked}
    elif needed:
        named = ", ".join(f"--{key}" for key in needed)
        stop(f"nothing was written, and nobody is here to be asked: say {named}", USAGE)
    return _wished(given)


def _wished(said: Mapping[str, str]) -> NewsroomWish:
    from pipeline.scaffold.newsroom import NewsroomWish  # noqa: PLC0415 - as above

    languages = tuple(dict.fromkeys(said["languages"].replace(",", " ").split())) or (said["languages"],)
    others = {key: said[key] for key in ("phone", "site", "office", "place") if said.get(key)}
    return NewsroomWish(said["name"], languages, said["timezone"], said["email"], **others)


def _answer(key: str) -> str:
    """Ask for one thing, again until ‘press check’ would find no fault in the answer: what was right stays said."""

    def read(text: str) -> str:
        answer = " ".join(text.split())
        if not answer and key not in _MAY_BE_EMPTY:
            raise click.UsageError(_ASKED[key])
        told = _told(_wished({**_RIGHT, key: answer}))
        if told:
            raise click.UsageError(told)
        return answer

    default = "" if key in _MAY_BE_EMPTY else None
    return str(click.prompt(_ASKED[key], default=default, show_default=False, prompt_suffix=" ", value_proc=read))


def _told(wish: NewsroomWish) -> str:
    """Say what is the matter with an answer among others that are right; nothing where it is right too."""
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - as below

    try:
        faults = _checked(wish, {})[1]
    except UnwritableError as error:
        return _unwritable(error)
    for fault in (each for each in faults if each.severity == "error"):
        advice = fault.hint or f"write {fault.expected}"
        return f"{fault.message}. {advice[:1].upper()}{advice[1:]}"
    return ""


def _files(wish: NewsroomWish) -> tuple[dict[str, bytes], tuple[Fault, ...]]:
    """Give the newsroom's files, and what ‘press check’ will warn of; stop where it would find an error in them."""
    from pipeline.cli.newsroom_schemas import newsroom_schemas  # noqa: PLC0415 - as below
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - as below

    try:
        files, faults = _checked(wish, newsroom_schemas())
    except UnwritableError as error:
        stop(f"nothing was written: {_unwritable(error)}", USAGE)
    if any(each.severity == "error" for each in faults):
        _tell(faults)
        stop("nothing was written: correct what the lines above tell", USAGE)
    return files, faults


def _tell(faults: tuple[Fault, ...]) -> None:
    from pipeline.report import render  # noqa: PLC0415 - as below

    if faults:
        click.echo(render(faults, "text", colour=sys.stderr.isatty()), err=True, nl=False)


def _checked(
    wish: NewsroomWish, schemas: Mapping[str, Mapping[str, object]]
) -> tuple[dict[str, bytes], tuple[Fault, ...]]:
    """Give the newsroom's files, and what ‘press check’ would find in them."""
    from pipeline.document.times import zones  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.scaffold.first_check import faults_of, headline_in  # noqa: PLC0415 - as above
    from pipeline.scaffold.newsroom import newsroom_files  # noqa: PLC0415 - as above

    moment = now()
    day = moment.astimezone(ZoneInfo(wish.timezone if wish.timezone in zones() else "UTC")).date()
    made = newsroom_files(wish, day, headline_in(wish.languages[0]), schemas)
    files = {name: text.encode() for name, text in made.items()}
    return files, faults_of(files, moment)


def _unwritable(error: Exception) -> str:
    return f"‘{error}’ has characters that no file of a newsroom may hold"
