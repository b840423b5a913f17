"""The checks of a translation's text: each tells its slip, passes what is right, and has the newsroom's gravity."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from pipeline.fault import Fault
from tests.small import NEWSROOM, RELEASE, checked, item

WIDE = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb, ar, zh-Hans, zh-Hant, ru, uk, de, fr, es, hi, ja, fa]")
SOURCE = RELEASE.replace("Three hundred families must leave.", "Must the families leave?").replace(
    "contacts:", "background: The villagers wait for an urgent appeal.\ncontacts:"
)
RIGHT = {
    "nb": ("Landsbyboere må flytte", "Må familiene dra?", "Landsbyboerne venter på en hasteaksjon."),
    "ar": ("القرويون يواجهون الإخلاء", "هل على الأسر أن ترحل؟", "ينتظر القرويون تحركًا عاجلًا."),
    "zh-Hans": ("村民面临驱逐", "这些家庭必须离开吗？", "村民们在等待紧急行动。"),
    "zh-Hant": ("村民面臨驅逐", "這些家庭必須離開嗎？", "村民們在等待緊急行動。"),
    "ru": ("Жителям грозит выселение", "Должны ли семьи уехать?", "Жители ждут «срочной акции»."),
    "uk": ("Мешканцям загрожує виселення", "Чи мають родини поїхати?", "Мешканці чекають на термінову акцію."),
    "de": ("Dorf soll geräumt werden", "Müssen die Familien gehen?", "Das Dorf wartet auf eine „Eilaktion“."),
    "fr": ("Des villageois menacés", "Les familles doivent-elles partir ?", "Ils attendent une « action urgente »."),
    "es": ("Desalojo de un pueblo", "¿Deben irse las familias?", "El pueblo espera una «acción urgente»."),
    "hi": ("गाँव वालों पर बेदखली का ख़तरा", "क्या परिवारों को जाना होगा?", "गाँव वाले तत्काल अपील की राह देखते हैं।"),
    "ja": ("村民が立ち退きを迫られる", "家族は去らねばならないのか。", "村民は「緊急アクション」を待っている。"),
    "fa": ("روستاییان با تخلیه روبه‌رو هستند", "آیا خانواده‌ها باید بروند؟", "روستاییان منتظر «اقدام فوری» هستند."),
}


def told(tag: str, texts: tuple[str, str, str], newsroom: str = WIDE, source: str = SOURCE) -> list[Fault]:
    headline, body, background = (text.replace("'", "''") for text in texts)
    translation = (
        f"language: {tag}\nstatus: approved\ntext:\n  headline: '{headline}'\n  dateline: {{place: Oslo}}\n"
        f"  body: '{body}'\n  background: '{background}'\n"
    )
    files = replace(item(source), translations={tag: translation.encode()})
    # a language without interface words, or without fonts, is another fault
    faults = checked(files, newsroom=newsroom).faults
    return [fault for fault in faults if fault.code not in {"missing-words", "no-glyph"}]


def slips(tag: str, *, headline: str = "", body: str = "", background: str = "") -> list[str]:
    right = RIGHT[tag]
    faults = told(tag, (headline or right[0], body or right[1], background or right[2]))
    assert {fault.severity for fault in faults} <= {"warning"}
    return [fault.code for fault in faults]


@pytest.mark.parametrize("tag", RIGHT)
def test_a_sound_translation_has_no_slip(tag: str) -> None:
    assert slips(tag) == []


@pytest.mark.parametrize(
    ("tag", "body"),
    [
        ("nb", "Må familiene dra"),
        ("ar", "هل على الأسر أن ترحل?"),
        ("ar", "هل على الأسر أن ترحل"),
        ("zh-Hans", "这些家庭必须离开吗?"),
        ("zh-Hans", "这些家庭必须离开吗"),
        ("ja", "家族は去らねばならないのか."),
        ("fa", "آیا خانواده‌ها باید بروند"),
        ("hi", "क्या परिवारों को जाना होगा"),
    ],
)
def test_a_sentence_ends_in_a_mark_of_its_script(tag: str, body: str) -> None:
    assert slips(tag, body=body) == ["missing-end-mark"]


@pytest.mark.parametrize("body", ["Må familiene «dra?»", "Må familiene (dra?)", "Må familiene **dra?**"])
def test_a_mark_may_stand_inside_quotes_brackets_and_emphasis(body: str) -> None:
    assert slips("nb", body=body) == []


@pytest.mark.parametrize(
    ("tag", "background", "code"),
    [
        ("nb", 'Landsbyboerne venter på en "hasteaksjon".', "straight-quotes"),
        ("nb", "Landsbyboerne venter på en 'hasteaksjon'.", "straight-quotes"),
        ("nb", "Landsbyboerne venter på en »hasteaksjon«.", "mirrored-quotes"),
        ("fr", "Ils attendent une »action urgente«.", "mirrored-quotes"),
        ("de", "Das Dorf wartet auf eine “Eilaktion„.", "mirrored-quotes"),
        ("ru", "Жители ждут »срочной акции«.", "mirrored-quotes"),
        ("ja", "村民は」緊急アクション「を待っている。", "mirrored-quotes"),
    ],
)
def test_quotation_marks_are_curly_and_turned_to_their_words(tag: str, background: str, code: str) -> None:
    found = slips(tag, background=background)
    assert found
    assert set(found) == {code}


@pytest.mark.parametrize(
    ("tag", "background"),
    [
        ("fr", "L’ONU et l'organisation attendent une « action urgente »."),
        ("de", "Das Dorf wartet auf eine »Eilaktion«."),
        ("ru", "Жители ждут «срочной „большой“ акции»."),
        ("uk", "Мешканці чекають на п'яту акцію."),
        ("ar", "ينتظر القرويون “تحركًا عاجلًا”."),
        ("zh-Hans", "村民们在等待“紧急行动”。"),
    ],
)
def test_marks_that_a_language_uses_are_no_slip(tag: str, background: str) -> None:
    assert slips(tag, background=background) == []


@pytest.mark.parametrize(
    ("tag", "headline"),
    [
        ("nb", "Villagers face eviction"),
        ("fr", "El pueblo espera la acción de los de siempre y que se resuelva"),
        ("de", "The families of the village are not to be moved from their homes"),
        ("uk", "Жители деревни не знают, что это за решение и как они будут жить"),
        ("fa", "القرويون ينتظرون في القرية أن تتحرك الحكومة من أجلهم بعد كل هذا"),
    ],
)
def test_a_text_of_another_language_is_told(tag: str, headline: str) -> None:
    assert "untranslated-text" in slips(tag, headline=headline)


@pytest.mark.parametrize(
    "headline",
    ["Fjordlys", "“The end of the road is in the village”, sier de", "Se *The Land and the Law of the Sea*"],
)
def test_names_quotes_and_titles_of_another_language_are_no_slip(headline: str) -> None:
    assert slips("nb", headline=headline) == []


@pytest.mark.parametrize(
    ("tag", "headline"),
    [
        ("ru", "Villagers in danger"),
        ("nb", "Жителям грозит выселение"),
        ("ar", "村民面临驱逐之灾难啊"),
        ("zh-Hans", "村民們面臨驅逐，這個國家沒有說話"),
        ("zh-Hant", "村民们面临驱逐，这个国家没有说话"),
        ("ru", "Жителям деревни Cосновка грозит выселение"),
        ("hi", "Villagers wait near Delhi"),
    ],
)
def test_a_text_in_another_script_is_told(tag: str, headline: str) -> None:
    assert "wrong-script" in slips(tag, headline=headline)


@pytest.mark.parametrize("headline", ["Компания IT-Service и её дела", "Доклад *Lost* о выселении жителей"])
def test_a_foreign_name_in_a_sentence_is_no_slip(headline: str) -> None:
    assert slips("ru", headline=headline) == []


@pytest.mark.parametrize("background", ["Landsbyboerne  venter.", "Landsbyboerne \u00a0venter."])
def test_two_spaces_are_told(background: str) -> None:
    assert slips("nb", background=background) == ["double-space"]


GLOSSARY = (
    "glossary:\n"
    "  - {term: urgent appeal, translations: {nb: hasteaksjon, ru: [срочная акция, экстренное обращение]}}\n"
    "  - {term: Redlight, keep: yes}\n"
)


def test_a_term_of_the_glossary_may_be_inflected_and_has_several_translations() -> None:
    newsroom = WIDE + GLOSSARY
    assert told("nb", RIGHT["nb"], newsroom) == []
    assert told("ru", RIGHT["ru"], newsroom) == []
    assert told("de", RIGHT["de"], newsroom) == []
    headline, body, _ = RIGHT["ru"]
    assert told("ru", (headline, body, "Жители ждут экстренного обращения."), newsroom) == []


def test_another_word_than_the_glossarys_is_told_with_its_translations() -> None:
    headline, body, _ = RIGHT["ru"]
    (fault,) = told("ru", (headline, body, "Жители ждут помощи."), WIDE + GLOSSARY)
    assert fault.code == "glossary-term"
    assert fault.expected == "‘срочная акция’ or ‘экстренное обращение’, as the glossary of newsroom.yaml has it"


def test_a_term_that_is_never_translated_stands_as_it_is() -> None:
    source = SOURCE.replace("an urgent appeal", "Redlight")
    headline, body, _ = RIGHT["nb"]
    assert told("nb", (headline, body, "Landsbyboerne venter på Redlight."), WIDE + GLOSSARY, source) == []
    (fault,) = told("nb", (headline, body, "Landsbyboerne venter på Rødlys."), WIDE + GLOSSARY, source)
    assert fault.message == "the source says ‘Redlight’ here, which is not translated"


def test_a_headline_is_measured_by_the_limit_of_its_language() -> None:
    long = "村民面临驱逐" * 11
    texts = (long, *RIGHT["zh-Hans"][1:])
    (fault,) = told("zh-Hans", texts)
    assert fault.message == "this headline has 66 characters, which take the room of 132 letters"
    assert told("zh-Hans", texts, WIDE + "limits: {headlines: {zh-Hans: 66}}\n") == []
    (fault,) = told("zh-Hans", texts, WIDE + "limits: {headlines: {zh-Hans: 65}}\n")
    assert (fault.code, fault.expected) == ("headline-too-long", "at most 65, which newsroom.yaml sets")


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ("", "at most 120, the tool’s own limit: newsroom.yaml sets none (limits: {headline: …})"),
        (
            "limits: {background_words: 100}\n",
            "at most 120, the tool’s own limit: newsroom.yaml sets none (limits: {headline: …})",
        ),
        (
            "limits: {headlines: {nb: 90}}\n",
            "at most 120, the tool’s own limit: newsroom.yaml sets none (limits: {headline: …})",
        ),
        ("limits: {headline: 120}\n", "at most 120, which newsroom.yaml sets"),
    ],
)
def test_a_limit_is_told_as_the_newsrooms_own_only_where_it_is(limits: str, expected: str) -> None:
    source = SOURCE.replace("headline: ", "headline: " + "Villagers and more villagers " * 5, 1)
    faults = checked(item(source), newsroom=WIDE + limits).faults
    assert [fault.expected for fault in faults if fault.code == "headline-too-long"] == [expected]


SLIPS = {
    "double-space": ("nb", ("Landsbyboere  må flytte", *RIGHT["nb"][1:])),
    "glossary-term": ("nb", (*RIGHT["nb"][:2], "Landsbyboerne venter.")),
    "headline-too-long": ("nb", ("Landsbyboere må flytte " * 6, *RIGHT["nb"][1:])),
    "mirrored-quotes": ("nb", ("Landsbyboere må »flytte«", *RIGHT["nb"][1:])),
    "missing-end-mark": ("nb", (RIGHT["nb"][0], "Må familiene dra", RIGHT["nb"][2])),
    "straight-quotes": ("nb", ('Landsbyboere må "flytte"', *RIGHT["nb"][1:])),
    "untranslated-text": ("nb", ("Villagers face eviction", *RIGHT["nb"][1:])),
    "wrong-script": ("nb", ("Жителям грозит выселение", *RIGHT["nb"][1:])),
}


@pytest.mark.parametrize("code", SLIPS)
def test_a_newsroom_raises_a_check_or_turns_it_off(code: str) -> None:
    for chosen, expected in (("warning", {"warning"}), ("error", {"error"}), ("off", set[str]())):
        newsroom = WIDE + GLOSSARY + f"checks: {{{code}: {chosen}}}\n"
        assert {fault.severity for fault in told(*SLIPS[code], newsroom)} == expected, chosen
