"""Items in which every text of the models is filled with one of its own, between two words that stand nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.outline import outline_of
from pipeline.document.release import Release
from pipeline.document.shape import Outline, Shape
from tests.attachments import samples as attachments
from tests.pictures import samples as pictures

MEDIA = {"dam.png": pictures.png(), "speech.wav": attachments.wav(), "figures.csv": attachments.CSV}
NEWSROOM_TEXT = "text: {mail: yes}\n"
# A notice stands in the place of all other texts; tests/edition/ has its own tests.
_ELSEWHERE = frozenset({"withdrawn.notice"})
# A group at risk has nothing that only a person has.
_OF_A_PERSON = frozenset({"pseudonym"})
# A field that an entry goes without, where another entry has it.
_WITHOUT = "left out"
_SHARED: Mapping[str, object] = {
    "status": "approved",
    "language": "en",
    "index_number": "EUR 46/061/2002",
    "quotes": {
        "mayor": {"text": "", "speaker": "", "role": "", "organisation": ""}
        | dict.fromkeys(("attribution", "continued", "translated_by"), _WITHOUT),
        # who speaks is said between the halves, and stands nowhere else
        "chief": {"text": "", "attribution": "", "continued": "", "translated_by": "", "speaker": "Bo Example"}
        | dict.fromkeys(("role", "organisation"), _WITHOUT),
    },
    "boxes": [{"id": "how", "title": "", "text": ""}],
    "questions": [{"title": "", "items": [{"question": "", "answer": ""}]}],
    "notes_to_editors": ["", ""],
    "keywords": [""],
    "see_also": [{"title": "", "url": "https://example.org/a"}],
    "links": [{"text": "", "url": "https://example.org/b"}],
    "contacts": ["press-office"],
    "media": [
        {"file": "dam.png", "alt": "", "caption": "", "credit": "", "usage": "", "content_warning": ""},
        {
            "file": "speech.wav",
            **dict.fromkeys(("title", "description", "transcript", "credit", "usage", "content_warning"), ""),
        },
        {"file": "figures.csv", **dict.fromkeys(("title", "description", "credit", "usage", "content_warning"), "")},
    ],
    "history": [{"on": "2026-04-01", "note": "", "url": "https://example.org/c"}, {"on": "2026-04-02", "note": ""}],
    "corrections": [{"at": "2026-05-02 09:00", "note": "", "as_published": "", "should_be": ""}],
}
RELEASE: Mapping[str, object] = {
    **_SHARED,
    "type": "joint-statement",
    "dateline": {"place": "", "date": "2026-05-01"},
    "addressees": [
        {**dict.fromkeys(("honorific", "name", "office", "institution", "place"), ""), "country": "NO"},
    ],
    "demands": {"intro": "", "items": ["", ""]},
    "issuers": {
        "organisations": [{"name": "", "url": "https://example.org/c", "members": ["", ""]}],
        "lead": "",
        "supporting": [""],
        "members": ["", ""],
        "signatories": [{"name": "", "role": "", "organisation": "", "country": "NO"}],
    },
    "petition": {
        "title": "",
        "url": "https://example.org/sign",
        "signatures": {"count": 4600, "scope": "", "as_of": "2026-05-20"},
    },
    "spokespeople": [{"name": "", "role": "", "languages": ["en"]}],
    "corrects": [{"title": "", "publisher": "", "note": "", "as_published": "", "should_be": ""}],
    "events": [
        {
            **dict.fromkeys(("title", "place", "speakers_heading", "note"), ""),
            "starts": "2026-12-01 10:00",
            "address": ["1 Road"],
            "speakers": [{"name": "", "role": "", "organisation": ""}],
            "registration": {"text": "", "url": "https://example.org/d", "until": "2026-11-30"},
        }
    ],
}
APPEAL: Mapping[str, object] = {
    **_SHARED,
    "type": "urgent-appeal",
    "stage": "first",
    "issue_date": "2026-05-01",
    "send_before": "2026-12-31",
    "persons_at_risk": [
        {"name": "", "name_public": "yes", "consent": {"by": "Ada", "on": "2026-04-01"}, "role": "", "note": ""},
        {"name": "Withheldperson", "pseudonym": "", "name_public": "no"},
        {"group": "yes", "name": "", "role": "", "note": ""},
    ],
    "previous": [{"title": "", "date": "2026-04-01"}],
    "outcomes": [{"title": "", "text": "", "country": "NO", "url": "https://example.org/c"}],
    "demands": {"intro": "", "items": ["", ""]},
    "targets": [
        {
            "id": "minister",
            **dict.fromkeys(("honorific", "rank", "name", "office", "institution", "channel_note", "in_sentence"), ""),
            "address": {"lines": ["1 Road"], "country": "NO"},
            "email": "minister@example.org",
        }
    ],
    "letters": [{"target": "minister", "language": "en", "mail_link": "subject"}],
    "petition": {
        "title": "",
        "url": "https://example.org/sign",
        "signatures": {"count": 4600, "scope": "", "as_of": "2026-05-20"},
        "delivered_to": ["minister"],
    },
    "sent_to_target": ["name"],
}
CLOSED: Mapping[str, object] = {**APPEAL, "letters": [], "closed": {"at": "2026-07-01 14:30"}}
KINDS: Mapping[str, tuple[type[Model], Mapping[str, object]]] = {
    "release": (Release, RELEASE),
    "appeal": (Appeal, APPEAL),
    "closed appeal": (Appeal, CLOSED),
}


def fields(
    outline: Outline, tree: Mapping[str, object], above: str = ""
) -> Iterator[tuple[str, list[str | int], bool]]:
    """Give every text that a tree can hold: its name, its route, and whether it is Markdown.

    A group, list or mapping that the tree leaves out is left out; a text that it leaves out is filled all the same.
    """
    for key, shape in outline.translated.items():
        yield from _fields(shape, tree.get(key), [key], f"{above}{key}")


def _fields(
    shape: Shape, node: object, route: list[str | int], name: str
) -> Iterator[tuple[str, list[str | int], bool]]:
    if shape.unit:
        if name not in _ELSEWHERE and not (isinstance(node, str) and node):
            yield name, route, shape.unit.rich
    elif shape.group and isinstance(node, Mapping):
        for key, inner in shape.group.translated.items():
            if "group" in node and key in _OF_A_PERSON:
                continue
            if name == "media.*" and key not in node:  # a recording has no caption, a picture no transcript
                continue
            yield from _fields(inner, node.get(key), [*route, key], f"{name}.{key}")
    elif shape.items and isinstance(node, Sequence):
        for place, inner_node in enumerate(node):
            yield from _fields(shape.items, inner_node, [*route, place], f"{name}.*")
    elif shape.values and isinstance(node, Mapping):
        for key, inner_node in node.items():
            yield from _fields(shape.values, inner_node, [*route, key], f"{name}.*")


def possible(outline: Outline) -> set[str]:
    """Give the names of every text that an item can have."""
    return {name for key, shape in outline.translated.items() for name in _possible(shape, key)} - _ELSEWHERE


def _possible(shape: Shape, name: str) -> Iterator[str]:
    if shape.unit:
        yield name
    elif shape.group:
        for key, inner in shape.group.translated.items():
            yield from _possible(inner, f"{name}.{key}")
    else:
        for inner in filter(None, (shape.items, shape.values)):
            yield from _possible(inner, f"{name}.*")


def texts_of(kind: str) -> list[tuple[str, list[str | int], bool]]:
    """Give the texts that an item of a kind is filled with."""
    model, tree = KINDS[kind]
    return list(fields(outline_of(model), tree))


def marked(number: int, text: str, *, rich: bool) -> str:
    """Put a text between two words of its own."""
    return f"q{number}z\n\n{text}\n\nq{number}y" if rich else f"q{number}z {text} q{number}y"


def source(kind: str, texts: Sequence[str]) -> str:
    """Give the file of an item whose texts are these, in their order."""
    tree = json.loads(json.dumps(KINDS[kind][1]))
    for text, (_, route, _rich) in zip(texts, texts_of(kind), strict=True):
        node = tree
        for step in route[:-1]:
            node = node[step]
        node[route[-1]] = text
    tree["body"] = f"{tree['body']}\n\n{{quote: mayor}}\n\n{{quote: chief}}\n"
    tree["quotes"] = {
        key: {name: text for name, text in quote.items() if text != _WITHOUT} for key, quote in tree["quotes"].items()
    }
    return json.dumps(tree, ensure_ascii=False)
