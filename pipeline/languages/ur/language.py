"""What is known of Urdu."""

from pipeline.languages.data import Dates, LanguageData, Punctuation, Quotes, Turning

LANGUAGE = LanguageData(
    script="Arab",
    territory="PK",
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
)
