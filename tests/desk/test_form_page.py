"""The form as a page: every control has its name and its faults, nothing runs, and what stands there comes back."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from typing import Any

import jinja2
import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from pipeline.desk.form import form_of
from pipeline.desk.form.shapes import Form
from pipeline.desk.words import desk_words
from pipeline.document.schema import validate
from pipeline.fault import Faults
from tests.desk.forms import ROOT, context, fields_of, form, is_no_field, model_of, scalars, tree_of
from tests.examples import one_in
from tests.formats.html.test_escaping import ATTACK
from tests.readers.installed import checker

ITEMS = {
    "en": "releases/2031-03-04-courts-interpreters/release.yaml",
    "ar": "releases/2026-04-21-arabic-legal-advice-line/release.yaml",
    "appeal": "appeals/2026-11-09-ndoulo-valley-further-information/appeal.yaml",
}
PAGE = """<!DOCTYPE html>
<html lang="{{ words.language.tag }}"><head><meta charset="utf-8"><title>Form</title>
<meta name="viewport" content="width=device-width"></head><body><main><h1>Form</h1>
{% import "form.html" as forms with context %}{{ forms.form(form) }}</main></body></html>"""


@cache
def environment() -> jinja2.Environment:
    pages = resources.files("pipeline.desk").joinpath("pages")
    sources = {"form.html": pages.joinpath("form.html").read_text(encoding="utf-8"), "page.html": PAGE}
    return jinja2.Environment(
        loader=jinja2.DictLoader(sources), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip


def set_page(drawn: Form, tag: str = "en") -> str:
    values = {"form": drawn, "words": desk_words(tag), "token": "1", "stamp": "0"}
    return environment().get_template("page.html").render(values)


def text_of(name: str) -> str:
    return (ROOT / ITEMS[name]).read_text(encoding="utf-8")


def page_of(name: str, tag: str = "en") -> str:
    return set_page(form(text_of(name), tag=tag), tag)


@pytest.mark.parametrize("name", ITEMS)
def test_every_control_is_named_and_described(name: str) -> None:
    page = html.document_fromstring(page_of(name))
    ids = Counter(each.get("id") for each in page.xpath("//*[@id]"))
    assert [each for each, count in ids.items() if count > 1] == []
    assert all(not re.search(r"\s", each) for each in ids)
    labels = {each.get("for") for each in page.xpath("//label")}
    controls = page.xpath("//input[not(@type='hidden')] | //textarea | //select")
    assert len(controls) > 40
    assert [each.get("id") for each in controls if each.get("id") not in labels] == []
    for each in page.xpath("//*[@aria-describedby]"):
        assert set(each.get("aria-describedby").split()) <= ids.keys()
    lists = {each.get("list") for each in page.xpath("//*[@list]")}
    assert lists
    assert lists <= ids.keys()
    assert page.xpath("//script | //style | //*[@style] | //@*[starts-with(name(), 'on')]") == []


@pytest.mark.parametrize("name", ITEMS)
def test_a_control_has_its_route_and_a_button_its_operation(name: str) -> None:
    drawn = form(text_of(name))
    page = html.document_fromstring(set_page(drawn))
    routes = {tuple(json.loads(each)) for each in page.xpath("//@data-route")}
    assert routes == {field.route for field in fields_of(drawn) if field.has_control}
    operations = page.xpath("//button[@data-op]")
    assert {json.loads(each.get("data-op"))["op"] for each in operations} == {"add", "remove", "move"}
    for each in operations:
        assert each.get("value") == each.get("data-op")
        assert each.get("name") == "op"
        operation = json.loads(each.get("value"))
        if "given" in operation:
            assert page.get_element_by_id(operation["given"]).get("name") == operation["given"]
    spoken = Counter(" ".join(each.text_content().split()) for each in operations if "remove" in each.get("data-op"))
    assert all(re.search(r": .", each) for each in spoken)
    for each in page.xpath("//form"):
        assert each.xpath(".//input[@name='token']")
        assert each.xpath(".//form") == []
    assert [each.get("data-part") for each in page.xpath("//section[@data-part]")] == [p.name for p in drawn.parts]


def test_faults_stand_between_the_label_and_its_control() -> None:
    tree = tree_of("type: press-release\nlanguage: en\nkicker: a\ncountry: [Narnia]\n")
    faults = Faults()
    validate(model_of(tree), tree, faults)
    page = html.document_fromstring(set_page(form_of(model_of(tree), tree, faults, context())))
    control = page.get_element_by_id("f__country__0")
    assert control.get("aria-invalid") == "true"
    told = page.get_element_by_id("f__country__0__faults")
    assert "f__country__0__faults" in (control.get("aria-describedby") or "")
    assert " ".join(told.text_content().split()).startswith("Error: ‘Narnia’ is not a country’s code.")
    around = control.xpath("./preceding-sibling::*")
    assert [each.tag for each in around] == ["p", "div"]
    assert around[0].xpath("./label/@for") == ["f__country__0"]
    assert around[1] is told
    rail = page.xpath("//nav//a[@href='#part-country']")[0]
    assert "1 fault" in rail.text_content()
    assert page.get_element_by_id("f__kicker").get("aria-invalid") is None


def test_a_fault_is_told_as_the_check_tells_it_and_what_the_form_has_no_field_for_can_go() -> None:
    tree = tree_of("type: press-release\nlanguage: english\nkickr: x\nembargo: {timezone: Europe/Oslo, zne: {a: b}}\n")
    faults = Faults()
    validate(model_of(tree), tree, faults)
    page = html.document_fromstring(set_page(form_of(model_of(tree), tree, faults, context())))
    said = {
        each.get("id").removesuffix("__faults"): " ".join(each.text_content().split())
        for each in page.xpath("//div[@class='faults']")
    }
    assert said["f__kickr"] == "Error: unknown key ‘kickr’. Did you mean ‘kicker’?"
    assert said["f__language"] == "Error: ‘english’ is not a language’s tag. Write ‘en’."
    assert said["f__embargo__lifts_at"] == "Error: This is needed."
    removed = [json.loads(each)["route"] for each in page.xpath("//@data-op") if '"remove"' in each]
    assert removed == [["embargo"], ["embargo", "zne"], ["embargo", "zne", "a"], ["kickr"]]


def test_no_text_of_a_file_becomes_a_tag() -> None:
    tree = {
        "type": "press-release", "language": "en", "headline": ATTACK, ATTACK: ATTACK, "contacts": [ATTACK],
        "quotes": {ATTACK: {"text": ATTACK, "speaker": ATTACK}},
        "boxes": [{"id": ATTACK, "kind": ATTACK, "text": "a"}],
    }  # fmt: skip
    page = html.document_fromstring(set_page(form(json.dumps(tree, ensure_ascii=False))))
    assert page.xpath("//script | //img | //svg | //iframe | //@*[starts-with(name(), 'on')]") == []
    assert [each for each in page.xpath("//@id") if not re.fullmatch(r"[A-Za-z0-9_-]+", each)] == []
    assert page.get_element_by_id("f__headline").text_content().removeprefix("\n") == ATTACK


@contextmanager
def opened(browser: Browser, page: str, width: int = 1280) -> Iterator[Page]:
    tab = browser.new_page(viewport={"width": width, "height": 900})
    try:
        tab.set_content(page)
        tab.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        yield tab
    finally:
        tab.close()


VALUES = """() => Object.fromEntries([...document.querySelectorAll('[data-route]')]
  .filter(each => each.type !== 'radio' || each.checked).map(each => [each.dataset.route, each.value]))"""


@pytest.mark.readers
@pytest.mark.parametrize("name", ITEMS)
def test_a_browser_gives_back_what_stands_in_the_file(browser: Browser, name: str) -> None:
    text = text_of(name)
    with opened(browser, page_of(name)) as tab:
        values = {tuple(json.loads(route)): value for route, value in tab.evaluate(VALUES).items()}
    expected = {route: node.text for route, node in scalars(tree_of(text)) if not is_no_field(route)}
    assert {route: values[route] for route in expected} == expected
    # what nobody filled is empty, or has the value that leaving it out means
    meant = {"", "whole", "no", "exact", "primary", "list", "yes"}
    assert {value for route, value in values.items() if route not in expected} <= meant


@pytest.mark.readers
@pytest.mark.parametrize("name", one_in(3, ITEMS))
@pytest.mark.parametrize("tag", one_in(2, ["en", "nb"]))
@pytest.mark.long
def test_axe_finds_nothing_to_say(browser: Browser, name: str, tag: str) -> None:
    source = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    with opened(browser, page_of(name, tag)) as tab:
        tab.add_script_tag(content=source)
        results: dict[str, Any] = tab.evaluate("axe.run(document)")
    assert len(results["passes"]) > 15  # it ran
    assert [(found["id"], node["html"]) for found in results["violations"] for node in found["nodes"]] == []


@pytest.mark.readers
def test_a_text_is_typed_in_its_own_direction(browser: Browser) -> None:
    with opened(browser, page_of("ar", "nb")) as tab:
        found = {
            name: tab.evaluate("id => getComputedStyle(document.getElementById(id)).direction", f"f__{name}")
            for name in ("headline", "dateline__date", "quotes__first-hour__text")
        }
    assert found == {"headline": "rtl", "dateline__date": "ltr", "quotes__first-hour__text": "rtl"}
