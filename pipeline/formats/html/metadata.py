"""An edition in; what machines read about it out: schema.org JSON-LD, a description, an Open Graph locale.

The JSON stands in a data block, which no browser executes; it is escaped so that it cannot end that block.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from pipeline.edition.model import Edition, Event, Picture, Quote, Rich
from pipeline.edition.page_addresses import picture_address
from pipeline.formats.escaping import safe
from pipeline.formats.html.gathered import shared_pictures
from pipeline.formats.html.inlines import plain
from pipeline.i18n.language import Language, likely
from pipeline.richtext.blocks import Paragraph

Json = str | Sequence["Json"] | Mapping[str, "Json"] | None

_DESCRIPTION = 300
# What somebody wants, not what happened.
_NO_NEWS = frozenset({"open-letter", "declaration", "newsletter"})
_UNSAFE = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def structured(edition: Edition, summary: str) -> Markup:
    """Give the edition in schema.org's terms, as JSON that is safe inside `<script>`."""
    about = {key: value for key, value in _article(edition, summary) if value}
    text = _JSON.encode(about)
    for char, written in _UNSAFE.items():
        text = text.replace(char, written)
    return safe(text)  # noqa: S704 - every character that HTML could read is escaped


def _article(edition: Edition, summary: str) -> Iterator[tuple[str, Json]]:
    published = edition.published or edition.issued
    organisation = _organisation(edition)
    yield "@context", "https://schema.org"
    yield "@type", "Article" if edition.appeal or edition.kind in _NO_NEWS else "NewsArticle"
    yield "headline", edition.headline.text
    yield "alternativeHeadline", edition.subheadline.text if edition.subheadline else None
    yield "description", summary
    yield "articleSection", edition.kind_label
    yield "inLanguage", edition.language.tag
    yield "datePublished", published.machine
    yield "dateModified", (edition.updated or published).machine
    yield "image", [_image(edition, picture) for picture in shared_pictures(edition)]
    yield "identifier", edition.index_number
    yield "url", edition.canonical_url
    yield "mainEntityOfPage", edition.canonical_url
    yield "keywords", list(dict.fromkeys((*edition.topics, *edition.keywords)))
    yield (
        "contentLocation",
        [
            *({"@type": "Country", "name": each} for each in edition.countries),
            *({"@type": "Place", "name": each} for each in edition.regions),
        ],
    )
    yield "about", [_event(each) for each in edition.events]
    yield "hasPart", [_quotation(each) for each in edition.quotes.values()]
    yield "translator", {"@type": "Person", "name": edition.translator} if edition.translator else None
    yield (
        "correction",
        [
            {"@type": "CorrectionComment", "text": each.note.text, "datePublished": each.at.machine}
            for each in edition.corrections
        ],
    )
    equals = edition.issuers.organisations if edition.issuers else ()
    yield "author", [_named(each.name.text, each.url) for each in equals] or organisation
    yield "publisher", organisation


def _organisation(edition: Edition) -> Json:
    return _named(edition.organisation.name.text, edition.organisation.web)


def _named(name: str, url: str | None) -> Json:
    about = {"@type": "Organization", "name": name}
    return about | {"url": url} if url else about


def image_address(edition: Edition) -> str | None:
    """Give where the picture stands that goes with a shared link."""
    return next((_address(edition, picture) for picture in shared_pictures(edition)), None)


def _address(edition: Edition, picture: Picture) -> str | None:
    return picture_address(edition.canonical_url, edition.slug, picture.file) if edition.canonical_url else None


def _image(edition: Edition, picture: Picture) -> Json:
    about: dict[str, Json] = {"@type": "ImageObject", "name": picture.file, "description": picture.alt.text}
    about |= {"width": str(picture.width), "height": str(picture.height), "encodingFormat": picture.media_type}
    if address := _address(edition, picture):
        about["contentUrl"] = address
    said = {"caption": picture.caption, "creditText": picture.credit}
    return about | {key: text.text for key, text in said.items() if text}


def _event(event: Event) -> Json:
    about: dict[str, Json] = {"@type": "Event", "name": event.title.text, "startDate": event.when.machine}
    place = ", ".join((*([event.place.text] if event.place else ()), *event.address))
    if event.ends:
        about["endDate"] = event.ends
    return about | {"location": {"@type": "Place", "name": place}} if place else about


def _quotation(quote: Quote) -> Json:
    """Give what a person said, without the marks and the attribution that stand round it on the page."""
    speaker: dict[str, Json] = {"@type": "Person", "name": quote.speaker.text}
    if quote.role:
        speaker["jobTitle"] = quote.role.text
    if quote.organisation:
        speaker["affiliation"] = {"@type": "Organization", "name": quote.organisation.text}
    said = " ".join(plain(block.inlines).strip() for block in quote.text.blocks if isinstance(block, Paragraph))
    return {"@type": "Quotation", "text": said, "inLanguage": quote.text.language.tag, "creator": speaker}


def description(edition: Edition) -> str:
    """Give the first words of the lead, or of the body, for search results and shared links."""
    text = next((found for part in (edition.lead, edition.body) if part and (found := _first(part))), "")
    if len(text) <= _DESCRIPTION:
        return text
    # cut at a space where the script has them near, and never leave half a word in Latin
    return re.sub(r"\s+\S{0,40}$", "", text[:_DESCRIPTION]) + "…"


def _first(text: Rich) -> str:
    return next((plain(block.inlines).strip() for block in text.blocks if isinstance(block, Paragraph)), "")


def locale(language: Language) -> str:
    """Give a language as Open Graph writes it, with the territory that CLDR finds likely: nb_NO, zh_CN."""
    found = likely(language.tag)
    return f"{found.language}_{found.territory}"
