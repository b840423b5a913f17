"""What is known of Icelandic."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="IS",
    quotes=Quotes(("„", "“"), ("‚", "‘")),
    attribution=Attribution(comma="inside"),
    dates=Dates(patterns={"HH:mm": "HH.mm"}, before_clock="kl.\u00a0", join="{1} {0}"),
    ordinal_stop=True,
    name_endings=frozenset({"s"}),
    decimals=",",
)
