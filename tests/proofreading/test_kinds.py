"""Each kind of slip: what is told, what becomes of it, and what looks like one and is none."""

from __future__ import annotations

import pytest

from pipeline.docs.pasted_text import EXAMPLES, told
from pipeline.i18n.language import language
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import RULES, fixed, slips


def becomes(tag: str, text: str, *, rich: bool = True, is_name: bool = False, is_spoken: bool = False) -> str:
    return fixed(Passage(text, language(tag), rich, is_name, is_spoken))


def codes(tag: str, text: str, *, rich: bool = True, is_name: bool = False, is_spoken: bool = False) -> set[str]:
    return {slip.code for slip in slips(Passage(text, language(tag), rich, is_name, is_spoken))}


def test_the_page_for_press_officers_has_an_example_of_each_kind_and_each_shows_its_own() -> None:
    assert {example.code for example in EXAMPLES} == set(RULES)
    for example in EXAMPLES:
        assert told(example) == {example.code}, example


@pytest.mark.parametrize(
    ("tag", "text", "wanted"),
    [
        # lists
        ("en", "Ask:\n• one • two\n• three", "Ask:\n- one\n- two\n- three"),
        ("en", "•one\n·\ttwo\n·\tthree", "- one\n- two\n- three"),
        ("en", "§\tone\n§\ttwo\n\nü\tthree", "- one\n- two\n\n- three"),
        ("en", "▪ one\n\n▪ two", "- one\n\n- two"),
        ("en", "–\tone", "- one"),
        ("en", "•\tone o\ttwo •\tthree", "- one\n  - two\n- three"),
        ("nb", "–\ten\n–\tto", "- en\n- to"),
        ("de", "– eins\n– zwei", "- eins\n- zwei"),
        ("en", "\uf0b7\tone\n\to\ttwo\n\uf0a7\tthree", "- one\n  - two\n    - three"),
        ("en", "1)first\n2)second\n3) third", "1) first\n2) second\n3) third"),
        ("en", "1.\u00a0first\n2.\u00a0second", "1. first\n2. second"),
        ("en", "–one\n–two", "- one\n- two"),
        ("ja", "・第一\n・第二", "- 第一\n- 第二"),
        ("en", "- •\tone\n- •\ttwo", "- one\n- two"),
        ("en", "1. • one", "1. one"),
        ("en", "> •\tone", "> - one"),
        ("en", "## •\tHeading", "## Heading"),
        # marks of quotation
        ("en", "\"It's 'ours'\", he said.", "“It's ‘ours’”, he said."),
        ("en", '“He said "no" to us”', "“He said ‘no’ to us”"),
        ("en", '**"So"** (*"so"*)', "**“So”** (*“so”*)"),
        ("fr", '« Il dit "non" »', "« Il dit “non” »"),
        ("fr", 'l\'"urgence"', "l'«\u202furgence\u202f»"),
        ("de", "\"Er sagt 'nein'\"", "„Er sagt ‚nein‘“"),
        ("nb", "\"Han sier 'nei'\"", "«Han sier ‘nei’»"),
        ("es", "\"Dijo 'no'\"", "«Dijo “no”»"),
        ("pt", "\"Disse 'não'\"", "“Disse ‘não’”"),
        ("ru", "\"Он сказал 'нет'\"", "«Он сказал „нет“»"),
        ("uk", "\"Він сказав 'ні'\"", "«Він сказав „ні“»"),
        ("tr", "\"O 'hayır' dedi\"", "“O ‘hayır’ dedi”"),
        ("ar", 'قال "لا"', "قال «لا»"),
        ("fa", 'گفت "نه"', "گفت «نه»"),
        ("zh-Hans", '他说"不行"。', "他说“不行”。"),
        ("zh-Hant", '他說"不行"。', "他說「不行」。"),
        ("ja", '彼は"いや"と言った。', "彼は「いや」と言った。"),
        ("zh-Hans", "他说「不行」。", "他说“不行”。"),
        ("en", "„so“ and «so» and 「so」", "“so” and “so” and “so”"),
        ("en", "« so »", "“so”"),
        ("en", "'so' and 'he said \"no\" to us'", "‘so’ and ‘he said “no” to us’"),
        ("de", "'so'", "‚so‘"),
        ("fr", "'so'", "«\u202fso\u202f»"),
        ("es", "'así'", "«así»"),
        ("fr", "“so” et « “so” »", "«\u202fso\u202f» et « “so” »"),
        ("zh-Hant", "「他說「不行」」", "「他說『不行』」"),
        # spaces and dashes
        ("en", "the dam - again -- and", "the dam – again – and"),
        ("en", "a  b\u00a0 c", "a b\u00a0c"),
        ("en", "[a report](https://example.org/a) , so", "[a report](https://example.org/a), so"),
        ("en", "villages\u00a0around", "villages around"),
        ("en", "One.\n\u00a0\nTwo.", "One.\n\nTwo."),
        ("en", "One\u3000two", "One two"),
        ("en", "-\u00a0one", "- one"),
        # letters
        ("en", "ﬁnal ﬂight oﬃce", "final flight office"),
        ("vi", "Vie\u0323\u0302t", "Việt"),
        ("ja", "か\u3099", "が"),
        ("ko", "\u1112\u1161\u11ab", "한"),
        ("en", "𝐁𝐨𝐥𝐝", "Bold"),
        ("ar", "ﺍﻟﻤﻨﻈﻤﺔ ﺗﻄﺎﻟﺐ", "المنظمة تطالب"),
        # hidden
        ("en", "a\u200bb\u00adc\ufeffd\u2060e", "abcde"),
        ("en", "\u202aabc\u202c \u200edef", "abc def"),
        ("ar", "نص\u202c", "نص"),
        ("en", '[^1]: He said "no" - again , so.', "[^1]: He said “no” – again, so."),
        ("en", "a\u034fb x\U000e0041", "ab x"),
        ("zh-Hans", "⼈权", "人权"),
        ("nb", "De sa „nei“.", "De sa «nei»."),
        ("de", "Sie sagten „nein” und ‘nein’, ,,nein“.", "Sie sagten „nein“ und ‚nein‘, „nein“."),
        ("en", "[a](https://exam\u00adple.org/re\u200bport)", "[a](https://example.org/report)"),
    ],
)
def test_what_can_be_read_in_one_way_is_mended(tag: str, text: str, wanted: str) -> None:
    assert becomes(tag, text) == wanted
    assert codes(tag, text)


