"""A name that is withheld in one item goes from all, in every kind of build, and whatever fails; nothing else goes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from pipeline.building.request import BuildResult
from pipeline.building.task import BuildOptions
from pipeline.richtext.pandoc import PandocError
from pipeline.search.words import find_words
from pipeline.templating.engine_templates import template_files
from tests.building.small_newsroom import build_newsroom, clean, contents, copied, log_of, sound, write
from tests.examples import examples, one_in
from tests.small import APPEAL, NEWSROOM, RELEASE
from tests.unpacked import unpacked

MOMENT = datetime(2026, 12, 5, 12, tzinfo=UTC)
NAME = "Amira Sample"
WITHHELD = f"persons_at_risk:\n  - {{name: {NAME}, pseudonym: Zed, name_public: no}}\n"
PUBLIC = f"persons_at_risk:\n  - {{name: {NAME}, name_public: yes, consent: {{by: Herself, on: 2026-04-01}}}}\n"
NAMED = RELEASE.replace("Three hundred families", f"{NAME} and three hundred families")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a newsroom, built: a release that names somebody, one that does not, and two appeals that name nobody."""
    root = tmp_path_factory.mktemp("built")
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/named/release.yaml", NAMED)
    write(root, "releases/other/release.yaml", RELEASE)
    write(root, "appeals/first/appeal.yaml", APPEAL)
    write(root, "appeals/second/appeal.yaml", APPEAL)
    build(root)
    assert standing(root) == {"named", "other", "first", "second"}
    return root


@pytest.fixture
def root(built_once: Path, tmp_path: Path) -> Path:
    return copied(built_once, tmp_path)


def build(root: Path, *chosen: str, formats: Collection[str] = ()) -> BuildResult:
    """Build all items, or some of them."""
    options = BuildOptions(frozenset(formats))
    return build_newsroom(root, root / "build", MOMENT, chosen=frozenset(chosen), options=options)


def standing(root: Path) -> set[str]:
    """Name the items of which files stand, each with a pack."""
    media = {path.name for path in (root / "build/media").iterdir()}
    assert {path.stem for path in (root / "build/packs").iterdir()} == media
    return media


def codes(built: BuildResult) -> set[tuple[str, str]]:
    """Give the faults and their files."""
    return {(fault.code, fault.place.source.name) for fault in built.faults}


@pytest.mark.parametrize(
    ("chosen", "formats"),
    one_in(2, [((), ()), (("first",), ()), (("other",), ()), (("first",), ("html",))]),
)
def test_what_names_somebody_goes_when_the_name_is_withheld_elsewhere(
    root: Path, chosen: tuple[str, ...], formats: tuple[str, ...]
) -> None:
    before = contents(root / "build/media/other")
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    built = build(root, *chosen, formats=formats)
    assert "named" not in standing(root)
    assert contents(root / "build/media/other") == before
    assert ("named", "withheld") in {(each.slug, each.reason) for each in built.removals}
    assert ("withheld-name", "releases/named/release.yaml") in codes(built)


def test_it_goes_although_newsroom_yaml_is_at_fault_or_pandoc_does_not_run(root: Path) -> None:
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    write(root, "newsroom.yaml", NEWSROOM + "typo: x\n")
    build(root)
    assert not (root / "build/media/named").exists()
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "appeals/first/appeal.yaml", APPEAL)
    build(root)
    assert "named" in standing(root)
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD.replace("Zed", "*Zed*"))
    with mock.patch.dict(os.environ, {"PYPANDOC_PANDOC": "/bin/false"}), suppress(PandocError):
        build(root, "other")
    assert not (root / "build/media/named").exists()
    assert not (root / "build/packs/named.zip").exists()


@pytest.mark.parametrize(
    "appeal",
    [
        APPEAL + WITHHELD + "closed: {at: 2026-12-01 10:00, thanks: Thank you}\n",
        APPEAL.replace("approved", "withdrawn")
        + WITHHELD
        + "withdrawn: {at: 2026-12-01 10:00, notice: It was wrong.}\n",
        APPEAL.replace("approved", "draft") + WITHHELD,
        APPEAL + WITHHELD + "typo: x\n",
        APPEAL + WITHHELD + "lead: [\n",
        APPEAL + WITHHELD.replace(NAME, "Mira Other, also_known_as: [Mimi, Amira Sample]"),
    ],
    ids=["closed", "withdrawn", "draft", "at fault", "no YAML", "another name"],
)
def test_an_appeal_withholds_a_name_in_whatever_state_it_is(root: Path, appeal: str) -> None:
    write(root, "appeals/first/appeal.yaml", appeal)
    built = build(root)
    assert "named" not in standing(root)
    assert ("withheld-name", "releases/named/release.yaml") in codes(built)


