"""Whole editions in three scripts, with every field set, for the plain-text tests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from pipeline.edition.model import (
    Alternate,
    Appeal,
    Banner,
    Box,
    Closing,
    Contact,
    Correction,
    Demands,
    Edition,
    Event,
    Issuers,
    LabelledLink,
    Letter,
    Organisation,
    Person,
    Petition,
    Phone,
    Picture,
    PrecedingStage,
    Question,
    QuestionGroup,
    Quote,
    Rich,
    Signatory,
    Spokesperson,
    Target,
    TargetGroup,
    Time,
)
from pipeline.formats.text import render as wire
from pipeline.i18n.language import language
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.factory import TEMPLATES, edition, phrase, rich, words

_FOLDER = TEMPLATES / "text"
TEXT_TEMPLATES = Templates(
    {f"text/{path.name}": path.read_bytes() for path in sorted(Path(_FOLDER).iterdir())}, COMPILED
)

_AR = {
    "background": "خلفية",
    "notes_to_editors": "ملاحظات للمحررين",
    "email": "البريد الإلكتروني",
    "for_further_information": "لمزيد من المعلومات",
    "footnotes": "حواشٍ",
    "picture_alone": "[صورة: {alt}]",
    "length": "عدد الكلمات",
    "credit": "المصدر",
    "about": "عن {organisation}",
    "web": "الموقع",
    "quote_open": "«",
    "quote_close": "»",
}
_ZH = {
    "background": "背景",
    "notes_to_editors": "编者注",
    "email": "电子邮件",
    "about": "关于{organisation}",
    "for_further_information": "欲知详情",
    "footnotes": "注释",
    "picture_alone": "［图片：{alt}］",
    "length": "字数",
    "credit": "图片来源",
}
_WORDS: Mapping[str, Mapping[str, str]] = {"ar": _AR, "zh-Hans": _ZH}


def printed(item: Edition) -> str:
    """Give the text that is made of an edition."""
    (artefact,) = wire.render(item, TEXT_TEMPLATES, {})
    return artefact.data.decode("utf-8")


def body(*blocks: Block, tag: str = "en") -> Rich:
    """Give rich text of several blocks."""
    return Rich(blocks, language(tag))


def par(*inlines: Inline | str) -> Paragraph:
    """Give a paragraph; strings are text."""
    return Paragraph(tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines))


def cells(*texts: str) -> tuple[tuple[Inline, ...], ...]:
    """Give a row of plain cells."""
    return tuple((Text(text),) for text in texts)


def translated(tag: str, headline: str) -> Edition:
    """Give the smallest edition in a language, with the words that these tests read."""
    tongue = language(tag)
    small = edition("en", headline)
    return replace(
        small,
        language=tongue,
        headline=phrase(headline, tag),
        words={**words("en"), **_WORDS.get(tag, {})},
        lead=None,
        body=Rich((), tongue),
    )


def contact(tag: str = "en") -> Contact:
    """Give a contact with every field."""
    return Contact(
        name=phrase("Lydia Example", tag),
        role=phrase("Press officer", tag),
        organisation=phrase("Human Rights Newsroom", tag),
        purpose=phrase("For interviews", tag),
        phones=(
            Phone(phrase("Phone", tag), "+44 20 7946 0018", "tel:+44-20-7946-0018"),
            Phone(phrase("UK mobile", tag), "+44 7700 900123", "tel:+44-7700-900123"),
        ),
        email="press@example.org",
        languages="English and Russian",
        hours=phrase("Weekdays, 9 to 17", tag),
    )


def picture() -> Picture:
    """Give a picture with every field."""
    return Picture(
        "placard.jpg",
        "media/placard.jpg",
        1200,
        800,
        "image/jpeg",
        phrase("A placard before a ruined house"),
        phrase("Demonstrators in Brussels."),
        phrase("Jo Example / HRN"),
        phrase("Free for editorial use"),
        phrase("Shows a destroyed home"),
    )


def full_release() -> Edition:
    """Give an English release that holds every part a release can have."""
    return replace(
        edition("en", "Summit must break the silence on Chechnya"),
        banners=(
            Banner(
                "embargo",
                "Embargoed until Sunday 10 November 2002, 18:00 (Brussels; 17:00 UTC)",
                ("Not for publication or broadcast before this time.",),
            ),
        ),
        release_line="Embargoed until Sunday 10 November 2002, 18:00 (Brussels; 17:00 UTC)",
        state="embargoed",
        stem="EMBARGOED-villagers.en",
        details=(("Index number", "EUR 46/061/2002"), ("Country", "Russia"), ("Topics", "armed conflict")),
        kicker=phrase("Chechnya"),
        subheadline=phrase("Leaders meet on Monday afternoon"),
        published_line="Published: 10 November 2002, 18:00",
        updated_line="Last updated: 11 November 2002, 09:00",
        dateline="Brussels, 10 November 2002",
        canonical_url="https://hrn.example.org/en/villagers.html",
        share="mailto:?subject=Villagers&body=https%3A%2F%2Fexample.org",
        alternates=(
            Alternate(language("ar"), "العربية", "villagers.ar"),
            Alternate(language("fr"), "français", "villagers.fr"),
        ),
        lead=rich(
            "On the eve of the summit the Newsroom calls on both sides to put human rights at the top of their agenda."
        ),
        body=body(
            par(
                "Members will stage a ",
                Strong((Text("demonstration"),)),
                " on Monday. See the ",
                Link("https://hrn.example.org/a/very/long/path/to/a/report?id=42&lang=en", (Text("report"),)),
                ", the ",
                Link("https://hrn.example.org/a/very/long/path/to/a/report?id=42&lang=en", (Text("same report"),)),
                " or write to ",
                Link("mailto:press@example.org", (Text("press@example.org"),)),
                ".",
                Footnote((par("The report was published in ", Emphasis((Text("October"),)), "."),)),
            ),
            PlacedQuote("credibility"),
            Crosshead(1, (Text("Abuse and impunity"),)),
            par("First line", LineBreak(), "second line."),
            BulletList(
                (
                    (par("Respect international law, in every place where people live and at all times of the day."),),
                    (par("Protect civilians."),),
                )
            ),
            Crosshead(2, (Text("By region"),)),
            NumberedList(9, ((par("Nine"), BulletList(((par("Nested"),),))), (par("Ten"),))),
            Table(("start", "end"), cells("Region", "Cases"), (cells("North", "12"), cells("Far south", "1 204"))),
            BlockQuote((par("No one shall be subjected to torture."),)),
            PlacedBox("safety"),
            PlacedPicture("placard.jpg", ""),
        ),
        quotes={
            "credibility": Quote(
                body(par("Both sides commit atrocities."), par("Europe must confront them.")),
                phrase("Dick Example"),
                phrase("Director"),
                phrase("EU Office"),
                "Translated from Dutch",
            )
        },
        boxes={
            "safety": Box("warning", "Warning", phrase("Stay safe"), rich("Keep away from the barriers.")),
            "2": Box("information", "Information", None, rich("The hall opens at eight.")),
        },
        loose_boxes=("2",),
        questions=(
            QuestionGroup(phrase("How do we work?"), (Question(phrase("Who checks?"), rich("Two researchers.")),)),
        ),
        background=body(
            par("The campaign began in October."), Crosshead(1, (Text("Moscow"),)), par("A report followed.")
        ),
        notes_to_editors=(rich("Pictures are free to use."), rich("Interviews on request.")),
        corrections=(
            Correction(
                Time("2002-11-11", "11 November 2002"),
                "Corrected on 11 November 2002",
                phrase("The number of cases was wrong."),
                phrase("1 024"),
                phrase("1 204"),
            ),
        ),
        issuers=Issuers(
            "Issued by",
            (),
            (),
            phrase("Human Rights Newsroom"),
            (phrase("Memorial Example"),),
            (Signatory(phrase("Ana Example"), (), phrase("Chair"), phrase("Memorial Example"), phrase("Russia")),),
            layout="list",
            note=None,
        ),
        events=(
            Event(
                phrase("Press conference"),
                Time("2002-11-11T10:00", "Monday 11 November 2002, 10:00–11:00"),
                "2002-11-11T11:00",
                phrase("Résidence"),
                ("Rue de la Loi 155", "Brussels"),
                rich("Bring a press card."),
            ),
        ),
        spokespeople=(Spokesperson(phrase("Irene Example"), phrase("Secretary General"), "English and Bengali"),),
        links=(
            LabelledLink(
                replace(phrase("A test of credibility"), note="in Russian"), "https://hrn.example.org/ru/test"
            ),
            LabelledLink(phrase("Our campaign"), "https://hrn.example.org/russia"),
        ),
        contacts=(contact(),),
        pictures={"placard.jpg": picture(), "map.png": replace(picture(), file="map.png", alt=phrase("A map"))},
        loose_pictures=("map.png",),
        authoritative="The authoritative text is the one in French.",
        organisation=Organisation(
            phrase("Human Rights Newsroom"),
            phrase("1 Example St., London WC1X 0DW"),
            "https://hrn.example.org",
            LabelledLink(phrase("News of the day"), "https://news.example.org"),
            rich("We watch over human rights."),
            replace(contact(), name=phrase("Press office")),
            "https://hrn.example.org/privacy",
            (phrase("Registered charity 123"),),
        ),
    )


def full_appeal() -> Edition:
    """Give an English appeal that holds every part an appeal can have, open and closed parts together."""
    target = Target(
        "minister",
        phrase("General Sergei Example"),
        phrase("Minister of Defence"),
        phrase("Ministry of Defence"),
        (phrase("ул. Знаменка, 19", "ru"), phrase("119160 Москва", "ru"), phrase("Russia")),
        (Phone(phrase("Fax"), "+7 495 498 8367", "tel:+7-495-498-8367"),),
        (Phone(phrase("Phone"), "+7 495 498 8368", "tel:+7-495-498-8368"),),
        ("minister@example.org",),
        (LabelledLink(phrase("social.example.org/minister"), "https://social.example.org/minister"),),
        "Reads: Russian and English",
        phrase("Say “fax tone please”."),
        "Address checked on 2 March 2022",
    )
    letter = Letter(
        target,
        "Letter to General Sergei Example",
        language("en"),
        "The letter is in English.",
        phrase("Protect civilians"),
        phrase("Dear Minister,"),
        rich("I call on you to respect the law."),
        phrase("Sincerely,"),
        phrase("[Date]"),
        phrase("[Your name]"),
        "Dear Minister,\n\nI call on you to respect the law.\n\nSincerely,\n\n[Your name]",
        None,
        phrase("[Your name]"),
        phrase("Protect civilians"),
        subject_follows=True,
    )
    return replace(
        edition("en", "Stop the attacks on civilians"),
        kind="urgent-appeal",
        kind_label="Urgent appeal",
        dateline=None,
        details=(("Appeal number", "60/16"),),
        background=rich("The invasion began in February."),
        demands=Demands(
            phrase("We demand that Russia:"),
            (phrase("protects civilians,"), phrase("respects the law.")),
            is_numbered=False,
        ),
        petition=Petition(
            phrase("Sign"),
            "https://hrn.example.org/sign",
            "More than 46 000 signatures",
            "Counted in: Norway",
            "Goal: 50 000 signatures",
            "They will be handed to the minister.",
        ),
        appeal=Appeal(
            number="60/16",
            stage="Urgent appeal",
            concern=phrase("Unlawful attacks"),
            send_before="Send your appeal before 30 June 2022.",
            after_date=phrase("After this date, ask us first."),
            persons=(Person(phrase("Olena"), phrase("teacher"), phrase("held since March")),),
            persons_heading="People at risk",
            call_to_action=rich("Write to the minister today."),
            guidance=rich("Be polite."),
            targets=(TargetGroup("primary", "Write to", (target,)),),
            letters=(letter,),
            privacy="Only your name is passed on.",
            earlier=(
                PrecedingStage(replace(phrase("First appeal, 1 March"), note="59/16"), "https://hrn.example.org/first"),
            ),
            closing=None,
        ),
    )


def closed_appeal() -> Edition:
    """Give the same appeal as it stands when it is over."""
    item = full_appeal()
    appeal, petition = item.appeal, item.petition
    assert appeal
    assert petition
    closing = Closing(
        "Closed on 1 July 2022, 14:30", phrase("Thank you, everyone."), rich("46 000 signed."), rich("We go on.")
    )
    over = replace(
        appeal,
        send_before=None,
        after_date=None,
        call_to_action=None,
        guidance=None,
        targets=(),
        letters=(),
        closing=closing,
    )
    return replace(item, appeal=over, petition=replace(petition, title=None, url=None, goal=None))
