"""One release in every language in; docs/languages.md out, with what is known of the words of each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale

from gallery.shown import ALL_LANGUAGES, IN_ALL, ROOT, Shown
from pipeline.checks.unreviewed_words import GUARDS
from pipeline.facts.number_words import words_are_known
from pipeline.i18n.language_names import name_of, own_name
from pipeline.newsroom.words import CleanWords
from pipeline.templating.engine_templates import template_files

_HEAD = """\
# Languages

One release, sentence for sentence the same in {count} languages: each as web page (in Chromium), as Word file (its
first page, in LibreOffice) and as plain text. Dates, hours, quotation marks and figures stand as the press of each
language sets them. The release, its court and its farmer are invented; they lie in
[`{folder}`](../{folder}).

The words that keep a text from going out, or take it back, count as *seen in print* where a language’s `words.yaml`
names a published text that has them. Where none was seen and no native speaker has read them, `press check` says so
until newsroom.yaml accepts them.

`make gallery` makes this page. How a language is added stands in [the maintainer’s guide](maintainer.md).
"""

_FOLDER = (ALL_LANGUAGES / "releases" / IN_ALL).relative_to(ROOT).as_posix()


def languages_page(shown: Iterable[Shown]) -> str:
    """Give the page: the languages by their English names."""
    english = Locale("en")
    named = sorted((name_of(each.language.tag, english), each) for each in shown)
    head = _HEAD.format(count=len(named), folder=f"{_FOLDER}/")
    return head + "".join(_part(name, each) for name, each in named)


def _part(name: str, shown: Shown) -> str:
    tag = shown.language.tag
    figures = "number words are read" if words_are_known(tag) else "figures are compared by digits only"
    return (
        f"\n## {name}\n\n"
        f"{own_name(tag)}, `{tag}`; {figures}. {_reading(tag)}\n\n"
        f"![{name}: web page, Word file and plain text](languages/{tag}.webp)\n"
    )


@cache
def _words() -> CleanWords:
    files = {name[6:-5]: data for name, data in template_files().items() if name.startswith("words/")}
    return CleanWords(files, files["en"])


def _reading(tag: str) -> str:
    """Say who has read its words, and which were seen in print."""
    if tag == "en":
        return "All other languages are translated from it."
    words = _words()[tag]
    if words.reviewed:
        return "A native speaker has read its words."
    seen = ", ".join(f"“{said}”" for key, said in GUARDS.items() if key in words.attested)
    return f"Seen in print: {seen}." if seen else "None of the words that guard was seen in print."
