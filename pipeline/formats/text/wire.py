"""An edition and its templates in; one text file out, ready to paste into a wire desk's system.

UTF-8 without a byte-order mark, one newline at the end, no blanks at line ends, never two empty lines in a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import jinja2

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.bidi import anchor
from pipeline.formats.text.inlines import References
from pipeline.formats.text.page import Page
from pipeline.pictures.prepare import Prepared
from pipeline.templates import Templates

_FILTERS: Mapping[str, Callable[..., str]] = {
    "phrase": Page.phrase,
    "ltr": Page.ltr,
    "wrap": Page.wrap,
    "heading": Page.heading,
    "rich": Page.rich,
    "numbered": Page.numbered,
    "bullet": Page.bullet,
    "labelled": Page.labelled,
    "bracketed": Page.bracketed,
    "commas": Page.commas,
    "fill": Page.fill,
    "link": Page.link,
    "letter": Page.letter,
    "quote": Page.quote,
    "box": Page.box,
    "picture": Page.picture,
    "indented": Page.indented,
    "centred": Page.centred,
}


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared]) -> tuple[Artefact, ...]:
    """Set an edition as plain text; pictures are named by their alternative text, so `media` is not opened."""
    del media
    setting = environment(templates)
    page = Page(edition, setting, References(), edition.layout.text_columns)
    template = setting.get_template("appeal.txt" if edition.appeal else "release.txt")
    text = tidy(template.render(page=page, edition=edition, words=edition.words), rtl=edition.language.is_rtl)
    name = f"{edition.stem}.txt"
    return (Artefact(name, text.encode("utf-8"), "text/plain; charset=utf-8", edition.language.tag, "text"),)


@lru_cache(maxsize=8)
def environment(templates: Templates) -> jinja2.Environment:
    """Compile the templates once; templates are compared by identity."""
    compiled = templates.environment("text", escape=False)
    compiled.filters.update({name: _on_page(method) for name, method in _FILTERS.items()})
    return compiled


def _on_page(method: Callable[..., str]) -> Callable[..., str]:
    """Make a filter of a page's method: the page is the one on which the template writes."""

    @jinja2.pass_context
    def on_page(context: jinja2.runtime.Context, value: object, *options: object, **named: object) -> str:
        return method(context["page"], value, *options, **named)

    return on_page


def tidy(text: str, *, rtl: bool) -> str:
    """Drop blanks at line ends and empty lines beyond one, so that templates may be written airily."""
    lines: list[str] = []
    for line in text.split("\n"):
        bare = line.rstrip()
        if bare or (lines and lines[-1]):
            lines.append(anchor(bare) if rtl and bare else bare)
    return "\n".join(lines).rstrip("\n") + "\n"
