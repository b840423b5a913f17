"""What a language may say of itself: its script, and how its press sets quotations, dates, numbers, lists and names.

All but the script has a default, which holds for most languages; so one that only appears as a link, a quote or a
letter says little. What all languages of a script have in common is not here but with the script (`pipeline/i18n/`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from pipeline.languages.phrases import Phrases
from pipeline.languages.setting import Setting

Pair = tuple[str, str]
"""A mark that opens, and one that closes it."""

Letters = Literal["latin", "cyrillic", "arabic", "han"]
"""The letters that the entries of a list are counted by."""

NameEnding = Literal["joined", "nen", "s", "slavic", "stays", "stem", "turkish"]
"""How a name changes in a sentence.

`joined`: case endings of up to seven letters, behind its last word alone. `turkish`: those of Turkish and its nearest,
which are known one by one. `slavic`: Slavic, Baltic or Romanian endings in Latin letters, in the place of its last ones
too. `stem`: its last letters give way to such endings. `nen`: Finnish -nen, which becomes -se-. `s`: a genitive s.
`stays`: nothing but an s, so that another last consonant is a slip.
"""


class Quotes(Struct, frozen=True):
    """How the press sets a quotation: one inside no other (`outer`), and one inside another (`inner`).

    Inner pairs and neighbours: CLDR 46's delimiters, and for Chinese the Requirements for Chinese Text Layout (W3C).
    Where a press uses several pairs (Spanish, Portuguese, Arabic, Norwegian), all are known.

    `also` are other pairs that it knows; `foreign` are pairs that most languages know and this one does not. `space`
    stands inside the outer marks. Where `inner_needs_outer`, the inner pair never stands by itself.
    """

    outer: Pair
    inner: Pair
    also: tuple[Pair, ...] = ()
    foreign: tuple[Pair, ...] = ()
    space: str = ""
    inner_needs_outer: bool = False


class Turning(Struct, frozen=True):
    """The marks that only open in a language, and those that only close; any other may do both there."""

    opens: str
    closes: str


class Attribution(Struct, frozen=True):
    """How a language's press sets an attribution behind a quote.

    `comma`: inside the closing mark, outside it, or none; of “own”, the words keep the mark that they end in. `always`:
    also behind a question mark. `dashes`: the attribution stands between dashes, within one pair of quotation marks;
    or, without `one_pair`, behind the closing one and a dash. `stop`: where the full stop of the last words stands;
    “dropped” in Japanese. `runs_on`: a comma follows the attribution also where a sentence begins behind it.

    After New Hart's Rules, Retskrivningsordbogen, the German rules of 2006, the Ortografía of 2010, Rosenthal's book
    of Russian, the Yazım Kılavuzu and GB/T 15834; Portuguese, Japanese and French as their press sets them. Elsewhere,
    as in Norwegian, the comma is the sentence's and not the quote's, and none follows a question mark.
    """

    comma: Literal["inside", "outside", "own", "none"] = "outside"
    always: bool = False
    dashes: bool = False
    one_pair: bool = True
    stop: Literal["inside", "moved", "outside", "dropped"] = "inside"
    runs_on: bool = False


class Punctuation(Struct, frozen=True):
    """How a language joins short texts; spaces belong to the marks."""

    comma: str
    semicolon: str
    colon: str
    open_bracket: str
    close_bracket: str
    stop: str = "."


class Dates(Struct, frozen=True):
    """Where the press writes days and clocks otherwise than CLDR.

    `patterns`: a pattern of CLDR's for a day or a clock, and the one in its place; so a newsroom's conventions (en-GB,
    fr-CA) keep forms that CLDR has for them alone. `full_hours`: the same, for a clock without minutes. `first_day`:
    the first of a month, where it has a form of its own; only in that territory, where `first_day_in` names one.
    `years_ahead`: of another era that the press counts by. `unspaced`: no space stands between a day, its name and a
    clock. `before_clock` and `behind_clock` are words of the hour, with their space. `halves`: other words for those of
    CLDR for a part of the day. `join`: a pattern for a day, {1}, and a clock, {0}. `span` stands between two clocks.
    What is empty is asked of CLDR.
    """

    patterns: Mapping[str, str] = MappingProxyType({})
    full_hours: Mapping[str, str] = MappingProxyType({})
    first_day: str = ""
    first_day_in: str = ""
    years_ahead: int = 0
    unspaced: bool = False
    before_clock: str = ""
    behind_clock: str = ""
    halves: Mapping[str, str] = MappingProxyType({})
    join: str = ""
    span: str = ""


class Habit(Struct, frozen=True):
    """A way of typing that the press of a language does not have, as people bring it from another one.

    `wrong` is a regular expression, in which ~ is a space of any kind, {month} the name of a month, and {day} a day of
    the month. `right` is what is put in its place, with its groups as {1} or {1:lower}; None where somebody has to
    look. `rule` says what is expected, and who says so. `but_not`: tags of the language for which it does not hold.
    """

    wrong: str
    right: str | None
    rule: str
    but_not: tuple[str, ...] = ()


class LanguageData(Struct, frozen=True, kw_only=True):
    """All that the engine knows of one language, but for its interface words and its number words."""

    script: str
    """ISO 15924, the likely one of its tag."""
    territory: str | None
    """ISO 3166, likewise."""
    plurals: str | None = None
    """CLDR's plural categories beside “other”. Those with all interface words say them; of others, CLDR is asked."""

    quotes: Quotes | None = None
    """How quotations are set; None where that is not known."""
    turning: Turning | None = None
    """Which quotation marks are turned one way; None: as in most languages."""
    attribution: Attribution = Attribution()
    punctuation: Punctuation | None = None
    """None: as its script has it."""
    dash: str = ""
    """The dash that stands between spaces; empty where dashes stand against words, in pairs (Spanish, Portuguese,
    Italian), or nobody can say."""
    spaced_marks: bool = False
    """Whether a space stands before ; : ! ?, which is held there."""
    says_after_dash: bool = True
    """Whether what somebody says may begin a line with a dash and no quotation mark."""

    dates: Dates = Dates()
    digits: str = "latn"
    """CLDR's name of the digits that its press prints, where the language's tag asks for none."""
    grouped_from: int = 4
    """How many digits a number has before they are set in groups."""
    names_joined: Pair | None = None
    """What stands between the names of a list, and before its last; None: as CLDR has it."""
    last_name_before: Pair | None = None
    """A pattern of what the last name may begin with, and what stands before such a one: Irán e Israel."""
    joining_words: str = ""
    """Other words for “and” that a name may hold: 与, 及."""
    tied_words: str = ""
    """Small words that no line ends with: those of one letter in Czech and Polish."""
    habits: tuple[Habit, ...] = ()
    """Ways of typing dates, clocks and numbers that its press does not have."""
    decimals: Literal["", ".", ","] = ""
    """The sign before decimals; empty where both are in use. With a point, no short date is written with points."""
    month_first: bool = False
    """Whether a day may stand behind its month: May 3."""
    either_order: bool = False
    """Whether 3/5 may be the fifth of March."""
    capital_months: bool = False
    """Whether a month's name has a capital, so that a word without one (may, märz) is none."""
    ordinal_stop: bool = False
    """Whether a full stop makes an ordinal of a figure: 1. Mai."""

    own_name: str = ""
    """What it calls itself in a list of languages, where CLDR has less: Bahasa Indonesia."""
    small_language_names: bool = False
    """Whether a language's name has a small letter within a sentence, where CLDR has it as in a list."""
    counts_letters: bool = False
    """Whether the length of a text is told in letters, for no spaces stand between its words."""
    noun_capitals: bool = False
    """Whether every noun has a capital."""
    dotted_i: bool = False
    """Whether I and İ are two letters."""
    o_is_a_word: bool = False
    """Whether a lone o is a word, and so may be no bullet."""
    small_words: str = ""
    """Its most frequent small words, by which a text is known to be in it; of languages that have interface words."""
    words_of: str = ""
    """The language whose small words are its own too: nb for nn."""
    ascii: Mapping[str, str] = MappingProxyType({})
    """What its press writes for letters that ASCII has not, where it does not just drop the marks: glibc's “translit”
    sections, and for names in Ukrainian the table of its government (resolution 55 of 2010)."""
    name_endings: frozenset[NameEnding] = frozenset()
    list_letters: Letters | None = None
    """The letters that entries of a list are counted by (`i18n/list_letters.py`); None: those of its script."""
    setting: Setting | None = None
    """Its fonts, and how its lines are set; None: as others of its script (`scripts.py`)."""
    phrases: Phrases | None = None
    """How its headlines are broken between phrases; None: where its words end."""
