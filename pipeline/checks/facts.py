"""The fact lock: a translation's numbers, dates, times, addresses and names are the source's, text by text.

What a translation leaves in the source's words agrees with it. A difference that is meant is allowed in the
translation's file, by its text and its fact, with a reason; an allowance that allows nothing is told. What is stale is
told as stale only, and of a withdrawn item only what is printed counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from pipeline.checks.allowances import Allowances
from pipeline.checks.outdated import Outdated, Stretch, is_within, outdated, without
from pipeline.document.outline import outline_of
from pipeline.document.passages import tongue
from pipeline.document.shape import TextAt
from pipeline.facts.compare import Disagreement, disagreements
from pipeline.facts.fact import Fact, Reading
from pipeline.facts.names import has_exactly, mentions
from pipeline.facts.read import read_facts
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Scalar
from pipeline.source import Place
from pipeline.translation.units import is_printed

_NAME_FIELDS = ("name", "pseudonym", "speaker")
_NAMED = ("persons_at_risk", "quotes", "targets", "addressees", "spokespeople", "issuers")


class _Lock(Struct):
    """One translation beside its source, whose printed texts are `sources`.

    `withheld` are names that may not be printed by now. `outdated` is what cannot be compared, by text: None until
    something differs.
    """

    source: Variant
    sources: Mapping[str, TextAt]
    variant: Variant
    index_number: str | None
    read: dict[str, Reading]
    faults: Faults
    allowances: Allowances
    withheld: frozenset[str]
    outdated: Mapping[str, Outdated] | None = None


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Compare every translation with its source."""
    for item in newsroom.items:
        read: dict[str, Reading] = {}
        withheld = newsroom.withheld_names(f"{item.folder}/{item.slug}")
        sources = {unit.name: unit for unit in item.source.texts() if is_printed(item.source.tree, unit.route)}
        number = newsroom.settings.index_number
        for variant in item.translations:
            _check(_Lock(item.source, sources, variant, number, read, faults, Allowances(variant), withheld))


def _check(lock: _Lock) -> None:
    pairs = [
        (lock.sources[unit.name], unit)
        for unit in lock.variant.texts()
        if unit.name in lock.sources and not _is_untranslated(unit.scalar, lock.source)
    ]
    names = _names(lock.sources, lock.variant, lock.withheld)
    for source, unit in pairs:
        _facts(lock, source, unit)
        if unit.route[-1] not in _NAME_FIELDS:
            _check_names(lock, source, unit, names)
    if lock.source.document.status != "withdrawn":  # what was allowed of a text that is gone may stand there
        lock.allowances.tell_unused(lock.sources, lock.faults)


def _is_untranslated(scalar: Scalar, source: Variant) -> bool:
    return scalar.place.source.name == source.file


def _outdated(lock: _Lock, name: str) -> Outdated | None:
    if lock.outdated is None:
        lock.outdated = outdated(lock.source, lock.variant, lock.sources)
    return lock.outdated.get(name)


def _differing(lock: _Lock, name: str, here: Reading, there: Reading) -> list[Disagreement]:
    found = disagreements(here, there)
    gone = _outdated(lock, name) if found else None
    return disagreements(_current(here, gone.source), _current(there, gone.translation)) if gone else found


def _current(reading: Reading, gone: Iterable[Stretch]) -> Reading:
    """Give a reading that asks for nothing in what is outdated; what stands there may still answer."""
    return replace(reading, facts=tuple(fact for fact in reading.facts if not is_within(fact.start, gone)))


def _facts(lock: _Lock, source: TextAt, unit: TextAt) -> None:
    markdown = unit.mark.rich
    if source.name not in lock.read:
        own = tongue(outline_of(type(lock.source.document)), lock.source.tree, source.route)
        tag = (own or lock.source.language).tag
        lock.read[source.name] = read_facts(source.scalar.text, tag, markdown=markdown, index_number=lock.index_number)
    here = lock.read[source.name]
    there = read_facts(unit.scalar.text, lock.variant.language.tag, markdown=markdown, index_number=lock.index_number)
    for found in _differing(lock, unit.name, here, there):
        if not lock.allowances.allow(unit.name, [fact.written for fact in (found.source, found.translation) if fact]):
            _tell(lock.faults, source, unit, found.source, found.translation)


def _tell(faults: Faults, source: TextAt, unit: TextAt, here: Fact | None, there: Fact | None) -> None:
    allow = "correct it; if it is meant, allow it under ‘allowed_differences’, with the reason"
    if here and there:
        faults.add(
            "fact-differs",
            f"the {there.kind} ‘{there.written}’ stands here, and the source has ‘{here.written}’",
            _place(unit.scalar, there),
            expected=f"‘{here.written}’, as in {_line(source.scalar, here)}",
            hint=allow,
        )
    elif here:
        faults.add(
            "fact-missing",
            f"‘{unit.name}’ does not have the {here.kind} ‘{here.written}’ of its source",
            unit.scalar.place,
            expected=f"‘{here.written}’, as in {_line(source.scalar, here)}",
            hint=allow.replace("correct it", "add it"),
        )
    elif there:
        faults.add(
            "fact-added",
            f"the {there.kind} ‘{there.written}’ stands here, and nowhere in the source of this text",
            _place(unit.scalar, there),
            expected=f"the facts of {_line(source.scalar)}, and no others",
            hint=allow,
        )


def _place(scalar: Scalar, fact: Fact) -> Place:
    before = scalar.text[: fact.start]
    line, column = before.count("\n") + 1, fact.start - before.rfind("\n")
    return scalar.at(line, column, len(fact.written.split("\n")[0]))


def _line(scalar: Scalar, fact: Fact | None = None) -> str:
    place = _place(scalar, fact) if fact else scalar.place
    return f"{place.source.name}:{place.line}"


def _names(sources: Mapping[str, TextAt], variant: Variant, withheld: frozenset[str]) -> dict[str, tuple[str, str]]:
    """Give the names that the item lists, as the source writes them, each with its name in this language and unit.

    A name that may not be printed is none of them: another rule looks for it, and no fault may repeat it.
    """
    hidden = {
        ("persons_at_risk", index, "name")
        for index, person in enumerate(getattr(variant.document, "persons_at_risk", ()))
        if not getattr(person, "is_public", True) or " ".join(person.name.split()) in withheld
    }
    return {
        sources[unit.name].scalar.text: (unit.scalar.text, unit.name)
        for unit in variant.texts()
        if unit.route[0] in _NAMED
        and unit.route[-1] in _NAME_FIELDS
        and unit.name in sources
        and unit.route not in hidden
    }


def _check_names(lock: _Lock, source: TextAt, unit: TextAt, names: Mapping[str, tuple[str, str]]) -> None:
    faults = lock.faults
    for name, (own, named) in names.items():
        if not has_exactly(source.scalar.text, name) or mentions(unit.scalar.text, own):
            continue
        gone = _outdated(lock, unit.name)
        if gone and not has_exactly(without(source.scalar.text, gone.source), name):
            continue
        if lock.allowances.allow(unit.name, [name, own]):
            continue
        faults.add(
            "name-differs",
            f"the source names ‘{name}’ here, and ‘{unit.name}’ does not name ‘{own}’",
            unit.scalar.place,
            expected=f"‘{own}’, as this file has it under ‘{named}’"
            if own != name
            else f"‘{name}’, or its form in this language under ‘{named}’",
            hint="write the name in the same way everywhere; if it is left out on purpose, allow it under"
            " ‘allowed_differences’, with the reason",
        )
