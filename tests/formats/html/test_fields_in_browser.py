"""An injected script in each text field of an edition, one after the other: none runs, none asks for anything."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace
from playwright.sync_api import Browser, Route

from pipeline.edition import model
from pipeline.edition.model import Corrected, EarlierPublication, Edition, Phone, Time
from pipeline.i18n.language import Language
from tests.factory import phrase, rich
from tests.formats.html.hostile import ours
from tests.formats.html.samples import closed_appeal, embargoed, open_appeal, page, whole_release
from tests.formats.html.test_escaping import ATTACK, elements
from tests.formats.html.test_newsroom_in_browser import ADDRESS, opened

MAKERS = (whole_release, embargoed, open_appeal, closed_appeal)
Field = tuple[str, str]
# Interface words are a designer's, who writes templates too; of a preview the page prints the banner. A note above a
# text says in such words which language it stands in. A page has neither a count of words nor rules of spelling.
SILENT = frozenset(
    {
        ("Edition", "words"), ("Edition", "preview"), ("Edition", "language_notes"), ("Rich", "note"),
        ("Phrase", "note"), ("Edition", "length"), ("Layout", "spelling"),
    }
)  # fmt: skip

ELSEWHERE = "https://example.org/elsewhere"
CORRECTED = Corrected(
    phrase("The dam is safe"), phrase("The ministry"), Time("2026-04-01", "1 April 2026"), ELSEWHERE,
    phrase("It is not."), phrase("nobody"), phrase("300 families"),
)  # fmt: skip
SHORT = Phone(phrase("Text message"), "82111", "sms:82111", phrase("United Kingdom"))
FOR_PRINT = model.PrintFile(
    "grave.jpg", "print/grave.jpg", 40, 30, "image/jpeg", "For print: print/grave.jpg", "40 × 30, 1 kB"
)
FILM = model.Attachment(
    file="film.mp4",
    kind="video",
    label="Video",
    title=phrase("The mayor"),
    details="MP4, 12 MB",
    path="files/film.mp4",
    url="https://example.org/film.mp4",
    where="In the media pack: files/film.mp4",
    description=phrase("She speaks"),
    transcript=rich("We leave."),
    credit=phrase("Ada Beta"),
    usage=phrase("Free"),
    content_warning=phrase("Shows a grave"),
)


def filled(make: Callable[[str], Edition]) -> Edition:
    """Give a sample with the text fields that it leaves empty."""
    item = make("en")
    (picture,), (contact, *others), (group,) = item.pictures.values(), item.contacts, item.questions
    appeal = item.appeal
    petition = item.petition and replace(item.petition, local=("4,000 signatures", "In Norway"))
    if appeal:
        letters = appeal.letters[:1]  # of a closed appeal there are none
        ones = [
            model.Addressed(phrase(name), letter.target, phrase(f"Dear {name}"), "Dear …", letter.mailto)
            for letter in letters
            for name in ("Minister", "Judge")
        ]
        outcome = model.CaseOutcome(phrase("They are free"), (phrase("UA 1/26"),), rich("All of them."), link())
        appeal = replace(
            appeal,
            local_call=rich("Write to your own government too."),
            closing_call=rich("Help us to reach everybody."),
            letters=(*appeal.letters, *(replace(letter, to=tuple(ones)) for letter in letters)),
            outcomes=(outcome,),
            targets=tuple(
                replace(
                    group,
                    targets=tuple(replace(each, salutations=(phrase("Dear Minister"),)) for each in group.targets),
                )
                for group in appeal.targets
            ),
        )
    speaker = model.Speaker(phrase("Ada Beta"), phrase("Mayor"), phrase("Lantern"))
    events = tuple(
        replace(
            each,
            speakers=(speaker,),
            speakers_heading=phrase("They speak"),
            registration=model.Registration(rich("Call us."), "https://example.org/walk", "By 3 May"),
        )
        for each in item.events
    )
    issuers = item.issuers
    if issuers:
        issuers = replace(issuers, members=(phrase("Upper Village"),), members_heading=phrase("Alliance"))
    ((key, quote),) = item.quotes.items()
    return replace(
        item,
        appeal=appeal,
        petition=petition,
        events=events,
        issuers=issuers,
        translator="Ada Beta",
        quotes={key: replace(quote, run_in=rich("“They leave,” said Ada."))},
        countries=("Norway",),
        regions=("Europe",),
        corrects=(CORRECTED,),
        links=(*item.links, replace(link(), also=(model.LinkedTranslation(phrase("Russian"), ELSEWHERE),))),
        history=(EarlierPublication(Time("2026-04-01", "1 April 2026"), phrase("First in print"), ELSEWHERE),),
        pictures={picture.file: replace(picture, content_warning=phrase("Shows a grave"), print_file=FOR_PRINT)},
        attachments={"film.mp4": FILM},
        loose_attachments=("film.mp4",),
        contacts=(replace(contact, organisation=phrase("Lantern"), phones=(SHORT, *contact.phones)), *others),
        questions=(replace(group, title=phrase("What people ask")),),
    )


def link() -> model.LabelledLink:
    """Give a link to read more."""
    return model.LabelledLink(phrase("What came of it"), "https://example.org/outcome")


def texts(value: object, at: Field = ("", "")) -> Iterator[Field]:
    """Give every field of a value that holds text which a person wrote, by its type's name and its own."""
    match value:
        case str() if value:
            yield at
        case tuple():
            for each in value:
                yield from texts(each, at)
        case Mapping():
            for each in value.values():
                yield from texts(each, at)
        case Language():
            return
        case Struct():
            for name in value.__struct_fields__:
                if name not in ours(value):
                    own = (type(value).__name__, name)
                    yield from texts(getattr(value, name), at if own in WRAPPERS else own)
        case _:
            return


