"""What becomes of each text that is missing or stale, where it is told, and with which command it is set right."""

from __future__ import annotations

import pytest

from pipeline.document.merge import merge
from pipeline.document.outline import outline_of
from pipeline.document.release import Release
from pipeline.document.settings import Translations
from pipeline.fault import Fault, Faults
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar, follow
from pipeline.source import Source
from pipeline.translation.digest import digest
from pipeline.translation.going_out import settle

SOURCE_FILE = "releases/item/release.yaml"


def tree(name: str, text: str) -> MapNode:
    found = read(Source(name, text), Faults())
    assert found is not None
    return found


def settled(source: str, own: str, status: str = "approved", **policy: str) -> tuple[MapNode, tuple[Fault, ...]]:
    sources = tree(SOURCE_FILE, source)
    file = tree("releases/item/nb.yaml", f"status: {status}\n{own}")
    texts, faults = file.values["text"], Faults()
    assert isinstance(texts, MapNode)
    merged = merge(outline_of(Release), sources, texts, Faults())
    chosen = Translations.model_validate(policy)
    return settle(Release, sources, merged, file, policy=chosen, faults=faults), tuple(faults)


def text(made: MapNode, *route: str | int) -> str | None:
    """Give the text at a route; None where it was left out."""
    found = follow(made, route)
    return found.text if isinstance(found, Scalar) else None


def told(faults: tuple[Fault, ...]) -> list[tuple[str, str, str]]:
    return [(each.code, each.severity, each.message) for each in faults]


def recorded(**sources: str) -> str:
    """Record what each text was made from; `__` is the stop of a name, and `|` parts paragraphs."""
    digests = {name.replace("__", "."): " ".join(map(digest, each.split("|"))) for name, each in sources.items()}
    return "translated_from:\n" + "".join(f"  {name}: {each}\n" for name, each in digests.items())


TWO = "body: One.\nheadline: Head\nkicker: Land\n"


def test_several_texts_that_are_missing_are_told_once_in_the_order_of_the_file() -> None:
    _, (fault,) = settled(TWO, "text: {kicker: Jord}\n" + recorded(kicker="Land"))
    assert told((fault,)) == [("missing-translation", "error", "2 texts are not translated")]
    assert fault.expected == f"a translation of body, headline (lines 1, 2 of {SOURCE_FILE})"
    assert "‘press translate export’ lists them" in str(fault.hint)
    assert (fault.place.line, fault.place.column, fault.place.end) == (2, 1, 5)


def test_a_single_text_that_is_missing_is_told_with_its_line_in_the_source() -> None:
    own = "text: {body: En.}\n" + recorded(body="One.")
    _, (fault,) = settled("body: One.\nheadline: Head\n", own)
    assert told((fault,)) == [("missing-translation", "error", "‘headline’ is not translated")]
    assert fault.expected == f"a translation of line 2 of {SOURCE_FILE}"
    assert fault.hint == "add it under ‘text’, in the same shape as in the source"
    assert (fault.place.line, fault.place.column, fault.place.end) == (2, 7, 8)


def test_texts_lent_by_the_source_are_told_as_that() -> None:
    made, faults = settled("headline: Head\nkicker: Land\n", "text: {}\n", missing="source")
    assert told(faults) == [
        (
            "missing-translation",
            "warning",
            "2 texts are not translated; the source’s texts are printed in their places",
        )
    ]
    assert text(made, "headline") == "Head"
    _, (fault,) = settled("headline: Head\n", "text: {}\n", missing="source")
    assert fault.message == "‘headline’ is not translated; the source’s text is printed in its place"


@pytest.mark.parametrize(("count", "ends"), [(12, "n12 ("), (13, "n12 and 1 more ("), (14, "n12 and 2 more (")])
def test_no_more_texts_are_named_than_somebody_reads(count: int, ends: str) -> None:
    boxes = "".join(f"  - {{id: n{number}, text: Text {number}}}\n" for number in range(1, count + 1))
    _, (fault,) = settled(f"boxes:\n{boxes}", "text: {}\n")
    assert fault.message == f"{count} texts are not translated"
    assert ends in str(fault.expected).replace(".text", "")


