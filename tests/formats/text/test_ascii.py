"""The text for old systems: only what every system can show, and every fact as it was."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.edition.model import Alternate, Banner, Edition, Layout, Phrase
from pipeline.formats.text import render as wire
from pipeline.formats.text.ascii import LEFT_OUT, NO_BREAK, in_ascii
from pipeline.i18n.language import language
from tests.examples import examples
from tests.factory import edition, phrase, rich
from tests.formats.text.samples import TEXT_TEMPLATES, body, full_appeal, full_release, par

PRINTABLE = re.compile("[\\x20-\\x7e\n]*")


def written(text: str, tag: str = "en") -> str:
    return in_ascii(text, language(tag)).replace(NO_BREAK, " ")


def ascii_file(item: Edition) -> str | None:
    """Give the ASCII text that is made of an edition, if any is."""
    wanted = replace(item, layout=replace(item.layout, text_ascii=True))
    made = {each.name: each for each in wire.render(wanted, TEXT_TEMPLATES, {})}
    found = made.get(f"{item.stem}.ascii.txt")
    return found.data.decode("ascii") if found else None


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        # As their own press writes, where its systems have no such letters.
        ("nb", "Blåbærøl på Ås, ÅRSMØTE", "Blaabaeroel paa Aas, AARSMOETE"),
        ("da", "Århus, Ærø", "Aarhus, Aeroe"),
        ("sv", "Göteborg, Västerås", "Goeteborg, Vaesteraas"),
        ("de", "Größe, Übung, ÄÖÜ, Straße", "Groesse, Uebung, AEOEUE, Strasse"),
        ("fr", "l’État : « cœur », 9 h…", 'l\'Etat : "coeur", 9 h...'),
        ("fr", "«\u202fDroits\u202f» ; ça", '"Droits" ; ca'),
        ("es", "¿Qué año? ¡Éste!", "Que ano? Este!"),
        ("pt", "São João, ação", "Sao Joao, acao"),
        ("tr", "İstanbul’da ığüşç", "Istanbul'da igusc"),
        ("hr", "Đurđa Šarić", "Djurdja Saric"),
        ("pl", "Łódź, Gdańsk", "Lodz, Gdansk"),
        ("vi", "Đà Nẵng", "Da Nang"),
        # In English text the marks fall away, as English papers print such names.
        ("en", "Bjørn Ångström and Jürgen Groß", "Bjorn Angstrom and Jurgen Gross"),
        ("en", "“It’s”, he said – then — nothing…", '"It\'s", he said - then - nothing...'),
        ("en", "words—between—words", "words - between - words"),
        # Facts.
        ("en", "€50, 50€, £1,200, CN¥7", "EUR 50, 50 EUR, GBP 1,200, CNY 7"),
        ("nb", "46\u00a0000 kroner, −5\u202f°C", "46 000 kroner, -5 deg C"),
        ("en", "2½ and ½, 10⁵ people, 30 m²", "2 1/2 and 1/2, 10^5 people, 30 m2"),
        ("en", "٠٤٥٦٠ and ４２", "04560 and 42"),
        ("en", "Article 5 § 2, No. № 4, 3 ‰", "Article 5 Sec. 2, No. No. 4, 3 per mille"),
        # Other letters.
        ("ru", "ул. Знаменка, 19, подъезд", "ul. Znamenka, 19, podezd"),
        ("uk", "Київ, вул. Грушевського", "Kyiv, vul. Hrushevskoho"),
        ("el", "Αθήνα", "Athina"),
        ("en", "the magazine «Новая газета» (العدد ٢١) today", f'the magazine "Novaya gazeta" ({LEFT_OUT} 21) today'),
        ("en", "明灯人权组织，北京。 ok", f"{LEFT_OUT}. ok"),
        ("en", "evil \u202egnp.exe \u2066x\u2069\u00ad", "evil gnp.exe x"),
        # Addresses lead where they led.
        ("en", "https://exämple.org/é?q=ü#ß", "https://xn--exmple-cua.org/%C3%A9?q=%C3%BC#%C3%9F"),
        ("en", "an é at press@exämple.org", "an e at press@xn--exmple-cua.org"),
        ("en", "é jürgen@example.org é", f"e {LEFT_OUT} e"),
    ],
)
def test_a_text_is_written_as_the_press_of_its_language_does(tag: str, text: str, expected: str) -> None:
    assert written(text, tag) == expected


_FACTS = st.one_of(
    st.from_regex(r"\+[1-9][0-9]{1,2} [0-9]{2,4} [0-9]{3,4} [0-9]{4}", fullmatch=True),
    st.from_regex(r"https://[a-z]{1,9}\.example\.org/[a-zA-Z0-9._~/?=&%-]{0,30}", fullmatch=True),
    st.from_regex(r"[a-z.]{1,9}[a-z]@[a-z]{1,9}\.example", fullmatch=True),
    st.from_regex(r"[0-9]{1,3}([ ,.][0-9]{3})*([.,][0-9]{1,2})?", fullmatch=True),
    st.from_regex(r"[A-Z]{3} [0-9]{2}/[0-9]{3}/[0-9]{4}", fullmatch=True),
)
_ANY = st.text(st.characters(codec="utf-8"), max_size=30)
_TAGS = st.sampled_from(["en", "nb", "fr", "de", "es", "tr", "sv", "hr", "ru", "ar", "zh-Hans", "uk"])


@given(st.lists(st.tuples(_ANY, _FACTS), min_size=1, max_size=6), _TAGS)
def test_no_fact_is_lost_or_changed_whatever_stands_around_it(parts: list[tuple[str, str]], tag: str) -> None:
    # What is glued to an address is a part of it; facts stand between spaces, as words do.
    text = " ".join(f"{around} {fact}" for around, fact in parts)
    found = written(text, tag)
    for _, fact in parts:
        assert fact in found


@given(_ANY, _TAGS)
def test_whatever_is_written_is_ascii_and_can_be_written_again(text: str, tag: str) -> None:
    found = written(text.replace("\n", " "), tag)
    assert found.isascii()
    assert written(found, tag) == found


@given(st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20)), _TAGS)
def test_what_is_ascii_stays_as_it_is(text: str, tag: str) -> None:
    assert written(text, tag) == text


@given(st.text(st.characters(codec="utf-8", categories=["Nd"]), min_size=1, max_size=8), _TAGS)
def test_digits_of_every_script_keep_their_value(digits: str, tag: str) -> None:
    assert written(digits, tag) == "".join(str(unicodedata.decimal(digit)) for digit in digits)


@pytest.mark.parametrize("item", [full_release(), full_appeal()], ids=["release", "appeal"])
@pytest.mark.parametrize("columns", [72, 40, None])
def test_the_file_holds_only_what_every_system_shows_in_the_columns_asked_for(
    item: Edition, columns: int | None
) -> None:
    text = ascii_file(replace(item, layout=Layout(columns)))
    assert text is not None
    assert PRINTABLE.fullmatch(text)
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert all(len(line) <= (columns or 10_000) or "https://" in line for line in text.splitlines())


def test_an_embargo_still_stands_in_the_first_line_and_in_the_last() -> None:
    embargo = Banner("embargo", "Sperret til 4. mars, kl. 10 – «på tavla»", ("Ikke for publisering før dette.",))
    item = replace(edition("nb"), stem="EMBARGOED-villagers.nb", banners=(embargo,))
    lines = (ascii_file(item) or "").splitlines()
    assert lines[0] == lines[-1] == 'Sperret til 4. mars, kl. 10 - "paa tavla"'


def test_a_line_is_never_broken_where_a_space_holds_two_words_together() -> None:
    held = f"46{NO_BREAK}000{NO_BREAK}kroner"
    for padding in range(20, 60):
        text = ascii_file(replace(edition(), body=rich(f"{'x' * padding} é {held} tail", "nb")))
        assert text is not None
        assert "46 000 kroner" in text


@pytest.mark.parametrize("tag", ["ar", "zh-Hans", "ru", "fa", "ja", "uk", "he", "el"])
def test_a_text_in_other_letters_gets_no_such_file(tag: str) -> None:
    small = edition()
    assert ascii_file(replace(small, language=language(tag))) is None


def test_words_without_ascii_letters_are_marked_and_the_reader_is_told_where_they_stand() -> None:
    item = replace(edition(), kicker=phrase("العربية", "ar"))
    text = ascii_file(item) or ""
    assert f"\n{LEFT_OUT}\n" in text
    assert (
        "\n[*] stands for words in letters that this file cannot show. They can be\nread in villagers.en.txt.\n" in text
    )
    assert LEFT_OUT not in (ascii_file(edition(headline="Café")) or "")


def test_a_passage_in_other_letters_is_left_out_and_a_name_is_romanised() -> None:
    russian = body(par("Мы требуем справедливости."), tag="ru")
    text = ascii_file(replace(edition(), body=russian, kicker=Phrase("Знаменка", language("ru")))) or ""
    assert f"\n{LEFT_OUT}\n" in text
    assert "\nZnamenka\n" in text
    assert "trebuem" not in text


def test_another_language_is_named_by_its_tag_where_its_name_has_no_ascii_letters() -> None:
    others = (
        Alternate(language("ar"), "العربية", "villagers.ar"),
        Alternate(language("fr"), "français", "villagers.fr"),
    )
    text = ascii_file(replace(edition(), alternates=others)) or ""
    assert "- ar (villagers.ar.txt)\n- francais (villagers.fr.txt)\n" in text


@examples(50)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=60))
def test_whatever_a_press_officer_types_the_file_is_ascii(text: str) -> None:
    item = replace(edition(headline=text), body=rich(text), details=((text, text),))
    assert PRINTABLE.fullmatch(ascii_file(item) or "no file")


def test_without_the_switch_there_is_one_text() -> None:
    assert [each.name for each in wire.render(edition(), TEXT_TEMPLATES, {})] == ["villagers.en.txt"]
