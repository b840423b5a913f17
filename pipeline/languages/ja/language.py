"""What is known of Japanese."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes
from pipeline.languages.phrases import Phrases
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Jpan",
    territory="JP",
    plurals="",
    quotes=Quotes(("「", "」"), ("『", "』"), also=(("“", "”"),)),
    attribution=Attribution(comma="none", stop="dropped"),
    dates=Dates(unspaced=True),
    decimals=".",
    either_order=True,
    setting=Setting(
        letters=("HIRAGANA", "KATAKANA", "CJK"),
        labels='"Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif',
        word=("Yu Mincho", "Yu Gothic"),
        leading=1.8,
        tight=1.3,
        tracked=False,
        measure="38em",
        stress="sesame above",
        full_width=True,
    ),
    phrases=Phrases(model="japanese", by_words=False, sounds="ァ-ヺー・"),
)
