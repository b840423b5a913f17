"""A disguised edition shows what a template forgot: every word is disguised, no fact is, and nobody can send it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from pipeline.checks.whole_newsroom import check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition, Phrase
from pipeline.edition.pseudo import KINDS, Kind, disguised
from pipeline.formats.registry import BY_NAME, FORMATS
from pipeline.i18n.language import language
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.pseudo.literals import literals
from pipeline.richtext.blocks import PlacedPicture, PlacedQuote
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.examples import one_in
from tests.formats.word.reading import bare, texts
from tests.small import APPEAL, MOMENT, RELEASE, TEMPLATES, item, made

ROOT = Path(__file__).parents[2]
NUMBER = re.compile(r"\d+")


@cache
def samples() -> dict[str, Edition]:
    """Give the source edition of every sample."""
    folder = NewsroomFolder(ROOT)
    newsroom = check(folder.files(TEMPLATES)).newsroom
    assert newsroom is not None
    context = EditionContext.of(newsroom, MOMENT)
    return {each.slug: editions(context, each, drafts=True)[0] for each in newsroom.items}


@cache
def media(slug: str) -> dict[str, Prepared]:
    """Give the pictures of a sample."""
    return prepare_all({path.name: path.read_bytes() for path in ROOT.glob(f"*/{slug}/media/*")})


def plain(edition: Edition) -> Iterator[str]:
    """Give the words of four letters and more that an edition's own interface and headline have."""
    for text in (*edition.words.values(), edition.headline.text, edition.organisation.name.text):
        yield from re.findall(r"[^\W\d_]{4,}", re.sub(r"\{[a-z_]+\}|[\w.]+\.json|SHA256SUMS", "", text))


SLUGS = sorted(path.parent.name for path in ROOT.glob("[ra][ep][lp]*/*/[ra][ep][lp]*.yaml"))


@pytest.mark.parametrize(("slug", "kind"), one_in(5, product(SLUGS, KINDS)))
def test_no_word_of_a_sample_is_left_as_it_was_in_any_format(slug: str, kind: Kind) -> None:
    edition = disguised(samples()[slug], kind)
    for each in FORMATS:
        assert literals(edition, each, each.render(edition, TEMPLATES, media(slug)), TEMPLATES) == ()
    if samples()[slug].language.script == "Latn":
        page = re.sub(
            r"\S+\.(?:txt|jpg|png|webp)|https?://\S+",
            "",
            BY_NAME["txt"].render(edition, TEMPLATES, {})[0].data.decode(),
        )
        left = set(re.findall(r"[^\W\d_]{4,}", page)) & set(plain(samples()[slug]))
        assert left == set()


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_links_numbers_of_telephones_and_placements_stay(kind: Kind) -> None:
    source = samples()["2026-11-09-ndoulo-valley-further-information"]
    edition = disguised(source, kind)
    before, after = (
        BY_NAME["html"].render(each, TEMPLATES, media(source.slug))[0].data.decode() for each in (source, edition)
    )
    links = {
        link for link in re.findall(r'href="((?:https?|tel):[^"]+)"', before) if "newsroom.example.org" not in link
    }
    assert links
    assert links <= set(re.findall(r'href="([^"]+)"', after))
    assert [block for block in edition.body.blocks if isinstance(block, PlacedPicture | PlacedQuote)]
    assert set(edition.quotes) == set(source.quotes)
    assert edition.details[0][1] == source.index_number
    assert edition.appeal is not None
    assert source.appeal is not None
    for ours, theirs in zip(edition.appeal.letters, source.appeal.letters, strict=True):
        assert NUMBER.findall(ours.plain) == NUMBER.findall(theirs.plain)
        assert ours.mailto == theirs.mailto
    assert [contact.email for contact in edition.contacts] == [contact.email for contact in source.contacts]


def test_text_is_accented_between_brackets_and_about_forty_per_cent_longer() -> None:
    source = samples()["2031-03-04-courts-interpreters"]
    edition = disguised(source, "en-XA")
    assert re.fullmatch("⟦[^⟧]+⟧", edition.headline.text)
    before, after = "".join(source.words.values()), "".join(edition.words.values())
    assert 1.3 < len(after) / len(before) < 1.5


