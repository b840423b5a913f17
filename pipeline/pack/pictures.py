"""Editions and prepared pictures in; the whole pictures as they go out, by their paths, each with its texts inside.

A picture that is passed on alone still says what it shows, whose it is, on what terms it may be printed and until when
not. It says that from its fields: what the upload said of itself is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.edition.model import Edition, Phrase, Picture
from pipeline.i18n.punctuation import punctuation
from pipeline.pack.shown import Shown
from pipeline.pictures.label import Label
from pipeline.pictures.labelled import labelled
from pipeline.pictures.prepare import Prepared

_NOT_YET = frozenset({"preview", "embargo", "draft"})


def whole_pictures(editions: Sequence[Edition], media: Mapping[str, Prepared]) -> dict[str, bytes]:
    """Give the pictures that editions show; the first edition is for whoever asks for no language."""
    shown = Shown.of(editions).pictures
    return {each.path: _labelled(media[file], file, editions) for file, each in shown.items()}


def print_pictures(editions: Sequence[Edition], media: Mapping[str, Prepared]) -> dict[str, bytes]:
    """Give the same pictures for print."""
    pictures = Shown.of(editions).pictures
    return {
        each.print_file.path: _labelled(media[each.print_file.file], file, editions)
        for file, each in pictures.items()
        if each.print_file
    }


def _labelled(prepared: Prepared, file: str, editions: Sequence[Edition]) -> bytes:
    whole = prepared.clean
    return labelled(whole.data, whole.media_type, (whole.width, whole.height), _label(file, editions))


def _label(file: str, editions: Sequence[Edition]) -> Label:
    showing = [edition for edition in editions if file in edition.pictures]
    pictures = [edition.pictures[file] for edition in showing]
    first = pictures[0]
    return Label(
        description=_by_language([each.caption or each.alt for each in pictures]),
        alt=_by_language([each.alt for each in pictures]),
        rights=_by_language([each.usage for each in pictures]),
        credit=first.credit.text if first.credit else "",
        instructions="\n".join(_instructions(showing[0], first)),
    )


def _by_language(texts: Sequence[Phrase | None]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        if text and text.text:
            found.setdefault(text.language.tag, text.text)
    return found


def _instructions(edition: Edition, picture: Picture) -> list[str]:
    """Give what whoever prints it has to know first: an embargo, a draft, a warning."""
    warning, colon = picture.content_warning, punctuation(edition.language).colon
    return [
        *(banner.title for banner in edition.banners if banner.kind in _NOT_YET),
        *([f"{edition.words['content_warning']}{colon}{warning.text}"] if warning else []),
    ]
