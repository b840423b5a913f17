"""Random blocks as HTML of a clipboard; and what the project reads, in a form to compare."""

from __future__ import annotations

from html import escape
from typing import Any, assert_never

from hypothesis import strategies as st

from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)

_WORDS = (
    "families", "dam", "the", "Upper", "Bürger*innen", "snake_case", "_so_", "*so*", "**so**", "*", "**", "_",
    "__so__", "5*3", "2**3", "#", "##", "#FreeAda", "-", "--", "---", "–", "+", "+47", "1.", "1945.", "17. mai",
    "2)", ">", ">so", "|", "| a | b |", "[sic]", "[so](x)", "[so]", "[^1]", "[^1]:", "(so)", "<b>", "<",
    "&amp;", "&", "a&b;", "~~so~~", "==so==", "a^2", "10^6^", "`so`", "```", "\\", "\\*", "C:\\temp",
    "https://example.org/_a_*b*", "www.example.org/a_b", "ada_b@example.org", "<https://example.org>", "!",
    "![so](x)", "a{so}", "=", "===", "“so”", "«so»", "重要", "重要：", "《报告》", "です", "คำสำคัญ", "สิทธิ", "مهم",
    "وكلمة", "مهم،", "זכויות", "अधिकार", "권리는", "m²", "5", "12", "😀", "é", "so.", "so,", "(", ")", "…", "$5",
    "100%", "§ 3", "1)", "a)", "*)", "'so'", '"so"',
)  # fmt: skip
_RUN = st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(["", " ", " ", " "])), min_size=1, max_size=4).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)
_FLAGS = st.sampled_from([(), (), (), ("b",), ("i",), ("b", "i"), ("a",), ("a", "b")])
Run = tuple[str, tuple[str, ...]]
_RUNS = st.lists(st.tuples(_RUN, _FLAGS), min_size=1, max_size=4)
_LINES = st.lists(_RUNS, min_size=1, max_size=2)
HREF = "https://example.org/report"

Tree = tuple[str, Any]
_PARAGRAPH = st.tuples(st.just("p"), _LINES)
_CROSSHEAD = st.tuples(st.sampled_from(["h2", "h3"]), _RUNS)
_TABLE = st.integers(2, 3).flatmap(
    lambda width: st.tuples(
        st.just("table"), st.lists(st.lists(_RUNS, min_size=width, max_size=width), min_size=2, max_size=3)
    )
)


def _entries(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    entry = st.tuples(_PARAGRAPH, st.lists(inner, max_size=1)).map(lambda each: [each[0], *each[1]])
    return st.lists(entry, min_size=1, max_size=3)


_LIST = st.recursive(_PARAGRAPH, lambda inner: st.tuples(st.sampled_from(["ul", "ol"]), _entries(inner)), max_leaves=6)
_QUOTE = st.tuples(st.just("blockquote"), st.lists(_PARAGRAPH | _LIST, min_size=1, max_size=2))
TREES: st.SearchStrategy[list[Tree]] = st.lists(
    _PARAGRAPH | _CROSSHEAD | _TABLE | _LIST | _QUOTE, min_size=1, max_size=4
)


def html(tree: Tree) -> str:
    """Write a block as a browser would copy it."""
    kind, content = tree
    match kind:
        case "p":
            return f"<p>{'<br>'.join(map(_inlines, content))}</p>"
        case "h2" | "h3":
            return f"<{kind}>{_inlines(content)}</{kind}>"
        case "table":
            rows = ("".join(f"<td>{_inlines(cell)}</td>" for cell in row) for row in content)
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case "ul" | "ol":
            entries = ("".join(map(html, entry)) for entry in content)
            return f"<{kind}>{''.join(f'<li>{entry}</li>' for entry in entries)}</{kind}>"
        case _:
            return f"<blockquote>{''.join(map(html, content))}</blockquote>"


def _inlines(runs: list[Run]) -> str:
    return "".join(_inline(escape(text), flags) for text, flags in runs)


def _inline(text: str, flags: tuple[str, ...]) -> str:
    for flag in reversed(flags):
        text = f'<a href="{HREF}">{text}</a>' if flag == "a" else f"<{flag}>{text}</{flag}>"
    return text


Letters = list[tuple[str, bool, bool, bool]]
"""Signs that are seen, with whether each is bold, italic and a link."""


def meant(trees: list[Tree]) -> list[Any]:
    """Give what a reader is to see of blocks."""
    found: list[Any] = []
    for kind, content in trees:
        _add(found, _meant(kind, content))
    return [each for each in found if each[1]]


def _meant(kind: str, content: Any) -> Any:
    match kind:
        case "p":
            return ("p", [letters for runs in content for letters in _letters(runs)])
        case "h2" | "h3":
            return (kind, [(sign, False, italic, link) for sign, _, italic, link in _letters(content)])
        case "table":
            rows = [[_letters(cell) for cell in row] for row in content]
            return (
                "table",
                [
                    [[(sign, False if not number else bold, i, a) for sign, bold, i, a in cell] for cell in row]
                    for number, row in enumerate(rows)
                ],
            )
        case "ul" | "ol":
            return (kind, [meant(entry) for entry in content])
        case _:
            return ("quote", meant(content))


def _letters(runs: list[Run]) -> Letters:
    return [
        (sign, "b" in flags, "i" in flags, "a" in flags) for text, flags in runs for sign in text if not sign.isspace()
    ]


def seen(blocks: tuple[Block, ...]) -> list[Any]:
    """Give what a reader sees of blocks, in the same form."""
    found: list[Any] = []
    for block in blocks:
        _add(found, _seen(block))
    return found


def _add(found: list[Any], block: Any) -> None:
    """Two lists of the same kind side by side are one to a reader; so are two quotes."""
    if found and found[-1][0] == block[0] == "ul":
        found[-1][1].extend(block[1])
    elif found and found[-1][0] == block[0] == "quote":
        for each in block[1]:
            _add(found[-1][1], each)
    elif block[0] != "p" or block[1]:
        found.append(block)


def _seen(block: Block) -> Any:
    match block:
        case Paragraph():
            return ("p", _signs(block.inlines))
        case Crosshead():
            return (f"h{block.level + 1}", _signs(block.inlines))
        case BulletList():
            return ("ul", [seen(entry) for entry in block.items])
        case NumberedList():
            return ("ol", [seen(entry) for entry in block.items])
        case BlockQuote():
            return ("quote", seen(block.blocks))
        case Table():
            return ("table", [[_signs(cell) for cell in row] for row in (block.header, *block.rows)])
        case PlacedPicture() | PlacedQuote() | PlacedBox() | PlacedDemands():
            return ("placed", [block])
        case _:
            assert_never(block)


def _signs(inlines: tuple[Inline, ...], *, bold: bool = False, italic: bool = False, link: bool = False) -> Letters:
    found: Letters = []
    for each in inlines:
        match each:
            case Text():
                found += [(sign, bold, italic, link) for sign in each.text if not sign.isspace()]
            case Emphasis():
                found += _signs(each.inlines, bold=bold, italic=True, link=link)
            case Strong():
                found += _signs(each.inlines, bold=True, italic=italic, link=link)
            case Link():
                found += _signs(each.inlines, bold=bold, italic=italic, link=True)
            case LineBreak() | Footnote():
                pass
            case _:
                assert_never(each)
    return found


def bare(found: Any) -> Any:
    """Give what is seen without how it looks."""
    if isinstance(found, tuple) and len(found) == 4:
        return found[0]
    if isinstance(found, tuple | list):
        return [bare(each) for each in found]
    return found
