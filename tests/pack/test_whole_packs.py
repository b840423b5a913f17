"""Whatever an item is: every link of its pack leads to a file of the pack, and no file lies in it twice."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from pipeline.building.task import BuildOptions, RenderedItem
from pipeline.newsroom.files import Folder
from pipeline.pack.verify import verify
from tests.attachments import samples as attached
from tests.examples import examples
from tests.pictures import samples
from tests.small import APPEAL, NEWSROOM, RELEASE, item, outputs

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
DRAWN = samples.saved(samples.scene(), "PNG")
MEDIA = {
    "dam.png": DRAWN,
    "again.png": DRAWN,
    "shot.png": samples.png(),  # the same scene, with what a camera wrote beside it
    "the wall.jpg": samples.jpeg(),
    "figures.csv": attached.CSV,
}
PICTURES = (
    "",
    "  - {file: dam.png, alt: The dam}\n",
    "  - {file: dam.png, alt: The dam, print_file: the wall.jpg}\n",
    "  - {file: dam.png, alt: The dam, print_file: again.png}\n",
    "  - {file: dam.png, alt: The dam, print_file: shot.png}\n",
    "  - {file: dam.png, alt: The dam, caption: “The dam”}\n  - {file: the wall.jpg, alt: The wall}\n",
)
STATES = {
    "draft": "",
    "embargoed": "embargo: {lifts_at: 2026-12-01 18:00, timezone: Europe/Oslo}\n",
    "withdrawn": "withdrawn: {at: 2026-06-01 12:00, notice: It was wrong.}\n",
    "closed": "closed: {at: 2026-11-22 12:00, thanks: Thank you}\n",
}
ARABIC = """\
language: ar
status: approved
text:
  headline: القرويون يواجهون الإخلاء
  dateline: {place: أوسلو}
  body: على ثلاثمئة أسرة أن ترحل.
"""


@examples(40)
@given(st.data())
def test_links_lead_to_files_and_no_file_is_there_twice(data: st.DataObject) -> None:
    def one_of(*cases: str) -> str:
        return data.draw(st.sampled_from(cases))

    folder: Folder = data.draw(st.sampled_from(["releases", "appeals"]))
    state = one_of("public", *STATES)
    source = (RELEASE if folder == "releases" else APPEAL).replace(
        "must leave.", f"must leave.{one_of('', ' “Go!”', ' Nå!')}"
    )
    source = source.replace("approved", state if state in {"draft", "withdrawn"} else "approved")
    source += STATES.get(state, "") if folder == "appeals" or state != "closed" else ""
    media = one_of(*PICTURES) + one_of("", "  - {file: figures.csv, title: The figures}\n")
    source += f"media:\n{media}" if media else ""
    # a translation that lacks what the source has would be at fault
    is_translated = folder == "releases" and not media and state != "withdrawn" and data.draw(st.booleans())
    newsroom = NEWSROOM + one_of("", "text: {ascii: yes}\n", "text: {ascii: yes, mail: yes}\n")
    files = item(source, folder, media=MEDIA, **({"ar": ARABIC} if is_translated else {}))
    pack_holds_each_once_and_leads_there(
        outputs(files, moment=MOMENT, options=BuildOptions(drafts=True), newsroom=newsroom)["item"]
    )


def pack_holds_each_once_and_leads_there(made: RenderedItem) -> None:
    ((name, data),) = made.packs.items()
    assert verify(data, name) == ()
    with ZipFile(BytesIO(data)) as archive:
        held = {each: archive.read(each) for each in archive.namelist()}
    assert len(set(held.values())) == len(held)
    assert min(held, key=lambda each: ("/" in each, each)) == "0-START-HERE.html"
    for page in (each for each in held if each.endswith(".html")):
        links = {unquote(str(each)) for each in lxml.html.document_fromstring(held[page]).xpath("//@href|//@src")}
        local = {each for each in links if not each.startswith(("#", "tel:", "mailto:", "http", "data:"))}
        assert local <= held.keys(), page
