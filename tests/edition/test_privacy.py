"""The privacy note is made from facts in every language, in the tense of the appeal, and never written by hand."""

from __future__ import annotations

import pytest

from tests.small import APPEAL, NEWSROOM, checked, codes, item, made

SENT = APPEAL + "sent_to_target: [name, email]\n"
CLOSED = SENT + "closed: {at: 2026-11-01 12:00}\npetition: {delivered_to: [minister]}\n"
CONTROLLED = NEWSROOM.replace("  boilerplate", "  data_controller: {en: Watch, nb: Vakt, zh-Hans: 守望}\n  boilerplate")
HAN = """\
language: zh-Hans
status: approved
text:
  headline: 停止驱逐
  body: 三百个家庭必须离开。
  call_to_action: 请致信部长。
"""


def note(source: str, stem: str = "item.en") -> str:
    """Give the privacy note of an edition."""
    editions = made(item(source, "appeals", zh_Hans=HAN), newsroom=CONTROLLED)
    appeal = editions[stem].appeal
    assert appeal is not None
    assert appeal.privacy is not None
    return appeal.privacy


def test_an_open_appeal_says_what_is_passed_on() -> None:
    assert note(SENT) == (
        "Of what you give us, only this is passed on to Minister Ada Example: name and e-mail address. "
        "Nothing else is. Responsible for your data: Watch."
    )


def test_a_closed_appeal_says_what_was_passed_on_and_ends_in_a_full_stop() -> None:
    assert note(CLOSED) == (
        "Of what you gave us, only this was passed on to Minister Ada Example: name and e-mail address. "
        "Nothing else was. Responsible for your data: Watch."
    )
    nothing = CLOSED.replace("sent_to_target: [name, email]", "sent_to_target: []")
    assert note(nothing) == "Nothing of what you gave us was passed on. Responsible for your data: Watch."


def test_chinese_sentences_follow_each_other_without_a_space() -> None:
    text = note(SENT, "item.zh-Hans")
    assert text.endswith("其他内容一概不会转交。您的资料由以下机构负责：守望。")
    assert " " not in text.replace("Minister Ada Example", "")


@pytest.mark.parametrize(
    "fact", ["sent_to_target: [name]", "petition: {signatures: {count: 5}}", "send_before: 2027-01-01"]
)
def test_what_the_engine_makes_anew_in_a_language_is_no_text_to_translate(fact: str) -> None:
    source = SENT + "petition: {signatures: {count: 4, as_of: 2026-06-01}}\n"
    assert codes(item(source, "appeals", zh_Hans=HAN + f"  {fact}\n"), newsroom=CONTROLLED) == ["not-translatable"]


def test_no_unit_of_text_is_a_date_a_count_or_the_privacy_note() -> None:
    source = SENT + "petition: {signatures: {count: 4, scope: Norway only, as_of: 2026-06-01}}\n"
    newsroom = checked(item(source, "appeals")).newsroom
    assert newsroom is not None
    names = {unit.name for unit in newsroom.items[0].source.texts()}
    assert "petition.signatures.scope" in names
    assert not [name for name in names if any(part in name for part in ("count", "as_of", "date", "sent", "privacy"))]
