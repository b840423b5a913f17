"""What is known of Vietnamese."""

from pipeline.languages.data import LanguageData
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Latn",
    territory="VN",
    o_is_a_word=True,
    setting=Setting(
        letters=("LATIN",),
        text='Cambria, "Noto Serif", "Times New Roman", "Liberation Serif", serif',
        leading=1.65,
        tight=1.25,
        stress="slant",
    ),
)
