"""press sign and press status in a newsroom that asks for signatures, and builds beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.signoff.signature import read_signatures
from pipeline.storage.this_person import user_name
from tests.building.small_newsroom import write
from tests.command import press
from tests.small import APPEAL, NEWSROOM, RELEASE

ASKED = NEWSROOM + "sign_off: {press-release: [press-officer, legal], urgent-appeal: [legal]}\n"
NB = (
    "language: nb\nstatus: approved\n"
    "text: {headline: Landsbyboere må flytte, body: Tre hundre familier må flytte., dateline: {place: Oslo}}\n"
)
ITEM = "releases/dam"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom whose release is approved in two languages, with a draft and an appeal beside it."""
    write(tmp_path, "newsroom.yaml", ASKED)
    write(tmp_path, f"{ITEM}/release.yaml", RELEASE)
    write(tmp_path, f"{ITEM}/nb.yaml", NB)
    write(tmp_path, "releases/later/release.yaml", RELEASE.replace("approved", "draft"))
    write(tmp_path, "appeals/stop/appeal.yaml", APPEAL)
    return tmp_path


def sign(newsroom: Path, *arguments: str, role: str = "legal", by: str = "Vera Example") -> tuple[int, str, str]:
    done = press("sign", *(arguments or ("dam",)), "--as", role, "--by", by, cwd=newsroom)
    return done.returncode, done.stdout, done.stderr


def log(newsroom: Path, item: str = ITEM) -> list[tuple[str, str, str]]:
    path = newsroom / item / "signatures.log"
    found = read_signatures("signatures.log", path.read_bytes() if path.exists() else b"")
    assert found.faults == ()
    return [(each.language, each.role, each.by) for each in found.signatures]


def status(newsroom: Path, *arguments: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(press("status", *arguments, "--json", cwd=newsroom).stdout)
    return found


def test_every_language_that_can_be_is_signed_and_what_is_missing_is_said(newsroom: Path) -> None:
    code, told, _ = sign(newsroom)
    assert (code, told.splitlines()) == (
        0,
        [
            "dam: signed as legal by Vera Example",
            "  en  Villagers face eviction",
            "  nb  Landsbyboere må flytte",
            "still to sign: press-officer (en, nb)",
        ],
    )
    assert log(newsroom) == [("en", "legal", "Vera Example"), ("nb", "legal", "Vera Example")]
    assert sign(newsroom, role="press-officer")[1].splitlines()[-1] == "signed as newsroom.yaml asks"


def test_signing_the_same_words_again_changes_nothing(newsroom: Path) -> None:
    sign(newsroom)
    before = (newsroom / ITEM / "signatures.log").read_bytes()
    code, told, _ = sign(newsroom, by="Sam Sample")
    assert (code, told.splitlines()[0]) == (0, "signed as legal already, and unchanged since: en, nb")
    assert (newsroom / ITEM / "signatures.log").read_bytes() == before


def test_one_language_is_signed_where_one_is_named_and_said_for_programs(newsroom: Path) -> None:
    code, told, _ = sign(newsroom, "dam", "--lang", "nb", "--json")
    data = json.loads(told)
    assert code == 0
    assert [(each["language"], each["by"]) for each in data["signed"]] == [("nb", "Vera Example")]
    assert data["still_to_sign"] == {"en": ["press-officer", "legal"], "nb": ["press-officer"]}
    assert log(newsroom) == [("nb", "legal", "Vera Example")]


@pytest.mark.parametrize(
    ("arguments", "role", "code", "told"),
    [
        pytest.param(("dam",), "leagl", 2, "did you mean ‘legal’?", id="role"),
        pytest.param(("stop",), "press-officer", 2, "use one of: legal", id="role of another type"),
        pytest.param(("dam", "--lang", "ar"), "legal", 2, "ar: there is no such language of this text", id="language"),
        pytest.param(("later",), "legal", 1, "en: it is a draft still", id="draft"),
        pytest.param(("later", "--lang", "en"), "legal", 2, "en: it is a draft still", id="draft that is named"),
        pytest.param(("nothing",), "legal", 2, "there is no release or appeal ‘nothing’", id="item"),
    ],
)
def test_what_cannot_be_signed_is_not_and_it_is_said_why(
    newsroom: Path, arguments: tuple[str, ...], role: str, code: int, told: str
) -> None:
    found = sign(newsroom, *arguments, role=role)
    assert found[0] == code
    assert told in found[2]
    assert [path for path in newsroom.rglob("signatures.log") if path.exists()] == []
    assert not (newsroom / "ledger").exists()


def test_nothing_is_signed_by_nobody_or_where_nothing_is_asked_for(newsroom: Path) -> None:
    assert sign(newsroom, by=" \u200b ")[0] == 2
    write(newsroom, "newsroom.yaml", NEWSROOM)
    code, _, told = sign(newsroom)
    assert code == 2
    assert "asks for no signature on a text of type press-release" in told
    assert log(newsroom) == []


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        (f"{ITEM}/release.yaml", RELEASE.replace("2026-05-01", "1 May"), "releases/dam/release.yaml:5:31"),
        ("newsroom.yaml", ASKED.replace("press-officer", "Press officer"), "newsroom.yaml:"),
        (f"{ITEM}/signatures.log", "<<<<<<< HEAD\n", "releases/dam/signatures.log:1:1"),
    ],
)
def test_nothing_is_signed_of_an_item_at_fault_and_the_place_is_said(
    newsroom: Path, file: str, text: str, place: str
) -> None:
    write(newsroom, file, text)
    code, _, told = sign(newsroom)
    assert code == 1
    assert place in told
    assert "nothing was signed" in told
    assert not (newsroom / "ledger").exists()


