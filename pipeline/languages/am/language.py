"""What is known of Amharic."""

from pipeline.languages.data import LanguageData
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Ethi",
    territory="ET",
    setting=Setting(
        letters=("ETHIOPIC",),
        text='Nyala, Kefa, "Noto Serif Ethiopic", "Abyssinica SIL", "Noto Sans Ethiopic", serif',
        labels='"Ebrima", "Nyala", Kefa, "Noto Sans Ethiopic", "Abyssinica SIL", system-ui, sans-serif',
        word=("Nyala", "Ebrima"),
    ),
)
