"""A stale or missing text stops its edition, is printed in the source's language, or is left out; never silently."""

from __future__ import annotations

import re

import pytest

from pipeline.checks.whole_newsroom import Checked, check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition
from pipeline.formats.html.render import render as html
from pipeline.translation.digest import digest
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, files, item

SOURCE = RELEASE.replace("headline: Villagers", "kicker: Land\nlead: |\n  300 must leave.\nheadline: Villagers")
NB = f"""\
language: nb
status: approved
text:
  kicker: Jord
  lead: |
    300 må dra.
  headline: Landsbyboere kastes ut
  dateline: {{place: Oslo}}
  body: |
    Tre hundre familier må dra.
translated_from:
  kicker: {digest("Land")}
  lead: {digest("300 must leave.")}
  headline: {digest("Villagers face eviction")}
  dateline.place: {digest("Oslo")}
  body: {digest("Three hundred families must leave.")}
"""


def _checked(source: str, translation: str, policy: str = "") -> Checked:
    newsroom = NEWSROOM + (f"translations: {{{policy}}}\n" if policy else "")
    return check(files(item(source, nb=translation), newsroom=newsroom))


def _told(found: Checked) -> list[tuple[str, str, str]]:
    return [(fault.code, fault.severity, fault.message.split("‘")[1].split("’")[0]) for fault in found.faults]


def _nb(found: Checked, *, drafts: bool = False) -> Edition:
    assert found.newsroom is not None
    context = EditionContext.of(found.newsroom, MOMENT)
    made = [each for one in found.newsroom.items for each in editions(context, one, drafts=drafts)]
    return next(edition for edition in made if edition.language.tag == "nb")


def _page(edition: Edition) -> str:
    page = html(edition, TEMPLATES, {})[0].data.decode()
    return re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)


def test_what_was_recorded_and_has_not_changed_goes_out_without_a_word() -> None:
    assert _told(_checked(SOURCE, NB)) == []


@pytest.mark.parametrize("policy", ["", "stale: stop", "stale: stop, missing: source"])
def test_a_changed_source_stops_the_edition_and_names_both_places(policy: str) -> None:
    found = _checked(SOURCE.replace("300 must", "300 may"), NB, policy)
    assert _told(found) == [("stale-translation", "error", "lead")]
    (fault,) = found.faults
    assert (fault.place.source.name, fault.place.line, fault.place.column) == ("releases/item/nb.yaml", 6, 5)
    assert "line 6 of releases/item/release.yaml" in str(fault.expected)


def test_a_stale_text_may_be_printed_in_the_sources_words_marked_as_what_they_are() -> None:
    found = _checked(SOURCE.replace("300 must", "300 may"), NB, "stale: source")
    assert _told(found) == [("stale-translation", "warning", "lead")]
    edition = _nb(found)
    assert edition.lead is not None
    assert edition.lead.language.tag == "en"
    page = _page(edition)
    assert "300 må dra" not in page
    assert re.search(r'lang="en"[^>]*>\s*(<p>)?300 may leave', page)


def test_a_stale_text_may_be_left_out_where_it_may_be_absent() -> None:
    found = _checked(SOURCE.replace("300 must", "300 may"), NB, "stale: leave-out")
    assert _told(found) == [("stale-translation", "warning", "lead")]
    edition = _nb(found)
    assert edition.lead is None
    assert "300" not in _page(edition)


def test_a_text_that_may_not_be_absent_stops_all_the_same() -> None:
    found = _checked(SOURCE.replace("face eviction", "are evicted"), NB, "stale: leave-out")
    assert _told(found) == [("stale-translation", "error", "headline")]


@pytest.mark.parametrize(
    ("policy", "severity"), [("", "error"), ("missing: source", "warning"), ("missing: leave-out", "warning")]
)
def test_a_missing_text_is_told_whatever_happens_to_it(policy: str, severity: str) -> None:
    found = _checked(SOURCE, NB.replace("  kicker: Jord\n", ""), policy)
    assert _told(found) == [("missing-translation", severity, "kicker")]
    if policy == "missing: leave-out":
        assert _nb(found).kicker is None
    elif policy:
        kicker = _nb(found).kicker
        assert kicker is not None
        assert (kicker.text, kicker.language.tag) == ("Land", "en")


def test_a_draft_stops_nobody() -> None:
    found = _checked(
        SOURCE.replace("300 must", "300 may"), NB.replace("approved", "draft").replace("  kicker: Jord\n", "")
    )
    assert {severity for _, severity, _ in _told(found)} == {"warning"}
    assert _nb(found, drafts=True).kicker is not None


def test_of_a_withdrawn_text_only_the_notice_has_to_be_translated() -> None:
    gone = SOURCE.replace("status: approved", "status: withdrawn").replace("300 must", "300 may")
    gone += "withdrawn: {at: 2026-05-03 10:00, notice: Not right.}\n"
    told = NB.replace("  body:", "  withdrawn: {notice: Ikke rett.}\n  body:", 1).replace(
        "translated_from:\n", f"translated_from:\n  withdrawn.notice: {digest('Not right.')}\n"
    )
    assert _told(_checked(gone, told)) == []
    assert _told(_checked(gone.replace("Not right", "Wrong"), told)) == [
        ("stale-translation", "error", "withdrawn.notice")
    ]


def test_moved_paragraphs_move_in_the_edition_too() -> None:
    two = "body: |\n  Three hundred families must leave.\n\n  More follow.\n"
    source = SOURCE.replace("body: |\n  Three hundred families must leave.\n", two)
    translation = NB.replace("dra.\ntranslated", "dra.\n\n    Flere følger.\ntranslated").replace(
        "  body: " + digest("Three hundred families must leave."),
        f"  body: {digest('Three hundred families must leave.')} {digest('More follow.')}",
    )
    assert _told(_checked(source, translation)) == []
    swapped = "body: |\n  More follow.\n\n  Three hundred families must leave.\n"
    found = _checked(SOURCE.replace("body: |\n  Three hundred families must leave.\n", swapped), translation)
    assert _told(found) == [("paragraphs-moved", "warning", "body")]
    page = _page(_nb(found))
    assert page.index("Flere følger.") < page.index("Tre hundre familier må dra.")


def test_what_is_not_recorded_is_told_once_in_a_file() -> None:
    unrecorded = NB[: NB.index("translated_from")]
    assert _told(_checked(SOURCE, unrecorded)) == [("unrecorded-translation", "warning", "kicker")]
