"""A pack's editions and the list of what lies in it in; its read-me out, one language after the other.

What it says and in which order is the template's, `templates/pack/read-me.txt`, which has the filters and the parts of
the plain text's templates.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import jinja2

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.inlines import References
from pipeline.formats.text.page import Page
from pipeline.formats.text.plain_letters import has_ascii
from pipeline.formats.text.render import environment, tidy
from pipeline.pack.listing import letters_in, pictures_in, shelves_in
from pipeline.pack.names import READ_ME_TEMPLATE
from pipeline.templating.templates import Templates

_RULE = "\n\n" + "_" * 72 + "\n\n"


def start_text(
    editions: Sequence[Edition], artefacts: Sequence[Artefact], files: Collection[str], templates: Templates
) -> bytes:
    """Set the read-me in every language; `files` are the paths of what the pack shows, in the pack's order."""
    return _RULE.join(_read_me(each, editions, artefacts, files, templates) for each in editions).encode()


def _read_me(
    edition: Edition,
    editions: Sequence[Edition],
    artefacts: Sequence[Artefact],
    files: Collection[str],
    templates: Templates,
) -> str:
    settings = _environment(templates)
    text = settings.get_template(READ_ME_TEMPLATE).render(
        page=Page(edition, References(), settings, edition.layout.text_columns),
        edition=edition,
        words=edition.words,
        shelves=shelves_in(artefacts, edition, editions),
        without_ascii=[
            each.language_name for each in editions if each.layout.text_ascii and not has_ascii(each.language)
        ],
        letters=letters_in(artefacts, edition, editions),
        pictures=pictures_in(edition, files),
        attachments=[each for _, each in sorted(edition.attachments.items()) if each.path in files],
    )
    return tidy(text, rtl=edition.language.is_rtl)


@lru_cache(maxsize=8)
def _environment(templates: Templates) -> jinja2.Environment:
    """Give the plain text's environment with the read-me beside its templates."""
    plain = environment(templates)
    loaders = [jinja2.DictLoader({READ_ME_TEMPLATE: templates.text(READ_ME_TEMPLATE)}), plain.loader]
    return plain.overlay(loader=jinja2.ChoiceLoader([loader for loader in loaders if loader]))
