"""What is known of Arabic."""

from pipeline.languages.data import LanguageData, Quotes, Turning

LANGUAGE = LanguageData(
    script="Arab",
    territory="EG",
    plurals="few many one two zero",
    quotes=Quotes(("«", "»"), ("“", "”"), also=(("‹", "›"),)),
    turning=Turning("«", "»"),
    small_words="""
        في من على إلى أن التي الذي عن مع هذا هذه لا ما
        كان أو بعد قبل كل وقد لم هو هي ذلك بين إن
    """,
)
