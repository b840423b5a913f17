"""What was found of a withheld name in; the fault that says so, at its place, out. No fault says the name itself."""

from __future__ import annotations

import json
from collections.abc import Iterator

from msgspec import Struct

from pipeline.fault import Faults
from pipeline.names.finding import FoundName
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar
from pipeline.source import Place


class WrittenText(Struct, frozen=True):
    """A text or a key of a file: where it stands, and the language that it is in."""

    scalar: Scalar
    route: Route
    tag: str | None
    is_key: bool = False


def written_in(node: Node, route: Route, tag: str | None, languages: frozenset[str]) -> Iterator[WrittenText]:
    """Give every text and every key of a tree, each with its language where the tree says so."""
    match node:
        case Scalar():
            yield WrittenText(node, route, tag)
        case ListNode():
            for index, item in enumerate(node.items):
                yield from written_in(item, (*route, index), tag, languages)
        case MapNode():
            own = node.values.get("language")
            inner = own.text if isinstance(own, Scalar) and route else tag
            for key, value in node.values.items():
                place = node.keys.get(key)
                if place and route:
                    yield WrittenText(Scalar(key, place, "plain"), (*route, key), None, is_key=True)
                yield from written_in(value, (*route, key), key if key in languages else inner, languages)


def tell_in(each: WrittenText, found: FoundName, faults: Faults) -> None:
    """Collect that a name stands, or likely stands, in a text or a key."""
    where = "this key" if each.is_key else "this text"
    tell(found, where, _place(each.scalar, found), faults, each.scalar.text)


def _place(scalar: Scalar, found: FoundName) -> Place:
    """Give the line and the column of a name in a text."""
    before = scalar.text[: found.start]
    stretch = scalar.text[found.start : found.end].split("\n")[0]
    return scalar.at(before.count("\n") + 1, found.start - before.rfind("\n"), len(stretch))


def file_of(item: str) -> str:
    """Give the file that withholds a name."""
    return f"{item}/appeal.yaml"


def tell(
    found: FoundName | None, where: str, place: Place, faults: Faults, text: str = "", *, file: str = "this file"
) -> None:
    """Collect that a name stands, or likely stands, where it must not; `file` is where it can be said who is meant."""
    if found is None:
        return
    own = place.source.name.startswith(f"{found.person.item}/")
    fields = f"say so under ‘not_the_same_person’ in {file}"
    withheld = "" if own else f"; {file_of(found.person.item)} withholds it"
    words = " ".join(text[found.start : found.end].split())
    if found.grade == "sure":
        namesake = f"; if this is a namesake, {fields}, in the words that stand here" if words and not own else ""
        faults.add(
            "withheld-name",
            f"a name that must not be printed stands in {where}{withheld}",
            place,
            expected="the person’s pseudonym",
            hint=f"replace it in every language; check pictures and their captions too{namesake}",
        )
        return
    allowed = f"add to {file}: not_the_same_person: [{json.dumps(words, ensure_ascii=False)}]" if words else ""
    faults.add(
        "withheld-name-likely",
        f"‘{words or where}’ looks like a name that must not be printed{withheld}",
        place,
        expected="the person’s pseudonym, or words that say who else is meant",
        hint=f"if this is another person, {allowed or fields}",
    )