def test_a_missing_text_is_told_at_the_group_that_it_is_missing_from() -> None:
    own = "text:\n  kicker: Jord\n  dateline: {date: x}\n"
    _, (fault,) = settled("dateline: {place: Oslo, date: x}\n", own)
    assert (fault.place.line, fault.place.column, fault.place.end) == (4, 3, 11)
    boxes = "boxes:\n  - {id: one, title: First, text: One.}\n"
    own = "text:\n  kicker: Jord\n  boxes:\n    - {id: one, text: En.}\n" + recorded(boxes__one__text="One.")
    _, (fault,) = settled(boxes, own)
    assert fault.message == "‘boxes.one.title’ is not translated"
    assert (fault.place.line, fault.place.column, fault.place.end) == (4, 3, 8)
    own = "text:\n  petition:\n    signatures: {}\n"
    _, (fault,) = settled("petition: {signatures: {count: 400, scope: all countries}}\n", own)
    assert (fault.place.line, fault.place.column) == (4, 5)


def test_what_may_be_absent_is_left_out_and_what_may_not_stops_all_the_same() -> None:
    boxes = "boxes:\n  - {id: one, title: First, text: One.}\n  - {id: two, text: Two.}\n"
    made, faults = settled(boxes, "text: {}\n", missing="leave-out")
    assert set(told(faults)) == {
        ("missing-translation", "warning", "‘boxes.one.title’ is not translated; it is left out"),
        ("missing-translation", "error", "2 texts are not translated"),
    }
    assert text(made, "boxes", 0, "title") is None
    assert text(made, "boxes", 0, "text") == "One."


NOTES = "notes_to_editors:\n  - One.\n  - Two.\n  - Three.\n  - Four.\n"


def test_entries_of_a_list_are_left_out_and_the_others_keep_their_order() -> None:
    own = "text:\n  notes_to_editors: [En, To, Tre, Fire]\n"
    record = recorded(notes_to_editors__1="Old.", notes_to_editors__2="Two.", notes_to_editors__3="Old.")
    record += f"  notes_to_editors.4: {digest('Four.')}\n"
    made, faults = settled(NOTES, own + record, stale="leave-out")
    assert [(each.code, each.severity) for each in faults] == [("stale-translation", "warning")] * 2
    assert [text(made, "notes_to_editors", at) for at in (0, 1)] == ["To", "Fire"]
    made, _ = settled(NOTES, own + record, stale="source")
    assert [text(made, "notes_to_editors", at) for at in range(4)] == ["One.", "To", "Three.", "Fire"]


def test_a_draft_is_shown_with_what_it_has_and_borrows_what_it_has_not() -> None:
    own = "text: {kicker: Jord}\n" + recorded(kicker="Sea")
    made, faults = settled("headline: Head\nkicker: Land\n", own, "draft")
    assert (text(made, "headline"), text(made, "kicker")) == ("Head", "Jord")
    assert set(told(faults)) == {
        ("stale-translation", "warning", "the source of ‘kicker’ has changed since it was translated"),
        ("missing-translation", "warning", "‘headline’ is not translated; the source’s text is printed in its place"),
    }


def test_what_is_not_recorded_is_counted_and_keeps_its_words_beside_one_that_is_stale() -> None:
    source = "headline: Head\nkicker: Land\nlead: Now.\n"
    own = "text: {headline: Hode, kicker: Jord, lead: Da.}\n"
    made, faults = settled(source, own + recorded(lead="Then."), stale="source")
    assert [text(made, key) for key in ("headline", "kicker", "lead")] == ["Hode", "Jord", "Now."]
    unrecorded = next(each for each in faults if each.code == "unrecorded-translation")
    assert unrecorded.message.startswith("nothing says which source ‘kicker’ and 1 more translates:")
    assert unrecorded.place.line == 3
    assert unrecorded.hint == "if the translation is right as it stands: press translate record item --lang nb"
    _, (alone,) = settled("headline: Head\n", "text: {headline: Hode}\n")
    assert alone.message.startswith("nothing says which source ‘headline’ translates:")
    assert (alone.place.line, alone.place.column, alone.place.end) == (1, 1, 2)
    _, (three,) = settled(source, own)
    assert "and 2 more" in three.message


BODY = "body: |\n  First.\n\n  Second\n  in two lines.\n\n  Third.\n"
OWN = "text:\n  body: |\n    En.\n\n    To\n    linjer.\n\n    Tre.\n"


def test_each_paragraph_that_is_stale_is_told_at_its_line_in_both_files() -> None:
    made, faults = settled(BODY, OWN + recorded(body="First.|Then\nin two lines.|Old."))
    assert [(each.message, each.place.line, each.place.column, each.place.end) for each in faults] == [
        ("the source of ‘body#2’ has changed since it was translated", 6, 5, 7),
        ("the source of ‘body#3’ has changed since it was translated", 9, 5, 9),
    ]
    assert [each.severity for each in faults] == ["error", "error"]
    assert faults[0].expected == f"a translation of line 4 of {SOURCE_FILE} as it stands now"
    assert faults[0].hint == "correct it, then say so: press translate record item --lang nb --unit body#2"
    assert text(made, "body") == "En.\n\nTo\nlinjer.\n\nTre.\n"
    _, (first,) = settled(BODY, OWN + recorded(body="Old.|Second\nin two lines.|Third."))
    assert (first.place.line, first.place.column, first.place.end) == (4, 5, 8)
    assert f"line 2 of {SOURCE_FILE}" in str(first.expected)


