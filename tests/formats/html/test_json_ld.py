"""What a page tells machines, against the schema that is kept beside this file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from jsonschema import Draft202012Validator

from tests.formats.html.newsroom_pages import LONGEST, newsroom_pages
from tests.formats.html.samples import closed_appeal, embargoed, open_appeal, page, whole_release
from tests.saying.stems import STEMS

SCHEMA = json.loads((Path(__file__).parent / "json-ld.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def told(html: str) -> dict[str, Any]:
    """Give a page's JSON-LD."""
    (block,) = lxml.html.document_fromstring(html).xpath("//script[@type='application/ld+json']/text()")
    found: dict[str, Any] = json.loads(block)
    return found


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_page_of_the_newsroom_is_known_by_its_file_and_the_longest_are_named() -> None:
    pages = newsroom_pages()
    assert set(pages) == set(STEMS)
    longest = sorted(pages, key=lambda stem: len(pages[stem]))
    of_releases = {stem.rpartition(".")[2]: stem for stem in longest if "releases" in STEMS[stem].parts}
    of_appeals = [stem for stem in longest if "appeals" in STEMS[stem].parts]
    assert {"en": of_releases["en"], "ar": of_releases["ar"], "appeal": of_appeals[-1]} == LONGEST


@pytest.mark.parametrize("stem", STEMS)
def test_what_a_page_of_the_newsroom_tells_machines_is_valid_and_is_what_it_shows(stem: str) -> None:
    html = newsroom_pages()[stem]
    about = told(html)
    assert [error.message for error in VALIDATOR.iter_errors(about)] == []
    root = lxml.html.document_fromstring(html)
    assert about["headline"] == root.xpath("//h1")[0].text_content()
    assert about["inLanguage"] == root.get("lang") == stem.rsplit(".", 1)[1]


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_every_field_that_can_be_told_is_told_validly(tag: str) -> None:
    pages = [told(page(make(tag))) for make in (whole_release, embargoed, open_appeal, closed_appeal)]
    assert [error.message for about in pages for error in VALIDATOR.iter_errors(about)] == []
    assert set().union(*pages) >= set(SCHEMA["properties"]) - {"translator"}


@pytest.mark.parametrize(
    "change",
    [
        {"@type": "Thing"}, {"headline": " "}, {"datePublished": "10 November"}, {"url": "javascript:alert(1)"},
        {"author": {"@type": "Organization"}}, {"keywords": []}, {"unknown": "x"}, {"inLanguage": "English"},
        {"dateModified": "2026-13-01"}, {"mainEntityOfPage": "/relative"},
    ],
)  # fmt: skip
def test_the_schema_refuses_what_is_wrong(change: dict[str, Any]) -> None:
    about = told(page(whole_release()))
    assert VALIDATOR.is_valid(about)
    assert not VALIDATOR.is_valid(about | change)
