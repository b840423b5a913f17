"""What is known of Urdu."""

from msgspec.structs import replace

from pipeline.languages.data import LanguageData, Turning
from pipeline.languages.scripts import ARABIC

LANGUAGE = LanguageData(
    script="Arab",
    territory="PK",
    turning=Turning("", ""),
    setting=replace(
        ARABIC,
        text='var(--latin), "Noto Nastaliq Urdu", "Urdu Typesetting", "Jameel Noori Nastaleeq", "Segoe UI", serif',
        word=("Urdu Typesetting", "Urdu Typesetting"),
        leading=2.3,
        tight=2.2,
    ),
)
