"""A name is recognised in each disguise, as surely as it ought to be; somebody or something else is not."""

from __future__ import annotations

import pytest

from pipeline.names.finding import Names
from pipeline.names.matching import Grade
from pipeline.names.person import WithheldPerson

ITEM = "appeals/one"


def found(name: str, text: str, tag: str | None = "en", item: str = "releases/two") -> Grade | None:
    """Say how surely a text has a name."""
    one = Names.of([WithheldPerson(ITEM, (name,))]).find(text, tag=tag, item=item)
    return one.grade if one else None


SURELY = [
    ("Amira Sample", "Police took AMIRA  SAMPLE away"),
    ("Amira Sample", "amira\nsample"),
    ("Amira Sample", "[more](https://www.example.org/Amira_Sample)"),
    ("Amira Sample", "https://www.example.org/Amira%20Sample"),
    ("Amira Sample", "https://www.example.org/%41mira%2520Sample"),
    ("Amira Sample", "https://www.example.org/?q=Amira+Sample."),
    ("Amira Sample", "#FreeAmiraSample now"),
    ("Amira Sample", "#freeamirasample"),
    ("Amira Sample", "amirasample.jpg"),
    ("Amira Sample", "2026-05-01-amira-sample"),
    ("Amira Sample", "amira.sample@example.org"),
    ("Amira Sample", "SampleAmira"),
    ("Amira Sample", "Sample, Amira"),
    ("Amira Sample", "SAMPLE Amira"),
    ("Amira Sample", "Amira Sample’s house"),
    ("Amira Sample", "the house of d’Amira Sample"),
    ("Amira Sample", "A m i r a S a m p l e"),
    ("Amira Sample", "Ami**ra** *Sample*"),
    ("Amira Sample", "Ａｍｉｒａ　Ｓａｍｐｌｅ"),
    ("Amira Sample", "Am\u200bira Sam\u00adple"),
    ("Amira Sample", "&#65;mira&nbsp;Sample"),
    ("Amira Sample", "Аmirа Sаmрlе"),
    ("Amira Sample", "𝐀𝐦𝐢𝐫𝐚 𝐒𝐚𝐦𝐩𝐥𝐞"),
    ("Ann O’Neil", "Ann O'Neil"),
    ("Ann O’Neil", "Ann O`Neil’s"),
    ("Ann O’Neil", "Ann OʼNeil"),
    ("Ann O’Neil", "Ann ONeil"),
    ("Ann ONeil", "Ann O´Neil"),
    ("Ann O’Neil", "ann-oneil.jpg"),
    ("Jean-Pierre Dupont", "Jean Pierre DUPONT"),
    ("Dr Amira Sample", "Amira Sample"),
    ("José Núñez", "Jose Nunez"),
    ("Jürgen Müller", "Juergen Mueller"),
    ("Juergen Mueller", "Jürgen Müller"),
    ("Åse Bjørnø", "Aase Bjoernoe"),
    ("Strauß Weiß", "STRAUSS WEISS"),
    ("Łukasz Żak", "lukasz zak"),
    ("Işıl Yıldız", "ISIL YILDIZ"),
    ("Işıl Yıldız", "IŞIL YILDIZ"),
    ("İpek Öz", "ipek öz"),
    ("Amira Örnek", "Amira Örnek’i"),
    ("Пётр Семёнов", "ПЕТР СЕМЕНОВ"),
    ("محمد الأحمد", "مُحَمَّد الأحمد"),
    ("محمد الأحمد", "محـمد الأحمد"),
    ("محمد الأحمد", "محمد الاحمد"),
    ("محمد الأحمد", "ومحمد الأحمد"),
    ("محمد الأحمد", "#محمد_الأحمد"),
    ("فاطمة على", "فاطمه علي"),
    ("علي کریمی", "على كريمي"),
    ("עדה לוי", "עָדָה לֵוִי"),
    ("王小明", "王 小明"),
    ("王小明", "王・小明"),
    ("王 小明", "警察带走了王小明。"),
    ("高明", "高明，男"),
    ("김 민수", "김민수"),
    ("محمد علي", "محمدعلي"),
    ("Ann Lee", "https://www.example.org/annlee"),
    ("अमीरा शर्मा", "अमीरा शर्मा"),
    ("Zara", "Zara was taken"),
    ("شیرین عبادی‌نژاد", "دادگاه شیرین عبادی نژاد را"),
    ("Siân O’Brien", "https://cy.example.org/wiki/Si%C3%A2n_O%27Brien"),
    ("Amira Sample", "(Sample, Amira)"),
    ("سالم أحمد", "(أحمد، سالم)"),
    ("María del Carmen López García", "López García, María del Carmen, fue detenida."),
    ("María del Carmen López García", "LOPEZ GARCIA María del Carmen"),
    ("Pieter van der Meulen", "Van der Meulen, Pieter"),
    ("이서연", "이 서연 씨는 말했다."),
    ("이서연", "서연 이"),
    ("남궁민수", "남궁 민수 씨"),
    ("Иван Петров", "Ивaн Петров"),
    ("Иван Петров", "Iван Петров"),
    ("Hope Moyo", "Норе Моуо"),
    ("Hope Moyo", "Норе Moyo"),
    ("Rosa Lindberg", "Rοsa Lindberg"),
    ("Оса Попова", "Oca Попова"),
    ("Hope Moyo", "They took Hope Moyo away"),
    ("Hope Moyo", "hope moyo"),
    ("Nguyễn Thị Hương", "Nguyen Thi Huong"),
    ("Nguyễn Thị Hương", "NGUYỄN THỊ HƯƠNG"),
    ("佐藤健", "佐藤健は"),
    ("田中 明", "田中明さん"),
    ("王小明", "昨天王小明在家"),
    ("Amira Nowak", "Amira nowak"),
]
IN_CHINESE = (
    "声援王芳。", "记者王芳报道。", "法院判处王芳五年监禁。", "王芳接受采访。", "民众支持王芳。", "为王芳辩护",
    "传唤王芳", "关于王芳", "王芳拒绝", "王芳写道", "王芳今年三十岁", "对王芳的指控", "王芳案", "聲援王芳行動",
)  # fmt: skip
LIKELY = [
    ("Amira Sample", "said A. Sample, who", "en"),
    ("Amira Sample", "Sample A. was", "en"),
    ("Maria Luisa Ferrer", "the lawyer M. L. Ferrer was", "en"),
    ("Maria Luisa Ferrer", "the lawyer M.L. Ferrer was", "en"),
    ("Amira Sample", "About Sample, Amira and others", "en"),
    ("Amira Sample", "Sample, Amira Leila", "en"),
    ("Amira Sample", "a.sample@example.org", "en"),
    ("Amira Sample", "asample@example.org", "en"),
    ("Amira Sample", "Amira, Sample", "en"),
    ("Amira Sample", "Amira (Mira) Sample", "en"),
    ("Amira Sample", "Amira “Mira” Sample", "en"),
    ("Amira Sample", "Amira Leila Sample", "en"),
    ("Amira L. Sample", "Amira Sample", "en"),
    ("Amira Sample", "Amira and Karim Sample", "en"),
    ("Amira Sample", "Amira Samples hus", "nb"),
    ("Mohammed Ahmed Hassan", "Mohammed Hassan", "en"),
    ("Mohammed Ahmed Hassan", "Mohammed Ahmed said", "en"),
    ("Амира Сэмпл", "Амиру Сэмпл", "ru"),
    ("Анна Иванова", "Анны Ивановой", "ru"),
    ("Пётр Семёнов", "Петра Семенова", "ru"),
    ("Павел Петров", "Павлом Петровым", "ru"),
    ("Оксана Коваленко", "Оксани Коваленко", "uk"),
    ("Anna Nowak", "Annie Nowak", "pl"),
    ("Petr Novák", "Petrem Novákem", "cs"),
    ("Aino Virtanen", "Aino Virtasen", "fi"),
    ("Kiss Anna", "Kiss Annának", "hu"),
    ("Amira Örnek", "Amira Örneki", "tr"),
    ("أحمد سالم", "أحمد خالد سالم", "ar"),
    ("محمد الأحمد", "محمد أحمد", "ar"),
    ("علی کریمی", "علی کریمی‌ها", "fa"),
    ("김민수", "김민수는 말했다", "ko"),
    ("高明", "高明被捕", "zh-Hans"),
    ("Grace", "they told Grace to wait", "en"),
    ("Karim al-Amin", "said K. al-Amin, who", "en"),
    ("Karim al-Amin", "said K. Al Amin", "en"),
    ("Karim al-Amin", "k.al-amin@example.org", "en"),
    ("Pieter van der Meulen", "said P. van der Meulen", "nl"),
    ("Anna de Vries", "A. de Vries", "nl"),
    ("João da Silva", "J. da Silva", "pt"),
    ("Jean-Pierre Dubois", "J.-P. Dubois", "fr"),
    ("Jean-Pierre Dubois", "J. P. Dubois", "fr"),
    ("Ahmed Salman al-Tikriti", "Ahmed al-Tikriti", "en"),
    ("Ahmed bin Salman al-Tikriti", "Ahmed ibn Salman al-Tikriti", "en"),
    ("María del Carmen López García", "María del Carmen López", "es"),
    ("María del Carmen López García", "Carmen López García", "es"),
    ("José-María d’Ávila Núñez", "said José-María Núñez", "es"),
    ("أبو بكر الحسيني", "لأبي بكر الحسيني", "ar"),
    ("أبو بكر الحسيني", "رأيت أبا بكر الحسيني", "ar"),
    ("Ольга Ковальчук", "Ользі Ковальчук", "uk"),
    ("Olga Nowak", "Oldze Nowak", "pl"),
    ("Ali Kaya", "Ali Kayanın evi", "tr"),
    ("فاطمة العلوي", "فاطمة ومريم العلوي", "ar"),
    ("Nguyễn Thị Hương", "Nguyễn Thị Hường", "vi"),
    ("佐藤健", "佐藤健診断", "ja"),
    *(("王芳", text, "zh-Hans") for text in IN_CHINESE),
    ("高明", "警方带走高明。", "zh-Hans"),
    ("高明", "高明律师被拘留。", "zh-Hans"),
    ("李明", "昨天李明和家人", "zh-Hans"),
]
NOT = [
    ("Amira Sample", "Karim Sample", "en"),
    ("Amira Sample", "Minister Karim Sample", "en"),
    ("Amira Sample", "Amira Hassan, Karim Sample", "en"),
    ("Amira Sample", "Amira met Karim Sample", "en"),
    ("Amira Sample", "Karim Sample, Amira Hassan and others", "en"),
    ("Amira Sample", "They met Karim Sample, Amira and others", "en"),
    ("Amira Sample", "Karim Sample y Amira Hassan", "es"),
    ("Amira Sample", "HASSAN Amira, SAMPLE Karim", "en"),
    ("أميرة سامبل", "قابلت كريم سامبل، أميرة حسن", "ar"),
    ("Maria Luisa Ferrer", "said L. Ferrer", "en"),
    ("Maria Luisa Ferrer", "said M. K. Ferrer", "en"),
    ("Amira Sample", "said Karim A. Sample", "en"),
    ("Amira Sample", "Ms Sample", "en"),
    ("Amira Sample", "Amira", "en"),
    ("Amira Sample", "a sample for Amira", "en"),
    ("Amira Sample", "A sample of water", "en"),
    ("Martin Sample", "Martina Sample", "en"),
    ("Li Na", "Lina lives here", "en"),
    ("Li Na", "https://www.example.org/lina", "en"),
    ("Ann Lee", "Joann, leeward", "en"),
    ("Ann Lee", "Anna Lee", "en"),
    ("Ann Lee", "Ann Leeds", "en"),
    ("Ann Lee", "Ann Lees", "en"),
    ("Ada", "Canada", "en"),
    ("Ada", "ada", "en"),
    ("Grace", "by the grace of God", "en"),
    ("Grace", "Grace is a word", "en"),
    ("Grace Hope", "with grace and hope", "en"),
    ("May Rose", "prices may rose", "en"),
    ("May", "on 3 May 2026", "en"),
    ("Вера", "Вера в будущее", "ru"),
    ("Вера", "вера", "ru"),
    ("Mohammed Ahmed Hassan", "Ahmed Hassan", "en"),
    ("Mohammed Ahmed Hassan", "Mohammed Ahmed Ali", "en"),
    ("Nguyen Van An", "Nguyen Van Binh", "en"),
    ("أحمد سالم", "كريم سالم", "ar"),
    ("高明", "高明区的居民", "zh-Hans"),
    ("高明", "提高明显", "zh-Hans"),
    ("李明", "李明博", "zh-Hans"),
    ("김민수", "김민수진", "ko"),
    ("이서연", "서연이 왔다", "ko"),
    ("이서연", "서연 이 사람은", "ko"),
    *(("高明", text, "zh-Hans") for text in ("支持高明区政府", "手段高明", "见解高明", "他高明地")),
    ("李强", "行李强制检查", "zh-Hans"),
    ("李强", "李强生", "zh-Hans"),
    ("李明", "支持李明博", "zh-Hans"),
    ("王芳", "王芳琴说", "zh-Hans"),
    ("王芳", "国王芳名", "zh-Hans"),
    ("张明", "张明月", "zh-Hans"),
    ("马克", "参加马克思主义", "zh-Hans"),
    *(("田中 明", text, "ja") for text in ("田中明子さん", "田中明美さん", "田中明らかに")),
    ("佐藤健", "佐藤健太さん", "ja"),
    *(("Ayşe Demir", f"Ayşe {text}", "tr") for text in ("Demirtaş", "Demirel", "Demirci")),
    ("Ayşe Demir", "Ayşe, demir kapıyı açtı.", "tr"),
    ("Ali Kaya", "Ali Kayacan", "tr"),
    ("Ali Kaya", "Aliye Kaya", "tr"),
    ("Ali Kaya", "Ali kayadan düştü.", "tr"),
    ("Müge Ak", "Müge Akın", "tr"),
    ("فاطمة العلوي", "مريم العلوي وفاطمة حسن جاءتا.", "ar"),
    ("فاطمة العلوي", "كريم العلوي قابل فاطمة حسن", "ar"),
    ("مریم کیانی", "علی کیانی و مریم احمدی", "fa"),
    ("שרה כהן", "דוד כהן ושרה לוי", "he"),
    ("محمد حسن", "محمود حسن ومحمد علي", "ar"),
    # what is joined before a word begins a name, and one word is not two parts of it
    ("كاري آكا", "كامو آكا وكاري كاكا", "ar"),
    ("كاكا آكا", "كاكا%20كامو", "ar"),
    ("Hope Moyo", "They hope Moyo will be free.", "en"),
    ("Hope Moyo", "In hope: Moyo officials said no.", "en"),
    ("Mark Will", "Mark, will you sign?", "en"),
    ("Mark Will", "Mark will sign", "en"),
    ("Mark Will", "Please mark. Will is here.", "en"),
    ("Amira Sample", "Free Amira. Sample is not", "en"),
    ("Grace", "Ms Grace Okoro said so.", "en"),
    ("Любовь", "Театр «Любовь и голуби» закрыт.", "ru"),
    ("Иван Петров", "Адвокаты Петров, Иванов и Сидоров.", "ru"),
    ("Иван Петров", "Иванов Петров", "ru"),
    ("Tom", "Том первый", "ru"),
    ("Karim al-Amin", "said M. al-Amin", "en"),
    ("Pieter van der Meulen", "said J. van der Meulen", "nl"),
    ("Ahmed Salman al-Tikriti", "Ahmed Hassan al-Tikriti", "en"),
    ("Jean-Pierre Dubois", "said P. Dubois", "fr"),
]


