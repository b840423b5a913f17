"""A page leads to a file only where the file lies, wherever somebody puts the page."""

from __future__ import annotations

from pipeline.formats.html.file_links import beside, file_link, if_there, place, settled
from pipeline.formats.html.render import render
from pipeline.templating.templates import Templates
from tests.factory import edition
from tests.formats.html.samples import HTML_TEMPLATES

WORD, PICTURE = "a.docx", "pictures/my dog & I.jpg"
PAGE = "<ul>{}{}</ul>".format(
    if_there([WORD], f"<li><a{place(WORD)}>Word</a></li>"), if_there([PICTURE], f"<li><a{place(PICTURE)}>Dog</a></li>")
)


def settle(page: str, *paths: str) -> str:
    return settled(page.encode(), beside(paths)).decode()


def test_a_link_is_there_only_where_its_file_is() -> None:
    assert settle(PAGE) == "<ul></ul>"
    assert settle(PAGE, WORD) == '<ul><li><a data-file="a.docx" href="a.docx">Word</a></li></ul>'


def test_an_address_is_written_as_addresses_are() -> None:
    assert 'href="pictures/my%20dog%20%26%20I.jpg"' in settle(PAGE, PICTURE)


def test_a_part_with_several_files_is_there_with_any_of_them_and_parts_stand_in_parts() -> None:
    page = if_there(["a", "b"], f"<ul>{if_there(['a'], 'A')}{if_there(['b'], 'B')}</ul>")
    assert settle(f"1{page}2") == "12"
    assert settle(f"1{page}2", "b") == "1<ul>B</ul>2"
    assert settle(f"1{page}2", "a", "b") == "1<ul>AB</ul>2"


def test_a_file_with_a_public_address_is_led_to_wherever_the_page_lies() -> None:
    page = file_link("files/film.mp4", "https://example.org/files/film.mp4", "Film")
    away = '<a class="file" data-file="files/film.mp4" href="https://example.org/files/film.mp4">Film</a>'
    assert settle(page) == away
    assert settle(page, "files/film.mp4") == away.replace("https://example.org/", "")


def test_a_page_can_be_settled_again_when_a_file_is_gone() -> None:
    page = file_link("pictures/dam.jpg", None, "The dam")
    assert settle(settle(page, "pictures/dam.jpg")) == '<a class="file" data-file="pictures/dam.jpg">The dam</a>'


def test_no_text_can_pass_for_a_mark() -> None:
    page = settle("<p>&lt;!--if-there a--&gt; data-file=&#34;a&#34;</p><!--/if-there-->", "a")
    assert page == "<p>&lt;!--if-there a--&gt; data-file=&#34;a&#34;</p>"


def test_a_template_says_what_stands_with_a_file() -> None:
    own = b"{% set it = edition.stem ~ '.docx' %}{% call page.if_there(it) %}<a{{ it | file_href }}>W</a>{% endcall %}"
    (made,) = render(edition(), Templates({**HTML_TEMPLATES.files, "html/release.html": own}), {})
    name = f"{edition().stem}.docx"
    assert settle(made.data.decode(), name) == f'<a data-file="{name}" href="{name}">W</a>'
    assert settle(made.data.decode(), "other.docx") == ""
