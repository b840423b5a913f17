"""Headlines of languages without spaces are broken between phrases, and never within a word or a name."""

from __future__ import annotations

from itertools import accumulate

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.language import language
from pipeline.i18n.phrases import phrases

# Headlines as a reader would cut them: a bar wherever one word ends.
HEADLINES = {
    "zh-Hans": """
        欧盟|与|俄罗斯|举行|人权|磋商
        恩多卢谷|三百|个|村庄|居民|面临|强制|搬迁
        国际|特赦|组织|要求|沙特|阿拉伯|停止|执行|死刑
        乌兹别克斯坦、|土库曼斯坦|与|吉尔吉斯斯坦|领导人|会晤
        联合国|人权|理事会|通过|决议|谴责|缅甸|军方
        法院|把|土地|归还|2019年|被|逐出|家园|的|12,480|户|家庭
        当局|必须|立即|释放|两名|被|任意|拘留|的|人权|捍卫者
        埃塞俄比亚|提格雷|地区|援助|车队|遭|袭击
        委内瑞拉|反对派|领袖|获释|后|首次|公开|露面
        厄瓜多尔|亚马孙|原住民|赢得|环境|诉讼
        津巴布韦|警方|逮捕|十二|名|示威|学生
        记者|无国界|组织|公布|新闻|自由|指数
        刚果|民主|共和国|东部|暴力|升级|数万|平民|逃离
        欧洲|人权|法院|裁定|土耳其|侵犯|言论|自由
        阿塞拜疆|与|亚美尼亚|签署|和平|协议
        尼加拉瓜|政府|取消|上百|个|公民|社会|组织|的|法律|地位
        印度尼西亚|巴布亚|省|抗议者|被|判|有期徒刑
    """,
    "zh-Hant": """
        歐盟|與|俄羅斯|舉行|人權|磋商
        聯合國|人權|理事會|通過|決議|譴責|緬甸|軍方
        法院|把|土地|歸還|2019年|被|逐出|家園|的|12,480|戶|家庭
        沙烏地|阿拉伯|處決|十二|人
    """,
    "ja": """
        裁判所、|2019年に|追われた|1万2480世帯に|土地を|返還
        アムネスティ・インターナショナルが|サウジアラビアに|死刑|執行|停止を|要求
        ウズベキスタンと|トルクメニスタンの|首脳が|会談
        コンゴ民主共和国|東部で|暴力が|激化、|数万人が|避難
        国連|人権|理事会は|ミャンマー|軍を|非難する|決議を|採択した
    """,
    "th": """
        ศาล|คืน|ที่ดิน|ให้ |12,480 |ครอบครัว|ที่|ถูก|ขับ|ไล่|เมื่อ|ปี |2562
        คณะ|มนตรี|สิทธิ|มนุษยชน|แห่ง|สหประชาชาติ|ประณาม|กองทัพ|เมียนมา
    """,
}
WORDS = [(tag, line.strip()) for tag, lines in HEADLINES.items() for line in lines.split("\n") if line.strip()]
CHINESE = sorted(name for name in Locale.parse("zh_Hans").territories.values() if len(name) > 1)
_TEXTS = st.text(st.sampled_from("欧盟与俄罗斯的、，。（「”12, aกาไ่ロシアのは"), max_size=30)


def ends(pieces: tuple[str, ...] | list[str]) -> set[int]:
    return set(accumulate(map(len, pieces)))


@pytest.mark.parametrize(("tag", "words"), WORDS, ids=lambda each: each.replace("|", "")[:20])
def test_no_phrase_ends_within_a_word(tag: str, words: str) -> None:
    text = words.replace("|", "")
    found = phrases(text, language(tag))
    assert "".join(found) == text
    assert len(found) > 1
    assert ends(found) <= ends(words.split("|")), "|".join(found)
    assert max(map(len, found)) <= 20


@pytest.mark.parametrize("name", CHINESE)
def test_no_country_is_cut(name: str) -> None:
    text = f"欧盟与{name}举行人权磋商"
    assert any(name in phrase for phrase in phrases(text, language("zh-Hans"))), phrases(text, language("zh-Hans"))


def test_a_name_that_the_text_knows_is_not_cut() -> None:
    text, name = "灯笼人权组织要求释放学生", "灯笼人权组织要求"
    assert name not in phrases(text, language("zh-Hans"))
    assert phrases(text, language("zh-Hans"), frozenset({name}))[0] == name


@given(_TEXTS, st.sampled_from(["zh-Hans", "zh-Hant", "ja", "th"]))
def test_phrases_are_the_text_and_keep_to_the_rules_of_lines(text: str, tag: str) -> None:
    found = phrases(text, language(tag))
    assert "".join(found) == text
    assert not [each for each in found[1:] if each[:1] in "、，。”"]
    assert not [each for each in found[:-1] if each[-1:] in "（「"]


@pytest.mark.parametrize("tag", ["en", "ko", "ar", "de"])
def test_a_language_with_spaces_has_no_phrases(tag: str) -> None:
    assert phrases("欧盟与俄罗斯举行人权磋商", language(tag)) == ("欧盟与俄罗斯举行人权磋商",)
