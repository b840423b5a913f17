"""Whatever one value of a sample becomes, the rest of its file is still good for the newsroom's rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

import pytest

from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.mend import mend
from pipeline.document.release import Release
from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar, follow, plain
from tests.small import APPEAL, NEWSROOM, RELEASE, codes, item

ROOT = Path(__file__).parents[2]
LANGUAGES = ("nb", "en")
SAMPLES: list[tuple[type[Model], Path]] = [
    (Settings, ROOT / "newsroom.yaml"),
    *((Release, path) for path in sorted(ROOT.glob("releases/*/release.yaml"))),
    *((Appeal, path) for path in sorted(ROOT.glob("appeals/*/appeal.yaml"))),
]


def tree_of(path: Path) -> MapNode:
    faults = Faults()
    source = decode(path.name, path.read_bytes(), faults)
    tree = read(source, faults) if source else None
    assert tree is not None
    return tree


def routes(node: Node, above: Route = ()) -> Iterator[Route]:
    if isinstance(node, MapNode):
        for key, value in node.values.items():
            yield (*above, key)
            yield from routes(value, (*above, key))
    elif isinstance(node, ListNode):
        for index, value in enumerate(node.items):
            yield (*above, index)
            yield from routes(value, (*above, index))


def laid(node: Node, route: Route, value: Node | None) -> Node:
    """Give a tree in which another value, or none, stands at a route."""
    step = route[0]
    inner = value if len(route) == 1 else laid(follow(node, (step,)), route[1:], value)
    if isinstance(node, ListNode):
        assert isinstance(step, int)
        return ListNode((*node.items[:step], *((inner,) if inner else ()), *node.items[step + 1 :]), node.place)
    assert isinstance(node, MapNode)
    kept = {key: entry for key, entry in node.values.items() if key != step}
    return MapNode(kept | {str(step): inner} if inner else kept, node.keys, node.place)


@pytest.mark.parametrize("every", [6, pytest.param(1, marks=pytest.mark.long)])
@pytest.mark.parametrize(("model", "path"), SAMPLES, ids=[path.parent.name for _, path in SAMPLES])
def test_a_damaged_value_leaves_the_rest_readable(model: type[Model], path: Path, every: int) -> None:
    tree = tree_of(path)
    damages: list[Node | None] = [
        None,
        Scalar("", tree.place, "plain"),
        Scalar("?", tree.place, "plain"),
        ListNode((Scalar("?", tree.place, "plain"),), tree.place),
        MapNode({"?": Scalar("?", tree.place, "plain")}, {"?": tree.place}, tree.place),
    ]
    # every sixth: each value is damaged in one of the five ways, but for one in six
    for route, damage in islice(product(routes(tree), damages), 0, None, every):
        damaged = laid(tree, route, damage)
        assert isinstance(damaged, MapNode)
        mended = mend(model, damaged, LANGUAGES)
        assert mended is not None, (route, damage)
        model.model_validate(plain(mended))


def test_what_is_sound_stays_as_it_is() -> None:
    for model, path in SAMPLES:
        tree = tree_of(path)
        assert mend(model, tree, LANGUAGES) is tree


def test_a_misspelt_field_is_taken_for_the_field_and_a_misspelt_choice_for_the_choice() -> None:
    found = codes(item(RELEASE.replace("body: |", "bodi: |").replace("approved", "withdrwn")))
    assert sorted(found) == ["unknown-key", "unknown-value", "withdrawal-without-notice"]


def test_a_fault_of_the_newsroom_hides_no_fault_of_an_item() -> None:
    newsroom = NEWSROOM.replace("language: en", "langage: en").replace("Europe/Oslo", "Oslo")
    found = codes(item(RELEASE.replace("[press-office]", "[pres-office]")), newsroom=newsroom)
    assert sorted(found) == ["missing-field", "unknown-contact", "unknown-key", "unknown-timezone"]


def test_the_schema_and_the_rules_speak_of_an_appeal_in_one_run() -> None:
    damaged = APPEAL.replace("name: Ada Example", "nam: Ada Example").replace("send_before: 2026", "send_before: 2025")
    assert sorted(codes(item(damaged, "appeals"))) == ["deadline-before-issue", "unknown-key"]
    assert sorted(codes(item(APPEAL.replace("target: minister", "target: Minister"), "appeals"))) == ["invalid-key"]


def test_what_mending_leaves_out_has_its_markdown_told_all_the_same() -> None:
    letter = APPEAL.replace("{target: minister, language: en,", "{language: en,")
    assert codes(item(letter.replace("Please stop.", "Please <b>stop."), "appeals")) == ["missing-field", "raw-html"]
