"""New items are whole files that a check reads, and say nothing that belongs to another item."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.document.schema import validate
from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, plain
from pipeline.scaffold.defaults import Defaults, RecentItem, defaults_of, recent_item
from pipeline.scaffold.from_item import duplicate, further_information, further_number
from pipeline.scaffold.item import NewItem, Wish, new_appeal, new_release
from pipeline.scaffold.order import ORDER
from pipeline.scaffold.translation import new_translation
from pipeline.source import Source
from tests.small import APPEAL, MOMENT, NEWSROOM, RELEASE, codes

DEFAULTS = Defaults("en", ("en", "nb"), date(2026, 11, 22), "Oslo", ("press-office",), "EX 8", frozenset({"taken"}))


def tree(text: str) -> MapNode:
    found = read(Source("", text), Faults())
    assert found is not None
    return found


def settings(text: str = NEWSROOM) -> Settings:
    found = validate(Settings, tree(text), Faults())
    assert found is not None
    return found


def files(made: NewItem, **translations: str) -> ItemFiles:
    (source,) = made.files.values()
    return ItemFiles(
        made.folder, made.slug, source.encode(), {tag: text.encode() for tag, text in translations.items()}, {}
    )


def written(made: NewItem) -> dict[str, object]:
    (source,) = made.files.values()
    found = plain(tree(source))
    assert isinstance(found, dict)
    return found


def test_a_field_of_the_models_has_its_place_in_a_new_file() -> None:
    assert sorted(ORDER) == sorted({*Release.model_fields, *Appeal.model_fields})


def test_a_new_release_is_a_draft_without_fault_in_the_order_of_a_reader() -> None:
    made = new_release(Wish("Villagers: face “eviction”"), DEFAULTS)
    assert made.key == "releases/2026-11-22-villagers-face-eviction"
    assert list(made.files) == ["release.yaml"]
    assert list(written(made)) == ["type", "status", "language", "index_number", "headline", "dateline", "contacts"]
    assert written(made)["headline"] == "Villagers: face “eviction”"
    assert codes(files(made)) == []


@pytest.mark.parametrize(
    ("kind", "left"), [("press-release", []), ("statement", []), ("open-letter", ["no-addressee"])]
)
def test_a_check_tells_of_a_new_release_what_only_a_person_can_write(kind: str, left: list[str]) -> None:
    assert codes(files(new_release(Wish("Villagers", kind), DEFAULTS))) == left


def test_a_new_appeal_lacks_whom_to_write_to_and_nothing_else() -> None:
    made = new_appeal(Wish("Stop the eviction"), DEFAULTS)
    assert (made.folder, list(made.files), codes(files(made))) == ("appeals", ["appeal.yaml"], ["no-target"])


def test_what_is_asked_for_stands_in_place_of_what_is_usual() -> None:
    wish = Wish("Nei", "statement", "nb", date(2026, 12, 1), "Tromsø", ("oslo-desk",), fields={"country": "NO"})
    found = written(new_release(wish, DEFAULTS))
    assert found["dateline"] == {"place": "Tromsø", "date": "2026-12-01"}
    assert (found["type"], found["language"], found["contacts"], found["country"]) == (
        "statement", "nb", ["oslo-desk"], "NO",
    )  # fmt: skip


def test_a_copy_leaves_behind_what_its_original_says_of_its_own_life() -> None:
    source = RELEASE + (
        "index_number: EX 1\npublished_at: 2026-05-01\nupdated_at: 2026-05-02\n"
        "embargo: {lifts_at: 2026-05-01 09:00, timezone: Europe/Oslo}\n"
        "corrections: [{at: 2026-05-02 10:00, note: Not three}]\nhistory: [{on: 2026-04-01, note: Before}]\n"
        "media: [{file: dam.jpg, alt: A dam, print_file: dam-large.jpg}]\n"
    )
    made = duplicate(tree(source), "releases", Wish(""), DEFAULTS, moment=MOMENT, zone="Europe/Oslo")
    found = written(made)
    assert list(found) == [
        "type", "status", "language", "index_number", "headline", "dateline", "body", "contacts", "media",
    ]  # fmt: skip
    assert (found["status"], found["index_number"]) == ("draft", "EX 8")
    assert found["dateline"] == {"place": "Oslo", "date": "2026-11-22"}
    assert made.media == ("dam-large.jpg", "dam.jpg")
    assert made.slug == "2026-11-22-villagers-face-eviction"


def test_a_copy_keeps_an_embargo_and_a_last_day_that_are_still_to_come() -> None:
    lifts = "embargo: {lifts_at: 2026-12-01 09:00, timezone: Europe/Oslo}\n"
    source = APPEAL + lifts + "closed: {at: 2026-12-10}\nnumber: 18/26\n"
    found = written(duplicate(tree(source), "appeals", Wish("Stop"), DEFAULTS, moment=MOMENT, zone="Europe/Oslo"))
    assert ("closed" in found, "number" in found, "embargo" in found) == (False, False, True)
    assert (found["send_before"], found["headline"]) == ("2026-12-31", "Stop")
    later = datetime(2027, 1, 1, tzinfo=UTC)
    late = Defaults(**{name: getattr(DEFAULTS, name) for name in DEFAULTS.__struct_fields__} | {"day": later.date()})
    found = written(duplicate(tree(source), "appeals", Wish("Stop"), late, moment=later, zone="Europe/Oslo"))
    assert ("embargo" in found, "send_before" in found) == (False, False)


def test_further_information_follows_its_appeal_with_its_people_targets_and_letters() -> None:
    source = APPEAL + "number: 18/26\npersons_at_risk: [{name: Oriel Vanta, pseudonym: Zara, name_public: no}]\n"
    made = further_information(tree(source), "first", Wish("Still there"), DEFAULTS)
    found = written(made)
    assert (found["stage"], found["previous"], found["number"]) == ("further-information", ["first"], "18/26 – 1")
    assert {"targets", "letters", "persons_at_risk"} <= set(found)
    assert {"body", "send_before", "call_to_action"}.isdisjoint(found)
    first = ItemFiles("appeals", "first", source.encode(), {}, {})
    assert codes(first, files(made)) == []


@pytest.mark.parametrize(("number", "further"), [("18/26", "18/26 – 1"), ("18/26 – 1", "18/26 – 2"), ("7", "7 – 1")])
def test_a_further_information_is_numbered_after_its_appeal(number: str, further: str) -> None:
    assert further_number(number) == further


def test_a_new_translation_is_asked_for_and_no_fault() -> None:
    text = new_translation("nb", due=date(2026, 12, 1), urgency="urgent", note="Two lines\nof it")
    made = new_release(Wish("Villagers"), DEFAULTS)
    assert codes(files(made, nb=text)) == []
    assert list(plain(tree(text))) == ["language", "status", "due", "urgency", "note_to_translator", "text"]  # type: ignore[call-overload]


def test_what_is_usual_is_what_the_newest_items_of_the_language_have() -> None:
    def recent(slug: str, text: str) -> RecentItem:
        found = recent_item("releases", slug, text.encode())
        assert found is not None
        return found

    older = recent("a", RELEASE.replace("press-office", "gone").replace("Oslo", "Paris"))
    newer = recent("b", RELEASE.replace("2026-05-01", "2026-06-01").replace("Oslo", "Bergen"))
    other = recent("c", RELEASE.replace("2026-05-01", "2026-07-01").replace("Oslo", "Tromsø").replace("en", "nb", 1))
    found = defaults_of(settings(), [older, newer], ["a", "b"], datetime(2026, 11, 22, 23, 30, tzinfo=UTC))
    assert (found.language, found.place, found.contacts) == ("en", "Bergen", ("press-office",))
    assert found.day == date(2026, 11, 23), "the newsroom's day, not the world's"
    assert defaults_of(settings(), [older], [], MOMENT).contacts == ("press-office",), "who is gone is not named"
    assert defaults_of(settings(), [], [], MOMENT, "nb").place is None
    assert other.slug == "c"
    assert recent_item("releases", "d", b"a: [") is None
