"""A box is labelled by its kind, and not at all without one."""

from __future__ import annotations

import pytest

from tests.small import RELEASE, item, made, outputs

BOX = "boxes: [{{{0}text: They have a week.}}]\n"


def test_a_box_without_a_kind_has_no_label_in_any_language() -> None:
    found = made(item(RELEASE + BOX.format("")))["item.en"].boxes["1"]
    assert (found.kind, found.label, found.title) == (None, None, None)


@pytest.mark.parametrize(
    "fields", ["", "title: Enquiries, ", "kind: warning, ", "kind: information, title: Enquiries, "]
)
def test_a_box_prints_what_it_has(fields: str) -> None:
    files = outputs(item(RELEASE + BOX.format(fields)))["item"].files
    page, text = files["item.en.html"].decode(), files["item.en.txt"].decode()
    for shown, word in (("kind: warning", "Warning"), ("kind: information", "Information"), ("title", "Enquiries")):
        assert (word in page.partition("<aside")[2].partition("</aside>")[0]) == (shown in fields)
        assert (word in text) == (shown in fields)
    aside = page.partition("<aside")[2].partition("</aside>")[0]
    assert ("<h2>" in aside) == bool(fields)


def test_a_column_that_nobody_fills_is_not_there() -> None:
    release = RELEASE.replace("press-release", "joint-statement")
    people = {
        "{name: Ada}": ["Name"], "{name: Ada, role: Actress}": ["Name", "Role"],
        "{name: Ada, country: NO}": ["Name", "Country"], "{name: Ada, organisation: Watch}": ["Name", "Role"],
        "{name: Ada, role: Actress, country: NO}": ["Name", "Role", "Country"],
    }  # fmt: skip
    for person, columns in people.items():
        source = f"{release}issuers: {{signatories: [{person}, {{name: Ida}}]}}\n"
        page = outputs(item(source))["item"].files["item.en.html"].decode()
        head = page.partition("<thead>")[2].partition("</thead>")[0]
        assert [word for word in ("Name", "Role", "Country") if f">{word}</th>" in head] == columns
        rows = page.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")[:-1]
        assert {row.count("<td") + 1 for row in rows} == {len(columns)}
