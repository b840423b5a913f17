"""What passages are called: the form's words, whatever a text is made of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from pipeline.comparing.labels import Labels
from pipeline.comparing.texts_now import texts_now
from pipeline.storage.newsroom_folder import NewsroomFolder

NEWSROOM = NewsroomFolder(Path(__file__).parent.parent.parent)
# Every text of these has fields that the others have not.
ITEMS = ("appeals/2026-11-09-ndoulo-valley-further-information", "releases/2031-03-04-courts-interpreters")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("headline", "Headline"),
        ("quotes.mayor.text", "Quote mayor › Words"),
        ("notes_to_editors.2", "Note 2"),
        ("media.school-bench.jpg.caption", "Picture or file school-bench.jpg › Caption"),
        ("see_also.1.translations.fr", "Document 1 › Translation fr"),
        ("dateline.place", "Place and date › Place"),
        ("questions.1.items.2.answer", "Group of questions 1 › Question 2 › Answer"),
        ("contacts.1.phones.2.number", "Contact 1 › Phone 2 › Number"),
        ("issuers.signatories.1.name", "Issued together by › Signatory 1 › Name"),
        ("demands.items.2", "Demands › Demand 2"),
        ("translator", "Translator"),
        ("gone_since.1", "Gone since › 1"),
    ],
)
def test_a_passage_is_called_as_in_the_form(name: str, label: str) -> None:
    assert Labels().of("releases/x", name) == label


@cache
def _names(item: str) -> tuple[str, ...]:
    folder = NEWSROOM.find_item(item)
    assert folder
    found = texts_now(NEWSROOM.shared_files(), folder.read_texts())
    assert not found.faults
    return tuple(dict.fromkeys(name for passages in found.texts.values() for name, _ in passages))


@pytest.mark.parametrize("item", ITEMS)
def test_no_passage_of_a_sample_is_called_by_the_name_of_a_field(item: str) -> None:
    names = _names(item)
    labels = [Labels().of(item, name) for name in names]
    assert len(names) > 10
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if re.search(r"[a-z]_[a-z]|^[a-z]|› [a-z]", label)] == []
