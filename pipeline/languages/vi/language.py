"""What is known of Vietnamese."""

from pipeline.languages.data import Dates, LanguageData, Quotes
from pipeline.languages.setting import Setting

LANGUAGE = LanguageData(
    script="Latn",
    territory="VN",
    plurals="",
    quotes=Quotes(("“", "”"), ("‘", "’")),
    dates=Dates(
        patterns={
            "d MMMM, y": "'ngày' d MMMM 'năm' y",
            "EEEE, d MMMM, y": "EEEE, 'ngày' d MMMM 'năm' y",
            "HH:mm": "H 'giờ' mm",
        },
        full_hours={"HH:mm": "H 'giờ'"},
        join="{0}, {1}",
    ),
    o_is_a_word=True,
    small_language_names=True,
    decimals=",",
    small_words="""
        của và là các được những trong cho không một người có với này đã khi từ về để đến
        tại bị sẽ như nhưng
    """,
    setting=Setting(
        letters=("LATIN",),
        text='Cambria, "Noto Serif", "Times New Roman", "Liberation Serif", serif',
        leading=1.65,
        tight=1.25,
        stress="slant",
    ),
)
