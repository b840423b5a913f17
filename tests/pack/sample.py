"""Whole packs for the tests: a release in three languages with a picture, and an appeal with a letter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

from msgspec.structs import replace
from PIL import Image

from pipeline.edition.model import Appeal, Banner, Closing, Contact, Edition, Phone, Phrase, Picture, Time
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.render import render
from pipeline.i18n.language import language
from pipeline.i18n.language_names import own_name
from pipeline.pack.contents import Pack, make_pack
from pipeline.pictures.prepare import prepare_all
from pipeline.state.states import State
from pipeline.templating.engine_templates import template_files
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.factory import edition, phrase

LIFTS = datetime(2026, 5, 1, 8, tzinfo=UTC)
BEFORE = datetime(2026, 4, 30, 12, tzinfo=UTC)
HEADLINES = {"en": "Villagers face eviction", "ar": "قرويون يواجهون الإخلاء", "zh-Hans": "村民面临驱逐"}
EMBARGO_LINE = "Embargoed until 1 May 2026 at 10:00 (Oslo; 08:00 UTC)"
MARKS: dict[State, str] = {"embargoed": "EMBARGOED-", "draft": "DRAFT-", "in-review": "DRAFT-"}
BANNERS: dict[State, Banner] = {
    "embargoed": Banner("embargo", EMBARGO_LINE, ("Not for publication or broadcast before this time.",)),
    "draft": Banner("draft", "Draft. Not for publication.", ()),
    "in-review": Banner("draft", "In review. Not for publication.", ()),
    "withdrawn": Banner("withdrawn", "This text has been withdrawn", ()),
}
PICTURE = Picture(
    file="placard.png", path="pictures/placard.png", width=6, height=4, media_type="image/png",
    alt=phrase("A hand-painted placard leans against a fence"), caption=phrase("The placard on the river bank."),
    credit=phrase("Photo: Eli Berg"), usage=phrase("Free for editorial use with this text."),
    content_warning=phrase("Shows a grave."),
)  # fmt: skip
CONTACT = Contact(
    name=phrase("Eli Berg"), role=phrase("press officer"), organisation=None, purpose=None,
    phones=(Phone(phrase("mobile"), "+44 7700 900123", "tel:+447700900123"),), email="press@example.org",
    languages=None, hours=None,
)  # fmt: skip


@cache
def templates() -> Templates:
    """Give the project's own templates."""
    return Templates(template_files(), COMPILED)


@cache
def photograph() -> bytes:
    """Give a real picture."""
    buffer = BytesIO()
    Image.effect_noise((6, 4), 50).save(buffer, "PNG")
    return buffer.getvalue()


MEDIA = prepare_all({"placard.png": photograph()})


def in_state(state: State, tag: str = "en") -> Edition:
    """Give an edition as its state makes it."""
    whole = edition()
    return replace(
        whole, language=language(tag), language_name=own_name(tag), stem=f"{MARKS.get(state, '')}villagers.{tag}",
        headline=Phrase(HEADLINES[tag], language(tag)), state=state,
        banners=(BANNERS[state],) if state in BANNERS else (),
        embargo=Time("2026-05-01T10:00+02:00", "1 May 2026 at 10:00") if state == "embargoed" else None,
        pictures={} if state == "withdrawn" else {"placard.png": PICTURE}, contacts=(CONTACT,),
    )  # fmt: skip


def texts(editions: Sequence[Edition]) -> list[Artefact]:
    """Give every edition's artefacts: a real plain text, and bytes in the place of the two others."""
    made: list[Artefact] = []
    for each in editions:
        tag = each.language.tag
        made += render(each, templates(), {})
        made.append(Artefact(f"{each.stem}.html", b"<!doctype html>" * 9, "text/html", tag, "text"))
        made.append(Artefact(f"{each.stem}.docx", b"PK" + tag.encode() * 9, "application/x-test", tag, "text"))
    return made


def pack(state: State = "published", tags: Sequence[str] = ("en", "ar", "zh-Hans")) -> Pack:
    """Give a whole pack of one item, all languages in one state."""
    editions = [in_state(state, tag) for tag in tags]
    return make_pack(editions, texts(editions), MEDIA, templates(), BEFORE)


def appeal_edition(*, closed: bool) -> Edition:
    """Give an appeal's edition, open or closed."""
    closing = Closing("Closed on 1 May 2026", phrase("Thank you."), None, None) if closed else None
    return replace(
        in_state("published"),
        kind="urgent-appeal",
        appeal=Appeal(
            number="60/16", stage="first", concern=None, send_before=None, after_date=None, persons=(),
            persons_heading="People at risk",
            call_to_action=None, guidance=None, targets=(), letters=(),
            privacy=None, earlier=(), closing=closing,
        ),
    )  # fmt: skip


LETTER = Artefact("villagers.en.letter-minister.docx", b"PK letter", "application/x-test", "en", "letter")
