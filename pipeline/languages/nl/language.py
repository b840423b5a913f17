"""What is known of Dutch."""

from pipeline.languages.data import Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NL",
    quotes=Quotes(("‘", "’"), ("“", "”")),
    dash="–",
    says_after_dash=False,
    dates=Dates(patterns={"HH:mm": "H.mm"}, behind_clock="\u00a0uur"),
    decimals=",",
    name_endings=frozenset({"s", "stays"}),
)
