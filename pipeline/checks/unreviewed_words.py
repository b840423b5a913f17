"""Words that keep a text from going out were read by a native speaker, seen in print, or accepted by the newsroom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from babel import Locale

from pipeline.fault import Faults
from pipeline.i18n.language import language
from pipeline.i18n.language_names import name_of
from pipeline.newsroom.settings import LoadedSettings
from pipeline.reader.tree import follow

GUARDS: Mapping[str, str] = {
    "embargoed_until": "embargoed until",
    "embargo_notice": "not before this time",
    "draft_mark": "draft",
    "in_review_mark": "in review",
    "preview_of": "preview",
    "correction": "correction",
    "withdrawn": "withdrawn",
}
"""The words by which a journalist knows that a text is not to be published, or no longer as it was; what each says."""


def check_newsroom(loaded: LoadedSettings, faults: Faults) -> None:
    """Check the words of every language that the newsroom publishes in."""
    for index, tag in enumerate(loaded.settings.languages):
        missing = unread(tag, loaded)
        if not missing:
            continue
        words = loaded.words[tag]
        own, name = words.language.tag, name_of(words.language.tag, Locale("en"))
        faults.add(
            "unreviewed-words",
            f"no native speaker of {name} has read its words for {_listed(missing)} yet, and no published text is"
            " named that has them",
            follow(loaded.tree, ("languages", index)).place,
            expected=f"‘reviewed: {{by: …, on: …}}’ in templates/words/{own}.yaml; or where each was seen, in"
            " ‘attested’ there",
            hint=f"have them read by somebody who writes for the press in {name}; to print them as they are until"
            f" then, write ‘accepted_words: [{own}]’",
            severity="warning",
        )


def unread(tag: str, loaded: LoadedSettings) -> tuple[str, ...]:
    """Name what a language has words for that nobody has read, seen in print or accepted."""
    # English is what all others are translated from; it also stands in for a language that has no words
    if tag == "en" or not set(language(tag).fallbacks).isdisjoint(loaded.settings.accepted_words):
        return ()
    words = loaded.words[tag]
    if words.language.tag == "en" or words.reviewed:
        return ()
    return tuple(meaning for key, meaning in GUARDS.items() if key not in words.attested)


def _listed(meanings: Sequence[str]) -> str:
    *others, last = (f"“{each}”" for each in meanings)
    return f"{', '.join(others)} and {last}" if others else last
