"""What a text template can say on one line: phrases, numbers, links and keys of an edition in; ready lines out.

A line that is ready goes no more through `phrase`: it is wrapped, or stands in another line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from pipeline.edition.model import (
    Alternate,
    Attachment,
    Edition,
    LabelledLink,
    Phrase,
    PrintFile,
    Signatory,
)
from pipeline.formats.addresses import printed, shows
from pipeline.formats.text.inlines import References
from pipeline.i18n.bidi import enclosed, ltr, on_own_side
from pipeline.i18n.name_lists import separator
from pipeline.i18n.places import filled
from pipeline.i18n.punctuation import punctuation

# Not \s: a no-break space and an ideographic space are the author's.
_LINE_SPACE = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")


class ReadyLines(Struct, frozen=True):
    """The lines of an edition, in its language and its punctuation, with the references met so far."""

    edition: Edition
    references: References

    def phrase(self, text: Phrase | str) -> str:
        """Give a phrase on one line, isolated when it runs against the edition, with the note that names its language.

        A bare string is in the edition's language.
        """
        given, language = (text, self.edition.language) if isinstance(text, str) else (text.text, text.language)
        line = enclosed(one_line(given), language.direction, self.edition.language.direction)
        return line + self.bracketed(self.phrase(text.note)) if isinstance(text, Phrase) and text.note else line

    def ltr(self, text: str) -> str:
        """Give a number, address or URL that reads from left to right everywhere."""
        return ltr(text) if self.edition.language.is_rtl else text

    def strong(self, text: str) -> str:
        """Give a line that is ready; plain text has no bold letters."""
        return text

    def sided(self, text: str) -> str:
        """Give a line that is ready on the side where the page's own lines begin, whatever letters it is in."""
        return on_own_side(text) if self.edition.language.is_rtl and text else text

    def joined(self, pieces: Iterable[Phrase]) -> str:
        """Put pieces that follow each other on one line: A and B; spaces at their ends stay."""
        own = self.edition.language.direction
        return "".join(
            enclosed(each.text, each.language.direction, own)
            + (self.bracketed(self.phrase(each.note)) if each.note else "")
            for each in pieces
        )

    def signed(self, person: Signatory, *others: Phrase | None) -> str:
        """Give who signs on a line that is ready: the name, the same in its own script, and whatever else there is."""
        own = "".join(self.bracketed(self.phrase(each)) for each in person.native_names)
        comma = punctuation(self.edition.language).comma
        return comma.join([self.phrase(person.name) + own, *(self.phrase(each) for each in others if each)])

    def labelled(self, value: str, label: Phrase | str) -> str:
        """Give a value that is ready behind its label, unwrapped."""
        return f"{self.phrase(label)}{punctuation(self.edition.language).colon}{value}"

    def bracketed(self, text: str) -> str:
        """Give a remark that is ready in brackets, with the space that stands before them."""
        marks = punctuation(self.edition.language)
        return f"{marks.open_bracket}{text}{marks.close_bracket}"

    def commas(self, parts: Iterable[Phrase | str | None]) -> str:
        """Join what there is with the language's comma."""
        return punctuation(self.edition.language).comma.join(self.phrase(part) for part in parts if part)

    def names(self, parts: Iterable[Phrase]) -> str:
        """Join names, so that each can be told where one has a comma."""
        every = list(parts)
        return separator((each.text for each in every), self.edition.language).join(map(self.phrase, every))

    def fill(self, line: str, **values: Phrase | str) -> str:
        """Fill the places of an interface word, and give a line that is ready; braces in a value stay as they are."""
        return "".join(filled(line, values, str, self.phrase))

    def link(self, link: LabelledLink) -> str:
        """Give a link's text with the mark of its URL, ready, and those to the same in other languages.

        A text that is the URL needs no mark.
        """
        links = [(link.text, link.url), *((each.text, each.url) for each in link.also)]
        return punctuation(self.edition.language).comma.join(self.linked(*each) for each in links)

    def linked(self, text: Phrase, url: str | None) -> str:
        """Give a text, with the mark of its URL where it has one, ready."""
        if url is None:
            return self.phrase(text)
        if shows(text.text, url):
            return self.ltr(printed(url)) + (self.bracketed(self.phrase(text.note)) if text.note else "")
        gap = "" if self.edition.language.is_wide else " "
        return self.phrase(text) + gap + self.references.link(url)

    def file_link(self, file: Attachment, title: Phrase) -> str:
        """Give a file's title with the mark of its public address, where it has one, ready."""
        gap = "" if self.edition.language.is_wide or not file.url else " "
        return self.phrase(title) + gap + (self.references.link(file.url) if file.url else "")

    def print_file(self, file: PrintFile) -> str:
        """Give where the same picture lies for print, and how large it is, ready."""
        return self.phrase(file.where) + self.bracketed(self.phrase(file.details))

    def other_language(self, other: Alternate) -> str:
        """Give another language by its own name, with the name of its text file, ready."""
        return self.phrase(Phrase(other.name, other.language)) + self.bracketed(self.ltr(f"{other.stem}.txt"))


def one_line(text: str) -> str:
    """Give a text on one line, without spaces at its ends."""
    # of what breaks a line nothing can be printed
    return (text if text.isprintable() and "  " not in text else _LINE_SPACE.sub(" ", text)).strip(" ")