def test_a_slip_in_an_appeal_withholds_nobody_else(root: Path) -> None:
    people = f"persons_at_risk:\n  - {{name: Mira Other, name_public: no}}\n  - {{name: {NAME}, name_public: yes}}\n"
    write(
        root,
        "appeals/first/appeal.yaml",
        "type: urgent-appeal\n" + people + APPEAL.replace("Ada Example", NAME) + "lead: [\n",
    )
    write(root, "releases/named/release.yaml", NAMED)
    build(root)
    assert "named" in standing(root)


def test_a_likely_name_goes_too_and_comes_back_when_it_is_said_to_be_somebody_else(root: Path) -> None:
    likely = RELEASE.replace("Three hundred families", "A. Sample and three hundred families")
    write(root, "releases/named/release.yaml", likely)
    build(root)
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    built = build(root, "first")
    assert ("withheld-name-likely", "releases/named/release.yaml") in codes(built)
    assert "named" not in standing(root)
    write(root, "releases/named/release.yaml", likely + "not_the_same_person: [A. Sample]\n")
    assert codes(build(root)) == set()
    assert "named" in standing(root)


def test_a_namesake_is_printed_where_the_item_says_so(root: Path) -> None:
    namesake = NAMED + f"not_the_same_person: [{NAME}]\n"
    write(root, "releases/named/release.yaml", namesake)
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    assert codes(build(root)) == set()
    assert standing(root) == {"named", "other", "first", "second"}
    write(
        root,
        "appeals/first/appeal.yaml",
        APPEAL.replace("Three hundred", NAME) + WITHHELD + f"not_the_same_person: [{NAME}]\n",
    )
    assert ("withheld-name", "appeals/first/appeal.yaml") in codes(build(root))


def test_what_is_typed_newly_keeps_the_last_generation_which_has_no_name(root: Path) -> None:
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    build(root)
    before = contents(root / "build/media/other")
    write(root, "releases/other/release.yaml", NAMED)
    built = build(root)
    assert ("withheld-name", "releases/other/release.yaml") in codes(built)
    assert contents(root / "build/media/other") == before


def test_a_person_is_public_in_one_appeal_and_withheld_in_another(root: Path) -> None:
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    write(root, "appeals/second/appeal.yaml", APPEAL + PUBLIC)
    built = build(root)
    (fault,) = [each for each in built.faults if each.place.source.name == "appeals/second/appeal.yaml"]
    assert fault.code == "withheld-name"
    assert "appeals/first/appeal.yaml withholds it" in fault.message
    files = {path.name: path.read_bytes() for path in (root / "build/media/second").rglob("*") if path.is_file()}
    assert [found for name, data in files.items() for found in find_words(name, data, [NAME])] == []


def test_what_is_withheld_no_longer_is_built_again(root: Path) -> None:
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    build(root)
    write(root, "appeals/first/appeal.yaml", APPEAL)
    assert codes(build(root)) == set()
    assert "named" in standing(root)
    clean(root, root / "clean", MOMENT)
    assert contents(root / "build") == contents(root / "clean")


def test_a_name_that_a_template_puts_together_is_refused_before_anything_is_written(root: Path) -> None:
    pieces = '{% block article %}<p>{{ "Ami" }}{{ "ra" }} <b>Sam</b>{{ "ple" }}</p>'
    template = template_files()["html/release.html"].decode()
    assert "{% block article %}" in template
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    write(root, "releases/named/release.yaml", RELEASE)
    build(root)
    assert standing(root) == {"named", "other", "first", "second"}
    write(root, "templates/html/release.html", template.replace("{% block article %}", pieces, 1))
    for chosen in ("other",), ():
        built = build(root, *chosen)
        assert ("withheld-name-built", "media/other/other.en.html") in codes(built)
        assert "other" not in standing(root)
    assert standing(root) == {"first", "second"}
    everything = {path.name: path.read_bytes() for path in (root / "build").rglob("*.*") if path.is_file()}
    assert [found for name, data in everything.items() for found in find_words(name, data, [NAME])] == []
    write(root, "templates/html/release.html", template)
    assert codes(build(root)) == set()
    assert standing(root) == {"named", "other", "first", "second"}


def test_a_name_that_only_the_html_of_a_mail_has_is_refused(root: Path) -> None:
    write(root, "newsroom.yaml", NEWSROOM + "text: {mail: yes}\n")
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    frame = template_files()["text/mail.html"].decode()
    assert "<body>" in frame
    write(root, "templates/text/mail.html", frame.replace("<body>", "<body><p>Ami<em>ra Sam</em>ple</p>", 1))
    built = build(root, "other")
    (fault,) = [each for each in built.faults if each.place.source.name == "media/other/other.en.eml"]
    assert fault.code == "withheld-name-built"
    assert "mail part part.html › html text" in fault.message
    assert "other" not in standing(root)


