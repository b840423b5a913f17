"""What a reader of each format sees of every text is what its author typed, less the marks that took effect."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import Phase, given
from hypothesis import strategies as st

from pipeline.document.outline import outline_of
from pipeline.fault import Faults
from pipeline.formats.registry import FORMATS
from pipeline.pictures.prepare import prepare_all
from pipeline.reader.tree import Scalar
from pipeline.richtext.blocks import Block, NumberedList
from pipeline.richtext.reading import markdown, read_texts
from pipeline.source import Place, Source
from tests.examples import examples
from tests.formats.text.mails import opened
from tests.marks.texts import SIGNS, SPACES, STARTS, UNSEEN, WHOLE, WORDS
from tests.richtext.test_conserved import letters, of_source, written
from tests.saying.readers import read_text, read_web, read_word, squeezed
from tests.saying.typed import KINDS, MEDIA, NEWSROOM_TEXT, marked, possible, source, texts_of
from tests.small import NEWSROOM, TEMPLATES, item, made

# A mark of direction that nothing closes is a fault in every text.
_UNSEEN = (*(each for each in UNSEEN if each not in "\u2067\u2069"), "\u2067Ada\u2069")
# Links, notes, tables and pictures have marks of each format's own: tests/test_all_three_say_the_same.py follows them.
_PLAIN = tuple(
    tuple(each for each in kind if not re.search(r"[\[\]|<{}]|://|@", each))
    for kind in (WORDS, WORDS, SIGNS, SPACES, SPACES, _UNSEEN, STARTS, WHOLE)
)
_LINE = tuple(
    tuple(each for each in kind if not re.search(r"\n|://|@", each))
    for kind in (WORDS, WORDS, SIGNS, SPACES, _UNSEEN, WHOLE)
)
# For search engines; for somebody whose name is not printed; gone when an appeal is over.
_NOT_SHOWN = re.compile(r"keywords\.|persons_at_risk\.\*\.pseudonym")
_OVER = re.compile(r"targets\.|demands\.|letters\.|guidance|call_to_action|closing_call|petition\.title|after_date")


def read(number: int, text: str) -> tuple[str, tuple[Block, ...] | None]:
    """Give a text as it goes into a field, with its blocks; a text at fault gives way to a plain one."""
    faults = Faults()
    whole = marked(number, text, rich=True)
    blocks = read_texts([Scalar(whole, Place(Source("a", ""), 1, 1, 1), "literal")], faults)[markdown(whole)]
    return (marked(number, "plain", rich=True), None) if len(faults) else (whole, blocks)


def without_numbers(blocks: tuple[Block, ...]) -> str:
    """Give the letters of blocks; a web page and a Word file count the entries of a list themselves."""
    found = ""
    for block in blocks:
        found += _unnumbered(block)
    return letters(found)


def _unnumbered(block: Block) -> str:
    if isinstance(block, NumberedList):
        return "".join(without_numbers(each) for each in block.items)
    if hasattr(block, "items"):
        return "".join(without_numbers(each) for each in block.items)
    if hasattr(block, "blocks"):
        return without_numbers(block.blocks)
    return "".join(written([block]))


def formats(file: str) -> Iterator[tuple[str, str]]:
    """Build an item in every format; give what a reader of each sees, by the format's name."""
    (edition,) = made(
        item(file, "appeals" if '"urgent-appeal"' in file else "releases", media=MEDIA),
        newsroom=NEWSROOM + NEWSROOM_TEXT,
    ).values()
    files = prepare_all(MEDIA)
    for artefact in (artefact for each in FORMATS for artefact in each.render(edition, TEMPLATES, files)):
        ending = artefact.name.rpartition(".")[2]
        match ending:
            case "html":
                yield "web", read_web(artefact.data).text
            case "docx":
                yield "word", read_word(artefact.data).text
            case "txt":
                yield "text", read_text(artefact.data).text
            case "eml":
                mail = opened(artefact.data)
                yield "mail", mail.text.replace(" \n", "")
                yield "mail's page", read_web(mail.page.encode()).text
            case _:
                pytest.fail(f"say how {artefact.name} is read")


def found(number: int, text: str) -> list[str]:
    """Give what stands between a text's two words, wherever it is printed."""
    return re.findall(rf"q{number}z(.*?)q{number}y", squeezed(text))


@pytest.mark.parametrize("kind", KINDS)
@examples(12, slow=True, phases=(Phase.generate,))  # an item of fifty texts takes long to be made smaller
@given(seed=st.integers(0, 1_000_000))
def test_every_text_comes_out_as_it_was_typed_in_every_format(kind: str, seed: int) -> None:
    assert differing(kind, random.Random(seed)) == {}  # noqa: S311 - no secret


def differing(kind: str, chance: random.Random) -> dict[str, object]:
    """Fill an item with random texts, build it, and give each text that came out as another."""

    def draw(pieces: tuple[tuple[str, ...], ...], most: int) -> str:
        return "".join(chance.choice(chance.choice(pieces)) for _ in range(chance.randint(1, most)))

    texts: list[str] = []
    expected: dict[str, tuple[set[str], set[str]]] = {}
    for number, (name, _, rich) in enumerate(texts_of(kind), 100):
        if not rich:
            typed = draw(_LINE, 6)
            texts.append(marked(number, typed, rich=False))
            expected[f"{number} {name}"] = ({letters(typed)}, {letters(typed)})
            continue
        text, blocks = read(number, draw(_PLAIN, 10))
        texts.append(text)
        seen = "plain" if blocks is None else letters("".join(written(blocks[1:-1])))
        assert blocks is None or of_source(text) == f"q{number}z{seen}q{number}y"
        bare = "plain" if blocks is None else without_numbers(blocks[1:-1])
        expected[f"{number} {name}"] = ({seen}, {seen, bare})
    return dict(_differing(source(kind, texts), expected))


def _differing(file: str, expected: Mapping[str, tuple[set[str], set[str]]]) -> Iterator[tuple[str, object]]:
    printed: set[str] = set()
    for form, text in formats(file):
        for field, (numbered, either) in expected.items():
            seen = {letters(each) for each in found(int(field.split()[0]), text)}
            printed |= {field} if seen else set()
            if not seen <= (numbered if form in {"text", "mail"} else either):
                yield f"{form} {field}", (sorted(seen), sorted(either))
    for field in expected.keys() - printed:
        name = field.split()[1]
        if not _NOT_SHOWN.match(name) and not ('"closed"' in file and _OVER.match(name)):
            yield field, "not printed anywhere"


def test_every_text_of_the_models_is_filled() -> None:
    for model in {model for model, _ in KINDS.values()}:
        filled = {name for kind, (own, _) in KINDS.items() if own is model for name, _, _ in texts_of(kind)}
        assert possible(outline_of(model)) - filled == set()
