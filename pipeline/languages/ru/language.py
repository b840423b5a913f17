"""What is known of Russian."""

from pipeline.languages.data import Attribution, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="RU",
    plurals="few many one",
    quotes=Quotes(("«", "»"), ("„", "“"), also=(("„", "”"), ("‹", "›"))),
    turning=Turning("«„", "»"),
    attribution=Attribution(dashes=True, stop="moved"),
    dash="—",
    decimals=",",
    small_words="""
        и в не на с что по из за для от их это как
        к о был были его она они под при также которые или у
    """,
    habits=(Habit(r"(?<!\w)((?:19|20)\d\d)г\.", "{1} г.", "a space stands before г."),),
)
