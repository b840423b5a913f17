"""What is known of Persian."""

from msgspec.structs import replace

from pipeline.languages.data import LanguageData, Quotes, Turning
from pipeline.languages.scripts import ARABIC

LANGUAGE = LanguageData(
    script="Arab",
    territory="IR",
    plurals="one",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),)),
    turning=Turning("«", "»"),
    either_order=True,
    small_words="""
        و در به از که این را با است برای آن تا یک
        بر هم نیز خود شد شده بود می های اما یا هر آنها
    """,
    setting=replace(
        ARABIC,
        text='var(--latin), "Noto Naskh Arabic", Vazirmatn, "Geeza Pro", "Segoe UI", Tahoma, serif',
    ),
)
