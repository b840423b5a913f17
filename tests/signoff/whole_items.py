"""A release and an appeal that hold every field, as trees; every leaf of them, and each leaf changed."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from pipeline.edition.assemble import EditionContext, edition
from pipeline.edition.model import Edition
from pipeline.fault import Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.load import load
from pipeline.newsroom.settings import SettingsResult, read_shared
from pipeline.signoff.signed_texts import SignedText, signed_texts
from tests.saying import typed
from tests.small import MOMENT, NEWSROOM, TEMPLATES, files

MEDIA = {
    **typed.MEDIA, "valley.png": typed.MEDIA["dam.png"], "talk.wav": typed.MEDIA["speech.wav"],
    "table.csv": typed.MEDIA["figures.csv"],
}  # fmt: skip
Path = tuple[str | int, ...]
Tree = dict[str, Any]

SETTINGS_TEXT = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb, ar, zh-Hans, fr]") + (
    "sign_off: {joint-statement: [press-officer, legal], urgent-appeal: [press-officer, legal]}\n"
    "licence: Free to use with credit\n"
)
_IN_PLACE = {
    "name": {"en": "Kari Example", "ar": "كاري"},
    "role": {"en": "Officer"},
    "purpose": "Interviews",
    "phones": [{"number": "+44 20 7946 0321", "label": {"en": "Desk"}}, {"number": "+44 20 7946 0322"}],
    "email": "kari@example.org",
    "languages": ["en", "nb"],
    "hours": "Always",
}
_SHARED: Mapping[str, Any] = {
    "embargo": {
        "lifts_at": "2031-03-04 09:00", "timezone": "Europe/Oslo", "accredited_from": "2031-03-03 09:00",
    },
    "country": ["BE"],
    "topics": ["eviction"],
    "contacts": ["press-office", _IN_PLACE],
    "published_at": "2026-05-01 10:00",
    "updated_at": "2026-05-02",
    "not_the_same_person": ["Somebody Else"],
    "see_also": [
        {"title": "Seen", "url": "https://example.org/a", "language": "fr", "index_number": "EUR 1/2",
         "translations": {"nb": "https://example.org/nb"}},
    ],
}  # fmt: skip
_TARGET: Mapping[str, Any] = {
    "role": "primary",
    "fax": "+44 20 7946 0400",
    "phones": ["+44 20 7946 0401"],
    "social": ["https://example.org/minister"],
    "reads": ["en", "fr"],
    "salutations": {"en": "Dear Minister,"},
    "in_office_until": "2039-01-01",
    "verified": {"on": "2026-04-01", "by": "Ida", "source": "the phone book"},
}


def whole(kind: str) -> Tree:
    """Give an item that holds every field, each text unlike any other."""
    texts = [f"Text number{number}." for number, _ in enumerate(typed.texts_of(kind))]
    tree: Tree = json.loads(typed.source(kind, texts)) | copy.deepcopy(dict(_SHARED))
    tree["quotes"]["mayor"] |= {
        "language": "nb", "original": "De ga oss ei uke.", "approved": {"by": "Vera", "on": "2026-04-01"},
    }  # fmt: skip
    tree["boxes"][0]["kind"] = "warning"
    tree["media"][0]["expires"] = "2039-01-01"
    tree["demands"]["numbered"] = "yes"
    tree["petition"]["signatures"]["precision"] = "about"
    if kind == "release":
        tree["issuers"]["layout"] = "columns"
        tree["issuers"]["signatories"][0] |= {"native_name": {"ja": "山田 太郎"}, "signed": "yes"}
    else:
        tree["targets"][0] |= copy.deepcopy(dict(_TARGET))
        tree["bcc"] = "archive@example.org"
        tree["persons_at_risk"][0]["also_known_as"] = ["Nickname"]
    return tree


def leaves(tree: Any, path: Path = ()) -> Iterator[Path]:
    """Give the path of every text and figure of a tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*path, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from leaves(value, (*path, index))
    else:
        yield path


def name_of(path: Path) -> str:
    """Give a path as the tables of exceptions name it: targets.*.id."""
    return ".".join("*" if isinstance(step, int) else step for step in path)


def at(tree: Any, path: Path) -> Any:
    """Give what a path leads to."""
    for step in path:
        tree = tree[step]
    return tree


_OTHERWISE: Mapping[str, str] = {
    "yes": "no", "no": "yes", "approved": "in-review", "warning": "important", "columns": "lines", "primary": "copy",
    "about": "more-than", "joint-statement": "statement", "first": "stop-action", "subject": "whole", "name": "email",
    "en": "fr", "fr": "ar", "nb": "fr", "NO": "SE", "BE": "SE", "Europe/Oslo": "Europe/Paris", "mobile": "phone",
    "press-office": "other-office", "eviction": "trial", "dam.png": "valley.png", "speech.wav": "talk.wav",
    "figures.csv": "table.csv",
}  # fmt: skip


def changed(tree: Tree, path: Path) -> Tree:
    """Give a tree with one leaf changed, to something else of its kind."""
    found = copy.deepcopy(tree)
    at(found, path[:-1])[path[-1]] = _other(at(tree, path))
    return found


def _other(value: Any) -> Any:
    if isinstance(value, int):
        return value + 1
    if value in _OTHERWISE:
        return _OTHERWISE[value]
    day = re.fullmatch(r"(\d{4}-\d\d-\d\d)(.*)", value)
    if day:
        return f"{date.fromisoformat(day[1]) + timedelta(days=1)}{day[2]}"
    if value.startswith("+44"):
        return f"{value[:-1]}{(int(value[-1]) + 1) % 10}"
    if "@" in value:
        return f"x{value}"
    return f"{value.rstrip('.')}x" if value.startswith("http") else f"More. {value}"


class Seen(Struct):
    """What a reader sees of an item in each language, and what a signature binds."""

    editions: Mapping[str, Edition]
    texts: Mapping[str, SignedText]


def settings(text: str = SETTINGS_TEXT) -> SettingsResult:
    """Read the newsroom's file, with a directory of two contacts and topics."""
    more = text.replace(
        "press_office:", "  other-office: {name: Other office, phones: [{number: +44 20 7946 0099}]}\npress_office:"
    ).replace("topics: {eviction:", "topics: {trial: Trial, eviction:")
    faults = Faults()
    found = read_shared(more.encode(), files().words, TEMPLATES.files["words/en.yaml"], (), faults)
    assert found.loaded, [each.message for each in faults]
    return found


def seen(
    source: Tree | str, under: SettingsResult, media: Mapping[str, bytes] | None = None, **translations: str
) -> Seen | None:
    """Give what is seen of an item; None where its fields do not go together."""
    folder = "appeals" if "urgent-appeal" in str(source) else "releases"
    text = source if isinstance(source, str) else json.dumps(source, ensure_ascii=False)
    bytes_of = {tag: each.encode() for tag, each in translations.items()}
    own = ItemFiles(folder, "item", text.encode(), bytes_of, media or MEDIA)  # type: ignore[arg-type]
    faults = Faults()
    newsroom = load(under, [own], faults, ())
    if newsroom is None or not newsroom.items or any(each.severity == "error" for each in faults):
        return None
    item = newsroom.items[0]
    context = EditionContext(newsroom, {}, MOMENT)
    variants = list(item.variants)
    editions = {each.language.tag: edition(context, item, each, variants) for each in variants}
    return Seen(editions, signed_texts(item, newsroom))
