"""A text signed at the desk: the page shows what has changed, carries what it showed, and signs nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.desk.serving import Desk, laid_again, newsroom, serving
from tests.examples import one_in
from tests.small import NEWSROOM, RELEASE

ITEM = "releases/2026-05-01-eviction"
ASKED = NEWSROOM + "sign_off: {press-release: [press-officer, legal]}\n"
NB = """\
language: nb
status: approved
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: Tre hundre familier må flytte.
"""
FILES = {"newsroom.yaml": ASKED, f"{ITEM}/nb.yaml": NB}


@pytest.fixture(scope="module")
def asking_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Open a desk of a newsroom that asks for two signatures on a release."""
    with serving(newsroom(tmp_path_factory.mktemp("asking"), FILES)) as desk:
        desk.open()
        yield desk


@pytest.fixture
def signing(asking_desk: Desk) -> Iterator[Desk]:
    """Give this desk; its newsroom is laid again from nothing after each test."""
    yield asking_desk
    laid_again(asking_desk.folder, FILES)


def shown(page: str) -> dict[str, str]:
    """Give the fields of the page's form as they stand there: what is ticked, what was shown."""
    fields = dict(re.findall(r'name="(shown\.[\w-]+)" value="([\w-]+)"', page))
    fields |= dict.fromkeys(re.findall(r'name="(language\.[\w-]+)" value="yes" checked', page), "yes")
    roles = re.findall(r'name="role" value="([\w-]+)" required checked', page)
    return fields | {"role": roles[0], "by": re.findall(r'name="by" value="([^"]*)"', page)[0]}


def log(desk: Desk) -> list[str]:
    path = desk.folder / ITEM / "signatures.log"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def test_what_is_ticked_is_signed_and_the_item_the_list_and_the_page_say_who_is_waited_for(signing: Desk) -> None:
    assert 'href="/items/releases/2026-05-01-eviction/sign"' in signing.ask("GET", f"/items/{ITEM}").text
    page = signing.ask("GET", f"/items/{ITEM}/sign").text
    fields = shown(page)
    assert fields["by"]
    assert {name for name in fields if name.startswith("language.")} == {"language.en", "language.nb"}
    assert fields["role"] == "press-officer"
    answer = signing.submit(f"/items/{ITEM}/sign", **(fields | {"by": "Vera  Example"}))
    assert (answer.status, answer.headers["location"]) == (303, f"/items/{ITEM}")
    assert [line.split()[1:3] + line.split()[5:] for line in log(signing)] == [
        ["en", "press-officer", "Vera", "Example"],
        ["nb", "press-officer", "Vera", "Example"],
    ]
    told = "Signed: Vera Example as press-officer (en, nb) · Waiting for legal (en, nb)"
    assert told in signing.ask("GET", f"/items/{ITEM}").text
    assert signing.ask("GET", f"/items/{ITEM}/state").json["signed"] == told
    assert "Waiting for legal (en, nb)" in signing.ask("GET", "/items?sign=legal").text
    assert "eviction" not in signing.ask("GET", "/items?sign=press-officer").text
    assert shown(signing.ask("GET", f"/items/{ITEM}/sign").text)["role"] == "legal"


def test_a_text_that_changed_since_the_page_was_drawn_is_shown_again_with_what_changed(signing: Desk) -> None:
    first = shown(signing.ask("GET", f"/items/{ITEM}/sign").text)
    assert signing.submit(f"/items/{ITEM}/sign", **first).status == 303
    second = shown(signing.ask("GET", f"/items/{ITEM}/sign").text)
    source = signing.folder / ITEM / "release.yaml"
    source.write_text(RELEASE.replace("families must", "families have to"), encoding="utf-8")
    answer = signing.submit(f"/items/{ITEM}/sign", **second)
    assert answer.status == 409
    assert "Something has changed since this page was drawn." in answer.text
    assert "<del" in answer.text
    assert "<ins" in answer.text
    assert "have to" in answer.text
    assert len(log(signing)) == 2
    again = shown(answer.text)
    assert again["language.nb"] == "yes"
    assert again["shown.nb"] == second["shown.nb"]
    assert signing.submit(f"/items/{ITEM}/sign", **again).status == 303
    assert len(log(signing)) == 4


@pytest.mark.parametrize("changed", one_in(3, [{"by": " "}, {"role": "editor"}, {"language.ar": "yes"}]))
def test_what_the_page_did_not_offer_is_not_signed(signing: Desk, changed: dict[str, str]) -> None:
    fields = shown(signing.ask("GET", f"/items/{ITEM}/sign").text)
    assert signing.submit(f"/items/{ITEM}/sign", **(fields | changed)).status == 409
    assert log(signing) == []


def test_nothing_is_signed_without_the_pages_token_while_a_copy_is_edited_or_at_fault(signing: Desk) -> None:
    fields = shown(signing.ask("GET", f"/items/{ITEM}/sign").text)
    assert signing.submit(f"/items/{ITEM}/sign", **(fields | {"token": "x"})).status == 403
    signing.type(ITEM, ["headline"], "Villagers face eviction", "Villagers may stay")
    assert signing.submit(f"/items/{ITEM}/sign", **fields).status == 409
    assert "copy of this text" in signing.ask("GET", f"/items/{ITEM}/sign").text
    signing.submit(f"/items/{ITEM}/discard")
    (signing.folder / ITEM / "release.yaml").write_text(RELEASE.replace("2026-05-01", "1 May"), encoding="utf-8")
    page = signing.ask("GET", f"/items/{ITEM}/sign").text
    assert "Mend this first" in page
    assert "release.yaml:5" in page
    assert log(signing) == []


def test_a_newsroom_that_asks_for_no_signature_sees_nothing_of_it(desk: Desk) -> None:
    assert f"/items/{ITEM}/sign" not in desk.ask("GET", f"/items/{ITEM}").text
    assert "To be signed by" not in desk.ask("GET", "/").text
    assert "asks for no signature" in desk.ask("GET", f"/items/{ITEM}/sign").text


@pytest.mark.long
def test_behind_a_proxy_everybody_signs_in_the_name_that_they_signed_in_with(tmp_path: Path) -> None:
    newsroom(tmp_path, {"newsroom.yaml": ASKED})
    arguments = ("--behind", "https://desk.example.org", "--user-header", "X-User", "--port", "8397")
    with serving(tmp_path, *arguments) as desk:
        host = {"Host": "desk.example.org", "Origin": "https://desk.example.org", "X-User": "Vera Example"}
        page = desk.ask("GET", f"/items/{ITEM}/sign", headers=host).text
        assert re.search(r'name="by" value="Vera Example" required readonly', page)
        token = re.findall(r'name="press-token" content="(\w+)"', page)[0]
        fields = shown(page.replace(" readonly", "")) | {"token": token, "by": "Sam Sample"}
        sent = {**host, "Content-Type": "application/x-www-form-urlencoded"}
        assert desk.ask("POST", f"/items/{ITEM}/sign", urlencode(fields).encode(), sent).status == 303
        assert log(desk)[0].endswith(" Vera Example")
