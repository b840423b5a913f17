"""What is known of Greek."""

from pipeline.languages.data import LanguageData
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Grek",
    territory="GR",
    setting=Setting(
        letters=("GREEK",),
        text='Cambria, "Noto Serif", "Liberation Serif", Georgia, "Times New Roman", serif',
        stress="slant",
    ),
)
