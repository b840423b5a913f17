"""Whatever is asked or sent, the desk answers a sentence; no file is ever half-written or broken by it."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from http.client import HTTPConnection
from itertools import islice, product
from pathlib import Path
from urllib.parse import urlencode

import pytest

from pipeline.desk.gate import MOST_BYTES
from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.desk.serving import Answer, Desk, newsroom, serving

ROOT = Path(__file__).parents[2]
KEY = "releases/2026-05-02-draft"
NAMES = (
    "", "..", "%2e%2e", "%00", "a" * 3000, "%ED%A0%80", "%C3%A9", "release.yaml%0a", "%2Fetc%2Fpasswd", "{x}", ".desk",
    "secret", "appeal.yaml", "nb.yaml", "newsroom.yaml", "-1", "%F0%9F%98%80", "CON", "a:b", "*",
)  # fmt: skip
READ = (
    "/static/{}", "/items?{}", "/?page={}&q={}", "/?state={}&kind={}&lang={}", "/new?from={}", "/new?further={}",
    "/items/{}/{}", "/items/releases/{}", f"/items/{KEY}?open={{}}", f"/items/{KEY}/part/{{}}",
    f"/items/{KEY}/state?drawn={{}}", "/items/releases/{}/state", f"/items/{KEY}/preview/{{}}/en",
    f"/items/{KEY}/preview/html/{{}}", f"/items/{KEY}/preview/txt/en?at={{}}", f"/items/{KEY}/preview/mail/en?as={{}}",
    "/items/releases/{}/preview/html/en", f"/items/{KEY}/yaml/{{}}", f"/items/{KEY}/versions/{{}}",
    f"/items/{KEY}/versions/release.yaml?version={{}}", f"/items/{KEY}/translations/{{}}", "/items/{}/x/translations",
    f"/items/{KEY}/pack/{{}}", "/items/releases/{}/review", "/items/releases/{}/frame", "/{}",
)  # fmt: skip
WRITTEN = (
    "/new", "/new?from={}", "/new?further={}", f"/items/{KEY}", "/items/releases/{}", f"/items/{KEY}/edit/{{}}",
    f"/items/{KEY}/edit/release.yaml", "/items/releases/{}/edit/release.yaml", f"/items/{KEY}/media?name={{}}",
    "/items/releases/{}/media?name=x", f"/items/{KEY}/yaml/{{}}", f"/items/{KEY}/versions/{{}}",
    f"/items/{KEY}/translations", "/items/releases/{}/translations", "/clean", "/items/releases/{}/done",
    "/items/releases/{}/discard", "/items/releases/{}/pack",
)  # fmt: skip
SIGNS = ("\x00", "\x07", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\ud800", "\udfff", "\U0010ffff", "\r", "a\r\nb", "\t")
VALUES: tuple[object, ...] = (
    None, True, -1, 2**70, 1e308, "", "x", "body", *SIGNS, [], {}, [[1]], {"a": 1}, ["body"], ["body", 0],
    ["contacts", -1, "name"], ["contacts", 10**9], ["no", "such"], ["quotes", "x", "text"], ["headline", "x"], [0],
    ["media", 0, "file"],
)  # fmt: skip
BUTTONS = ("", "[]", "{", '{"op":"add"}', '{"op":"add","route":5}', '{"op":"move","route":["contacts"]}')
FIELDS = ('["headline"]', "[", "[[1]]", "[1]", '["contacts",0,"name"]')


def operations(chance: random.Random) -> object:
    """Give what a broken or hostile script might send."""

    def pick() -> object:
        return chance.choice(VALUES)

    def route() -> object:
        return chance.choice([pick(), ["contacts"], ["quotes"], ["keywords"], ["contacts", 0], ["headline"]])

    restore = {
        "route": route(),
        "index": chance.choice([0, 1, -1, 99, pick()]),
        "key": chance.choice([None, "a", pick()]),
        "value": pick(),
        "written": chance.choice(["", "- x\n", "a: b\n", "\x00", pick()]),
        "offset": chance.choice([0, -5, 10**6, pick()]),
    }
    asked = {
        "op": chance.choice(["add", "remove", "move", "undo", pick()]),
        "route": route(),
        "addition": chance.choice(["", "Contact", "Quote", "language", "file", pick()]),
        "given": chance.choice(["", "x", pick()]),
        "from": chance.choice([0, pick()]),
        "to": chance.choice([0, 1, pick()]),
        "drawn": chance.choice(["", "x"]),
        "undo": restore,
    }
    kept = {name: value for name, value in asked.items() if chance.random() < 0.9}
    texts = [
        {"route": route(), "base": chance.choice(["", "x", pick()]), "text": chance.choice(["new", "", pick()])}
        for _ in range(chance.randint(0, 3))
    ]
    beside = {"texts": texts, "kept": [{"route": route(), "text": pick()}]}
    return chance.choice([pick(), {"operation": kept}, {"operation": kept}, {"texts": texts}, {"texts": texts}, beside])


def hold(answer: Answer, what: object) -> None:
    assert answer.status != 500, (what, answer.text[:400])
    assert b"Traceback" not in answer.body, what
    if answer.status >= 400:
        assert answer.body.strip(), what


def hold_files(desk: Desk) -> None:
    for path in desk.folder.glob("*/*/*.yaml"):
        assert tree_of(Source("", path.read_text(encoding="utf-8"))), path
    assert not list(desk.folder.glob("*/*/.*.part"))


# every third: each address with a third of the names, and each name at a third of the addresses
@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
def test_every_address_answers_a_sentence_to_whatever_it_is_called_with(desk: Desk, every: int) -> None:
    for address, name in islice(product(READ, NAMES), 0, None, every):
        path = address.format(*[name] * 3)
        hold(desk.ask("GET", path), path)
    hold_files(desk)


@pytest.mark.parametrize(
    "rounds", [pytest.param(60), pytest.param(400, marks=pytest.mark.long), pytest.param(3000, marks=pytest.mark.long)]
)
def test_every_address_answers_a_sentence_to_whatever_it_is_sent(desk: Desk, rounds: int) -> None:
    chance = random.Random(7)  # noqa: S311 - the same each time
    kinds = ("application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data")
    for number in range(rounds):
        address = chance.choice(WRITTEN) if number % 2 else f"/items/{KEY}/edit/release.yaml"
        path = address.format(chance.choice(NAMES))
        fields = {
            "token": desk.token,
            "headline": chance.choice(["x", *SIGNS[:6]]),
            "kind": "urgent-appeal",
            "language": chance.choice(["en", "xx", ""]),
            "stamp": "x",
            "op": chance.choice(BUTTONS),
            "version": chance.choice(NAMES),
            "base": "x",
            "text": chance.choice(["a: [", "a: b", *SIGNS[:6]]),
            chance.choice(FIELDS): "typed",
        }
        body = chance.choice([
            json.dumps(operations(chance)).encode(),
            urlencode(fields, errors="replace").encode(),
            b"token=" + desk.token.encode() + b"&" + b"&".join(b"x=1" for _ in range(6000)),
            b"\xff\xfe", b"{", b"[" * 5000, b"",
        ])  # fmt: skip
        headers = {"X-Press-Token": desk.token, "Content-Type": chance.choice(kinds)}
        hold(desk.ask("POST", path, body, headers), (path, body[:300]))
    hold_files(desk)


def test_who_goes_away_in_the_middle_or_sends_without_end_leaves_no_trace(desk: Desk) -> None:
    for chunks in (1, MOST_BYTES // 2**20 + 2):
        connection = HTTPConnection("127.0.0.1", desk.port, timeout=60)
        connection.putrequest("POST", f"/items/{KEY}/media?name=x", skip_host=True)
        named = {"Host": desk.origin[7:], "Cookie": desk.cookie, "Origin": desk.origin, "X-Press-Token": desk.token}
        for name, value in {**named, "Transfer-Encoding": "chunked"}.items():
            connection.putheader(name, value)
        connection.endheaders()
        with suppress(OSError):
            for _ in range(chunks):
                connection.send(b"100000\r\n" + b"x" * 2**20 + b"\r\n")
        connection.close()
    assert desk.ask("GET", f"/items/{KEY}").status == 200
    assert not (desk.folder / KEY / "media").exists()


def test_no_script_breaks_the_file_by_what_it_sends(desk: Desk) -> None:
    chance = random.Random(11)  # noqa: S311 - the same each time
    for _ in range(150):
        sent = operations(chance)
        hold(desk.post(f"/items/{KEY}/edit/release.yaml", sent), sent)
    hold_files(desk)


def test_signs_that_no_file_can_hold_are_named_and_the_other_texts_are_saved(desk: Desk) -> None:
    texts = [
        {"route": ["headline"], "base": "Villagers face eviction", "text": "Bell \x07"},
        {"route": ["kicker"], "base": "", "text": "Dam"},
    ]
    answer = desk.post(f"/items/{KEY}/edit/release.yaml", {"texts": texts}).json
    assert answer["refused"] == [["headline"]]
    found = (desk.folder / KEY / "release.yaml").read_text(encoding="utf-8")
    assert "kicker: Dam\nheadline: Villagers face eviction\n" in found


def test_a_mark_at_the_start_and_windows_line_ends_stay(tmp_path: Path) -> None:
    folder = newsroom(tmp_path)
    path = folder / KEY / "release.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    with serving(folder) as desk:
        desk.open()
        assert desk.type(KEY, ["headline"], "Villagers face eviction", "Mine now").status == 200
        assert path.read_bytes() == before.replace(b"Villagers face eviction", b"Mine now")
        added = {"operation": {"op": "add", "route": ["quotes"], "addition": "Quote", "given": "Vera Example"}}
        assert desk.post(f"/items/{KEY}/edit/release.yaml", added).status == 200
        found = path.read_bytes()
        assert found.startswith(b"\xef\xbb\xbf")
        assert found.count(b"\n") == found.count(b"\r\n")
        assert b"vera-example" in found


def test_a_text_of_two_megabytes_and_five_hundred_edits_at_once_are_saved(desk: Desk) -> None:
    long = "\n\n".join(f"Paragraph {number} " + "word " * 40 for number in range(2))
    texts = [{"route": ["body"], "base": "Three hundred families must leave.", "text": long}]
    texts += [
        {"route": ["kicker"], "base": f"k{number - 1}" if number else "", "text": f"k{number}"} for number in range(500)
    ]
    answer = desk.post(f"/items/{KEY}/edit/release.yaml", {"texts": texts})
    assert answer.status == 200
    assert answer.json["conflicts"] == []
    huge = "word " * 420_000
    answer = desk.post(f"/items/{KEY}/edit/release.yaml", {"texts": [{"route": ["body"], "base": long, "text": huge}]})
    hold(answer, "2 MB")
    hold_files(desk)
    assert "kicker: k499\n" in (desk.folder / KEY / "release.yaml").read_text(encoding="utf-8")
