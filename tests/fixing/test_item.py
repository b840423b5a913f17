"""An item is mended within its texts; its translations are as current as they were; all else stays to the byte."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Faults
from pipeline.fixing.item import FixedItem, fix_item
from pipeline.proofreading import read as proofreading
from pipeline.proofreading.passage import Passage, Slip
from pipeline.proofreading.read import RULES, FigureTouchedError, figures
from pipeline.reader.tree import plain
from pipeline.translating.item_trees import ItemTrees, read_item_trees
from pipeline.translating.paired_units import paired_units
from pipeline.translation.digest import digests
from tests.examples import examples
from tests.proofreading.test_read import TEXTS
from tests.small import APPEAL, RELEASE


def trees(**files: str) -> ItemTrees:
    faults = Faults()
    named = {f"{name}.yaml": text.encode() for name, text in files.items()}
    folder = "appeals" if "appeal" in files else "releases"
    found = read_item_trees("appeals" if folder == "appeals" else "releases", "item", named, faults)
    assert found is not None
    assert not faults.errors, list(faults)
    return found


def mended(**files: str) -> FixedItem:
    found = fix_item(trees(**files), RULES)
    again = fix_item(found.trees, RULES)
    assert again.places == {}
    return found


SOURCE = RELEASE.replace(
    "  Three hundred families must leave.\n",
    '  Three "hundred" families  must leave.\n\n  • One of 12.\n  • Two of 13.\n\n  The last.\n',
)
NORWEGIAN = """\
language: nb
status: approved
text:
  headline: Landsbyboere må flytte
  dateline: {{place: Oslo}}
  body: |
    Tre "hundre" familier må dra.

    - En av 12.
    - To av 13.

    Den siste.
translated_from:   # of the source
  headline: {headline}
  body: {body}
