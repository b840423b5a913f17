"""What is known of Urdu."""

from msgspec.structs import replace

from pipeline.languages.data import Dates, LanguageData, Punctuation, Quotes, Turning
from pipeline.languages.scripts import ARABIC

LANGUAGE = LanguageData(
    script="Arab",
    territory="PK",
    plurals="one",
    quotes=Quotes(("”", "“"), ("’", "‘"), also=(("“", "”"), ("‘", "’"))),
    turning=Turning("", ""),
    punctuation=Punctuation("، ", "؛ ", ": ", " (", ")", stop="۔"),
    dates=Dates(
        patterns={"d MMMM، y": "d MMMM y", "EEEE، d MMMM، y": "EEEE، d MMMM y", "h:mm a": "B h:mm 'بجے'"},
        full_hours={"h:mm a": "B h 'بجے'"},
        halves={"سہ پہر": "شام"},
        join="{1}، {0}",
    ),
    names_joined=("، ", " اور "),
    decimals=".",
    small_words="""
        کا کی کے کو نے سے میں پر اور ہے ہیں تھا تھی تھے یہ وہ اس ان جو کہ نہیں بھی تو ہو
        کیا
    """,
    setting=replace(
        ARABIC,
        text='var(--latin), "Noto Nastaliq Urdu", "Urdu Typesetting", "Jameel Noori Nastaleeq", "Segoe UI", serif',
        word=("Urdu Typesetting", "Urdu Typesetting"),
        leading=2.3,
        tight=2.2,
    ),
)
