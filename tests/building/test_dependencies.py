"""A change makes again what depends on it, and nothing else: no other item or format, not even another file's date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from pipeline.building import used_settings
from pipeline.building.dependencies import Dependencies
from pipeline.building.request import BuildResult
from pipeline.building.task import Task, TaskResult
from pipeline.document.contacts import Contact, Phone
from pipeline.document.holds import held_by
from pipeline.document.settings import LatestNews, Organisation, Settings
from pipeline.edition.model import Edition
from pipeline.formats.registry import BY_NAME, FORMATS
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.templating.templates import Templates
from tests.building.small_newsroom import build_newsroom, copied, in_this_process, write, write_newsroom
from tests.examples import one_in
from tests.saying.samples import pictures, samples
from tests.saying.samples import templates as templates_of_samples
from tests.small import NEWSROOM, RELEASE, TEMPLATES

MOMENT = datetime(2026, 11, 5, 12, tzinfo=UTC)
SECOND_CONTACT = """\
  duty: {name: Duty officer, phones: [{number: +44 20 7946 0019}]}
"""
OTHER = "  other: {name: Other, email: other@example.org}\n"
TWO_CONTACTS = NEWSROOM.replace("press_office: press-office\n", SECOND_CONTACT + "press_office: press-office\n")
WORDS = TEMPLATES.files["words/nb.yaml"].decode()
HTML, DOCX, TXT = ({name: {kind} for name in ("one", "two", "first", "second")} for kind in ("html", "docx", "txt"))
EVERYTHING = {name: {"html", "docx", "txt"} for name in HTML}
Made = dict[str, set[str]]


def _only(*names: str) -> Made:
    return {name: EVERYTHING[name] for name in names}


def _template(name: str, old: str, new: str) -> tuple[str, str]:
    text = TEMPLATES.files[name].decode()
    assert old in text
    return f"templates/{name}", text.replace(old, new)


CHANGES: Mapping[str, tuple[tuple[str, str], Made]] = {
    "a contact that one release names": (
        ("newsroom.yaml", TWO_CONTACTS.replace("Duty officer", "Our duty officer")),
        _only("two"),
    ),
    "a contact that nobody names": (("newsroom.yaml", TWO_CONTACTS.replace("  duty:", f"{OTHER}  duty:")), {}),
    "a topic of one release": (("newsroom.yaml", TWO_CONTACTS.replace("en: Eviction", "en: Evictions")), _only("two")),
    "a topic of nobody": (("newsroom.yaml", TWO_CONTACTS.replace("}}", "}, water: {en: Water}}")), {}),
    "a language more": (("newsroom.yaml", TWO_CONTACTS.replace("zh-Hans]", "zh-Hans, fr]")), {}),
    "a comment": (("newsroom.yaml", f"# Ours\n{TWO_CONTACTS}"), {}),
    "a limit": (("newsroom.yaml", f"{TWO_CONTACTS}limits: {{headline: 200}}\n"), {}),
    "the limit of mail links": (("newsroom.yaml", f"{TWO_CONTACTS}limits: {{mail_link: 1900}}\n"), EVERYTHING),
    "conventions of a language in which nothing is": (
        ("newsroom.yaml", TWO_CONTACTS.replace("{en: en-GB}", "{en: en-GB, ar: ar-EG}")),
        {},
    ),
    "the conventions of a translation": (
        ("newsroom.yaml", TWO_CONTACTS.replace("{en: en-GB}", "{en: en-GB, nb: nb-NO}")),
        _only("one"),
    ),
    "the organisation’s name": (("newsroom.yaml", TWO_CONTACTS.replace("en: Watch,", "en: Guard,")), EVERYTHING),
    "the width of plain text": (("newsroom.yaml", f"{TWO_CONTACTS}text: {{columns: 60}}\n"), TXT),
    "words of a translation": (("templates/words/nb.yaml", f"# Ours\n{WORDS}"), _only("one")),
    "words of nobody": (("templates/words/fa.yaml", TEMPLATES.files["words/fa.yaml"].decode() + "\n"), {}),
    "a plain text’s template": (
        _template("text/release.txt", "{% import", "More.\n{% import"),
        {"one": {"txt"}, "two": {"txt"}},
    ),
    "what all pages include": (_template("html/top-parts.html", "<a ", '<a rel="x" '), HTML),
    "the style sheet": (_template("html/style.css", "body", "body, em"), HTML),
    "the page of a letter": (
        _template("html/letter.html", "<", "<!-- x --><"),
        {"first": {"html"}, "second": {"html"}},
    ),
    "what is included only by appeals": (
        _template("word/appeal-parts.xml", "{% import", " {% import"),
        {"first": {"docx"}, "second": {"docx"}},
    ),
    "the letterhead": (("templates/word/letterhead.docx", ""), DOCX),
    "the read-me of packs": (
        _template("pack/read-me.txt", "{% import", "More.\n{% import"),
        {name: set() for name in EVERYTHING},
    ),
}


def _watching(found: Made) -> Callable[[Iterator[Task], int], Iterator[tuple[Task, TaskResult]]]:
    """Have tasks done, and note which formats of which item are made."""

    def run(tasks: Iterator[Task], count: int) -> Iterator[tuple[Task, TaskResult]]:
        for task, result in in_this_process(tasks, count):
            for asked, each in zip(task.items, result.items, strict=True):
                if each.rendered:
                    found[asked.files.slug] = BY_NAME.keys() - asked.unchanged.keys()
            yield task, result

    return run


def _file_stamps(out: Path) -> dict[str, tuple[int, int]]:
    return {
        path.relative_to(out).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for each in out.glob("[!.]*")
        for path in each.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildResult]:
    """Give a newsroom that was built, and what the build told."""
    root = tmp_path_factory.mktemp("built")
    write_newsroom(root)
    write(root, "newsroom.yaml", TWO_CONTACTS)
    two = RELEASE.replace("[press-office]", "[duty]") + "topics: [eviction]\n"
    write(root, "releases/two/release.yaml", two)
    return root, build_newsroom(root, root / "build", MOMENT)


@pytest.mark.parametrize("change", one_in(5, CHANGES))
def test_a_change_makes_again_what_depends_on_it(
    tmp_path: Path, built_once: tuple[Path, BuildResult], change: str
) -> None:
    (name, text), expected = CHANGES[change]
    original, built = built_once
    out = copied(original, tmp_path) / "build"
    before = _file_stamps(out)
    write(tmp_path, name, text or TEMPLATES.files["word/letter.docx"])
    found: Made = {}
    again = build_newsroom(tmp_path, out, MOMENT, run=_watching(found))
    assert [item.files for item in again.items] == [item.files for item in built.items]
    assert found == expected
    touched = {each for each, stamp in _file_stamps(out).items() if stamp != before.get(each)}
    allowed = {(slug, kind) for slug, kinds in expected.items() for kind in kinds}
    for each in touched:
        _, slug, *rest = each.removesuffix(".zip").replace("EMBARGOED-", "").split("/")
        assert slug in expected
        assert not rest or (slug, Path(each).suffix.removeprefix(".")) in allowed


def test_every_field_of_the_newsroom_is_known_to_be_checked_or_printed() -> None:
    of_formats = [name for each in FORMATS for name in each.settings]
    printed = (*used_settings.PRINTED, *used_settings.PRINTED_BY_LANGUAGE)
    of_items = (*used_settings.CHECKED, *printed, *used_settings.BY_NAME)
    known = (*of_items, *used_settings.OF_THE_FILE, *of_formats)
    assert {name.partition("/")[0] for name in known} == set(Settings.model_fields)


def test_every_text_per_language_that_is_printed_of_the_newsroom_is_known() -> None:
    groups = [(model, name) for model in (Organisation, LatestNews, Contact, Phone) for name in model.model_fields]
    for model, name in (*groups, (Settings, "licence"), (Settings, "topics")):
        held = held_by(model, name)
        kinds = {each.kind for each in (held, held.inner, held.instead) if each}
        assert ("local" in kinds) == (name in used_settings.TEXTS), (model, name)


def _again(root: Path, settings: str) -> tuple[dict[str, bool], BuildResult]:
    """Build under another newsroom.yaml; give which items were made again, and whether their findings had held."""
    made: dict[str, bool] = {}

    def run(tasks: Iterator[Task], count: int) -> Iterator[tuple[Task, TaskResult]]:
        for task, result in in_this_process(tasks, count):
            made.update({asked.files.slug: asked.faulty is not None for asked in task.items})
            yield task, result

    write(root, "newsroom.yaml", settings)
    return made, build_newsroom(root, root / "build", MOMENT, run=run)


def test_what_is_printed_in_a_language_makes_again_what_is_in_it(
    tmp_path: Path, built_once: tuple[Path, BuildResult]
) -> None:
    copied(built_once[0], tmp_path)
    about = "boilerplate: {en: Watch protects people., nb: Vi verner folk., ar: نحمي الناس.}"
    settings = TWO_CONTACTS.replace("boilerplate: {en: Watch protects people.}", about)
    assert set(_again(tmp_path, settings)[0]) == {"one"}
    assert _again(tmp_path, settings.replace("نحمي الناس", "نحمي جميع الناس"))[0] == {}
    assert set(_again(tmp_path, settings.replace("verner", "beskytter"))[0]) == {"one"}
    hours = "name: Press office, hours: {en: Day and night, nb: Døgnet rundt},"
    office = settings.replace("name: Press office,", hours)
    _again(tmp_path, office)
    assert set(_again(tmp_path, office.replace("Døgnet rundt", "Hele døgnet"))[0]) == {"one"}


def test_a_name_that_a_new_contact_has_is_no_slip_any_more(tmp_path: Path) -> None:
    write(tmp_path, "newsroom.yaml", TWO_CONTACTS)
    text = RELEASE.replace("must leave", "must leave, Ingvild Solbak said")
    write(tmp_path, "releases/one/release.yaml", text + "spokespeople: [{name: Ingvild Solbakk}]\n")
    told = build_newsroom(tmp_path, tmp_path / "build", MOMENT)
    assert [fault.code for fault in told.faults] == ["name-spelling"]
    _, again = _again(tmp_path, TWO_CONTACTS.replace("  duty:", f"{OTHER.replace('Other', 'Ingvild Solbak')}  duty:"))
    assert list(again.faults) == []


def test_another_number_has_every_item_made_and_no_release_checked(
    tmp_path: Path, built_once: tuple[Path, BuildResult]
) -> None:
    copied(built_once[0], tmp_path)
    made, _ = _again(tmp_path, TWO_CONTACTS.replace("7946 0018", "7946 0017"))
    assert set(made) == {"one", "two", "first", "second"}
    assert made["one"]
    assert made["two"]


@cache
def _formats_with(changed: str | None) -> Mapping[tuple[str, bool], str]:
    """Give what each format depends on when one template has changed: all templates are read for each, so once."""
    files = templates_of_samples().files
    ours = Dependencies(SharedFiles.of(None, {**files, changed: files[changed] + b"\n"} if changed else files))
    return {(name, of): ours.of_format(name, is_appeal=of) for name in BY_NAME for of in (False, True)}


@pytest.mark.long
@pytest.mark.parametrize(("name", "is_appeal"), [*product(BY_NAME, [False, True])])
def test_a_format_needs_no_template_beside_those_that_it_is_said_to_depend_on(name: str, *, is_appeal: bool) -> None:
    files = templates_of_samples().files
    own = _formats_with(None)[name, is_appeal]
    needed = {other: data for other, data in files.items() if _formats_with(other)[name, is_appeal] != own}
    assert 0 < len(needed) < len(files)
    # both letterheads are read, and the one that is not needed is laid aside
    there = Templates({"word/letter.docx": files["word/letterhead.docx"], **needed})

    def given(edition: Edition, templates: Templates) -> list[bytes]:
        return [each.data for each in BY_NAME[name].render(edition, templates, pictures(edition.slug))]

    for edition, _ in samples().values():
        if (edition.appeal is not None) == is_appeal:
            assert given(edition, there) == given(edition, templates_of_samples())