def test_a_translation_at_fault_is_left_out_and_told_and_the_others_are_signed(newsroom: Path) -> None:
    write(newsroom, f"{ITEM}/nb.yaml", NB.replace("Tre hundre", "Fire hundre"))
    code, told, _ = sign(newsroom)
    assert (code, log(newsroom)) == (0, [("en", "legal", "Vera Example")])
    assert "not signed: nb: it is at fault (press check dam)" in told
    code, _, why = sign(newsroom, "dam", "--lang", "nb")
    assert code == 1
    assert "nb.yaml:3:" in why


def test_one_person_is_not_two(newsroom: Path) -> None:
    write(newsroom, "newsroom.yaml", ASKED + "signing: {two_persons: yes}\n")
    assert sign(newsroom)[0] == 0
    code, _, told = sign(newsroom, role="press-officer", by="vera  example")
    assert code == 4
    assert "have somebody else sign as press-officer" in told
    assert sign(newsroom, role="press-officer", by="Sam Sample")[1].splitlines()[-1] == "signed as newsroom.yaml asks"
    assert sign(newsroom, "stop")[1].splitlines()[-1] == "still to sign: another person (en)"
    assert sign(newsroom, "stop")[1].splitlines()[-1] == "still to sign: another person (en)"
    assert sign(newsroom, "stop", by="Sam Sample")[1].splitlines()[-1] == "signed as newsroom.yaml asks"
    assert [by for _, _, by in log(newsroom, "appeals/stop")] == ["Vera Example", "Sam Sample"]


def test_the_status_says_who_is_waited_for_and_what_has_changed_since(newsroom: Path) -> None:
    assert status(newsroom)["waiting_to_be_signed"] == ["appeals/stop", "releases/dam"]
    sign(newsroom)
    sign(newsroom, role="press-officer")
    assert status(newsroom)["waiting_to_be_signed"] == ["appeals/stop"]
    write(newsroom, f"{ITEM}/nb.yaml", NB.replace("må flytte,", "kastes ut,"))
    assert "  dam   press-officer (nb), legal (nb)" in press("status", cwd=newsroom).stdout
    told = press("status", "dam", cwd=newsroom).stdout
    assert "  en  press-officer  signed by Vera Example, " in told
    assert ": the text has changed since\n    Headline\n      Landsbyboere [-må flytte-]{+kastes ut+}\n" in told
    item = status(newsroom, "dam")["items"][0]  # type: ignore[index]
    assert [(each["language"], each["role"], each["signed"]) for each in item["signatures"]] == [
        ("en", "press-officer", True), ("en", "legal", True), ("nb", "press-officer", False), ("nb", "legal", False),
    ]  # fmt: skip
    changed = [{"text": "headline", "before": "Landsbyboere må flytte", "now": "Landsbyboere kastes ut"}]
    assert item["signatures"][3]["changed_since"] == changed
    assert [each["item"] for each in status(newsroom, "--waiting-for", "press-officer")["items"]] == [ITEM]  # type: ignore[attr-defined]


