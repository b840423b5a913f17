"""An entry of a list in; what it is called out: “Quote, Torill Aasheim”, “Contact, Press office”, “Note 2”."""

from __future__ import annotations

from pipeline.desk.form.context import Scope, known
from pipeline.document.base import Model
from pipeline.document.holds import Holds
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar, plain

# What tells one entry from another for its reader, the best first.
_TELLING = (
    "speaker", "name", "title", "office", "institution", "file", "number", "question", "target", "text", "subject",
    "note", "term", "on",
)  # fmt: skip
_LONGEST = 40


def title_of(word: str, number: int, node: Node, held: Holds, scope: Scope) -> str:
    """Give an entry's title by its own words; by its number where it has none yet."""
    words = scope.context.words
    told = _directory(node, held, scope) if isinstance(node, Scalar) else _telling(node, scope)
    return words.fill("entry_named", entry=word, name=told) if told else words.fill("entry", entry=word, number=number)


def _directory(node: Scalar, held: Holds, scope: Scope) -> str:
    """Give the name behind a key: of a contact, of a topic."""
    if held.inner is None or held.inner.kind != "key":
        return ""
    settings = scope.context.settings
    contact = settings.contacts.get(node.text)
    if contact:
        return local_text(contact.name, scope)
    if node.text in settings.topics:
        return local_text(settings.topics[node.text], scope)
    return node.text


def local_text(texts: object, scope: Scope) -> str:
    """Give of a text per language the one that fits the desk, or the item, or the first."""
    if not isinstance(texts, dict) or not texts:
        return texts if isinstance(texts, str) else ""
    wanted = [scope.context.words.language, scope.language, known(scope.context.settings.language)]
    tags = ("", *(tag for each in wanted if each for tag in each.fallbacks))
    return str(next((texts[tag] for tag in tags if tag in texts), next(iter(texts.values()))))


def _telling(node: Node, scope: Scope) -> str:
    if not isinstance(node, MapNode):
        return ""
    found = (_told(node.values[name], scope) for name in _TELLING if name in node.values)
    return next((text for text in found if text), "")


def _told(node: Node, scope: Scope) -> str:
    if isinstance(node, ListNode):
        text = ", ".join(each.text for each in node.items if isinstance(each, Scalar))
    else:
        text = local_text(plain(node), scope)
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def model_of(models: tuple[type[Model], ...], node: Node | None) -> type[Model]:
    """Give which of several groups an entry is: the one that has most of its fields."""
    if len(models) == 1 or not isinstance(node, MapNode):
        return models[0]
    return max(models, key=lambda each: sum(name in each.model_fields for name in node.values))
