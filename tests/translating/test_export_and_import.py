"""Out to translators and back, on the real command line: every sample, both formats, and what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from translate.storage.pypo import pofile
from translate.storage.xliff import Xliff1File

from tests.small import APPEAL
from tests.translating.newsroom import LANGUAGES, SUMMIT, change, item_trees, press, samples, translated

WITHDRAWN = "2026-05-12-prison-figures"
TO_ALL = [part for tag in LANGUAGES for part in ("--to", tag)]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a newsroom with one of the samples."""
    return samples(tmp_path, SUMMIT)


def _fill(path: Path, texts: dict[str, str]) -> None:
    """Translate a file as a translator's program does."""
    is_po = path.suffix == ".po"
    store = pofile.parsestring(path.read_bytes()) if is_po else Xliff1File.parsestring(path.read_bytes())
    for unit in store.units:
        name = unit.getcontext().partition(":")[2] if is_po else unit.xmlelement.get("resname")
        if name in texts:
            sure = False
            for code in [] if is_po else list(unit.get_target_dom()):
                unit.get_target_dom().remove(code)
            unit.target = texts[name]
            unit.markfuzzy(sure)
    path.write_bytes(bytes(store))


def _files(newsroom: Path) -> dict[str, bytes]:
    return {path.relative_to(newsroom).as_posix(): path.read_bytes() for path in sorted(newsroom.rglob("*.yaml"))}


def _export(newsroom: Path, shape: str, *arguments: str) -> Path:
    done = press(newsroom, "translate", "export", *arguments, "--as", shape, "--replace")
    assert done.exit_code == 0, done.output
    return newsroom / "for-translators"


@pytest.mark.long
@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_every_sample_comes_back_from_its_translator_and_is_stable_on_the_second_round(
    shape: str, tmp_path: Path
) -> None:
    newsroom = samples(tmp_path)
    before = {(item.slug, tag): translated(item, tag) for item in item_trees(newsroom) for tag in item.translations}
    for item in item_trees(newsroom):
        for tag in item.translations:
            (newsroom / item.name_of(tag)).unlink()
    folder = _export(newsroom, shape, *TO_ALL)
    files = [folder / f"{slug}.{tag}.{shape}" for slug, tag in before]
    for path, texts in zip(files, before.values(), strict=True):
        _fill(path, texts)
    done = press(newsroom, "translate", "import", *files)
    assert done.exit_code == 0, done.output
    after = {(item.slug, tag): translated(item, tag) for item in item_trees(newsroom) for tag in item.translations}
    assert after.keys() == before.keys()
    for key, texts in after.items():
        assert texts == {name: before[key][name] for name in texts}
        # a letter that nobody has translated yet keeps its language, and is not sent out; nor is a withdrawn text
        lost = {name.split(".")[0] for name in before[key].keys() - texts.keys()}
        assert lost <= ({"headline", "lead", "dateline"} if key[0] == WITHDRAWN else {"letters"})
    assert press(newsroom, "check").exit_code == 0
    written = _files(newsroom)
    second = {path.name: path.read_bytes() for path in _export(newsroom, shape, *TO_ALL).iterdir()}
    again = press(newsroom, "translate", "import", *files)
    assert "taken over" not in again.output
    assert _files(newsroom) == written
    assert {path.name: path.read_bytes() for path in _export(newsroom, shape, *TO_ALL).iterdir()} == second


def test_of_a_withdrawn_item_nobody_is_asked_to_translate_what_is_not_printed(tmp_path: Path) -> None:
    newsroom = samples(tmp_path, WITHDRAWN)
    path = _export(newsroom, "po", WITHDRAWN, "--to", "fr") / f"{WITHDRAWN}.fr.po"
    units = [unit.getcontext().partition(":")[2] for unit in pofile.parsestring(path.read_bytes()).units[1:]]
    assert units == ["withdrawn.notice"]
    row = next(line for line in press(newsroom, "translate", "status").stdout.split("\n") if line.startswith(WITHDRAWN))
    assert row.split()[1:] == ["source", "approved", *["missing", "21"] * 2, "approved", *["missing", "21"] * 3]


