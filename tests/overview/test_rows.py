"""Rows of items at a moment: what is listed of an item, sound or not, and what happens to it next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pipeline.newsroom.files import ItemFiles
from pipeline.overview.glance import Filter, glance
from pipeline.overview.listed_item import ListedItem
from pipeline.overview.rows import row
from pipeline.publishing.upcoming import NEVER, Upcoming
from pipeline.state.listing import listing_of
from tests.small import APPEAL, MOMENT, RELEASE, checked, item

LANGUAGES = ("en", "nb", "ar", "zh-Hans")
NB = "language: nb\nstatus: {}\ntext: {{headline: Landsbyboere må flytte, body: Tre hundre familier må dra.}}\n"


def listed(files: ItemFiles, moment: datetime = MOMENT) -> ListedItem:
    """Give the row of one item, with the faults that a check finds in it."""
    faults = [each for each in checked(files).faults if each.place.source.name.startswith(files.key)]
    return row(files.folder, files.slug, listing_of(files, {}, "Europe/Oslo"), faults, LANGUAGES, moment)


def test_a_row_says_what_a_release_is_and_how_it_stands_in_each_language() -> None:
    found = listed(
        item(
            RELEASE + "country: [NO, SE]\ntopics: [eviction]\nindex_number: A 1\n",
            nb=NB.format("approved"),
            ar="language: ar\nstatus: requested\ntext: {}\n",
        )
    )
    assert (found.kind, found.headline, found.language) == ("press-release", "Villagers face eviction", "en")
    assert (found.state, found.group, found.issued) == ("published", "published", "2026-05-01")
    assert (found.countries, found.topics, found.index_number) == (("NO", "SE"), ("eviction",), "A 1")
    assert {tag: (each.standing, each.state) for tag, each in found.languages.items()} == {
        "en": ("source", "published"),
        "nb": ("approved", "published"),
        "ar": ("requested", None),
        "zh-Hans": ("missing", None),
    }
    # the place of the dateline is not translated
    assert found.behind == {"nb": "unfinished", "ar": "unfinished", "zh-Hans": "missing"}


def test_a_translation_of_a_source_that_changed_is_stale() -> None:
    made = NB.format("approved") + "translated_from: {headline: 0000000000000000}\n"
    assert listed(item(RELEASE, nb=made)).behind["nb"] == "stale"
    draft = RELEASE.replace("approved", "draft")
    assert listed(item(draft, nb=made)).behind == {}, "nobody waits for the translation of a draft"


def test_a_source_that_cannot_be_read_is_listed_by_its_folder() -> None:
    found = listed(item("type: [\n", slug="dam"))
    assert (found.slug, found.headline, found.state, found.group) == ("dam", "", None, "unreadable")
    assert (found.errors, found.warnings) == (1, 0)


def test_a_source_at_fault_keeps_what_can_be_read_of_it() -> None:
    found = listed(item(RELEASE.replace("2026-05-01", "2026-13-01").replace("language: en\n", "")))
    assert (found.headline, found.language, found.state) == ("Villagers face eviction", "", "published")
    assert found.errors == 2


def test_an_embargo_lifts_at_its_second_and_one_without_a_time_never() -> None:
    source = RELEASE + "embargo: {lifts_at: 2026-12-01 18:00, timezone: Europe/Oslo}\n"
    lifts = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)
    before = listed(item(source), lifts - timedelta(seconds=1))
    assert (before.state, before.next) == ("embargoed", Upcoming(lifts, "lifts"))
    assert (listed(item(source), lifts).state, listed(item(source), lifts).next) == ("published", None)
    never = listed(item(source.replace("2026-12-01 18:00", "soon")))
    assert (never.state, never.lifts_at, never.next) == ("embargoed", NEVER, None)


def test_what_happens_to_an_appeal_stands_in_order_and_ends_with_its_closing() -> None:
    midnight = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)
    open_appeal = listed(item(APPEAL, "appeals"))
    assert (open_appeal.upcoming, open_appeal.send_before) == ((Upcoming(midnight, "deadline"),), "2026-12-31")
    closing = item(APPEAL + "closed: {at: 2026-12-10 12:00, thanks: Thank you}\n", "appeals")
    closes = Upcoming(datetime(2026, 12, 10, 11, 0, tzinfo=UTC), "closes")
    assert listed(closing).upcoming == (closes,), "its last day to write comes after it is over"
    assert (listed(closing, closes.at).group, listed(closing, closes.at).is_closed) == ("closed", True)
    late = listed(item(APPEAL.replace("status: approved", "status: withdrawn"), "appeals"))
    assert late.upcoming == ()


def test_a_glance_groups_items_with_the_newest_first_and_the_soonest_first_of_what_is_next() -> None:
    lift = "embargo: {lifts_at: 2026-12-01 18:00, timezone: Europe/Oslo}\n"
    every = [
        listed(item(RELEASE, slug="old")),
        listed(item(RELEASE.replace("2026-05-01", "2026-06-01"), slug="new")),
        listed(item(RELEASE + lift, slug="held")),
        listed(item(RELEASE.replace("approved", "in-review") + lift.replace("01 18", "03 18"), slug="read")),
        listed(item(APPEAL, "appeals", "open")),
        listed(item(APPEAL.replace("2026-12-31", "2026-11-24"), "appeals", "soon")),
        listed(item(APPEAL.replace("2026-12-31", "2026-11-01"), "appeals", "late")),
    ]
    seen = glance(every, MOMENT)
    assert {name: [each.slug for each in items] for name, items in seen.groups.items()} == {
        "in-review": ["read"],
        "embargoed": ["held"],
        "published": ["new", "soon", "open", "old", "late"],
    }
    assert [(item.slug, change.kind) for change, item in seen.upcoming] == [
        ("soon", "deadline"),
        ("held", "lifts"),
        ("read", "lifts"),
        ("open", "deadline"),
    ]
    assert ([each.slug for each in seen.this_week], [each.slug for each in seen.overdue]) == (["soon"], ["late"])
    assert seen.behind["nb"] == {"missing": 7}


def test_a_filter_takes_what_it_names() -> None:
    release, appeal = listed(item(RELEASE, slug="dam", nb=NB.format("draft"))), listed(item(APPEAL, "appeals"))
    taken = [
        Filter(),
        Filter(slugs={"dam"}),
        Filter(states=["published"]),
        Filter(states=["draft"]),
        Filter(languages=["nb"]),
        Filter(kinds=["appeal"]),
        Filter(kinds=["press-release"]),
    ]
    assert [[each.folder for each in (release, appeal) if wanted.takes(each)] for wanted in taken] == [
        ["releases", "appeals"], ["releases"], ["releases", "appeals"], [], ["releases"], ["appeals"], ["releases"],
    ]  # fmt: skip
