"""What is known of Georgian."""

from pipeline.languages.data import LanguageData
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Geor",
    territory="GE",
    name_endings=frozenset({"joined"}),
    setting=Setting(
        letters=("GEORGIAN",),
        text='Sylfaen, "Noto Serif Georgian", "DejaVu Serif", "Noto Sans Georgian", serif',
        labels='"Segoe UI", Sylfaen, "Helvetica Neue", "Noto Sans Georgian", "DejaVu Sans", system-ui, sans-serif',
        word=("Sylfaen", "Sylfaen"),
    ),
)
