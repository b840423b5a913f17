"""Who may ask the desk: this user's browser through the printed link, and nobody else."""

from __future__ import annotations

from http.client import HTTPConnection
from pathlib import Path

import pytest

from pipeline.desk.gate import MOST_BYTES, START_SECONDS, Keys
from tests.desk.serving import Desk, newsroom, serving

DRAFT = "releases/2026-05-02-draft"
ADDRESSES = (
    "/", "/items", "/new", f"/items/{DRAFT}", f"/items/{DRAFT}/state", f"/items/{DRAFT}/preview/html/en",
    f"/items/{DRAFT}/frame", f"/items/{DRAFT}/yaml/release.yaml", "/static/desk.js",
)  # fmt: skip


def test_every_address_answers_its_own_page_only_and_carries_the_policy(desk: Desk) -> None:
    for path in ADDRESSES:
        own = desk.ask("GET", path)
        assert own.status == 200, path
        assert "default-src 'none'" in own.headers["content-security-policy"]
        assert own.headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in own.headers
        rebound = desk.ask("GET", path, headers={"Host": f"desk.example.org:{desk.port}"})
        assert rebound.status == 403, path
        assert desk.ask("GET", path, headers={"Host": "127.0.0.1"}).status == 403  # without the port
        assert desk.ask("GET", path, headers={"Host": f"127.0.0.1:{desk.port}.example.org"}).status == 403
        assert desk.ask("GET", path, headers={"Host": f"localhost:{desk.port}"}).status == 403
        assert desk.ask("GET", path, headers={"Host": ""}).status == 403
        assert desk.ask("GET", path, headers={"Cookie": None}).status == 401, path
        assert desk.ask("GET", path, headers={"Cookie": desk.cookie[:-1] + "0x"}).status == 401
        assert desk.ask("GET", path, headers={"Sec-Fetch-Site": "cross-site"}).status == 403, path
        assert desk.ask("GET", path, headers={"Sec-Fetch-Site": "same-site"}).status == 403, path


def test_nothing_is_written_for_another_page(desk: Desk) -> None:
    source = desk.folder / DRAFT / "release.yaml"
    before = source.read_bytes()
    path = f"/items/{DRAFT}/edit/release.yaml"
    body = b'{"texts": [{"route": ["headline"], "base": "Villagers face eviction", "text": "Mine now"}]}'
    token = {"X-Press-Token": desk.token}
    for headers in (
        {**token, "Origin": "https://example.org"},
        {**token, "Origin": f"http://127.0.0.1:{desk.port + 1}"},
        {**token, "Origin": f"http://localhost:{desk.port}"},
        {**token, "Origin": "null"},
        {**token, "Origin": None},
        {**token, "Host": f"desk.example.org:{desk.port}"},
        {**token, "Cookie": None},
        {"X-Press-Token": "0" * 64},
        {"X-Press-Token": None},
    ):
        assert desk.ask("POST", path, body, headers).status in {401, 403}, headers
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert desk.ask(method, path, body, token).status in {403, 405}, method
    assert source.read_bytes() == before
    assert desk.ask("POST", path, body, token).status == 200  # the same, from the desk's own page
    assert b"Mine now" in source.read_bytes()


def test_a_form_without_the_token_makes_nothing(desk: Desk) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    for path in ("/new", f"/items/{DRAFT}/yaml/release.yaml", f"/items/{DRAFT}/pack", f"/items/{DRAFT}/done"):
        assert desk.ask("POST", path, b"headline=Mine&kind=statement&language=en&text=x", headers).status == 403, path
    assert len(list((desk.folder / "releases").iterdir())) == 2


def test_a_start_link_works_once(desk: Desk) -> None:
    assert desk.ask("GET", desk.link[len(desk.origin) :], headers={"Cookie": None}).status == 403