@pytest.mark.parametrize(("name", "text"), SURELY)
def test_a_name_is_surely_found(name: str, text: str) -> None:
    assert found(name, text) == "sure"


@pytest.mark.parametrize(("name", "text", "tag"), LIKELY)
def test_what_is_likely_the_name_is_found(name: str, text: str, tag: str) -> None:
    assert found(name, text, tag) == "likely"


@pytest.mark.parametrize(("name", "text", "tag"), NOT)
def test_somebody_or_something_else_is_not_the_name(name: str, text: str, tag: str) -> None:
    assert found(name, text, tag) is None


def test_a_title_beside_the_familys_name_is_the_person_in_their_own_appeal() -> None:
    assert found("Amira Sample", "Ms Sample was taken", item=ITEM) == "likely"
    assert found("Amira Sample", "Mr. Karim Sample was there", item=ITEM) is None


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("First Amira Sample, then Amira Sample again", "Amira Sample"),
        ("one\n\nhttps://a.example/Amira%20Sample.\ntwo", "Amira%20Sample"),
        ("said A. Sample, who", "A. Sample"),
        ("about Sample, Amira and others", "Sample, Amira"),
        ("Amira Leila Sample", "Amira Leila Sample"),
    ],
)
def test_the_stretch_that_has_the_name_is_told(text: str, stretch: str) -> None:
    one = Names.of([WithheldPerson(ITEM, ("Amira Sample",))]).find(text)
    assert one is not None
    assert text[one.start : one.end] == stretch


