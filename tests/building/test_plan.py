"""What must not stand any longer goes at the next build of any kind, whatever was asked for and whatever fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipeline.building.request import BuildResult
from pipeline.building.task import BuildOptions
from pipeline.richtext.pandoc import PandocError
from tests.building.small_newsroom import CLOSED, NB, build_newsroom, contents, copied, write
from tests.small import APPEAL, NEWSROOM, RELEASE
from tests.unpacked import unpacked

MOMENT = datetime(2026, 12, 5, 12, tzinfo=UTC)
RARE = "Quagmire"
TEXT = RELEASE.replace("Three hundred families", f"{RARE} families")
EMBARGO = "embargo: {lifts_at: 2026-12-20 18:00, timezone: Europe/Oslo}\n"
NOTICE = "withdrawn: {at: 2026-12-04 10:00, notice: It was wrong.}\n"
WITHDRAWN = TEXT.replace("status: approved", "status: withdrawn") + NOTICE
PERSON = """\
persons_at_risk:
  - {name: Quagmire Example, name_public: PUBLIC, pseudonym: Ann, consent: {by: her, on: 2026-05-01}}
"""
WRITE = "Write to the minister."


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a newsroom, built: a release in two languages, another, and an appeal."""
    root = tmp_path_factory.mktemp("built")
    write(root, "newsroom.yaml", NEWSROOM)
    write(root, "releases/dam/release.yaml", TEXT)
    write(root, "releases/dam/nb.yaml", NB.replace("HEADLINE", f"{RARE} på norsk"))
    write(root, "releases/other/release.yaml", RELEASE)
    write(root, "appeals/free-them/appeal.yaml", APPEAL)
    build(root)
    return root


@pytest.fixture
def newsroom(built_once: Path, tmp_path: Path) -> Path:
    return copied(built_once, tmp_path)


def build(root: Path, *chosen: str, formats: str = "", moment: datetime = MOMENT, drafts: bool = False) -> BuildResult:
    options = BuildOptions(frozenset(formats.split()), drafts=drafts)
    return build_newsroom(root, root / "build", moment, chosen=frozenset(chosen), options=options)


def under(root: Path, settings: str) -> BuildResult:
    """Build under another newsroom.yaml."""
    write(root, "newsroom.yaml", settings)
    return build(root)


def holding(root: Path, word: str) -> list[str]:
    """Name the files of build/ that hold a word, packs and Word files too."""
    found = (path for each in (root / "build").glob("[!.]*") for path in (each, *each.rglob("*")) if path.is_file())
    held = (path for path in found if word.encode() in unpacked(path.read_bytes()))
    return sorted(path.relative_to(root / "build").as_posix() for path in held)


def names(root: Path, slug: str) -> set[str]:
    return {name.rpartition("/")[2] for name in contents(root / "build") if slug in name}


GONE: dict[str, tuple[Callable[[Path], None], str]] = {
    "withdrawn": (lambda root: write(root, "releases/dam/release.yaml", WITHDRAWN), RARE),
    "withdrawn, with a slip elsewhere": (
        lambda root: write(root, "releases/dam/release.yaml", WITHDRAWN.replace("headline", "headlin")),
        RARE,
    ),
    "withdrawn, without a notice": (
        lambda root: write(root, "releases/dam/release.yaml", WITHDRAWN.replace(NOTICE, "")),
        RARE,
    ),
    "a draft again": (
        lambda root: write(root, "releases/dam/release.yaml", TEXT.replace("approved", "draft")),
        RARE,
    ),
    "deleted": (lambda root: shutil.rmtree(root / "releases/dam"), RARE),
    "under embargo, after it was out": (
        lambda root: write(root, "releases/dam/release.yaml", TEXT + EMBARGO),
        "dam.en.",
    ),
    "a translation that is deleted": (lambda root: (root / "releases/dam/nb.yaml").unlink(), "på norsk"),
    "a translation that is a draft again": (
        lambda root: write(root, "releases/dam/nb.yaml", NB.replace("approved", "draft")),
        "på norsk",
    ),
    "closed": (
        lambda root: write(root, "appeals/free-them/appeal.yaml", APPEAL + CLOSED.replace("12-10", "12-04")),
        WRITE,
    ),
    "closed at a time that cannot be read": (
        lambda root: write(root, "appeals/free-them/appeal.yaml", APPEAL + "closed: {at: yesterday}\n"),
        WRITE,
    ),
}
CIRCUMSTANCES: dict[str, Callable[[Path], object]] = {
    "a build of one format": lambda root: build(root, formats="html"),
    "a build of another item": lambda root: build(root, "other"),
    "a build of one format of another item": lambda root: build(root, "other", formats="txt"),
    "newsroom.yaml at fault": lambda root: under(root, NEWSROOM + "kickr: x\n"),
    "newsroom.yaml that is no YAML": lambda root: under(root, "organisation: [\n"),
    "a whole build": build,
}


