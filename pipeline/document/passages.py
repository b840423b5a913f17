"""A unit of text in; the passage that a proofreader reads out: its text, its language and what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.base import Model
from pipeline.document.printed import printed
from pipeline.document.shape import Outline, Shape, TextAt, Unit, shapes_at
from pipeline.i18n.language import Language, is_tag, language
from pipeline.proofreading.passage import Passage
from pipeline.reader.tree import MapNode, Route, Scalar, follow

_QUOTE = 3  # quotes, its key, text
_NAMES = {"name", "organisation", "short_name", "native_name"}


def passage_of(unit: TextAt, own: Language, foreign: Language | None = None) -> Passage:
    """Give a unit as a passage; `own` is the language of its file, `foreign` that of this text where it is another."""
    route, mark = unit.route, unit.mark
    return Passage(
        unit.scalar.text,
        foreign or own,
        rich=mark.rich,
        is_name=mark.optional and not mark.rich and route[0] != "letters",
        is_entry=isinstance(route[-1], int),
        is_spoken=route[0] == "quotes" and len(route) == _QUOTE and route[-1] in {"text", "continued"},
    )


def printed_passages(model: type[Model], tree: MapNode, own: Language) -> Iterator[tuple[TextAt, Passage]]:
    """Give the texts of a tree that no translation replaces: those of the directory, addresses, salutations.

    One without a language is proofread in that of its file, `own`, and printed in others too.
    """
    for each in printed(model, tree):
        postal = each.mark.postal
        fields = [step for step in each.route if isinstance(step, str) and step != each.tag]
        yield (
            TextAt(each.route, ".".join(map(str, each.route)), each.scalar, Unit()),
            Passage(
                each.scalar.text,
                language(each.tag) if each.tag else own,
                is_name=postal or fields[-1] in _NAMES,
                tongue="unknown" if postal else "named" if each.tag else "any",
            ),
        )


def tongue(outline: Outline, tree: MapNode, route: Route) -> Language | None:
    """Give the language that a text of a source says it is in: a letter's, a quote's as it was spoken, a title's."""
    shapes = [Shape(group=outline), *shapes_at(outline, route)]
    group = shapes[-2].group
    key = "language" if route[0] == "letters" else group.tongues.get(str(route[-1])) if group else None
    said = follow(tree, (*route[:-1], key)) if key else None
    return language(said.text) if isinstance(said, Scalar) and said.text and is_tag(said.text) else None
