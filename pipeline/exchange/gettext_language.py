"""A language tag (BCP 47) in; gettext's name for the language out: `zh-Hans` is `zh_CN`, `sr-Latn` is `sr@latin`."""

from __future__ import annotations

# Chinese, whose scripts gettext names by the countries that write them.
_CHINESE = {"Hans": "CN", "Hant": "TW"}
# gettext's words for scripts (manual, chapter “Locale Names”).
_SCRIPTS = {"Arab": "arabic", "Cyrl": "cyrillic", "Deva": "devanagari", "Latn": "latin", "Hebr": "hebrew"}


def gettext_language(tag: str) -> str:
    """Give the name that PO headers use; programs for translators choose dictionaries and fonts by it."""
    # its tables take a tenth of a second to load: only where a file for translators is written
    from langcodes import Language  # noqa: PLC0415 - see above

    language = Language.get(tag)
    region, script = language.territory or "", language.script or ""
    if language.language == "zh":
        region = region or _CHINESE.get(script, "")
        script = ""
    name = f"{language.language}_{region}" if region else str(language.language)
    return f"{name}@{_SCRIPTS.get(script, script.lower())}" if script else name
