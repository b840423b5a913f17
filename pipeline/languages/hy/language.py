"""What is known of Armenian."""

from pipeline.languages.data import LanguageData
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Armn",
    territory="AM",
    name_endings=frozenset({"joined"}),
    setting=Setting(
        letters=("ARMENIAN",),
        text='Sylfaen, Mshtakan, "Noto Serif Armenian", "DejaVu Serif", "Noto Sans Armenian", serif',
        labels='"Segoe UI", Sylfaen, Mshtakan, "Noto Sans Armenian", "DejaVu Sans", system-ui, sans-serif',
        word=("Sylfaen", "Sylfaen"),
    ),
)
