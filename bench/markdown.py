"""An item in; one plain Markdown file for each of its languages out, for programs that know nothing of newsrooms.

What this project places, quotes and demands and pictures, is written out where it stands; letters, contacts and the
lines about the organisation follow, so that every program has as much to set.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from bench.items import LANGUAGES, PHOTOGRAPH, Tree, day_of, has_photograph, slug, source, texts
from bench.photograph import photograph

_ABOUT = (
    "Example Watch writes down what it sees, and tells those in power. It takes no money from governments.",
    "Press office: +44 20 7946 0018, press@example.org",
    "Example Watch is invented, and so are its staff and its phone numbers.",
)


def write_markdown(folder: Path, items: int, *, photographs: bool = False) -> None:
    """Write one file per item and language, and the photographs beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(items):
        for language in LANGUAGES:
            path = folder / f"{slug(number)}.{language}.md"
            path.write_text(markdown(number, language, photographs=photographs), encoding="utf-8")
        if photographs and has_photograph(number):
            (folder / f"{slug(number)}.jpg").write_bytes(photograph(number))


def markdown(number: int, language: str, *, photographs: bool = False) -> str:
    """Give an edition as any Markdown tool reads it, with its headline as the title."""
    facts, own = source(number, photographs=photographs), texts(number, language, photographs=photographs)
    head = {"title": own["headline"], "subtitle": own["subheadline"], "lang": language, "date": str(day_of(number))}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    body = str(own["body"])
    for placed, text in _placed(number, facts, own):
        body = body.replace(placed, text)
    # notes stand last in Markdown wherever they are written, so what follows the body may follow them
    return "\n".join(("---", *lines, "---", "", str(own["lead"]), "", body, "", *_behind(facts, own))) + "\n"


def _placed(number: int, facts: Tree, own: Tree) -> Iterator[tuple[str, str]]:
    quotes, speakers = _tree(own, "quotes"), _tree(facts, "quotes")
    for key, quote in quotes.items():
        assert isinstance(quote, dict)  # noqa: S101 - our own
        yield f"{{quote: {key}}}", f"> {quote['text']}\n>\n> — {_tree(speakers, key)['speaker']}, {quote['role']}"
    for box in _trees(own, "boxes"):
        yield "{box: safety}", f"> **{box['title']}**\n>\n> {box['text']}"
    if "demands" in own:
        yield "{demands}", _demands(own)
    for picture in _trees(own, "media"):
        yield f"![]({PHOTOGRAPH})", f"![{picture['alt']}]({slug(number)}.jpg)\n\n*{picture['caption']}*"


def _behind(facts: Tree, own: Tree) -> Iterator[str]:
    for key in ("background", "call_to_action", "guidance"):
        if key in own:
            yield from (f"## {key.replace('_', ' ').capitalize()}", "", str(own[key]), "")
    for person, named in zip(_trees(own, "persons_at_risk"), _trees(facts, "persons_at_risk"), strict=True):
        yield from (f"**{named['name']}**, {person['role']}: {person['note']}", "")
    if "concern" in own:
        yield from (_demands(own), "")
    for target, known in zip(_trees(own, "targets"), _trees(facts, "targets"), strict=True):
        address = (target["office"], target["institution"], "1 Example Square, 0001 Oslo", known["email"])
        yield from ("\\\n".join(map(str, address)), "")
    for letter in _trees(facts, "letters"):
        yield from (f"## {letter['subject']}", "", str(letter["text"]), "", str(letter["closing"]), "")
    notes = own.get("notes_to_editors", [])
    assert isinstance(notes, list)  # noqa: S101 - our own
    yield from (line for place, note in enumerate(notes, 1) for line in (f"{place}. {note}", ""))
    for event in _trees(own, "events"):
        yield from (f"**{event['title']}**, {event['place']}: {event['note']}", "")
    yield from (line for each in _ABOUT for line in (each, ""))


def _demands(own: Tree) -> str:
    demands = _tree(own, "demands")
    items = demands["items"]
    assert isinstance(items, list)  # noqa: S101 - our own
    return "\n".join((f"{demands['intro']}\n", *(f"- {each}" for each in items)))


def _tree(tree: Tree, key: str) -> Tree:
    found = tree.get(key, {})
    assert isinstance(found, dict)  # noqa: S101 - our own
    return found


def _trees(tree: Tree, key: str) -> list[Tree]:
    found = tree.get(key, [])
    assert isinstance(found, list)  # noqa: S101 - our own
    return found
