"""The page on which a text template writes a mail's HTML part: the same methods, which give elements for lines.

One template sets both parts of a mail, so they say the same in the same order, in a newsroom's own templates too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

from msgspec import field

from pipeline.edition.model import Attachment, Letter, Phrase, Rich
from pipeline.formats.addresses import mail_link, printed, shows
from pipeline.formats.text.blocks import Placed
from pipeline.formats.text.elements import OPEN, Elements
from pipeline.formats.text.html_blocks import MailSection, href, set_blocks, set_item
from pipeline.formats.text.page import Page
from pipeline.formats.text.ready_lines import one_line
from pipeline.i18n.bidi import settle
from pipeline.i18n.direction import steadied
from pipeline.i18n.language import Language
from pipeline.i18n.list_letters import list_mark
from pipeline.languages.data import Letters
from pipeline.richtext.blocks import PlacedBox, PlacedDemands, PlacedPicture, PlacedQuote

_MAILBOX = re.compile(r"[^\s@:/]+@[^\s@:/]+")


class MailPage(Page, frozen=True):
    """The page as elements. Lines stay lines, and those without an empty one between them are one paragraph."""

    elements: Elements = field(default_factory=Elements)

    def phrase(self, text: Phrase | str) -> str:
        """Give a phrase, which names its language where that is another; a line that is ready stays as it is."""
        if isinstance(text, str):
            return text if OPEN in text else super().phrase(text)
        shown = self._tongued("span", settle(one_line(text.text), text.language.direction), text.language)
        return shown + self.bracketed(self.phrase(text.note)) if text.note else shown

    def ltr(self, text: str) -> str:
        """Give a number or an address, which reads from left to right; an address is a link."""
        url = mail_link(text) if _MAILBOX.fullmatch(text) else text
        return self._link(text, url) if href(url) else self._ltr(text)

    def sided(self, text: str) -> str:
        """Give a line that is ready; the page itself says on which side its lines begin."""
        return text

    def heading(self, text: Phrase | str, mark: str = "-") -> str:
        """Give a heading: the headline's, or a part's."""
        return self.elements.put("h1" if mark == "=" else "h2", self.phrase(text))

    def strong(self, text: str) -> str:
        """Give a line that is ready in bold letters."""
        return self.elements.put("strong", text)

    def rich(self, text: Rich, *, ruled: bool = True) -> str:
        """Give blocks of text; `ruled=False` is under a heading of the page's own."""
        named = f"{self.bracketed(self.phrase(text.note)).strip()}\n" if text.note else ""
        blocks = set_blocks(text.blocks, self._section(text.language, 2 if ruled else 3))
        return f"{named}{self._tongued('div', blocks, text.language)}"

    def numbered(self, texts: Sequence[Rich], start: int = 1, last: int = 0) -> str:
        """Give texts as items of a numbered list."""
        del last
        return "\n".join(self._numbered(number, text) for number, text in enumerate(texts, start))

    def bullet(self, text: str) -> str:
        """Give a line that is ready as an item of a list."""
        return self.elements.put("li", text)

    def listed(self, texts: tuple[Phrase, ...], *, is_numbered: bool, letters: Letters | None = None) -> str:
        """Give texts of a line as a list, with bullets, numbers or letters."""
        if letters:
            return "\n".join(list_mark(letters, number) + self.phrase(text) for number, text in enumerate(texts, 1))
        return "\n".join(
            self.elements.put("li", self.phrase(text), value=str(number) if is_numbered else None)
            for number, text in enumerate(texts, 1)
        )

    def joined(self, pieces: Iterable[Phrase]) -> str:
        """Put pieces that follow each other on one line; spaces at their ends stay."""
        return "".join(
            self._tongued("span", settle(each.text, each.language.direction), each.language)
            + (self.bracketed(self.phrase(each.note)) if each.note else "")
            for each in pieces
        )

    def at_end(self, text: str) -> str:
        """Set a line that is ready at the end of the page's line."""
        side = "left" if self.edition.language.is_rtl else "right"  # not all programs know “end”
        return self.elements.put("p", text, style=f"text-align:{side}")

    def centred(self, text: str) -> str:
        """Set a short line in the middle of the page."""
        return self.elements.put("p", text, style="text-align:center")

    def indented(self, text: str, by: int = 4) -> str:
        """Give what is ready with space beside it."""
        del by
        return self.elements.put("div", text, "indented")

    def quoted(self, text: Rich) -> str:
        """Give a person's words between the language's quotation marks."""
        return self.elements.put("blockquote", super().quoted(text), "quote")

    def rule(self, mark: str = "-") -> str:
        """Give a line across the page."""
        return self.elements.empty("hr", "double rule" if mark == "=" else "rule")

    def linked(self, text: Phrase, url: str | None) -> str:
        """Give a text, as a link where it has an address."""
        if url is None:
            return self.phrase(text)
        if shows(text.text, url):
            return self._link(printed(url), url) + (self.bracketed(self.phrase(text.note)) if text.note else "")
        return self.elements.put("a", self.phrase(text), href=href(url))

    def file_link(self, file: Attachment, title: Phrase) -> str:
        """Give a file's title, as a link to its public address where it has one."""
        return self.elements.put("a", self.phrase(title), href=href(file.url)) if file.url else self.phrase(title)

    def letter(self, letter: Letter) -> str:
        """Give the whole letter as it goes into an e-mail, in its own language; to several targets, each salutation."""
        plain = letter.plain.removeprefix(letter.salutation.text) if letter.to else letter.plain
        own = "\n".join(settle(line, letter.language.direction) for line in plain.splitlines())
        opened = (self.phrase(each.salutation) + self.bracketed(self.phrase(each.name)) for each in letter.to)
        return "\n".join([*opened, self._tongued("div", own, letter.language)])

    def part(self, placed: Placed) -> str:
        """Set a placed part by its own template; in whatever block it stands, its lines are its own."""
        return self.elements.put("div", super().part(placed))

    def urls(self) -> str:
        """Give nothing: links are followed where they stand."""
        return ""

    def written(self, text: str, looks: Mapping[str, str]) -> str:
        """Give what was written on the page, as HTML."""
        return self.elements.written(text, looks)

    def _numbered(self, number: int, text: Rich) -> str:
        named = f"{self.bracketed(self.phrase(text.note)).strip()}{self.elements.empty('br')}" if text.note else ""
        own = set_item(text.blocks, self._section(text.language, 3))
        return self.elements.put("li", named + self._tongued("div", own, text.language), value=str(number))

    def _tongued(self, name: str, inner: str, language: Language) -> str:
        """Give what is ready; in another language than the page's, in an element that says so."""
        if language == self.edition.language:
            return inner
        return self.elements.put(name, inner, lang=language.tag, dir=language.direction)

    def _ltr(self, text: str) -> str:
        return self.elements.put("span", steadied(text), dir="ltr") if self.edition.language.is_rtl else text

    def _link(self, shown: str, url: str) -> str:
        side = "ltr" if self.edition.language.is_rtl else None
        return self.elements.put("a", steadied(shown) if side else shown, href=href(url), dir=side)

    def _section(self, language: Language, level: int) -> MailSection:
        return MailSection(language, self.elements, self.references, level, self._placed_part)

    def _placed_part(self, placed: Placed) -> str:
        match placed:
            case PlacedPicture():
                self.references.placed.setdefault(placed.file, []).append(placed.alt)
                return ""
            case PlacedQuote() | PlacedBox() | PlacedDemands():
                return self.part(placed)
            case _:
                assert_never(placed)