def test_every_place_is_told() -> None:
    names = Names.of([WithheldPerson(ITEM, ("Amira Sample", "Mira"))])
    text = "Amira Sample, A. Sample, Mira and Sample, Amira"
    assert sorted(text[one.start : one.end] for one in names.find_all(text)) == [
        "A. Sample", "Amira Sample", "Mira", "Sample, Amira",
    ]  # fmt: skip


def test_words_that_mean_somebody_else_are_passed_over_but_for_the_very_name_in_its_own_appeal() -> None:
    names = Names.of([WithheldPerson(ITEM, ("Amira Sample",))])
    judge = ("A. Sample",)
    assert names.find("Judge A. Sample said", others=judge) is None
    assert names.find("Judge A. Sample and Amira Sample", others=judge) is not None
    assert names.find("Amira Sample and A. Sample", others=("Amira", "Sample", "A.")) is not None
    same = ("Amira Sample",)
    assert names.find("Amira Sample, the minister", item="releases/two", others=same) is None
    assert names.surely_in("mail amira.sample@example.org", "releases/two", same) is None
    assert names.find("Amira Sample, the minister", item=ITEM, others=same) is not None


def test_an_initial_without_a_full_stop_in_an_address_is_likely() -> None:
    found = Names.of([WithheldPerson("a", ("Amira Sample",))]).find("https://example.org/a%2Bsample", tag="en")
    assert found is not None
    assert found.grade == "likely"
