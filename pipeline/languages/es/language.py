"""What is known of Spanish."""

from pipeline.languages.data import Attribution, Dates, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="ES",
    plurals="many one",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),)),
    attribution=Attribution(always=True, stop="outside"),
    dates=Dates(behind_clock="\u00a0h"),
    grouped_from=5,
    last_name_before=("h?[ií](?![aeou])", " e "),
    o_is_a_word=True,
    name_endings=frozenset({"stays"}),
    small_words="""
        el la los las de y en que un una por con para
        del se al no su es más como fueron han este sin sobre
    """,
)
