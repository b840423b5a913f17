"""What is known of Korean."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Punctuation, Quotes

LANGUAGE = LanguageData(
    script="Kore",
    territory="KR",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’"), also=(("「", "」"), ("『", "』"))),
    attribution=Attribution(comma="none", stop="dropped"),
    punctuation=Punctuation(", ", "; ", ": ", "(", ")"),
    dates=Dates(patterns={"a h:mm": "aaaa h'시' m'분'"}, full_hours={"a h:mm": "aaaa h'시'"}, span="~"),
    names_joined=(", ", ", "),
    decimals=".",
    either_order=True,
)
