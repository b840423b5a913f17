"""A list or a mapping in; what can be added to it out: “From the directory”, “New here”, one of what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.desk.form.context import Scope
from pipeline.desk.form.echoes import language_name
from pipeline.desk.form.lists import by_label
from pipeline.desk.form.shapes import Addition, Choice
from pipeline.desk.form.titles import local_text
from pipeline.document.base import Model
from pipeline.document.contacts import Contact
from pipeline.document.holds import Holds

LISTED = {"zone": "zones", "country": "countries", "area": "areas", "language": "languages", "file": "files"}
"""The shared list that has the values of a kind."""
# The field whose words make the key of a new entry.
NAMED_BY = {"Quote": "speaker", "Target": "office", "Box": "title"}


def additions(held: Holds, model: type[Model], name: str, taken: frozenset[str], scope: Scope) -> tuple[Addition, ...]:
    """Give what can be added to a list or mapping, of which these values or keys are taken."""
    return tuple(_additions(held, model, name, taken, scope))


def _additions(held: Holds, model: type[Model], name: str, taken: frozenset[str], scope: Scope) -> Iterator[Addition]:
    words, inner = scope.context.words, held.inner
    if inner is None:
        return
    entry = words.field(model, name).entry
    if held.kind == "mapping" and held.key and held.key.kind == "language":
        yield Addition("language", words["add_language"], words["ask_language"], _languages(scope, taken), "languages")
        return
    if inner.kind == "key":
        choices = tuple(each for each in keys(name, scope) if each.value not in taken)
        label = words.choice("add", name)
        yield Addition("choice", label if label != name else words["add_choice"], words["ask_choice"], choices)
        for group in inner.instead.models if inner.instead else ():
            yield Addition(group.__name__, words.fill("add_here", entry=words.entry(group)))
        return
    if inner.kind == "choice":
        left = (value for value in inner.choices if value not in taken)
        choices = tuple(Choice(value, words.choice(name, value)) for value in left)
        yield Addition("choice", words["add_choice"], words["ask_choice"], choices)
        return
    if inner.kind == "group" and name == "media":
        files = tuple(Choice(file, file) for file in scope.context.media if file not in taken)
        if files:
            yield Addition("file", words["add_file"], words["ask_file"], files)
        return
    if inner.kind == "group":
        for group in inner.models:
            asked = NAMED_BY.get(group.__name__)
            label = words.entry(group)
            yield Addition(
                group.__name__, words.fill("add", entry=label), words.field(group, asked).label if asked else ""
            )
        return
    listed = LISTED.get(inner.kind, "")
    word = entry or words["entry_word"]
    yield Addition("new", words.fill("add", entry=word), word if listed else "", list_name=listed)


def _languages(scope: Scope, taken: frozenset[str]) -> tuple[Choice, ...]:
    tags = (tag for tag in scope.context.settings.languages if tag not in taken)
    return by_label(Choice(tag, language_name(tag, scope.context.words)) for tag in tags)


def keys(name: str, scope: Scope) -> Iterable[Choice]:
    """Give the keys that a field may name, with what they stand for: contacts, topics, targets, earlier stages."""
    match name:
        case "contacts":
            return (Choice(key, contact_line(each, scope)) for key, each in scope.context.settings.contacts.items())
        case "topics":
            return (Choice(key, local_text(each, scope)) for key, each in scope.context.settings.topics.items())
        case "previous":
            return (Choice(each, each) for each in scope.context.appeals)
        case "target" | "delivered_to":
            return scope.targets
        case _:
            return ()


def contact_line(contact: Contact, scope: Scope) -> str:
    """Give a contact of the directory on one line, to be searched: name, office, languages."""
    role = local_text(contact.role, scope) if contact.role else ""
    spoken = ", ".join(language_name(tag, scope.context.words) for tag in contact.languages)
    line = ", ".join(each for each in (local_text(contact.name, scope), role) if each)
    return f"{line} ({spoken})" if spoken else line
