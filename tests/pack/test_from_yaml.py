"""From a YAML file to its pack, at the moments that count: what may not leave the office is nowhere in the zip."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from pipeline.formats.artefact import Artefact
from pipeline.formats.text.render import render
from pipeline.pack.contents import Pack, make_pack
from pipeline.pack.verify import verify
from pipeline.pictures.prepare import prepare_all
from tests.pack.sample import photograph
from tests.small import APPEAL, MOMENT, RELEASE, TEMPLATES, item, made

SECOND = timedelta(seconds=1)
CLOSES = MOMENT
PICTURE = """\
media:
  - {file: placard.png, alt: A placard, caption: By the river, credit: Eli Berg}
"""
EMBARGOED = RELEASE + PICTURE + "embargo: {lifts_at: 2026-12-01 18:00, timezone: Europe/Brussels}\n"
LIFTS = datetime(2026, 12, 1, 17, tzinfo=UTC)
WITHDRAWN = (
    RELEASE.replace("approved", "withdrawn") + PICTURE + "withdrawn: {at: 2026-06-01 12:00, notice: It was wrong.}\n"
)
CLOSED = APPEAL + "closed: {at: 2026-11-22 13:00, thanks: Thank you}\n"


def packed(source: str, moment: datetime) -> Pack:
    media = {"placard.png": photograph()} if "media:" in source else {}
    files = item(source, folder="appeals" if "urgent-appeal" in source else "releases", media=media)
    editions = list(made(files, moment=moment).values())
    pictures = prepare_all(media)
    artefacts = [each for edition in editions for each in render(edition, TEMPLATES, pictures)]
    artefacts += [
        Artefact(f"{edition.stem}.letter-minister.docx", b"PK", "application/x-test", "en", "letter")
        for edition in editions
        if edition.appeal and edition.appeal.letters
    ]
    return make_pack(editions, artefacts, pictures, TEMPLATES, moment)


def everything(pack: Pack) -> str:
    """Give every name and every text of a pack as one string."""
    with ZipFile(BytesIO(pack.data)) as archive:
        return "\n".join(f"{name}\n{archive.read(name).decode(errors='replace')}" for name in archive.namelist())


@pytest.mark.parametrize(
    ("moment", "name"),
    [(LIFTS - SECOND, "EMBARGOED-item.zip"), (LIFTS, "item.zip"), (LIFTS + SECOND, "item.zip")],
)
def test_a_pack_is_marked_until_the_second_at_which_the_embargo_lifts(moment: datetime, name: str) -> None:
    pack = packed(EMBARGOED, moment)
    assert pack.name == name
    assert verify(pack.data, pack.name) == ()
    assert ("Embargo" in everything(pack)) == (moment < LIFTS)
    assert ("EMBARGOED" in everything(pack)) == (moment < LIFTS)


def test_a_closed_appeals_pack_has_no_letter_no_target_and_no_call() -> None:
    private = (
        "Ada Example",
        "ada@example.org",
        "1 Road",
        "Please stop",
        "Dear Minister",
        "Write to the minister",
        "letter",
    )
    still_open = everything(packed(CLOSED, CLOSES - SECOND))
    assert [word for word in private if word not in still_open] == []
    for moment in (CLOSES, CLOSES + SECOND):
        closed = everything(packed(CLOSED, moment))
        assert "Thank you" in closed
        assert [word for word in private if word in closed] == []


def test_a_withdrawn_texts_pack_has_its_notice_and_nothing_of_the_text() -> None:
    text = everything(packed(WITHDRAWN, MOMENT))
    assert "It was wrong." in text
    for word in ("Villagers face eviction", "Three hundred families", "placard", "By the river", "Eli Berg"):
        assert word not in text, word


DATES = {
    "published": (RELEASE + "published_at: 2026-05-01 10:15\n", MOMENT, (2026, 5, 1, 10, 15)),
    "corrected, dated as before": (
        RELEASE + "published_at: 2026-05-01 10:15\nupdated_at: 2026-05-04 09:00\n"
        "corrections: [{at: 2026-05-04 09:00, note: The number was wrong.}]\n", MOMENT, (2026, 5, 1, 10, 15),
    ),
    "without a time of publication, from the day of issue": (RELEASE, MOMENT, (2026, 5, 1, 0, 0)),
    "under embargo, as the text tells the time": (EMBARGOED, LIFTS - SECOND, (2026, 12, 1, 18, 0)),
    "its embargo has lifted, and nobody gave a time": (EMBARGOED, LIFTS, (2026, 5, 1, 0, 0)),
    "withdrawn, from its notice": (WITHDRAWN, MOMENT, (2026, 6, 1, 12, 0)),
    "an appeal": (APPEAL, MOMENT, (2026, 5, 1, 0, 0)),
}  # fmt: skip


@pytest.mark.parametrize("name", DATES)
def test_a_pack_is_dated_from_publication_by_the_clock_that_the_text_tells_it_by(name: str) -> None:
    source, moment, dated = DATES[name]
    pack = packed(source, moment)
    with ZipFile(BytesIO(pack.data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(*dated, 0)}
    assert verify(pack.data, pack.name) == ()


def test_a_pack_does_not_depend_on_the_day_on_which_it_is_made() -> None:
    assert packed(RELEASE, MOMENT) == packed(RELEASE, MOMENT + timedelta(days=700))
