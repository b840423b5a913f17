"""A newsroom's files in; what the gallery shows of each item out, built as `press build` does at a fixed moment."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from lxml import html
from msgspec import Struct
from msgspec.structs import replace

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, Task, TaskItem
from pipeline.i18n.language import Language, language
from pipeline.languages.registry import with_words
from pipeline.storage.newsroom_folder import NewsroomFolder

ROOT = Path(__file__).parent.parent
# The gallery shows the items as they stood on this day, so that a new day alone makes no new pictures.
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
# One language of each item, so that every script and both directions are seen.
LANGUAGES = {
    "2002-11-10-eu-russia-summit": "zh-Hans",
    "2022-03-02-protect-civilians": "nb",
    "2026-04-21-arabic-legal-advice-line": "ar",
    "2026-05-12-prison-figures": "en",
    "2026-09-03-qingluo-bay": "zh-Hant",
    "2026-09-14-ndoulo-valley": "fr",
    "2026-10-06-spyware-sales": "ru",
    "2026-10-17-water-cut-off": "fr",
    "2026-11-03-names-of-sources": "ja",
    "2026-11-09-ndoulo-valley-further-information": "ar",
    "2026-11-18-outcomes": "en",
    "2026-11-30-asylum-hearings": "en",
    "2026-12-10-lights-for-human-rights": "nb",
    "2031-03-04-courts-interpreters": "en",
}
# One release in every language, and the newsroom that it lies in.
ALL_LANGUAGES = ROOT / "gallery/languages"
IN_ALL = "2031-05-01-land-returned"
# The README opens with one release, in another language in each format.
FRONT = "2002-11-10-eu-russia-summit"
FRONT_LANGUAGES = ("en", "ar", "zh-Hans")


class Shown(Struct, frozen=True):
    """One edition to show: its files, and what stands beside their picture."""

    stem: str
    folder: str
    slug: str
    language: Language
    headline: str
    kind: str
    web: bytes
    word: bytes
    text: bytes

    @property
    def digest(self) -> str:
        """Give what tells whether the files have changed since a picture was made."""
        return hashlib.sha256(b"\0".join((self.web, self.word, self.text))).hexdigest()

    @property
    def picture(self) -> str:
        """Give the name of the picture's file, which lies in docs/gallery/."""
        return f"{self.slug}.{self.language.tag}.webp"


def editions_to_show() -> tuple[Shown, ...]:
    """Give one edition of each item; refuse an item that no language was chosen for."""
    built = _built(ROOT)
    if built.keys() != LANGUAGES.keys():
        differ = ", ".join(sorted(built.keys() ^ LANGUAGES.keys()))
        raise SystemExit(f"gallery: LANGUAGES in gallery/shown.py names a language for each item, but not so: {differ}")
    return tuple(_shown(slug, tag) for slug, tag in LANGUAGES.items())


def front_to_show() -> Shown:
    """Give what the README shows: the page of one edition, the Word file of another, the text of a third."""
    web, word, text = (_shown(FRONT, tag) for tag in FRONT_LANGUAGES)
    return replace(text, web=web.web, word=word.word)


def languages_to_show() -> tuple[Shown, ...]:
    """Give the release that is said in every language, in each that the engine has words for, by their tags."""
    return tuple(_shown(IN_ALL, tag, ALL_LANGUAGES) for tag in with_words())


@cache
def _built(root: Path) -> Mapping[str, tuple[str, Mapping[str, bytes]]]:
    """Build every item, drafts too; give each one's folder and files by its slug."""
    newsroom = NewsroomFolder(root)
    files = [found.read() for found in newsroom.item_folders()]
    items = tuple(TaskItem(each, {}) for each in files)
    made = run_task(Task(newsroom.shared_files(), items, BuildOptions(drafts=True), MOMENT)).items
    folders = {each.slug: each.folder for each in files}
    return {each.summary.slug: (folders[each.summary.slug], each.rendered.files) for each in made if each.rendered}


def _shown(slug: str, tag: str, root: Path = ROOT) -> Shown:
    folder, files = _built(root)[slug]
    name = next(name for name in files if name.endswith(f"{slug}.{tag}.html"))
    stem = name.removesuffix(".html")
    page = html.document_fromstring(files[name].decode())
    headline, kind = (" ".join(page.xpath(path)[0].text_content().split()) for path in ("//h1", "//p[@class='kind']"))
    return Shown(
        stem, folder, slug, language(tag), headline, kind, files[name], files[f"{stem}.docx"], files[f"{stem}.txt"]
    )
