"""What is known of Thai."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Punctuation, Quotes
from pipeline.languages.phrases import Phrases
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Thai",
    territory="TH",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="none"),
    punctuation=Punctuation(" ", " ", ": ", " (", ")", stop=""),
    dates=Dates(
        # its press counts years by the Buddhist era
        patterns={"d MMMM G y": "d MMMM y", "EEEEที่ d MMMM G y": "EEEEที่ d MMMM y", "HH:mm": "HH.mm"},
        years_ahead=543,
        before_clock="เวลา\u00a0",
        behind_clock="\u00a0น.",
        join="{1} {0}",
        span="–",
    ),
    names_joined=(" ", " และ "),
    counts_letters=True,
    decimals=".",
    setting=Setting(
        letters=("THAI",),
        # Debian's Noto Looped Thai sets tones upon the vowels below them, so it is not named
        text=(
            '"Noto Sans Thai Looped", "Leelawadee UI", Thonburi, Loma, Tahoma, "Noto Serif Thai", "Noto Sans Thai", '
            '"Noto Sans", Roboto, sans-serif'
        ),
        labels='"Leelawadee UI", "Sukhumvit Set", Thonburi, "Noto Sans Thai", Loma, Tahoma, system-ui, sans-serif',
        word=("Leelawadee UI", "Leelawadee UI"),
        leading=1.7,
        tight=1.4,
        tracked=False,
    ),
    phrases=Phrases(
        model="thai",
        leads="การ ความ ผู้ นัก ชาว ที่ ใน และ แห่ง ให้ ไม่ ถูก โดย จาก แก่ กับ เพื่อ ว่า ของ หรือ ต่อ ด้วย เรื่อง",
        cut_anyway=True,
    ),
)