def test_of_paragraphs_that_begin_alike_the_first_line_that_reads_so_is_told() -> None:
    own = "text:\n  body: |\n    Se:\n    en.\n\n    Se:\n    to.\n"
    _, faults = settled("body: |\n  See:\n  one.\n\n  See:\n  two.\n", own + recorded(body="Old.|See:\ntwo."))
    assert [each.place.line for each in faults] == [4]


def test_a_stale_text_of_one_line_is_told_where_it_stands() -> None:
    _, (fault,) = settled("headline: Head\n", "text:\n  headline: Et hode\n" + recorded(headline="Old"))
    assert (fault.place.line, fault.place.column, fault.place.end) == (3, 13, 20)
    _, (fault,) = settled("headline: Head\n", "text:\n  headline: 'Et hode'\n" + recorded(headline="Old"))
    assert (fault.place.line, fault.place.column) == (3, 13)


def test_a_paragraph_that_came_after_the_translation_is_missing_in_it() -> None:
    own = "text:\n  body: |\n    En.\n\n    Tre.\n"
    _, (fault,) = settled(BODY, own + recorded(body="First.|Third."))
    assert told((fault,)) == [("missing-translation", "error", "‘body#2’ is not translated")]
    assert (fault.place.line, fault.place.column) == (3, 9)
    assert fault.expected == f"a translation of line 4 of {SOURCE_FILE}"
    _, (fault,) = settled(BODY, own + recorded(body="First.|Third."), missing="source")
    assert told((fault,)) == [
        ("missing-translation", "warning", "‘body#2’ is not translated; the source’s text is printed in its place")
    ]


def test_paragraphs_in_the_sources_order_are_no_longer_the_lines_of_their_file() -> None:
    swapped = "body: |\n  Third.\n\n  First.\n"
    made, (fault,) = settled(swapped, "text:\n  body: |\n    En.\n\n    Tre.\n" + recorded(body="First.|Third."))
    assert (fault.code, fault.severity) == ("paragraphs-moved", "warning")
    body = follow(made, ("body",))
    assert isinstance(body, Scalar)
    assert (body.text.split(), body.style) == (["Tre.", "En."], "folded")


@pytest.mark.parametrize(("status", "severity"), [("approved", "error"), ("draft", "warning")])
def test_another_shape_than_the_sources_stops_only_what_would_go_out(status: str, severity: str) -> None:
    source = "body: |\n  - One.\n  - Two.\n"
    _, faults = settled(source, "text:\n  body: |\n    En. To.\n" + recorded(body="- One.\n- Two."), status)
    assert {each.severity for each in faults} == {severity}


def test_a_shape_of_its_own_that_no_text_has_is_told_but_of_a_withdrawn_text() -> None:
    own = "own_shape: [body]\ntext: {headline: Hode}\n" + recorded(headline="Head")
    _, faults = settled("headline: Head\n", own)
    assert len(faults) == 1
    gone = "status: withdrawn\nwithdrawn: {keep_headline: yes}\nheadline: Head\n"
    assert settled(gone, own)[1] == ()


def test_a_name_may_stand_as_the_source_has_it_and_a_stale_one_may_not() -> None:
    source = "media: [{file: a.jpg, alt: A road, credit: Ada Example}]\n"
    _, (fault,) = settled(source, "text: {}\n")
    assert fault.message == "‘media.a.jpg.alt’ is not translated"
    own = "text: {media: [{file: a.jpg, alt: En vei, credit: Ada}]}\n"
    record = recorded(media__a__jpg__alt="A road", media__a__jpg__credit="Bo Example")
    _, (fault,) = settled(source, own + record)
    assert (fault.code, fault.severity) == ("stale-translation", "error")


def test_a_text_in_a_group_is_left_out_where_its_group_can_do_without_it() -> None:
    own = "text: {demands: {items: [Stopp.]}}\n" + recorded(demands__items__1="Stop.")
    made, (fault,) = settled("demands: {intro: We ask, items: [Stop.]}\n", own, missing="leave-out")
    assert told((fault,)) == [("missing-translation", "warning", "‘demands.intro’ is not translated; it is left out")]
    assert text(made, "demands", "intro") is None
    assert text(made, "demands", "items", 0) == "Stopp."
