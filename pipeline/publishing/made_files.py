"""What was made of an item in; the same as it goes out, by its path in build/public/, out.

A page stands at its public address: `fr/<slug>.html`, and its links to other languages lead there. What is made to be
downloaded keeps its name, which says the language: `fr/<slug>.fr.docx`. Recordings and documents lie where pages lead
to, in `files/<slug>/`, and whole pictures in `pictures/<slug>/`. The draft of a mail is the press office’s own, and
does not go out. A letter that several languages carry is one file: it goes out with the text in its own language, or
else with the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from posixpath import relpath
from urllib.parse import quote

from pipeline import fingerprint
from pipeline.building.task import RenderedItem
from pipeline.edition.pack_folders import PICTURES
from pipeline.formats.html.file_links import is_page, settled
from pipeline.newsroom.files import ItemFiles
from pipeline.publishing.acts import MadeFile, MadeItem
from pipeline.publishing.leaving import FILE_FORMAT, PACK_FORMAT, PICTURE_FORMAT

_PAGE = ".html"


def made_item(files: ItemFiles, rendered: RenderedItem, goes_out: Sequence[str], named: Iterable[str]) -> MadeItem:
    """Give what goes out of an item in the languages that go out; `named` are those that its pages lead to."""
    source = fingerprint.of_bytes(files.source or b"")
    if rendered.refused:
        return MadeItem(source=source, refused=rendered.refused)
    if rendered.leaks:
        return MadeItem(source=source, refused="; ".join(dict.fromkeys(each.message for each in rendered.leaks)))
    slug, tags = files.slug, tuple(named)
    texts = {name: public_path(slug, name) for name, each in rendered.artefacts.items() if each.role != "mail"}
    pictures = {name: f"{PICTURES}/{slug}/{name.rpartition('/')[2]}" for name in rendered.pictures}
    public = texts | pictures
    made = {
        path: MadeFile(
            _page(data, slug, tags, _from(path, public)) if is_page(name) else data,
            tag if (tag := _tag(slug, name)) in goes_out else goes_out[0],
            rendered.artefacts[name].format,
        )
        for name, path in texts.items()
        for data in [rendered.files[name]]
    }
    made |= {path: MadeFile(rendered.files[name], "", PICTURE_FORMAT) for name, path in pictures.items()}
    made |= {f"packs/{name}": MadeFile(data, "", PACK_FORMAT) for name, data in rendered.packs.items()}
    made |= {f"files/{slug}/{name}": MadeFile(files.media[name], "", FILE_FORMAT) for name in rendered.attached}
    return MadeItem(made, source)


def public_path(slug: str, name: str) -> str:
    """Give where one of an item’s files stands in public: a page at its address, all else under its own name."""
    name, tag = name.rpartition("/")[2], _tag(slug, name)
    return f"{tag}/{slug}{_PAGE}" if name == f"{slug}.{tag}{_PAGE}" else f"{tag}/{name}"


def _tag(slug: str, name: str) -> str:
    return name.rpartition("/")[2].removeprefix(f"{slug}.").partition(".")[0]


def _from(page: str, public: Mapping[str, str]) -> dict[str, str]:
    """Give the addresses of an item's files from one of its pages in public."""
    return {name: quote(relpath(path, page.rpartition("/")[0])) for name, path in public.items()}


def _page(page: bytes, slug: str, tags: Iterable[str], there: Mapping[str, str]) -> bytes:
    """Give a page whose links to files and to other languages lead to where these stand in public."""
    page = settled(page, there)
    for tag in tags:
        beside, public = f'href="{quote(f"{slug}.{tag}")}{_PAGE}"', f'href="../{quote(f"{tag}/{slug}")}{_PAGE}"'
        page = page.replace(beside.encode(), public.encode())
    return page
