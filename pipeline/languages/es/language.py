"""What is known of Spanish."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

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
    habits=(
        Habit(
            r"(?<![\w.,:/–-])({day}~de~)(Enero|Febrero|Marzo|Abril|Mayo|Junio|Julio|Agosto|Septiembre|Setiembre|Octubre|Noviembre|Diciembre)(?!\w)",
            "{1}{2:lower}",
            "months have small letters (Fundéu)",
        ),
        Habit(
            r"(?<![\w.,:/–-])({day}~de~{month}~)del~((?:19|20)\d\d)(?!\w)",
            "{1}de {2}",
            "de, and no article, stands before the year (Fundéu)",
        ),
        Habit(r"(?<!\w)([Aa]ños?~)([12])\.(\d{3})(?!\w|[.,]\d)", "{1}{2}{3}", "a year has no point (Fundéu)"),
        Habit(
            r"(?<![\d.,:])(\d{1,2}[:.][0-5]\d)~?h[rs]s?(?!\w)",
            "{1} h",
            "h is the sign of the hour (Ortografía of 2010)",
        ),
        Habit(
            r"(?<![\d.,:])\d{1,2},[0-5]\d~?h(?!\w)",
            None,
            "a colon or a point between hour and minute: 13:45 h (Ortografía of 2010)",
        ),
        Habit(
            r"(?<=[^\W\d_]{3})(?<!etc)(?<!Sra)(?<!Dra)(?<!Uds)\.([»”])(?=\s|\Z)",
            "{1}.",
            "the full stop stands behind the closing mark (Ortografía of 2010)",
        ),
    ),
)
