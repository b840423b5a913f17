"""A number of items in; the same texts out on disk: as a newsroom, as plain Markdown files, and as a Hugo site."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw

from bench.text import LANGUAGES, Story, story
from pipeline.translation.digest import digests

_NEWSROOM = """\
organisation:
  name: {en: Example Watch, ar: رصد المثال, zh-Hans: 示例观察}
  address_line: Example Watch, 1 Example Road, Oslo
  boilerplate: {en: Example Watch writes down what it sees., ar: يدوّن رصد المثال ما يراه., zh-Hans: 示例观察记录所见。}
language: en
languages: [en, ar, zh-Hans]
accepted_words: [ar, zh-Hans]
timezone: Europe/Oslo
site: https://news.example.org
contacts:
  press-office:
    name: {en: Press office, ar: المكتب الصحفي, zh-Hans: 新闻办公室}
    phones: [{number: +44 20 7946 0018}]
    email: press@example.org
press_office: press-office
topics: {housing: {en: Housing, ar: السكن, zh-Hans: 住房}}
translations: {stale: source}
"""


def slug(number: int) -> str:
    """Give an item's folder name."""
    return f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}-district-{number:05}"


def write_newsroom(folder: Path, items: int) -> None:
    """Write a newsroom whose items are releases in three languages, each with a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "newsroom.yaml").write_text(_NEWSROOM, encoding="utf-8")
    drawing = picture()
    for number in range(items):
        home = folder / "releases" / slug(number)
        (home / "media").mkdir(parents=True)
        (home / "media" / "street.png").write_bytes(drawing)
        source, *others = (story(number, language) for language in LANGUAGES)
        (home / "release.yaml").write_text("\n".join(_release(number, source)), encoding="utf-8")
        for other in others:
            (home / f"{other.language}.yaml").write_text("\n".join(_translation(other, source)), encoding="utf-8")


def write_markdown(folder: Path, items: int) -> None:
    """Write one Markdown file per item and language, with the headline as its title."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "street.png").write_bytes(picture())
    for number in range(items):
        for language in LANGUAGES:
            text = story(number, language)
            head = f"---\ntitle: {json.dumps(text.headline, ensure_ascii=False)}\nlang: {language}\n---\n\n"
            path = folder / f"{slug(number)}.{language}.md"
            path.write_text(f"{head}{text.lead}\n\n{text.body}\n", encoding="utf-8")


def picture() -> bytes:
    """Draw the picture that every item shows: 640 × 400 pixels, flat colours."""
    image = Image.new("RGB", (640, 400), "#e9e3d5")
    draw = ImageDraw.Draw(image)
    for house in range(5):
        left = 20 + house * 124
        draw.rectangle((left, 120, left + 100, 360), fill="#8a5a44")
        draw.rectangle((left + 34, 250, left + 66, 360), fill="#2f2a26")
    data = io.BytesIO()
    image.save(data, "PNG", optimize=True)
    return data.getvalue()


def _release(number: int, text: Story) -> Iterator[str]:
    yield from ("type: press-release", "status: approved", "language: en", f"index_number: EX {number + 1:05}")
    yield from ("topics: [housing]", f"headline: {_quoted(text.headline)}")
    yield f"dateline: {{place: {text.place}, date: 2026-{number % 12 + 1:02}-{number % 28 + 1:02}}}"
    yield from (f"lead: {_quoted(text.lead)}", "body: |", *_indented(text.placed, 2))
    yield from ("quotes:", "  resident:", f"    text: {_quoted(text.quote)}", f"    speaker: {_quoted(text.speaker)}")
    yield from (f"    role: {_quoted(text.role)}", "notes_to_editors:", f"  - {_quoted(text.note)}")
    yield from ("contacts: [press-office]", "media:", f"  - {{file: street.png, alt: {_quoted(text.alt)}}}", "")


def _translation(text: Story, source: Story) -> Iterator[str]:
    yield from (f"language: {text.language}", "status: approved", "text:", f"  headline: {_quoted(text.headline)}")
    yield from (f"  dateline: {{place: {text.place}}}", f"  lead: {_quoted(text.lead)}")
    yield from ("  body: |", *_indented(text.placed, 4), "  quotes:", "    resident:")
    yield from (f"      text: {_quoted(text.quote)}", f"      role: {_quoted(text.role)}")
    yield from ("  notes_to_editors:", f"    - {_quoted(text.note)}")
    yield from ("  media:", f"    - {{alt: {_quoted(text.alt)}}}", "translated_from:")
    units = {
        "headline": source.headline,
        "lead": source.lead,
        "quotes.resident.text": source.quote,
        "quotes.resident.role": source.role,
        "notes_to_editors.1": source.note,
        "media.street.png.alt": source.alt,
        "dateline.place": source.place,
    }
    yield from (f"  {name}: {digests(unit, rich=False)}" for name, unit in units.items())
    yield from (f"  body: {digests(source.placed, rich=True)}", "")


def _quoted(line: str) -> str:
    return json.dumps(line, ensure_ascii=False)


def _indented(text: str, width: int) -> Iterator[str]:
    return (f"{' ' * width}{line}" if line else "" for line in text.split("\n"))
