"""What is known of Thai."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Punctuation, Quotes

LANGUAGE = LanguageData(
    script="Thai",
    territory="TH",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    attribution=Attribution(comma="none"),
    punctuation=Punctuation(" ", " ", ": ", " (", ")", stop=""),
    dates=Dates(
        # its press counts years by the Buddhist era
        patterns={"d MMMM G y": "d MMMM y", "EEEEที่ d MMMM G y": "EEEEที่ d MMMM y", "HH:mm": "HH.mm"},
        years_ahead=543,
        before_clock="เวลา\u00a0",
        behind_clock="\u00a0น.",
        join="{1} {0}",
        span="–",
    ),
    names_joined=(" ", " และ "),
    counts_letters=True,
    decimals=".",
)
