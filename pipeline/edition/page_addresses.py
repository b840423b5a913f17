"""Where pages stand on the public site: each language's, and for machines that of readers of none of them."""

from __future__ import annotations

from collections.abc import Iterable

# Google's word for the page of readers whose language is not among a page's languages.
_ANY_OTHER = "x-default"


def page_address(site: str, slug: str, tag: str) -> str:
    """Give where an item's page stands in a language."""
    return f"{site.rstrip('/')}/{tag}/{slug}.html"


def page_addresses(site: str, slug: str, tags: Iterable[str], source: str) -> tuple[tuple[str, str], ...]:
    """Give where an item's page stands by language, itself included; any other reader is sent to the source's."""
    found = [(tag, page_address(site, slug, tag)) for tag in sorted(tags)]
    return (*found, *((_ANY_OTHER, address) for tag, address in found if tag == source))
