"""A public text can be passed on by the reader's own mail program; nothing else can."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from pipeline.formats.html.render import render
from pipeline.templating.engine_templates import template_files
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.small import APPEAL, RELEASE, item, made


def test_a_public_text_offers_its_headline_and_address_to_a_mail_program() -> None:
    edition = made(item(RELEASE.replace("Villagers face", "Villagers & farmers face")))["item.en"]
    assert edition.share is not None
    link = urlsplit(edition.share)
    assert (link.scheme, link.path) == ("mailto", "")
    assert parse_qs(link.query) == {
        "subject": ["Villagers & farmers face eviction"],
        "body": ["https://example.org/news/en/item.html"],
    }
    (page,) = render(edition, Templates(template_files(), COMPILED), {})
    assert edition.share.replace("&", "&amp;") in page.data.decode("utf-8")


def test_what_is_not_public_offers_nothing() -> None:
    embargoed = RELEASE + "embargo: {lifts_at: 2030-07-01 18:00, timezone: Europe/Brussels}\n"
    draft = APPEAL.replace("approved", "draft")
    withdrawn = RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-05-02 10:00, notice: Wrong.}\n"
    editions = {
        **made(item(embargoed)),
        **made(item(draft, "appeals"), drafts=True),
        **made(item(withdrawn)),
    }
    assert len(editions) == 3
    for edition in editions.values():
        assert edition.share is None
        (page,) = render(edition, Templates(template_files(), COMPILED), {})
        assert 'class="share"' not in page.data.decode("utf-8")
