"""Random names, each in a random disguise at a random place, are found; random other names there are not."""

from __future__ import annotations

import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import Image

from pipeline.names.finding import Names
from pipeline.names.letters import squeezed
from pipeline.names.person import WithheldPerson
from tests.examples import examples
from tests.names.disguises import ANYWHERE, IN_MARKDOWN, names, parts
from tests.small import APPEAL, NEWSROOM, RELEASE, codes, item

EVERY = {**ANYWHERE, **IN_MARKDOWN}
AROUND = [
    "{}",
    "Police took {} away.",
    "(see {})",
    "https://www.example.org/{}",
    "«{}»",
    "{}: 12 May",
    "\t{}\n",
    "and/{}/",
]
LONG_ENOUGH = 8
WITHHELD = "persons_at_risk:\n  - {{name: {}, pseudonym: Zed Q, name_public: no}}\n"


def is_a_name(name: str) -> bool:
    """Say whether a random name is one that can be told from words: long enough, of two different parts."""
    first, _, last = name.partition(" ")
    is_long = first[0] > "\u05ff" or len(first) + len(last) >= LONG_ENOUGH
    return not last or (is_long and squeezed(first) != squeezed(last))


@examples(400)
@given(names(), st.sampled_from(sorted(EVERY)), st.sampled_from(AROUND))
def test_a_name_is_found_in_every_disguise(named: tuple[str, str], disguise: str, around: str) -> None:
    name, tag = named
    assume(is_a_name(name))
    # without capitals, two words with a comma between them are two people of a list
    assume(disguise != "family first, with a comma" or name.upper() != name)
    text = around.format(EVERY[disguise](name))
    assert Names.of([WithheldPerson("appeals/one", (name,))]).find(text, tag=tag) is not None, text


@examples(400)
@given(names(), names(), st.sampled_from(sorted(EVERY)), st.sampled_from(AROUND))
def test_another_name_is_not_found(named: tuple[str, str], other: tuple[str, str], disguise: str, around: str) -> None:
    name, (written, tag) = named[0], other
    assume(is_a_name(name) and is_a_name(written))
    mine, theirs = {squeezed(each) for each in name.split()}, {squeezed(each) for each in written.split()}
    # one part may be the same: a brother, or a namesake; but not what is the beginning of the other
    assume(len({each[:3] for each in mine | theirs}) >= 3 or not mine & theirs)
    assume(not {each[:3] for each in mine - theirs} & {each[:3] for each in theirs - mine})
    assume(mine != theirs)
    text = around.format(EVERY[disguise](written))
    assert Names.of([WithheldPerson("appeals/one", (name,))]).find(text, tag=tag) is None, text


PARTICLES = ["al-", "Al ", "van der ", "de ", "da ", "bin ", "von ", "el-", "de la "]
LATIN = st.tuples(parts("Latn"), parts("Latn"), parts("Latn"))


@examples(300)
@given(LATIN, st.sampled_from(PARTICLES), st.sampled_from(["{}", "said {}, who", "({})", "Police met {} there."]))
def test_an_initial_or_a_dropped_middle_name_hides_nobody(
    names: tuple[str, str, str], particle: str, around: str
) -> None:
    first, middle, last = names
    assume(len({squeezed(each)[:3] for each in names}) == 3)
    name = f"{first} {middle} {particle}{last}"
    one = Names.of([WithheldPerson("appeals/one", (name,))])
    for written in (
        f"{first[0]}. {particle}{last}",
        f"{first} {particle}{last}",
        f"{particle}{last}, {first} {middle}",
    ):
        assert one.find(around.format(written), tag="en") is not None, written


@examples(300)
@given(st.sampled_from(["Latn", "Cyrl", "Arab"]), st.data())
def test_two_other_people_of_a_list_are_nobody_else(script: str, data: st.DataObject) -> None:
    """Of a withheld A B, neither “C B and A D” is told nor a list of families’ names."""
    first, last, other, another = (data.draw(parts(script)) for _ in range(4))
    assume(len({squeezed(each)[:3] for each in (first, last, other, another)}) == 4)
    tag, joined = {"Latn": ("en", " and "), "Cyrl": ("ru", " и "), "Arab": ("ar", " و")}[script]
    text = f"{other} {last}{joined}{first} {another}"
    assert Names.of([WithheldPerson("appeals/one", (f"{first} {last}",))]).find(text, tag=tag) is None, text


