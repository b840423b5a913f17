"""An edition and its templates in; its text out, ready to paste into a news agency's system; as a mail too, if wanted.

UTF-8 without a byte-order mark, one newline at the end, no blanks at line ends, never two empty lines in a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise

import jinja2
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.ascii import LEFT_OUT, NO_BREAK, in_ascii
from pipeline.formats.text.inlines import References
from pipeline.formats.text.page import Page
from pipeline.formats.text.plain_letters import edition_in_ascii, has_ascii
from pipeline.i18n.bidi import anchor
from pipeline.pictures.prepare import Prepared
from pipeline.templating.environment import compile_all, on_page
from pipeline.templating.templates import Templates

ASCII_ENDING = ".ascii.txt"
_MEDIA_TYPE = "text/plain; charset=utf-8"
_ASCII_TYPE = "text/plain; charset=us-ascii"

# Methods of the page, plain or a mail's.
_FILTERS = (
    "phrase", "strong", "ltr", "wrap", "heading", "rich", "numbered", "bullet", "listed", "lines", "joined", "signed",
    "at_end", "sided", "labelled", "bracketed", "commas", "names", "fill", "link", "letter", "quote", "box", "picture",
    "indented", "centred",
)  # fmt: skip


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared]) -> tuple[Artefact, ...]:
    """Set an edition as plain text, and in what other forms of it the newsroom wants.

    Pictures are named by their alternative text, so `media` is not opened.
    """
    del media
    layout, tag = edition.layout, edition.language.tag
    made = [Artefact(f"{edition.stem}.txt", set_text(edition, templates).encode(), _MEDIA_TYPE, tag, "text")]
    if layout.text_ascii and has_ascii(edition.language):
        ascii_text = set_ascii(edition, templates).encode("ascii")
        made.append(Artefact(f"{edition.stem}{ASCII_ENDING}", ascii_text, _ASCII_TYPE, tag, "text"))
    if layout.text_mail:
        # Python's own way with mails takes long to load
        from pipeline.formats.text.mail import mail  # noqa: PLC0415

        unbroken = replace(edition, layout=replace(layout, text_columns=None))
        draft = mail(edition, set_text(unbroken, templates), set_mail_page(unbroken, templates))
        made.append(Artefact(f"{edition.stem}.eml", draft, "message/rfc822", tag, "mail"))
    return tuple(made)


def set_text(edition: Edition, templates: Templates, fuller: str | None = None) -> str:
    """Set an edition; `fuller` names the file that shows what this text cannot."""
    jinja_environment = environment(templates)
    page = Page(edition, References(), jinja_environment, edition.layout.text_columns, fuller)
    return tidy(_filled(page), rtl=edition.language.is_rtl)


def set_mail_page(edition: Edition, templates: Templates) -> str:
    """Set a mail's HTML part, by the templates of its text and in a frame of its own."""
    # few newsrooms want mails
    from pipeline.formats.text.mail_page import MailPage  # noqa: PLC0415

    page = MailPage(edition, References(), environment(templates), None)
    frame = page.environment.get_template("mail.html")
    return frame.render(page=page, edition=edition, words=edition.words, text=_filled(page)).strip() + "\n"


def _filled(page: Page) -> str:
    template = page.environment.get_template("appeal.txt" if page.edition.appeal else "release.txt")
    return template.render(page=page, edition=page.edition, words=page.edition.words)


def set_ascii(edition: Edition, templates: Templates) -> str:
    """Set an edition in the bytes 0x20 to 0x7E and newlines alone; what has no such letters is marked, and told."""
    written = edition_in_ascii(edition)
    text = set_text(written, templates)
    if LEFT_OUT in text:
        text = set_text(written, templates, fuller=f"{edition.stem}.txt")
    # A template may hold a dash or a mark of its own, and isolates stand around what is in another language.
    return in_ascii(text, edition.language).replace(NO_BREAK, " ")


def prepare(templates: Templates) -> None:
    """Compile every template; raise what a build would stop at."""
    compile_all(environment(templates), ".txt", ".html")


@lru_cache(maxsize=8)
def environment(templates: Templates) -> jinja2.Environment:
    """Compile the templates once; templates are compared by identity."""
    compiled = templates.environment("text", escape=False)
    compiled.filters.update({name: on_page(_by_name(name)) for name in _FILTERS})
    return compiled


def _by_name(name: str) -> Callable[..., object]:
    """Give the method of this name of whatever page a template writes on."""
    return lambda page, value, *options, **named: getattr(page, name)(value, *options, **named)


def tidy(text: str, *, rtl: bool) -> str:
    """Drop blanks at line ends and empty lines beyond one, so that templates may be written airily."""
    lines = [line.rstrip() for line in text.split("\n")]
    if rtl:
        lines = [anchor(line) if line else line for line in lines]
    kept = [line for before, line in pairwise(["", *lines]) if line or before]
    return "\n".join(kept).rstrip("\n") + "\n"
