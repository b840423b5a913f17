"""What a text template can say about an edition: each public method is a filter, or is called as `page.…`.

In: phrases, rich text and keys of the edition. Out: strings in wrapped lines, so that a template only orders them.
What fits on one line is in `ready_lines.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import assert_never

import jinja2
from msgspec.structs import replace

from pipeline.edition.model import Letter, Phrase, Rich
from pipeline.formats.addresses import printed
from pipeline.formats.quoted import in_quotes
from pipeline.formats.text.blocks import (
    BULLET,
    NARROWEST,
    Measure,
    Placed,
    hang,
    numbered,
    set_blocks,
    spaced,
    underlined,
)
from pipeline.formats.text.ready_lines import ReadyLines
from pipeline.formats.text.wrap import wrap
from pipeline.i18n.bidi import enclosed
from pipeline.i18n.conventions import conventions
from pipeline.i18n.display_width import width
from pipeline.i18n.list_letters import list_mark
from pipeline.i18n.punctuation import punctuation
from pipeline.languages.data import Letters
from pipeline.richtext.blocks import PlacedBox, PlacedDemands, PlacedPicture, PlacedQuote


class Page(ReadyLines, frozen=True):
    """The page a template writes on: an edition, its columns, and the references met so far.

    `fuller` names the file that shows words which this text has no letters for, if there are such words.
    """

    environment: jinja2.Environment
    columns: int | None
    fuller: str | None = None

    def wrap(self, text: str, indent: int = 0) -> str:
        """Break a line that is ready into lines; `indent` is for the second line and those after it."""
        return "\n".join(wrap(text, self.columns, indent=" " * indent))

    def heading(self, text: Phrase | str, mark: str = "-") -> str:
        """Give a heading, wrapped and ruled off below; upper case would spoil German, Greek and Turkish."""
        return "\n".join(underlined(wrap(self.phrase(text), self.columns), mark, self.columns))

    def rich(self, text: Rich, *, ruled: bool = True) -> str:
        """Give blocks of text; `ruled=False` under a heading of the page's own leaves crossheads without a rule."""
        return "\n".join(self._set(text, self._measure(ruled=ruled)))

    def numbered(self, texts: Sequence[Rich], start: int = 1, last: int = 0) -> str:
        """Give texts as a numbered list; `last` is the highest number of the list, where others follow."""
        longest = len(str(max(last, start + len(texts) - 1)))
        marked = ((f"{self._digits(f'{number:>{longest}}')}. ", text) for number, text in enumerate(texts, start))
        return "\n".join(spaced(self._hung(*each) for each in marked))

    def bullet(self, text: str) -> str:
        """Give a line that is ready as an item of a list."""
        return "\n".join(wrap(text, self.columns, BULLET, " " * len(BULLET)))

    def listed(self, texts: tuple[Phrase, ...], *, is_numbered: bool, letters: Letters | None = None) -> str:
        """Give texts of a line as a list, with bullets, numbers or letters."""
        if letters:
            marks = [list_mark(letters, number) for number in range(1, len(texts) + 1)]
        else:
            marks = numbered(1, len(texts), self._digits) if is_numbered else [BULLET] * len(texts)
        return "\n".join(
            line
            for mark, text in zip(marks, texts, strict=True)
            for line in wrap(self.phrase(text), self.columns, mark, " " * width(mark))
        )

    def lines(self, text: Phrase, indent: int = 0) -> str:
        """Give a text that keeps its lines: a salutation, a line of an addressee."""
        *before, last = text.text.splitlines() or [""]
        each = (*(Phrase(line, text.language) for line in before), Phrase(last, text.language, text.note))
        space = " " * indent
        ready = (self.sided(self.phrase(one)) for one in each)
        return "\n".join(line for one in ready for line in wrap(one, self.columns, space, space))

    def at_end(self, text: str) -> str:
        """Set a line that is ready at the end of the page's line; without columns it stays at the start."""
        lines = wrap(self.sided(text), self.columns)
        return "\n".join(" " * ((self.columns or 0) - width(line)) + line for line in lines)

    def letter(self, letter: Letter) -> str:
        """Give the whole letter as it goes into an e-mail, in its own language; to several targets, each salutation."""
        lines: list[str] = []
        plain = letter.plain.removeprefix(letter.salutation.text) if letter.to else letter.plain
        for each in letter.to:
            shown = self.phrase(each.salutation) + self.bracketed(self.phrase(each.name))
            lines += wrap(shown, self.columns, indent="  ")
        for line in plain.splitlines():
            shown = enclosed(line, letter.language.direction, self.edition.language.direction)
            lines += wrap(shown, self.columns) if line.strip() else [""]
        return "\n".join(lines)

    def quote(self, key: str) -> str:
        """Give a quote of the edition by its key."""
        return self.part(PlacedQuote(key))

    def box(self, key: str) -> str:
        """Give a box of the edition by its id."""
        return self.part(PlacedBox(key))

    def picture(self, file: str) -> str:
        """Give a picture of the edition by its file name."""
        return self.part(PlacedPicture(file, ""))

    def part(self, placed: Placed) -> str:
        """Set a placed part by its own template, which a designer can change like any other."""
        match placed:
            case PlacedQuote():
                return self._render("quote.txt", quote=self.edition.quotes[placed.key])
            case PlacedBox():
                return self._render("box.txt", box=self.edition.boxes[placed.id])
            case PlacedDemands():
                return self._render("demands.txt", demands=self.edition.placed_demands)
            case PlacedPicture():
                return self._listed(placed)
            case _:
                assert_never(placed)

    def pictures(self) -> list[str]:
        """Give every picture but the logos, the lead picture first; each as the text names it where it placed it."""
        edition = self.edition
        logos = {each.logo for each in (edition.issuers.organisations if edition.issuers else ())}
        first = [*filter(None, [edition.lead_picture]), *edition.loose_pictures, *self.references.placed]
        files = dict.fromkeys([*first, *(file for file in edition.pictures if file not in logos)])
        return [self.picture(file) for file in files if file in edition.pictures]

    def _listed(self, placed: PlacedPicture) -> str:
        """Set a picture or a file, which are listed behind the text."""
        called = self.references.placed.get(placed.file, [])
        own = punctuation(self.edition.language).comma.join(dict.fromkeys(filter(None, called)))
        if placed.file in self.edition.attachments:
            file = self.edition.attachments[placed.file]
            return self._render("file.txt", file=file, title=replace(file.title, text=own or file.title.text))
        picture = self.edition.pictures[placed.file]
        alt = replace(picture.alt, text=own) if own else picture.alt
        return self._render("picture.txt", picture=picture, alt=alt)

    def quoted(self, text: Rich) -> str:
        """Give a person's words between the language's quotation marks; every paragraph opens, the last one closes."""
        return self.rich(in_quotes(text, self.edition.words), ruled=False)

    def indented(self, text: str, by: int = 4) -> str:
        """Put space before lines that were made for a narrower page."""
        return "\n".join(hang(" " * by, text.split("\n")))

    def centred(self, text: str) -> str:
        """Set a short line in the middle of the page; without columns it stays at the start."""
        return " " * (((self.columns or 0) - width(text)) // 2) + text

    def rule(self, mark: str = "-") -> str:
        """Give a line across the page."""
        return mark * (self.columns or NARROWEST)

    def footnotes(self) -> str:
        """Give the footnotes met so far that are not printed yet, and those that they themselves name."""
        references, parts = self.references, list[str]()
        last = self.edition.first_note - 1 + len(self.edition.notes_to_editors)
        while references.printed < len(references.footnotes):
            references.printed += 1
            parts.append(self.numbered([references.footnotes[references.printed - 1]], references.printed, last))
        return "\n\n".join(parts)

    def urls(self) -> str:
        """Give the URLs met so far, each on a line of its own whatever its length."""
        return "\n".join(f"[{number}] {self.ltr(printed(url))}" for url, number in self.references.links.items())

    def narrower(self, by: int) -> Page:
        """Give the page inside an indent."""
        return self if self.columns is None else replace(self, columns=self.columns - by)

    @property
    def _digits(self) -> Callable[[str], str]:
        tag = self.edition.language.tag
        how = conventions(dict(self.edition.layout.spelling).get(tag, tag))
        return how.digits if how else str

    def _hung(self, marker: str, text: Rich) -> list[str]:
        measure = self._measure(ruled=False).narrower(width(marker))
        return hang(marker, self._set(text, measure))

    def _set(self, text: Rich, measure: Measure) -> list[str]:
        """Set blocks, below the name of their language where readers expect another."""
        named = wrap(self.bracketed(self.phrase(text.note)).lstrip(" "), measure.columns) if text.note else []
        return [*named, *set_blocks(text.blocks, text.language, measure)]

    def _measure(self, *, ruled: bool = True) -> Measure:
        return Measure(self.edition.language, self.references, self.columns, self._place, ruled, self._digits)

    def _place(self, placed: Placed, columns: int | None) -> list[str]:
        if isinstance(placed, PlacedPicture):
            self.references.placed.setdefault(placed.file, []).append(placed.alt)
            return []
        return replace(self, columns=columns).part(placed).split("\n")

    def _render(self, template: str, **values: object) -> str:
        values |= {"page": self, "edition": self.edition, "words": self.edition.words}
        return self.environment.get_template(template).render(values).strip("\n")