def picture(artist: str) -> bytes:
    """Give a photograph whose Exif says who took it."""
    kept = io.BytesIO()
    exif = Image.Exif()
    exif[0x9C9D] = artist.encode("utf-16-le") + b"\0\0"  # the author, as Windows writes it
    Image.new("RGB", (4, 3), "white").save(kept, "JPEG", exif=exif)
    return kept.getvalue()


def quoted(text: str) -> str:
    """Give a text as YAML holds it on one line."""
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"


PLACES = (
    "body", "headline", "keyword", "address", "link", "alt", "caption", "credit", "contact", "file name", "slug",
    "exif", "translation", "other item", "newsroom.yaml",
)  # fmt: skip
NB = "language: nb\nstatus: approved\ntext: {headline: %s, body: Brød., dateline: {place: Oslo}}\n"


def faults_with(place: str, name: str, written: str) -> list[str]:
    """Give the faults of a small newsroom in which an appeal withholds a name, and something is written somewhere."""
    said, plain = quoted(written), " ".join(written.split())
    appeal, release, newsroom = APPEAL + WITHHELD.format(quoted(name)), RELEASE, NEWSROOM
    media: dict[str, bytes] = {}
    nb, slug = "", "item"
    match place:
        case "body":
            release = release.replace("Three hundred families", f"Three hundred {plain} families")
        case "headline":
            release = release.replace("Villagers face eviction", said)
        case "keyword":
            release += f"keywords: [{said}]\n"
        case "link":
            release += f"links: [{{text: {said}, url: https://www.example.org/}}]\n"
        case "contact":
            release = release.replace("[press-office]", f"[press-office, {{name: {said}, email: a@example.org}}]")
        case "address":
            appeal = appeal.replace("1 Road", said)
        case "alt" | "caption" | "credit":
            own = {"alt": "A placard"} | {place: written}
            entry = ", ".join(f"{key}: {quoted(value)}" for key, value in own.items())
            release += f"media: [{{file: a.jpg, {entry}}}]\n"
            media = {"a.jpg": picture("Ada")}
        case "file name":
            media = {f"{plain.replace('/', '-')}.jpg": picture("Ada")}
        case "slug":
            slug = plain.replace("/", "-")
        case "exif":
            release += "media: [{file: a.jpg, alt: A placard}]\n"
            media = {"a.jpg": picture(written)}
        case "translation":
            nb = NB % said
        case "other item":
            release = release.replace("Three hundred families", f"{plain} and families")
        case _:
            newsroom = newsroom.replace("{en: Eviction", "{en: " + said)
    texts = {"nb": nb} if nb else {}
    return codes(item(release, "releases", slug, media, **texts), item(appeal, "appeals", "one"), newsroom=newsroom)


@examples(120, slow=True)
@given(names(), st.sampled_from(sorted(ANYWHERE)), st.sampled_from(PLACES))
def test_a_name_is_found_at_every_place(named: tuple[str, str], disguise: str, place: str) -> None:
    name, _ = named
    assume(is_a_name(name))
    written = ANYWHERE[disguise](name)
    assume(disguise != "family first, with a comma" or name.upper() != name)  # as above
    assume(place not in {"file name", "slug"} or len(written) < 100)
    assert {"withheld-name", "withheld-name-likely"} & {*faults_with(place, name, written)}, written


@pytest.mark.parametrize("place", PLACES)
def test_every_place_is_searched(place: str) -> None:
    assert "withheld-name" in faults_with(place, "Amira Sample", "Amira Sample")
    found = faults_with(place, "Amira Sample", "Karim Sample")
    assert not [code for code in found if code.startswith("withheld")]


@pytest.mark.parametrize(
    ("name", "body", "count"),
    [
        (
            "Amira Sample",
            "Read [more](https://www.example.org/Amira_Sample) and [this](https://www.example.org/Amira%20Sample).",
            2,
        ),
        ("Ann O’Neil", "Police took Ann O'Neil.", 1),
        ("محمد الأحمد", "Police took مُحَمَّد الأحمد, also written محـمد الأحمد and محمد الاحمد.", 3),
    ],
    ids=["address", "apostrophe", "Arabic"],
)
def test_a_name_is_told_at_each_place_of_its_appeal(name: str, body: str, count: int) -> None:
    source = APPEAL.replace("Three hundred families must leave.", body) + WITHHELD.format(quoted(name))
    assert codes(item(source, "appeals")) == ["withheld-name"] * count
