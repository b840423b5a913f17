"""A small newsroom in memory: the fewest files that a newsroom can be loaded from. Each test puts its own over them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from msgspec.structs import replace

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, RenderedItem, Task, TaskItem
from pipeline.checks.whole_newsroom import Checked, check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition
from pipeline.newsroom.files import Folder, ItemFiles, NewsroomFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.templating.engine_templates import template_files
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED

TEMPLATES = Templates(template_files(), COMPILED)
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

NEWSROOM = """\
organisation:
  name: {en: Watch, ar: الرصد}
  boilerplate: {en: Watch protects people.}
language: en
languages: [en, nb, ar, zh-Hans]
conventions: {en: en-GB}
timezone: Europe/Oslo
site: https://example.org/news
contacts:
  press-office: {name: Press office, phones: [{number: +44 20 7946 0018}], email: press@example.org}
press_office: press-office
topics: {eviction: {en: Eviction, ar: الإخلاء}}
accepted_words: [ALL]
""".replace("ALL", ", ".join(Path(name).stem for name in TEMPLATES.files if name.startswith("words/")))

RELEASE = """\
type: press-release
status: approved
language: en
headline: Villagers face eviction
dateline: {place: Oslo, date: 2026-05-01}
body: |
  Three hundred families must leave.
contacts: [press-office]
"""

APPEAL = """\
type: urgent-appeal
stage: first
status: approved
language: en
issue_date: 2026-05-01
send_before: 2026-12-31
headline: Stop the eviction
body: Three hundred families must leave.
call_to_action: Write to the minister.
targets:
  - {id: minister, name: Ada Example, office: Minister, address: {lines: [1 Road], country: NO}, email: ada@example.org,
     salutations: {en: Dear Minister}}
letters:
  - {target: minister, language: en, subject: Stop, text: Please stop., closing: Sincerely}
"""


def item(
    source: str | None,
    folder: Folder = "releases",
    slug: str = "item",
    media: Mapping[str, bytes] | None = None,
    **translations: str,
) -> ItemFiles:
    """Give one item's files; a keyword names a translation, with _ for the hyphen of its tag."""
    texts = {tag.replace("_", "-"): text.encode() for tag, text in translations.items()}
    return ItemFiles(folder, slug, None if source is None else source.encode(), texts, media or {})


def files(*items: ItemFiles, newsroom: str = NEWSROOM) -> NewsroomFiles:
    """Give a newsroom's files."""
    words = {Path(name).stem: data for name, data in TEMPLATES.files.items() if name.startswith("words/")}
    return NewsroomFiles(newsroom.encode(), words, items)


def checked(*items: ItemFiles, newsroom: str = NEWSROOM) -> Checked:
    """Read and check items in the small newsroom."""
    # nobody recorded what the translations of tests were made from
    found = check(files(*items, newsroom=newsroom))
    return replace(found, faults=tuple(fault for fault in found.faults if fault.code != "unrecorded-translation"))


def codes(*items: ItemFiles, newsroom: str = NEWSROOM) -> list[str]:
    """Give the codes of the faults of items."""
    return [fault.code for fault in checked(*items, newsroom=newsroom).faults]


def made(
    *items: ItemFiles, moment: datetime = MOMENT, drafts: bool = False, newsroom: str = NEWSROOM
) -> dict[str, Edition]:
    """Give every edition of items by its stem; the items must be without error, however they are typed."""
    found = checked(*items, newsroom=newsroom)
    assert [fault for fault in found.faults if fault.severity == "error"] == []
    assert found.newsroom is not None
    context = EditionContext.of(found.newsroom, moment)
    return {
        edition.stem: edition for each in found.newsroom.items for edition in editions(context, each, drafts=drafts)
    }


def outputs(
    *items: ItemFiles, moment: datetime = MOMENT, options: BuildOptions | None = None, newsroom: str = NEWSROOM
) -> dict[str, RenderedItem]:
    """Build items, and give what was made of each by its slug."""
    shared = SharedFiles.of(newsroom.encode(), TEMPLATES.files)
    result = run_task(
        Task(shared, tuple(TaskItem(each, {}) for each in items), options or BuildOptions(), moment), COMPILED
    )
    return {made.summary.slug: made.rendered for made in result.items if made.rendered}
