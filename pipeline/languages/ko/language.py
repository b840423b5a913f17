"""What is known of Korean."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Punctuation, Quotes
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Kore",
    territory="KR",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’"), also=(("「", "」"), ("『", "』"))),
    attribution=Attribution(comma="none", stop="dropped"),
    punctuation=Punctuation(", ", "; ", ": ", "(", ")"),
    dates=Dates(patterns={"a h:mm": "aaaa h'시' m'분'"}, full_hours={"a h:mm": "aaaa h'시'"}, span="~"),
    names_joined=(", ", ", "),
    decimals=".",
    either_order=True,
    setting=Setting(
        letters=("HANGUL",),
        labels=(
            '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", NanumGothic, '
            "system-ui, sans-serif"
        ),
        word=("Batang", "Malgun Gothic"),
        leading=1.7,
        tight=1.3,
        tracked=False,
        measure="38em",
        whole_words=True,
    ),
)
