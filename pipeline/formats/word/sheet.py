"""What one document gathers while it is written: links, lists, footnotes, pictures. The package is made from it."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct, field

from pipeline.formats.word.letterhead import Letterhead
from pipeline.formats.word.phrased import narrower
from pipeline.formats.word.styles import ListLook
from pipeline.i18n.language import Language
from pipeline.i18n.list_letters import WORD
from pipeline.languages.data import Letters

# A list nested deeper than Word counts keeps Word's last level.
DEEPEST = 8
_HEADINGS = frozenset({"Headline", "Headline Long", "Subheadline", "heading 2", "heading 3", "heading 4"})
# Stays on one page with the next; follows w:pStyle (CT_PPr).
KEEP = "<w:keepNext/>"


class Numbering(Struct, frozen=True):
    """One list of the document: its number, and each level's indent in twentieths of a point."""

    number: int
    indents: tuple[int, ...]

    def indent(self, level: int) -> int:
        """Give the indent of a level's text."""
        return self.indents[min(level, len(self.indents) - 1)]


class Relations(Struct):
    """The links and pictures that one part of the document refers to, each target once."""

    links: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)

    def link(self, url: str) -> str:
        """Give the id of a link."""
        return self.links.setdefault(url, f"rLink{len(self.links) + 1}")

    def picture(self, part: str) -> str:
        """Give the id of a picture."""
        return self.pictures.setdefault(part, f"rPicture{len(self.pictures) + 1}")


class LetterheadSheet(Struct):
    """One document on a letterhead, as it grows. `names` are those that no line of a headline cuts."""

    letterhead: Letterhead
    language: Language
    names: frozenset[str] = frozenset()
    relations: Relations = field(default_factory=Relations)
    note_relations: Relations = field(default_factory=Relations)
    notes: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    pictures: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    drawings: int = 0

    def begin_list(self, style: str, start: int = 1, level: int = 0, letters: Letters | None = None) -> Numbering:
        """Begin a list of its own, so that it counts from its own start and not on from the list before it."""
        look = self.letterhead.list_look(style)
        number = self.letterhead.next_number + len(self.lists)
        self.lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{look.definition}"/>'
            f'<w:lvlOverride w:ilvl="{min(level, DEEPEST)}"><w:startOverride w:val="{start}"/>'
            f"{_lettered(letters, look)}</w:lvlOverride></w:num>"
        )
        return Numbering(number, look.indents)

    def picture_part(self, file: str, extension: str, data: bytes) -> str:
        """Keep a picture once, under a name by its order: the file's own may hold what Word cannot open."""
        part = f"word/media/picture-{len(self.pictures) + 1}.{extension}"
        return self.pictures.setdefault(file, (part, data))[0]

    def properties(
        self,
        style: str,
        language: Language,
        text: str = "",
        *,
        listed: tuple[Numbering, int] | None = None,
        indent: int = 0,
        side: str = "",
        upright: str = "",
        leads: bool = False,
    ) -> str:
        """Give a paragraph's properties, in the order that the schema asks for (CT_PPr).

        `text` is the paragraph's own, where it may be a headline: its lines are to end between its phrases.
        `leads` keeps the paragraph on one page with what it leads to.
        `upright` keeps the paragraph of a right-to-left text from left to right, at that side of the sheet: LibreOffice
        mirrors the place of a frame when the frame or the paragraph after it runs from right to left, and an address
        would leave its envelope's window.
        """
        inside = _styled(self.letterhead, style, leads=leads)
        if listed:
            numbering, level = listed
            inside += f'<w:numPr><w:ilvl w:val="{min(level, DEEPEST)}"/><w:numId w:val="{numbering.number}"/></w:numPr>'
        if language.is_rtl and upright:
            inside, side = inside + '<w:bidi w:val="0"/>', upright
        elif language.is_rtl:
            inside += "<w:bidi/>"
        elif self.language.is_rtl:
            inside += '<w:bidi w:val="0"/>'
        narrow = narrower(self.letterhead, style, text, language, self.names) if style in _HEADINGS else 0
        if indent or narrow:
            left, right = (f' w:{name}="{at}"' if at else "" for name, at in (("left", indent), ("right", narrow)))
            inside += f"<w:ind{left}{right}/>"
        if side:
            inside += f'<w:jc w:val="{side}"/>'
        return f"<w:pPr>{inside}</w:pPr>"


def _lettered(letters: Letters | None, look: ListLook) -> str:
    """Give the first level of a list that counts by letters, in place of the letterhead's numbers."""
    if letters is None:
        return ""
    (kind, mark), indent = WORD[letters], look.indents[0]
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
    )


@lru_cache(maxsize=512)
def _styled(letterhead: Letterhead, style: str, *, leads: bool) -> str:
    name = letterhead.paragraph_style(style)
    return f'<w:pStyle w:val="{name}"/>{KEEP if leads else ""}{letterhead.frames.get(name, "")}'
