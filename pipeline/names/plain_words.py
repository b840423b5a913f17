"""Words that say something about a name beside them, and names that are words; all as they are folded."""

from __future__ import annotations

from pipeline.names.letters import folded


def word_set(text: str) -> frozenset[str]:
    """Give the words of a text, folded."""
    return frozenset(folded(text).split())


PARTICLES = word_set(
    """
    a al el la le les as ash an ad ar at az bin ben bint ibn ould de del della da das do dos di du des van von der
    den ten ter zu zum zur af av mac mc o y e i san st fitz abu abou abd abdel abdul umm oum ait ала ибн бин ван фон
    де да оглы кызы бен ال بن ابن بنت ابو ام عبد بني آل ולד בן בת
    """
)
"""What belongs to the word behind it, or stands in a name and says nothing alone."""

HONORIFICS = word_set(
    """
    mr mrs ms miss mx dr prof professor sir madam sheikh sheikha haji hajji imam m mme mlle monsieur madame maitre
    herr frau hr fru sr sra srta senor senora don dona sig signor signora pan pani bay bayan г госпожа господин гжа
    гн пан пани г-жа товарищ السيد السيده الانسه الدكتور الدكتوره الشيخ الحاج د اقاي خانم
    """
)
"""What stands before the name of a person."""

CONJUNCTIONS = word_set(
    """
    and og och und et y e i и й та і ve ja es en & و ו
    """
)
"""“Amira and Karim Sample” names Amira Sample."""

NAMES_THAT_ARE_WORDS = word_set(
    """
    hope grace faith joy rose may june april august will mark art bill frank dawn eve iris lily ruby olive hazel ivy
    amber pearl summer autumn sky star angel destiny mercy patience charity prudence honor honour justice love peace
    blessing precious victor miracle chance chase hunter mason carter king prince duke dean major guy gene ray rich
    rob pat sue penny ginger sandy robin jack nick max drew grant miles wade cliff glen dale heath reed ward page
    china india paris london virginia georgia carolina florence victoria sofia christian jordan israel chad kenya
    sydney austin charlotte brooklyn dakota asia america princess queen earl baron bishop pope young long short
    brown black white green gray grey gold silver stone wood woods field fields rivers lake bush rice sample example
    marsh moore holiday day knight baker cook butcher smith fisher shepherd church temple bell bird wolf fox swan
    best good early sharp small little bond case cash fair gift gay goodluck innocent liberty memory pretty progress
    pierre claire marine jade olivier noel blanche marguerite aimee desire fleur clemence constance parfait juste
    paix espoir merci vivant lumiere paz luz dolores mercedes pilar consuelo esperanza soledad rosario cruz sol mar
    caridad milagros amparo socorro ernst rosa heide stein bjorn liv odd tor stig sten ulf umut baris deniz yagmur
    bulut can su ay gul cicek ozgur savas devrim toprak gunes sevgi sevinc huzur gurbuz
    """
) | word_set(
    """
    май вера надежда любовь роман лев слава мир свет светлана воля роза лилия майя победа віра надія любов мар امل
    نور حق سلام حريه حياه رحمه ايمان وفاء جمال كمال عدل صالح كريم سعيد شاهد امين امير هدي فرح عاليه
    """
)
"""Alone, they are a name only where nothing else can be meant."""

PARTICLES_KO = word_set(
    """
    은 는 이 가 을 를 의 에 에게 에게서 께 께서 와 과 도 로 으로 만 씨 씨는 씨가 씨를 씨의
    씨에게 님 님은 님이 양 군 측 이나 나 라고 이라고 이라는 라는 부터 까지 처럼 보다 하고 및 등
    """
)
"""What Korean writes behind a name without a space."""

BEFORE_CHINESE = frozenset(
    "和与與对對向为為由被把将將让讓给給叫是说說的了在以及跟同见見释釋放者师師生士员員人家民子女长長姐妹兄弟妻夫父母儿兒友"
    "捕关關押拘审審判杀殺害救访訪称稱问問到从從因据據经經当當而但即如就"
)
AFTER_CHINESE = frozenset(
    "被说說的在是于於和与與等及先女因表称稱曾已将將把向对對告遭从從也就还還一有没沒要到不则則却卻后後前之父母妻夫儿兒"
    "写寫讲講喊拒判五六七八九十两兩三四姐妹兄弟家其他自由未无無案获獲入出来來去回死亡今年日仍再为為给給让讓"
)
"""What stands beside a Chinese name of two characters, where nothing parts it from other words."""

BESIDE_CHINESE = word_set(
    """
    声援 聲援 支持 关于 關於 传唤 傳喚 带走 帶走 逮捕 释放 釋放 判处 判處 拘留 拘押 关押 關押
    起诉 起訴 审判 審判 折磨 殴打 毆打 采访 採訪 杀害 殺害 失踪 失蹤 绑架 綁架 营救 營救 记者
    記者 律师 律師 先生 女士 小姐 老师 老師 教授 医生 醫生 同学 同學 同志 博士 牧师 牧師 作家
    学生 學生 本人 被捕 被拘 获释 獲釋 被判 接受 表示 写道 寫道 拒绝 拒絕 认为 認為 告诉 告訴
    指出 强调 強調
    """
)
"""What tells, beside a name that is a word too, that somebody is meant: 高明律师, 带走高明."""

PLACES_CHINESE = tuple("区區县縣市省镇鎮乡鄉村路街州山河江湖寺桥橋")
"""What makes a place of the two signs before it."""
