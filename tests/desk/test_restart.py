"""A desk that is started again knows what pages show that are still open: an entry is found again where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.desk.serving import DRAFT, Answer, Desk, newsroom, serving
from tests.examples import one_in

KEY = "releases/2026-05-02-draft"
FILE = f"{KEY}/release.yaml"
CONTACTS = "contacts:\n- name: Ada Adams\n- name: Bo Berg\n- name: Cy Clark\n"
LISTED = DRAFT.replace("contacts: [press-office]\n", CONTACTS)


def role_of(desk: Desk, index: int, stamp: str, text: str) -> Answer:
    """Type a role, into an entry of the list as a page shows it that was drawn from a state of the file."""
    edit = {"route": ["contacts", index, "role"], "base": "", "text": text, "drawn": stamp}
    return desk.post(f"/items/{KEY}/edit/release.yaml", {"texts": [edit]})


def shown(desk: Desk) -> str:
    """Open the page, and give the stamp that it carries."""
    found = re.search(r'data-stamp="(\w+)"', desk.ask("GET", f"/items/{KEY}").text)
    assert found
    return found[1]


def roles(folder: Path) -> dict[str, str]:
    tree = tree_of(Source("", (folder / FILE).read_text(encoding="utf-8")))
    return {each["name"]: each.get("role", "") for each in tree["contacts"]}


@pytest.mark.parametrize("is_once_more", one_in(2, [False, True]))
@pytest.mark.long
def test_entries_of_a_page_that_is_older_than_the_desk_are_found_again(tmp_path: Path, *, is_once_more: bool) -> None:
    folder = newsroom(tmp_path, {FILE: LISTED})
    with serving(folder) as desk:
        desk.open()
        stamp = shown(desk)
        for number in range(5):  # and so the state that the page shows is long past
            assert desk.type(KEY, ["kicker"], f"Dam {number - 1}" if number else "", f"Dam {number}").status == 200
    path = folder / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("contacts:\n", "contacts:\n- name: Zoe Zimm\n"))
    with serving(folder) as desk:
        desk.open()
        assert role_of(desk, 1, stamp, "Lawyer").json["conflicts"] == []
        assert roles(folder) == {"Zoe Zimm": "", "Ada Adams": "", "Bo Berg": "Lawyer", "Cy Clark": ""}
    if not is_once_more:
        return
    with serving(folder) as desk:  # without a page having been drawn meanwhile
        desk.open()
        assert role_of(desk, 2, stamp, "Teacher").json["conflicts"] == []
        assert roles(folder) == {"Zoe Zimm": "", "Ada Adams": "", "Bo Berg": "Lawyer", "Cy Clark": "Teacher"}


@pytest.mark.long
def test_an_entry_that_went_meanwhile_is_told(tmp_path: Path) -> None:
    folder = newsroom(tmp_path, {FILE: LISTED})
    with serving(folder) as desk:
        desk.open()
        stamp = shown(desk)
    path = folder / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("- name: Bo Berg\n", ""))
    with serving(folder) as desk:
        desk.open()
        told = role_of(desk, 1, stamp, "Lawyer").json["conflicts"]
        assert isinstance(told, list)
        assert [each["is_gone"] for each in told] == [True]
        assert role_of(desk, 2, stamp, "Teacher").json["conflicts"] == []
        assert roles(folder) == {"Ada Adams": "", "Cy Clark": "Teacher"}


@pytest.mark.long
def test_a_log_that_was_cut_off_or_spoilt_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    folder = newsroom(tmp_path, {FILE: LISTED})
    with serving(folder) as desk:
        desk.open()
        stamp = shown(desk)
        desk.type(KEY, ["kicker"], "", "Dam")
    log = folder / ".desk/drawn" / f"{FILE}.states"
    log.write_bytes(log.read_bytes() + b'{"stamp":"0')
    with serving(folder) as desk:
        desk.open()
        assert role_of(desk, 1, stamp, "Lawyer").json["conflicts"] == []
    log.write_bytes(b"\xff\n[]\n{}\n")
    with serving(folder) as desk:
        desk.open()
        assert role_of(desk, 0, shown(desk), "Clerk").json["conflicts"] == []
        assert roles(folder) == {"Ada Adams": "Clerk", "Bo Berg": "Lawyer", "Cy Clark": ""}