@pytest.mark.parametrize(
    ("tag", "text", "code"),
    [
        ("nb", "– Nei, sier hun.\n– Jo, sier han.", "list-mark"),
        ("en", "They must • free them • say where they are", "list-mark"),
        ("de", "1.Mai", "list-mark"),
        ("en", "-one\n-two", "list-mark"),
        ("en", "*one\n*two", "list-mark"),
        ("nb", "–Nei, sier hun.\n–Jo, sier han.", "list-mark"),
        ("en", "✓ one\n✓ two", "list-mark"),
        ("en", "→ one\n→ two", "list-mark"),
        ("en", "☐ one\n☐ two", "list-mark"),
        ("en", "§ one\n§ two", "list-mark"),
        ("en", "ü one\nü two", "list-mark"),
        ("en", "o one\no two", "list-mark"),
        ("en", "● one\n○ two\n■ three", "list-mark"),
        ("en", "- 1.first", "list-mark"),
        ("en", "- one\n  o sub\n- two", "list-mark"),
        ("de", "§\t5 des Gesetzes\n§\t6 des Gesetzes", "odd-space"),
        ("en", "(1) one and all of them\n(2) two and all of them", "lines-run-together"),
        ("zh-Hans", "一、先说明\n二、再说明", "lines-run-together"),
        ("ar", "أ) أولاً وقبل كل شيء\nب) ثانياً وقبل كل شيء", "lines-run-together"),
        ("en", "The river is high\nand the bridge\nis gone from us\nsince the day", "lines-run-together"),
        ("en", "Ada Example\nDirector", "lines-run-together"),
        ("de", "Ministerium für Arbeit\nHauptstraße 1\n10115 Berlin", "lines-run-together"),
        ("de", "Mit freundlichen Grüßen\nAda Muster\nDirektorin", "lines-run-together"),
        ("ru", "Министерство труда\nул. Ленина, 1\nМосква", "lines-run-together"),
        ("uk", "Міністерство праці\nвул. Шевченка, 1\nКиїв", "lines-run-together"),
        ("fr", "Ministère,\n12, rue de la Paix,\n75002 Paris", "lines-run-together"),
        ("fr", "Ministère des Travaux\nrue de la Paix 1\nParis", "lines-run-together"),
        ("es", "Ministerio de Obras\ncalle Mayor 1\nMadrid", "lines-run-together"),
        ("sv", "Departementet\nPostbox 5\n103 33 Stockholm", "lines-run-together"),
        ("en", "Ada Example\nc/o Beacon\nLondon", "lines-run-together"),
        ("en", "Ministry of Works\n12. Quay Road\nOslo", "lines-run-together"),
        ("en", "Ministry of Works\n#12 Quay Road\nOslo", "lines-run-together"),
        ("en", "Ministry of Works\n1 Road\nOslo\n- one\n- two", "lines-run-together"),
        ("en", "Q: Why?\nA: So.", "lines-run-together"),
        ("fr", "Q : Pourquoi ?\nR : Ainsi.", "lines-run-together"),
        ("en", "They ask:\n2. one\n3. two", "lines-run-together"),
        ("en", "They ask:\na) one\nb) two", "lines-run-together"),
        ("ar", "١. أول\n٢. ثان", "lines-run-together"),
        ("ar", "وزارة الأشغال\nشارع ١\nأوسلو", "lines-run-together"),
        ("en", "'the workers' rights'", "straight-quotes"),
        ("en", 'They said "no.\n\nThey stayed."', "straight-quotes"),
        ("en", "Name\tRole\nAda\tChair", "odd-space"),
        ("ar", "ﺎﺒﺣﺮﻣ", "odd-letter"),
        ("en", "１２ May", "odd-letter"),
        ("en", "\u115fa \u3164b c\u2800d", "hidden-character"),
        ("en", "3 . 5 and 5 , 000", "space-before-mark"),
        ("en", "5\u00ad000 and 5\u200b,\u200b000", "hidden-character"),
        ("en", "5  000", "double-space"),
        ("en", "a \u202eb", "direction-mark"),
        ("he", "א \u2067ב", "direction-mark"),
        ("en", "Troms\ufffd", "lost-character"),
        ("en", "see \ufffc", "lost-character"),
        ("en", "happy \uf04a", "lost-character"),
        ("de", "Menschenrech-\nte", "divided-word"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_told_and_left(tag: str, text: str, code: str) -> None:
    assert code in codes(tag, text)
    assert becomes(tag, text) == text


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The workers' rights, the '90s, rock 'n' roll, don't; he is 5'11\" and walked 6'."),
        ("en", '[a](https://example.org/a-b "the title") {quote: chief} ![](a.png)'),
        ("en", "Oslo–Bergen, 10 - 12, -5 degrees, twenty-five, https://example.org/a-b.png?q='a'"),
        ("en", "10\u00a0000 people, 5\u00a0km, 3\u2009%, M.\u00a0Dupont, Salma\u00a0Benhaddou, a\u00a0–\u00a0b"),
        ("fr", "Non\u00a0! Il dit\u202f: «\u202foui\u202f» et «\u00a0non\u00a0»\u00a0; 18\u00a0h, à\u00a0Paris, n°\u00a05"),  # noqa: E501
        ("fr", "— Non, dit-il.\n\n— Si, dit-elle."),
        ("nb", "– Vi må dra, sier hun.\n\nHan kaller det «fred», “peace” og ‘ro’."),
        ("de", "»Nein«, sagte er. „Ja“, sagte sie. ‚So‘. Ein- und\nAusfuhr"),
        ("fa", "می\u200cروم، خانه\u200cها"),
        ("hi", "क्\u200dष र्\u200c"),
        ("th", "ข่าว\u200bดี"),
        ("ar", "الرقم \u200e+44 20\u200e و \u2066EU\u2069 ﷺ ﷲ مُدَرِّس و“كذا”"),
        ("ar", "والـ 46 و\u00abكذا\u00bb"),
        ("he", 'צה"ל ומנכ״ל'),
        ("zh-Hans", "\u3000\u3000第一段。“他说‘不行’。”《报告》……"),
        ("ja", "\u3000山田\u3000太郎は「彼は『いや』と言った」と述べた。ＮＨＫ、１つ"),
        ("en", "👩\u200d👩\u200d👧 and ❤\ufe0f and 🏴\U000e0067\U000e0062\U000e007f"),
        ("en", "- one\n- two\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| – | -- |"),
        ("en", "Two sentences that an editor has wrapped, so that the line ends are\nspaces. And\nso on."),
        ("en", "They ask two\nthings of him:\n- go\n- stay\n\nText:\n1. one\n2. two"),
        ("de", "Die Familien aus dem\nTal der Flüsse mussten gehen, sagte die\nBürgermeisterin am Montag."),
        ("de", "Sie kamen am 3. Mai\n2024 in das Dorf.\n\nDie Familien\nsind fort."),
        ("nb", "De kom\n17. mai og dro\nigjen 3. juni."),
        ("en", "*one*\n*two*\n\n-5 degrees, and then -6"),
        ("pt", "o homem\no povo"),
        ("de", "§ 5 BGB und\n§ 6 BGB gelten."),
        ("ja", "■ 見出し\n本文"),
        ("da", "De sa „nej“."),
        ("de", "Hans’ Haus und Andreas’ Hund"),
        ("en", "⠁⠀⠂ and 🏴\U000e0067\U000e0062\U000e007f"),
        ("en", "The families left in\n2024 and came back\nin the spring of 2025"),
        ("en", "Ask him to\nfree all 12\nof them\n\nThey left Oslo\nin May 2025\nand came back"),
        ("en", "We came.\nWe saw.\nWe left."),
        ("en", "Ministry of Works\\\n1 Road\\\nOslo"),
        ("ru", "— Нет, — сказал он. Это «„большой“ дом»."),
        ("fr", "l'«\u202furgence\u202f» et l’«\u00a0eau\u00a0» et « d’“eau” »"),
        ("en", "Carl • Michael"),
        ("tr", "Ankara’da “dedi ki ‘hayır’”"),
        ("es", "«Dijo “no”», “así”, ¿«sí»?"),
        ("uk", "п'ять, п’ять"),
        ("en", "One ... two . . . three … .5 and example .org"),
        ("sv", "Han sa ”nej” och ’ja’."),
    ],
)  # fmt: skip
def test_what_is_meant_is_no_slip(tag: str, text: str) -> None:
    assert slips(Passage(text, language(tag), rich=True)) == ()


