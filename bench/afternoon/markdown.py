"""An edition in; its whole text as Markdown out, parsed once for all formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from bench.afternoon.editions import Edition

_PARSER = MarkdownIt("commonmark").enable("table").use(footnote_plugin)


@dataclass(frozen=True)
class Run:
    """Words set alike."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Block:
    """A piece of text as Word and plain text need it; a table has rows, a picture its file's name."""

    kind: str
    runs: tuple[Run, ...] = ()
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    picture: str = ""

    @property
    def text(self) -> str:
        """Give its words."""
        return "".join(run.text for run in self.runs)


def markdown(edition: Edition) -> str:
    """Put an edition's fields into one Markdown text, in the order in which they are read."""
    item = edition.item
    body = item["body"]
    for key, quote in item.get("quotes", {}).items():
        body = body.replace(
            f"{{quote: {key}}}", f"> {quote['text']}\n>\n> — {quote['speaker']}, {quote.get('role', '')}"
        )
    for box in item.get("boxes", ()):
        body = body.replace(f"{{box: {box['id']}}}", f"> **{box['title']}**\n>\n> {box['text']}")
    body = body.replace("{demands}", _demands(item))
    return "\n\n".join(part for part in (_head(edition), body, *_after(edition)) if part)


def _head(edition: Edition) -> str:
    item = edition.item
    dateline = item.get("dateline", {})
    day = str(dateline.get("date") or item.get("issue_date"))
    place = f"{dateline['place']}, " if dateline else ""
    corrections = (f"**Correction, {each['at']}**: {each['note']}" for each in item.get("corrections", ()))
    return "\n\n".join((f"{place}{day}", *corrections, item.get("subheadline", ""), item["lead"]))


def _after(edition: Edition) -> Iterator[str]:
    item, settings = edition.item, edition.settings
    yield from (item.get("salutation", ""), item.get("closing", ""))
    yield from (
        f"{each.get('note', '')} **{each['name']}**, {each['role']}" for each in item.get("persons_at_risk", ())
    )
    if "closed" in item:
        yield from (item["closed"]["thanks"], item["closed"]["result"], item["closed"]["onward"])
    if edition.is_open:
        yield from (item["call_to_action"], _demands(item), item["guidance"])
        for target in item["targets"]:
            lines = (target["office"], target["institution"], *target["address"]["lines"], target["email"])
            yield "\\\n".join(lines)
    yield item.get("background", "")
    yield from (
        f"**{each['title']}**, {each['starts']}, {each['place']}. {each['note']}" for each in item.get("events", ())
    )
    yield "\n\n".join(f"{place}. {note}" for place, note in enumerate(item.get("notes_to_editors", ()), 1))
    for medium in item.get("media", ()):
        if medium["file"] not in item["body"]:
            yield f"![{medium['alt']}]({medium['file']})"
        yield f"*{medium['caption']} {medium['credit']}*"
    for key in item["contacts"]:
        contact = settings["contacts"][key]
        yield "\\\n".join(
            (edition.said(contact["name"]), *(each["number"] for each in contact["phones"]), contact["email"])
        )
    organisation = settings["organisation"]
    yield from (edition.said(organisation["boilerplate"]), *map(edition.said, organisation["closing_lines"]))


def _demands(item: dict[str, Any]) -> str:
    demands = item.get("demands")
    return "\n".join((demands["intro"], "", *(f"- {each}" for each in demands["items"]))) if demands else ""


def parsed(text: str) -> list[Token]:
    """Parse a text."""
    return _PARSER.parse(text)


def rendered(tokens: Sequence[Token]) -> str:
    """Give the HTML of a text that was parsed."""
    return str(_PARSER.renderer.render(tokens, _PARSER.options, {}))


def blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Give what was parsed as a flat row of blocks."""
    kinds, rows = ["paragraph"], list[list[str]]()
    for token in tokens:
        match token.type:
            case "heading_open":
                kinds.append("heading")
            case "bullet_list_open":
                kinds.append("bullet")
            case "ordered_list_open":
                kinds.append("number")
            case "blockquote_open":
                kinds.append("quote")
            case "heading_close" | "bullet_list_close" | "ordered_list_close" | "blockquote_close":
                kinds.pop()
            case "table_open":
                kinds.append("cell")
                rows = []
            case "tr_open":
                rows.append([])
            case "table_close":
                kinds.pop()
                yield Block("table", rows=tuple(map(tuple, rows)))
            case "inline" if kinds[-1] == "cell":
                rows[-1].append("".join(run.text for run in _runs(token)))
            case "inline":
                level = sum(kind in {"bullet", "number"} for kind in kinds)
                picture = next((str(each.attrs["src"]) for each in token.children or () if each.type == "image"), "")
                yield Block(kinds[-1], tuple(_runs(token)), level, picture=picture)
            case _:
                pass


def _runs(inline: Token) -> Iterator[Run]:
    bold = italic = False
    address = ""
    for token in inline.children or ():
        match token.type:
            case "text" | "code_inline":
                yield Run(token.content, bold, italic)
            case "strong_open" | "strong_close":
                bold = token.nesting == 1
            case "em_open" | "em_close":
                italic = token.nesting == 1
            case "link_open":
                address = str(token.attrs["href"])
            case "link_close":
                yield Run(f" ({address})", bold, italic)
            case "hardbreak":
                yield Run("\n")
            case "softbreak":
                yield Run(" ")
            case "footnote_ref":
                yield Run(f"[{int(token.meta['id']) + 1}]")
            case _:
                pass
