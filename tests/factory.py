"""A small, whole edition for the format tests; each test changes what it is about with `replace`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from pipeline.edition.model import Edition, Layout, Organisation, Phrase, Rich, Time
from pipeline.i18n.language import Language, language
from pipeline.richtext.blocks import Paragraph, Text
from pipeline.templating.engine_templates import template_files

TEMPLATES = Path(__file__).parent.parent / "templates"


def words(tag: str = "en") -> dict[str, str]:
    """Give a language's words that have no plural forms."""
    return dict(_words(tag))


@cache
def _words(tag: str) -> dict[str, str]:
    raw = yaml.load(template_files()[f"words/{tag}.yaml"], yaml.BaseLoader)  # noqa: S506 - makes text only
    return {key: value for key, value in raw.items() if isinstance(value, str)}


def rich(text: str, tag: str = "en") -> Rich:
    """Give one paragraph of rich text."""
    return Rich((Paragraph((Text(text),)),), language(tag))


def phrase(text: str, tag: str = "en") -> Phrase:
    """Give one phrase."""
    return Phrase(text, language(tag))


def edition(tag: str = "en", headline: str = "Villagers face eviction") -> Edition:
    """Give the smallest whole edition in a language."""
    tongue: Language = language(tag)
    return Edition(
        slug="villagers", stem=f"villagers.{tag}", kind="press-release", kind_label="Press release",
        language=tongue, language_name=tag, alternates=(), canonical_url=None, share=None,
        state="published", banners=(),
        release_line="For immediate release", embargo=None, words=words(tag), details=(("Index number", "EUR 1/2/3"),),
        index_number="EUR 1/2/3", countries=(), regions=(), topics=(), keywords=(), kicker=None,
        headline=Phrase(headline, tongue), subheadline=None, dateline="Oslo, 1 May 2026", addressees=(),
        salutation=None,
        issued=Time("2026-05-01", "1 May 2026"), published=None, published_line=None, updated=None, updated_line=None,
        lead=rich("The lead.", tag), body=rich("The body.", tag), demands=None, closing_formula=None,
        quotes={}, boxes={}, loose_boxes=(), questions=(), background=None, background_heading="Background",
        notes_to_editors=(), notes_heading="Notes to editors", corrections=(), corrects=(), history=(), issuers=None,
        events=(), spokespeople=(), links=(), contacts=(), pictures={}, loose_pictures=(),
        lead_picture=None, end_mark="Ends", authoritative=None, translator=None, appeal=None,
        organisation=Organisation(
            name=Phrase("Human Rights Newsroom", tongue), address_line=None, web=None, latest_news=None,
            boilerplate=None, press_office=None, privacy_url=None, closing_lines=(),
        ),
        layout=Layout(text_columns=72),
    )  # fmt: skip
