"""What is known of Ukrainian."""

from pipeline.languages.data import Attribution, Habit, LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Cyrl",
    territory="UA",
    plurals="few many one",
    quotes=Quotes(("«", "»"), ("„", "“"), also=(("„", "”"), ("‹", "›"))),
    turning=Turning("«„", "»"),
    attribution=Attribution(dashes=True, stop="moved"),
    dash="—",
    decimals=",",
    ascii={"г": "h", "и": "y"},
    small_words="""
        і в не на з що по із за для від їх це як до
        про був були його вона вони під при також які або та у є
    """,
    habits=(Habit(r"(?<!\w)((?:19|20)\d\d)р\.", "{1} р.", "a space stands before р."),),
)
