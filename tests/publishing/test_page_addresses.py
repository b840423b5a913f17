"""Wherever a page lies, it gives machines, and who passes it on, one address: that of the page on the public site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit
from zipfile import ZipFile

import lxml.html
import pytest
from msgspec import Struct

from tests.building.small_newsroom import NB, write
from tests.command import press
from tests.publishing.real import public, publish_newsroom
from tests.small import APPEAL, NEWSROOM, RELEASE

SITE = "https://example.org/news/"
WITHDRAWN = "status: withdrawn\nwithdrawn: {at: 2026-05-02 10:00, notice: No.}"


class Addresses(Struct, frozen=True):
    """What a page says of where it stands, and where its other languages are."""

    own: frozenset[str]
    by_language: Mapping[str, str]
    beside: Mapping[str, str]


def read(page: bytes) -> Addresses:
    """Read the addresses of a page: for search engines, for who links to it, for who passes it on."""
    root = lxml.html.document_fromstring(page.decode("utf-8"))
    mails = map(str, root.xpath("//a[starts-with(@href, 'mailto:?')]/@href"))
    own = [
        *root.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"),
        *root.xpath("//button/@data-copy-text | //button/@data-share | //span[@class='url']/bdi/text()"),
        *root.xpath("//span[@class='url'][not(bdi)]/text()"),
        *(parse_qs(urlsplit(each).query)["body"][0] for each in mails),
    ]
    return Addresses(
        frozenset(map(str.strip, own)),
        {each.get("hreflang", ""): each.get("href", "") for each in root.xpath("//link[@rel='alternate']")},
        {each.get("hreflang", ""): each.get("href", "") for each in root.xpath("//nav[@class='languages']//a")},
    )


def pages(root: Path) -> dict[tuple[str, str], list[bytes]]:
    """Give each page by item and language, as it lies in build/media, in its pack and in build/public."""
    found: dict[tuple[str, str], list[bytes]] = {}
    for path in sorted((root / "build/media").glob("*/*.html")):
        slug, tag, _ = path.name.split(".")
        with ZipFile(root / f"build/packs/{slug}.zip") as pack:
            found[slug, tag] = [path.read_bytes(), pack.read(path.name)]
    for name, data in public(root).items():
        if name.endswith(".html"):
            tag, _, file = name.partition("/")
            found[file.removesuffix(".html"), tag].append(data)
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "appeals/one/appeal.yaml", APPEAL)
    write(tmp_path, "releases/two/release.yaml", RELEASE)
    write(tmp_path, "releases/two/nb.yaml", NB.replace("HEADLINE", "Nei"))
    publish_newsroom(tmp_path)
    press("build", cwd=tmp_path)
    return tmp_path


def test_all_addresses_of_a_page_agree_wherever_it_lies(root: Path) -> None:
    made = pages(root)
    assert set(made) == {("one", "en"), ("two", "en"), ("two", "nb")}
    for (slug, tag), copies in made.items():
        assert len(copies) == 3
        found = [read(each) for each in copies]
        assert {each.own for each in found} == {frozenset({f"{SITE}{tag}/{slug}.html"})}
        languages = {language: f"{SITE}{language}/{item}.html" for item, language in made if item == slug}
        for each in found:
            assert each.by_language == {**languages, "x-default": languages["en"]}  # it names itself too
            assert set(each.beside) == languages.keys() - {tag}


def test_the_links_between_languages_lead_to_a_page_where_it_lies(root: Path) -> None:
    beside = read((root / "build/media/two/two.en.html").read_bytes()).beside
    assert beside == {"nb": "two.nb.html"}
    assert (root / "build/media/two" / beside["nb"]).is_file()
    out = public(root)
    assert urljoin("en/two.html", read(out["en/two.html"]).beside["nb"]).lstrip("/") in out


def test_what_has_no_public_page_names_none(root: Path) -> None:
    write(root, "releases/two/release.yaml", RELEASE.replace("status: approved", WITHDRAWN))
    press("build", cwd=root)
    found = read((root / "build/media/two/two.en.html").read_bytes())
    assert (found.own, found.by_language) == (frozenset(), {})
