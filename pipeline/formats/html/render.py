"""An edition, templates and pictures in; one web page out, whole in itself: no request, no cookie, one script."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import jinja2
from markupsafe import Markup

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.html.inlines import Notes
from pipeline.formats.html.metadata import description, structured
from pipeline.formats.html.script import pack_script
from pipeline.formats.html.style import OnPaper, pack, style
from pipeline.formats.html.writer import Writer
from pipeline.pictures.prepare import Prepared
from pipeline.templating.environment import compile_all, on_page
from pipeline.templating.templates import Templates

_FILTERS: Mapping[str, Callable[..., object]] = {
    "phrase": Writer.phrase,
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


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared]) -> tuple[Artefact, ...]:
    """Set an edition as a web page; `media` holds the pictures by file name."""
    environment, sheet, of_previews, script = compiled(templates)
    sheet = sheet + of_previews if edition.preview else sheet
    on_paper = OnPaper(" · ".join(banner.title for banner in edition.banners), edition.index_number or edition.slug)
    summary = description(edition)
    about = structured(edition, summary)
    styled = style(sheet, on_paper, about, script)
    writer = Writer(edition, environment, media, styled, about, script, summary, Notes(), edition.language)
    template = environment.get_template("appeal.html" if edition.appeal else "release.html")
    text = template.render(page=writer, edition=edition, words=edition.words)
    if writer.notes.printed < len(writer.notes.met):
        raise jinja2.TemplateError(f"{template.name}: footnotes have to be printed after the last text that names one")
    name, data = f"{edition.stem}.html", text.encode("utf-8")
    return (Artefact(name, data, "text/html; charset=utf-8", edition.language.tag, "text"),)


def prepare(templates: Templates) -> None:
    """Compile every template; raise what a build would stop at."""
    compile_all(compiled(templates)[0], ".html")


@lru_cache(maxsize=8)
def compiled(templates: Templates) -> tuple[jinja2.Environment, str, str, Markup]:
    """Compile the templates and pack the two style sheets and the script once; templates are compared by identity."""
    environment = templates.environment("html", escape=True)
    environment.filters.update({name: on_page(method) for name, method in _FILTERS.items()})
    every_page, previews = (pack(templates.text(f"html/{name}"), name) for name in ("style.css", "preview.css"))
    return environment, every_page, previews, pack_script(templates.text("html/page.js"))
