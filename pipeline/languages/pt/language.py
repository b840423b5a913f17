"""What is known of Portuguese."""

from pipeline.languages.data import Attribution, Dates, Habit, LanguageData, Quotes

LANGUAGE = LanguageData(
    script="Latn",
    territory="BR",
    plurals="many one",
    quotes=Quotes(("“", "”"), ("‘", "’"), also=(("«", "»"), ("‹", "›"))),
    attribution=Attribution(always=True),
    dates=Dates(
        patterns={"HH:mm": "H'h'mm"}, full_hours={"HH:mm": "H'h'"}, first_day="1º", first_day_in="BR", join="{1}, {0}"
    ),
    decimals=",",
    o_is_a_word=True,
    name_endings=frozenset({"stays"}),
    small_words="""
        o a os as de e em que um uma por com para do
        da dos das no na não se ao é foram mais são pela pelo
    """,
    habits=(
        Habit(
            r"(?<![\w.,:/–-])({day}~de~)(Janeiro|Fevereiro|Março|Abril|Maio|Junho|Julho|Agosto|Setembro|Outubro|Novembro|Dezembro)(?!\w)",
            "{1}{2:lower}",
            "months have small letters (Acordo Ortográfico of 1990)",
        ),
        Habit(
            r"(?<![\d.,:])(\d{1,2})[:.]([0-5]\d)~?h(?:s|rs)?(?!\w)",
            "{1}h{2}",
            "h stands between hour and minute: 18h30",
        ),
    ),
)
