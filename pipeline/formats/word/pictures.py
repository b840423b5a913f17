"""A picture in; its drawing out: in line with the text, no wider than it, with its alternative text."""

from __future__ import annotations

from pipeline.edition.model import Phrase, Picture
from pipeline.formats.escaping import escaped
from pipeline.formats.word.sheet import LetterheadSheet, Relations
from pipeline.pictures.model import Rendition

# Office Open XML measures in English Metric Units: 914,400 an inch, 635 a twentieth of a point.
_PER_TWIP = 635
# Smaller pictures keep the size that they have at 96 pixels an inch rather than blur.
_PER_PIXEL = 914_400 // 96
# A picture takes at most this part of the page's height: a taller one leaves half a page empty before itself.
_TALLEST = 0.25
# Logos stand beside each other: none is wider than 5 centimetres or taller than 1.5.
_LARGEST_LOGO = (5 * 360_000, 540_000)
_EXTENSIONS = {"image/jpeg": "jpeg", "image/png": "png"}


def set_picture(sheet: LetterheadSheet, relations: Relations, picture: Picture, alt: Phrase, shown: Rendition) -> str:
    """Set a picture as a run."""
    return _drawn(sheet, relations, picture, alt, shown, _size(sheet, picture))


def set_logo(sheet: LetterheadSheet, relations: Relations, picture: Picture, shown: Rendition) -> str:
    """Set a logo as a run."""
    return _drawn(sheet, relations, picture, picture.alt, shown, _fitted(picture, *_LARGEST_LOGO))


def _drawn(  # noqa: PLR0917 - a picture, where it goes, and its words
    sheet: LetterheadSheet,
    relations: Relations,
    picture: Picture,
    alt: Phrase,
    shown: Rendition,
    size: tuple[int, int],
) -> str:
    part = sheet.picture_part(picture.file, _EXTENSIONS[shown.media_type], shown.data)
    sheet.drawings += 1
    width, height = size
    name = f'id="{sheet.drawings}" name="{escaped(picture.file)}" descr="{escaped(alt.text)}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {name}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relations.picture(part)}"/><a:stretch><a:fillRect/></a:stretch>'
        "</pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _size(sheet: LetterheadSheet, picture: Picture) -> tuple[int, int]:
    widest = sheet.letterhead.text_width * _PER_TWIP
    return _fitted(picture, widest, int(sheet.letterhead.text_height * _PER_TWIP * _TALLEST))


def _fitted(picture: Picture, widest: int, tallest: int) -> tuple[int, int]:
    width, height = max(picture.width, 1) * _PER_PIXEL, max(picture.height, 1) * _PER_PIXEL
    scale = min(1.0, widest / width, tallest / height)
    return max(int(width * scale), 1), max(int(height * scale), 1)
