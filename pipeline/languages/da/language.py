"""What is known of Danish."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="DK",
    quotes=Quotes(("«", "»"), ("‘", "’"), also=(("“", "”"), ("„", "“"), ("„", "”"), ("‚", "‘"), ("‹", "›"))),
    turning=Turning("„‚", ""),
    attribution=Attribution(comma="inside"),
    dash="–",
    dates=Dates(before_clock="kl.\u00a0", join="{1} {0}", span="–"),
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
)