def test_a_text_on_one_line_is_no_list_and_a_name_has_dashes_of_its_own() -> None:
    assert becomes("en", "• one", rich=False) == "one"
    assert codes("en", "– one", rich=False) == codes("en", "o one", rich=False) == set()
    assert codes("en", "Red Farol - Oslo", rich=False) == {"hyphen-for-dash"}
    assert codes("en", "Red Farol - Oslo", rich=False, is_name=True) == set()


def test_an_entry_of_a_list_needs_no_mark_of_its_own() -> None:
    entry = Passage("•\tThe report.\n", language("en"), rich=True, is_entry=True)
    assert fixed(entry) == "The report.\n"
    for typed, wanted in (("- pay", "pay"), ("– go", "go"), ("1.meet", "1.meet"), ("1. meet", "1. meet")):
        line = Passage(typed, language("en"), is_entry=True)
        assert (fixed(line), {slip.code for slip in slips(line)}) == (wanted, {"list-mark"})
    assert slips(Passage("-5 degrees, *so* it is", language("en"), is_entry=True)) == ()
    assert slips(Passage("3. mai var de borte", language("nb"), is_entry=True)) == ()
    both = Passage("• one\n• two\n", language("en"), rich=True, is_entry=True)
    assert fixed(both) == "- one\n- two\n"


def test_what_is_quoted_in_a_quote_gets_the_inner_marks() -> None:
    assert becomes("en", 'He said "no" to us.', is_spoken=True) == "He said ‘no’ to us."
    assert becomes("fr", 'Il dit "non".', is_spoken=True) == "Il dit “non”."
    assert codes("en", "He said “no” to us.", is_spoken=True) == set()
    assert becomes("en", '"We stay."', is_spoken=True) == "We stay."
    assert becomes("en", '"We ﬁnd  this , too ."', is_spoken=True) == "We find this, too."  # one fix after the other
    halves = '"We go," he said. "Then we stay."'
    assert becomes("en", halves, is_spoken=True) == halves
    assert codes("en", halves, is_spoken=True) == {"straight-quotes"}