def test_a_stale_paragraph_goes_out_marked_and_comes_back_current(newsroom: Path) -> None:
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    path = _export(newsroom, "po", SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.po"
    texts = next(translated(item, "fr") for item in item_trees(newsroom) if item.slug == SUMMIT)
    _fill(path, {"body#1": texts["body#1"].replace("lundi", "mardi")})
    before = _files(newsroom)
    done = press(newsroom, "translate", "import", path)
    assert done.output == f"releases/{SUMMIT}/fr.yaml: 1 text taken over from {path.name}\n"
    after = _files(newsroom)
    name = f"releases/{SUMMIT}/fr.yaml"
    assert {key for key in after if after[key] != before[key]} == {name}
    old, new = before[name].decode().split("\n"), after[name].decode().split("\n")
    changed = [line.strip().split()[0] for was, line in zip(old, new, strict=True) if was != line]
    assert changed == ["status:", "Les", "body:"]
    assert "status: draft" in new
    press(newsroom, "translate", "record", SUMMIT, "--lang", "fr", "--status", "approved")
    assert [line for line in press(newsroom, "check").stdout.split("\n") if "fr.yaml" in line] == []


def test_a_paragraph_that_was_moved_since_the_export_gets_its_own_translation(newsroom: Path) -> None:
    path = _export(newsroom, "po", SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.po"
    _fill(path, {"body#3": "L’organisation le leur a demandé."})
    change(newsroom, "body: |\n", "body: |\n  Something new comes first.\n\n")
    done = press(newsroom, "translate", "import", path)
    assert done.exit_code == 0, done.output
    texts = next(translated(item, "fr") for item in item_trees(newsroom) if item.slug == SUMMIT)
    assert texts["body#4"] == "L’organisation le leur a demandé."
    assert "body#1" not in texts


def test_a_source_that_changed_since_the_export_makes_what_comes_back_stale(newsroom: Path) -> None:
    path = _export(newsroom, "po", SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.po"
    _fill(path, {"body#1": "Lundi, ils descendront dans la rue."})
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    done = press(newsroom, "translate", "import", path)
    assert "source-changed" in done.stderr
    told = press(newsroom, "check").stdout
    assert "the source of ‘body#1’ has changed since it was translated" in told


@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_a_text_with_a_shape_of_its_own_goes_out_and_comes_back_whole(shape: str, newsroom: Path) -> None:
    path = newsroom / "releases" / SUMMIT / "fr.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("text:\n", "own_shape: [body]\ntext:\n", 1), encoding="utf-8")
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    file = _export(newsroom, shape, SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.{shape}"
    assert "may have other paragraphs" in file.read_text(encoding="utf-8")
    names = re.findall(r":(body[^\"]*)\"|resname=\"(body[^\"]*)\"", file.read_text(encoding="utf-8"))
    assert {name for each in names for name in each if name} == {"body"}
    whole = "Un seul paragraphe.\n\n{quote: credibility}\n\nEt un autre."
    _fill(file, {"body": whole})
    assert press(newsroom, "translate", "import", file).exit_code == 0
    (item,) = (each for each in item_trees(newsroom) if each.slug == SUMMIT)
    assert translated(item, "fr")["body"] == whole
    assert "shape-changed" not in press(newsroom, "check").stdout
    path.write_text(path.read_text(encoding="utf-8").replace("own_shape: [body]\n", ""), encoding="utf-8")
    assert "shape-changed" in press(newsroom, "check").stdout


def test_an_import_and_the_check_tell_an_added_paragraph_in_the_same_words(newsroom: Path) -> None:
    path = newsroom / "releases" / SUMMIT / "fr.yaml"
    file = _export(newsroom, "po", SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.po"
    (item,) = (each for each in item_trees(newsroom) if each.slug == SUMMIT)
    target = translated(item, "fr")["body#3"]
    _fill(file, {"body#3": f"{target}\n\nUne phrase de plus."})
    done = press(newsroom, "translate", "import", file)
    told = "one paragraph stands in the translation and not in the source, it seems ‘Une phrase de plus.’"
    assert f"error[shape-changed]: body#3: {told}" in done.stderr
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if line.strip() and line.strip() in target)
    path.write_text("\n".join([*lines[: at + 1], "", "    Une phrase de plus.", *lines[at + 1 :]]), encoding="utf-8")
    assert f"error[shape-changed]: body: {told}" in press(newsroom, "check").stdout


@pytest.mark.parametrize(
    ("target", "code"),
    [("Sans la citation.", "placement-changed"), ("Voir *ici.", "emphasis-changed")],
)
def test_a_file_that_breaks_a_mark_is_refused_whole(target: str, code: str, newsroom: Path) -> None:
    folder = _export(newsroom, "po", SUMMIT, "--to", "fr", "--to", "nb")
    broken, sound = folder / f"{SUMMIT}.fr.po", folder / f"{SUMMIT}.nb.po"
    _fill(
        broken,
        {"headline": "Nouveau", "background#2": f"{target} {{quote: other}}" if "citation" in target else target},
    )
    _fill(sound, {"headline": "Ny overskrift"})
    before = _files(newsroom)
    done = press(newsroom, "translate", "import", sound, broken)
    assert done.exit_code == 1
    assert code in done.stderr
    assert f"{broken.name}:" in done.stderr
    assert _files(newsroom) == before


@pytest.mark.parametrize("shape", ["po", "xliff"])
@pytest.mark.parametrize(
    ("target", "code", "at"),
    [
        ("Le <b>sommet</b> commence.", "raw-html", "<b>"),
        ("Il manque `du code` ici.", "outside-the-set", "`du code`"),
        ("{quote: leader", "misplaced-mark", "{quote: leader"),
        ("Il dit :\n{quote: leader} et rit.", "placement-changed", "{quote: leader}"),
    ],
)
def test_what_no_release_may_hold_is_refused_at_its_place_in_the_translators_file(
    target: str, code: str, at: str, shape: str, newsroom: Path
) -> None:
    path = _export(newsroom, shape, SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.{shape}"
    _fill(path, {"body#1": target, "headline": "Un <b>titre</b> n’est pas du Markdown"})
    before = _files(newsroom)
    done = press(newsroom, "translate", "import", path)
    assert done.exit_code == 1
    assert _files(newsroom) == before
    places = re.findall(rf"error\[{code}\]: body#1: .*\n *--> {re.escape(path.name)}:(\d+):(\d+)", done.stderr)
    assert places, done.stderr
    line, column = map(int, places[0])
    shown = path.read_text(encoding="utf-8").split("\n")[line - 1]
    assert shown[column - 1 :].startswith(at.replace("<", "&lt;").replace(">", "&gt;") if shape == "xliff" else at)


@pytest.mark.parametrize("slug", ["2026-10-06-spyware-sales", "2026-04-21-arabic-legal-advice-line"])
def test_a_paragraph_comes_back_alone_whose_footnote_stands_in_another(slug: str, tmp_path: Path) -> None:
    newsroom = samples(tmp_path, slug)
    item = next(each for each in item_trees(newsroom) if each.slug == slug)
    tag = min(item.translations)
    texts = translated(item, tag)
    marked = next(name for name, text in texts.items() if re.search(r"\[\^\w+\](?!:)", text))
    path = _export(newsroom, "po", slug, "--to", tag) / f"{slug}.{tag}.po"
    _fill(path, {marked: texts[marked].replace(" ", " – ", 1)})
    done = press(newsroom, "translate", "import", path)
    assert done.output.endswith(f"1 text taken over from {path.name}\n")


def test_a_file_of_another_item_or_language_is_refused(newsroom: Path) -> None:
    path = _export(newsroom, "po", SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.po"
    path.write_text(path.read_text(encoding="utf-8").replace(SUMMIT, "2001-01-01-another"), encoding="utf-8")
    done = press(newsroom, "translate", "import", path)
    assert done.exit_code == 2
    assert "there is no such item" in done.stderr
    assert press(newsroom, "translate", "export", SUMMIT, "--to", "de").exit_code == 2


def test_a_translators_work_is_not_written_over(newsroom: Path) -> None:
    path = _export(newsroom, "po", SUMMIT, "--to", "fr") / f"{SUMMIT}.fr.po"
    _fill(path, {"headline": "Nouveau"})
    work = path.read_bytes()
    assert press(newsroom, "translate", "export", SUMMIT, "--to", "fr").exit_code == 4
    assert path.read_bytes() == work


def test_what_was_translated_in_another_item_is_offered(tmp_path: Path) -> None:
    newsroom = samples(tmp_path)
    path = (
        _export(newsroom, "po", "2031-03-04-courts-interpreters", "--to", "fr") / "2031-03-04-courts-interpreters.fr.po"
    )
    assert "Offered: 100 %" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("shape", ["po", "xliff"])
def test_two_letters_to_one_target_come_back_each_to_its_own(shape: str, newsroom: Path) -> None:
    folder = newsroom / "appeals" / "two-letters"
    folder.mkdir()
    french = "  - {target: minister, language: fr, subject: Arrêtez, text: Assez., closing: Merci}\n"
    (folder / "appeal.yaml").write_text(APPEAL + french, encoding="utf-8")
    own = "language: nb\nstatus: draft\ntext:\n  letters:\n"
    own += "    - {target: minister, language: fr, subject: Ferdig}\n    - {target: minister, subject: Stopp}\n"
    (folder / "nb.yaml").write_text(own, encoding="utf-8")
    out = _export(newsroom, shape, "two-letters", "--to", "nb") / f"two-letters.nb.{shape}"
    _fill(out, {"letters.minister.subject": "Stans", "letters.minister/fr.subject": "Slutt"})
    done = press(newsroom, "translate", "import", str(out))
    assert done.exit_code == 0, done.output
    kept = (folder / "nb.yaml").read_text(encoding="utf-8")
    assert "{target: minister, language: fr, subject: Slutt}" in kept
    assert "{target: minister, subject: Stans}" in kept