"""


def recorded(source: str, *, headline: str | None = None, body: str | None = None) -> str:
    item = trees(release=source)
    units = {each.unit.name: each.unit for each in paired_units(item, "nb")}
    now = {name: digests(unit.scalar.text, rich=unit.mark.rich) for name, unit in units.items()}
    return NORWEGIAN.format(headline=headline or now["headline"], body=body or now["body"])


def states(item: ItemTrees) -> dict[str, list[str]]:
    found = [each for each in paired_units(item, "nb") if each.target]
    return {each.unit.name: [segment.state for segment in each.pairing.segments] for each in found}


def test_only_the_characters_at_fault_change() -> None:
    found = mended(release=SOURCE)
    assert found.changed == {
        "": SOURCE.replace('"hundred"', "“hundred”").replace("families  must", "families must").replace("•", "-")
    }
    assert found.places == {"": 5}


def test_a_translation_that_was_current_stays_current_and_its_file_changes_only_there() -> None:
    translation = recorded(SOURCE)
    found = mended(release=SOURCE, nb=translation)
    assert states(found.trees)["body"] == ["approved"] * 3
    before, after = translation.split("\n"), found.changed["nb"].split("\n")
    changed = [(one.split(":")[0].strip(), other) for one, other in zip(before, after, strict=True) if one != other]
    assert [name for name, _ in changed] == ['Tre "hundre" familier må dra.', "body"]
    assert changed[0][1] == "    Tre «hundre» familier må dra."
    assert found.places == {"": 5, "nb": 2}


def test_what_was_stale_stays_stale_and_what_was_current_beside_it_stays_current() -> None:
    now = recorded(SOURCE).split("body: ")[2].split()
    found = mended(release=SOURCE, nb=recorded(SOURCE, body=f"{now[0]} {now[1]} abcdefghij"))
    assert states(found.trees)["body"] == ["approved", "approved", "stale"]


def test_a_translation_without_slips_of_its_own_gets_its_record_alone() -> None:
    translation = recorded(SOURCE).replace('"hundre"', "«hundre»")
    found = mended(release=SOURCE, nb=translation)
    assert found.places["nb"] == 0
    assert states(found.trees)["body"] == ["approved"] * 3


def test_spaces_alone_make_no_new_record() -> None:
    source = RELEASE.replace("hundred families", "hundred  families")
    found = mended(release=source, nb=recorded(source).replace('"hundre"', "«hundre»"))
    assert found.places == {"": 1}


def test_each_text_is_mended_in_the_language_that_it_is_in() -> None:
    source = RELEASE + (
        'quotes:\n  a: {text: \'Elle a dit "non".\', text_language: fr, speaker: "Ada"}\n'
        "  b: {text: 'He said \"no\".', speaker: Bo}\n"
    )
    text = mended(release=source).changed[""]
    assert "a: {text: 'Elle a dit “non”.', text_language: fr, speaker: \"Ada\"}" in text
    assert "b: {text: 'He said ‘no’.', speaker: Bo}" in text
    letter = APPEAL.replace("language: en, subject", "language: nb, subject").replace(
        "Please stop.", "'Kall det \"fred\".'"
    )
    assert "text: 'Kall det «fred».'" in mended(appeal=letter).changed[""]


def test_what_only_one_languages_readers_get_is_mended_too() -> None:
    local = 'local:\n  call_to_action: Kom til "torget".\n'
    found = mended(appeal=APPEAL, nb=f"language: nb\nstatus: approved\ntext: {{headline: Stopp}}\n{local}")
    assert found.changed["nb"].endswith("call_to_action: Kom til «torget».\n")


def test_a_fix_that_touches_a_figure_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(passage: Passage) -> list[Slip]:
        at = passage.text.find("12")
        return [Slip("odd-space", at, at + 2, "-", "-", "-", "21")] if at >= 0 else []

    monkeypatch.setattr(proofreading, "RULES", {"odd-space": wrong})
    with pytest.raises(FigureTouchedError, match=r"releases/item/release.yaml:\d+"):
        fix_item(trees(release=SOURCE), ("odd-space",))


def _fields(tree: object) -> dict[str, object]:
    return cast("dict[str, object]", tree)


def _escaped(sign: str) -> str:
    return f"\\U{ord(sign):08x}" if sign in '\\"\n' or not sign.isprintable() else sign


STYLES: dict[str, Callable[[str], str]] = {
    "literal": lambda text: "body: |2-\n" + "\n".join(f"  {line}" if line else "" for line in text.split("\n")),
    "single": lambda text: "body: '" + text.replace("'", "''").replace("\n", "\n\n  ") + "'",
    "double": lambda text: 'body: "' + "".join(map(_escaped, text)) + '"',
}


@examples(120)
@given(
    text=TEXTS,
    style=st.sampled_from(sorted(STYLES)),
    windows=st.booleans(),
    tag=st.sampled_from(["en", "fr", "ar", "ja"]),
)
def test_whatever_stands_in_a_text_every_line_around_it_stays(
    text: str,
    style: str,
    windows: bool,  # noqa: FBT001 - a table's column
    tag: str,
) -> None:
    above, below = (
        f"# above\ntype:   press-release # one\nlanguage: {tag}\n",
        "\n\n# below\ntopics: [a,  'b \"c\"']\n",
    )
    source = above + STYLES[style](text) + below
    source = source.replace("\r\n", "\n").replace("\n", "\r\n") if windows else source
    faults = Faults()
    found = read_item_trees("releases", "item", {"release.yaml": source.encode("utf-8", "replace")}, faults)
    if found is None or faults.errors:
        return  # no file of a newsroom may hold it
    before = _fields(plain(found.source.tree))
    after = fix_item(found, RULES)
    now = _fields(plain(after.trees.source.tree))
    assert {**now, "body": None} == {**before, "body": None}
    assert figures(str(now["body"])) == figures(str(before["body"]))
    new = after.trees.source.source.text
    assert new.startswith(source[: source.index("body:")])
    assert new.endswith(source[source.rindex("# below") :])
    assert fix_item(after.trees, RULES).places == {}
    if not after.places:
        assert new == source
