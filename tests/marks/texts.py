"""Random Markdown: marks that are meant and marks that are not, in several scripts, among figures and unseen signs."""

from __future__ import annotations

from hypothesis import strategies as st


def parted(text: str) -> list[str]:
    """Give what stands between spaces."""
    return text.split()


WORDS = (
    *parted("village Ada Bürger innen e\u0301te\u0301 О́на жители 重要 请看 報告 村の 서울 에서"),
    *parted("ชาวบ้าน القرية و بيت ﬁnal İstanbul"),
    *parted("Straße क़ 5 48 1945 3.5 ٤٨ ۱۲ 4.6万 ² 10:30 -5"),
    *("№ 7", "€ 20"),
)
SIGNS = (
    *parted(
        "* * ** ** *** **** _ _ __ ___ ~~ ~ == = ^ ` | \\ & # ## < > [ ] ( ) { } ! + - – • : ： 。 ， 《 》 （ ） 「 」"
    ),
    *parted("\" “ ” « » ‘ ’ ' . , ; ? … / % @ ； ؟ ،"),
)
SPACES = (
    *(
        " ",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "  \n",
        "\\\n",
        "\u00a0",
        "\u202f",
        "\u3000",
        "\u2009",
        "  ",
        "\t",
    ),
)
UNSEEN = tuple("\u200b\u00ad\u200f\u200e\u2067\u2069\u200c\u200d\ufeff\u2060\u061c")
STARTS = (
    *(
        "\n\n## ",
        "\n### ",
        "\n## ",
        "\n\n##",
        "\n#",
        "\n\n# ",
        "\n- ",
        "\n- ",
        "\n* ",
        "\n+ ",
        "\n1. ",
        "\n2. ",
        "\n2) ",
    ),
    *(
        "\n7. ",
        "\n\n1945. ",
        "\n1. ",
        "\n> ",
        "\n> - ",
        "\n  - ",
        "\n    ",
        "\n---\n",
        "\n===\n",
        "\n***\n",
        "\n-\u00a0",
    ),
    *("\n##\u00a0", "\n\u200f- ", "\n1.\u00a0", " | ", " |\n", "\n\n", "\n-\n", "\n=\n", "\n01. "),
    "\n| a | b |\n|---|--:|\n| 1 | 2 |\n| ",
)
WHOLE = (
    *parted('Bürger*innen 5*3 Einwohner_innen **重要：**请看 **《报告》**全文 **"so"**word *so* **so** ***so***'),
    *parted("F**k b**ch ه*ذا*ا https://example.org/*x* example.org/**y** x**2 5**"),
    *("5 *3 m, 4* 2", "5 **3", "4** 2", "2 *6*"),
    *parted("*Bürger*innen* __so__ _so_ f*(x) 2**3 ~~so~~ ==so== ^2^ #FreeAda @_ada_ Maria* *Name"),
    *(
        "[the report](https://example.org/a)",
        "[the *report*](https://example.org/a_b_c)",
        "[**报告**](https://example.org/)",
    ),
    *(
        "[x](https://example.org/a b)",
        "[x] (https://example.org)",
        "[x](https://example.org",
        "<https://example.org/_a_>",
    ),
    *(
        "https://example.org/_x_/y",
        "press_office_@example.org",
        '[x](https://example.org "so")',
        "[](https://example.org)",
    ),
    *("[x][y]", "\n\n[y]: https://example.org\n\n", "[^1]", "\n\n[^1]: note\n\n", "[^2]"),
    *(
        "\n\n[^2]: *so* 7\n\n    and 8\n\n",
        "\n\n![](dam.jpg)\n\n",
        "\n\n![a *dam*](dam.jpg)\n\n",
        "\n\n{quote: mayor}\n\n",
    ),
    *parted(
        "&amp; &nbsp; &#8211; &copy &copy; &shy; &#8238; &quot; &bull; <b> \\* \\_ \\# 1945\\. \\a C:\\temp [sic] {so}"
    ),
    "<!-- so -->",
)
ANY = st.one_of(
    *(st.sampled_from(each) for each in (WORDS, WORDS, SIGNS, SIGNS, SPACES, SPACES, UNSEEN, STARTS, WHOLE))
)
MARKDOWN = st.lists(ANY, min_size=1, max_size=14).map("".join)
