"""What is known of Urdu."""

from pipeline.languages.data import Dates, LanguageData, Punctuation, Quotes, Turning

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
        join="{1}، {0}",
    ),
    names_joined=("، ", " اور "),
    decimals=".",
    small_words="""
        کا کی کے کو نے سے میں پر اور ہے ہیں تھا تھی تھے یہ وہ اس ان جو کہ نہیں بھی تو ہو
        کیا
    """,
)
