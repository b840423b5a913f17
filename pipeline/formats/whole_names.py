"""An edition in; the names in it that no line of a headline cuts out, beside those of countries and foreign names."""

from __future__ import annotations

from pipeline.edition.model import Edition


def names(edition: Edition) -> frozenset[str]:
    """Give the names that an edition knows of places, organisations and people."""
    named = [edition.organisation.name]
    named += [each.name for each in edition.contacts]
    named += [each.name for each in edition.spokespeople]
    named += [each.name for each in edition.issuers.organisations] if edition.issuers else []
    return frozenset((*edition.countries, *edition.regions, *(each.text for each in named)))
