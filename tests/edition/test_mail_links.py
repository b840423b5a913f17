"""What a letter's mail link holds: the text before copies, within what mail programs open."""

from __future__ import annotations

import re

from tests.small import APPEAL, checked, item, made

COPIED = "  - {id: embassy, role: copy, office: Embassy, email: embassy@example.org}\nletters:\n"
LIMIT = 2000


def link(words: int) -> str:
    """Give the mail link of a letter of so many words, from an appeal with a copy and a blind copy."""
    source = APPEAL.replace("letters:\n", COPIED).replace("Please stop.", "stop " * words)
    appeal = made(item(f"{source}bcc: count@example.org\n", "appeals"))["item.en"].appeal
    assert appeal
    (letter,) = appeal.letters
    assert letter.mailto
    assert letter.is_whole_in_mail
    return letter.mailto


def fields(words: int) -> list[str]:
    """Name what such a link holds besides the address."""
    return re.findall(r"[?&](\w+)=", link(words))


def test_copies_give_way_before_the_text_and_blind_ones_last() -> None:
    word = len("stop%20")
    most = 100 + (LIMIT - len(link(100))) // word
    assert fields(most) == ["cc", "bcc", "subject", "body"]
    assert fields(most + 1) == ["bcc", "subject", "body"]
    without_copy = most + len("cc=embassy@example.org&") // word + 2
    assert fields(without_copy) == ["subject", "body"]
    assert len(link(without_copy)) <= LIMIT


def test_a_text_that_is_too_long_without_copies_is_told() -> None:
    source = APPEAL.replace("Please stop.", "stop " * 400)
    assert [each.code for each in checked(item(source, "appeals")).faults] == ["mailto-too-long"]


def test_a_link_with_the_subject_only_has_no_text_and_says_so() -> None:
    source = APPEAL.replace("subject: Stop,", "subject: Stop, mail_link: subject,")
    appeal = made(item(source, "appeals"))["item.en"].appeal
    assert appeal
    assert [(each.is_whole_in_mail, each.mailto) for each in appeal.letters] == [
        (False, "mailto:ada@example.org?subject=Stop")
    ]
