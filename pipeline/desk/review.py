"""An item as it is edited in; one page with every language of it out, to send to somebody who has no desk.

It is marked on every screen and sheet as not published, says in which state the item is and which faults are left, and
brings its style and its pictures along: nothing in it runs, and nothing is asked of anybody.
"""

from __future__ import annotations

import lxml.html
from msgspec import Struct

from pipeline.desk.answers import RefusedError
from pipeline.desk.desk import Desk
from pipeline.desk.item_view import state_shown, view_of
from pipeline.desk.pages import rendered
from pipeline.desk.preview import MadeView
from pipeline.desk.previews import preview_at
from pipeline.formats.escaping import safe
from pipeline.i18n.language import Language, language

_LANDMARKS = frozenset({"main", "header", "footer", "aside"})
_REFERRING = ("href", "for", "aria-labelledby", "aria-describedby", "aria-controls")


class _Section(Struct, frozen=True):
    """One language of the item: what stands in its page's body, and the style that it has."""

    language: Language
    name: str
    body: str
    style: str


def review_file(desk: Desk, key: str) -> str:
    """Give the page."""
    view = view_of(desk, key)
    if view is None:
        raise RefusedError(409, desk.words["only_as_yaml"])
    tags = (view.fields.language, *sorted(view.files.translations))
    found = {tag: preview_at(desk, key, "html", tag, "") for tag in tags if tag}
    sections = [_section(tag, each, desk) for tag, each in found.items() if each.files]
    left = [tag for tag, each in found.items() if not each.files]
    requested = {tag for tag, status in view.fields.translations.items() if status == "requested"}
    return rendered(
        "review.html",
        words=desk.words,
        headline=view.headline,
        language=view.fields.language,
        state=state_shown(desk, view.fields, desk.now()),
        when=desk.moment(desk.now()),
        sections=sections,
        style=safe(sections[0].style if sections else ""),  # noqa: S704 - the style sheet of a page of ours
        faults=view.faults,
        missing=[desk.language_name(tag) for tag in left if tag not in requested],
        requested=[desk.language_name(tag) for tag in left if tag in requested],
    )


def _section(tag: str, made: MadeView, desk: Desk) -> _Section:
    page = lxml.html.document_fromstring(made.files[0].data.decode())
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _LANDMARKS:
            if element.tag == "main":
                element.set("class", "review-text")
            element.tag = "div"  # each language is a region of this page; it has one main part, and no second banner
        if element.get("id"):
            element.set("id", f"{tag}-{element.get('id')}")
        for name in _REFERRING:
            value = element.get(name, "")
            if name == "href" and value.startswith("#"):
                element.set(name, f"#{tag}-{value[1:]}")
            elif name != "href" and value:
                element.set(name, " ".join(f"{tag}-{each}" for each in value.split()))
    inner = "".join(lxml.html.tostring(each, encoding="unicode") for body in page.iter("body") for each in body)
    style = "".join(each.text or "" for each in page.iter("style"))
    # what a page of ours holds was escaped when it was made
    return _Section(language(tag), desk.language_name(tag), safe(inner), style)  # noqa: S704 - as said