def test_a_start_link_is_this_newsrooms_and_holds_for_two_minutes() -> None:
    keys, other = Keys(b"one"), Keys(b"two")
    link = keys.start(1000, "abc")
    assert keys.is_start(link, 1000)
    assert keys.is_start(link, 1000 + START_SECONDS)
    assert not keys.is_start(link, 1001 + START_SECONDS)
    assert not keys.is_start(link, 999)
    assert not other.is_start(link, 1000)
    for broken in (
        "",
        "-",
        "1000",
        "1000-abc",
        "1000-abc-",
        link[:-1],
        "2000" + link[4:],
        "१०००" + link[4:],
        "9" * 400,
    ):
        assert not keys.is_start(broken, 1000), broken


@pytest.mark.long
def test_the_secret_is_this_users_alone_and_stays(tmp_path: Path) -> None:
    folder = newsroom(tmp_path)
    with serving(folder) as first:
        first.open()
        cookie = first.cookie
        for each in ("secret", "start.html"):
            path = folder / ".desk" / each
            if path.exists():
                assert path.stat().st_mode & 0o077 == 0, each
        assert (folder / ".desk").stat().st_mode & 0o077 == 0
        port = first.port
    with serving(folder, "--port", str(port)) as second:
        assert second.ask("GET", "/", headers={"Cookie": cookie}).status == 200


def test_nothing_leads_out_of_the_newsroom(desk: Desk) -> None:
    (desk.folder.parent / "outside.yaml").write_text("type: press-release\n")
    for key in (
        "releases/..",
        "releases/%2e%2e",
        "releases/..%2f..",
        "../..",
        "templates/html",
        "releases/.",
        ".desk/versions",
    ):
        for rest in ("", "/state", "/yaml/release.yaml", "/preview/html/en"):
            assert desk.ask("GET", f"/items/{key}{rest}").status in {403, 404}, key + rest
    for name in ("..%2f..%2foutside.yaml", "%2e%2e", "newsroom.yaml", "nothing.yaml", "..\\outside.yaml"):
        assert desk.ask("GET", f"/items/{DRAFT}/yaml/{name}").status == 404, name
    for name in ("..%2fgate.py", "gate.py", "%2e%2e%2fwords%2fen.yaml"):
        assert desk.ask("GET", f"/static/{name}").status == 404, name


def test_what_is_too_large_is_refused_before_it_is_read(desk: Desk) -> None:

    assert desk.ask("GET", f"/items/{DRAFT}/state", headers={"Content-Length": str(MOST_BYTES + 1)}).status == 413
    assert desk.ask("GET", f"/items/{DRAFT}/state", headers={"Content-Length": "-1"}).status in {400, 413}


def test_behind_a_proxy_only_who_is_signed_in_is_answered(tmp_path: Path) -> None:
    arguments = ("--behind", "https://desk.example.org", "--user-header", "X-User", "--port", "8399")
    with serving(newsroom(tmp_path), *arguments) as desk:
        own = {"Host": "desk.example.org", "Origin": "https://desk.example.org", "X-User": "vera"}
        assert desk.ask("GET", "/", headers=own).status == 200
        assert desk.ask("GET", "/", headers={**own, "X-User": None}).status == 401
        assert desk.ask("GET", "/", headers={**own, "X-User": " "}).status == 401
        assert desk.ask("GET", "/", headers={**own, "Host": "127.0.0.1:8399"}).status == 403
        # a link that this machine's user could print opens nothing here
        assert desk.ask("GET", "/start?1-a-b", headers={**own, "X-User": None}).status == 401


def test_a_header_that_is_sent_twice_counts_for_nobody(desk: Desk) -> None:
    connection = HTTPConnection("127.0.0.1", desk.port, timeout=30)
    connection.putrequest("GET", "/", skip_host=True)
    for value in (f"127.0.0.1:{desk.port}", f"127.0.0.1:{desk.port}"):
        connection.putheader("Host", value)
    connection.putheader("Cookie", desk.cookie)
    connection.endheaders()
    assert connection.getresponse().status in {400, 403}
    connection.close()
