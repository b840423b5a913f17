"""What the Word templates call: an edition's texts in, paragraphs' properties and runs out.

A template writes the paragraphs and decides their order and styles; everything that WordprocessingML is particular
about (languages, directions, links, lists, notes) is done here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import compress, pairwise
from typing import assert_never

import jinja2
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Edition, LabelledLink, Phone, Phrase, Picture, Rich, Signatory
from pipeline.formats.addresses import mail_link, printed, shows
from pipeline.formats.quoted import in_quotes
from pipeline.formats.word.blocks import BlockWriter, Flow, Placed
from pipeline.formats.word.direction import in_line
from pipeline.formats.word.inlines import InlineWriter, hyperlink, set_address, set_stretches, set_target, set_text
from pipeline.formats.word.pictures import set_logo, set_picture
from pipeline.formats.word.runs import TextStyle
from pipeline.formats.word.sheet import KEEP, LetterheadSheet, Numbering
from pipeline.formats.word.tables import Column, set_side_by_side, set_table
from pipeline.i18n.language import Language
from pipeline.i18n.places import filled
from pipeline.i18n.punctuation import punctuation
from pipeline.languages.data import Letters
from pipeline.pictures.prepare import Prepared
from pipeline.richtext.blocks import Block, Paragraph, PlacedBox, PlacedDemands, PlacedPicture, PlacedQuote

_STYLED = re.compile("<w:pStyle [^>]*>")

Words = Phrase | Rich | str


class Page(Struct, frozen=True):
    """One document while its template is filled. `level` is the heading level of crossheads where a part is placed."""

    edition: Edition
    environment: jinja2.Environment
    sheet: LetterheadSheet
    media: Mapping[str, Prepared]
    level: int = 2

    @property
    def language(self) -> Language:
        """Give the document's language: a letter's may differ from its edition's."""
        return self.sheet.language

    def style(
        self,
        name: str,
        of: Words | None = None,
        item: tuple[Numbering, int] | None = None,
        below: tuple[Numbering, int] | None = None,
        upright: str = "",
        *,
        side: str = "",
        leads: bool = False,
    ) -> Markup:
        """Give the properties of a paragraph in a style; its direction is that of the text it is for.

        `item` makes it one of a list, `below` a further paragraph under one. `upright` names the side at which a line
        of a right-to-left letter stands when it has to run from left to right, so that nothing moves the address out of
        the envelope's window. `side` is "end" for what stands at the end of the line: a block of signatures. `leads`
        keeps a line on one page with what it leads to.
        """
        indent = below[0].indent(below[1]) if below else 0
        properties, text = self.sheet.properties, of.text if isinstance(of, Phrase) else ""
        own = self._language(of)
        found = properties(name, own, text, listed=item, indent=indent, upright=upright, side=side, leads=leads)
        return Markup(found)  # noqa: S704 - made of ids

    def phrase(self, text: Phrase | str, style: str = "", *, upright: bool = False) -> Markup:
        """Give a short text as runs, in a character style if one is named; `upright` as its paragraph is.

        The note that names its language for readers follows it.
        """
        own = self._language(text)
        shown = text.text if isinstance(text, Phrase) else text
        found = in_line(shown, rtl=own.is_rtl, line_rtl=self.language.is_rtl and not upright)
        runs = Markup(set_stretches(self.sheet, found, TextStyle(own, style)))  # noqa: S704 - escaped there
        return runs + self._noted(text)

    def _noted(self, text: Words | None, style: str = "") -> Markup:
        return self.bracketed(text.note, style) if isinstance(text, Phrase) and text.note else Markup("")

    def ltr(self, text: str, style: str = "") -> Markup:
        """Give a number, e-mail address or URL, which reads from left to right in Arabic too."""
        return Markup(set_address(self.sheet, text, TextStyle(self.language, style)))  # noqa: S704 - escaped there

    def href(self, url: str, text: Phrase | str | None = None) -> Markup:
        """Give a link on a text and on the note that names its language, or on its own address."""
        shown = text.text if isinstance(text, Phrase) else text or printed(url)
        if text is None or shows(shown, url, partly=True):
            runs = set_address(self.sheet, shown, TextStyle(self.language, "Hyperlink"))
        else:
            runs = set_text(self.sheet, shown, TextStyle(self._language(text), "Hyperlink"))
        runs += str(self._noted(text, "Hyperlink"))
        return Markup(hyperlink(self.sheet.relations, url, runs, shown))  # noqa: S704 - escaped there

    def mail_link(self, address: str) -> str:
        """Give the link to a mailbox, for `href`."""
        return mail_link(address)

    def link(self, link: LabelledLink) -> Markup:
        """Give a link with its address, because nobody can click on paper, and those to the same in other languages."""
        links = [(link.text, link.url), *((each.text, each.url) for each in link.also)]
        return self.comma.join(self.linked(*each) for each in links)

    def linked(self, text: Phrase, url: str | None) -> Markup:
        """Give a text, as a link with its address where it has one."""
        if url is None:
            return self.phrase(text)
        if shows(text.text, url):
            return self.href(url, text)
        return self.href(url, text) + Markup(set_target(self.sheet, url, TextStyle(self.language)))  # noqa: S704

    def dial(self, phone: Phone) -> Markup:
        """Give a number that a click dials."""
        runs = set_address(self.sheet, phone.display, TextStyle(self.language, "Phone"))
        return Markup(hyperlink(self.sheet.relations, phone.uri, runs, phone.uri + phone.display))  # noqa: S704

    def labelled(self, label: Phrase | str, *, upright: bool = False) -> Markup:
        """Give a label with the language's colon and a blank, before a value; `upright` as its paragraph is."""
        colon = punctuation(self.language).colon
        # A label that ended its line would be read with the line below.
        gap = colon if colon.endswith("：") else f"{colon.rstrip()}\u00a0"
        return self.phrase(label, "Label", upright=upright) + self.phrase(gap, upright=upright)

    def commas(self, texts: Iterable[Phrase | str | None], style: str = "") -> Markup:
        """Give texts in a line, with the language's comma between them."""
        comma = self.phrase(punctuation(self.language).comma, style)
        return comma.join(self.phrase(text, style) for text in texts if text)

    def fill(self, line: str, **values: Phrase | str) -> Markup:
        """Fill the places of an interface word; braces in a value stay as they are."""
        return Markup("").join(filled(line, values, self.phrase, self.phrase))

    def rich(
        self, text: Rich, style: str = "Body Text", last: str = "", level: int | None = None, begins: str = ""
    ) -> Markup:
        """Give blocks of text: `style` of their paragraphs, `last` of the last, `level` of their crossheads."""
        flow = Flow(text.language, style, last, level or self.level, begins=begins)
        named = ""
        if text.note:
            named = f"<w:p>{self.style(style if style == 'Box Text' else 'Small Print')}{self.named(text.note)}</w:p>"
        return Markup(named + self._blocks().write(text.blocks, flow))  # noqa: S704 - escaped there

    def item(self, text: Rich, listed: tuple[Numbering, int], style: str, after: str) -> Markup:
        """Give blocks as one item of a list: `style` of the numbered paragraph, `after` of those that follow it."""
        blocks = text.blocks if text.blocks and isinstance(text.blocks[0], Paragraph) else (Paragraph(()), *text.blocks)
        begins = self.named(text.note) + self.phrase(" ") if text.note else ""
        flow = Flow(text.language, after, level=self.level + 1, listed=listed, item_style=style, begins=begins)
        return Markup(self._blocks().write(blocks, flow))  # noqa: S704 - escaped there

    def quoted(self, text: Rich, style: str = "Quote") -> Markup:
        """Give a person's words between quotation marks: every paragraph opens, the last one closes."""
        return self.rich(in_quotes(text, self.edition.words), style)

    def begin(self, style: str, letters: Letters | None = None, start: int = 1) -> tuple[Numbering, int]:
        """Begin a list; its items name it, so that they count from its start, or from the first letter."""
        return self.sheet.begin_list(style, start, letters=letters), 0

    def table(self, header: list[Phrase | str], rows: list[list[Markup]]) -> Markup:
        """Give a table of ready texts with a header row."""
        cells = [[self.phrase(each) for each in header], *rows]
        columns = [
            Column("start", max(len(cell.striptags()) for cell in column)) for column in zip(*cells, strict=True)
        ]
        paragraphs = [[partial("<w:p>{1}{0}</w:p>".format, str(cell)) for cell in row] for row in cells]
        return Markup(set_table(self.sheet, self.language, columns, paragraphs[0], paragraphs[1:]))  # noqa: S704

    def bracketed(self, text: Phrase | str, style: str = "") -> Markup:
        """Give a remark in the language's brackets, with the space that stands before them."""
        marks = punctuation(self.language)
        return (
            self.phrase(marks.open_bracket, style) + self.phrase(text, style) + self.phrase(marks.close_bracket, style)
        )

    def kept(self, paragraphs: str) -> Markup:
        """Keep paragraphs on one page: each but the last stays with the next (CT_PPr: w:keepNext follows w:pStyle)."""
        starts = [found.end() for found in _STYLED.finditer(paragraphs)][:-1]
        pieces = [paragraphs[a:b].removeprefix(KEEP) for a, b in pairwise([0, *starts, len(paragraphs)])]
        return Markup(KEEP.join(pieces))  # noqa: S704 - made of the template's own paragraphs

    def stands_in_margin(self, marker: str) -> bool:
        """Say whether the letterhead’s header or footer prints a marker, such as “address line”."""
        return self.sheet.letterhead.shows(marker)

    @property
    def comma(self) -> Markup:
        """Give the language's comma."""
        return self.phrase(punctuation(self.language).comma)

    def signatories(self, people: tuple[Signatory, ...]) -> Markup:
        """Give the table of those who signed; a column that nobody fills is not there."""
        words = self.edition.words
        shown = (True, any(each.role or each.organisation for each in people), any(each.country for each in people))
        role = Phrase(words["signatory_role"], self.language, self.edition.language_notes.get("signatories"))
        header: list[Phrase | str] = [words["signatory_name"], role, words["signatory_country"]]
        rows = [
            [self.signed(each), self.commas([each.role, each.organisation]), self.phrase(each.country or "")]
            for each in people
        ]
        return self.table(list(compress(header, shown)), [list(compress(row, shown)) for row in rows])

    def side_by_side(self, people: tuple[Signatory, ...]) -> Markup:
        """Give those who signed two in a row, each name above its office."""
        cells = [
            [self.signed(each), *(self.phrase(line) for line in (each.role, each.organisation, each.country) if line)]
            for each in people
        ]
        return Markup(set_side_by_side(self.sheet, self.language, cells))  # noqa: S704 - ready texts

    def signed(self, person: Signatory) -> Markup:
        """Give who signs: the name, and the same in its own script in brackets."""
        return self.phrase(person.name) + Markup("").join(self.bracketed(each) for each in person.native_names)

    def languages(self) -> Markup:
        """Give the other languages, each by its own name for itself."""
        comma = self.phrase(punctuation(self.language).comma)
        return comma.join(self.phrase(Phrase(each.name, each.language)) for each in self.edition.alternates)

    def drawing(self, picture: Picture, alt: Phrase) -> Markup:
        """Give a picture, or an empty text where its file is not at hand."""
        prepared = self.media.get(picture.file)
        if prepared is None:
            return Markup("")
        drawn = set_picture(self.sheet, self.sheet.relations, picture, alt, prepared.for_word)
        return Markup(drawn)  # noqa: S704 - escaped

    def logo(self, picture: Picture) -> Markup:
        """Give a logo, as small as it stands beside others; an empty text where its file is not at hand."""
        prepared = self.media.get(picture.file)
        if prepared is None:
            return Markup("")
        drawn = set_logo(self.sheet, self.sheet.relations, picture, prepared.for_word)
        return Markup(drawn)  # noqa: S704 - escaped

    def box(self, key: str) -> Markup:
        """Give a box of the edition by its id."""
        return self.part(PlacedBox(key), self.level)

    def picture(self, file: str) -> Markup:
        """Give a picture of the edition by its file name."""
        return self.part(PlacedPicture(file, ""), self.level)

    def part(self, placed: Placed, level: int) -> Markup:
        """Set a placed part by its own template, which a designer can change like any other."""
        within = replace(self, level=level)
        match placed:
            case PlacedQuote():
                return within.template("quote.xml", quote=self.edition.quotes[placed.key])
            case PlacedBox():
                return within.template("box.xml", box=self.edition.boxes[placed.id])
            case PlacedDemands():
                return within.template("demands.xml", demands=self.edition.placed_demands)
            case PlacedPicture() if placed.file in self.edition.attachments:
                file = self.edition.attachments[placed.file]
                title = replace(file.title, text=placed.alt or file.title.text)
                return within.template("file.xml", file=file, title=title)
            case PlacedPicture():
                picture = self.edition.pictures[placed.file]
                alt = Phrase(placed.alt, self.edition.language) if placed.alt else picture.alt
                return within.template("picture.xml", picture=picture, alt=alt)
            case _:
                assert_never(placed)

    def template(self, name: str, **values: object) -> Markup:
        """Fill a template."""
        values |= {"page": self, "edition": self.edition, "words": self.edition.words}
        return Markup(self.environment.get_template(name).render(values))  # noqa: S704 - the template escaped it

    def named(self, note: str) -> Markup:
        """Give a remark on a text in brackets, such as the name of its language."""
        marks = punctuation(self.language)
        return self.phrase(f"{marks.open_bracket.lstrip()}{note}{marks.close_bracket}")

    def _language(self, text: Words | None) -> Language:
        return text.language if isinstance(text, Phrase | Rich) else self.language

    def _blocks(self) -> BlockWriter:
        inlines = InlineWriter(self.sheet, self.sheet.relations, self._note)
        return BlockWriter(self.sheet, inlines, self.part)

    def _note(self, blocks: tuple[Block, ...], language: Language) -> str:
        """Set a footnote's blocks; its number stands before the first of them."""
        inlines = InlineWriter(self.sheet, self.sheet.note_relations, self._note, in_note=True)
        style = self.sheet.letterhead.character_style("footnote reference")
        number = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:footnoteRef/></w:r>'
        mark = number + set_text(self.sheet, " ", TextStyle(language))
        flow = Flow(language, "footnote text", begins=mark)
        return BlockWriter(self.sheet, inlines, self.part).write(blocks, flow)
