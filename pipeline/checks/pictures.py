"""What is listed lies in media/, under a name that every system can hold; a picture can be read and shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from pipeline.attachments.kinds import DOCUMENTS, RECORDINGS
from pipeline.document.media import Picture
from pipeline.document.named_files import NamedFile, every_logo, named_files
from pipeline.fault import Faults, did_you_mean
from pipeline.i18n.file_names import looks_like_key, same_file_key, what_is_not_portable
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom
from pipeline.pictures.model import MOST_PIXELS, Flaw
from pipeline.pictures.prepare import Prepared, prepare
from pipeline.source import Place

_ENDINGS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "image/jpeg": ("JPEG", ("jpg", "jpeg", "jpe", "jfif")),
    "image/png": ("PNG", ("png", "apng")),
    "image/webp": ("WebP", ("webp",)),
    "image/gif": ("GIF", ("gif",)),
}

_FILMS = frozenset(
    {"avi", "mkv", "wmv", "mpg", "mpeg", "m4v", "3gp", "flv", "aac", "flac", "opus", "aiff", "wma", "amr"}
)
_PAPERS = frozenset(
    {"doc", "xls", "ppt", "rtf", "zip", "7z", "rar", "pages", "numbers", "key", "docm", "xlsm", "odp", "md"}
)


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check the media of every item, its logos among them."""
    for item in newsroom.items:
        named = named_files(item.source.document)
        for index, each in enumerate(named):
            before = [other.file for other in named[:index]]
            place = item.source.place(*each.route)
            _listed(item, each, place, faults)
            if not _is_outside(each.file):
                _portable(each.file, before, place, faults)
            if each.file in before:
                faults.add(
                    "duplicate-id",
                    f"the {each.noun} ‘{each.file}’ is listed twice",
                    place,
                    expected=f"one entry for each {each.noun}",
                    hint="remove one of the two",
                )
            else:
                _once(item, each, before, place, faults)
        _pictures(item, faults)


def _once(item: Item, named: NamedFile, before: list[str], place: Place, faults: Faults) -> None:
    """Check that a file does not lie in media/ under two names: the pack would hold it twice."""
    data = item.media.get(named.file)
    again = next((other for other in before if data and item.media.get(other) == data), None)
    if again:
        faults.add(
            "same-file",
            f"‘{named.file}’ is the same file as ‘{again}’",
            place,
            expected=f"another {named.noun}, or the same one once",
            hint="leave print_file out where the picture itself is fit for print"
            if named.route[-1] == "print_file"
            else f"name ‘{again}’ wherever this one is meant, or copy the right file into media/",
            severity="warning",
        )


def _pictures(item: Item, faults: Faults) -> None:
    """Check that no recording or document is to be shown as a logo, or below the headline."""
    document = item.source.document
    others = {each.file for each in document.media if not isinstance(each, Picture)}
    lead = [NamedFile(document.lead_picture, ("lead_picture",))] if document.lead_picture else []
    for each in (*lead, *every_logo(document)):
        if each.file in others:
            faults.add(
                "not-a-picture",
                f"‘{each.file}’ is no picture, and cannot be shown here",
                item.source.place(*each.route),
                expected="the name of a picture",
                hint="a recording or a document is linked where it stands under ‘media’",
            )


def _is_outside(file: str) -> bool:
    return "/" in file or "\\" in file or file in {".", ".."}


def _listed(item: Item, named: NamedFile, place: Place, faults: Faults) -> None:
    file, noun = named.file, named.noun
    if _is_outside(file):
        faults.add(
            "picture-outside-media",
            f"‘{file}’ is not a file of this item’s folder media/",
            place,
            expected="a file name, without folders",
            hint=f"copy the {noun} into media/ and give its name",
        )
    elif file in item.unread or file.startswith("."):  # which is told at this place
        return
    elif file not in item.media:
        faults.add(
            "missing-picture",
            f"there is no {noun} ‘{file}’ in media/",
            place,
            expected="the name of a file in the item’s folder media/",
            hint=_meant(file, (*item.media, *item.unlisted)),
        )
    elif named.is_picture and not item.media[file]:
        faults.add(
            "picture-broken",
            f"‘{file}’ is empty: its name is there, and nothing in it",
            place,
            expected="a whole picture file",
            hint="copy it again from where it came",
        )
    elif named.is_picture:
        found = prepare(item.media[file])
        _readable(file, found, place, faults)
        if isinstance(found, Prepared):
            _ending(file, found.media_type, place, faults)


