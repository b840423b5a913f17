"""Chains begin before the newsroom does, end in a bulletin, and never run backwards."""

from __future__ import annotations

import pytest

from tests.formats.word.reading import bare, texts
from tests.small import APPEAL, checked, codes, item, made, outputs

BARE = APPEAL[: APPEAL.index("send_before")] + "headline: Three activists freed\nbody: They came home.\n"
THIRD = APPEAL.replace("stage: first", "stage: further-information")
ELSEWHERE = (
    "previous:\n"
    "  - {number: UA 61/16, index_number: AMR 37/2632/2016, date: 2016-03-04, language: es,"
    ' url: "https://www.example.org/es/amr37"}\n'
    "  - {stage: further-information, number: UA 61/16 – 1, date: 2016-11-30}\n"
    "  - {title: The story so far, date: 2016-12-01}\n"
)
OUTCOMES = """\
outcomes:
  - {title: "Kurada: three students freed", number: UA 12/25, index_number: AFR 1/2/3, country: TD,
     text: "They were freed on 3 March.\\n\\n- All of them.", url: "https://www.example.org/kurada"}
  - {title: A tree stays}
"""
NORWEGIAN = """\
language: nb
status: approved
text:
  headline: Tre aktivister er fri
  body: De kom hjem.
  outcomes:
    - {title: "Kurada: tre studenter er fri", text: "De ble løslatt 3. mars.\\n\\n- Alle."}
    - {title: Et tre blir stående}
"""


def test_a_stage_that_the_newsroom_does_not_have_is_named_by_what_is_known() -> None:
    edition = made(item(THIRD + ELSEWHERE, "appeals"))["item.en"]
    assert edition.appeal
    assert [(each.text.text, each.url, each.text.note) for each in edition.appeal.earlier] == [
        ("UA 61/16", "https://www.example.org/es/amr37", "AMR 37/2632/2016, 4\u00a0March\u00a02016, in Spanish"),
        ("Further information on an urgent appeal, 30\u00a0November\u00a02016", None, "UA 61/16 – 1"),
        ("The story so far", None, "1\u00a0December\u00a02016"),
    ]
    files = outputs(item(THIRD + ELSEWHERE, "appeals"))["item"].files
    page, text = files["item.en.html"].decode(), bare(files["item.en.txt"].decode())
    assert 'href="https://www.example.org/es/amr37"' in page
    word = "\n".join(texts(files["item.en.docx"]))
    for shown in (page, word, text):
        for expected in ("AMR 37/2632/2016", "30 November 2016", "The story so far", "UA 61/16 – 1"):
            assert expected in " ".join(shown.split())


@pytest.mark.parametrize("known", ["number: 58/01", "index_number: EUR 58/01", "title: A first appeal", "stage: first"])
def test_an_outcome_of_an_older_appeal_needs_no_more_than_one_thing_that_names_it(known: str) -> None:
    source = BARE.replace("stage: first", "stage: outcome")
    assert codes(item(source, "appeals")) == ["missing-previous"]
    assert codes(item(f"{source}previous: [{{{known}}}]\n", "appeals")) == []
    assert codes(item(f"{source}previous: [{{date: 2001-10-01}}]\n", "appeals")) == ["nameless-stage"]


def test_no_stage_comes_before_itself_or_before_its_predecessor() -> None:
    own = THIRD + "index_number: AFR 1/2/3\nprevious: [{index_number: AFR 1/2/3}]\n"
    assert codes(item(own, "appeals")) == ["unknown-previous"]
    (late,) = checked(item(THIRD + "previous: [{number: UA 1/26, date: 2026-05-02}]\n", "appeals")).faults
    assert (late.code, late.message) == (
        "times-out-of-order",
        "this appeal is issued on 2026-05-01, and the stage that it follows, on 2026-05-02",
    )
    later = THIRD.replace("issue_date: 2026-05-01", "issue_date: 2026-04-30") + "previous: [dam]\n"
    (early,) = checked(item(APPEAL, "appeals", "dam"), item(later, "appeals", "river")).faults
    assert early.message == "this appeal is issued on 2026-04-30, and ‘dam’, which it follows, on 2026-05-01"
    assert (early.place.source.name, early.code) == ("appeals/river/appeal.yaml", "times-out-of-order")
    same = later.replace("2026-04-30", "2026-05-01")
    assert codes(item(APPEAL, "appeals", "dam"), item(same, "appeals", "river")) == []


def test_a_bulletin_of_outcomes_needs_no_stage_before_it_and_is_whole_in_every_format() -> None:
    source = BARE.replace("stage: first", "stage: outcome") + OUTCOMES
    assert codes(item(source, "appeals", nb=NORWEGIAN)) == []
    files = outputs(item(source, "appeals", nb=NORWEGIAN))["item"].files
    for ending in ("html", "docx", "txt"):
        data = files[f"item.nb.{ending}"]
        shown = "\n".join(texts(data)) if ending == "docx" else bare(data.decode())
        for expected in (
            "Hva aksjonene våre førte til", "Kurada: tre studenter er fri", "UA 12/25", "AFR 1/2/3", "Tsjad",
            "Alle.", "www.example.org/kurada", "Et tre blir stående",
        ):  # fmt: skip
            assert expected in shown, (ending, expected)
    assert "https://www.example.org/kurada" in files["item.en.html"].decode()
    without = outputs(item(APPEAL, "appeals"))["item"].files
    assert "Outcomes" not in without["item.en.html"].decode()
