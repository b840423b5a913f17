"""What a web template can say about an edition: each public method is a filter, or is called as `page.…`.

In: phrases, rich text and keys of the edition. Out: safe HTML, so that a template only orders the parts.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import assert_never

import jinja2
from markupsafe import Markup
from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.edition.model import Contact, Edition, Letter, Phrase, Picture, Rich, Time
from pipeline.formats.addresses import mail_link, shows
from pipeline.formats.escaping import escaped, safe
from pipeline.formats.html import acting, file_links, gathered, marks, metadata
from pipeline.formats.html.blocks import Placed, Section, set_blocks
from pipeline.formats.html.headline import has_wide_word
from pipeline.formats.html.inlines import Notes
from pipeline.formats.html.script import has_use_for_it
from pipeline.formats.html.style import Style
from pipeline.formats.quoted import in_quotes
from pipeline.formats.whole_names import names
from pipeline.i18n.language import Language
from pipeline.i18n.places import filled
from pipeline.i18n.punctuation import punctuation
from pipeline.pictures.model import Rendition
from pipeline.pictures.prepare import Prepared
from pipeline.richtext.blocks import PlacedBox, PlacedDemands, PlacedPicture, PlacedQuote

# Below the page's headline (level 1).
_CROSSHEAD = 2
# The style sheet's widest column of text, in pixels as CSS counts them.
_COLUMN = 720


class Writer(Struct, frozen=True):
    """The page a template writes on: an edition, its pictures, the notes met so far, and where the writing stands.

    `structured` is the edition as JSON-LD, `script` the page's own, `description` a sentence or two for search results.
    `around` is the language of the surrounding text; `level` is that of a heading that stands there.
    """

    edition: Edition
    environment: jinja2.Environment
    media: Mapping[str, Prepared]
    style: Style
    structured: Markup
    script: Markup
    description: str
    notes: Notes
    around: Language
    level: int = _CROSSHEAD
    anchors: dict[str, int] = field(default_factory=dict)

    def phrase(self, text: Phrase | str) -> Markup:
        """Give a phrase, marked when its language is another, and with the note that names that language for readers.

        A bare string is in the edition's language.
        """
        given, language = (text, self.edition.language) if isinstance(text, str) else (text.text, text.language)
        marked = marks.mark(given, language, self.around).replace("\n", "<br>\n")
        noted = self.noted(text.note) if isinstance(text, Phrase) and text.note else ""
        return safe(f"{marked}{noted}")  # noqa: S704 - escaped there

    def heading(self, text: Phrase) -> Markup:
        """Give a phrase that is broken between its own phrases, in languages that set no spaces: a headline."""
        marked = marks.in_phrases(text.text, text.language, self.around, names(self.edition))
        return safe(f"{marked}{self.noted(text.note) if text.note else ''}")  # noqa: S704 - escaped there

    def noted(self, remark: str) -> Markup:
        """Give a remark that stands behind a text, with the space that stands before it."""
        space = "" if self.edition.language.is_wide else " "
        return safe(f'{space}<span class="note">{self.bracketed(remark)}</span>')  # noqa: S704 - escaped there

    def language(self, text: Phrase | Rich) -> Markup:
        """Give `lang` and `dir` for an element, or nothing where they would only repeat the language around."""
        return safe(marks.attributes(text.language, self.around))  # noqa: S704 - escaped there

    def ltr(self, text: str) -> Markup:
        """Give a number, address or URL, which reads from left to right everywhere."""
        return safe(marks.ltr(text))  # noqa: S704 - escaped there

    def href(self, url: str) -> Markup:
        """Give the `href` of a link, of http, https, mailto, tel or sms only."""
        return safe(marks.href(url))  # noqa: S704 - escaped there

    def mail_link(self, address: str) -> str:
        """Give the link to a mailbox, for `href`."""
        return mail_link(address)

    def shows(self, text: Phrase, url: str) -> bool:
        """Say whether a link's text is its own address."""
        return shows(text.text, url)

    def has_wide_word(self, text: Phrase) -> bool:
        """Say whether a headline holds a word that would not fit a telephone at its full size."""
        return has_wide_word(text.text)

    def rich(self, text: Rich, level: int | None = None) -> Markup:
        """Give blocks of text; `level` is that of their crossheads."""
        level = self.level if level is None else level
        within = replace(self, around=text.language, level=level)
        section = Section(text.language, level, self.notes, within.part, names(self.edition))
        inner = set_blocks(text.blocks, section)
        if text.language != self.around:
            inner = f"<div{self.language(text)}>\n{inner}\n</div>"
        if text.note:
            inner = f'<p class="note">{self.bracketed(text.note)}</p>\n{inner}'
        return safe(inner)  # noqa: S704 - escaped there

    def bracketed(self, text: str) -> Markup:
        """Give a remark in the edition's brackets."""
        marks_of = punctuation(self.edition.language)
        return self.phrase(f"{marks_of.open_bracket.lstrip()}{text}{marks_of.close_bracket}")

    @property
    def comma(self) -> Markup:
        """Give the language's comma."""
        return self.phrase(punctuation(self.edition.language).comma)

    def beside(self, text: Phrase) -> Markup:
        """Give in brackets what belongs to the word before them, with the space that stands there."""
        marks_of = punctuation(self.edition.language)
        return self.phrase(marks_of.open_bracket) + self.phrase(text) + self.phrase(marks_of.close_bracket)

    def quoted(self, text: Rich) -> Markup:
        """Give a person's words between the language's quotation marks."""
        return self.rich(in_quotes(text, self.edition.words))

    def fill(self, line: str, **values: Phrase | str) -> Markup:
        """Fill the places of an interface word; braces in a value stay as they are."""
        return safe("".join(filled(line, values, escaped, self.phrase)))  # noqa: S704 - escaped, piece by piece

    def time(self, time: Time, line: str | None = None) -> Markup:
        """Give a time for people and programs; inside a printed line, where that line names it."""
        if line is None:
            return self._marked(time, time.text)
        # in a right-to-left line a time stands in an isolate, whose two ends have to stay together
        for shown in (f"\u2068{time.text}\u2069", time.text):
            before, found, after = line.partition(shown)
            if found:
                return safe(f"{self.phrase(before)}{self._marked(time, shown)}{self.phrase(after)}")  # noqa: S704 - escaped, piece by piece
        return self.phrase(line)

    def _marked(self, time: Time, shown: str) -> Markup:
        return safe(f'<time datetime="{escaped(time.machine)}">{self.phrase(shown)}</time>')  # noqa: S704 - escaped

    def quote(self, key: str) -> Markup:
        """Give a quote of the edition by its key."""
        return self.part(PlacedQuote(key))

    def box(self, key: str) -> Markup:
        """Give a box of the edition by its id."""
        return self.part(PlacedBox(key))

    def picture(self, file: str) -> Markup:
        """Give a picture of the edition by its file name."""
        return self.part(PlacedPicture(file, ""))

    def letter(self, letter: Letter) -> Markup:
        """Set a letter by its own template, in its own language."""
        within = replace(self, around=letter.language)
        return within.template("letter.html", letter=letter)

    def steps(self) -> tuple[acting.Step, ...]:
        """Give the letters as the steps of the card at the top of an appeal's page."""
        return tuple(acting.steps(self.edition.appeal.letters)) if self.edition.appeal else ()

    @property
    def has_card(self) -> bool:
        """Say whether the page has a card with something to do, or until when it is to be done."""
        appeal, petition = self.edition.appeal, self.edition.petition
        return bool(appeal and (appeal.letters or appeal.send_before or (petition and petition.url)))

    def choices(self, letter: Letter, number: int) -> tuple[acting.WayToSend, ...]:
        """Give the letters that are sent of the page's letter of this number."""
        return acting.choices(letter, number)

    def place_of(self, number: int) -> str:
        """Give the id of where the page's letter of this number stands."""
        return acting.place_of(number)

    def part(self, placed: Placed) -> Markup:
        """Set a placed part by its own template, which a designer can change like any other."""
        match placed:
            case PlacedQuote():
                return self.template("quote.html", quote=self.edition.quotes[placed.key])
            case PlacedBox():
                return self.template("box.html", box=self.edition.boxes[placed.id])
            case PlacedDemands():
                return self.template("demands.html", demands=self.edition.placed_demands)
            case PlacedPicture() if placed.file in self.edition.attachments:
                file = self.edition.attachments[placed.file]
                title = Phrase(placed.alt, self.around) if placed.alt else file.title
                return self.template("file.html", file=file, title=title)
            case PlacedPicture():
                picture = self.edition.pictures[placed.file]
                alt = Phrase(placed.alt, self.around) if placed.alt else picture.alt
                return self.template("picture.html", picture=picture, alt=alt)
            case _:
                assert_never(placed)

    def source(self, picture: Picture) -> str:
        """Give a picture as a `data:` URI that every browser shows."""
        return _data(self.media[picture.file].for_page.fallback)

    def srcset(self, picture: Picture) -> str:
        """Give a picture in the encoding of today's browsers and in several sizes; a browser takes one."""
        return ", ".join(f"{_data(each)} {each.width}w" for each in self.media[picture.file].for_page.modern)

    def size(self, picture: Picture) -> Markup:
        """Give the picture's place on the page: its width and height, no wider than the column of text."""
        width = min(picture.width, _COLUMN)
        height = max(1, round(width * picture.height / picture.width))
        return safe(f'width="{width}" height="{height}"')  # noqa: S704 - numbers

    def file_link(self, path: str, url: str | None, text: Phrase | str) -> Markup:
        """Give a link to a file where it lies beside the page, and else at its public address, if it has one."""
        return safe(file_links.file_link(path, url, self.phrase(text)))  # noqa: S704 - escaped there

    def file_href(self, path: str) -> Markup:
        """Give what makes an `<a>` of one's own lead to a file that lies beside the page."""
        return safe(file_links.place(path))  # noqa: S704 - escaped there

    def if_there(self, *paths: str, caller: Callable[[], Markup]) -> Markup:
        """Keep what a `call` block holds only where one of these files lies beside the page."""
        return safe(file_links.if_there(paths, caller()))  # noqa: S704 - escaped by the template

    def footnotes(self, level: int | None = None) -> tuple[tuple[int, Markup], ...]:
        """Give the footnotes met so far, by number, and those that they themselves name."""
        made: list[tuple[int, Markup]] = []
        while self.notes.printed < len(self.notes.met):
            self.notes.printed += 1
            made.append((self.notes.printed, self.rich(self.notes.met[self.notes.printed - 1], level)))
        return tuple(made)

    def anchor(self, kind: str) -> str:
        """Give the next place of a kind that a link can lead to: picture-1, picture-2."""
        self.anchors[kind] = self.anchors.get(kind, 0) + 1
        return f"{kind}-{self.anchors[kind]}"

    @property
    def people_to_call(self) -> tuple[Contact, ...]:
        """Give everybody whom a journalist may call."""
        return gathered.people_to_call(self.edition)

    @property
    def picture_files(self) -> tuple[str, ...]:
        """Give where the pictures of the text lie in their largest size."""
        return gathered.picture_files(self.edition)

    @property
    def terms(self) -> tuple[tuple[Phrase, tuple[str, ...]], ...]:
        """Give the terms of use, each once, with the files that have them."""
        return gathered.terms(self.edition)

    def has_use_for_script(self, body: str) -> bool:
        """Say whether anything on the page needs its script."""
        return has_use_for_it(body)

    @property
    def indexed(self) -> bool:
        """Say whether search engines may show the page."""
        return self.edition.state in ("published", "corrected") and self.edition.preview is None

    @property
    def image(self) -> str | None:
        """Give where the picture stands that goes with a shared link."""
        return metadata.image_address(self.edition)

    def locale(self, language: Language) -> str:
        """Give a language as Open Graph writes it."""
        return metadata.locale(language)

    def template(self, template: str, **values: object) -> Markup:
        """Set a part by a template of its own, as written here."""
        values |= {"page": self, "edition": self.edition, "words": self.edition.words}
        rendered = self.environment.get_template(template).render(values)
        return safe(rendered.strip())  # noqa: S704 - the template escaped it


@lru_cache(maxsize=16)  # each language of an item shows the same pictures
def _data(rendition: Rendition) -> str:
    return f"data:{rendition.media_type};base64,{base64.b64encode(rendition.data).decode('ascii')}"
