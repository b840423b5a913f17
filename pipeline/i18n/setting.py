"""A language in; how its texts are set out: as its folder says, or else as others of its script are."""

from __future__ import annotations

from functools import cache

from pipeline.i18n.language import Language
from pipeline.languages.registry import exact, known
from pipeline.languages.scripts import OTHERS, SCRIPTS
from pipeline.languages.setting import Setting


def setting(language: Language) -> Setting:
    """Give how a language's texts are set."""
    data = language.data
    own = data.setting if data.script == language.script else None
    return own or SCRIPTS.get(language.script, OTHERS)


@cache
def letters_in_fonts() -> frozenset[str]:
    """Give how Unicode's names of all letters begin that some language's fonts, or a script's, are made for."""
    own = [found.setting for tag in known() if (found := exact(tag)) and found.setting]
    return frozenset(name for each in (*SCRIPTS.values(), *own) for name in each.letters)
