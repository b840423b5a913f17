"""A change within a text leaves every other character of the file as it is, whatever the text's style."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Faults
from pipeline.proofreading.passage import Edit
from pipeline.reader.events import read
from pipeline.reader.tree import Route, plain
from pipeline.source import Source
from pipeline.writer.editing import edited
from tests.examples import examples
from tests.writer.test_splice import FRAME, LIKELY, STYLES

ROUTES: dict[str, Route] = {"in braces": ("XX", "b"), "in brackets": ("XX", 1)}
MORE = {
    **{style: text for style, text in STYLES.items() if style != "open"},
    "single over lines": "XX: 'old ''text'' that\n  goes\n\n  on'   # a remark",
    "double over lines": 'XX: "old \\"text\\" that\n  goes \\\n  on\\u00e9\\n"   # a remark',
    "plain over lines and empty ones": "XX: old text\n\n  goes  on\n  and on",
    "folded": "XX: >\n    old text\n    goes on\n\n\n    and on\n",
    "folded further": "XX: >\n  old text\n    - goes on\n  and on\n",
    "literal, with an indent": "XX: |   # a remark\n    old\n      text\n\n    on\n",
}


def _tree(text: str) -> dict[str, object]:
    faults = Faults()
    tree = read(Source("x.yaml", text), faults)
    assert tree is not None
    assert not faults.errors, list(faults)
    return cast("dict[str, object]", plain(tree))


def _text(tree: object, route: Route) -> str:
    for step in route:
        tree = tree[step]  # type: ignore[index]
    assert isinstance(tree, str)
    return tree


@examples(60, slow=True)
@given(data=st.data())
@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("style", MORE)
def test_any_change_in_any_style_reads_back_and_every_other_byte_stays(
    style: str,
    windows: bool,  # noqa: FBT001 - a table's column
    data: st.DataObject,
) -> None:
    before = FRAME.format(MORE[style])
    before = before.replace("\n", "\r\n") if windows else before
    route = ROUTES.get(style, ("XX",))
    text = _text(_tree(before), route)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3)))
    new = data.draw(LIKELY.filter(lambda sign: "\r" not in sign))
    wanted = text[:start] + new + text[end:]
    after = edited(Source("x.yaml", before), {route: [Edit(start, end, new)]})
    assert _text(_tree(after), route) == wanted
    assert after.startswith(before[: before.index("XX")])
    assert after.endswith(before[before.index("# below") :])


@pytest.mark.parametrize("style", MORE)
@pytest.mark.parametrize("windows", [False, True])
def test_a_letter_changes_and_nothing_else_does(style: str, windows: bool) -> None:  # noqa: FBT001 - a table's column
    before = FRAME.format(MORE[style])
    before = before.replace("\n", "\r\n") if windows else before
    route = ROUTES.get(style, ("XX",))
    at = _text(_tree(before), route).index("ol")
    after = edited(Source("x.yaml", before), {route: [Edit(at, at + 1, "c")]})
    if style == "folded further":  # what is indented further is folded in a way of its own: the text is written anew
        assert "cld text" in after
    else:
        assert after == before.replace("old", "cld", 1)