def _ending(file: str, media_type: str, place: Place, faults: Faults) -> None:
    """Check that a picture's name says what it is: programs go by the ending, and a pack holds it by this name."""
    stem, _, ending = file.rpartition(".")
    kind, endings = _ENDINGS[media_type]
    if ending.lower() not in endings or not stem:
        faults.add(
            "picture-ending",
            f"‘{file}’ is a {kind}, and its name does not say so",
            place,
            expected=f"a name that ends in .{endings[0]}",
            hint=f"rename it to ‘{stem or file}.{endings[0]}’ in media/, here, and where a text places it",
            severity="warning",
        )


def _other_kind(file: str) -> str | None:
    """Give a hint where a name speaks of video, sound or a document, in a form that not everybody can open."""
    ending = file.lower().rpartition(".")[2]
    if ending in _FILMS:
        return f"save a recording as {listed(RECORDINGS)}"
    return f"save a document as {listed(DOCUMENTS)}" if ending in _PAPERS else None


def listed(endings: tuple[str, ...]) -> str:
    """Name endings as people do: mp3 or wav."""
    return f"{', '.join(endings[:-1])} or {endings[-1]}"


def _meant(file: str, known: tuple[str, ...]) -> str | None:
    """Give a hint that names the file that was meant, or says that its own name is not what it seems."""
    alike = next((name for name in known if looks_like_key(name) == looks_like_key(file)), None)
    if alike is None or same_file_key(alike) == same_file_key(file):
        return did_you_mean(file, known)
    return "a file there has a name that only looks the same: another kind of space, or a hidden sign; rename that file"


def _portable(file: str, before: list[str], place: Place, faults: Faults) -> None:
    """Check that every system can hold a file beside those before it: a pack is opened anywhere."""
    reason = what_is_not_portable(file)
    twin = next((each for each in before if each != file and same_file_key(each) == same_file_key(file)), None)
    if twin:
        reason = f"Windows and macOS take it for ‘{twin}’"
    if reason:
        faults.add(
            "picture-name",
            f"not every computer can hold a file named ‘{file}’: {reason}",
            place,
            expected="a name of letters, digits, hyphens and one full stop, unlike every other",
            hint="rename the file in media/, and here",
        )


def _readable(file: str, found: Prepared | Flaw, place: Place, faults: Faults) -> None:
    match found:
        case Prepared(moves=moves):
            if moves:
                faults.add(
                    "picture-moves",
                    f"‘{file}’ is a moving picture, and the page and the Word file show its first image only",
                    place,
                    hint="check that the first image says what the caption says",
                    severity="warning",
                )
        case "not-a-picture":
            faults.add(
                "not-a-picture",
                f"‘{file}’ is not a picture that every reader can open",
                place,
                expected="a JPEG, PNG, WebP or GIF file",
                hint=_other_kind(file) or "open it in a picture program and save it as JPEG or PNG",
            )
        case "picture-broken":
            faults.add(
                "picture-broken",
                f"‘{file}’ is broken, or only a part of it arrived",
                place,
                expected="a whole picture file",
                hint="copy it again from where it came, or open it in a picture program and save it again",
            )
        case "picture-for-hdr":
            faults.add(
                "picture-for-hdr",
                f"the colours of ‘{file}’ are for HDR screens only; elsewhere they would come out pale or dark",
                place,
                expected="a picture with the colours of ordinary screens",
                hint="open it in a picture program and save it as JPEG or PNG in sRGB",
            )
        case "picture-too-large":
            faults.add(
                "picture-too-large",
                f"‘{file}’ has more than {MOST_PIXELS // 1_000_000} million pixels",
                place,
                expected=f"a picture of at most {MOST_PIXELS // 1_000_000} megapixels",
                hint="save it again with a longer side of 6000 pixels; that is enough for a printed page",
            )
        case _:
            assert_never(found)
