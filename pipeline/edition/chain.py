"""The chain that an appeal stands in: the stages before it, and in a bulletin what came of several appeals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from pipeline.document import appeal as document
from pipeline.edition.model import CaseOutcome, Phrase, PrecedingStage
from pipeline.edition.targets import address_alone
from pipeline.edition.texts import Texts
from pipeline.i18n.language import language
from pipeline.state.earlier_stage import EarlierStage

STAGES = {
    "first": "urgent_appeal",
    "further-information": "further_information",
    "stop-action": "stop_action",
    "outcome": "outcome",
}


def earlier_stages(
    texts: Texts, source: document.Appeal, stages: Mapping[str, EarlierStage]
) -> tuple[PrecedingStage, ...]:
    """Name the stages before this one, those that are public: nothing may tell of a draft or an embargoed text."""
    found = []
    for index, entry in enumerate(source.previous):
        if isinstance(entry, document.StageElsewhere):
            found.append(_elsewhere(texts, entry, index))
            continue
        earlier = stages.get(entry)
        tag = earlier.read_in(texts.language.tag) if earlier else None
        if earlier is None or tag is None:
            continue
        line = _stage_of(texts, earlier.stage, earlier.issued)
        found.append(PrecedingStage(Phrase(line, texts.language, earlier.number), page_url(texts, entry, tag)))
    return tuple(found)


def _stage_of(texts: Texts, stage: str, day: date) -> str:
    return texts.voice.word("stage_of", stage=texts.voice.word(STAGES[stage]), date=texts.voice.date(day).text)


def _elsewhere(texts: Texts, entry: document.StageElsewhere, index: int) -> PrecedingStage:
    """Name a stage that the newsroom does not have by the first that is known of it; the rest follows as a remark."""
    voice, day = texts.voice, entry.date
    numbers = [each for each in (entry.number, entry.index_number) if each]
    known = [voice.date(day).text] if day else []
    if entry.title:
        name = texts.phrase(entry.title, "previous", index, "title")
    elif entry.stage:
        name = voice.phrase(_stage_of(texts, entry.stage, day) if day else voice.word(STAGES[entry.stage]))
        known = []
    else:
        name = voice.phrase(numbers.pop(0))
    written = texts.note_on(language(entry.language)) if entry.language else name.note
    note = voice.joined(*numbers, *known, *([written] if written else []))
    return PrecedingStage(replace(name, note=note or None), entry.url)


def outcomes(texts: Texts, source: document.Appeal) -> tuple[CaseOutcome, ...]:
    """Give what came of the appeals of a bulletin."""
    return tuple(_outcome(texts, each, index) for index, each in enumerate(source.outcomes))


def _outcome(texts: Texts, entry: document.CaseOutcome, index: int) -> CaseOutcome:
    route = ("outcomes", index)
    numbers = [texts.voice.phrase(each) for each in (entry.number, entry.index_number) if each]
    country = [texts.voice.country(entry.country)] if entry.country else []
    return CaseOutcome(
        title=texts.phrase(entry.title, *route, "title"),
        details=(*numbers, *country),
        text=texts.maybe_rich(entry.text, *route, "text"),
        link=address_alone(texts, entry.url) if entry.url else None,
    )


def page_url(texts: Texts, slug: str, tag: str) -> str:
    """Give where an item's page stands on the public site."""
    return f"{texts.newsroom.settings.site.rstrip('/')}/{tag}/{slug}.html"
