"""An edition, templates and pictures in; a Word file out, and one more for each letter of an appeal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import jinja2

from pipeline.edition.model import Edition, Letter, Phrase
from pipeline.formats.artefact import Artefact
from pipeline.formats.whole_names import names
from pipeline.formats.word.letterhead import Letterhead, read_letterhead, spelled
from pipeline.formats.word.marginal import Values
from pipeline.formats.word.package import package
from pipeline.formats.word.page import Page
from pipeline.formats.word.posting import address_setting, density
from pipeline.formats.word.properties import letter_properties, release_properties
from pipeline.formats.word.sheet import LetterheadSheet
from pipeline.pictures.prepare import Prepared
from pipeline.templating.environment import compile_all, on_page
from pipeline.templating.templates import Templates

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FILTERS: Mapping[str, Callable[..., object]] = {
    "style": Page.style,
    "phrase": Page.phrase,
    "ltr": Page.ltr,
    "href": Page.href,
    "mail_link": Page.mail_link,
    "link": Page.link,
    "dial": Page.dial,
    "labelled": Page.labelled,
    "commas": Page.commas,
    "bracketed": Page.bracketed,
    "kept": Page.kept,
    "fill": Page.fill,
    "rich": Page.rich,
    "item": Page.item,
    "quoted": Page.quoted,
    "drawing": Page.drawing,
    "logo": Page.logo,
    "signed": Page.signed,
    "box": Page.box,
    "picture": Page.picture,
}


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared]) -> tuple[Artefact, ...]:
    """Set an edition on the letterhead, and its letters each on a sheet to sign, and to post or fax.

    `media` holds the pictures by file name. Raises UnusableLetterheadError when a letterhead or a template of
    the newsroom's own cannot be used.
    """
    environment, *both = compiled(templates)
    letterhead, paper = (spelled(each, edition.layout.spelling) for each in both)
    page = Page(edition, environment, LetterheadSheet(letterhead, edition.language, names(edition)), media)
    body = page.template("appeal.xml" if edition.appeal else "release.xml")
    data = package(page.sheet, body, release_properties(edition), _values(edition), edition.words["page_of"])
    text = Artefact(f"{edition.stem}.docx", data, _MEDIA_TYPE, edition.language.tag, "text")
    letters = (copy for letter in (edition.appeal.letters if edition.appeal else ()) for copy in letter.copies)
    return (text, *(_letter(edition, letter, environment, paper) for letter in letters if letter.goes_on_paper))


def prepare(templates: Templates) -> None:
    """Compile every template and read the letterheads; raise what a build would stop at."""
    compile_all(compiled(templates)[0], ".xml")


@lru_cache(maxsize=8)
def compiled(templates: Templates) -> tuple[jinja2.Environment, Letterhead, Letterhead]:
    """Compile the templates and read the two letterheads once; templates are compared by identity."""
    environment = templates.environment("word", escape=True)
    environment.filters.update({name: on_page(method) for name, method in _FILTERS.items()})
    letterhead, paper = (
        read_letterhead(f"templates/{name}", templates.files[name])
        for name in ("word/letterhead.docx", "word/letter.docx")
    )
    return environment, letterhead, paper


def _letter(edition: Edition, letter: Letter, environment: jinja2.Environment, paper: Letterhead) -> Artefact:
    page = Page(edition, environment, LetterheadSheet(paper, letter.language), {})
    # A letter carries no other mark: whoever signs and posts it is not the press office.
    preview = [Phrase(banner.title, edition.language) for banner in edition.banners if banner.kind == "preview"]
    setting = address_setting(letter)
    body = page.template("letter.xml", letter=letter, density=density(letter), window=setting, preview=preview)
    values = dict.fromkeys(_values(edition))
    data = package(page.sheet, body, letter_properties(edition, letter), values, edition.words["page_of"])
    return Artefact(edition.letter_file(letter), data, _MEDIA_TYPE, letter.language.tag, "letter")


def _values(edition: Edition) -> Values:
    """Give what the markers of header and footer stand for."""
    own, organisation = edition.language, edition.organisation
    # That an appeal is closed is news of its own; it needs no band on every page.
    marks = [banner.title for banner in edition.banners if banner.kind != "closed"]

    def printed(text: Phrase | str | None) -> Phrase | None:
        return Phrase(text, own) if text and isinstance(text, str) else text or None

    return {
        "address line": organisation.address_line,
        "banner": printed(" · ".join(marks)),
        "date": printed(edition.issued.text),
        "headline": edition.headline,
        "index number": printed(edition.index_number),
        "kind": printed(edition.kind_label),
        "organisation": edition.issued_by,
        "release line": printed(edition.release_line),
        "web": printed(organisation.web),
    }