# A phrase is the text of the field that holds it.
WRAPPERS = {("Phrase", "text"), ("Time", "text"), ("Rich", "blocks"), ("Text", "text"), ("Paragraph", "inlines")}


def attacked(value: Any, field: Field, at: Field = ("", "")) -> Any:
    """Give a value with the attack in one field, wherever it stands."""
    match value:
        case str():
            return ATTACK if at == field and value else value
        case tuple():
            return tuple(attacked(each, field, at) for each in value)
        case Mapping():
            return {key: attacked(each, field, at) for key, each in value.items()}
        case Language():
            return value
        case Struct():
            changed = {}
            for name in value.__struct_fields__:
                if name not in ours(value):
                    own = (type(value).__name__, name)
                    changed[name] = attacked(getattr(value, name), field, at if own in WRAPPERS else own)
            return replace(value, **changed)
        case _:
            return value


WHOLE = {make.__name__: filled(make) for make in MAKERS}
FIELDS = {field for whole in WHOLE.values() for field in texts(whole)} - SILENT


def test_the_samples_fill_every_text_field_that_an_edition_has() -> None:
    wanted = {
        (kind.__name__, name)
        for kind in vars(model).values()
        if isinstance(kind, type) and issubclass(kind, Struct) and kind.__module__ == model.__name__
        for name, shape in kind.__annotations__.items()
        if name not in ours(kind) and re.search(r"\b(str|Phrase|Rich|Time)\b", str(shape))
        if "Mapping[str" not in str(shape)  # keys
    }
    assert wanted - FIELDS - SILENT - WRAPPERS == set()


@pytest.mark.readers
@pytest.mark.parametrize(
    ("name", "every"),
    [("whole_release", 12), *(pytest.param(name, 1, marks=pytest.mark.long) for name in WHOLE)],
)
def test_an_injected_script_in_any_one_field_does_not_run(browser: Browser, name: str, every: int) -> None:
    whole = WHOLE[name]
    own = sorted(set(texts(whole)) - SILENT)
    assert len(own) > 40
    own = own[::every]
    ran, asked_for, shown = [], [], [page(whole)]

    def answer(route: Route) -> None:
        route.fulfill(body=shown[-1], content_type="text/html; charset=utf-8")

    with opened(browser, shown[0]) as (tab, asked):
        tab.route(ADDRESS, answer)
        for field in own:
            shown.append(page(attacked(whole, field)))
            tab.reload()
            title = tab.title()
            if title == "run" or tab.evaluate("document.querySelectorAll('script').length") != 2:
                ran.append(field)
            if asked:
                asked_for.append((field, list(asked)))
                asked.clear()
    assert ran == []
    assert asked_for == []


@pytest.mark.parametrize(
    ("name", "every"),
    [("whole_release", 6), ("open_appeal", 6), *(pytest.param(name, 1, marks=pytest.mark.long) for name in WHOLE)],
)
def test_an_attack_in_any_one_field_makes_no_element_that_could_run_or_ask(name: str, every: int) -> None:
    whole = WHOLE[name]
    before = Counter(kind for kind, _ in elements(page(whole)))
    for field in sorted(set(texts(whole)) - SILENT)[::every]:
        found = elements(page(attacked(whole, field)))
        after = Counter(kind for kind, _ in found)
        assert all(after[kind] == before[kind] for kind in ("script", "style", "img", "iframe", "object")), field
        assert not [each for _, names in found for each in names if each.startswith("on")], field