def test_signatures_that_cannot_be_read_are_no_end_of_the_status(newsroom: Path) -> None:
    write(newsroom, "releases/dam/signatures.log", "x" * 2_100_000)
    told = press("status", "dam", cwd=newsroom)
    assert told.returncode == 0
    assert "nothing of it can be signed now; press check says what is in the way" in told.stdout


def test_what_is_not_kept_any_more_is_said(newsroom: Path) -> None:
    sign(newsroom)
    for path in (newsroom / "ledger").rglob("*.gz"):
        path.write_bytes(b"")
    write(newsroom, f"{ITEM}/nb.yaml", NB.replace("må flytte,", "kastes ut,"))
    assert "signed other words, which nobody has kept" in press("status", "dam", cwd=newsroom).stdout


def test_a_changed_contact_un_signs_what_has_not_gone_out_and_is_named(newsroom: Path) -> None:
    sign(newsroom)
    sign(newsroom, role="press-officer")
    assert press("build", cwd=newsroom).returncode == 0  # what it learned of the texts is not taken for granted below
    assert status(newsroom)["waiting_to_be_signed"] == ["appeals/stop"]
    write(newsroom, "newsroom.yaml", ASKED.replace("7946 0018", "7946 0019"))
    assert status(newsroom)["waiting_to_be_signed"] == ["appeals/stop", "releases/dam"]
    told = press("status", "dam", cwd=newsroom).stdout
    assert "the words are the same; what stands around them has changed" in told
    changed = "    Contact press-office › Phone 1 › Number\n      [-+44 20 7946 0018-]{++44 20 7946 0019+}\n"
    assert changed in told


def test_a_signature_has_no_output_made_again_and_is_no_stray_file(newsroom: Path) -> None:
    assert press("build", cwd=newsroom).returncode == 0
    before = {path: path.stat().st_ino for path in (newsroom / "build").rglob("*.*") if "media" in path.parts}
    nothing_new = press("build", "--why", cwd=newsroom).stdout
    sign(newsroom)
    assert press("build", "--why", cwd=newsroom).stdout == nothing_new
    assert {path: path.stat().st_ino for path in before} == before
    assert press("check", cwd=newsroom).stdout.count("stray-file") == 0
    with_signatures = press("status", "--json", cwd=newsroom).stdout
    assert '"press-officer"' in with_signatures
    assert "signatures" not in json.dumps(sorted(path.name for path in (newsroom / "build").rglob("*")))


def test_a_broken_line_stops_no_build_and_counts_for_nothing(newsroom: Path) -> None:
    sign(newsroom)
    path = newsroom / ITEM / "signatures.log"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{lines[0]}\n{lines[1][:60]}\n", encoding="utf-8")
    done = press("build", cwd=newsroom)
    assert done.returncode == 1
    assert "signatures.log:2:1" in done.stdout + done.stderr
    assert (newsroom / "build/packs/dam.zip").exists()
    item = status(newsroom, "dam")["items"][0]  # type: ignore[index]
    assert {tag: each["waits_for"] for tag, each in item["languages"].items() if tag in ("en", "nb")} == {
        "en": ["press-officer"], "nb": ["press-officer", "legal"],
    }  # fmt: skip


def test_without_sign_off_nothing_is_asked_or_shown(newsroom: Path) -> None:
    write(newsroom, "newsroom.yaml", NEWSROOM)
    assert status(newsroom)["waiting_to_be_signed"] == []
    assert "sign" not in press("status", cwd=newsroom).stdout


@pytest.mark.parametrize(
    ("config", "name"),
    [
        ("[user]\n\tname = Vera Example\n", "Vera Example"),
        ('[User]\nemail = v@example.org\nNAME = "Vera \\"V\\" Example" ; me\n', 'Vera "V" Example'),
        ("[user] name = Vera\n[core]\nname = no\n", "Vera"),
        ('[remote "user"]\nname = no\n', ""),
        ("name = no\n", ""),
        ("[user]\nname = One\nname = Two # the last counts\n", "Two"),
    ],
)
def test_the_name_that_git_has_is_read_without_git(config: str, name: str) -> None:
    assert user_name(config) == name
