"""An edition, templates and pictures in; one web page out, whole in itself: no request, no cookie, one script."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import jinja2
from markupsafe import Markup
from msgspec import Struct

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.html.inlines import Notes
from pipeline.formats.html.metadata import description, structured
from pipeline.formats.html.script import pack_script
from pipeline.formats.html.style import OnPaper, pack, style
from pipeline.formats.html.tongues import set_in
from pipeline.formats.html.writer import Writer
from pipeline.i18n.conventions import conventions
from pipeline.pictures.prepare import Prepared
from pipeline.templating.environment import compile_all, on_page
from pipeline.templating.templates import Templates

_FILTERS: Mapping[str, Callable[..., object]] = {
    "phrase": Writer.phrase,
    "heading": Writer.heading,
    "language": Writer.language,
    "ltr": Writer.ltr,
    "href": Writer.href,
    "mail_link": Writer.mail_link,
    "shows": Writer.shows,
    "has_wide_word": Writer.has_wide_word,
    "rich": Writer.rich,
    "beside": Writer.beside,
    "quoted": Writer.quoted,
    "fill": Writer.fill,
    "time": Writer.time,
    "quote": Writer.quote,
    "box": Writer.box,
    "letter": Writer.letter,
    "picture": Writer.picture,
    "file_link": Writer.file_link,
    "file_href": Writer.file_href,
    "source": Writer.source,
    "srcset": Writer.srcset,
    "size": Writer.size,
    "locale": Writer.locale,
}


class Kit(Struct, frozen=True):
    """What pages are set with: their templates, and the packed sheets and script that stand in them."""

    environment: jinja2.Environment
    sheet: str
    of_actions: str
    of_letters: str
    of_previews: str
    script: Markup


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared]) -> tuple[Artefact, ...]:
    """Set an edition as a web page; `media` holds the pictures by file name."""
    kit = compiled(templates)
    sheet = kit.sheet + (kit.of_actions if edition.appeal or edition.petition else "")
    lists = (edition.demands, edition.placed_demands)
    sheet += kit.of_letters if any(each and each.letters for each in lists) else ""
    sheet += kit.of_previews if edition.preview else ""
    sheet = set_in(sheet, edition)
    how = conventions(dict(edition.layout.spelling).get(edition.language.tag, edition.language.tag))
    state = " · ".join(banner.title for banner in edition.banners)
    on_paper = OnPaper(state, edition.index_number or edition.slug, how.numbering if how else "latn")
    summary = description(edition)
    about = structured(edition, summary)
    styled = style(sheet, on_paper, about, kit.script)
    writer = Writer(edition, kit.environment, media, styled, about, kit.script, summary, Notes(), edition.language)
    template = kit.environment.get_template("appeal.html" if edition.appeal else "release.html")
    text = template.render(page=writer, edition=edition, words=edition.words)
    if writer.notes.printed < len(writer.notes.met):
        raise jinja2.TemplateError(f"{template.name}: footnotes have to be printed after the last text that names one")
    name, data = f"{edition.stem}.html", text.encode("utf-8")
    return (Artefact(name, data, "text/html; charset=utf-8", edition.language.tag, "text"),)


def prepare(templates: Templates) -> None:
    """Compile every template; raise what a build would stop at."""
    compile_all(compiled(templates).environment, ".html")


@lru_cache(maxsize=8)
def compiled(templates: Templates) -> Kit:
    """Compile the templates and pack the style sheets and the script once; templates are compared by identity."""
    environment = templates.environment("html", escape=True)
    environment.filters.update({name: on_page(method) for name, method in _FILTERS.items()})
    every_page, actions, letters, previews = (
        pack(templates.text(f"html/{name}"), name)
        for name in ("style.css", "actions.css", "letters.css", "preview.css")
    )
    return Kit(environment, every_page, actions, letters, previews, pack_script(templates.text("html/page.js")))
