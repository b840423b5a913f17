"""What is known of Greek."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Punctuation, Quotes
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Grek",
    territory="GR",
    plurals="one",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‘", "’"),)),
    attribution=Attribution(always=True, stop="outside"),
    punctuation=Punctuation(", ", "· ", ": ", " (", ")"),
    dates=Dates(patterns={"h:mm\u202fa": "HH:mm"}, first_day="1η", span="–"),
    small_language_names=True,
    decimals=",",
    setting=Setting(
        letters=("GREEK",),
        text='Cambria, "Noto Serif", "Liberation Serif", Georgia, "Times New Roman", serif',
        stress="slant",
    ),
)
