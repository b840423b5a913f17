"""What is known of Burmese."""

from pipeline.languages.data import LanguageData
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Mymr",
    territory="MM",
    setting=Setting(
        letters=("MYANMAR",),
        labels='"Myanmar Text", "Myanmar Sangam MN", "Noto Sans Myanmar", Padauk, system-ui, sans-serif',
        word=("Myanmar Text", "Myanmar Text"),
        leading=1.9,
        tight=1.5,
        tracked=False,
    ),
)
