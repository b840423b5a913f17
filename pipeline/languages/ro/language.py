"""What is known of Romanian."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="RO",
    plurals="few one",
    quotes=Quotes(("„", "”"), ("«", "»")),
    attribution=Attribution(always=True, stop="outside"),
    dates=Dates(before_clock="ora\u00a0"),
    o_is_a_word=True,
    name_endings=frozenset({"slavic"}),
    decimals=",",
    small_words="""
        și în din pentru care nu este sunt că să mai dintre după către fost acest această
        lor unei unui dar au prin asupra
    """,
    habits=(
        Habit("ţ", "ț", "a comma stands below ț, and no cedilla (Academia Română)"),
        Habit("Ţ", "Ț", "a comma stands below Ț, and no cedilla (Academia Română)"),
        Habit(r"(?<!\w)([a-zăâîșț]+)ş", "{1}ș", "a comma stands below ș, and no cedilla (Academia Română)"),
        Habit(r"(?<!\w)ş(?=[a-zăâîșț])", "ș", "a comma stands below ș, and no cedilla (Academia Română)"),
    ),
)
