"""What is known of Danish."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Latn",
    territory="DK",
    plurals="one",
    # Retskrivningsordbogen, § 58: »…« or “…”, and ›…‹ or ‘…’ inside
    quotes=Quotes(("»", "«"), ("›", "‹"), also=(("“", "”"), ("‘", "’"), ("„", "“"), ("„", "”"), ("‚", "‘"))),
    turning=Turning("»›„‚", "«‹"),
    attribution=Attribution(comma="inside"),
    dash="–",
    dates=Dates(before_clock="kl.\u00a0", join="{1} {0}", span="–"),
    decimals=",",
    ordinal_stop=True,
    ascii={"ä": "ae", "å": "aa", "ö": "oe", "ø": "oe"},
    name_endings=frozenset({"s", "stays"}),
    small_words="""
        og i af en et der som på til med for er det ikke de den har blev fra om sig men
        efter nu også
    """,
)