@pytest.mark.parametrize("is_withheld_first", [True, False])
def test_a_name_that_only_a_word_file_has_is_found_deflated_as_it_is(root: Path, *, is_withheld_first: bool) -> None:
    template = template_files()["word/release.xml"].decode()
    named = f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>\n{{{{ parts.headlines(edition) }}}}"
    assert "{{ parts.headlines(edition) }}" in template
    write(root, "templates/word/release.xml", template.replace("{{ parts.headlines(edition) }}", named, 1))
    if not is_withheld_first:
        build(root)
        for path in (root / "build/media/other/other.en.docx", root / "build/packs/other.zip"):
            assert NAME.encode() in unpacked(path.read_bytes())
            assert NAME.encode() not in path.read_bytes()
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    built = build(root)
    if is_withheld_first:
        assert ("withheld-name-built", "media/other/other.en.docx") in codes(built)
    assert standing(root) == {"first", "second"}


def test_what_stands_by_a_template_goes_when_the_name_is_withheld_later(root: Path) -> None:
    pieces = '{% block article %}<p>{{ "Ami" }}{{ "ra" }} <b>Sam</b>{{ "ple" }}</p>'
    template = template_files()["html/release.html"].decode()
    write(root, "templates/html/release.html", template.replace("{% block article %}", pieces, 1))
    build(root)
    assert "other" in standing(root)
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    build(root, "first")
    assert standing(root) == {"first", "second"}


def test_newsroom_yaml_with_the_name_stops_the_build(root: Path) -> None:
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    build(root)
    before = contents(root / "build")
    write(root, "newsroom.yaml", NEWSROOM.replace("name: Press office", f"name: {NAME}"))
    built = build(root)
    assert ("withheld-name", "newsroom.yaml") in codes(built)
    assert contents(root / "build") == before


@examples(12, slow=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=6))
def test_whatever_is_withheld_and_built_in_turn_no_name_stands(turns: list[tuple[int, int]]) -> None:
    """Withhold, print and build in random turns; after each build no file has a name that an appeal withholds then."""
    people = ["Amira Sample", "Quondam Orwell", "Zelda Wexford"]
    withheld: list[set[str]] = [set(), set()]
    printed: list[str] = ["", ""]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, "newsroom.yaml", NEWSROOM)
        for what, which in turns:
            name = people[which % 3]
            if what < 2:
                withheld[what] ^= {name}
            elif what < 4:
                printed[what - 2] = name
            for number in (0, 1):
                listed = [f"  - {{name: {each}, name_public: no}}\n" for each in sorted(withheld[number])]
                at_risk = f"persons_at_risk:\n{''.join(listed)}" if listed else ""
                write(root, f"appeals/{number}/appeal.yaml", APPEAL + at_risk)
                text = RELEASE.replace("Three hundred", f"{printed[number]} and three hundred")
                write(root, f"releases/r{number}/release.yaml", text)
            build(root, *([("0",), ("r0",), ()][which % 3]), formats=("html",) if which == 3 else ())
            built = {path.name: path.read_bytes() for path in (root / "build").rglob("*.*") if path.is_file()}
            gone = sorted(withheld[0] | withheld[1])
            seen = {each: data for each, data in built.items() if not each.startswith(".")}
            assert [found.where for each, data in seen.items() for found in find_words(each, data, gone)] == []
        build(root)
        clean(root, root / "clean", MOMENT)
        assert sound(root / "build", build(root)) == sound(root / "clean", build(root))


@pytest.mark.parametrize("chosen", one_in(3, [((),), (("other",),), (("first",),)]))
def test_no_note_keeps_the_line_of_what_had_the_name_before(root: Path, chosen: tuple[str, ...]) -> None:
    """The faults of an item are kept with their lines, also where an older fault had the name in its line."""
    slip = NAMED.replace("status:", "stauts: 1\nstatus:")
    write(root, "releases/named/release.yaml", slip + f"stuats: {NAME}\n")
    build(root)
    assert NAME in str(log_of(root))
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD)
    told = codes(build(root, *chosen))
    assert ("withheld-name", "releases/named/release.yaml") in told
    for again in (chosen, ()):
        notes = [path for path in (root / "build").rglob("*") if path.is_file()]
        assert [path.name for path in notes if b"Sample" in unpacked(path.read_bytes())] == []
        assert codes(build(root, *again)) == told


def test_no_note_in_the_folder_of_a_build_has_the_name(root: Path) -> None:
    write(root, "releases/named/release.yaml", RELEASE)
    write(root, "appeals/first/appeal.yaml", APPEAL + WITHHELD.replace("Zed", "Zed, also_known_as: [Mimi Mo]"))
    assert codes(build(root)) == set()
    notes = b"".join(path.read_bytes() for path in (root / "build").rglob("*") if path.is_file())
    assert b"Sample" not in notes
    assert b"Mimi" not in notes
    assert [key for key, entry in log_of(root).entries.items() if entry.withholds] == ["appeals/first"]