def test_the_other_disguise_runs_from_right_to_left_in_letters_that_do() -> None:
    edition = disguised(samples()["2031-03-04-courts-interpreters"], "ar-XB")
    assert edition.language == language("ar-XB")
    assert edition.language.is_rtl
    html, docx, text = (
        BY_NAME[name].render(edition, TEMPLATES, media(edition.slug))[0].data for name in ("html", "docx", "txt")
    )
    assert '<html lang="ar-XB" dir="rtl">' in html.decode()
    assert not re.search("[A-Za-z]{4}", "".join(bare(each) for each in texts(docx)[:8]))
    assert not re.search("[A-Za-z]{4}", text.decode().split("\n")[0])


def test_a_letter_in_another_language_wears_the_other_disguise() -> None:
    letters = APPEAL.replace("target: minister, language: en", "target: minister, language: nb")
    edition = disguised(made(item(letters, "appeals"))["item.en"], "en-XA")
    assert edition.appeal is not None
    (letter,) = edition.appeal.letters
    assert letter.language == language("ar-XB")
    assert letter.text.language == language("ar-XB")
    assert letter.language_note is not None
    assert letter.language_note.startswith("⟦îîñ ")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_marked_as_a_draft_and_has_no_public_address(kind: Kind) -> None:
    embargo = "embargo: {lifts_at: 2030-01-01 10:00, timezone: Europe/Oslo}\n"
    for source, start in ((RELEASE, "DRAFT-item."), (RELEASE + embargo, "EMBARGOED-DRAFT-item.")):
        (edition,) = made(item(source)).values()
        own = disguised(edition, kind)
        assert own.stem == start + kind
        assert own.banners[0].kind == "draft"
        assert own.canonical_url is None
        for each in FORMATS:
            assert all(artefact.name.startswith(start) for artefact in each.render(own, TEMPLATES, {}))
    assert [banner.kind for banner in own.banners] == ["draft", "embargo"]


def test_of_a_withdrawn_text_only_the_notice_is_disguised() -> None:
    gone = RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-06-01 10:00, notice: It was wrong.}\n"
    edition = disguised(made(item(gone))["item.en"], "en-XA")
    assert edition.headline == Phrase("⟦Ţĥîîš ţééẋţ ĥààš ƀéééén ŵîîţĥðŕààŵñ⟧".replace("én ", "éñ "), language("en-XA"))
    assert [banner.kind for banner in edition.banners] == ["draft", "withdrawn"]


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "word"),
    [
        ("html", "html/contact-parts.html", "{% macro contacts(", "Telephone {% macro contacts(", None),
        ("html", "html/quote.html", "<figcaption>", "<figcaption>Said by ", "Said"),
        (
            "html",
            "html/quote.html",
            '<figure class="quote"',
            '<figure class="quote" aria-label="Citation"',
            "Citation",
        ),
        ("txt", "text/quote.txt", '"— " ~', '"— Speaker " ~', "Speaker"),
        ("txt", "text/mail.html", "<body>", "<body><p>Circular</p>", "Circular"),
        ("txt", "text/quote.txt", "{{ page.narrower(4)", "Spoken words\n{{ page.narrower(4)", "Spoken"),
        (
            "docx",
            "word/quote.xml",
            "{{ quote.speaker",
            "<w:r><w:t>Attributed</w:t></w:r>{{ quote.speaker",
            "Attributed",
        ),
    ],
)
def test_a_word_that_a_template_brings_in_by_itself_is_found_at_its_place(
    name: str, file: str, old: str, new: str, word: str | None
) -> None:
    text = TEMPLATES.files[file].decode()
    assert old in text
    templates = Templates({**TEMPLATES.files, file: text.replace(old, new, 1).encode()}, COMPILED)
    edition = disguised(samples()["2031-03-04-courts-interpreters"], "en-XA")
    made_files = BY_NAME[name].render(edition, templates, media(edition.slug))
    found = literals(edition, BY_NAME[name], made_files, templates)
    if word is None:
        assert found == ()  # outside every macro that is called: it is printed nowhere
        return
    fault = next(fault for fault in found if f"‘{word}’" in fault.message)
    line = next(number for number, each in enumerate(text.replace(old, new, 1).split("\n"), 1) if word in each)
    assert (fault.place.source.name, fault.severity) == (f"templates/{file}", "warning")
    assert fault.place.line == line
