"""A pack's editions and the list of what lies in it in; its first page out, one language after the other.

It is whole in itself like every page of ours: no script and no request, and its policy names its one style.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from urllib.parse import quote

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup
from msgspec import Struct

from pipeline.edition.model import Edition, Phrase, Rich
from pipeline.formats.addresses import mail_link
from pipeline.formats.artefact import Artefact
from pipeline.formats.escaping import escaped, safe
from pipeline.formats.html import marks
from pipeline.formats.html.style import pack
from pipeline.formats.html.tongues import with_rules
from pipeline.pack.listing import letters_in, pictures_in, shelves_in
from pipeline.pack.names import START_PAGE_TEMPLATE, START_PART_TEMPLATE, START_STYLE
from pipeline.richtext.blocks import Paragraph, plain_text
from pipeline.templating.templates import Templates


class PackPart(Struct, frozen=True):
    """The page in one language."""

    tag: str
    direction: str
    name: str
    text: Markup


def start_page(
    editions: Sequence[Edition], artefacts: Sequence[Artefact], files: Collection[str], templates: Templates
) -> bytes:
    """Set the page; `files` are the paths of what the pack shows."""
    environment, sheet = _compiled(templates)
    tongues = frozenset(each.language for each in editions)
    style = safe(with_rules(sheet, editions[0].language, tongues))  # noqa: S704 - both are packed
    part = environment.get_template(_base(START_PART_TEMPLATE))
    parts = [
        PackPart(
            each.language.tag,
            each.language.direction,
            each.language_name,
            safe(part.render(_values(each, editions, artefacts, files)).strip()),  # noqa: S704 - the template escaped it
        )
        for each in editions
    ]
    digest = "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src '{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    page = environment.get_template(_base(START_PAGE_TEMPLATE))
    first = editions[0]
    return page.render(edition=first, words=first.words, parts=parts, style=style, policy=policy).lstrip().encode()


def _values(
    edition: Edition, editions: Sequence[Edition], artefacts: Sequence[Artefact], files: Collection[str]
) -> dict[str, object]:
    office = edition.organisation.press_office
    people = [*edition.contacts, *([office] if office and office not in edition.contacts else [])]
    return {
        "edition": edition,
        "words": edition.words,
        "shelves": shelves_in(artefacts, edition, editions),
        "letters": letters_in(artefacts, edition, editions),
        "pictures": pictures_in(edition, files),
        "attachments": [each for _, each in sorted(edition.attachments.items()) if each.path in files],
        "people": people,
    }


@lru_cache(maxsize=8)
def _compiled(templates: Templates) -> tuple[jinja2.Environment, str]:
    environment = templates.environment("pack", escape=True)
    environment.filters.update(_FILTERS)
    return environment, pack(templates.text(START_STYLE), START_STYLE)  # which cannot end its element


def _base(template: str) -> str:
    return template.partition("/")[2]


@jinja2.pass_context
def _phrase(context: Context, text: Phrase | str) -> Markup:
    around = context["edition"].language
    given, language = (text, around) if isinstance(text, str) else (text.text, text.language)
    return safe(marks.mark(given, language, around).replace("\n", "<br>\n"))  # noqa: S704 - escaped there


def _ltr(text: str) -> Markup:
    return safe(marks.ltr(text))  # noqa: S704 - escaped there


def _paragraphs(text: Rich) -> list[Phrase]:
    """Give the paragraphs of a text without marks, as the notice of a withdrawn one is."""
    return [Phrase(plain_text(each.inlines), text.language) for each in text.blocks if isinstance(each, Paragraph)]


def _here(path: str) -> Markup:
    return safe(f' href="{escaped(quote(path))}"')  # noqa: S704 - escaped


_FILTERS: Mapping[str, Callable[..., object]] = {
    "phrase": _phrase, "ltr": _ltr, "here": _here, "mail_link": mail_link, "paragraphs": _paragraphs,
}  # fmt: skip
