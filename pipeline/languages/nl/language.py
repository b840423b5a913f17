"""What is known of Dutch."""

from pipeline.languages.data import Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="NL",
    plurals="one",
    quotes=Quotes(("‘", "’"), ("“", "”")),
    dash="–",
    says_after_dash=False,
    dates=Dates(patterns={"HH:mm": "H.mm"}, behind_clock="\u00a0uur"),
    decimals=",",
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        de het een van en in is dat op te voor met die niet aan er zijn ook om door bij
        naar uit werd worden
    """,
)