def some(others: Iterable[str], usual: str) -> list[object]:
    """Pair every change with the usual circumstance, and one change with all others; the rest are for a long run."""
    pairs = [(change, other) for change in GONE for other in others]
    few = [change == "withdrawn" or other == usual for change, other in pairs]
    return [
        pytest.param(*pair, marks=() if is_few else pytest.mark.long) for pair, is_few in zip(pairs, few, strict=True)
    ]


@pytest.mark.parametrize(("change", "circumstance"), some(CIRCUMSTANCES, "a build of one format of another item"))
def test_what_must_go_is_gone(newsroom: Path, change: str, circumstance: str) -> None:
    edit, word = GONE[change]
    build(newsroom)
    assert holding(newsroom, word)
    edit(newsroom)
    CIRCUMSTANCES[circumstance](newsroom)
    assert [name for name in holding(newsroom, word) if "EMBARGOED" not in name] == []
    assert names(newsroom, "other") >= {"other.en.html", "other.en.docx", "other.en.txt", "other.zip"}


@pytest.mark.parametrize(
    ("change", "broken"), some(["/bin/false", "/bin/true", "/bin/cat", "/nowhere/pandoc"], "/bin/false")
)
def test_what_must_go_is_gone_and_nothing_else_where_pandoc_is_broken(
    newsroom: Path, change: str, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit, word = GONE[change]
    build(newsroom)
    other = {name: data for name, data in contents(newsroom / "build").items() if "other" in name}
    edit(newsroom)
    write(newsroom, "releases/other/release.yaml", RELEASE.replace("Three hundred", "**Four *hun*dred**"))
    monkeypatch.setenv("PYPANDOC_PANDOC", broken)
    with pytest.raises(PandocError):
        build(newsroom)
    assert holding(newsroom, word) == []
    assert {name: data for name, data in contents(newsroom / "build").items() if "other" in name} == other


def test_of_a_file_that_is_no_yaml_the_last_known_state_holds(newsroom: Path) -> None:
    build(newsroom)
    before = contents(newsroom / "build")
    write(newsroom, "releases/dam/release.yaml", "status: withdrawn\nheadline: [\n")
    build(newsroom)
    assert contents(newsroom / "build") == before
    write(newsroom, "releases/dam/release.yaml", WITHDRAWN)
    build(newsroom)
    assert holding(newsroom, RARE) == []
    notice = contents(newsroom / "build")
    write(newsroom, "releases/dam/release.yaml", "status: approved\nheadline: [\n")
    build(newsroom)
    assert contents(newsroom / "build") == notice


def test_a_withdrawn_text_leaves_its_notice_also_where_it_was_not_asked_for(newsroom: Path) -> None:
    build(newsroom)
    write(newsroom, "releases/dam/release.yaml", WITHDRAWN)
    result = build(newsroom, "other", formats="html")
    assert [(each.slug, each.reason) for each in result.removals] == [("dam", "withdrawn")]
    assert "media/dam/dam.en.html" in holding(newsroom, "It was wrong.")
    assert holding(newsroom, RARE) == []


def test_a_name_that_must_not_be_printed_any_more_goes_with_all_that_stands(newsroom: Path) -> None:
    appeal = APPEAL + PERSON.replace("PUBLIC", "yes")
    write(newsroom, "appeals/free-them/appeal.yaml", appeal)
    build(newsroom)
    assert holding(newsroom, RARE + " Example")
    for changed in (PERSON.replace("PUBLIC", "no"), PERSON.replace("PUBLIC", "yes").partition(", consent")[0] + "}\n"):
        write(newsroom, "appeals/free-them/appeal.yaml", APPEAL.replace("headline", "headlin") + changed)
        result = build(newsroom, "other")
        assert [(each.slug, each.reason) for each in result.removals] == [("free-them", "withheld")]
        assert holding(newsroom, RARE + " Example") == []
        write(newsroom, "appeals/free-them/appeal.yaml", appeal)
        build(newsroom)
        assert holding(newsroom, RARE + " Example")


def test_a_file_whose_rights_have_ended_goes_with_all_that_stands_also_by_a_build_of_another_item(
    newsroom: Path,
) -> None:
    listed = "media: [{file: figures.csv, title: Stay and Quagmire, expires: 2026-11-30}]\n"
    write(newsroom, "releases/dam/media/figures.csv", "held,120\n")
    write(newsroom, "releases/dam/release.yaml", TEXT + listed)
    write(
        newsroom,
        "releases/dam/nb.yaml",
        NB.replace("HEADLINE", "Nei").replace("}}", "}, media: [{file: figures.csv, title: Bli}]}"),
    )
    build(newsroom, moment=datetime(2026, 11, 30, 22, 0, tzinfo=UTC))
    assert "packs/dam.zip" in holding(newsroom, "held,120")
    found = build(newsroom, "other", formats="txt", moment=datetime(2026, 11, 30, 23, 0, tzinfo=UTC))
    assert [(each.slug, each.reason) for each in found.removals] == [("dam", "expired")]
    assert holding(newsroom, "held,120") == []
    assert holding(newsroom, "figures.csv") == []
    assert "dam.en.html" in names(newsroom, "dam")
    assert build(newsroom, moment=datetime(2026, 12, 2, tzinfo=UTC)).removals == ()


def test_what_is_lifted_is_replaced_at_once_also_by_a_narrow_build(newsroom: Path) -> None:
    write(newsroom, "releases/dam/release.yaml", TEXT + EMBARGO)
    build(newsroom)
    assert "EMBARGOED-dam.zip" in names(newsroom, "dam")
    later = MOMENT + timedelta(days=30)
    build(newsroom, "other", moment=later)
    assert "EMBARGOED-dam.zip" in names(newsroom, "dam"), "nothing is wrong with it, and it was not asked for"
    build(newsroom, "dam", formats="html", moment=later)
    assert names(newsroom, "dam") >= {"dam.en.html", "dam.nb.docx", "dam.zip"}
    assert not [name for name in names(newsroom, "dam") if "EMBARGOED" in name]


def test_what_is_renamed_stands_under_its_old_name_until_the_new_one_stands(newsroom: Path) -> None:
    build(newsroom)
    (newsroom / "releases/dam").rename(newsroom / "releases/big-dam")
    write(newsroom, "newsroom.yaml", NEWSROOM + "kickr: x\n")
    build(newsroom)
    assert "dam.zip" in names(newsroom, "dam")
    write(newsroom, "newsroom.yaml", NEWSROOM)
    build(newsroom, "other", formats="html")
    assert {name for name in names(newsroom, "dam") if name.endswith("zip")} == {"big-dam.zip"}
    assert contents(newsroom / "build") == _clean(newsroom)


def test_a_slip_in_a_text_keeps_the_last_whole_generation_and_says_so(newsroom: Path) -> None:
    build(newsroom)
    before = contents(newsroom / "build")
    for name, text in (
        ("releases/dam/release.yaml", TEXT.replace("headline", "headlin")),
        ("releases/dam/nb.yaml", NB.replace("headline", "headlin")),
        ("releases/dam/release.yaml", TEXT + "topics: [nothing]\n"),
    ):
        good = (newsroom / name).read_text()
        write(newsroom, name, text)
        result = build(newsroom, moment=MOMENT + timedelta(days=1))
        kept = {each.slug: each.kept_from for each in result.items if each.kept_from}
        assert kept == {"dam": MOMENT}
        assert contents(newsroom / "build") == before
        write(newsroom, name, good)
        assert not [each for each in build(newsroom).items if each.kept_from]
        assert contents(newsroom / "build") == before


def test_a_correction_is_never_held_back_by_a_slip(newsroom: Path) -> None:
    build(newsroom)
    correction = "corrections: [{at: 2026-12-04 10:00, note: The figure was wrong.}]\n"
    write(newsroom, "releases/dam/release.yaml", TEXT.replace("headline", "headlin") + correction)
    build(newsroom)
    assert names(newsroom, "dam") == set()


def test_a_translation_whose_figures_differ_goes_with_its_pack_and_the_others_stay(newsroom: Path) -> None:
    write(
        newsroom, "releases/dam/nb.yaml", NB.replace("HEADLINE", "Nei").replace("Brød.", "Tre hundre familier må dra.")
    )
    write(newsroom, "releases/dam/release.yaml", RELEASE)
    build(newsroom)
    assert {"dam.nb.html", "dam.zip"} <= names(newsroom, "dam")
    write(newsroom, "releases/dam/release.yaml", RELEASE.replace("Three hundred", "Four hundred"))
    build(newsroom)
    assert names(newsroom, "dam") == {"dam.en.html", "dam.en.docx", "dam.en.txt"}
    assert "media/dam/dam.en.txt" in holding(newsroom, "Four hundred")


def test_what_an_older_program_left_goes_by_what_the_files_say_now(newsroom: Path) -> None:
    build(newsroom)
    for file in (".standing.json", ".build-log.json"):
        (newsroom / "build" / file).unlink()
    write(newsroom, "releases/dam/release.yaml", WITHDRAWN.replace("headline", "headlin"))
    write(newsroom, "newsroom.yaml", NEWSROOM + "kickr: x\n")
    build(newsroom, "other", formats="html")
    assert holding(newsroom, RARE) == []
    assert "other.zip" in names(newsroom, "other")


def _clean(root: Path) -> dict[str, str]:
    shutil.rmtree(root / "clean", ignore_errors=True)
    build_newsroom(root, root / "clean", MOMENT)
    return contents(root / "clean")
