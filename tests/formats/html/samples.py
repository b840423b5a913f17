"""Whole editions in three scripts for the web page's tests: a full release, and appeals open and closed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image, ImageDraw

from pipeline.edition.model import (
    Addressee,
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
    IssuingOrganisation,
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
from pipeline.formats.html.render import render
from pipeline.i18n.language import language
from pipeline.pictures.prepare import Prepared, prepare_all
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
from tests.factory import TEMPLATES, edition, phrase, rich

HTML_TEMPLATES = Templates(
    {f"html/{path.name}": path.read_bytes() for path in sorted((TEMPLATES / "html").iterdir())}, COMPILED
)


def drawing() -> bytes:
    """Draw a small picture: a wall with a window."""
    image = Image.new("RGB", (960, 540), "#8d8574")
    pen = ImageDraw.Draw(image)
    for row in range(0, 540, 45):
        for column in range(-90 + row % 90, 960, 90):
            pen.rectangle((column, row, column + 86, row + 41), fill="#a89f8b")
    pen.rectangle((360, 130, 600, 400), fill="#23211d")
    kept = io.BytesIO()
    image.save(kept, "PNG")
    return kept.getvalue()


MEDIA: Mapping[str, Prepared] = prepare_all({"wall.png": drawing()})


def page(item: Edition, media: Mapping[str, Prepared] = MEDIA) -> str:
    """Give the web page that is made of an edition."""
    (artefact,) = render(item, HTML_TEMPLATES, media)
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


class Copy(Struct, frozen=True):
    """What the samples say in one language."""

    tag: str
    headline: str
    subheadline: str
    kicker: str
    place: str
    lead: str
    plain: str
    emphasised: str
    crosshead: str
    crosshead_below: str
    quote: str
    speaker: str
    role: str
    box_title: str
    columns: tuple[str, ...]
    row: tuple[str, ...]
    note: str
    organisation: str
    question: str
    demand: str
    words: Mapping[str, str]


_ENGLISH = Copy(
    tag="en",
    headline="Villagers face eviction as the dam at Kessel fills a month early",
    subheadline="Four hundred families were told on Sunday to be gone by Friday; no court has heard them",
    kicker="Right to housing",
    place="Oslo, 1 May 2026",
    lead="Soldiers closed the only road to Kessel on Sunday night. By Monday the water stood at the school’s door.",
    plain="The authorities announced the date in a notice of four lines, fixed to the door of a shop that is closed.",
    emphasised="before the first hearing",
    crosshead="What the law says",
    crosshead_below="The order of 2019",
    quote="We were counted like sandbags. Nobody asked where the children would sleep.",
    speaker="Marta Oyelaran",
    role="Researcher on housing",
    box_title="Check before you share",
    columns=("Village", "Families", "Notice", "Water", "Road", "School"),
    row=("Kessel", "412", "5 days", "2.4 m", "closed", "closed"),
    note="The order is number 17/2019; it was never printed.",
    organisation="Lantern",
    question="Why did nobody go to court?",
    demand="Stop the filling of the reservoir until every family has a home to move to.",
    words={},
)
_ARABIC = Copy(
    tag="ar",
    headline="قرويون يواجهون الإخلاء مع امتلاء سد كيسل قبل موعده بشهر",
    subheadline="أُبلغت أربعمئة أسرة يوم الأحد بالرحيل قبل يوم الجمعة، ولم تستمع إليها أي محكمة",
    kicker="الحق في السكن",
    place="أوسلو، 1 مايو 2026",
    lead="أغلق الجنود مساء الأحد الطريق الوحيد المؤدي إلى كيسل، وبحلول يوم الاثنين بلغ الماء أولى درجات المدرسة.",
    plain="أعلنت السلطات الموعد في إشعار من أربعة أسطر عُلّق على باب متجر مغلق (انظر القرار 17/2019 في EUR 1/2/3).",
    emphasised="قبل الجلسة الأولى",
    crosshead="ما يقوله القانون",
    crosshead_below="قرار عام 2019",
    quote="عدّونا كما تُعدّ أكياس الرمل، ولم يسأل أحد أين سينام الأطفال.",
    speaker="مارتا أويلاران",
    role="باحثة في شؤون السكن",
    box_title="تحقق قبل أن تشارك",
    columns=("القرية", "الأسر", "المهلة", "الماء", "الطريق", "المدرسة"),
    row=("كيسل", "412", "5 أيام", "2.4 م", "مغلق", "مغلقة"),
    note="القرار رقم 17/2019، ولم يُنشر قط.",
    organisation="الفانوس",
    question="لماذا لم يلجأ أحد إلى القضاء؟",
    demand="أوقفوا ملء الخزان إلى أن تجد كل أسرة بيتًا تنتقل إليه.",
    words={
        "skip_to_text": "انتقل إلى النص", "other_languages": "بلغات أخرى", "correction": "تصويب",
        "notes_to_editors": "ملاحظات للمحررين", "for_further_information": "لمزيد من المعلومات والمقابلات",
        "email": "البريد الإلكتروني", "footnotes": "حواشٍ", "credit": "المصدر",
        "more_information": "معلومات إضافية", "languages_spoken": "اللغات", "hours": "ساعات العمل", "web": "الموقع",
        "about": "عن {organisation}", "quote_open": "«", "quote_close": "»", "call_to_action": "تحرّك الآن",
        "demands": "مطالبنا", "petition_sign": "وقّع الآن", "letter_email": "افتح الرسالة في برنامج البريد",
        "letter_copy": "نص للنسخ", "guidance": "عند الكتابة", "persons_at_risk": "أشخاص معرّضون للخطر",
        "privacy": "ما ننقله", "result": "ما تحقق", "onward": "ما يحدث الآن", "latest_news": "آخر الأخبار",
        "usage": "شروط الاستخدام", "spokespeople": "متاحون للمقابلات", "event_when": "متى", "event_where": "أين",
        "signatories": "الموقّعون", "signatory_name": "الاسم", "signatory_role": "الصفة", "signatory_country": "البلد",
        "issued_by": "صادر عن", "supported_by": "بدعم من", "as_published": "كما نُشر أولًا",
        "should_be": "الصياغة الصحيحة", "earlier_stages": "سابقًا في هذا النداء", "content_warning": "تحذير من المحتوى",
        "petition": "وقّع العريضة",
    },
)  # fmt: skip
_CHINESE = Copy(
    tag="zh-Hans",
    headline="凯塞尔水坝提前一个月蓄水，村民面临驱逐",
    subheadline="四百户家庭周日接到通知，须在周五之前离开；没有任何法院听取过他们的陈述",
    kicker="住房权",
    place="奥斯陆，2026年5月1日",
    lead="周日夜间，士兵封锁了通往凯塞尔的唯一道路。到周一，水已漫到学校的第一级台阶。",
    plain="当局的通知只有四行字，贴在一家已经停业的商店门上。村民说，他们从未收到任何书面决定，也没有人告诉他们可以向谁申诉。",
    emphasised="在首次开庭之前",
    crosshead="法律怎么说",
    crosshead_below="2019年的命令",
    quote="他们数我们，就像数沙袋一样。没有人问孩子们今晚睡在哪里。",
    speaker="玛尔塔·奥耶拉兰",
    role="住房问题研究员",
    box_title="分享之前请先核实",
    columns=("村庄", "家庭", "期限", "水位", "道路", "学校"),
    row=("凯塞尔", "412", "5天", "2.4米", "封闭", "关闭"),
    note="该命令编号为17/2019，从未公布。",
    organisation="灯笼",
    question="为什么没有人上法庭？",
    demand="在每个家庭都有新居之前，停止水库蓄水。",
    words={
        "skip_to_text": "跳到正文", "other_languages": "其他语言", "correction": "更正", "notes_to_editors": "编者注",
        "for_further_information": "欲知详情或安排采访", "email": "电子邮件", "footnotes": "注释",
        "more_information": "更多信息", "credit": "图片来源", "languages_spoken": "语言", "hours": "时间",
        "web": "网站",
        "about": "关于{organisation}", "call_to_action": "采取行动", "demands": "我们的要求",
        "petition_sign": "立即签名",
        "letter_email": "在邮件程序中打开这封信", "letter_copy": "供复制的文本", "guidance": "写信时",
        "persons_at_risk": "面临危险的人", "privacy": "我们转交的内容", "result": "结果", "onward": "接下来",
        "latest_news": "最新消息", "usage": "使用条款", "spokespeople": "可接受采访", "event_when": "时间",
        "event_where": "地点", "signatories": "签署者", "signatory_name": "姓名", "signatory_role": "职务",
        "signatory_country": "国家", "issued_by": "发布者", "supported_by": "支持者", "as_published": "最初发布",
        "should_be": "正确措辞", "earlier_stages": "此前的呼吁", "content_warning": "内容警告",
        "petition": "签署请愿书",
    },
)  # fmt: skip
COPIES = {copy.tag: copy for copy in (_ENGLISH, _ARABIC, _CHINESE)}
_NAMES = {
    "en": "English",
    "ar": "العربية",
    "zh-Hans": "简体中文",
    "nb": "norsk bokmål",
    "ru": "русский",
    "fr": "français",
}


def _small(copy: Copy) -> Edition:
    """Give the smallest edition in a language; the words are English where the sample has none of its own."""
    tongue = language(copy.tag)
    small = edition("en")
    return replace(
        small,
        stem=f"villagers.{copy.tag}",
        language=tongue,
        language_name=_NAMES[copy.tag],
        words={**small.words, **copy.words},
        headline=phrase(copy.headline, copy.tag),
        subheadline=phrase(copy.subheadline, copy.tag),
        kicker=phrase(copy.kicker, copy.tag),
        dateline=copy.place,
        issued=Time("2026-05-01", copy.place.partition("، ")[2] or copy.place.partition(", ")[2] or "2026年5月1日"),
        lead=rich(copy.lead, copy.tag),
        body=text(copy),
        alternates=tuple(
            Alternate(language(tag), name, f"villagers.{tag}") for tag, name in _NAMES.items() if tag != copy.tag
        ),
        canonical_url=f"https://lantern.example/{copy.tag}/villagers.html",
        share="mailto:?subject=Villagers&body=https%3A%2F%2Fexample.org",
        published=Time("2026-05-01T12:44:00+02:00", "1 May 2026, 12:44"),
        published_line="Published: 1 May 2026, 12:44",
        updated=Time("2026-05-04T09:00:00+02:00", "4 May 2026, 09:00"),
        updated_line="Last updated: 4 May 2026, 09:00",
        details=(("Index number", "EUR 1/2/3"), ("Country", "Norway"), ("Topics", "Housing, Water")),
        topics=("Housing", "Water"),
        keywords=("dam",),
        countries=("Norway",),
        quotes={
            "counted": Quote(
                rich(copy.quote, copy.tag),
                phrase(copy.speaker, copy.tag),
                phrase(copy.role, copy.tag),
                phrase(copy.organisation, copy.tag),
                "Translated from Norwegian",
            )
        },
        boxes={
            "check": Box("important", "Important", phrase(copy.box_title, copy.tag), rich(copy.plain, copy.tag)),
            "loose": Box("warning", "Warning", None, rich(copy.lead, copy.tag)),
        },
        loose_boxes=("loose",),
        pictures={
            "wall.png": Picture(
                "wall.png", "media/wall.png", 960, 540, "image/png",
                phrase("A wall of stone with a dark window", "en"), phrase(copy.lead, copy.tag),
                phrase("Ida Berg / Lantern", "en"), phrase("Free for editorial use", "en"), None,
            )
        },
        questions=(
            QuestionGroup(
                None,
                (
                    Question(phrase(copy.question, copy.tag), rich(copy.plain, copy.tag)),
                    Question(phrase(copy.question, copy.tag), rich(copy.lead, copy.tag)),
                ),
            ),
        ),
        background=body(par(copy.plain), Crosshead(1, (Text(copy.crosshead),)), par(copy.lead), tag=copy.tag),
        background_heading=copy.words.get("background_heading", "Background"),
        notes_to_editors=(rich(copy.note, copy.tag), body(par(copy.plain, Footnote((par(copy.note),))), tag=copy.tag)),
        links=(
            LabelledLink(replace(phrase(copy.crosshead, copy.tag), note="EUR 9/9/9"), "https://lantern.example/report"),
            LabelledLink(replace(phrase("Плотина", "ru"), note="in Russian"), "https://lantern.example/ru/report"),
            LabelledLink(phrase("lantern.example/dam", "en"), "https://lantern.example/dam"),
        ),
        spokespeople=(Spokesperson(phrase(copy.speaker, copy.tag), phrase(copy.role, copy.tag), "English, Norwegian"),),
        contacts=(
            Contact(
                phrase("Ida Berg", "en"), phrase(copy.role, copy.tag), None, phrase(copy.crosshead, copy.tag),
                (
                    Phone(phrase("Phone", "en"), "+44 20 7946 0018", "tel:+44-20-7946-0018"),
                    Phone(phrase("UK mobile", "en"), "+44 7700 900123", "tel:+44-7700-900123"),
                ),
                "ida.berg@lantern.example", "English, French", phrase("09:00–17:00 (Oslo)", "en"),
            ),
        ),
        authoritative="The authoritative text is the one in Norwegian.",
        organisation=Organisation(
            name=phrase(copy.organisation, copy.tag),
            address_line=phrase("Lantern, 1 Harbour Street, Oslo", "en"),
            web="https://lantern.example",
            latest_news=LabelledLink(phrase("news.lantern.example", "en"), "https://news.lantern.example"),
            boilerplate=rich(copy.plain, copy.tag),
            press_office=Contact(
                phrase("Press office", "en"), None, None, None,
                (Phone(phrase("Phone", "en"), "+47 21 00 00 00", "tel:+47-21-00-00-00"),),
                "press@lantern.example", None, None,
            ),
            privacy_url="https://lantern.example/privacy",
            closing_lines=(phrase("Registered charity 0000", "en"),),
        ),
    )  # fmt: skip


def text(copy: Copy) -> Rich:
    """Give a body with every construct of the closed set."""
    wide = tuple(cells(*copy.row) for _ in range(3))
    return body(
        par(
            copy.plain, " ", Strong((Text(copy.crosshead),)), " ", Emphasis((Text(copy.emphasised),)),
            Footnote((par(copy.note),)), " ", Link("https://lantern.example/long/path", (Text(copy.speaker),)), " ",
            Link("https://lantern.example/path?a=1&b=2", (Text("https://lantern.example/path?a=1&b=2"),)),
        ),
        PlacedQuote("counted"),
        Crosshead(1, (Text(copy.crosshead),)),
        par(copy.plain, LineBreak(), copy.lead),
        BulletList(((par(copy.plain),), (par(copy.lead), NumberedList(3, ((par(copy.note),), (par(copy.note),)))))),
        PlacedPicture("wall.png", ""),
        Crosshead(2, (Text(copy.crosshead_below),)),
        BlockQuote((par(copy.lead),)),
        Table(("start", "end"), cells(*copy.columns[:2]), (cells(*copy.row[:2]),)),
        Table(("start", "end", "center", "end", "start", "start"), cells(*copy.columns), wide),
        PlacedBox("check"),
        par(copy.plain),
        tag=copy.tag,
    )  # fmt: skip


def whole_release(tag: str = "en") -> Edition:
    """Give a corrected joint statement with every field set."""
    copy = COPIES[tag]
    lines = phrase(copy.lead, tag)
    return replace(
        _small(copy),
        kind="joint-statement",
        kind_label="Joint statement",
        state="corrected",
        corrections=(
            Correction(
                Time("2026-05-04T09:00:00+02:00", "4 May 2026, 09:00"), "Corrected on 4 May 2026, 09:00",
                lines, phrase("forty families", "en"), phrase("four hundred families", "en"),
            ),
        ),
        addressees=(
            Addressee(phrase(copy.speaker, tag), (phrase(copy.role, tag), phrase("Norway", tag))),
            Addressee(phrase("Ministère de l’Intérieur", "fr"), ()),
        ),
        salutation=phrase(f"{copy.crosshead}\n{copy.crosshead_below}", tag),
        demands=Demands(
            phrase(copy.crosshead, tag), (phrase(copy.demand, tag), phrase(copy.quote, tag)), is_numbered=True
        ),
        closing_formula=phrase(copy.crosshead_below, tag),
        issuers=Issuers(
            "Issued jointly by",
            (phrase(copy.organisation, tag), phrase(" – ", tag), phrase("Réseau des villages", "fr")),
            (
                IssuingOrganisation(phrase(copy.organisation, tag), "https://lantern.example/us", "wall.png", ()),
                IssuingOrganisation(
                    phrase("Réseau des villages", "fr"), None, None, (phrase("Village du Haut", "fr"),)
                ),
            ),
            phrase(copy.organisation, tag),
            (phrase("Housing Now", "en"), phrase("Réseau des villages", "fr")),
            (
                Signatory(
                    phrase(copy.speaker, tag),
                    (phrase("山田 太郎", "ja"),),
                    phrase(copy.role, tag),
                    phrase(copy.organisation, tag),
                    phrase("Norway", tag),
                ),
                Signatory(phrase("Jean Petit", "fr"), (), phrase("Président", "fr"), None, phrase("France", tag)),
            ),
            layout="list",
            note=phrase(copy.note, tag),
        ),
        events=(
            Event(
                phrase(copy.crosshead, tag), Time("2026-05-06T10:00:00+02:00", "Wednesday 6 May 2026, 10:00–11:00"),
                "2026-05-06T11:00:00+02:00", phrase(copy.organisation, tag),
                ("1 Harbour Street", "Oslo"), rich(copy.lead, tag),
            ),
        ),
    )  # fmt: skip


def embargoed(tag: str = "en") -> Edition:
    """Give the release under embargo."""
    lifts = Time("2026-05-02T06:00:00+02:00", "2 May 2026, 06:00 (Oslo), 04:00 UTC")
    banner = Banner("embargo", f"Embargoed until {lifts.text}", ("Not for publication or broadcast before this time.",))
    return replace(
        whole_release(tag), state="embargoed", stem=f"EMBARGOED-villagers.{tag}", banners=(banner,), embargo=lifts,
        release_line=banner.title, canonical_url=None, share=None,
    )  # fmt: skip


def _target(key: str, copy: Copy, email: str | None) -> Target:
    return Target(
        key, phrase("General Oleg Ilyin", "en"), phrase("Minister of Defence", "en"), phrase("Министерство", "ru"),
        (phrase("ул. Знаменка, 19", "ru"), phrase("119160 Москва", "ru"), phrase("Russia", "en")),
        (Phone(phrase("Fax", "en"), "+7 495 498 00 00", "tel:+7-495-498-00-00"),), (),
        (email,) if email else (),
        (LabelledLink(phrase("social.example/ilyin", "en"), "https://social.example/ilyin"),),
        "Reads: Russian, English", phrase(copy.emphasised, copy.tag), "Address checked on 1 May 2026",
    )  # fmt: skip


def _letter(target: Target, tag: str) -> Letter:
    said = COPIES[tag]
    plain = f"{said.headline}\n\n{said.lead}\n\n{said.plain}\n\n{said.speaker}"
    mailto = (
        f"mailto:{target.emails[0]}?subject={quote(said.headline, safe='')}&body={quote(plain, safe='')}"
        if target.emails
        else None
    )
    return Letter(
        target, f"Letter to {target.heading.text}", language(tag), "The letter is in the recipient’s language.",
        phrase(said.headline, tag), phrase(said.crosshead, tag), body(par(said.lead), par(said.plain), tag=tag),
        phrase(said.crosshead_below, tag), phrase("[Date]", tag), phrase("[Name]", tag), plain, mailto,
    )  # fmt: skip


def open_appeal(tag: str = "en") -> Edition:
    """Give an open appeal with two targets and two copies; one letter is in another language than the page."""
    copy = COPIES[tag]
    first, second = _target("one", copy, "minister@mil.example"), _target("two", copy, None)
    return replace(
        _small(copy),
        kind="urgent-appeal",
        kind_label="Urgent appeal",
        dateline=None,
        background_heading="Additional information",
        demands=Demands(
            phrase(copy.crosshead, tag), (phrase(copy.demand, tag), phrase(copy.quote, tag)), is_numbered=False
        ),
        petition=Petition(
            phrase(copy.demand, tag), "https://lantern.example/sign", "46,000 signatures, as of 1 May 2026",
            "Counted in: Norway", "Goal: 50,000 signatures", "The signatures will be handed to the minister.",
        ),
        appeal=Appeal(
            number="60/16", stage="First", concern=phrase(copy.kicker, tag),
            send_before="Send your appeal before 30 June 2026.", after_date=phrase(copy.emphasised, tag),
            persons=(Person(phrase(copy.speaker, tag), phrase(copy.role, tag), phrase(copy.note, tag)),),
            persons_heading=copy.crosshead,
            call_to_action=rich(copy.lead, tag), guidance=rich(copy.plain, tag),
            targets=(
                TargetGroup("primary", "Write to", (first, second)),
                TargetGroup("copy", "Copies to", (second, first)),
            ),
            letters=(_letter(first, "ar" if tag != "ar" else "en"), _letter(second, tag)),
            privacy="Of what you give us, only this is passed on: name. Nothing else is.",
            earlier=(PrecedingStage(
                    replace(phrase("Urgent appeal, 1 March 2026", "en"), note="59/16"), "https://lantern.example"
                ),),
            closing=None,
        ),
    )  # fmt: skip


def closed_appeal(tag: str = "en") -> Edition:
    """Give the appeal after its end: no letters, no targets, no call to act."""
    copy = COPIES[tag]
    item = open_appeal(tag)
    assert item.appeal
    return replace(
        item,
        petition=Petition(None, None, "46,000 signatures, as of 1 July 2026", "Counted in: Norway", None, None),
        appeal=replace(
            item.appeal, send_before=None, after_date=None, call_to_action=None, guidance=None, targets=(), letters=(),
            closing=Closing(
                "Closed on 1 July 2026, 14:30", phrase(copy.demand, tag), rich(copy.lead, tag), rich(copy.plain, tag)
            ),
        ),
    )  # fmt: skip
