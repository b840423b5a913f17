"""An edition in; what a file manager and an archive read about its Word file out (docProps/core.xml)."""

from __future__ import annotations

from datetime import UTC, datetime

from pipeline.edition.model import Edition, Letter, Time
from pipeline.formats.escaping import escaped
from pipeline.formats.word.names import DECLARATION
from pipeline.i18n.language import Language

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def release_properties(edition: Edition) -> bytes:
    """Describe a release or an appeal. Its times are the edition's, never the clock's."""
    return _core(
        title=edition.headline.text,
        subject=edition.kind_label,
        creator=edition.issued_by.text,
        identifier=edition.index_number or "",
        keywords=", ".join(dict.fromkeys([*edition.topics, *edition.keywords])),
        language=edition.language.tag,
        created=edition.issued,
        modified=edition.updated or edition.published or edition.issued,
    )


def letter_properties(edition: Edition, letter: Letter) -> bytes:
    """Describe a letter. It names no author: the one who signs and posts it is not the organisation."""
    return _core(
        title=letter.subject.text,
        subject="",
        creator="",
        identifier="",
        keywords="",
        language=letter.language.tag,
        created=edition.issued,
        modified=edition.issued,
    )


def plain_properties(title: str, language: Language, moment: datetime) -> bytes:
    """Describe a document of the press office's own, as it was made at a moment."""
    made = Time(moment.isoformat(), "")
    return _core(title=title, language=language.tag, created=made, modified=made)


def _core(*, created: Time, modified: Time, **texts: str) -> bytes:
    names = {"keywords": "cp:keywords"}
    inside = "".join(
        f"<{names.get(name, f'dc:{name}')}>{escaped(text)}</{names.get(name, f'dc:{name}')}>"
        for name, text in texts.items()
        if text
    )
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_w3c(time)}</dcterms:{name}>'
        for name, time in (("created", created), ("modified", modified))
    )
    return f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>{inside}{times}</cp:coreProperties>".encode()


def _w3c(time: Time) -> str:
    """Give a time in UTC; Word wants one, so that a bare date becomes its first second."""
    moment = datetime.fromisoformat(time.machine)
    at = moment.astimezone(UTC) if moment.tzinfo else moment
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
