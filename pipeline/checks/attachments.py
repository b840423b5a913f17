"""A recording or document is what its name says, is described in words, and tells of nobody what the page does not."""

from __future__ import annotations

from typing import assert_never

from pipeline.attachments.kinds import KINDS, family_of, kind_of
from pipeline.attachments.look import AttachmentInfo, look
from pipeline.attachments.said import Said
from pipeline.document.media import Attachment, Picture, Recording
from pipeline.fault import Faults
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom
from pipeline.source import Place

# Programs round a length up or down.
_SLACK = 1
_LONGEST = 60  # characters of what a file says of itself


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every recording and document of every item."""
    for item in newsroom.items:
        for index, entry in enumerate(item.source.document.media):
            if isinstance(entry, Picture):
                continue
            _described(item, index, entry, faults)
            data = item.media.get(entry.file)
            if data is not None:
                _sound(entry, data, item.source.place("media", index, "file"), faults)


def _described(item: Item, index: int, entry: Recording | Attachment, faults: Faults) -> None:
    if isinstance(entry, Recording):
        is_told, wanted = (
            entry.description or entry.transcript,
            "‘transcript’, every word that is said, or ‘description’",
        )
        who = "who cannot see or hear it"
    else:
        is_told, wanted = entry.title or entry.description, "‘title’ or ‘description’"
        who = "who decides whether to open it"
    if not is_told:
        faults.add(
            "attachment-undescribed",
            f"nothing says what is in ‘{entry.file}’",
            item.source.place("media", index, "file"),
            expected=wanted,
            hint=f"write it for somebody {who}",
        )


def _sound(entry: Recording | Attachment, data: bytes, place: Place, faults: Faults) -> None:
    file, found = entry.file, look(entry.file, data)
    match found:
        case AttachmentInfo():
            _lasting(entry, found, place, faults)
            _private(entry, found, place, faults)
        case "other-kind":
            kind, family = kind_of(file), family_of(data)
            ending = next((each for each, known in KINDS.items() if family in known.families), None)
            faults.add(
                "attachment-ending",
                f"‘{file}’ is not {kind.name if kind else 'what'} inside, and its name says so"
                if ending is None
                else f"‘{file}’ is {KINDS[ending].name} inside, and its name says {kind.name if kind else 'otherwise'}",
                place,
                expected="a file whose name says what it is",
                hint=_kept_as(file, ending),
            )
        case "broken" | "empty":
            faults.add(
                "attachment-broken",
                f"‘{file}’ is empty: its name is there, and nothing in it"
                if found == "empty"
                else f"‘{file}’ is broken or locked with a password, or only a part of it arrived",
                place,
                expected="a whole file that everybody can open",
                hint="copy it again from where it came; a document is saved without a password",
            )
        case _:
            assert_never(found)


def _kept_as(file: str, ending: str | None) -> str:
    if ending:
        return f"rename it to ‘{file.rpartition('.')[0]}.{ending}’ in media/, here, and where a text places it"
    if file.lower().endswith((".csv", ".txt")):
        return "save it as UTF-8, which every program can read"
    return "save it again from its program, without a password and without macros"


def _lasting(entry: Recording | Attachment, found: AttachmentInfo, place: Place, faults: Faults) -> None:
    """Check that a recording's length is known, and said as its file has it."""
    if isinstance(entry, Recording) and not (entry.duration or round(found.seconds or 0)):
        faults.add(
            "attachment-undescribed",
            f"‘{entry.file}’ does not say how long it is",
            place,
            expected="‘duration’, such as 2:31",
            hint="play it to the end, and write down its minutes and seconds",
        )
    if isinstance(entry, Recording) and entry.duration and found.seconds:
        length = round(found.seconds)
        if abs(length - entry.duration) > _SLACK:
            faults.add(
                "attachment-duration",
                f"‘{entry.file}’ is {_clock(length)} long, and ‘duration’ says {_clock(entry.duration)}",
                place,
                expected="the length of this very file",
                hint="leave ‘duration’ out, and the file’s own is printed; or is it another cut of the film?",
                severity="warning",
            )


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if minutes >= 60 else f"{minutes}:{rest:02}"  # noqa: PLR2004 - minutes of an hour


def _private(entry: Recording | Attachment, found: AttachmentInfo, place: Place, faults: Faults) -> None:
    """Tell of what a file says of people and places, unless the page says it of the file too."""
    printed = " ".join(filter(None, (entry.title, entry.description, entry.credit, entry.usage))).casefold()
    kept = [each for each in found.said if each.text.casefold() not in printed]
    places = [each for each in kept if each.label == "location"]
    others = [each for each in kept if each.label != "location"]
    if places:
        faults.add(
            "attachment-location",
            f"‘{entry.file}’ says where it was made: {_shown(places)}",
            place,
            expected="a file that tells nobody where somebody was",
            hint="save it again without metadata: telephones have a switch for the location when they share a film",
        )
    if others:
        faults.add(
            "attachment-metadata",
            f"‘{entry.file}’ says of itself: {', '.join(f'{each.label} {_shown([each])}' for each in others)}",
            place,
            hint="journalists can read it; take it out in the program that made the file, if it is not meant for them",
            severity="warning",
        )


def _shown(said: list[Said]) -> str:
    return ", ".join(f"‘{each.text[:_LONGEST]}{'…' * (len(each.text) > _LONGEST)}’" for each in said)
