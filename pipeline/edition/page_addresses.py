"""Where pages and their pictures stand on the public site; for machines, also the page of readers of no language."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from msgspec.structs import replace

from pipeline.edition.model import Alternate, Edition
from pipeline.edition.pack_folders import PICTURES
from pipeline.i18n.language import language
from pipeline.i18n.language_names import own_name

# Google's word for the page of readers whose language is not among a page's languages.
_ANY_OTHER = "x-default"


def page_address(site: str, slug: str, tag: str) -> str:
    """Give where an item's page stands in a language."""
    return f"{site.rstrip('/')}/{tag}/{slug}.html"


def picture_address(page: str, slug: str, file: str) -> str:
    """Give where a picture of a page stands on the site that the page stands on."""
    return f"{page.rsplit('/', 2)[0]}/{PICTURES}/{slug}/{quote(file)}"


def page_addresses(site: str, slug: str, tags: Iterable[str], source: str) -> tuple[tuple[str, str], ...]:
    """Give where an item's page stands by language, itself included; any other reader is sent to the source's."""
    found = [(tag, page_address(site, slug, tag)) for tag in sorted(tags)]
    return (*found, *((_ANY_OTHER, address) for tag, address in found if tag == source))


def named_beside(made: Edition, site: str, source: str, tags: Iterable[str]) -> Edition:
    """Give an edition that names languages too which stand in public as they were made before."""
    also = tuple(tags)
    known = {tag for tag, _ in made.addresses if tag != _ANY_OTHER}
    return replace(
        made,
        alternates=(
            *made.alternates, *(Alternate(language(tag), own_name(tag), f"{made.slug}.{tag}") for tag in also)
        ),
        addresses=page_addresses(site, made.slug, known | {*also}, source) if known else (),
    )  # fmt: skip
