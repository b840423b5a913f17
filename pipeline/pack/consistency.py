"""Do editions, artefacts and moment belong together? The last gate before something leaves the press office.

The floors below keep these promises already; a pack is what is sent out, so that it does not take their word for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.state.file_names import PREVIEW


class NotForPacking(ValueError):  # noqa: N818 - it says what these parts are, not what went wrong in the program
    """What was given may not go into a pack together; nothing was packed."""


def refuse_disagreement(editions: Sequence[Edition], artefacts: Sequence[Artefact], moment: datetime) -> None:
    """Raise NotForPacking unless everything is of one item, at one moment, and marked as its state asks."""
    if len({(edition.slug, edition.kind) for edition in editions}) != 1:
        raise NotForPacking("A pack holds the editions of one item.")
    by_tag = {edition.language.tag: edition for edition in editions}
    if len(by_tag) != len(editions):
        raise NotForPacking("A pack holds one edition of a language.")
    for edition in editions:
        _refuse_wrong_moment(edition, moment)
        _refuse_hidden_preview(edition, editions[0], moment)
    letters_may_go = all(_has_letters(edition) for edition in editions)
    for artefact in artefacts:
        match artefact.role:
            case "text":
                _refuse_foreign(artefact, by_tag.get(artefact.language))
            case "letter":
                if not letters_may_go:
                    raise NotForPacking(f"{artefact.name}: a letter, though the appeal is closed or withdrawn.")
                _refuse_unmarked(artefact, editions)
            case "mail":
                raise NotForPacking(f"{artefact.name}: a mail, which is the press office's own draft.")


def _refuse_wrong_moment(edition: Edition, moment: datetime) -> None:
    if edition.embargo is None:
        if edition.state == "embargoed":
            raise NotForPacking(f"{edition.stem}: embargoed, without a time at which the embargo lifts.")
        return
    lifted = moment >= datetime.fromisoformat(edition.embargo.machine)
    if lifted and edition.state == "embargoed":
        raise NotForPacking(f"{edition.stem}: marked as embargoed, but the embargo has lifted.")
    if not lifted and edition.state in {"published", "corrected"}:
        raise NotForPacking(f"{edition.stem}: marked as {edition.state}, but the embargo has not lifted.")


def _refuse_hidden_preview(edition: Edition, first: Edition, moment: datetime) -> None:
    """Refuse a preview that does not say so, that shows another moment, or that lies beside what is none."""
    if edition.preview is None:
        if first.preview or any(banner.kind == "preview" for banner in edition.banners):
            raise NotForPacking(f"{edition.stem}: not a preview, in a pack of one.")
        return
    if first.preview is None or datetime.fromisoformat(edition.preview.machine) != moment:
        raise NotForPacking(f"{edition.stem}: a preview of another moment than this pack’s.")
    if edition.banners[:1] == () or edition.banners[0].kind != "preview" or not edition.stem.startswith(PREVIEW):
        raise NotForPacking(f"{edition.stem}: a preview that is not marked as one.")


def _has_letters(edition: Edition) -> bool:
    return edition.state != "withdrawn" and edition.appeal is not None and edition.appeal.closing is None


def _refuse_foreign(artefact: Artefact, edition: Edition | None) -> None:
    """Refuse a text without its edition's stem, which carries the mark of the state."""
    if edition is None or not artefact.name.startswith(f"{edition.stem}."):
        raise NotForPacking(f"{artefact.name}: not named as the {artefact.language} edition of this pack is.")


def _refuse_unmarked(artefact: Artefact, editions: Sequence[Edition]) -> None:
    """Refuse a letter without a mark that all editions carry."""
    marks = {edition.stem.removesuffix(f"{edition.slug}.{edition.language.tag}") for edition in editions}
    if "" not in marks and not artefact.name.startswith(tuple(marks)):
        raise NotForPacking(f"{artefact.name}: not marked as the editions of this pack are.")
